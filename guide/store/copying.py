"""Writing a whole file so that it is on the device as it should be, or not there at all.

The copy is written under another name, synced, read back, compared, and only then named. The
reading asks the system to forget what it remembers of the file, so that it comes from the device
where the system allows that; a stick that swallows bytes is found out.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guide.bounded_read import size_of_regular
from guide.errors import Code, GuideError
from guide.paths import real_path
from guide.store import files, header
from guide.store.schema import APPLICATION_ID

_READ_ONLY = dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), Code.DRIVE_READ_ONLY)
_LARGEST = 1 << 28  # bytes; a plan with years of history has a hundredth of that


def write_verified(
    path: Path,
    data: bytes,
    *,
    may_replace: bool = True,
    is_for_all: bool = False,
    check: Callable[[bytes], None] | None = None,
) -> None:
    """Write `data` to `path`, replacing a file that is there only by the finished copy.

    Only its owner may read it, unless it is for all. `check` is given what was read back and raises
    when it will not do. Errors: FileExistsError unless it may replace a file, OSError; GuideError
    COPY_DIFFERS, and what `check` raises. What is left then: as with `files.write_private_file`.
    """

    def examine(unfinished: Path) -> None:
        found = _read_back(unfinished)
        _require_same(found, data)
        if check is not None:
            check(found)
        if is_for_all:
            files.let_all_read(unfinished)

    files.write_private_file(path, data, may_replace=may_replace, check=examine)


def _read_back(path: Path) -> bytes:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


def _require_same(found: bytes, written: bytes) -> None:
    if found != written:
        raise GuideError(Code.COPY_DIFFERS)


def require_target(path: Path, *, may_replace: bool) -> None:
    """Refuse a place where no file can be put: nothing but a regular file is ever replaced.

    Errors: FileExistsError unless it may replace a file; GuideError FILE_NOT_WRITTEN,
    DRIVE_READ_ONLY.
    """
    with files.known_failures(Code.FILE_NOT_WRITTEN, _READ_ONLY):
        try:
            found = path.stat()
        except FileNotFoundError:
            if path.is_symlink():  # it leads nowhere, and would be replaced itself
                raise
            return
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if not may_replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def copy_out(
    path: Path, data: bytes, *, may_replace: bool = True, is_for_all: bool = False
) -> None:
    """Write a verified copy to a place outside the data folder; a link stays, its file is replaced.

    Only its owner may read it, unless it is for all. Errors: FileExistsError unless it may replace
    a file; GuideError DISK_FULL, DRIVE_READ_ONLY, COPY_DIFFERS; FILE_NOT_WRITTEN for all else, a
    drive that was pulled out among it. `cause` is the system's short name of the error.
    """
    require_target(path, may_replace=may_replace)
    path = real_path(path)
    with files.known_failures(Code.FILE_NOT_WRITTEN, _READ_ONLY):
        if files.free_space(path.parent) < len(data):
            raise GuideError(Code.DISK_FULL, cause="ENOSPC")
        write_verified(path, data, may_replace=may_replace, is_for_all=is_for_all)


def make_folder(folder: Path) -> None:
    """Make a folder outside the data folder, and those above it, unless they are there.

    Errors: as `copy_out`.
    """
    with files.known_failures(Code.FILE_NOT_WRITTEN, _READ_ONLY):
        folder.mkdir(parents=True, exist_ok=True)


def read_in(path: Path) -> bytes:
    """Read a file that is said to be a copy; a huge one or another program's is not read at all.

    Errors: GuideError BACKUP_DAMAGED.
    """
    with files.unreadable(Code.BACKUP_DAMAGED):
        size = size_of_regular(path)
        with path.open("rb") as file:
            head = file.read(header.SIZE)
            parsed = header.parse(head)
            if parsed is None or parsed.application_id != APPLICATION_ID or size > _LARGEST:
                raise GuideError(Code.BACKUP_DAMAGED, fault="not_a_store")
            return head + file.read()
