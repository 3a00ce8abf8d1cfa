"""What the overview showed when somebody last looked at it, and what is otherwise since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.alerts.declaration import WHOLE_COUNTRY, ClosingKind
from guide.alerts.kazakhstan_time import wall_time
from guide.content.model import Level
from guide.store.document import NOTE
from guide.store.store import Store
from guide.usecases.base.repository import Repository

if TYPE_CHECKING:
    from guide.usecases.level.overview import Overview, PlaceState

KIND = f"{NOTE}last_look"


class Seen(Struct, frozen=True, omit_defaults=True):
    """What was shown of one place."""

    level: Level | None = None
    is_unconfirmed: bool = False
    in_parts: Level | None = None
    ending: ClosingKind | None = None  # that was entered


class Sight(Struct, frozen=True, kw_only=True):
    """What was shown when; a place that is not named had no entry."""

    at: dt.datetime  # UTC
    places: dict[str, Seen] = {}  # by region code; msgspec gives each record its own


class PlaceChange(Struct, frozen=True):
    """A place that is otherwise than it was seen."""

    state: PlaceState
    before: Seen


class LastLook:
    """Reads and keeps the last look."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._repository = Repository(store, KIND, Sight)

    def read(self) -> Sight | None:
        """What was seen last, or None when nobody looked yet."""
        return self._repository.get()

    def note(self, look: Sight) -> None:
        """Keep a look; one that shows the same on the same day adds nothing.

        Errors: as `Store.edit`.
        """
        before = self.read()
        is_same = (
            before is not None
            and before.places == look.places
            and wall_time(before.at).date() == wall_time(look.at).date()
        )
        if not is_same:
            self._store.edit([self._repository.change(look)])


def look_at(shown: Overview) -> Sight:
    """What the picture shows, to be kept."""
    found = {one.place.region: seen(one) for one in shown.places}
    return Sight(
        at=shown.moment, places={code: one for code, one in found.items() if one != Seen()}
    )


def changed_since(before: Sight, shown: Overview) -> tuple[PlaceChange, ...]:
    """The places that are otherwise now, in the order of the map.

    What changed in the whole country is told once, and not again for each region.
    """
    return tuple(_differences(before, shown))


def _differences(before: Sight, shown: Overview) -> Iterator[PlaceChange]:
    country = shown.place(WHOLE_COUNTRY)
    national = before.places.get(WHOLE_COUNTRY, Seen()), seen(country) if country else Seen()
    for one in shown.places:
        was, now = before.places.get(one.place.region, Seen()), seen(one)
        is_told = one is not country and (was, now) == national
        if was != now and not is_told:
            yield PlaceChange(one, was)


def seen(one: PlaceState) -> Seen:
    """What is to be seen of a place."""
    return Seen(one.level, one.is_unconfirmed, one.in_parts, one.ending)
