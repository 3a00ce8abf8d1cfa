"""Examining the data file and its backups for the command line: nothing is opened for writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress

from msgspec import Struct

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.document import Clock
from guide.store.files import unreadable
from guide.store.integrity import faults_of_file
from guide.store.lock import Lock
from guide.store.opening import missed
from guide.store.schema import SCHEMA
from guide.store.store import Store
from guide.usecases.base.store_check import has_file
from guide.usecases.safekeeping.backup_service import BackupService, BackupView


class StoreReport(Struct, frozen=True):
    """What was found: the faults of the file, none when it is whole or missing, and its backups."""

    has_file: bool
    faults: list[str]
    backups: list[BackupView]
    missing: GuideError | None = None  # STORE_MISSING, STORE_MOVED: there was a file once

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing to worry about, in the file or in any backup."""
        has_failed = any(view.failure is not None for view in self.backups)
        return not (self.faults or self.missing or has_failed)


def check_store(places: Places, now: Clock) -> StoreReport:
    """Examine the file and each of its backups.

    Errors: GuideError STORE_IN_USE while a window has it open, FOLDER_UNUSABLE when unreadable.
    """
    with beside_store(places, now) as keeping:
        if not has_file(places):
            missing = missed(places.store)
            return StoreReport(
                has_file=False, faults=[], backups=keeping.backups(), missing=missing
            )
        with unreadable(Code.FOLDER_UNUSABLE), ExitStack() as holding:
            # A folder that cannot be written has no window that writes to it.
            with suppress(PermissionError):
                lock = Lock(places.store.with_name(f"{places.store.stem}.lock"))
                holding.enter_context(closing(lock))
            faults = [fault.value for fault in faults_of_file(places.store, SCHEMA)]
            return StoreReport(has_file=True, faults=faults, backups=keeping.backups())


@contextmanager
def beside_store(places: Places, now: Clock) -> Iterator[BackupService]:
    """Read the backups while the store itself is not opened."""
    with Store.in_memory(now=now) as store:
        yield BackupService(store, places.data, now)
