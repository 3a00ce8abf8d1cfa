"""What a kiosk says of the level: what stands for its place, by whose word, since when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.alerts.declaration import Declaration, Origin
from guide.content.model import Level
from guide.usecases.level.held import as_it_stands

if TYPE_CHECKING:
    from guide.usecases.kiosk.services import KioskServices

_OLD = dt.timedelta(hours=24)  # after that a person is sent to TV or radio


class ShownLevel(Struct, frozen=True):
    """What stands. A place of which nothing is known has none, and one may be in force there."""

    level: Level
    entry: Declaration  # with the level, the source and the end that hold now
    is_past_end: bool = False  # the announced end passed and nobody confirmed it
    is_old: bool = False  # entered more than a day ago

    @property
    def is_of_staff(self) -> bool:
        """Whether staff entered it; else a trusted key has signed it."""
        return self.entry.origin is Origin.ENTERED


def shown_level(services: KioskServices) -> ShownLevel | None:
    """What stands at the place of the screen; None where nothing is known."""
    from guide.alerts.course import Standing

    held = services.held
    span = held.at_home(services.place)
    if span is None:
        return None
    entry, moment = as_it_stands(span), held.reckoning().moment
    return ShownLevel(
        entry.level,
        entry,
        is_past_end=span.standing is Standing.UNCONFIRMED,
        is_old=moment - entry.entered_at > _OLD,
    )
