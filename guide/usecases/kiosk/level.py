"""What a kiosk says of the level: what stands for its place, by whose word, since when.

Staff's entries and messages stand side by side, as at home. Where nothing can be kept, an old
message cannot be told from a new one, and nothing that came by a file is shown.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.alerts.declaration import AmendmentKind, ClosingKind, Declaration, Origin, Source
from guide.content.model import Lang, Level
from guide.usecases.level.held import as_it_stands

if TYPE_CHECKING:
    from guide.alerts.clock import ClockDoubt
    from guide.usecases.kiosk.services import KioskServices
    from guide.usecases.level.declarations import DeclarationReceipt

_OLD = dt.timedelta(hours=24)  # after that a person is sent to TV or radio


class ShownLevel(Struct, frozen=True):
    """What stands. A place of which nothing is known has none, and one may be in force there."""

    level: Level
    entry: Declaration  # with the level, the source and the end that hold now
    entered_by: str  # who entered or signed these words; staff have no name
    entered_at: dt.datetime  # when these words were entered or received, UTC
    is_past_end: bool = False  # the announced end passed and nobody confirmed it
    is_old: bool = False  # entered or sent more than a day ago

    @property
    def is_of_staff(self) -> bool:
        """Whether staff entered it; else a trusted key has signed it."""
        return self.entry.origin is Origin.ENTERED


class Ended(Struct, frozen=True):
    """That the last level of this place is over, and by whose word."""

    entry: Declaration  # what ended
    at: dt.datetime  # UTC
    source: Source | None = None  # where staff heard it
    entered_at: dt.datetime | None = None  # when staff entered it, UTC; None: a message ended it

    @property
    def is_over_message(self) -> bool:
        """Whether staff say so of what a trusted key has signed, and no message does."""
        return self.entered_at is not None and self.entry.origin is not Origin.ENTERED


class LevelState(Struct, frozen=True):
    """All that a screen says of the level."""

    shown: ShownLevel | None = None
    ended: Ended | None = None  # what was said of the last one, where none stands
    doubt: ClockDoubt | None = None  # why the computer's clock cannot be right
    here: Declaration | None = None  # what holds at this place, where a part's is shown above it
    is_withheld: bool = False  # messages come to this screen, and none may be shown


def level_state(services: KioskServices) -> LevelState:
    """What this screen says now."""
    shown = shown_level(services)
    return LevelState(
        shown,
        _ended(services) if shown is None else None,
        services.held.reckoning().doubt,
        _beside(services, shown) if shown is not None else None,
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
    told = span.said_by or entry  # as at home: whose words are shown
    return ShownLevel(
        entry.level,
        entry,
        told.entered_by or entry.entered_by,
        told.entered_at,
        is_past_end=span.standing is Standing.UNCONFIRMED,
        is_old=moment - told.entered_at > _OLD,
    )


def _beside(services: KioskServices, shown: ShownLevel) -> Declaration | None:
    """What holds at the place of the screen, where what is shown holds in a part of its region."""
    from guide.alerts.area import covers

    if covers(shown.entry.place, services.place):
        return None
    span = services.held.at_home(services.place)
    if span is None or span.level is Level.NONE or span.declaration.id == shown.entry.id:
        return None
    return as_it_stands(span) if covers(span.declaration.place, services.place) else None


def end_level(
    services: KioskServices, entry: Declaration, source: Source
) -> DeclarationReceipt | None:
    """Keep that it was announced as ended, from now on.

    Of what staff entered that closes the entry. A message stays as it was signed: what staff heard
    stands beside it, as at home (`Announcements`), and a later message has the last word again.
    None where a message of the same moment says that it goes on. Errors: as `Store.edit`.
    """
    if entry.origin is Origin.ENTERED:
        today = services.declarations.today(services.place)
        return services.declarations.close_entry(entry.id, ClosingKind.CANCELLED, source, today)
    from guide.alerts.kazakhstan_time import wall_time
    from guide.usecases.level.announcements import Later

    wall = wall_time(services.held.reckoning().moment, entry.place.region)
    later = Later(AmendmentKind.ENDED, wall.date(), wall.time(), source=source)
    if services.announcements.is_overruled(entry.id, later):
        return None
    return services.announcements.announce(entry.id, later)


def signed_announcer(services: KioskServices, entry: Declaration, lang: Lang) -> str:
    """Who announced what a message declared, as the message says it in this language."""
    told = services.held.messages.about(services.place, lang)
    same = next((one for one in told if one.id == entry.id), None)
    span = services.held.standing(same) if same is not None else None
    return entry.announced_by if span is None else as_it_stands(span).announced_by


def _ended(services: KioskServices) -> Ended | None:
    """What was said of the last level of this place; a mistake was never announced."""
    from guide.alerts.course import Standing

    held = services.held
    if not (held.levels.all() or held.has_messages):
        return None
    span = held.state(services.place).span
    if span is not None and span.standing is Standing.LIFTED:
        said, entry = span.said_by, span.declaration
        if said is not None and said.origin is Origin.ENTERED:
            return Ended(entry, span.begins, said.source, said.entered_at)
        return _closed(entry) if entry.closing is not None else Ended(entry, span.begins)
    ended = (one for one, closing in held.newest_first() if closing is not None)
    return next((found for one in ended if (found := _closed(one)) is not None), None)


def _closed(entry: Declaration) -> Ended | None:
    """What a person said of its end; None where it was none."""
    closing = entry.closing
    if closing is None or closing.kind not in (ClosingKind.LOWERED, ClosingKind.CANCELLED):
        return None
    return Ended(entry, closing.closed_at, closing.source, closing.closed_at)
