"""Reading a copy that a person points at: a file that is something else is told from a damaged one.

It may be a film, a plan file, or lie on a drive that is gone. Only what bears the mark of a copy
and does not hold is called damaged, and an empty file, which has lost what it held.
"""

from __future__ import annotations

from pathlib import Path

from guide.errors import Code, GuideError
from guide.household import exchange_format
from guide.store import copying, snapshot
from guide.store.integrity import Fault
from guide.store.snapshot import Snapshot


def read_copy(path: Path) -> Snapshot:
    """Read a copy in full.

    Errors: GuideError FILE_UNREADABLE, COPY_FOREIGN, COPY_IS_PLAN_FILE, BACKUP_DAMAGED,
    BACKUP_NEWER.
    """
    try:
        return snapshot.take(copying.read_in(path))
    except GuideError as error:
        code = _found_instead(path, error)
        if code is error.code:
            raise
        raise GuideError(code, **error.fields) from error


def _found_instead(path: Path, error: GuideError) -> Code:
    if error.code is not Code.BACKUP_DAMAGED:
        return error.code
    if "cause" in error.fields:  # the system's word: nothing of the file was seen
        return Code.FILE_UNREADABLE
    if error.fields.get("fault") != Fault.NOT_A_STORE.value:
        return error.code
    try:
        with path.open("rb") as file:
            start = file.read(len(exchange_format.MAGIC))
    except OSError:
        return Code.FILE_UNREADABLE
    if not start:
        return error.code
    return Code.COPY_IS_PLAN_FILE if start == exchange_format.MAGIC else Code.COPY_FOREIGN
