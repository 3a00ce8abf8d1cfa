"""What can still be read from a damaged store: every document whose sum holds.

A document whose row is damaged is taken from history when a sound row of its past is there. The
result is plain data; nothing here writes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

from guide.store import checksums, header
from guide.store import connection as connections
from guide.store.migrations import LADDER, Migration
from guide.store.schema import APPLICATION_ID, READ_DOC, READ_HIST, SCHEMA, create

_PAGE_SIZE = 4096
# Bytes that are the same in every store of ours; a damaged header gets them back before reading.
_SAME_EVERYWHERE: tuple[tuple[int, bytes], ...] = (
    (0, header.MAGIC),
    (16, _PAGE_SIZE.to_bytes(2, "big")),
    (18, b"\x01\x01\x00\x40\x20\x20"),  # rollback journal, no reserved bytes, fixed fractions
    (44, b"\x00\x00\x00\x04"),
    (56, b"\x00\x00\x00\x01"),  # UTF-8
    (68, APPLICATION_ID.to_bytes(4, "big")),
)


@dataclass(frozen=True, slots=True)
class SalvagedDocument:
    """A document brought over, with its old place in the order of creation."""

    made: int
    id: str
    kind: str
    rev: int
    body: bytes


@dataclass(slots=True)
class Salvage:
    """What was read, and how much is known to be missing."""

    documents: list[SalvagedDocument] = field(default_factory=list)
    lost: int = 0
    older: int = 0  # of the documents: how many are an earlier state than the damaged one
    is_complete: bool = False  # False: parts could not be read, more than `lost` may be missing


def from_image(data: bytes, ladder: tuple[Migration, ...] = LADDER) -> Salvage:
    """Read all that is sound from the bytes of a damaged store, its bodies in today's schema."""
    if len(data) < header.SIZE:
        return Salvage()
    repaired = _with_sound_header(data)
    head = header.parse(repaired)
    top = len(ladder) + 1
    schema = head.user_version if head and 1 <= head.user_version <= top else top
    result = _read_image(repaired, schema)
    if not result.documents:
        # The first page also says where the tables are. In every store they are where they are
        # in a fresh one, because they are made in the same order and never moved.
        result = _read_image(_first_page_of_a_fresh_store() + repaired[_PAGE_SIZE:], SCHEMA)
        result.is_complete = False
    for step in ladder[schema - 1 :]:
        result.documents = [
            replace(saved, body=step.body(saved.kind, saved.body)) for saved in result.documents
        ]
    return result


def _with_sound_header(data: bytes) -> bytes:
    repaired = bytearray(data)
    for offset, right in _SAME_EVERYWHERE:
        repaired[offset : offset + len(right)] = right
    # A count of no pages makes SQLite go by the size of the file.
    repaired[28:32] = bytes(4)
    return bytes(repaired)


def _first_page_of_a_fresh_store() -> bytes:
    with closing(connections.in_memory()) as connection:
        create(connection, "")
        return _with_sound_header(connection.serialize()[:_PAGE_SIZE])


def _read_image(data: bytes, schema: int) -> Salvage:
    try:
        with closing(connections.from_image(data)) as connection:
            return _Reading(connection, schema).salvage()
    except connections.UNREADABLE:
        return Salvage()


class _Reading:
    """One walk through a damaged database; notes whether it could see all of it."""

    def __init__(self, connection: sqlite3.Connection, schema: int) -> None:
        self._connection = connection
        self._schema = schema
        self._is_complete = True
        self._told: dict[Any, int] = {}  # by id and by `made`: the newest rev of damaged rows

    def salvage(self) -> Salvage:
        sound: dict[str, SalvagedDocument] = {}
        damaged: set[Any] = set()  # made, as far as it can be read
        for row in self._rows(READ_DOC, "made"):
            if checksums.holds(self._schema, "doc", row):
                sound[row[1]] = SalvagedDocument(*row[:5])
            else:
                damaged.add(row[0])
                self._tell(row[0], row[1], rev=row[3])
        result = Salvage()
        for name, row in self._newest_of_history().items():
            kind, made, rev, body = row[5], row[6], row[7], row[9]
            if name in sound and sound[name].rev >= rev:
                continue
            sound.pop(name, None)
            if body is not None:
                sound[name] = SalvagedDocument(made, name, kind, rev, body)
                result.older += max(self._told.get(key, 0) for key in (made, name)) > rev
        result.documents = _in_places_of_their_own(sound.values())
        result.lost = len(damaged - {saved.made for saved in result.documents})
        result.is_complete = self._is_complete
        return result

    def _newest_of_history(self) -> dict[str, tuple[Any, ...]]:
        newest: dict[str, tuple[Any, ...]] = {}
        for row in self._rows(READ_HIST, "seq"):
            name = row[4]
            if not checksums.holds(self._schema, "hist", row):
                self._tell(row[6], name, rev=row[7])
                continue
            if name not in newest or newest[name][0] < row[0]:
                newest[name] = row
        return newest

    def _tell(self, *keys: Any, rev: Any) -> None:
        """A row that cannot be believed still says that there was more, and only that."""
        for key in keys if isinstance(rev, int) else ():
            self._told[key] = max(rev, self._told.get(key, 0))

    def _rows(self, query: str, key: str) -> Iterator[tuple[Any, ...]]:
        """Rows from both ends: one unreadable page does not hide all that follows it."""
        seen: set[object] = set()
        for direction in ("ASC", "DESC"):
            try:
                for row in self._connection.execute(
                    f"{query} NOT INDEXED ORDER BY {key} {direction}"
                ):
                    if row[0] in seen and direction == "DESC":
                        return
                    seen.add(row[0])
                    yield row
            except connections.UNREADABLE:
                self._is_complete = False


def _in_places_of_their_own(documents: Iterable[SalvagedDocument]) -> list[SalvagedDocument]:
    """In the order in which they were first made; two that claim one place stand one by one."""
    placed: list[SalvagedDocument] = []
    for saved in sorted(documents, key=lambda saved: saved.made):
        least = placed[-1].made + 1 if placed else saved.made
        placed.append(replace(saved, made=max(saved.made, least)))
    return placed
