"""Entering the level that was announced, correcting it, and ending it.

Only a person ends an entry. A new entry for the same area closes the one that stands in the same
durable step, so that at no moment two levels hold of one announcement or none; what was entered for
a wider or a narrower area, or is to begin later, goes on. Undo brings back exactly what was.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct, structs

from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    Amendment,
    AmendmentKind,
    Announced,
    Closing,
    ClosingKind,
    Declaration,
    End,
    Origin,
    Place,
    Source,
)
from guide.alerts.state import shows_closing_list
from guide.content.model import Level
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.repository import new_id
from guide.usecases.base.results import Receipt
from guide.usecases.base.settings import Preferences
from guide.usecases.level.held import HeldLevels, Made, as_it_stands
from guide.usecases.level.ticks import ticks_repository

if TYPE_CHECKING:
    from guide.alerts.course import Span

A = TypeVar("A", bound=Announced)


class Draft(Struct, frozen=True):
    """What was entered; for a declared level only the level and the place are needed."""

    level: Level
    place: Place
    announced_by: str = ""
    source: Source | None = None
    end: End = End()
    entered_by: str = ""
    on_date: dt.date | None = None  # the announcement's date; needed for `Level.NONE`
    at_time: dt.time | None = None  # None: from the first moment of that day


class DeclarationReceipt(Receipt, frozen=True):
    """What was done with an entry, so that it can be taken back."""

    declaration_id: str


class Declarations:
    """Reads and keeps the level that the family's own pages show."""

    def __init__(self, store: Store, now: Clock, made: Made) -> None:
        self._store = store
        self._now = now
        self.held = HeldLevels(store, now, made)
        self._levels = self.held.levels
        self._preferences = Preferences(store)
        self._ticks = ticks_repository(store)

    def current(self) -> Declaration | None:
        """Return what stands for the family, with the level and the end that hold now.

        None: nothing entered, which never means safe.
        """
        span = self.held.at_home(self._preferences.read().place)
        return None if span is None else as_it_stands(span)

    def entered_for(self, place: Place) -> Declaration | None:
        """Return what stands that was entered for just this place, as it holds now."""
        span = self.held.state(place).span
        is_own = span is not None and span.declaration.place == place
        if span is None or not is_own or self.held.standing(span.declaration) is None:
            return None
        return as_it_stands(span)

    def past(self) -> list[Declaration]:
        """The closed entries, newest first; their ticks stay readable."""
        return [
            entry if closing is entry.closing else structs.replace(entry, closing=closing)
            for entry, closing in self.held.newest_first()
            if closing is not None
        ]

    def last_closed(self) -> Declaration | None:
        """Return the entry whose closing list is shown: lowered or cancelled, not put away.

        None as soon as a newer level was entered; an entry made by mistake counts as never made.
        What messages declared for the family's place counts as what was entered for it.
        """
        opened: list[dt.datetime] = []
        found: list[tuple[dt.datetime, Declaration]] = []
        for entry, closing in self.held.newest_first():
            if closing is None:
                opened.append(entry.entered_at)
            elif closing.kind is not ClosingKind.MISTAKE:
                found.append((closing.closed_at, structs.replace(entry, closing=closing)))
                break
        for heard_at, entry, closing in self.held.by_message_at(self._preferences.read().place):
            if closing is None:
                opened.append(heard_at)
            else:
                found.append((closing.closed_at, structs.replace(entry, closing=closing)))
        if not found:
            return None
        # Of two that ended at one moment the later entry: so it is packed (`alerts/folding.py`).
        closed_at, closed = max(found, key=lambda one: (one[0], one[1].entered_at, one[1].id))
        is_newest = all(at < closed_at for at in opened)
        return closed if is_newest and shows_closing_list(closed) else None

    def declare(self, draft: Draft, home: Place) -> DeclarationReceipt:
        """Enter a level; what stood for the same area is closed as replaced in the same step."""
        entry = self.new_entry(draft, home)
        step = self._store.edit(
            [*self._replacing(entry, home), self._levels.change(entry, entry.id)]
        )
        return DeclarationReceipt(step, entry.id)

    def new_entry(self, draft: Draft, home: Place) -> Declaration:
        """The entry that a draft makes. ValueError when it lacks what it needs."""
        from guide.alerts.area import covers

        place, now = draft.place, self._now()
        is_at_home = not (home.region and place.region) or covers(place, home)
        entry = Declaration(
            id=new_id(),
            level=draft.level,
            place=place,
            home_place=home,
            is_elsewhere=not is_at_home,
            start=draft.on_date or self.today(place),
            start_time=draft.at_time,
            entered_at=now,
        )
        return _filled(entry, draft)

    def amend(self, declaration_id: str, draft: Draft) -> DeclarationReceipt:
        """Correct what was entered; the list, its ticks and the time of entry stay.

        Of a chain it is the announcement that holds now. What was given before stays in the chain.
        """
        entry = self._levels.known(declaration_id)
        amended = corrected(entry, self.held.standing(entry), draft, self._now())
        step = self._store.edit([self._levels.change(amended, entry.id)])
        return DeclarationReceipt(step, entry.id)

    def close(
        self, kind: ClosingKind, source: Source | None = None, on_date: dt.date | None = None
    ) -> DeclarationReceipt:
        """End the entry that stands. ValueError when none does."""
        entry = self.current()
        if entry is None or kind is ClosingKind.REPLACED:
            raise ValueError(kind)
        return self.close_entry(entry.id, kind, source, on_date)

    def close_entry(
        self,
        declaration_id: str,
        kind: ClosingKind,
        source: Source | None = None,
        on_date: dt.date | None = None,
    ) -> DeclarationReceipt:
        """End an entry from now on.

        A mistake also brings back what the entry had replaced: what was in force before the slip is
        still in force.
        """
        entry = self._levels.known(declaration_id)
        closing = Closing(kind=kind, closed_at=self._now(), source=source, on_date=on_date)
        changes = [self._closed(entry, closing)]
        if kind is ClosingKind.MISTAKE:
            changes.extend(
                self._levels.change(structs.replace(before, closing=None), before.id)
                for before in self._levels.all()
                if before.closing is not None and before.closing.replaced_by == entry.id
            )
        return DeclarationReceipt(self._store.edit(changes), entry.id)

    def keep_for(self, home: Place) -> DeclarationReceipt:
        """Record that the same level holds at the new place: a new entry with the same ticks.

        An entry for the whole country stays one for the whole country.
        """
        shown = self.current()
        if shown is None:
            raise ValueError(home)
        before = self._levels.known(shown.id)
        is_national = before.place.region == WHOLE_COUNTRY
        place = before.place if is_national else home
        entry = structs.replace(
            before, id=new_id(), place=place, home_place=home, entered_at=self._now()
        )
        replaced = [before, *(one for one in self._replaced(entry, home) if one.id != before.id)]
        changes = [
            *self._closed_for(replaced, entry),
            self._levels.change(entry, entry.id),
        ]
        ticks = self._ticks.get(before.id)
        if ticks is not None:
            copied = structs.replace(ticks, declaration=entry.id)
            changes.append(self._ticks.change(copied, entry.id))
        return DeclarationReceipt(self._store.edit(changes), entry.id)

    def put_away(self) -> None:
        """Show the closing list no longer; nothing happens when none is shown."""
        shown = self.last_closed()
        if shown is None or shown.closing is None:
            return
        if shown.origin is not Origin.ENTERED:
            self._store.edit([self._put_away_beside(shown.id, shown.closing.closed_at)])
            return
        entry = self._levels.known(shown.id)
        if entry.closing is not None:
            changed = structs.replace(entry, closing=structs.replace(entry.closing, put_away=True))
        else:
            amendments = (structs.replace(one, put_away=True) for one in entry.amendments)
            changed = structs.replace(entry, amendments=tuple(amendments))
        self._store.edit([self._levels.change(changed, entry.id)])

    def _put_away_beside(self, declaration_id: str, closed_at: dt.datetime) -> Change:
        """What a message ended stays as it was signed."""
        from guide.usecases.level.messages import HandWords

        words = self.held.messages.words
        before = words.get(declaration_id) or HandWords(declaration_id)
        return words.change(structs.replace(before, put_away=closed_at), declaration_id)

    def undo(self, receipt: Receipt) -> None:
        """Take back the step of `receipt`, whatever it was."""
        self._store.undo_step(receipt.step)

    def today(self, place: Place) -> dt.date:
        """The day in Kazakhstan; by a clock that is behind, that of the newest entry."""
        from guide.alerts.kazakhstan_time import wall_time

        now = self._now()
        if self._store.clock_is_behind or now.date() < self.held.made():
            now = max(now, self.held.reckoning().moment)
        return wall_time(now, place.region).date()

    def _replacing(self, entry: Declaration, home: Place) -> list[Change]:
        return self._closed_for(self._replaced(entry, home), entry)

    def _closed_for(self, replaced: Iterable[Declaration], entry: Declaration) -> list[Change]:
        """Close entries in favour of `entry`."""
        closing = Closing(
            kind=ClosingKind.REPLACED, closed_at=entry.entered_at, replaced_by=entry.id
        )
        return [self._closed(one, closing) for one in replaced]

    def _replaced(self, entry: Declaration, home: Place) -> Iterator[Declaration]:
        """What stands of the same area, or of a place that is not the family's any more.

        What is to begin later replaces nothing yet, and is not replaced before it began.
        """
        from guide.alerts.area import area_of, covers
        from guide.alerts.course import start_of

        moment = self.held.reckoning().moment
        if start_of(entry) > max(moment, entry.entered_at):
            return
        for one in self.held.open_entries():
            if self.held.standing(one, moment) is None:
                continue
            is_left = not home.region or (not entry.is_elsewhere and not covers(one.place, home))
            if area_of(one.place) == area_of(entry.place) or (not one.is_elsewhere and is_left):
                yield one

    def _closed(self, entry: Declaration, closing: Closing) -> Change:
        return self._levels.change(structs.replace(entry, closing=closing), entry.id)


