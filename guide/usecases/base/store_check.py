"""Whether there is a data file that a command may open: read as it lies there, never repaired."""

from __future__ import annotations

import os

from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.files import unreadable
from guide.store.integrity import Fault, faults_of_file
from guide.store.opening import missed
from guide.store.schema import SCHEMA
from guide.store.store import Store


def has_file(places: Places) -> bool:
    """Whether there is a data file; a folder that could still be made just has none.

    Errors: GuideError FOLDER_UNUSABLE when the folder is no folder, cannot be looked into or
    could not be made: then "nothing entered" would be said of a place where nothing can be.
    """
    folder = places.data
    with unreadable(Code.FOLDER_UNUSABLE):
        if places.store.exists():
            return True
        # A link that leads nowhere is there as well, and in the way of a folder.
        there = next((one for one in (folder, *folder.parents) if os.path.lexists(one)), None)
        is_usable = there is not None and there.is_dir()
    if not is_usable or (there != folder and not os.access(str(there), os.W_OK | os.X_OK)):
        raise GuideError(Code.FOLDER_UNUSABLE)
    return False


def may_open(places: Places) -> bool:
    """Whether there is a data file for a command to open; False where there never was one.

    Errors: GuideError STORE_MISSING, STORE_MOVED, STORE_DAMAGED: only the window begins anew then.
    FOLDER_UNUSABLE as `has_file`.
    """
    if has_file(places):
        _refuse_damaged(places)
        return True
    failure = missed(places.store)
    if failure is not None:
        raise failure
    return False


def require_writable(store: Store) -> None:
    """Refuse a store that is only shown before a command begins. Errors: GuideError, the why."""
    if store.is_read_only:
        raise store.failure or store.refusal


def _refuse_damaged(places: Places) -> None:
    with unreadable(Code.FOLDER_UNUSABLE):
        faults = faults_of_file(places.store, SCHEMA)
    if faults and faults != [Fault.NEWER]:
        raise GuideError(Code.STORE_DAMAGED)
