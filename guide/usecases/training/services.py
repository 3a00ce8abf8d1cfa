"""What a class's windows are built on, put together once: words, settings, sessions. No family.

The store is a file of the class's own, in a folder beside the plan's, so that nothing that a class
window can open leads to a household. The guide's words, place packs and crash reports are shared.
"""

from __future__ import annotations

from functools import cached_property
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

    from guide.content.model import Lang
    from guide.places.pack import PlacePack
    from guide.training.slide_builder import SlideWords
    from guide.usecases.training.gathering import Gathering
    from guide.usecases.training.item_exchange import ItemExchange
    from guide.usecases.training.lessons import Lessons
    from guide.usecases.training.sessions import Sessions
    from guide.usecases.training.tally import ActedTally


class ClassServices(Struct, frozen=True, dict=True):
    """The use cases over the class's store, and the guide's words."""

    guide: Guide
    store: Store
    preferences: Preferences
    now: Clock
    words: ActiveContent
    data: Path | None = None  # the folder of the class's store; None: in memory
    shared: Path | None = None  # the folder of what belongs to no household

    @property
    def has_sessions(self) -> bool:
        """Whether any was prepared: a look at the store, so that a first start loads none."""
        return bool(self.store.all("session"))

    @cached_property
    def lessons(self) -> Lessons:
        """What can be held: the program's lessons and the school's own."""
        from guide.usecases.training.lessons import Lessons

        return Lessons(self.store, self.guide, self.now)

    @cached_property
    def sessions(self) -> Sessions:
        """What was held, and what is being held."""
        from guide.usecases.training.sessions import Sessions

        return Sessions(self.store, self.guide, self.lessons, self.now)

    @cached_property
    def item_exchange(self) -> ItemExchange:
        """Questions in the formats of other programs."""
        from guide.usecases.training.item_exchange import ItemExchange

        return ItemExchange(self.lessons, self.guide, self.now)

    @cached_property
    def gathering(self) -> Gathering:
        """Sessions of other computers."""
        from guide.usecases.training.gathering import Gathering

        return Gathering(self.store, self.lessons)

    @cached_property
    def tally(self) -> ActedTally:
        """What was done at home, asked once a year."""
        from guide.usecases.training.tally import ActedTally

        return ActedTally(self.store, self.now)

    def slide_words(self, lang: Lang) -> SlideWords:
        """The words of the projector in a language, with the lines of the place's packs."""
        from guide.content.class_words import class_words
        from guide.training.slide_builder import SlideWords
        from guide.usecases.base.local_time import local_day
        from guide.usecases.training.place_lines import place_lines

        packs = self.place_packs()
        if not packs:
            return SlideWords(lang, class_words(), self.guide)
        wishes = self.preferences.read()
        places = place_lines(packs, wishes.place, local_day(self.now()), wishes.place_pack)
        return SlideWords(lang, class_words(), self.guide, places)

    def place_packs(self) -> list[PlacePack]:
        """The place packs that are on this computer; none is read where no file of one lies."""
        from guide.usecases.places.here import has_packs

        if not has_packs(self.shared):
            return []
        from guide.usecases.places.packs import PlacePacks

        regions = {region.code for region in self.guide.regions}
        return PlacePacks(self.shared, self.now, lambda: regions).packs()

    def institutions(self) -> list[PlacePack]:
        """The schools and the like whose gate and meeting place a class may be shown."""
        packs = self.place_packs()
        if not packs:
            return []
        from guide.usecases.base.local_time import local_day
        from guide.usecases.training.place_lines import institutions

        return institutions(packs, self.preferences.read().place, local_day(self.now()))

    def erase(self) -> None:
        """Remove all that was kept of classes. Errors: as `Store.erase`."""
        self.store.erase()

    def close(self) -> None:
        """Close the store; the services are of no use afterwards."""
        self.store.close()


def open_class(places: Places, now: Clock) -> ClassServices:
    """Open the store of a class, which lies in `Places.classes`. Errors: as `Store.open`."""
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
