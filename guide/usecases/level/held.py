"""What stands now, of all that was entered: read from the store, at a moment that can be trusted.

Everything that shows a level reads it here. It is worked out once for each state of the store; with
nothing entered nothing of it is loaded.
"""

from __future__ import annotations

import datetime as dt
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import structs

from guide.alerts.declaration import (
    AmendmentKind,
    Announced,
    Closing,
    ClosingKind,
    Declaration,
    Place,
)
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.repository import Repository

if TYPE_CHECKING:
    from guide.alerts.clock import Reckoning
    from guide.alerts.course import Span
    from guide.alerts.declaration import Regime, RegimeKind
    from guide.alerts.register import Register, State

A = TypeVar("A", bound=Announced)

KIND, REGIME_KIND = "declaration", "regime"
KINDS = (KIND, REGIME_KIND)
# What a person enters on a day, of levels or in the plan; a setting tells of no day.
_ENTERED = (*KINDS, "plan", "person", "institution")

# The day before which no clock of this program can have been right.
Made = Callable[[], dt.date]


class HeldLevels:
    """Reads what stands. It changes nothing."""

    def __init__(self, store: Store, now: Clock, made: Made) -> None:
        self._store = store
        self._now = now
        self.made = made
        self.levels = Repository(store, KIND, Declaration)
        self._read: tuple[tuple[Announced, ...], ...] = ()
        self._register: Register | None = None
        self._laid_out_at = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._open: list[Declaration] = []  # that nobody closed, in order of entry
        self._own: list[Declaration] = []  # of those the ones entered for the family
        self._entered: list[dt.datetime] | None = None

    @cached_property
    def regimes(self) -> Repository[Regime]:
        """Operation regimes and states of emergency; few families ever enter one."""
        from guide.alerts.declaration import Regime

        return Repository(self._store, REGIME_KIND, Regime)

    def register(self) -> Register:
        """What holds anywhere at any moment."""
        self._refresh()
        if self._register is None:
            from guide.alerts.clock import as_entered
            from guide.alerts.register import Register

            moment = self._laid_out_at = self.reckoning().moment
            self._register = Register(
                as_entered(one, moment) for records in self._read for one in records
            )
        return self._register

    def reckoning(self) -> Reckoning:
        """The moment for which levels are worked out now, and why it is not the clock's."""
        from guide.alerts.clock import reckoned

        self._refresh()
        if self._entered is None:
            self._entered = self._store.moments(KINDS) or sorted(
                one.entered_at for records in self._read for one in records
            )
        entered, newest = self._entered, self._store.newest_moment(_ENTERED)
        if newest is not None and newest != max(entered[-1:], default=None):
            entered = [*entered, newest]
        found = reckoned(self._now(), self.made(), entered, self._store.newest_moment())
        if found.moment < self._laid_out_at:
            self._register = None  # what a clock ahead dated is laid out as meant
        return found

    def open_entries(self) -> Sequence[Declaration]:
        """The entries that nobody closed, in order of entry, also those announced to end."""
        self._refresh()
        return self._open

    def _refresh(self) -> None:
        """Look whether anything was entered since."""
        has_regimes = bool(self._store.all(REGIME_KIND))
        read = self.levels.all(), self.regimes.all() if has_regimes else ()
        if not self._read or any(map(operator.is_not, read, self._read)):
            self._read, self._register, self._entered = read, None, None
            self._open = [one for one in read[0] if one.closing is None]
            self._own = [one for one in self._open if not one.is_elsewhere]

    def state(self, place: Place, moment: dt.datetime | None = None) -> State:
        """What holds at a place, now or at an aware `moment`."""
        moment = moment or self.reckoning().moment
        return self.register().state(place, moment)

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:
        """Whether anything that was entered begins or ends between two moments of the clock."""
        self._refresh()
        return any(self._read) and self.register().turns(after, until)

    def at_home(self, home: Place) -> Span[Declaration] | None:
        """What the family's own page shows; None when nothing stands there.

        What was entered without a region is meant for home. A level entered for the family goes on
        until it is answered what holds where it moved to, and where no place is given.
        """
        if not self.levels.all():
            return None
        from guide.alerts.course import Standing
        from guide.alerts.register import weight

        moment = self.reckoning().moment
        span = self.state(home, moment).span
        if span is not None and span.standing is Standing.LIFTED:
            span = None
        unplaced = (one for one in self._own if not (home.region and one.place.region))
        found: list[Span[Declaration]] = [
            *self._spans(unplaced, moment),
            *((span,) if span is not None else ()),
        ]
        if found:
            return max(found, key=weight)
        return next(self._spans(reversed(self._own), moment), None)

    def regimes_at(self, home: Place) -> tuple[Span[Regime], ...]:
        """The regimes that stand at home, one of each kind; without any, nothing is loaded.

        As with a level, one without a region is meant for home, and without a home all are.
        """
        if not self._store.all(REGIME_KIND):
            return ()
        moment = self.reckoning().moment
        own = (one.place for one in self.regimes.all() if not one.is_elsewhere)
        found: dict[RegimeKind, Span[Regime]] = {}
        for place in (Place(), home) if home.region else own:
            at_place = self.state(place, moment).regimes
            found |= {kind: span for kind, span in at_place.items() if span.standing}
        return tuple(found.values())

    def standing(self, entry: A, moment: dt.datetime | None = None) -> Span[A] | None:
        """How an entry stands, now or at `moment`; None when it does not, or not yet."""
        from guide.alerts.clock import as_entered
        from guide.alerts.course import Standing, span_at

        moment = moment or self.reckoning().moment
        span = span_at(as_entered(entry, moment), moment)
        return None if span is None or span.standing is Standing.LIFTED else span

    def _spans(
        self, entries: Iterable[Declaration], moment: dt.datetime
    ) -> Iterator[Span[Declaration]]:
        for entry in entries:
            span = self.standing(entry, moment)
            if span is not None:
                yield span

    def newest_first(self) -> Iterator[tuple[Declaration, Closing | None]]:
        """What was entered for the family, newest first, with how it ended if it did."""
        records = self.levels.all()
        moment = self.reckoning().moment if records else self._now()
        for entry in reversed(records):
            if not entry.is_elsewhere:
                yield entry, closing_of(entry, moment)


def closing_of(entry: Announced, moment: dt.datetime) -> Closing | None:
    """How an entry ended, by its closing or by what was announced; None while it has not."""
    if entry.closing is not None or not entry.amendments:
        return entry.closing
    from guide.alerts.course import Standing, span_at

    span = span_at(entry, moment)
    said = span.said_by if span is not None and span.standing is Standing.LIFTED else None
    if span is None or said is None:
        return None
    is_lowered = said.kind is AmendmentKind.LOWERED
    return Closing(
        kind=ClosingKind.LOWERED if is_lowered else ClosingKind.CANCELLED,
        closed_at=span.begins,
        source=said.source,
        on_date=said.day,
        put_away=said.put_away,
    )


def as_it_stands(span: Span[A]) -> A:
    """The entry with the level, the source and the end that hold now."""
    entry, said = span.declaration, span.said_by
    if said is None:
        return entry
    return structs.replace(
        entry,
        **({"level": span.level} if isinstance(entry, Declaration) else {}),
        start=said.day,
        start_time=said.time,
        end=said.end,
        announced_by=said.announced_by or entry.announced_by,
        source=said.source or entry.source,
    )
