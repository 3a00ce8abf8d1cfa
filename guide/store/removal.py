"""Removing a store that nobody has open, with everything that lies beside it."""

from __future__ import annotations

from contextlib import closing, suppress

from guide.paths import Places
from guide.store import files, quarantine
from guide.store.lock import Lock


def remove_store(places: Places) -> None:
    """Remove what is kept in `places`, its history and its backups; nothing brings it back.

    Errors: GuideError STORE_IN_USE while a window has it open, NOT_SAVED when a file could not be
    removed.
    """
    store = places.store
    lock = store.with_name(f"{store.stem}.lock")
    with files.known_failures(), closing(Lock(lock)):
        quarantine.wipe_all(store)  # while no other window can open it
    with files.known_failures():
        for beside in (store.with_name(f"{store.stem}.reserve"), places.raise_request, lock):
            beside.unlink(missing_ok=True)
    with suppress(OSError):  # what else lies there is not ours
        places.data.rmdir()
