"""How a kit is: what is there, and which of it must be used or replaced when.

A lot has two clocks: `lot_expires`, which the maker set, and the day on which it is to be replaced,
so many months after it was bought. The earlier one decides. The cycle of its kind is for what has
no label: water in own containers is replaced, batteries are looked at. A lot without a date never
asks for anything, nor does one that is used up. Whole days only, and every state is worked out anew
from today: a clock that was set forth and back leaves nothing behind (family-plan.md section 10).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from guide.household.dates import day_that_came, months_later, read_day, read_month
from guide.household.household import Household, ref_of
from guide.household.kit_lines import KitLine, lines_of, size_of
from guide.household.kit_list import count
from guide.household.plan import Ref
from guide.household.records.supplies import Kit, Lot

SOON_DAYS = 60
GRACE_DAYS = 3  # past its day something is due for so long, and overdue after that


class LotState(StrEnum):
    """How urgent a lot or a line is, least first."""

    NO_DATE = "no_date"
    OK = "ok"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"


class Clock(StrEnum):
    """Which date of a lot comes first; a look through the whole kit is one at each lot."""

    EXPIRES = "expires"
    REPLACE = "replace"
    LOOK = "look"


class DueDay(Struct, frozen=True, order=True):
    """The last day on which a lot is good, and which clock says so."""

    day: dt.date
    clock: Clock


class LineState(Struct, frozen=True, kw_only=True):
    """One line of a kit as it is today."""

    line: KitLine
    lots: tuple[Lot, ...]
    to_use: Lot | None  # of what is left, what is used first
    to_fill: Lot | None  # what lasts longest; none where what is added has a date of its own
    have: Fraction  # in the unit of the line
    due: DueDay | None  # the earliest of its lots
    stock_due: DueDay | None  # the earliest of what no lot says: for no paper
    state: LotState

    @property
    def is_there(self) -> bool:
        """Whether there is enough; where nobody said how much, anything is."""
        wanted = self.line.wanted
        is_said = bool(wanted) or self.line.target is not None
        return self.have >= (wanted or 0) if is_said else self.have > 0

    @property
    def is_open(self) -> bool:
        """Whether something is left to do here."""
        is_late = self.state in (LotState.DUE, LotState.OVERDUE)
        return self.line.is_needed and (is_late or not self.is_there)


class KitState(Struct, frozen=True, kw_only=True):
    """A kit with all its lines."""

    kit: Kit
    looked: dt.date | None
    lines: tuple[LineState, ...]

    @property
    def needed(self) -> tuple[LineState, ...]:
        """The lines that the family did not put aside."""
        return tuple(one for one in self.lines if one.line.is_needed)

    @property
    def there(self) -> int:
        """Of how many lines there is enough."""
        return sum(one.is_there for one in self.needed)

    @property
    def state(self) -> LotState:
        """The most urgent state of its lines."""
        return worst(one.state for one in self.needed)

    def of(self, what: str) -> LineState | None:
        """The line of one thing of the list."""
        return next((one for one in self.lines if one.line.what == what), None)


def due_day(lot: Lot, line: KitLine, looked: dt.date | None = None) -> DueDay | None:
    """The day on which something is to be done about a lot; None for one without a date.

    The cycle of its kind is in `line`; `looked` is when the whole kit was last looked through.
    """
    if count(lot, "amount") == 0:
        return None
    days = []
    if expires := read_month(lot.lot_expires):
        days.append(DueDay(expires, Clock.EXPIRES))
    if bought := read_day(lot.bought_on):
        if every := count(lot, "replace_every"):
            days.append(DueDay(months_later(bought, every), Clock.REPLACE))
        elif line.months and not days:
            since = max(bought, looked) if looked is not None and line.is_looked_at else bought
            clock = Clock.LOOK if line.is_looked_at else Clock.REPLACE
            days.append(DueDay(months_later(since, line.months), clock))
    return min(days, default=None)


def state_on(day: dt.date | None, today: dt.date) -> LotState:
    """How urgent a date is: soon before its day, due from then on, overdue after the grace."""
    if day is None:
        return LotState.NO_DATE
    left = (day - today).days
    if left > SOON_DAYS:
        return LotState.OK
    if left > 0:
        return LotState.SOON
    return LotState.DUE if left >= -GRACE_DAYS else LotState.OVERDUE


def worst(states: Iterable[LotState]) -> LotState:
    """The most urgent of some states."""
    order = tuple(LotState)
    return max(states, key=order.index, default=LotState.NO_DATE)


def kit_state(household: Household, kit: Kit, today: dt.date) -> KitState:
    """A kit as it is today."""
    looked = day_that_came(kit.looked_on, today)
    lines = lines_of(household, kit, today)
    states = (_line_state(household, line, looked, today) for line in lines)
    return KitState(kit=kit, looked=looked, lines=tuple(states))


def kit_states(household: Household, today: dt.date) -> tuple[KitState, ...]:
    """All kits of the family as they are today."""
    return tuple(kit_state(household, kit, today) for kit in household.of(Kit))


def _line_state(
    household: Household, line: KitLine, looked: dt.date | None, today: dt.date
) -> LineState:
    lots = household.owned(Lot, ref_of(line.item)) if line.item is not None else ()
    days = {lot.id: due_day(lot, line, looked) for lot in lots}
    due = [day for day in days.values() if day is not None]
    used_first = sorted(lots, key=lambda lot: days[lot.id] or _NEVER)
    left = [lot for lot in used_first if count(lot, "amount")]
    good = [lot for lot in left if (days[lot.id] or _NEVER).day > today]
    stock, ends = line.stock, line.stock.expires if line.stock is not None else None
    stock_due = DueDay(ends, Clock.EXPIRES) if ends is not None else None
    dated = due if stock_due is None else [*due, stock_due]
    held = stock.amount if stock is not None else Fraction(0)
    return LineState(
        line=line,
        lots=tuple(used_first),
        to_use=left[0] if left else None,
        to_fill=good[-1] if good else None,
        have=sum((_held(lot, line) for lot in lots), held),
        due=min(due, default=None),
        stock_due=stock_due,
        state=worst(state_on(one.day, today) for one in dated),
    )


_NEVER = DueDay(dt.date.max, Clock.REPLACE)


def _held(lot: Lot, line: KitLine) -> Fraction:
    size = size_of(lot.size) if lot.size else line.size
    return (count(lot, "amount") or 0) * size


class DatedLot(Struct, frozen=True, kw_only=True):
    """One thing to do about a lot on a day."""

    due: DueDay
    kit: Kit
    line: KitLine
    lot: Ref


def coming(states: Iterable[KitState], until: dt.date) -> tuple[DatedLot, ...]:
    """What is to be done about lots up to a day, what is late first; each lot once."""
    found = [
        DatedLot(due=due, kit=state.kit, line=one.line, lot=ref_of(lot))
        for state in states
        for one in state.needed
        for lot in one.lots
        if (due := due_day(lot, one.line, state.looked)) is not None and due.day <= until
    ]
    return tuple(sorted(found, key=lambda one: one.due))


def has_days(state: KitState, days: int) -> bool:
    """Whether water and food of the home store last for so many days, and nothing is late."""
    lasting = []
    for what in ("water", "food"):
        one = state.of(what)
        need = one.line.need if one is not None else None
        if one is None or need is None or not one.line.is_needed:
            return False
        lasting.append(one.have >= need.rate * need.heads * days and need.heads > 0)
    return all(lasting) and state.state not in (LotState.DUE, LotState.OVERDUE)
