"""The store: documents that survive a closed lid, a killed process and a lost power supply.

`edit` returns only after its transaction is on the disk; whoever shows "saved" after it returned
tells the truth. A failure leaves the store as it was and usable. All methods are to be called
from the thread that opened the store. What documents mean is no matter of this room.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from guide.errors import Code, GuideError
from guide.store import aside, examine, files, history, opening
from guide.store import connection as connections
from guide.store.chronicle import Chronicle
from guide.store.document import Change, Clock, Document, Past
from guide.store.history import Turn
from guide.store.opening import Opened
from guide.store.reserve import Reserve
from guide.store.schema import SCHEMA

__all__ = ["Change", "Clock", "Document", "Past", "Store"]


class Store:
    """The documents of one file, or of memory alone. Made by `open` or `in_memory`."""

    def __init__(self, opened: Opened, path: Path | None, now: Clock) -> None:
        self.is_read_only = opened.is_read_only
        self.trouble = opened.trouble
        self._connection: sqlite3.Connection | None = opened.connection
        self._lock = opened.lock
        self._path = path
        self._now = now
        self._reserve = Reserve(path.with_name(f"{path.stem}.reserve")) if path else None
        self._has_file = path is not None
        self._is_doubtful = False  # after an I/O error: what the file holds is not known

    @classmethod
    def open(cls, path: Path, *, now: Clock) -> Self:
        """Open the store at `path`, or make it. See `trouble` for what there is to tell.

        Errors: GuideError STORE_IN_USE, FOLDER_UNUSABLE, DISK_FULL, NOT_SAVED.
        """
        path = path.absolute()
        store = cls(opening.open_file(path, now()), path, now)
        try:
            if not store.is_read_only:
                store._tidy()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def look_at(cls, path: Path, *, now: Clock) -> Self:
        """Open the file only to read it, also while a window has it open; it stays as it is.

        Errors: GuideError FOLDER_UNUSABLE when there is nothing to read.
        """
        return cls(opening.look_at(path.absolute()), path, now)

    @classmethod
    def in_memory(cls, *, now: Clock) -> Self:
        """Open an empty store that never touches a disk and is gone when it is closed."""
        return cls(Opened(opening.fresh_in_memory(now())), None, now)

    def get(self, id: str) -> Document | None:  # noqa: A002 - a document's id is called id
        """Return a document, or None when there is none of that id."""
        with connections.known_failures():
            row = (
                self._reading()
                .execute("SELECT id, kind, rev, body FROM doc WHERE id = ?", (id,))
                .fetchone()
            )
        return None if row is None else Document(*row)

    def all(self, kind: str) -> list[Document]:
        """Return the documents of a kind in the order in which they were first made."""
        with connections.known_failures():
            rows = self._reading().execute(
                "SELECT id, kind, rev, body FROM doc WHERE kind = ? ORDER BY made", (kind,)
            )
            return [Document(*row) for row in rows]

    def edit(self, changes: Sequence[Change]) -> int:
        """Keep the changes as one step, durably, and return its number (0: nothing differed).

        Errors: GuideError DISK_FULL, NOT_SAVED, STORE_READ_ONLY; then nothing of it is kept.
        ValueError when an id comes twice or a document would change its kind.
        """
        if len({change.id for change in changes}) != len(changes):
            raise ValueError("one edit changes a document once")
        return self._write(lambda connection: self._turns_of(connection, changes)) or 0

    def undo(self, kinds: Collection[str]) -> int | None:
        """Undo the newest step that touches these kinds; None when there is nothing to undo.

        The step is undone as a whole. Steps count as far as history reaches. Errors: as `edit`.
        """
        return self._write(lambda connection: history.undo_turns(connection, kinds))

    def redo(self, kinds: Collection[str]) -> int | None:
        """Take back the newest undo of these kinds; None when there is none since an edit."""
        return self._write(lambda connection: history.redo_turns(connection, kinds))

    def undo_step(self, step: int, also: Sequence[Change] = ()) -> int | None:
        """Undo this edit, whatever came after it; None when there is nothing left to undo.

        A document that was edited again since keeps its later words, unless `also` says what it
        is to hold: of those changes the ones that the undo leaves alone join its step, as edits.
        Errors: as `edit`.
        """

        def find(connection: sqlite3.Connection) -> list[Turn]:
            undone = history.undo_step_turns(connection, step)
            restored = {turn.id for turn in undone}
            further = [change for change in also if change.id not in restored] if undone else []
            return [*undone, *self._turns_of(connection, further)]

        return self._write(find)

    def history(self, id: str) -> list[Past]:  # noqa: A002
        """Return the changes of a document, oldest first, as far as history reaches."""
        with connections.known_failures():
            rows = self._reading().execute(
                "SELECT seq, step, old, new, at_utc FROM hist WHERE doc_id = ? ORDER BY seq", (id,)
            )
            return [
                Past(seq, step, old, new, dt.datetime.fromisoformat(at))
                for seq, step, old, new, at in rows
            ]

    def mark(self) -> bytes:
        """Return what changes with every edit, also across closing and opening."""
        with connections.known_failures():
            return history.mark(self._reading())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept here now."""
        with connections.known_failures():
            return self._reading().execute("SELECT 1 FROM doc LIMIT 1").fetchone() is None

    def image(self) -> bytes:
        """Return all that is stored, history included, as the bytes of a store's file.

        Errors: GuideError NOT_SAVED and the like when it cannot be read.
        """
        with connections.known_failures():
            return self._reading().serialize()

    def copied(self) -> Self:
        """Return a store in memory that holds the same; edits of it stay there.

        Errors: as `image`.
        """
        return type(self)(Opened(connections.copy_of(self.image())), None, self._now)

    def chronicle(self) -> Chronicle:
        """Return the reader of history across documents; good until the next edit."""
        return Chronicle(self._reading())

    def check(self) -> list[str]:
        """Examine everything that is stored; codes of the faults found, none when whole.

        A file of a newer version is only named as such: its sums are not ours to judge.
        """
        if self.trouble is not None and self.trouble.code is Code.STORE_NEWER:
            return [examine.Fault.NEWER.value]
        return [fault.value for fault in examine.faults_of(self._reading(), SCHEMA)]

    def erase(self) -> None:
        """Remove every document, all history, the file and every copy kept beside it.

        The store stays open and empty; the next edit makes a new file. It keeps the lock.
        Errors: GuideError STORE_READ_ONLY; NOT_SAVED when a file could not be removed.
        """
        self._refuse_read_only()
        self._drop_connection()
        self._connection = opening.fresh_in_memory(self._now())
        self._has_file = False
        self.trouble = None
        if self._path is not None and self._reserve is not None:
            self._reserve.give_up()
            with files.known_failures():
                aside.wipe_all(self._path)

    def close(self) -> None:
        """End the work: one file is left to carry. A second call does nothing."""
        is_writer = self._path is not None and self._has_file and not self.is_read_only
        if self._connection is not None and is_writer:
            # Everything acknowledged is on the disk; should this fail, an empty journal stays.
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA journal_mode = DELETE")
        self._drop_connection()
        if self._lock is not None:
            if self._path is not None and is_writer:
                aside.drop_empty_journal(self._path)
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # How edits reach the disk

    def _turns_of(self, connection: sqlite3.Connection, changes: Sequence[Change]) -> list[Turn]:
        turns = []
        first = history.first_places(connection, sum(change.goes_first for change in changes))
        for change in changes:
            row = connection.execute(
                "SELECT kind, made, rev, body FROM doc WHERE id = ?", (change.id,)
            ).fetchone()
            made_now = next(first) if change.goes_first and row is None else None
            kind, made, rev, old = row or (change.kind, made_now, 0, None)
            if kind != change.kind:
                raise ValueError("a document keeps its kind")
            # After an I/O error even the same words are written once more, to be sure of them.
            if change.body != old or (self._is_doubtful and change.body is not None):
                turns.append(Turn(change.id, kind, made, rev + 1, old, change.body))
        return turns

    def _write(self, find: Callable[[sqlite3.Connection], list[Turn]]) -> int | None:
        self._refuse_read_only()
        try:
            return self._write_once(find)
        except GuideError as error:
            if error.code is not Code.DISK_FULL or self._reserve is None:
                raise
            if not self._reserve.give_up():
                raise
        return self._write_once(find)

    def _write_once(self, find: Callable[[sqlite3.Connection], list[Turn]]) -> int | None:
        try:
            connection = self._writing()
            with connections.known_failures(), connections.transaction(connection):
                turns = find(connection)
                step = history.write(connection, turns, self._now()) if turns else None
        except GuideError as error:
            if error.code is not Code.DISK_FULL and self._has_file:
                # What a failed sync left on the disk cannot be known from here: look again.
                self._drop_connection()
                self._is_doubtful = True
            raise
        self._is_doubtful = False
        return step

    def _writing(self) -> sqlite3.Connection:
        if not self._has_file and self._path is not None:  # erased before
            with files.known_failures():
                opening.write_fresh(self._path, self._now())
            self._drop_connection()
            self._has_file = True
        return self._reading()

    def _reading(self) -> sqlite3.Connection:
        if self._connection is None:
            if self._path is None or self._lock is None:
                raise RuntimeError("the store is closed")
            self._connection = connections.connect(self._path)
        return self._connection

    def _drop_connection(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _refuse_read_only(self) -> None:
        if self.is_read_only:
            raise GuideError(Code.STORE_READ_ONLY)

    def _tidy(self) -> None:
        """Prune history and lay in the reserve; both can wait when the disk does not allow it."""
        try:
            with connections.known_failures(), connections.transaction(self._reading()):
                history.prune(self._reading(), self._now())
        except GuideError:
            self._drop_connection()
        if self._reserve is not None:
            self._reserve.lay_in()