def corrected(entry: A, span: Span[A] | None, draft: Draft, now: dt.datetime) -> A:
    """Return the entry as it should have been, with what stood there in its chain.

    Args:
        entry: what was entered.
        span: how it stands; None when it does not, or not yet.
        draft: what should have been entered; of a regime its level means nothing.
        now: when it is put right, aware.

    """
    shown = entry if span is None else as_it_stands(span)
    said = span.said_by if span is not None else None
    if said is None or said.kind is AmendmentKind.HEARD:
        start = (
            {} if draft.on_date is None else {"start": draft.on_date, "start_time": draft.at_time}
        )
        amended = _filled(with_values(entry, **start, **_level_of(entry, draft)), draft)
    else:
        amended = _filled_later(entry, said, draft)
    before = _before(shown, draft, now)
    if before is None:
        return amended
    return structs.replace(amended, amendments=(*amended.amendments, before))


def _level_of(entry: Announced, draft: Draft) -> dict[str, Level]:
    return {"level": draft.level} if isinstance(entry, Declaration) else {}


def _filled(entry: A, draft: Draft) -> A:
    """The entry with what the draft says. ValueError when it lacks what it needs."""
    is_level = isinstance(entry, Declaration)
    if is_level and draft.level is Level.NONE and (draft.source is None or draft.on_date is None):
        raise ValueError(draft.level)
    return with_values(
        entry,
        place=with_values(draft.place, detail=draft.place.detail),
        announced_by=draft.announced_by,
        source=draft.source,
        end=draft.end,
        entered_by=draft.entered_by,
    )


