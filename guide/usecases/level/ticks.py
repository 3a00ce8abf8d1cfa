"""Ticking off the lines of a declaration. Ticks belong to it and stay readable when it ended."""

from __future__ import annotations

from guide.checklist import Ticks, toggled
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.repository import Repository

KIND = "ticks"


def ticks_repository(store: Store) -> Repository[Ticks]:
    """Return the documents that hold ticks, one for each declaration."""
    return Repository(store, KIND, Ticks)


class Checklist:
    """Reads and keeps ticks."""

    def __init__(self, store: Store, now: Clock) -> None:
        self._store = store
        self._now = now
        self._repository = ticks_repository(store)

    def ticks(self, declaration_id: str) -> Ticks:
        """What is ticked for the declaration; nothing when it has no list yet."""
        return self._repository.get(declaration_id) or Ticks(declaration=declaration_id)

    def toggle(self, declaration_id: str, action_id: str) -> Ticks:
        """Tick the line, or take its tick away."""
        after = toggled(self.ticks(declaration_id), action_id, self._now())
        self._store.edit([self._repository.change(after, declaration_id)])
        return after
