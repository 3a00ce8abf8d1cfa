"""Reading a file that somebody else may have put there: a regular one only, and never too much.

A pipe under the name of one of our files would be waited for without end.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def read_regular(path: Path) -> bytes:
    """A whole regular file. Errors: OSError, EINVAL for anything that is no regular file."""
    size_of_regular(path)
    return path.read_bytes()


def read_bounded(path: Path, limit: int) -> bytes | None:
    """A whole regular file; None when it is larger than `limit` bytes. Errors: as above."""
    if size_of_regular(path) > limit:
        return None
    with path.open("rb") as file:
        data = file.read(limit + 1)  # it may have grown since
    return data if len(data) <= limit else None


def size_of_regular(path: Path) -> int:
    """The bytes of a regular file. Errors: as above."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return found.st_size
