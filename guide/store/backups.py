"""Backups: whole copies of the store in a folder beside it, each in the store's own format.

A copy gets its name only after it was read back from the disk and examined; older ones may go
only after that. Whatever fails, the backups that were there stay. Knows documents, not plans.
"""

from __future__ import annotations

import datetime as dt
import threading
from contextlib import closing, suppress
from pathlib import Path

from msgspec import structs

from guide.bounded_read import read_regular
from guide.errors import Code, GuideError
from guide.store import backup_name, backup_rules, copying, files, snapshot
from guide.store import connection as connections
from guide.store.backup_name import BackupName, Reason
from guide.store.migrations import LADDER, Migration
from guide.store.schema import READ_DOC, READ_HIST
from guide.store.snapshot import Snapshot

# The window makes backups in another thread; a number is given once, and no copy that is still
# being written passes for one that was left behind. Other processes are kept out by the store.
_ONE_AT_A_TIME = threading.Lock()
_LEFT_FREE = 1 << 20  # bytes: a backup never takes the room that the next edit needs


def folder_of(store: Path) -> Path:
    """Where the backups of a store's file lie."""
    return store.parent / backup_name.FOLDER


class Backups:
    """The backups in one folder; the folder need not exist. Only one writer at a time."""

    def __init__(self, folder: Path, ladder: tuple[Migration, ...] = LADDER) -> None:
        self._folder = folder
        self._ladder = ladder

    def listed(self) -> list[BackupName]:
        """Return what the names tell, newest first; opens no file.

        Errors: GuideError FOLDER_UNUSABLE.
        """
        with files.unreadable(Code.FOLDER_UNUSABLE):
            return backup_name.listed(self._folder)

    def keep(self, data: bytes, reason: Reason, now: dt.datetime) -> BackupName:
        """Make a backup of a store's bytes, verify it, then let superfluous ones go, if they can.

        Errors: GuideError DISK_FULL; BACKUP_FAILED with `cause`: the system's short name of the
        error, or the fault found in the copy. Earlier backups stay then.
        """
        with _ONE_AT_A_TIME:
            return self._keep(data, reason, now)

    def _keep(self, data: bytes, reason: Reason, now: dt.datetime) -> BackupName:
        number = self._next_number()
        moment = now.astimezone(dt.UTC).replace(microsecond=0)
        made = BackupName(number, moment, reason, backup_name.digest_of(data))
        try:
            with files.known_failures(Code.BACKUP_FAILED):
                files.make_private_folder(self._folder)
                self._require_room(len(data))
                self._drop_unfinished()
                copying.write_verified(self._folder / made.file, data, check=self._check)
        except GuideError as error:
            if error.code is not Code.COPY_DIFFERS:
                raise
            raise GuideError(Code.BACKUP_FAILED, cause="differs") from error
        with suppress(OSError):  # the new one is there; one too many does no harm until next time
            self._prune()
        return made

    def tell_apart(self) -> None:
        """Give those that share a number with an older one a number of their own.

        An earlier version gave a number twice: it did not know the reasons of newer ones. A folder
        that cannot be changed stays as it is.
        """
        with _ONE_AT_A_TIME, suppress(OSError, GuideError):
            taken: set[int] = set()
            for name in sorted(self.listed(), key=lambda one: (one.number, one.made_at)):
                if name.number in taken:
                    renamed = structs.replace(name, number=self._next_number())
                    (self._folder / name.file).rename(self._folder / renamed.file)
                taken.add(name.number)

    def data_of(self, number: int) -> bytes:
        """Return the bytes of a backup, as they were examined when it was made.

        Errors: GuideError BACKUP_DAMAGED when they are not there, or not those any more.
        """
        name = next((name for name in self.listed() if name.number == number), None)
        if name is None:
            raise GuideError(Code.BACKUP_DAMAGED, cause="ENOENT")
        with files.unreadable(Code.BACKUP_DAMAGED):
            data = read_regular(self._folder / name.file)
        if not name.fits(data):
            raise GuideError(Code.BACKUP_DAMAGED, fault="digest")
        return data

    def read(self, number: int) -> Snapshot:
        """Read a backup in today's schema. Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER."""
        return snapshot.take(self.data_of(number), self._ladder, is_examined=True)

    def ends_with(self, data: bytes, reason: Reason) -> bool:
        """Whether the newest backup holds these very bytes, and was made for this reason."""
        newest = next(iter(self.listed()), None)
        if newest is None or newest.reason is not reason:
            return False
        return newest.fits(data) and self._is_whole(newest)

    def newest_mark(self) -> bytes | None:
        """The mark of the newest backup; None when there is none or it is not whole."""
        newest = next(iter(self.listed()), None)
        try:
            return None if newest is None else self.read(newest.number).mark
        except GuideError:
            return None

    def _next_number(self) -> int:
        with files.unreadable(Code.FOLDER_UNUSABLE):
            return backup_name.next_number(self._folder)

    def _check(self, data: bytes) -> None:
        try:
            snapshot.require_whole(data, self._ladder)
        except GuideError as error:
            cause = error.fields.get("fault", error.code.value)
            raise GuideError(Code.BACKUP_FAILED, cause=cause) from error

    def _require_room(self, size: int) -> None:
        if files.free_space(self._folder) < size + _LEFT_FREE:
            raise GuideError(Code.DISK_FULL, cause="ENOSPC")

    def _drop_unfinished(self) -> None:
        """Remove what a process left that was killed in the middle of a backup."""
        for left in self._folder.glob(f"{backup_name.ANY}.unfinished"):
            left.unlink(missing_ok=True)

    def _prune(self) -> None:
        going = backup_rules.superfluous(backup_name.listed(self._folder), self._is_whole)
        for name in going:
            (self._folder / name.file).unlink(missing_ok=True)
        if going:
            files.sync_folder(self._folder)

    def _is_whole(self, name: BackupName) -> bool:
        try:
            return name.fits(read_regular(self._folder / name.file))
        except OSError:
            return False


def pin(
    path: Path, data: bytes, now: dt.datetime, ladder: tuple[Migration, ...], *, is_migration: bool
) -> None:
    """Keep the bytes that an older program left at `path`, unless nothing was entered.

    A start that went no further may have done so already; then there is one copy all the same.
    Errors: GuideError DISK_FULL, BACKUP_FAILED; then the file must stay as it is.
    """
    reason = Reason.MIGRATION if is_migration else Reason.UPDATE
    if not (is_migration or _holds_anything(data)):
        return
    backups = Backups(folder_of(path), ladder)
    try:
        if not backups.ends_with(data, reason):
            backups.keep(data, reason, now)
    except GuideError as error:
        if error.code is Code.FOLDER_UNUSABLE:  # that of the backups: the store can be read
            raise GuideError(Code.BACKUP_FAILED, **error.fields) from error
        raise


def _holds_anything(data: bytes) -> bool:
    with closing(connections.from_image(data)) as connection:
        return any(connection.execute(query).fetchone() for query in (READ_DOC, READ_HIST))
