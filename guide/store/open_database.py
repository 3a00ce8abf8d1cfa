"""The one file that a store holds open: durable steps, and what to believe after a failure.

A step counts as kept only when its transaction was committed and its rows lie in the file where it
is looked for. After a failed write, or when another program wrote to the file meanwhile, it is
closed, opened anew and compared with what was acknowledged: what is on the disk then cannot be
known in any other way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guide.errors import Code, GuideError
from guide.paths import is_folder
from guide.store import connection as connections
from guide.store import file_digest, files, history, integrity, opening, quarantine
from guide.store.committed import CommittedState
from guide.store.document import Clock
from guide.store.file_watch import NOTHING, FileWatch
from guide.store.history import Transition
from guide.store.opening import Opened
from guide.store.schema import SCHEMA

# Finds what a step changes. The second argument says to write even what seems to stand already:
# after a failure nobody knows whether it reached the disk.
Find = Callable[[sqlite3.Connection, bool], list[Transition]]

# Bytes of the file to be read for each step, on average: a family's file is compared as a whole
# after each one, and a long history, of megabytes, costs no step more than another.
_READ_PER_STEP = 1 << 19


class OpenDatabase:
    """The open database of one store, in a file or in memory."""

    def __init__(self, opened: Opened, path: Path | None, now: Clock) -> None:
        self.connection: sqlite3.Connection | None = opened.connection
        self._lock = opened.lock
        self._path = path
        self._now = now
        self._has_file = path is not None and not opened.is_unwritten
        self._is_vouched = opened.is_vouched
        self._is_writer = path is not None and not opened.is_read_only
        self._watch: FileWatch | None = None
        self._left = NOTHING  # how the file looked when we wrote to it last
        self._unread = 0  # bytes that may be read before the whole file is compared again
        self.changed_kinds = set[str]()  # of documents, since somebody asked
        self._known: CommittedState | None = None
        self._pending: CommittedState | None = (
            None  # after a failure: what the file may hold as well
        )
        if path is not None and self._is_writer and self._has_file:
            with suppress(OSError):  # it can be read all the same; the first step tries again
                self._watch = FileWatch(path, opened.connection)
            self._note_left()

    def known(self) -> CommittedState:
        """Return the documents as they were last acknowledged. Errors: as `reading`, once."""
        if self._known is None:
            with connections.known_failures():
                self._known = CommittedState.of(self.reading())
        return self._known

    def reading(self) -> sqlite3.Connection:
        """Return the connection, opened anew after a failure.

        Errors: GuideError NOT_SAVED and the like when the file cannot be opened; STORE_CHANGED when
        it holds something else than was acknowledged.
        """
        if self.connection is None:
            if self._path is None or self._lock is None:
                raise RuntimeError("the store is closed")
            return self._reopened(self._path)
        return self.connection

    def write(self, find: Find) -> int | None:
        """Keep one step durably and return its number; None when there was nothing to change.

        Errors: as `Store.edit`; then nothing of the step is acknowledged.
        """
        self.known()  # before anything can fail: it is what will be shown then
        doubt = self._pending
        try:
            return self._written(find)
        except GuideError as error:
            if error.code is Code.DISK_FULL:
                self._pending = doubt  # nothing of this step was written
            elif self._has_file:
                self.drop()
            if self._path is not None and not is_folder(self._path.parent):
                raise GuideError(Code.FOLDER_GONE, **error.fields) from error
            raise

    def start_anew(self, connection: sqlite3.Connection) -> None:
        """Go on with an empty database in memory; the next step makes a new file."""
        self.drop()
        self.connection = connection
        self._has_file = False
        self._known = self._pending = None

    def drop(self) -> None:
        """Close the connection; the next reading opens it anew."""
        if self.connection is not None:
            with suppress(sqlite3.Error):
                self.connection.close()
            self.connection = None
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    @property
    def is_as_left(self) -> bool:
        """Whether no other program wrote to the file, or put another in its place, since we did."""
        return self._watch is None or self._watch.look() == self._left

    def prune(self) -> None:
        """Let go what no undo is to reach any more; it can wait when the disk does not allow it.

        Steps tell their age by each other, so there is nothing to let go of a file that was pruned
        when it was closed, and that nobody wrote to since.
        """
        if not self._is_changed():
            return
        try:
            connection = self.reading()
            with connections.known_failures(), connections.transaction(connection):
                history.prune(connection)
            self._note_left()
        except (GuideError, ValueError, *connections.UNREADABLE):
            # What came to harm while it was open, the next start finds: closing must not fail.
            self.drop()

    def _is_changed(self) -> bool:
        """Whether the digest beside the file, if any, is not that of what it holds now."""
        if self.connection is None:  # nobody knows, and the next start will look
            return False
        return not self._is_vouched or self.connection.total_changes > 0

    def close(self, on_lost: Callable[[CommittedState], None]) -> None:
        """Leave one file to carry and let the next one in. A second call does nothing.

        `on_lost` is given what was acknowledged when the file does not hold it any more.
        """
        is_as_left = self.is_as_left
        is_written = self._is_writer and self._has_file and is_as_left
        is_changed = is_written and self._is_changed()
        if is_changed:
            self.prune()
        if self.connection is not None and is_written:
            # Everything acknowledged is on the disk; should this fail, an empty journal stays.
            with suppress(sqlite3.Error):
                self.connection.execute("PRAGMA journal_mode = DELETE")
        self.drop()
        if self._lock is not None:
            if self._path is not None and is_written:
                quarantine.drop_empty_journal(self._path)
                if is_changed:
                    is_as_left = file_digest.renew(self._path, self._known)
            if not is_as_left and self._known is not None:
                on_lost(self._known)
            self._known = None
            self._lock.close()
            self._lock = None

    def _written(self, find: Find) -> int | None:
        connection = self._writing()
        known = self.known()
        with connections.known_failures(), connections.transaction(connection):
            turns = find(connection, self._pending is not None)
            step = history.write(connection, turns, self._now()) if turns else None
            self._pending = known.after(connection, (turn.id for turn in turns))
            if not self.is_as_left:
                raise GuideError(Code.STORE_CHANGED)
        if turns:
            self._require_kept(connection)
        self._known, self._pending = self._pending, None
        self.changed_kinds.update(turn.kind for turn in turns)
        return step

    def _writing(self) -> sqlite3.Connection:
        if not self._has_file and self._path is not None:  # erased, or never made
            with files.known_failures():
                opening.write_fresh(self._path, self._now())
            self.drop()
            self._has_file = True
        is_watched = self._watch is not None and self._watch.place() == self._left.place
        if self._path is not None and not is_watched:
            self.drop()  # to be read anew and compared
        return self.reading()

    def _require_kept(self, connection: sqlite3.Connection) -> None:
        """Refuse a step that is not in the file that anybody finds.

        It was moved or removed, or another program wrote to it in the same instant: then pages of
        ours lie between those of another file, and only all of them together tell it.
        """
        if self._watch is None:
            return
        look = self._watch.look()
        if look.identity != self._left.identity:
            raise GuideError(Code.NOT_SAVED, cause="MOVED")
        self._unread += _READ_PER_STEP
        if self._unread >= look.size:
            with connections.known_failures():
                if not self._watch.holds(connection.serialize()):
                    raise GuideError(Code.STORE_CHANGED)
            self._unread = 0
        self._left = look

    def _note_left(self) -> None:
        if self._watch is not None:
            self._left = self._watch.look()

    def _reopened(self, path: Path) -> sqlite3.Connection:
        with connections.closed_on_failure(connections.connect(path)) as connection:
            found = self._compared(connection)
            with files.known_failures():
                self._watch = FileWatch(path, connection)
        self._known = found
        self._is_vouched = False
        self._note_left()
        self.connection = connection
        return connection

    def _compared(self, connection: sqlite3.Connection) -> CommittedState:
        """Return what is there; refuse what is neither the last that was kept nor the try since."""
        if integrity.faults_of(connection, SCHEMA):
            raise GuideError(Code.STORE_DAMAGED)
        with connections.known_failures():
            found = CommittedState.of(connection)
        if self._known is not None and found not in (self._known, self._pending):
            raise GuideError(Code.STORE_CHANGED)
        return found
