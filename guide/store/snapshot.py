"""The documents in the bytes of a store's file: examined in full, in today's schema, in memory.

An older file climbs the ladder in memory; the bytes it came from stay as they are. Nothing of a
damaged or newer file is handed out: what goes into a plan must be what was once in a plan.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing

from msgspec import Struct

from guide import __version__
from guide.errors import Code, GuideError
from guide.store import connection as connections
from guide.store import header, history, integrity, migrations, version_stamp
from guide.store.document import Document
from guide.store.header import Header
from guide.store.migrations import LADDER, Migration
from guide.store.schema import APPLICATION_ID


class Snapshot(Struct, frozen=True):
    """All documents in the order in which they were first made, and the mark of their store."""

    documents: tuple[Document, ...]
    mark: bytes  # equal to `Store.mark` as long as nothing was edited since

    def of(self, *kinds: str) -> list[Document]:
        """The documents of these kinds."""
        return [document for document in self.documents if document.kind in kinds]


def take(
    data: bytes, ladder: tuple[Migration, ...] = LADDER, *, is_examined: bool = False
) -> Snapshot:
    """Read the bytes of a file; of bytes that were examined before only the header is.

    Errors: GuideError BACKUP_NEWER with `version`; BACKUP_DAMAGED with `fault`, the first found.
    """
    head = _require_known(data, ladder)
    if not is_examined:
        require_whole(data, ladder)
    with closing(connections.copy_of(data)) as connection:
        mark = history.mark(connection)
        last = version_stamp.noted(connection, head.user_version)
        if version_stamp.is_newer(last, __version__):
            raise GuideError(Code.BACKUP_NEWER, version=last)
        if head.user_version <= len(ladder):
            migrations.migrate(connection, head.user_version, ladder)
        return Snapshot(tuple(_documents(connection)), mark)


def require_whole(data: bytes, ladder: tuple[Migration, ...] = LADDER) -> None:
    """Examine the bytes in full: structure, every row's sum. Errors: as `take`."""
    _require_known(data, ladder)
    faults = integrity.faults_of_image(data, len(ladder) + 1)
    if faults:
        raise GuideError(Code.BACKUP_DAMAGED, fault=faults[0].value)


def _require_known(data: bytes, ladder: tuple[Migration, ...]) -> Header:
    """Require a file of ours, of a schema that the ladder reaches."""
    head = header.parse(data)
    if head is None or head.application_id != APPLICATION_ID or head.user_version < 1:
        raise GuideError(Code.BACKUP_DAMAGED, fault=integrity.Fault.NOT_A_STORE.value)
    if head.user_version > len(ladder) + 1:
        raise GuideError(Code.BACKUP_NEWER, version=str(head.user_version))
    return head


def _documents(connection: sqlite3.Connection) -> list[Document]:
    rows = connection.execute("SELECT id, kind, rev, body FROM doc ORDER BY made")
    return [Document(*row) for row in rows]
