"""Files on somebody's stick or in somebody's folder: read within bounds, written and compared.

Such places vanish, are full or locked; every failure has its code, and a file that was there is
replaced only by a finished one.
"""

from __future__ import annotations

import errno
from pathlib import Path

from guide.errors import Code, GuideError
from guide.store.copying import write_verified

_CODES = {
    errno.ENOSPC: Code.DISK_FULL,
    errno.EDQUOT: Code.DISK_FULL,
    errno.EFBIG: Code.DISK_FULL,  # a stick whose format holds no file of that size
    errno.EROFS: Code.DRIVE_READ_ONLY,
    errno.EACCES: Code.DRIVE_READ_ONLY,
    errno.EPERM: Code.DRIVE_READ_ONLY,
}


def read_file(path: Path, largest: int) -> bytes:
    """Return what the file holds, of a file above `largest` bytes one byte more than that.

    Errors: GuideError FILE_UNREADABLE, also for a folder or what is no ordinary file.
    """
    try:
        if not path.is_file():  # a pipe or a device would be read without end
            raise GuideError(Code.FILE_UNREADABLE)
        with path.open("rb") as file:
            return file.read(largest + 1)
    except (OSError, ValueError) as error:  # ValueError: no path can hold a zero character
        raise GuideError(Code.FILE_UNREADABLE) from error


def write_file(path: Path, data: bytes, *, may_replace: bool) -> None:
    """Write `data` durably, read it back and compare.

    Errors: FileExistsError unless it may replace a file; GuideError DISK_FULL, DRIVE_READ_ONLY,
    FILE_NOT_WRITTEN, COPY_DIFFERS.
    """
    try:
        is_there = path.exists()
        if may_replace or not is_there:
            write_verified(path, data)
            return
    except (OSError, ValueError) as error:
        known = _CODES.get(error.errno or 0) if isinstance(error, OSError) else None
        raise GuideError(known or Code.FILE_NOT_WRITTEN) from error
    raise FileExistsError(errno.EEXIST, "a file is there")
