"""The files of a folder that others write into: read whole, and not all of them at every pass.

What a file holds is known by its bytes alone. Neither its name nor its size nor a time is proof:
sync programs rewrite in place, carry times along and exchange whole folders (alerts.md section 1).
But a folder of ten thousand old messages cannot be read anew every few seconds. So the system's
word that nothing changed (device, number, size, time of content and of state) is taken as a hint to
come back later, and never longer than in these bounds:

* It counts only once time has passed: a file that changed a moment ago may change again within
  the same tick of the file system's clock, and is read again until it was read after that tick.
* Files that are passed over are read in turns, some at each pass. A folder of up to `TURN` files is
  therefore read in whole at every pass, and nothing rests on the hint; of one with 20,000 files the
  last comes after 25 minutes. Only a file system that hides a change from all five numbers needs
  that: on Linux the time of state changes with each writing and no program can set it.

Nothing here writes, renames or removes. No Qt, no meaning of what is read.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from guide.signatures.minisign import digest_of

TURN = 200  # files that are read at each pass though nothing seems to have changed
MOST_NAMES = 50_000  # of a folder; what is more is told and not read
_TICK_S = 5.0  # longer than a tick of any file system's clock: FAT has two seconds
_OLD_S = 60.0  # what did not change for so long by the clock need not wait for that
_OPENED = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe of that name would be waited for without end
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

Hint = tuple[int, int, int, int, int]


class FolderState(StrEnum):
    """How the folder is now; each has its words, `alert_folder_…`."""

    READ = "read"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    CROWDED = "crowded"  # more names than are read


class TooLargeError(Exception):
    """A file that is larger than what is looked for can be."""


class FileContent(Struct, frozen=True):
    """What a file holds."""

    digest: bytes  # 64 bytes, as `digest_of`
    data: bytes | None  # None: it was not read at this pass, as it seems not to have changed


class _Seen(Struct, gc=False):
    hint: Hint
    digest: bytes | None  # None: it was too large
    since: float  # since when it stands so, by a clock that only goes on
    is_settled: bool  # it was read after any tick in which it could have changed


class FolderFiles:
    """One folder. `path` may be a link, and lead elsewhere at each pass."""

    def __init__(
        self,
        path: Path,
        elapsed: Callable[[], float] = time.monotonic,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.path = path
        self.state = FolderState.MISSING
        self._elapsed, self._clock = elapsed, clock
        self._seen: dict[str, _Seen] = {}
        self._turn: set[str] = set()
        self._last_turn = ""

    def names(
        self, is_wanted: Callable[[str], bool], breathe: Callable[[], None] = lambda: None
    ) -> list[str]:
        """Begin a pass: the names of now that are wanted, in order. A name with a dot first is not.

        Nothing of what was known is forgotten while the folder cannot be listed.
        """
        found: list[str] = []
        self.state = FolderState.READ
        try:
            with os.scandir(self.path) as entries:
                for entry in entries:
                    breathe()
                    if entry.name.startswith(".") or not is_wanted(entry.name):
                        continue
                    if len(found) == MOST_NAMES:
                        self.state = FolderState.CROWDED
                        break
                    found.append(entry.name)
        except FileNotFoundError:
            self.state = FolderState.MISSING
            return []
        except OSError:
            self.state = FolderState.UNREADABLE
            return []
        found.sort()
        breathe()
        for gone in self._seen.keys() - set(found):
            del self._seen[gone]
        breathe()
        self._choose_turn(found)
        breathe()
        return found

    def content(self, name: str, limit: int) -> FileContent:
        """What a file holds now. Errors: OSError; TooLargeError beyond `limit` bytes."""
        seen = self._seen.get(name)
        is_passed_over = seen is not None and seen.is_settled and name not in self._turn
        if seen is None or not is_passed_over or _hint((self.path / name).stat()) != seen.hint:
            return self.fresh(name, limit)
        if seen.digest is None:
            raise TooLargeError
        return FileContent(seen.digest, None)

    def fresh(self, name: str, limit: int) -> FileContent:
        """The same, read in any case. Errors: as `content`."""
        started, now = self._clock(), self._elapsed()
        data, hint, is_still = _read(self.path / name, limit)
        digest = None if data is None else digest_of([data])
        seen = self._seen.get(name)
        if seen is None or (seen.hint, seen.digest) != (hint, digest) or not is_still:
            is_old = started - max(hint[3:]) / 1e9 > _OLD_S
            self._seen[name] = _Seen(hint, digest, now, is_settled=is_still and is_old)
        elif now - seen.since > _TICK_S:
            seen.is_settled = True
        if digest is None:
            raise TooLargeError
        return FileContent(digest, data)

    def _choose_turn(self, names: list[str]) -> None:
        """Those that come next in order, round and round."""
        after = [name for name in names if name > self._last_turn]
        chosen = (after + names[: len(names) - len(after)])[:TURN]
        self._turn = set(chosen)
        self._last_turn = chosen[-1] if chosen else ""


def _hint(found: os.stat_result) -> Hint:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _read(path: Path, limit: int) -> tuple[bytes | None, Hint, bool]:
    """A whole regular file, its hint, and whether that stood still meanwhile; None: too large."""
    file = os.open(path, _OPENED)
    try:
        before = os.fstat(file)
        if not stat.S_ISREG(before.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        hint = _hint(before)
        pieces: list[bytes] = []
        left = limit + 1
        while left and (piece := os.read(file, left)):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces) if left else None, hint, _hint(os.fstat(file)) == hint
    finally:
        os.close(file)
