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
from guide.usecases.base.settings import Preferences

if TYPE_CHECKING:
    from guide.alerts.accepted import Accepted
    from guide.alerts.clock import Reckoning
    from guide.alerts.course import Span
    from guide.alerts.declaration import Regime, RegimeKind
    from guide.alerts.register import Register, State
    from guide.content.guide import Guide
    from guide.content.model import Lang
    from guide.usecases.level.messages import HeldMessages

A = TypeVar("A", bound=Announced)

KIND, REGIME_KIND = "declaration", "regime"
# What messages say: those that may decide something, those that do not, what people add to them.
MESSAGE_KINDS = ("message", "message_pack", "message_words")
KINDS = (KIND, REGIME_KIND)
_FEW = 4  # places that are asked for one by one, before all messages are laid out
EVER = dt.datetime.min.replace(tzinfo=dt.UTC)  # before anything was announced
# What a person enters on a day, of levels or in the plan; a setting tells of no day.
_ENTERED = (*KINDS, "plan", "person", "institution")

# The day before which no clock of this program can have been right.
Made = Callable[[], dt.date]
_MADE_BEFORE = dt.timedelta(days=31)  # the words may be dated a little later than the program


def day_made(guide: Guide) -> dt.date:
    """That day, as the guide's words tell it."""
    return guide.content_date - _MADE_BEFORE


