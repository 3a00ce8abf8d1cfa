"""Files and folders that only their owner may read, and writes that outlive a power cut.

Permissions are set after creation as well, because the process' umask can only take them away
at creation and the folder may have been made by something else before.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from guide.errors import Code, GuideError
from guide.paths import CLASSES, HOUSEHOLDS, is_folder, is_there

if sys.platform != "win32":
    import fcntl

    # macOS: an ordinary sync stops at the drive's own memory, which a power cut empties.
    _FULL_SYNC: int | None = getattr(fcntl, "F_FULLFSYNC", None)

UNFINISHED = ".unfinished"  # at the end of the name of a file that is being written
BACKUPS = "backups"  # the folder of the backups, beside the store
# Only Windows lets nobody rename a file that somebody reads. SQLite waits there in the same way.
_WAITS = (0.025, 0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()  # seconds
PRIVATE_FILE = 0o600
_FILE_FOR_ALL = 0o644
PRIVATE_FOLDER = 0o700
# What lies in a folder of ours beside the store. Not `alerts`: for whoever puts messages there from
# another account, somebody may have opened the way to it.
_NAMES = frozenset({
    "logs", BACKUPS, "guide", "places", "alert-keys", "level.json", HOUSEHOLDS, CLASSES,
    "show-window.request",
})  # fmt: skip
# What the usual settings of a system give to files and folders that are copied or made by others.
# Nobody chose these; every other mode was set by somebody, and stays.
_CHOSEN_BY_NOBODY = frozenset({0o755, 0o775, 0o777, 0o644, 0o664, 0o666})

# Sticks and network folders may know neither permissions nor the syncing of a folder. What cannot
# be had there must not keep the plan from being kept at all.
_NOT_KNOWN_THERE = {
    errno.EACCES, errno.EBADF, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.ENOTTY, errno.EPERM,
}  # fmt: skip


def make_private_folder(folder: Path) -> None:
    """Make the folder and its missing parents; the folder itself is the owner's alone.

    One that is there keeps the permissions that somebody set, and those of a folder that holds
    other people's things (`--data-dir ~/Documents`). Errors: OSError when it cannot be made.
    """
    if not is_folder(folder):
        made = [folder, *(parent for parent in folder.parents if not is_there(parent))]
        folder.mkdir(parents=True, mode=PRIVATE_FOLDER, exist_ok=True)
        if os.name == "posix":
            _set_mode(folder, PRIVATE_FOLDER)  # whatever the process takes away from new folders
        for new in made:
            sync_folder(new.parent)
    elif _is_chosen_by_nobody(folder) and _is_ours(folder):
        _set_mode(folder, PRIVATE_FOLDER)


def free_space(folder: Path) -> int:
    """The bytes that the disk of a folder has room for. Errors: OSError."""
    import shutil  # with its compressors: not for a start, which needs no room

    return shutil.disk_usage(folder).free


def _is_ours(folder: Path) -> bool:
    return all(
        entry.name.startswith("daiyn.") or entry.name in _NAMES for entry in folder.iterdir()
    )


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read. Errors: FileExistsError, OSError."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    try:
        if os.name == "posix":
            _set_mode(descriptor, PRIVATE_FILE)
    finally:
        os.close(descriptor)


def write_private_file(
    path: Path,
    data: bytes,
    *,
    may_replace: bool = False,
    check: Callable[[Path], None] | None = None,
) -> None:
    """Write a whole file durably: afterwards it is there in full, or nothing has changed.

    `check` is given the finished file before it gets its name, and raises when it will not do.
    Errors: FileExistsError unless it may replace a file, OSError, what `check` raises. Only when
    the folder cannot be synced, the file is there all the same: a power cut may take its name.
    """
    if is_there(path) and not may_replace:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    unfinished = path.with_name(f"{path.name}{UNFINISHED}")
    unfinished.unlink(missing_ok=True)
    try:
        make_private_file(unfinished)
        _fill(unfinished, data)
        if check is not None:
            check(unfinished)
        _give_name(unfinished, path)
    except BaseException:
        with suppress(OSError):  # the device may be gone; the first failure is the one to tell
            unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _give_name(unfinished: Path, path: Path) -> None:
    """Rename in one go. A virus scanner that looks at the new file is waited for, 0.8 s at most."""
    for wait in _WAITS:
        try:
            unfinished.replace(path)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    unfinished.replace(path)


def _fill(path: Path, data: bytes) -> None:
    with path.open("r+b") as file:
        file.write(data)
        file.flush()
        sync(file.fileno())


def sync(descriptor: int) -> None:
    """Bring what was written to the device itself. Errors: OSError."""
    if sys.platform != "win32" and _FULL_SYNC is not None:
        try:
            fcntl.fcntl(descriptor, _FULL_SYNC)
        except OSError as error:
            if error.errno not in _NOT_KNOWN_THERE:
                raise
        else:
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make names in the folder durable. Windows needs and allows no such call."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            sync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NOT_KNOWN_THERE:
            raise


def make_private(path: Path, *, is_new: bool = False) -> None:
    """Take away what others may do with a file of ours that is new or came from a stick.

    Permissions that somebody set stay.
    """
    if (is_new and os.name == "posix") or _is_chosen_by_nobody(path):
        _set_mode(path, PRIVATE_FILE)


def let_all_read(path: Path) -> None:
    """Let everybody read a file, where the disk knows who may; no one else may write it."""
    _set_mode(path, _FILE_FOR_ALL)


def _is_chosen_by_nobody(path: Path) -> bool:
    if os.name != "posix":
        return False
    found = path.stat()
    return found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) in _CHOSEN_BY_NOBODY


def _set_mode(file: Path | int, mode: int) -> None:
    try:
        os.chmod(file, mode)  # noqa: PTH101 - also of an open file
    except OSError as error:
        if error.errno not in _NOT_KNOWN_THERE:
            raise


def unused(path: Path, is_taken: Callable[[Path], bool] = os.path.lexists) -> Path:
    """Return `path`, or the same with a number when it is taken: when there is such a file."""
    candidate, number = path, 1
    while is_taken(candidate):
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def name_of(error: OSError) -> str:
    """The system's short name of an error, such as ENOSPC; it holds no path."""
    return errno.errorcode.get(error.errno or 0, "EIO")


def is_full(error: OSError) -> bool:
    """Whether the disk, or the person's share of it, has no room."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def known_failures(
    code: Code = Code.NOT_SAVED, special: Mapping[int, Code] = MappingProxyType({})
) -> Iterator[None]:
    """Turn the system's errors into `GuideError` DISK_FULL, or `code` where no `special` one fits.

    `cause` is the system's short name of the error; `special` are codes by its number.
    """
    try:
        yield
    except ValueError as error:  # what can be no name of a file
        raise GuideError(code) from error
    except OSError as error:
        known = Code.DISK_FULL if is_full(error) else special.get(error.errno or 0, code)
        raise GuideError(known, cause=name_of(error)) from error


@contextmanager
def unreadable(code: Code) -> Iterator[None]:
    """Turn the system's errors into `GuideError` `code`, where things are only looked at."""
    try:
        yield
    except ValueError as error:  # what can be no name of a file
        raise GuideError(code, cause="EINVAL") from error
    except OSError as error:
        raise GuideError(code, cause=name_of(error)) from error
