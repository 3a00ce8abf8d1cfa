"""Keeping the plan safe: backups, bringing one back, copies on a stick.

Backups lie in `<data>/backups/`. Bringing one back is one edit of the store, durable and undoable;
the present state is kept as a backup before. Nothing here decides by the clock: whether anything
changed since the last backup is told by the store's history.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, structs

from guide.errors import Code, GuideError
from guide.form_fields import is_empty
from guide.household.field import fields_of
from guide.household.household import Household
from guide.paths import is_folder, real_path
from guide.store import copying, drives, files
from guide.store.backup_name import FOLDER, BackupName, Reason
from guide.store.backups import Backups
from guide.store.document import Change, Clock
from guide.store.drives import Drive
from guide.store.snapshot import Snapshot
from guide.store.store import Store
from guide.usecases.base.local_time import local_day
from guide.usecases.base.results import ExportResult, Receipt
from guide.usecases.level import held
from guide.usecases.plan.replacement import PlanReplacement
from guide.usecases.safekeeping import restore
from guide.usecases.safekeeping.copy_reading import read_copy

__all__ = [
    "BackupName",
    "BackupService",
    "BackupView",
    "Drive",
    "ExportResult",
    "Reason",
    "RestoreReceipt",
]


class BackupView(Struct, frozen=True):
    """One backup as a list shows it."""

    number: int
    made_at: dt.datetime  # UTC, as the clock told it then
    reason: Reason
    is_pinned: bool  # never removed to make room for newer ones
    people: int = 0
    filled: int = 0  # fields of the plan with something in them
    declarations: int = 0  # levels that were ever entered
    failure: Code | None = None  # BACKUP_DAMAGED, BACKUP_NEWER: then nothing was counted


class BackupPreview(Struct, frozen=True):
    """An earlier state, looked at before it is brought back."""

    household: Household
    is_same: bool  # bringing it back would change nothing, also beside the plan


class RestoreReceipt(Receipt, frozen=True):
    """What was brought back, for telling and for taking it back."""

    declarations: int = 0  # entered levels that came back
    kept_as: int | None = None  # the backup of the state before; None when nothing was there


class BackupService:
    """Backups and copies of one store; `data` is its folder, None for a store in memory."""

    def __init__(self, store: Store, data: Path | None, now: Clock) -> None:
        self._store = store
        self._data = data
        self._now = now
        self._copies = Backups(data / FOLDER) if data is not None else None

    @property
    def is_out_of_reach(self) -> bool:
        """Whether there is no folder now in which backups could be found or made."""
        if self._data is None:
            return self._store.failure is not None  # opened on nothing; else in memory by wish
        return not is_folder(self._data)

    @property
    def is_salvaged(self) -> bool:
        """Whether the file was found damaged at this start: what is here is what could be read."""
        failure = self._store.failure
        return failure is not None and failure.code is Code.STORE_DAMAGED

    # Backups

    def listed(self) -> list[BackupName]:
        """Return what the names of the backups tell, newest first; opens none of them."""
        return self._copies.listed() if self._copies is not None else []

    def view(self, name: BackupName) -> BackupView:
        """Examine one backup and tell what is in it. Takes some 10 ms, more with long history."""
        view = BackupView(name.number, name.made_at, name.reason, name.is_pinned)
        try:
            earlier = self._snapshot(name.number)
            household = restore.household_in(earlier, self._store)
        except GuideError as error:
            return structs.replace(view, failure=error.code)
        return structs.replace(
            view,
            people=len(household.people),
            filled=_filled(household),
            declarations=len(earlier.of(held.KIND)),
        )

    def backups(self) -> list[BackupView]:
        """All backups, newest first by number, each examined.

        Errors: GuideError FOLDER_UNUSABLE.
        """
        return [self.view(name) for name in self.listed()]

    def back_up(self, reason: Reason) -> BackupView:
        """Make a backup, verify it, and let superfluous ones go. ValueError in memory.

        Errors: GuideError STORE_READ_ONLY, STORE_DAMAGED, DISK_FULL, BACKUP_FAILED and what keeps
        the store from being read; the old ones stay then.
        """
        return self.backing_up(reason)()

    def backing_up(self, reason: Reason) -> Callable[[], BackupView]:
        """Take what is to be kept now; making the backup of it may run in another thread.

        One at a time. Errors: as `back_up`, partly now and partly from what is returned.
        """
        copies = self._copies
        if copies is None:
            raise ValueError(reason)
        if self._store.is_read_only:
            raise self._store.refusal
        data, now = self._image(), self._now()
        return lambda: self.view(copies.keep(data, reason, now))

    def backing_up_if_due(self, reason: Reason = Reason.USED) -> Callable[[], BackupView | None]:
        """Take what is to be kept if anything changed since the last backup; else make nothing.

        To be called after the first paint (`OPENED`) and after each half hour of use; in two parts
        as `backing_up`. None is returned when there was no need. The first backup after a damage
        says so in its reason, whatever was asked for: it holds what could be read, and may not
        pass for a good day. Errors: as there.
        """
        copies = self._copies
        if copies is None or self._store.is_read_only or self._store.is_empty:
            return lambda: None
        copies.tell_apart()
        if copies.newest_mark() == self._store.mark():
            return lambda: None
        if reason is Reason.OPENED and self.is_salvaged:
            reason = Reason.SALVAGED
        return self.backing_up(reason)

    def household_of(self, number: int) -> Household:
        """Return the plan in a backup. Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER."""
        return self.look_at(number).household

    def look_at(self, number: int) -> BackupPreview:
        """Read a backup in full, and tell whether it differs from what is here now.

        Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER.
        """
        return self._looked(self._snapshot(number))

    # Bringing back

    def restore(self, number: int) -> RestoreReceipt:
        """Make the plan what it was in a backup, in one edit.

        Errors: GuideError BACKUP_DAMAGED, BACKUP_NEWER, and as `back_up` and `Store.edit`; the
        plan is as before then.
        """
        return self._restore(self._snapshot(number))

    def restore_file(self, path: Path) -> RestoreReceipt:
        """The same from a copy that lies elsewhere. Errors: as `restore` and `read_copy`."""
        return self._restore(read_copy(path))

    def household_in(self, path: Path) -> Household:
        """Return the plan in a copy that lies elsewhere. Errors: as `read_copy`."""
        return self.look_into(path).household

    def look_into(self, path: Path) -> BackupPreview:
        """The same as `look_at` for a copy that lies elsewhere. Errors: as `read_copy`."""
        return self._looked(read_copy(path))

    def undo_restore(self, restored: RestoreReceipt) -> bool:
        """Take a restore back: the plan is what it was before, also if it was edited since.

        False when there is nothing to take back. Errors: as `Store.edit`.
        """
        return PlanReplacement(self._store).take_back(restored.step)

    # Copies elsewhere

    def drives(self) -> list[Drive]:
        """The removable drives that are there now."""
        return drives.drives()

    def copy_to(self, folder: Path) -> ExportResult:
        """Copy everything into a folder, such as a stick, under a new name with today's date.

        Errors: GuideError DISK_FULL, DRIVE_READ_ONLY, FILE_NOT_WRITTEN (also when the stick was
        pulled out), COPY_DIFFERS. Nothing that was there before is changed.
        """
        return self.copying_to(folder)()

    def copying_to(self, folder: Path) -> Callable[[], ExportResult]:
        """Take what is to be copied now; the writing itself may run in another thread.

        Errors: as `copy_to`, partly now and partly from what is returned.
        """
        return self.saving_copy(files.unused(folder / f"daiyn-{local_day(self._now())}.db"))

    def saving_copy(self, path: Path) -> Callable[[], ExportResult]:
        """Take what is to be copied to a file of this name; one that is there is replaced.

        In two parts as `copying_to`. Errors: as there; FILE_NOT_WRITTEN also for a name of the
        store itself.
        """
        self.require_not_ours(path)
        data = self._image()

        def write() -> ExportResult:
            copying.copy_out(path, data)
            return ExportResult(path, len(data))

        return write

    def require_not_ours(self, path: Path) -> None:
        """Refuse a name that could replace the open store or pass for a backup of it.

        Errors: GuideError FILE_NOT_WRITTEN.
        """
        if self._data is None:
            return
        data, path = real_path(self._data), real_path(path)
        is_beside = path.parent == data and path.name.casefold().startswith("daiyn.")
        if is_beside or path.is_relative_to(data / FOLDER):
            raise GuideError(Code.FILE_NOT_WRITTEN)

    def _image(self) -> bytes:
        failure = self._store.failure
        if failure is not None and failure.code is Code.STORE_NEWER:
            raise failure  # what cannot be examined cannot be promised to be whole
        return self._store.image()

    def _snapshot(self, number: int) -> Snapshot:
        if self._copies is None:
            raise GuideError(Code.BACKUP_DAMAGED)
        return self._copies.read(number)

    def _looked(self, earlier: Snapshot) -> BackupPreview:
        coming = restore.restore_changes(self._store, earlier, self._now())
        return BackupPreview(restore.household_in(earlier, self._store), not coming.changes)

    def _restore(self, earlier: Snapshot) -> RestoreReceipt:
        coming = restore.restore_changes(self._store, earlier, self._now())
        if not coming.changes:
            return RestoreReceipt(0)
        kept_as = None
        if self._copies is not None and not self._store.is_empty:
            kept_as = self.back_up(Reason.RESTORE).number
        return RestoreReceipt(self._store.edit(coming.changes), coming.declarations, kept_as)


def edit_after_backup(
    store: Store, data: Path | None, now: Clock, reason: Reason, changes: Sequence[Change]
) -> Receipt:
    """Make the changes one step, after a pinned backup of what is there now.

    None is made where there is nothing, or in memory alone. Errors: GuideError BACKUP_FAILED, as
    `Store.refusal`, then nothing is done; as `Store.edit`.
    """
    if not changes:
        return Receipt(0)
    if store.is_read_only:
        raise store.refusal
    if data is not None and not store.is_empty:
        BackupService(store, data, now).back_up(reason)
    return Receipt(store.edit(changes))


def _filled(household: Household) -> int:
    return sum(
        not is_empty(field.value(record))
        for _ref, record in household.records()
        for field in fields_of(type(record))
    )
