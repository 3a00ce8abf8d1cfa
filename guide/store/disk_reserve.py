"""One megabyte kept beside the data, given back when a full disk stops an edit.

On a full disk even removing a row fails, because the journal has no room, or the disk no place for
one more file. With the reserve gone the edit that was being made can be finished, and the person
can be told in peace.
"""

from __future__ import annotations

import os
from pathlib import Path

from guide.paths import is_there
from guide.store import files

SIZE = 1 << 20
# Below that, taking a megabyte would hasten what it is meant to soften.
_ENOUGH_FREE = 3 * SIZE


class DiskReserve:
    """The reserve file of one store."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def reserve(self) -> bool:
        """Make the file when it is missing and there is room; whether it lies there now.

        A disk without room is no failure here: the reserve is a comfort, not a promise.
        """
        try:
            if is_there(self._path) and self._path.stat().st_size >= SIZE:
                return True
            if files.free_space(self._path.parent) < _ENOUGH_FREE:
                return False
            self._path.unlink(missing_ok=True)
            # Random bytes, because some disks keep zeros in no space at all.
            files.write_private_file(self._path, os.urandom(SIZE))
        except OSError:
            return False
        return True

    @property
    def is_laid_in(self) -> bool:
        """Whether it lies there."""
        return is_there(self._path)

    def release(self) -> bool:
        """Give the space back; False when there was nothing to give."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True
