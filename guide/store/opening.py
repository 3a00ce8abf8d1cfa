"""Deciding what to do with the file that lies there: use it, show it, or set it aside.

The decision falls on the file's bytes in memory, before anything could write to them:

* no file                           → a fresh store; STORE_MISSING when there are backups of one,
                                      STORE_MOVED when its entries were moved from here
* made by a newer version           → shown, never written (STORE_NEWER)
* last used by a newer version      → shown, never written (PROGRAM_OLDER)
* not ours, damaged, or empty       → kept under another name, what is sound goes into a fresh
                                      store (STORE_DAMAGED)
* an older schema                   → pinned backup, then migrated in one transaction
* last used by an older version     → pinned backup, then written
* a place that cannot be written    → shown (STORE_READ_ONLY and the like)
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from guide import __version__
from guide.errors import Code, GuideError
from guide.paths import is_folder, is_there
from guide.store import connection as connections
from guide.store import (
    file_digest,
    files,
    header,
    history,
    image,
    integrity,
    migrations,
    quarantine,
    schema,
    version_stamp,
)
from guide.store.lock import Lock
from guide.store.migrations import LADDER, Migration

if TYPE_CHECKING:
    from guide.store.backup_name import BackupName
    from guide.store.salvage import Salvage, SalvagedDocument


# Why an index may not be made: what it finds then takes longer, and the first edit will tell.
_NO_PLACE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR}


class Opened(Struct, frozen=True):
    """An open database and on what terms it is open."""

    connection: sqlite3.Connection
    lock: Lock | None = None
    is_read_only: bool = False
    failure: GuideError | None = None
    is_vouched: bool = False  # the digest fits: not a bit differs from what closing examined
    is_unwritten: bool = False  # there is no file yet; the first edit tries to make it again


def open_file(
    path: Path, now: dt.datetime, ladder: tuple[Migration, ...] = LADDER, version: str = __version__
) -> Opened:
    """Open the store at `path`, making its folder and the file when they are missing.

    `version` is that of the program that opens it. Errors: GuideError STORE_IN_USE;
    FOLDER_UNUSABLE when nothing can be read or made there.
    """
    try:
        files.make_private_folder(path.parent)
        lock = Lock(path.with_name(f"{path.stem}.lock"))
    except OSError as error:
        return _view(path, ladder, GuideError(Code.STORE_READ_ONLY, cause=files.name_of(error)))
    try:
        return _open_locked(path, now, ladder, lock, version)
    except GuideError as error:
        lock.close()
        if error.code in {Code.STORE_IN_USE, Code.FOLDER_UNUSABLE}:
            raise
        return _view(path, ladder, error)
    except BaseException:
        lock.close()
        raise


def look_at(path: Path, why: Code, ladder: tuple[Migration, ...] = LADDER) -> Opened:
    """Show the file as it lies there, without a lock: nothing is written, moved or repaired.

    `why` is the failure of a file that has no other. Errors: GuideError FOLDER_UNUSABLE when there
    is nothing to show.
    """
    return _view(path, ladder, GuideError(why))


def write_fresh(path: Path, now: dt.datetime) -> None:
    """Put a new, empty store of today's schema at `path` in one go.

    Errors: FileExistsError when a file has come there meanwhile, OSError.
    """
    with closing(fresh_in_memory(now)) as connection:
        files.write_private_file(path, connection.serialize())


def _open_locked(
    path: Path, now: dt.datetime, ladder: tuple[Migration, ...], lock: Lock, version: str
) -> Opened:
    data = _read(path)
    top = len(ladder) + 1
    # We never leave an empty file: a fresh one gets its name when it is whole. So an empty one has
    # lost what it held, and is damaged.
    if not data and not is_there(path):
        return _open_fresh(path, now, lock)
    is_vouched = file_digest.vouches(path, data)
    faults = [] if is_vouched else integrity.faults_of_image(data, top)
    if faults == [integrity.Fault.NEWER]:
        return Opened(_newer(data), lock, is_read_only=True, failure=_newer_failure(data))
    last = __version__ if is_vouched else version_stamp.last_version(data)
    if version_stamp.is_newer(last, version):  # a damage, too, is for the newer program to mend
        failure = GuideError(Code.PROGRAM_OLDER, version=last)
        return replace(_view(path, ladder, failure), lock=lock)
    note = version if last != version else ""
    if faults:
        return _start_over(path, now, ladder, lock, data)
    told = None if is_vouched else _overwritten(path, data, ladder)
    try:
        connection = _connect(path, data, now, ladder, note)
    except _StillDamagedError:
        return _start_over(path, now, ladder, lock, data)
    return Opened(connection, lock, failure=told, is_vouched=is_vouched)


def _open_fresh(path: Path, now: dt.datetime, lock: Lock) -> Opened:
    failure = missed(path)
    try:
        with files.known_failures():
            image.journal_of(path).unlink(missing_ok=True)
            write_fresh(path, now)
        return Opened(connections.connect(path), lock, failure=failure)
    except GuideError as error:
        if error.code is Code.STORE_IN_USE:
            raise
        # The guide is there for whoever has a full disk, too: the first edit will tell.
        return Opened(fresh_in_memory(now), lock, failure=failure, is_unwritten=True)


class _StillDamagedError(Exception):
    """SQLite made something else of the file than we did; only after a cut-short edit."""


def _connect(
    path: Path, data: bytes, now: dt.datetime, ladder: tuple[Migration, ...], note: str
) -> sqlite3.Connection:
    """Connect for writing, in today's schema; `note` is a version that was not here last."""
    top = len(ladder) + 1
    head = header.parse(data)
    start = head.user_version if head else top
    with files.known_failures():
        was_hot = image.has_hot_journal(path) or image.has_log(path)
        files.make_private(path)
    if start < top or note:
        from guide.store.backups import pin

        pin(path, data, now, ladder, is_migration=start < top)
    with connections.closed_on_failure(connections.connect(path)) as connection:
        if was_hot and integrity.faults_of(connection, start):
            raise _StillDamagedError
        with connections.known_failures():
            if start < top:
                migrations.migrate(connection, start, ladder)
            if note:
                with connections.transaction(connection):
                    version_stamp.note(connection, note)
            try:
                for index in schema.INDEXES:
                    connection.execute(index)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _NO_PLACE:
                    raise
    return connection


