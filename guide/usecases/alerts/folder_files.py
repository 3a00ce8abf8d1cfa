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

A pass reads so many bytes and no more, and what is new before all else: who floods the folder
holds up nobody else's file.

Nothing here writes, renames or removes. No Qt, no meaning of what is read.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from guide.signatures.minisign import digest_of

TURN = 200  # files that are read at each pass though nothing seems to have changed
MOST_NAMES = 50_000  # of a folder; what is more is told and not read
_MOST_BYTES = 64 << 20  # that are read at a pass: about a tenth of a second
_LEAST_COST = 4096  # bytes that reading any file counts as
_TICK_S = 3.0  # longer than a tick of any file system's clock: FAT has two seconds
_OLD_S = 60.0  # what did not change for so long by the clock need not wait for that
_OPENED = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a pipe of that name would be waited for without end
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class FolderState(StrEnum):
    """How the folder is now; each has its words, `alert_folder_…`."""

    READ = "read"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    CROWDED = "crowded"  # more names than are read


class TooLargeError(Exception):
    """A file that is larger than what is looked for can be."""


class LaterError(Exception):
    """A file that was never read as it is now, after enough was read at this pass."""


class Hint(Struct, frozen=True, gc=False):
    """What the system says of a file: where it lies, how large it is, when it was changed."""

    device: int
    number: int
    size: int
    of_content: int  # ns
    of_state: int  # ns


_NO_FILE = Hint(0, 0, 0, 0, 0)


class FileContent(Struct, frozen=True):
    """What a file holds."""

    digest: bytes  # 64 bytes, as `digest_of`
    data: bytes | None  # None: it was not read at this pass, as it seems not to have changed


class _Seen(Struct, gc=False):
    hint: Hint
    digest: bytes | None  # None: it could not be read, see `failure`
    since: float  # since when it stands so, by a clock that only goes on
    is_settled: bool  # it was read after any tick in which it could have changed
    failure: type[Exception] = TooLargeError


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
        self._new: dict[str, Hint] = {}  # what was never read as it is now
        self._due: set[str] = set()  # what is to be read at this pass
        self._room = 0  # bytes that may still be read at it
        self._last_turn = ""

    def names(
        self, is_wanted: Callable[[str], bool], breathe: Callable[[], None] = lambda: None
    ) -> list[str]:
        """Begin a pass: the names of now that are wanted. A name with a dot first is not.

        What is new or changed comes first, the rest in order. Nothing of what was known is
        forgotten while the folder cannot be listed.
        """
        found: list[str] = []
        new: dict[str, Hint] = {}
        self._due.clear()
        self._room = _MOST_BYTES
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
                    self._look_at(entry, new)
        except FileNotFoundError:
            self.state = FolderState.MISSING
            return []
        except OSError:
            self.state = FolderState.UNREADABLE
            return []
        self._new = new
        found.sort()
        breathe()
        for gone in self._seen.keys() - set(found):
            del self._seen[gone]
        breathe()
        self._choose_turn(found)
        breathe()
        known = [name for name in found if name not in new]
        if len(new) <= TURN:  # there is room for all of them
            return [*sorted(new), *known]
        breathe()
        times = {name: hint.of_state for name, hint in new.items()}
        breathe()
        newest = sorted(times, key=times.__getitem__, reverse=True)
        breathe()
        return [*_fairly(newest, breathe), *known]

    def forget(self) -> None:
        """Know nothing any more: all is new at the next pass."""
        self._seen.clear()

    def knows(self, name: str) -> bool:
        """Whether a file was read before as it is now."""
        return name in self._seen and name not in self._new

    def content(self, name: str, limit: int) -> FileContent:
        """What a file holds, once it was listed at this pass.

        Errors: OSError; TooLargeError beyond `limit` bytes; LaterError.
        """
        seen = self._seen.get(name) if name not in self._new else None
        if seen is None:
            if name not in self._due:  # it is no file, or was not there
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
            if self._room <= 0:
                raise LaterError
        elif name not in self._due or self._room <= _MOST_BYTES // 2:  # the rest is for what is new
            if seen.digest is None:
                raise seen.failure
            return FileContent(seen.digest, None)
        return self.fresh(name, limit)

    def fresh(self, name: str, limit: int) -> FileContent:
        """The same, read in any case. Errors: OSError, TooLargeError."""
        started, now = self._clock(), self._elapsed()
        seen = self._seen.get(name)
        hint = self._new.pop(name, seen.hint if seen is not None else None)
        self._due.discard(name)
        self._room -= _LEAST_COST
        try:
            data, hint, is_still = _read(self.path / name, limit)
        except OSError:
            if hint is not None:  # it is tried again in its turn
                self._seen[name] = _Seen(hint, None, now, is_settled=True, failure=OSError)
            raise
        digest = None
        if data is not None:
            self._room -= max(0, len(data) - _LEAST_COST)
            digest = digest_of([data])
        if seen is None or (seen.hint, seen.digest) != (hint, digest) or not is_still:
            is_old = started - max(hint.of_content, hint.of_state) / 1e9 > _OLD_S
            self._seen[name] = _Seen(hint, digest, now, is_settled=is_still and is_old)
        elif now - seen.since > _TICK_S:
            seen.is_settled = True
        if digest is None:
            raise TooLargeError
        return FileContent(digest, data)

    def _look_at(self, entry: os.DirEntry[str], new: dict[str, Hint]) -> None:
        """See whether a file has to be read. What is no file is never opened."""
        name, hint = entry.name, _NO_FILE
        try:
            found = os.stat(entry.path)  # noqa: PTH116 - a path of each of so many would cost more
            if stat.S_ISREG(found.st_mode):
                hint = _hint(found)
        except FileNotFoundError:
            self._seen.pop(name, None)
            return
        except (OSError, ValueError):
            pass
        if hint is _NO_FILE:
            self._seen[name] = _Seen(hint, None, 0.0, is_settled=True, failure=OSError)
            return
        seen = self._seen.get(name)
        if seen is None or seen.hint != hint:
            new[name] = hint
            self._due.add(name)
        elif not seen.is_settled:
            self._due.add(name)

    def _choose_turn(self, names: list[str]) -> None:
        """Those that come next in order, round and round."""
        begin = bisect_right(names, self._last_turn)
        chosen = [*names[begin : begin + TURN], *names[: max(0, begin + TURN - len(names))]][:TURN]
        for name in chosen:
            seen = self._seen.get(name)
            if seen is not None and seen.hint is not _NO_FILE:
                self._due.add(name)
        self._last_turn = chosen[-1] if chosen else ""


def _fairly(newest: list[str], breathe: Callable[[], None]) -> Iterator[str]:
    """The newest first, and after each three of them one of the oldest, which wait, too."""
    left = deque(newest)
    while left:
        breathe()
        for _ in range(min(3, len(left))):
            yield left.popleft()
        if left:
            yield left.pop()


def _hint(found: os.stat_result) -> Hint:
    return Hint(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def _read(path: Path, limit: int) -> tuple[bytes | None, Hint, bool]:
    """A whole regular file, its hint, and whether that stood still meanwhile; None: too large."""
    file = os.open(path, _OPENED)
    try:
        before = os.fstat(file)
        if not stat.S_ISREG(before.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        hint = _hint(before)
        if before.st_size > limit:
            return None, hint, True
        pieces: list[bytes] = []
        left = limit + 1
        while left and (piece := os.read(file, left)):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces) if left else None, hint, _hint(os.fstat(file)) == hint
    finally:
        os.close(file)
