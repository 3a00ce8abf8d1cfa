"""A file that a person chose, read whole or refused in the words of a known failure."""

from __future__ import annotations

from pathlib import Path

from guide.bounded_read import read_bounded
from guide.errors import Code, GuideError


def read_file(path: Path, limit: int, too_large: Code) -> bytes:
    """The whole file. Errors: GuideError FILE_UNREADABLE; `too_large` above `limit` bytes."""
    try:
        data = read_bounded(path, limit)
    except (OSError, ValueError) as error:  # ValueError: what can be no name of a file
        raise GuideError(Code.FILE_UNREADABLE) from error
    if data is None:
        raise GuideError(too_large)
    return data
