"""The documents as they were last acknowledged, held in memory.

Because of them a plan can still be read and printed when its disk has gone, and after a failed
write it can be told whether the file holds what was said to be kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from guide.store.document import Document

_READ = "SELECT made, id, kind, rev, body FROM doc"
_Row = tuple[int, str, str, int, bytes]


class CommittedState:
    """All documents at one moment, in the order in which they were first made. Never changes."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._rows: dict[str, _Row] = {row[1]: row for row in sorted(rows)}

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> CommittedState:
        """Read them all. Errors: sqlite3.Error."""
        return cls(connection.execute(_READ))

    def after(self, connection: sqlite3.Connection, ids: Iterable[str]) -> CommittedState:
        """Return the same, with these documents as the connection has them now."""
        rows = dict(self._rows)
        for name in ids:
            row = connection.execute(f"{_READ} WHERE id = ?", (name,)).fetchone()
            if row is None:
                rows.pop(name, None)
            else:
                rows[name] = row
        return CommittedState(rows.values())

    def __iter__(self) -> Iterator[_Row]:
        return iter(self._rows.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CommittedState) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]  # compared, never a key

    def get(self, name: str) -> Document | None:
        """Return a document, or None when there is none of that id."""
        row = self._rows.get(name)
        return None if row is None else Document(*row[1:])

    def all(self, kind: str) -> list[Document]:
        """Return the documents of a kind."""
        return [Document(*row[1:]) for row in self if row[2] == kind]
