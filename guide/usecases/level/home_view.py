"""Everything the home page shows, gathered from the level, its ticks, the plan and the settings.

Ids, dates, flags and codes: no words of the interface, and nothing that the page must work out.
The shapes are msgspec records because the start pays for each class it defines.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    Declaration,
    End,
    Origin,
    Place,
    Source,
)
from guide.alerts.state import counts, days_old, has_moved, is_old
from guide.checklist import Progress, Ticks, progress
from guide.content.guide import Guide
from guide.content.model import DECLARED, Action, Level, Number, by_when
from guide.household.household import Household
from guide.household.steps import NextStep, is_plan_complete, next_steps
from guide.usecases.base.settings import Settings
from guide.usecases.level.held import as_it_stands

if TYPE_CHECKING:
    from guide.alerts.course import AnnouncedEnd, Span
    from guide.alerts.declaration import Regime
    from guide.usecases.level.overview import FamilyPlace

State = Literal["nothing", "none_declared", "level", "lifted"]  # lifted: not on home


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
    also_heard: tuple[Source, ...] = ()  # other sources that said the same
    start: dt.date | None = None
    start_time: dt.time | None = None  # None: the first moment of the day
    end: End = End()  # as announced
    announced_end: AnnouncedEnd | None = None  # the date it comes to
    is_past_end: bool = False  # "announced end passed on …, not confirmed"
    entered_by: str = ""
    origin: Origin = Origin.ENTERED  # by whose word it stands; of a message `entered_by` is the key
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
    elsewhere: tuple[tuple[FamilyPlace, Level], ...] = ()  # where a higher level holds
    regimes: tuple[Span[Regime], ...] = ()  # that stand at home beside the level

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
    span: Span[Declaration] | None,
    ticks: Ticks | None,
    household: Household,
    settings: Settings,
    now: dt.datetime,
    *,
    closed: Declaration | None = None,
    closing_ticks: Ticks | None = None,
    elsewhere: tuple[tuple[FamilyPlace, Level], ...] = (),
    regimes: tuple[Span[Regime], ...] = (),
) -> HomeView:
    """Gather the page. `closed` is the entry whose closing list is shown, `now` aware."""
    if span is not None and not counts(span.declaration):
        span = None
    level = span.level if span is not None else Level.NONE
    own = guide.actions_of(level) if level in DECLARED else ()
    lower = tuple(
        Group(below, _rows(guide.actions_of(below), ticks))
        for below in reversed(DECLARED)
        if below.rank < level.rank
    )
    return HomeView(
        guide=guide,
        household=household,
        banner=banner(span, now),
        own=_rows(own, ticks),
        lower=lower,
        progress=_progress(own, ticks),
        move_question=_move_question(span, settings.place),
        closing=_closing_list(guide, closed, closing_ticks),
        elsewhere=elsewhere,
        regimes=regimes,
    )


def banner(span: Span[Declaration] | None, now: dt.datetime) -> Banner:
    """The facts of what stands as the banner, the chip and the command line show them."""
    if span is None or not counts(span.declaration):
        return Banner()
    from guide.alerts.course import Standing
    from guide.alerts.kazakhstan_time import day_and_time

    entry, said = as_it_stands(span), span.said_by
    told = said or entry
    start, start_time = day_and_time(span.since, entry.place.region)
    return Banner(
        state=_state(span),
        declaration_id=entry.id,
        level=span.level,
        rank=span.level.rank,
        place=entry.place,
        announced_by=entry.announced_by,
        source=entry.source,
        also_heard=tuple(
            one.source
            for one in entry.amendments
            if one.kind is AmendmentKind.HEARD and one.source is not None
        ),
        start=start,
        start_time=start_time,
        end=entry.end,
        announced_end=span.until,
        is_past_end=span.standing is Standing.UNCONFIRMED,
        entered_by=told.entered_by or entry.entered_by,
        # What nobody vouched for stays so, whatever a person adds to it.
        origin=entry.origin if entry.origin is Origin.UNVERIFIED else told.origin,
        entered_at=told.entered_at,
        age_days=days_old(told, now),
        is_old=is_old(told, now),
    )


def _state(span: Span[Declaration]) -> State:
    from guide.alerts.course import Standing

    if span.standing is Standing.LIFTED:
        return "lifted"
    return "none_declared" if span.level is Level.NONE else "level"


def _rows(actions: Iterable[Action], ticks: Ticks | None) -> tuple[Row, ...]:
    ticked = ticks.ticked if ticks is not None else {}
    return tuple(Row(action, action.id in ticked) for action in by_when(actions))


def _progress(actions: Iterable[Action], ticks: Ticks | None) -> Progress:
    return progress(actions, ticks or Ticks(declaration=""))


def _move_question(span: Span[Declaration] | None, home: Place) -> MoveQuestion | None:
    if span is None or not has_moved(span.declaration, home):
        return None
    return MoveQuestion(span.level, span.declaration.home_place, home)


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
