"""Where the entries lie: what speaks against the place, and moving them to the ordinary one.

Moving copies; nothing is removed. Each move has a name of its own. It stands in a mark in the old
folder and in the name of a file beside the new store, the arrival: a later start follows the mark
where it finds that arrival, and nowhere else. The new place counts from the moment the arrival is
there; a move that fails leaves nothing, and one that is killed before has moved nothing. At last
the old store gets a name that says that it was moved, so that nobody works on in it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from guide.bounded_read import read_regular
from guide.errors import Code, GuideError
from guide.paths import HOUSEHOLDS, MOVED, Places, is_folder, own_places, program_folder
from guide.store import copying, files, snapshot
from guide.store.backup_name import FOLDER, listed
from guide.store.location_risks import LocationRisk, risks_of
from guide.store.lock import Lock
from guide.store.store import Store

__all__ = ["DataLocation", "LocationRisk"]


class DataLocation:
    """The place of one store. `data` is its folder; None: in memory."""

    def __init__(
        self, store: Store, data: Path | None, env: Mapping[str, str] = os.environ
    ) -> None:
        self._store = store
        self._data = data
        self._env = env

    def risks(self) -> tuple[LocationRisk, ...]:
        """Return what speaks against the present place; nothing for a store in memory."""
        if self._data is None:
            return ()
        found = risks_of(self._data, self._env)
        if self._data.is_relative_to(program_folder()):  # carried with the program on purpose
            return tuple(risk for risk in found if risk is not LocationRisk.REMOVABLE)
        return found

    def can_move(self) -> bool:
        """Whether the ordinary place is better than the present one and still free.

        Not while there are further households: they lie below, and would be left behind.
        """
        own = own_places()
        return (
            self._data is not None
            and HOUSEHOLDS not in self._data.parts[-2:-1]
            and not is_folder(self._data / HOUSEHOLDS)
            and own.data != self._data
            and not self._store.is_read_only
            and _is_free(own)
            and not risks_of(own.data, self._env)
        )

    def move(self) -> None:
        """Copy store and backups to the ordinary place, read back and compared.

        The program is to be started anew then: nothing is written to the old place any more.
        Errors: GuideError DISK_FULL, COPY_DIFFERS, STORE_IN_USE, STORE_DAMAGED, BACKUP_DAMAGED,
        FILE_NOT_WRITTEN (also when there is a store at the ordinary place); then everything is as
        before.
        """
        own = own_places()
        if self._data is None or not self.can_move():
            raise GuideError(Code.FILE_NOT_WRITTEN, cause="EEXIST")
        with files.known_failures(Code.FILE_NOT_WRITTEN):
            files.make_private_folder(own.data)
            with closing(Lock(own.store.with_name(f"{own.store.stem}.lock"))):
                self._copy(self._data, own)
        self._store.step_aside()

    def left_behind(self) -> list[Path]:
        """The folders that entries were moved from to here; a copy may still lie there.

        Whether it does is not asked: their drives may be gone, or slow to answer.
        """
        if self._data is None:
            return []
        try:
            arrivals = list(self._data.glob(Places(self._data).arrival("*").name))
            folders = {Path(os.fsdecode(read_regular(arrival))) for arrival in arrivals}
        except OSError:
            return []
        return sorted(folders)

    def _copy(self, data: Path, own: Places) -> None:
        if not _is_free(own):  # now that nobody else can put anything there
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        move, backups = os.urandom(8).hex(), data / FOLDER
        made: list[Path] = []

        def put(path: Path, content: bytes, check: Callable[[bytes], None] | None = None) -> None:
            made.append(path)  # before: it may be there although its folder could not be synced
            copying.write_verified(path, content, check=check)

        try:
            put(data / MOVED, move.encode())
            put(own.store, self._store.image(), snapshot.require_whole)
            put(own.arrival(move), os.fsencode(data))  # from here on the new place counts
            for name in listed(backups):
                files.make_private_folder(own.data / FOLDER)
                put(own.data / FOLDER / name.file, (backups / name.file).read_bytes())
        except BaseException:
            for path in reversed(made):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            with suppress(OSError):  # it may never have been made
                (own.data / FOLDER).rmdir()
            raise


def _is_free(own: Places) -> bool:
    """Whether nobody's entries are there: no store, and no backups of one that was lost."""
    try:
        return not os.path.lexists(own.store) and not listed(own.data / FOLDER)
    except OSError:
        return False
