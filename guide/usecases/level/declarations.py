"""Entering the level that was announced, correcting it, and ending it.

Only a person ends an entry. A new entry closes the open one in the same durable step, so that at
no moment two levels hold or none; undo brings back exactly what was.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct, structs

from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    Closing,
    ClosingKind,
    Declaration,
    End,
    Place,
    Source,
)
from guide.alerts.state import shows_closing_list, standing
from guide.content.model import Level
from guide.store.document import Change, Clock
from guide.store.store import Store
from guide.usecases.base.clean_text import with_values
from guide.usecases.base.local_time import local_day
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.base.results import Receipt
from guide.usecases.level.ticks import ticks_repository

KIND = "declaration"


class Draft(Struct, frozen=True):
    """What was entered; for a declared level only the level and the place are needed."""

    level: Level
    place: Place
    announced_by: str = ""
    source: Source | None = None
    end: End = End()
    entered_by: str = ""
    on_date: dt.date | None = None  # the announcement's date; needed for `Level.NONE`


class DeclarationReceipt(Receipt, frozen=True):
    """What was done with an entry, so that it can be taken back."""

    declaration_id: str


class Declarations:
    """Reads and keeps declarations."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        self._now = now
        self._repository = Repository(store, KIND, Declaration)
        self._ticks = ticks_repository(store)

    def current(self) -> Declaration | None:
        """Return the entry that stands, or None: nothing entered, which never means safe."""
        return standing(self._repository.all())

    def past(self) -> list[Declaration]:
        """The closed entries, newest first; their ticks stay readable."""
        return [d for d in reversed(self._repository.all()) if d.closing is not None]

    def last_closed(self) -> Declaration | None:
        """Return the entry whose closing list is shown: lowered or cancelled, not put away.

        None as soon as a newer level was entered; an entry made by mistake counts as never made.
        """
        newest = next((d for d in reversed(self._repository.all()) if not _is_mistake(d)), None)
        return newest if newest is not None and shows_closing_list(newest) else None

    def declare(self, draft: Draft, home: Place) -> DeclarationReceipt:
        """Enter a level; the entry that stood is closed as replaced in the same step."""
        now = self._now()
        entry = self._filled(
            Declaration(
                id=new_id(),
                level=draft.level,
                place=draft.place,
                home_place=home,
                start=draft.on_date or local_day(now),
                entered_at=now,
            ),
            draft,
        )
        step = self._store.edit([*self._replacing(entry), self._repository.change(entry, entry.id)])
        return DeclarationReceipt(step, entry.id)

    def amend(self, declaration_id: str, draft: Draft) -> DeclarationReceipt:
        """Correct what was entered; the list, its ticks and the time of entry stay."""
        entry = self._repository.known(declaration_id)
        start = draft.on_date or entry.start
        amended = self._filled(with_values(entry, level=draft.level, start=start), draft)
        step = self._store.edit([self._repository.change(amended, entry.id)])
        return DeclarationReceipt(step, entry.id)

    def close(
        self, kind: ClosingKind, source: Source | None = None, on_date: dt.date | None = None
    ) -> DeclarationReceipt:
        """End the entry that stands. ValueError when none does.

        A mistake also brings back the entry it had replaced: what was in force before the slip is
        still in force.
        """
        entry = self.current()
        if entry is None or kind is ClosingKind.REPLACED:
            raise ValueError(kind)
        closing = Closing(kind=kind, closed_at=self._now(), source=source, on_date=on_date)
        changes = [self._closed(entry, closing)]
        if kind is ClosingKind.MISTAKE:
            changes.extend(
                self._repository.change(structs.replace(before, closing=None), before.id)
                for before in self._repository.all()
                if before.closing is not None and before.closing.replaced_by == entry.id
            )
        return DeclarationReceipt(self._store.edit(changes), entry.id)

    def keep_for(self, home: Place) -> DeclarationReceipt:
        """Record that the same level holds at the new place: a new entry with the same ticks.

        An entry for the whole country stays one for the whole country.
        """
        before = self.current()
        if before is None:
            raise ValueError(home)
        is_national = before.place.region == WHOLE_COUNTRY
        place = before.place if is_national else home
        entry = structs.replace(
            before, id=new_id(), place=place, home_place=home, entered_at=self._now()
        )
        changes = [*self._replacing(entry), self._repository.change(entry, entry.id)]
        ticks = self._ticks.get(before.id)
        if ticks is not None:
            copied = structs.replace(ticks, declaration=entry.id)
            changes.append(self._ticks.change(copied, entry.id))
        return DeclarationReceipt(self._store.edit(changes), entry.id)

    def put_away(self) -> None:
        """Show the closing list no longer; nothing happens when none is shown."""
        entry = self.last_closed()
        if entry is not None and entry.closing is not None:
            closing = structs.replace(entry.closing, put_away=True)
            self._store.edit([self._closed(entry, closing)])

    def undo(self, receipt: DeclarationReceipt) -> None:
        """Take back the step of `receipt`, whatever it was."""
        self._store.undo_step(receipt.step)

    def _filled(self, entry: Declaration, draft: Draft) -> Declaration:
        """The entry with what the draft says. ValueError when it lacks what it needs."""
        if draft.level is Level.NONE and (draft.source is None or draft.on_date is None):
            raise ValueError(draft.level)
        return with_values(
            entry,
            place=with_values(draft.place, detail=draft.place.detail),
            announced_by=draft.announced_by,
            source=draft.source,
            end=draft.end,
            entered_by=draft.entered_by,
        )

    def _replacing(self, entry: Declaration) -> list[Change]:
        """Close everything that stands in favour of `entry`."""
        closing = Closing(
            kind=ClosingKind.REPLACED, closed_at=entry.entered_at, replaced_by=entry.id
        )
        return [self._closed(d, closing) for d in self._repository.all() if d.closing is None]

    def _closed(self, entry: Declaration, closing: Closing) -> Change:
        return self._repository.change(structs.replace(entry, closing=closing), entry.id)


def _is_mistake(entry: Declaration) -> bool:
    return entry.closing is not None and entry.closing.kind is ClosingKind.MISTAKE
