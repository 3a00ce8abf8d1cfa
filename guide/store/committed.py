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
    """All documents at one moment, in the order in which they were first made. Never changes.

    An edit shares with the state before it what it did not touch: how many documents of other
    kinds there are costs it nothing, and of its own kind no more than a copied list.
    """

    def __init__(self, kinds: dict[str, dict[int, Document]], ids: dict[str, Document]) -> None:
        self._kinds = kinds  # by kind and by `made`, in its order
        self._ids = ids
        self._listed: dict[str, tuple[Document, ...]] = {}

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> CommittedState:
        """Read them all. Errors: sqlite3.Error."""
        kinds: dict[str, dict[int, Document]] = {}
        ids: dict[str, Document] = {}
        for made, *columns in connection.execute(f"{_READ} ORDER BY made"):
            document = Document(*columns)
            kinds.setdefault(document.kind, {})[made] = ids[document.id] = document
        return cls(kinds, ids)

    def after(self, connection: sqlite3.Connection, ids: Iterable[str]) -> CommittedState:
        """Return the same, with these documents as the connection has them now."""
        kinds, known = self._kinds.copy(), self._ids.copy()
        for name in ids:
            row = connection.execute(f"{_READ} WHERE id = ?", (name,)).fetchone()
            if row is None and name not in known:
                continue
            kind = known[name].kind if row is None else row[2]
            if kinds.get(kind) is self._kinds.get(kind):
                kinds[kind] = self._kinds.get(kind, {}).copy()
            if row is None:
                _take_out(kinds[kind], known.pop(name))
            else:
                made, known[name] = row[0], Document(*row[1:])
                _put_in(kinds[kind], made, known[name])
        state = CommittedState(kinds, known)
        state._listed = {
            kind: listed
            for kind, listed in self._listed.copy().items()  # others may ask meanwhile
            if kinds.get(kind) is self._kinds.get(kind)
        }
        return state

    def __iter__(self) -> Iterator[_Row]:
        every = (item for of_kind in self._kinds.values() for item in of_kind.items())
        return ((made, one.id, one.kind, one.rev, one.body) for made, one in sorted(every))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CommittedState) and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]  # compared, never a key

    def get(self, name: str) -> Document | None:
        """Return a document, or None when there is none of that id."""
        return self._ids.get(name)

    def all(self, kind: str) -> tuple[Document, ...]:
        """Return the documents of a kind: the same tuple again as long as none of them changed."""
        if kind not in self._listed:
            self._listed[kind] = tuple(self._kinds.get(kind, {}).values())
        return self._listed[kind]


def _put_in(documents: dict[int, Document], made: int, document: Document) -> None:
    """Put a document in its place; most are there already, or come last."""
    is_in_order = made in documents or made > next(reversed(documents), made - 1)
    documents[made] = document
    if not is_in_order:
        ordered = sorted(documents.items())
        documents.clear()
        documents.update(ordered)


def _take_out(documents: dict[int, Document], gone: Document) -> None:
    del documents[next(made for made, document in documents.items() if document is gone)]
