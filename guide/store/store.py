"""The store: documents that survive a closed lid, a killed process and a lost power supply.

`edit` returns only after its transaction is on the disk; whoever shows "saved" after it returned
tells the truth. A failure leaves the store as it was and usable. Any thread may call: calls take
turns, but `get` and `all`, which answer from memory with what was acknowledged last. What documents
mean is no matter of this room.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from guide.errors import Code, GuideError
from guide.store import connection as connections
from guide.store import files, history, integrity, opening, quarantine, undo
from guide.store.committed import CommittedState
from guide.store.disk_reserve import DiskReserve
from guide.store.document import NOTE, Change, Clock, Document, PastChange
from guide.store.history import Transition
from guide.store.history_reader import HistoryReader
from guide.store.integrity import Fault
from guide.store.open_database import Find, OpenDatabase
from guide.store.opening import Opened
from guide.store.schema import SCHEMA
from guide.store.undo import Walk

_DAY = dt.timedelta(days=1)
# What another program that writes over an open file makes of it.
_OVERWRITTEN = frozenset({Code.STORE_CHANGED, Code.STORE_DAMAGED})
_NO_JOURNAL = "SQLITE_CANTOPEN"
_OF_NEWER = frozenset({Code.STORE_NEWER, Code.PROGRAM_OLDER})

__all__ = ["Change", "Clock", "Document", "PastChange", "Store"]


class Store:
    """The documents of one file, or of memory alone. Made by `open` or `in_memory`."""

    def __init__(self, opened: Opened, path: Path | None, now: Clock) -> None:
        self.is_read_only = opened.is_read_only
        self.failure = opened.failure
        self._holding = OpenDatabase(opened, path, now)
        self._path = path
        self._now = now
        self._walks: dict[object, Walk] = {}
        self._turn = threading.RLock()
        self._is_rescued = False  # whether a backup holds what another program wrote over
        self._reserve = DiskReserve(path.with_name(f"{path.stem}.reserve")) if path else None

    @classmethod
    def open(cls, path: Path, *, now: Clock) -> Self:
        """Open the store at `path`, or make it. See `failure` for what there is to tell.

        Where a new file cannot be made, the store opens empty and each edit tries again to make
        it. Errors: GuideError STORE_IN_USE, FOLDER_UNUSABLE.
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
    def look_at(cls, path: Path, *, now: Clock, why: Code = Code.STORE_READ_ONLY) -> Self:
        """Open the file only to read it, also while a window has it open; it stays as it is.

        `why` becomes the failure. Errors: GuideError FOLDER_UNUSABLE when there is nothing to read.
        """
        return cls(opening.look_at(path.absolute(), why), path, now)

    @classmethod
    def in_memory(cls, *, now: Clock) -> Self:
        """Open an empty store that never touches a disk and is gone when it is closed."""
        return cls(Opened(opening.fresh_in_memory(now())), None, now)

    @classmethod
    def of_image(cls, image: bytes, *, now: Clock) -> Self:
        """Open in memory what `image()` returned, in this process or in the one before it."""
        return cls(Opened(connections.copy_of(image)), None, now)

    @classmethod
    def nowhere(cls, failure: GuideError, *, now: Clock) -> Self:
        """Open an empty store that keeps nothing, where there is no place for a file."""
        return cls(
            Opened(opening.fresh_in_memory(now()), is_read_only=True, failure=failure), None, now
        )

    def get(self, id: str) -> Document | None:  # noqa: A002 - a document's id is called id
        """Return a document, or None when there is none of that id."""
        return self._holding.known().get(id)

    def all(self, kind: str) -> tuple[Document, ...]:
        """Return the documents of a kind in the order in which they were first made.

        It is the same tuple again as long as no document of the kind changed.
        """
        return self._holding.known().all(kind)

    @property
    def state(self) -> object:
        """What was acknowledged last: the same object as long as nothing was edited since."""
        return self._holding.known()

    def edit(self, changes: Sequence[Change]) -> int:
        """Keep the changes as one step, durably, and return its number (0: nothing differed).

        Errors: GuideError DISK_FULL, NOT_SAVED, FOLDER_GONE, as `refusal`; STORE_CHANGED when
        another program wrote to the file; rarely STORE_IN_USE or STORE_DAMAGED. Then nothing of it
        is acknowledged.
        ValueError when an id comes twice or a document would change its kind.
        """
        if len({change.id for change in changes}) != len(changes):
            raise ValueError("one edit changes a document once")
        return (
            self._write(
                lambda connection, again: history.turns_of(connection, changes, again=again)
            )
            or 0
        )

    def undo(self, kinds: Collection[str]) -> int | None:
        """Undo the newest step that touches these kinds; None when there is nothing to undo.

        The step is undone as a whole. Steps count as far as history reaches. Errors: as `edit`.
        """
        return self._write(self._walk(undo.undoing, kinds))

    def redo(self, kinds: Collection[str]) -> int | None:
        """Take back the newest undo of these kinds; None when there is none since an edit."""
        return self._write(self._walk(undo.redoing, kinds))

    def undo_step(self, step: int, also: Sequence[Change] = ()) -> int | None:
        """Undo this edit, whatever came after it; None when there is nothing left to undo.

        A document that was edited again since keeps its later words, unless `also` says what it
        is to hold: of those changes the ones that the undo leaves alone join its step, as edits.
        Errors: as `edit`.
        """

        def find(connection: sqlite3.Connection, again: bool) -> list[Transition]:
            undone = undo.undoing_step(step).find(connection)
            restored = {turn.id for turn in undone}
            further = [change for change in also if change.id not in restored] if undone else []
            return [*undone, *history.turns_of(connection, further, again=again)]

        return self._write(find)

    def take_changed_kinds(self) -> frozenset[str]:
        """The kinds of documents that were changed durably since this was asked last; no notes."""
        changed, kinds = set[str](), self._holding.changed_kinds
        while kinds:  # one by one: another thread may add to them meanwhile
            changed.add(kinds.pop())
        return frozenset(kind for kind in changed if not kind.startswith(NOTE))

    def history(self, id: str) -> list[PastChange]:  # noqa: A002
        """Return the changes of a document, oldest first, as far as history reaches."""
        with self._turn, connections.known_failures():
            rows = self._holding.reading().execute(
                "SELECT seq, step, old, new, at_utc FROM hist WHERE doc_id = ? ORDER BY seq", (id,)
            )
            return [
                PastChange(seq, step, old, new, dt.datetime.fromisoformat(at))
                for seq, step, old, new, at in rows
            ]

    def mark(self) -> bytes:
        """Return what changes with every edit, also across closing and opening."""
        with self._turn, connections.known_failures():
            return history.mark(self._holding.reading())

    @property
    def is_of_newer(self) -> bool:
        """Whether a newer program left it, so that not all in it may be known here."""
        return self.failure is not None and self.failure.code in _OF_NEWER

    @property
    def is_short_of_room(self) -> bool:
        """Whether the disk had no room for a reserve, or an edit needed it: the next may fail."""
        return self._reserve is not None and not self._reserve.is_laid_in

    @property
    def refusal(self) -> GuideError:
        """Why nothing can be written, where it is only shown."""
        if self.failure is not None and self.is_of_newer:
            return GuideError(self.failure.code, **self.failure.fields)
        return GuideError(Code.STORE_READ_ONLY)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept here now."""
        return not any(self._holding.known())

    def look(self) -> None:
        """Look whether the file still holds what was acknowledged; else that goes into a backup.

        Errors: GuideError STORE_CHANGED, STORE_DAMAGED; what else keeps it from being read.
        """
        with self._turn:
            if self._holding.is_as_left:
                return
            self._holding.known()  # what the file held, while it can still be told
            self._holding.drop()
            try:
                self._holding.reading()
            except GuideError as error:
                self._rescue_from(error)
                raise

    def image(self) -> bytes:
        """Return all that is stored, history included, as the bytes of a store's file.

        Errors: GuideError STORE_DAMAGED, STORE_CHANGED; what else keeps the file from being read.
        """
        with self._turn, connections.known_failures():
            if not self._holding.is_as_left:  # parts of two files make no copy
                raise GuideError(Code.STORE_CHANGED)
            image = self._holding.reading().serialize()
        # SQLite gives zeros for pages that it could not read, and says nothing.
        if integrity.faults_of_image(image, SCHEMA) not in ([], [Fault.NEWER]):
            raise GuideError(Code.STORE_DAMAGED)
        return image

    def copied(self) -> Self:
        """Return a store in memory that holds the same; edits of it stay there.

        When the file cannot be read any more: the documents as they were last acknowledged.
        """
        return type(self)(Opened(self._copy()), None, self._now)

    def _copy(self) -> sqlite3.Connection:
        with suppress(GuideError):
            return connections.copy_of(self.image())
        return self._without_history(self._holding.known())

    def _without_history(self, known: CommittedState) -> sqlite3.Connection:
        from guide.store.salvage import SalvagedDocument

        return opening.fresh_in_memory(self._now(), [SalvagedDocument(*row) for row in known])

    def history_reader(self) -> HistoryReader:
        """Return the reader of history across documents; good until the next edit."""
        with self._turn:
            return HistoryReader(self._holding.reading(), self._turn)

    @property
    def clock_is_behind(self) -> bool:
        """Whether the newest edit was made more than a day after what the clock says is now.

        Then no date can be trusted: the clock is wrong, or was.
        """
        newest = self.newest_moment()
        return newest is not None and newest - self._now() > _DAY

    def newest_moment(self, kinds: Collection[str] = ()) -> dt.datetime | None:
        """When the newest edit was made, by the clock of its day; None when there is none.

        With `kinds` the newest that changed one of them.
        """
        with self._turn, suppress(GuideError), connections.known_failures():
            return history.newest_moment(self._holding.reading(), tuple(kinds))
        return None  # it cannot be read any more, which is told elsewhere

    def moments(self, kinds: Collection[str], most: int = 16) -> list[dt.datetime]:
        """When these kinds were changed last, in order of the edits, as far as history reaches."""
        with self._turn, suppress(GuideError), connections.known_failures():
            return history.newest_moments(self._holding.reading(), tuple(kinds), most)
        return []  # as above

    def check(self) -> list[str]:
        """Examine everything that is stored; codes of the faults found, none when whole.

        A file of a newer version is only named as such: its sums are not ours to judge.
        """
        if self.failure is not None and self.failure.code is Code.STORE_NEWER:
            return [Fault.NEWER.value]
        try:
            with self._turn:
                faults = integrity.faults_of(self._holding.reading(), SCHEMA)
            return [fault.value for fault in faults]
        except GuideError as error:  # the file cannot be opened any more
            return [error.code.value]

    def erase(self) -> None:
        """Remove every document, all history, the file and every copy kept beside it.

        The store stays open and empty; the next edit makes a new file. It keeps the lock.
        Errors: as `refusal`; GuideError NOT_SAVED when a file could not be removed.
        """
        self._refuse_read_only()
        with self._turn:
            self._holding.start_anew(opening.fresh_in_memory(self._now()))
            self._walks.clear()
        self.failure = None
        if self._path is not None and self._reserve is not None:
            self._reserve.release()
            with files.known_failures():
                quarantine.wipe_all(self._path)

    def step_aside(self) -> None:
        """Only show what is here from now on: it is kept elsewhere, and must not grow apart.

        The file gets a name that says so, as far as the place allows it. The lock is kept.
        """
        self.is_read_only = True
        with self._turn:
            self._holding.start_anew(self._copy())
        if self._path is not None and self._reserve is not None:
            self._reserve.release()
            with suppress(OSError):
                quarantine.set_moved(self._path, self._now())

    def close(self) -> None:
        """End the work: one file is left to carry. A second call does nothing."""
        with self._turn:
            self._holding.close(self._rescue)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write(self, find: Find) -> int | None:
        self._refuse_read_only()
        with self._turn:
            try:
                return self._holding.write(find)
            except GuideError as error:
                self._rescue_from(error)
                # Without a free inode SQLite cannot make its journal, and says only that.
                is_full = error.code is Code.DISK_FULL or error.fields.get("cause") == _NO_JOURNAL
                if not is_full or self._reserve is None or not self._reserve.release():
                    raise
            return self._holding.write(find)

    def _rescue_from(self, error: GuideError) -> None:
        if error.code in _OVERWRITTEN:
            self._rescue(self._holding.known())

    def _rescue(self, known: CommittedState) -> None:
        """Keep what was acknowledged as a backup: the file does not hold it any more."""
        if self._path is None or self._is_rescued:
            return
        from guide.store.backup_name import Reason
        from guide.store.backups import Backups, folder_of

        with suppress(GuideError), closing(self._without_history(known)) as copy:
            Backups(folder_of(self._path)).keep(copy.serialize(), Reason.OVERWRITTEN, self._now())
            self._is_rescued = True

    def _walk(self, make: Callable[[frozenset[str]], Walk], kinds: Collection[str]) -> Find:
        """The walk of these kinds, which goes on where it ended last."""
        given = frozenset(kinds)
        walk = self._walks.setdefault((make, given), make(given))
        return lambda connection, _again: walk.find(connection)

    def _refuse_read_only(self) -> None:
        if self.is_read_only:
            raise self.refusal

    def _tidy(self) -> None:
        """Prune history and lay in the reserve; both can wait when the disk does not allow it."""
        self._holding.prune()
        if self._reserve is not None:
            self._reserve.reserve()