def missed(path: Path) -> GuideError | None:
    """What to say of a store that is not there: nothing where there never was one."""
    moved = quarantine.moved_from(path)
    if moved is not None:
        return GuideError(Code.STORE_MOVED, aside=moved.name)
    return GuideError(Code.STORE_MISSING) if _newest_backup(path) is not None else None


def _newest_backup(path: Path) -> BackupName | None:
    if not is_folder(path.parent / files.BACKUPS):
        return None  # a first start
    from guide.store.backups import Backups, folder_of

    with suppress(GuideError):  # what cannot be read offers nothing
        return next(iter(Backups(folder_of(path)).listed()), None)
    return None


def _overwritten(path: Path, data: bytes, ladder: tuple[Migration, ...]) -> GuideError | None:
    """What to say of a file that another program wrote over while it was open.

    It is said until there is a backup of it as it is now.
    """
    newest = _newest_backup(path)
    if newest is None or newest.reason != "overwritten":
        return None
    from guide.store import snapshot
    from guide.store.backups import Backups, folder_of

    with suppress(GuideError):
        kept = Backups(folder_of(path), ladder).read(newest.number)
        if kept.documents != snapshot.take(data, ladder, is_examined=True).documents:
            return GuideError(Code.STORE_CHANGED)
    return None


def _start_over(
    path: Path, now: dt.datetime, ladder: tuple[Migration, ...], lock: Lock, data: bytes
) -> Opened:
    saved = _saved(data, ladder)
    try:
        kept_as = quarantine.set_aside(path, now)
        with closing(fresh_in_memory(now, saved.documents)) as connection:
            files.write_private_file(path, connection.serialize(), may_replace=True)
    except OSError:
        lock.close()
        return _view(path, ladder, _damage(saved, ""))
    failure = _damage(saved, kept_as.name)
    try:
        return Opened(connections.connect(path), lock, failure=failure)
    except GuideError:
        lock.close()
        return _view(path, ladder, failure)


def _view(path: Path, ladder: tuple[Migration, ...], failure: GuideError) -> Opened:
    """Show what can be read without writing anything anywhere."""
    data = _read(path)
    if not data and not is_there(path):
        raise GuideError(Code.FOLDER_UNUSABLE, **failure.fields)
    head = header.parse(data)
    top = len(ladder) + 1
    faults = [] if file_digest.vouches(path, data) else integrity.faults_of_image(data, top)
    if faults == [integrity.Fault.NEWER]:
        return Opened(_newer(data), is_read_only=True, failure=_newer_failure(data))
    if not faults and head is not None and head.user_version == top:
        return Opened(_shown(data), is_read_only=True, failure=failure)
    saved = _saved(data, ladder)
    if faults:
        failure = _damage(saved, "")
    connection = fresh_in_memory(dt.datetime.fromtimestamp(0, dt.UTC), saved.documents)
    return Opened(connection, is_read_only=True, failure=failure)


def _shown(data: bytes) -> sqlite3.Connection:
    """The bytes of a whole file in memory, for reading only."""
    connection = connections.copy_of(data)
    for index in schema.INDEXES:  # an older program's file has none
        connection.execute(index)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _saved(data: bytes, ladder: tuple[Migration, ...]) -> Salvage:
    """What is sound in a damaged file. No start with a whole file needs to know how."""
    from guide.store import salvage

    return salvage.from_image(data, ladder)


def _read(path: Path) -> bytes:
    with files.unreadable(Code.FOLDER_UNUSABLE):
        return image.read(path)


def fresh_in_memory(
    now: dt.datetime, documents: Sequence[SalvagedDocument] = ()
) -> sqlite3.Connection:
    """A store of today's schema that never touches a disk; what it holds has no history."""
    with (
        connections.closed_on_failure(connections.in_memory()) as connection,
        connections.transaction(connection),
    ):
        schema.create(connection, now.astimezone(dt.UTC).isoformat(timespec="seconds"))
        version_stamp.note(connection, __version__)
        for saved in documents:
            history.place_document(
                connection, saved.made, saved.id, saved.kind, saved.rev, saved.body
            )
    return connection


def _newer(data: bytes) -> sqlite3.Connection:
    """The newer file in memory; when its tables are not as we know them, an empty one."""
    connection = connections.from_image(data)
    try:
        for query in (schema.READ_DOC, schema.READ_HIST):
            connection.execute(query).fetchone()
    except connections.UNREADABLE:
        connection.close()
        return fresh_in_memory(dt.datetime.fromtimestamp(0, dt.UTC))
    return connection


def _newer_failure(data: bytes) -> GuideError:
    head = header.parse(data)
    return GuideError(Code.STORE_NEWER, version=str(head.user_version if head else ""))


def _damage(saved: Salvage, kept_as: str) -> GuideError:
    return GuideError(
        Code.STORE_DAMAGED,
        aside=kept_as,
        salvaged=str(len(saved.documents)),
        lost=str(saved.lost),
        older=str(saved.older),
        complete="yes" if saved.is_complete else "no",
    )
