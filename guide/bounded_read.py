"""Reading a file that somebody else may have put there: a regular one only, and never too much."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def read_bounded(path: Path, limit: int) -> bytes | None:
    """A whole regular file; None when it is larger than `limit` bytes. Errors: OSError."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):  # a pipe may never end
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if found.st_size > limit:
        return None
    with path.open("rb") as file:
        data = file.read(limit + 1)  # it may have grown since
    return data if len(data) <= limit else None
