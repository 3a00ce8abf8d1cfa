"""Where the entries lie: what speaks against the place, and moving them to the ordinary one.

Moving copies; nothing is removed. The new place counts from the moment its store has its name,
which is the last thing made: a move that is cut short has moved nothing. The old folder keeps its
files, because another computer may still use them, and gets a mark that later starts follow.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from guide.errors import Code, GuideError
from guide.paths import MOVED, Places, own_places, program_folder
from guide.store import copying, files, snapshot
from guide.store.backup_name import FOLDER, listed
from guide.store.lock import Lock
from guide.store.place import Caution, cautions_of
from guide.store.store import Store

__all__ = ["Caution", "Placing"]


class Placing:
    """The place of one store. `data` is its folder; None: in memory."""

    def __init__(
        self, store: Store, data: Path | None, env: Mapping[str, str] = os.environ
    ) -> None:
        self._store = store
        self._data = data
        self._env = env

    def cautions(self) -> tuple[Caution, ...]:
        """Return what speaks against the present place; nothing for a store in memory."""
        if self._data is None:
            return ()
        found = cautions_of(self._data, self._env)
        if self._data.is_relative_to(program_folder()):  # carried with the program on purpose
            return tuple(caution for caution in found if caution is not Caution.REMOVABLE)
        return found

    def can_move(self) -> bool:
        """Whether the ordinary place is better than the present one and still free."""
        own = own_places()
        return (
            self._data is not None
            and own.data != self._data
            and not self._store.is_read_only
            and not own.store.exists()
            and not cautions_of(own.data, self._env)
        )

    def move(self) -> None:
        """Copy store and backups to the ordinary place, read back and compared.

        The program is to be started anew then: nothing is written to the old place any more.
        Errors: GuideError DISK_FULL, COPY_DIFFERS, STORE_IN_USE, FILE_NOT_WRITTEN (also when there
        is a store at the ordinary place); then everything is as before.
        """
        own = own_places()
        if self._data is None or not self.can_move():
            raise GuideError(Code.FILE_NOT_WRITTEN, cause="EEXIST")
        try:
            files.make_private_folder(own.data)
            lock = Lock(own.store.with_name(f"{own.store.stem}.lock"))
            try:
                self._copy(self._data, own)
            finally:
                lock.release()
        except OSError as error:
            code = Code.DISK_FULL if files.is_full(error) else Code.FILE_NOT_WRITTEN
            raise GuideError(code, cause=files.name_of(error)) from error
        self._store.stop_writing()

    def _copy(self, data: Path, own: Places) -> None:
        files.write_private_file(data / MOVED, b"", may_replace=True)
        backups = data / FOLDER
        for name in listed(backups):
            files.make_private_folder(own.data / FOLDER)
            copying.write_verified(
                own.data / FOLDER / name.file, (backups / name.file).read_bytes()
            )
        copying.write_verified(own.store, self._store.image(), check=snapshot.require_whole)
