"""What a kiosk says of the level: what stands for its place, by whose word, since when.

Staff's entries and messages stand side by side, as at home. Where nothing can be kept, an old
message cannot be told from a new one, and nothing that came by a file is shown.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.alerts.declaration import ClosingKind, Declaration, Origin
from guide.content.model import Level
from guide.usecases.level.held import as_it_stands

if TYPE_CHECKING:
    from guide.alerts.clock import ClockDoubt
    from guide.usecases.kiosk.services import KioskServices

_OLD = dt.timedelta(hours=24)  # after that a person is sent to TV or radio


class ShownLevel(Struct, frozen=True):
    """What stands. A place of which nothing is known has none, and one may be in force there."""

    level: Level
    entry: Declaration  # with the level, the source and the end that hold now
    is_past_end: bool = False  # the announced end passed and nobody confirmed it
    is_old: bool = False  # entered or sent more than a day ago

    @property
    def is_of_staff(self) -> bool:
        """Whether staff entered it; else a trusted key has signed it."""
        return self.entry.origin is Origin.ENTERED


class LevelState(Struct, frozen=True):
    """All that a screen says of the level."""

    shown: ShownLevel | None = None
    ended_at: dt.datetime | None = None  # when the last one ended, where none stands; UTC
    doubt: ClockDoubt | None = None  # why the computer's clock cannot be right
    is_withheld: bool = False  # messages come to this screen, and none may be shown


def level_state(services: KioskServices) -> LevelState:
    """What this screen says now."""
    shown = shown_level(services)
    return LevelState(
        shown,
        _ended_at(services) if shown is None else None,
        services.held.reckoning().doubt,
        bool(services.configuration.alerts.folder) and not services.is_replay_excluded,
    )


def shown_level(services: KioskServices) -> ShownLevel | None:
    """What stands at the place of the screen; None where nothing is known.

    Staff enter for this screen alone: what they entered for a part of its region counts too.
    """
    from guide.alerts.course import Standing
    from guide.alerts.register import weight

    held = services.held
    own = (held.standing(one) for one in held.open_entries() if not one.is_elsewhere)
    found = [span for span in (held.at_home(services.place), *own) if span is not None]
    if not found:
        return None
    span = max(found, key=weight)
    entry, moment = as_it_stands(span), held.reckoning().moment
    return ShownLevel(
        entry.level,
        entry,
        is_past_end=span.standing is Standing.UNCONFIRMED,
        is_old=moment - entry.entered_at > _OLD,
    )


def _ended_at(services: KioskServices) -> dt.datetime | None:
    """When the last level of this place was said to be over; a mistake was never announced."""
    from guide.alerts.course import Standing

    held = services.held
    if not (held.levels.all() or held.has_messages):
        return None
    span = held.state(services.place).span
    if span is not None and span.standing is Standing.LIFTED:
        return span.begins
    ended = (closing for _, closing in held.newest_first() if closing is not None)
    said = (ClosingKind.LOWERED, ClosingKind.CANCELLED)
    return next((one.closed_at for one in ended if one.kind in said), None)
