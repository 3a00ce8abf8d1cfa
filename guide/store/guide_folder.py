"""The folder of accepted editions and trusted keys: what is there, and writing that holds.

It knows names and bytes; what they mean is not known here. What is written for all accounts can be
read by all, everything else by its owner only.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from guide.administrator import is_of_administrator
from guide.errors import Code, GuideError
from guide.store import files
from guide.store.lock import Lock

_NOWHERE = dict.fromkeys(
    (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR), Code.PACK_NOWHERE
)
_LOCK = "daiyn.guide.lock"
_ALL_MAY_READ_FILE, _ALL_MAY_READ_FOLDER = 0o644, 0o755


def files_ending(folder: Path, ending: str, limit: int) -> list[Path]:
    """The files of a folder whose names end so, by name; none when there is no such folder."""
    try:
        found = sorted(path for path in folder.iterdir() if path.name.endswith(ending))
    except OSError:
        return []
    return found[:limit]


def _take_away(made: Sequence[Path]) -> None:
    """Remove files and empty folders, as far as that goes."""
    for one in made:
        with suppress(OSError):
            if one.is_dir():
                one.rmdir()
            else:
                one.unlink()


class GuideFolder:
    """Writes into one folder. Errors of all: GuideError DISK_FULL, NOT_SAVED, PACK_NOWHERE."""

    def __init__(self, folder: Path, *, is_for_everybody: bool) -> None:
        self.folder = folder
        self._is_for_everybody = is_for_everybody

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other programs from changing the folder meanwhile; the folder is made.

        What was made for it is taken away again when nothing can hold here. Errors also:
        GuideError STORE_IN_USE.
        """
        lock_file = self.folder / _LOCK
        made = [one for one in (lock_file, self.folder, *self.folder.parents) if not one.exists()]
        try:
            with files.known_failures(special=_NOWHERE):
                self._make(self.folder)
                lock = Lock(lock_file)
            with closing(lock):
                yield
        except GuideError as error:
            if error.code is Code.PACK_NOWHERE:
                _take_away(made)
            raise

    def put(self, name: str, data: bytes, *, inside: str = "") -> None:
        """Write a file durably, read it back, and only then give it its name.

        What is for all accounts and would not be an administrator's gets no name: some systems
        let anybody write there, and it would not be used.
        """
        folder = self.folder / inside if inside else self.folder
        made = [] if folder.exists() else [folder]

        def examine(unfinished: Path) -> None:
            if unfinished.read_bytes() != data:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            if not self._is_for_everybody:
                return
            if os.name == "posix":
                unfinished.chmod(_ALL_MAY_READ_FILE)
            if not is_of_administrator(unfinished):
                _take_away([unfinished, *made])
                raise GuideError(Code.PACK_NOWHERE)

        with files.known_failures(special=_NOWHERE):
            self._make(folder)
            files.write_private_file(folder / name, data, may_replace=True, check=examine)

    def put_all(self, inside: str, contents: Mapping[str, bytes]) -> None:
        """Write the files of one folder, each durably."""
        for name, data in contents.items():
            self.put(name, data, inside=inside)

    def remove(self, name: str) -> None:
        """Remove a file durably."""
        with files.known_failures(special=_NOWHERE):
            (self.folder / name).unlink(missing_ok=True)
            files.sync_folder(self.folder)

    def sweep(self, beginning: str, keep: Collection[str]) -> None:
        """Remove folders whose names begin so unless they are kept, as far as that goes."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name.startswith(beginning) and path.name not in keep and path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)

    def _make(self, folder: Path) -> None:
        existed = folder.exists()
        made = [folder, *(parent for parent in folder.parents if not parent.exists())]
        files.make_private_folder(folder)
        if not self._is_for_everybody:
            return
        for one in made:
            if sys.platform != "win32":
                one.chmod(_ALL_MAY_READ_FOLDER)
            elif not existed:
                from guide.administrator import keep_for_administrators

                keep_for_administrators(one)  # refused: what lies there will not be used