def _filled_later(entry: A, said: Amendment, draft: Draft) -> A:
    """The entry with what the draft says of its later announcement `said`."""
    values = {"end": draft.end, "source": draft.source, "announced_by": draft.announced_by}
    start = {} if draft.on_date is None else {"day": draft.on_date, "time": draft.at_time}
    is_lowered = said.kind is AmendmentKind.LOWERED
    put_right = with_values(said, level=draft.level if is_lowered else None, **values, **start)
    return with_values(
        entry,
        **({} if is_lowered else _level_of(entry, draft)),
        place=with_values(draft.place, detail=draft.place.detail),
        amendments=tuple(put_right if one == said else one for one in entry.amendments),
    )


def _before(shown: Announced, draft: Draft, now: dt.datetime) -> Amendment | None:
    """What a correction changes of what was given; None when it only adds."""
    nothing = (Place(), End(), None, "")
    level = shown.level if isinstance(shown, Declaration) else None
    start = shown.start, shown.start_time
    changed = (
        (level, None if level is None else draft.level),
        (start, start if draft.on_date is None else (draft.on_date, draft.at_time)),
        (shown.place, draft.place),
        (shown.end, draft.end),
        (shown.source, draft.source),
        (shown.announced_by, draft.announced_by),
    )
    if all(old == new or old in nothing for old, new in changed):
        return None
    return Amendment(
        kind=AmendmentKind.CORRECTED,
        day=shown.start,
        time=shown.start_time,
        level=level,
        place=shown.place,
        end=shown.end,
        announced_by=shown.announced_by,
        source=shown.source,
        entered_by=draft.entered_by,
        entered_at=now,
    )
