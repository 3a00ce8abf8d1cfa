"""What a class's windows are built on, put together once: words, settings, sessions. No family.

The store is a file of the class's own, in a folder beside the plan's, so that nothing that a class
window can open leads to a household. The guide's words, place packs and crash reports are shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from guide.content.edition import ActiveContent
from guide.content.guide import Guide
from guide.paths import Places
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.settings import Preferences
from guide.usecases.editions.in_effect import words_in_effect

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "class"  # in the folder of the program's own data


def class_places(own: Places) -> Places:
    """Where the class's data lie, beside those of the program's own household."""
    return Places(own.shared / FOLDER, own.shared)


class ClassServices(Struct, frozen=True):
    """The use cases over the class's store, and the guide's words."""

    guide: Guide
    store: Store
    preferences: Preferences
    now: Clock
    words: ActiveContent
    data: Path | None = None  # the folder of the class's store; None: in memory
    shared: Path | None = None  # the folder of what belongs to no household

    def erase(self) -> None:
        """Remove all that was kept of classes. Errors: as `Store.erase`."""
        self.store.erase()

    def close(self) -> None:
        """Close the store; the services are of no use afterwards."""
        self.store.close()


def open_class(places: Places, now: Clock) -> ClassServices:
    """Open the store of a class (see `class_places`). Errors: as `Store.open`."""
    return class_services_on(
        Store.open(places.store, now=now), now, data=places.data, shared=places.shared
    )


def class_services_on(
    store: Store,
    now: Clock,
    *,
    data: Path | None = None,
    shared: Path | None = None,
    words: ActiveContent | None = None,
) -> ClassServices:
    """Put the use cases on any store; one in memory leaves nothing on the disk."""
    words = words or words_in_effect(shared)
    return ClassServices(
        guide=Guide(words),
        store=store,
        preferences=Preferences(store),
        now=now,
        words=words,
        data=data,
        shared=shared,
    )
