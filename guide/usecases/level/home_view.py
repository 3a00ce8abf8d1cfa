"""Everything the home page shows, gathered from the level, its ticks, the plan and the settings.

Ids, dates, flags and codes: no words of the interface, and nothing that the page must work out.
The shapes are msgspec records because the start pays for each class it defines.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from msgspec import Struct

from guide.alerts.course import AnnouncedEnd
from guide.alerts.declaration import ClosingKind, Declaration, End, Place, Source
from guide.alerts.state import (
    announced_end,
    counts,
    days_old,
    has_moved,
    is_old,
    is_past_end,
)
from guide.checklist import Progress, Ticks, progress
from guide.content.guide import Guide
from guide.content.model import DECLARED, Action, Level, Number, by_when
from guide.household.household import Household
from guide.household.steps import NextStep, is_plan_complete, next_steps
from guide.usecases.base.local_time import local_day
from guide.usecases.base.settings import Settings

State = Literal["nothing", "none_declared", "level"]


class Banner(Struct, frozen=True, kw_only=True):
    """The facts of the entry that stands. With state "nothing" all else is empty.

    "nothing" means that nobody entered anything: a level may be in force all the same.
    """

    state: State = "nothing"
    declaration_id: str = ""
    level: Level = Level.NONE
    rank: int = 0  # n of 3
    place: Place = Place()
    announced_by: str = ""
    source: Source | None = None
    start: dt.date | None = None
    end: End = End()  # as announced
    announced_end: AnnouncedEnd | None = None  # the date it comes to
    is_past_end: bool = False  # "announced end passed on …, not confirmed"
    entered_by: str = ""
    entered_at: dt.datetime | None = None
    age_days: int = 0
    is_old: bool = False  # older than 7 days


class Row(Struct, frozen=True):
    """One line of a list. Its place never changes, ticked or not."""

    action: Action
    is_ticked: bool

    @property
    def id(self) -> str:
        """The action's id, as `Checklist.toggle` takes it."""
        return self.action.id


class Group(Struct, frozen=True):
    """The lines of one lower level, folded under its name."""

    level: Level
    rows: tuple[Row, ...]


class MoveQuestion(Struct, frozen=True):
    """The family moved while an entry stood: what holds at the new place is to be asked."""

    level: Level
    old_home: Place
    new_home: Place


class ClosingList(Struct, frozen=True):
    """What to do after a level was lowered or cancelled."""

    declaration_id: str
    level: Level  # the level that ended
    kind: ClosingKind
    closed_at: dt.datetime
    on_date: dt.date | None
    source: Source | None
    rows: tuple[Row, ...]
    progress: Progress


class HomeView(Struct, frozen=True, kw_only=True, dict=True):
    """The home page. What the first sight does not show is worked out when it is asked for."""

    guide: Guide
    household: Household
    banner: Banner
    own: tuple[Row, ...]
    lower: tuple[Group, ...]  # nearest level first
    progress: Progress  # tasks of the own level only
    move_question: MoveQuestion | None
    closing: ClosingList | None

    @cached_property
    def tiles(self) -> tuple[Number, ...]:
        """The numbers that have a tile."""
        return tuple(number for number in self.guide.numbers if number.tile)

    @cached_property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next for the plan, at most three."""
        return tuple(next_steps(self.household))

    @property
    def is_plan_empty(self) -> bool:
        """Whether nothing is in the plan yet."""
        return self.household.is_empty

    @cached_property
    def is_plan_complete(self) -> bool:
        """Whether the plan lacks nothing that is asked."""
        return is_plan_complete(self.household)


def home_view(
    guide: Guide,
    declaration: Declaration | None,
    ticks: Ticks | None,
    household: Household,
    settings: Settings,
    now: dt.datetime,
    *,
    closed: Declaration | None = None,
    closing_ticks: Ticks | None = None,
) -> HomeView:
    """Gather the page. `closed` is the entry whose closing list is shown, `now` aware."""
    if declaration is not None and not counts(declaration):
        declaration = None
    level = declaration.level if declaration is not None else Level.NONE
    own = guide.actions_of(level) if level in DECLARED else ()
    lower = tuple(
        Group(below, _rows(guide.actions_of(below), ticks))
        for below in reversed(DECLARED)
        if below.rank < level.rank
    )
    return HomeView(
        guide=guide,
        household=household,
        banner=banner(declaration, now),
        own=_rows(own, ticks),
        lower=lower,
        progress=_progress(own, ticks),
        move_question=_move_question(declaration, settings.place),
        closing=_closing_list(guide, closed, closing_ticks),
    )


def banner(declaration: Declaration | None, now: dt.datetime) -> Banner:
    """The facts of an entry as the banner, the chip and the command line show them."""
    if declaration is None or not counts(declaration):
        return Banner()
    return Banner(
        state="none_declared" if declaration.level is Level.NONE else "level",
        declaration_id=declaration.id,
        level=declaration.level,
        rank=declaration.level.rank,
        place=declaration.place,
        announced_by=declaration.announced_by,
        source=declaration.source,
        start=declaration.start,
        end=declaration.end,
        announced_end=announced_end(declaration),
        is_past_end=is_past_end(declaration, local_day(now)),
        entered_by=declaration.entered_by,
        entered_at=declaration.entered_at,
        age_days=days_old(declaration, now),
        is_old=is_old(declaration, now),
    )


def _rows(actions: Iterable[Action], ticks: Ticks | None) -> tuple[Row, ...]:
    ticked = ticks.ticked if ticks is not None else {}
    return tuple(Row(action, action.id in ticked) for action in by_when(actions))


def _progress(actions: Iterable[Action], ticks: Ticks | None) -> Progress:
    return progress(actions, ticks or Ticks(declaration=""))


def _move_question(declaration: Declaration | None, home: Place) -> MoveQuestion | None:
    if declaration is None or not has_moved(declaration, home):
        return None
    return MoveQuestion(declaration.level, declaration.home_place, home)


def _closing_list(
    guide: Guide, closed: Declaration | None, ticks: Ticks | None
) -> ClosingList | None:
    if closed is None or closed.closing is None:
        return None
    actions = guide.closing_actions
    return ClosingList(
        closed.id,
        closed.level,
        closed.closing.kind,
        closed.closing.closed_at,
        closed.closing.on_date,
        closed.closing.source,
        _rows(actions, ticks),
        _progress(actions, ticks),
    )