class HeldLevels:
    """Reads what stands. It changes nothing."""

    def __init__(self, store: Store, now: Clock, made: Made) -> None:
        self._store = store
        self._now = now
        self.made = made
        self.levels = Repository(store, KIND, Declaration)
        self._read: tuple[tuple[object, ...], ...] = ()
        self._records: tuple[Announced, ...] = ()  # what people entered
        self._register: Register | None = None
        self._whole: Register | None = None  # with messages that decide nothing any more
        self._of_places: dict[Place, Register] = {}  # with messages about one place only
        self._about: dict[Place, Sequence[Declaration]] = {}  # what those declare
        self._since: dt.datetime | None = None  # before which those do
        self._laid_out_at = dt.datetime.min.replace(tzinfo=dt.UTC)
        self._open: list[Declaration] = []  # that nobody closed, in order of entry
        self._own: list[Declaration] = []  # of those the ones entered for the family
        self._entered: list[dt.datetime] | None = None
        self._sents: Sequence[dt.datetime] | None = None
        # Of what state of the store, when anything was entered last, and when it was edited last.
        self._newest: tuple[object, dt.datetime | None, dt.datetime | None] = None, None, None

    @cached_property
    def regimes(self) -> Repository[Regime]:
        """Operation regimes and states of emergency; few families ever enter one."""
        from guide.alerts.declaration import Regime

        return Repository(self._store, REGIME_KIND, Regime)

    @cached_property
    def messages(self) -> HeldMessages:
        """What was accepted by message; asked for only where there is any."""
        from guide.usecases.level.messages import HeldMessages

        return HeldMessages(self._store)

    @property
    def has_packs(self) -> bool:
        """Whether messages were packed, which takes a while to read."""
        return bool(self._store.all(MESSAGE_KINDS[1]))

    @property
    def has_messages(self) -> bool:
        """Whether any message was accepted."""
        return bool(self._store.all(MESSAGE_KINDS[0]) or self._store.all(MESSAGE_KINDS[1]))

    def register(self, moment: dt.datetime | None = None) -> Register:
        """What holds anywhere at any moment, or before now at `moment`."""
        self._refresh()
        if moment is not None and self._is_before_packs(moment):
            if self._whole is None:
                self._whole = self._laid_out(self.by_message(moment))
            return self._whole
        if self._register is None:
            self._register = self._laid_out(self.by_message())
        return self._register

    def _register_of(self, place: Place, moment: dt.datetime) -> Register:
        """What holds at one place: a start asks for no other, and need not lay out them all."""
        self._refresh()
        is_all_read = self._register is not None or len(self._of_places) == _FEW
        if is_all_read or not self.has_messages or self._is_before_packs(moment):
            return self.register(moment)
        if place not in self._of_places:
            if self.messages.is_outdated:
                return self.register(moment)
            declared = self._about[place] = self.messages.about(place, self._lang())
            self._of_places[place] = self._laid_out(declared)
        return self._of_places[place]

    def _laid_out(self, by_message: Iterable[Declaration]) -> Register:
        from guide.alerts.clock import as_entered
        from guide.alerts.register import Register

        now = self._laid_out_at = self.reckoning().moment
        entered = (as_entered(one, now) for one in self._records)
        return Register([*entered, *by_message])

    def by_message(self, moment: dt.datetime | None = None) -> Sequence[Declaration]:
        """What messages declare that may decide now or later, or at `moment` or later.

        Their dates are the sender's: no clock of this computer has dated them.
        """
        self._refresh()
        if not self.has_messages:
            return ()
        moment = moment or self.reckoning().moment
        return self.messages.derived(self._lang(), moment).declarations

    def register_with(self, new: Accepted) -> Register:
        """What would hold from now on were a message taken that was not."""
        from guide.alerts.chain import derived

        messages = self.messages
        # One that refers to others may let decide what they outweighed, as when it is taken.
        is_whole = bool(new.message.references) or messages.is_outdated
        known = messages.every() if is_whole else messages.live.all()
        by_hand = {one.id: one.amendments for one in messages.words.all()}
        self._refresh()
        return self._laid_out(derived([*known, new], by_hand, self._lang()).declarations)

    def _is_before_packs(self, moment: dt.datetime) -> bool:
        return self._since is not None and moment < self._since

    def _lang(self) -> Lang:
        """In which language a message names who announced it."""
        return Preferences(self._store).read().language or "kk"

    def reckoning(self) -> Reckoning:
        """The moment for which levels are worked out now, and why it is not the clock's.

        What somebody trusted has signed was sent by then: so no clock of this computer is right
        that tells an earlier moment, whatever it told when the message was taken.
        """
        found = self.reckoning_by_entries()
        sent = self._sent()
        if sent:
            found = self._reckoned(sent)
            if found.doubt is None and found.moment < sent[-1]:
                found = structs.replace(found, moment=sent[-1])
        if found.moment < self._laid_out_at:
            self._forget()  # what a clock ahead dated is laid out as meant
        return found

    def reckoning_by_entries(self) -> Reckoning:
        """The same by the clock and by what people entered, as if no message had come.

        A message that is sent ahead is judged by it, or one after the other would draw the time on.
        """
        return self._reckoned(())

    def _reckoned(self, sent: Sequence[dt.datetime]) -> Reckoning:
        from guide.alerts.clock import reckoned

        self._refresh()
        if self._entered is None:
            self._entered = self._store.moments(KINDS) or sorted(
                one.entered_at for one in self._records
            )
        state = self._store.state
        if self._newest[0] is not state:
            newest, edited = self._store.newest_moment(_ENTERED), self._store.newest_moment()
            self._newest = state, newest, edited
        _, newest, edited = self._newest
        entered = [*self._entered, *sent]
        if newest is not None and newest != max(self._entered[-1:], default=None):
            entered = [*self._entered, newest, *sent]
        return reckoned(self._now(), self.made(), entered, edited)

    def _sent(self) -> Sequence[dt.datetime]:
        """When the last messages that somebody trusted signed were sent, in order."""
        if not self.has_messages:
            return ()
        if self._sents is None:
            self._sents = self.messages.sent()
        return self._sents

    def open_entries(self) -> Sequence[Declaration]:
        """The entries that nobody closed, in order of entry, also those announced to end."""
        self._refresh()
        return self._open

    def _refresh(self) -> None:
        """Look whether anything was entered since."""
        has_regimes = bool(self._store.all(REGIME_KIND))
        levels, regimes = self.levels.all(), self.regimes.all() if has_regimes else ()
        # With messages the language counts too, in which they name who announced it.
        kinds = (*MESSAGE_KINDS, "settings") if self.has_messages else MESSAGE_KINDS
        read = (levels, regimes, *map(self._store.all, kinds))
        if len(read) != len(self._read) or any(map(operator.is_not, read, self._read)):
            self._read, self._records = read, (*levels, *regimes)
            self._entered = self._sents = None
            self._forget()
            self._since = self.messages.since if self._store.all(MESSAGE_KINDS[1]) else None
            self._open = [one for one in levels if one.closing is None]
            self._own = [one for one in self._open if not one.is_elsewhere]

    def _forget(self) -> None:
        self._register = self._whole = None
        self._of_places.clear()
        self._about.clear()

    def state(self, place: Place, moment: dt.datetime | None = None) -> State:
        """What holds at a place, now or at an aware `moment`."""
        moment = moment or self.reckoning().moment
        return self._register_of(place, moment).state(place, moment)

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:
        """Whether anything that was entered begins or ends between two moments of the clock."""
        self._refresh()
        return any(self._read) and self.register().turns(after, until)

    def at_home(self, home: Place) -> Span[Declaration] | None:
        """What the family's own page shows; None when nothing stands there.

        What was entered without a region is meant for home. A level entered for the family goes on
        until it is answered what holds where it moved to, and where no place is given.
        """
        if not (self.levels.all() or self.has_messages):
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

    def by_message_at(
        self, home: Place
    ) -> Iterator[tuple[dt.datetime, Declaration, Closing | None]]:
        """What messages declared at home, with when that was said last and how it ended if so.

        What another one took the place of is left out: that one is told.
        """
        if not self.has_messages:
            return
        from guide.alerts.area import area_of, covering
        from guide.alerts.course import span_at

        moment, areas = self.reckoning().moment, set(covering(home))
        self._register_of(home, moment)
        put_away = {one.put_away for one in self.messages.words.all()}
        declared = self._about.get(home)
        for entry in self.by_message() if declared is None else declared:
            span = span_at(entry, moment) if area_of(entry.place) in areas else None
            if span is None:
                continue
            closing = None if span.standing else closing_of(entry, moment)
            if closing is not None and closing.closed_at in put_away:
                closing = structs.replace(closing, put_away=True)
            yield span.heard_at, entry, closing


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
