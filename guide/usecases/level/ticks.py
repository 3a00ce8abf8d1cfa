"""Ticking off the lines of a declaration. Ticks belong to it and stay readable when it ended."""

from __future__ import annotations

from guide.checklist import Ticks, toggled
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.repository import Records

KIND = "ticks"


def ticks_records(store: Store) -> Records[Ticks]:
    """Return the documents that hold ticks, one for each declaration."""
    return Records(store, KIND, Ticks)


class Ticking:
    """Reads and keeps ticks."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        self._now = now
        self._records = ticks_records(store)

    def ticks(self, declaration_id: str) -> Ticks:
        """What is ticked for the declaration; nothing when it has no list yet."""
        return self._records.get(declaration_id) or Ticks(declaration=declaration_id)

    def toggle(self, declaration_id: str, action_id: str) -> Ticks:
        """Tick the line, or take its tick away."""
        after = toggled(self.ticks(declaration_id), action_id, self._now())
        self._store.edit([self._records.change(after, declaration_id)])
        return after
