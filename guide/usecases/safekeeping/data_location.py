"""Where the entries lie: what speaks against the place, and moving them to the ordinary one.

Moving copies; nothing is removed. Each move has a name of its own. It stands in a mark in the old
folder and in the name of a file beside the new store, the arrival: a later start follows the mark
where it finds that arrival, and nowhere else. The new place counts from the moment the arrival is
there; a move that fails leaves nothing, and one that is killed before has moved nothing. At last
the old store gets a name that says that it was moved, so that nobody works on in it.

Plans of other homes lie below the program's own and go along, closed and locked meanwhile. They are
copied as they lie: one that is damaged keeps no other from being moved. So do the folders of what
was taken here, newer words and place packs, unless the ordinary place has such a folder.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, suppress
from itertools import chain
from pathlib import Path

from guide.bounded_read import read_regular
from guide.errors import Code, GuideError
from guide.paths import HOUSEHOLDS, MOVED, Places, is_folder, own_places, program_folder
from guide.store import copying, files, image, quarantine, snapshot
from guide.store.backup_name import FOLDER, listed
from guide.store.document import Clock
from guide.store.location_risks import LocationRisk, risks_of
from guide.store.lock import Lock
from guide.store.store import Store

__all__ = ["DataLocation", "LocationRisk"]


class DataLocation:
    """The place of one store. `data` is its folder; None: in memory."""

    def __init__(
        self,
        store: Store,
        data: Path | None,
        now: Clock,
        env: Mapping[str, str] = os.environ,
        along: Sequence[str] = (),
    ) -> None:
        """`along` names the folders beside the store that go along."""
        self._along = along
        self._store = store
        self._data = data
        self._now = now
        self._env = env

    @property
    def is_of_another_home(self) -> bool:
        """Whether this is a further household, which moves with the program's own and not alone."""
        return self._data is not None and HOUSEHOLDS in self._data.parts[-2:-1]

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

        Never from a further household: it lies below the program's own, and moves with it.
        """
        own = own_places()
        return (
            self._data is not None
            and not self.is_of_another_home
            and own.data != self._data
            and not self._store.is_read_only
            and _is_free(own)
            and not risks_of(own.data, self._env)
        )

    def move(self) -> None:
        """Copy store and backups to the ordinary place, read back and compared.

        The program is to be started anew then: nothing is written to the old place any more.
        Errors: GuideError DISK_FULL, COPY_DIFFERS, STORE_IN_USE (also while another window has a
        further household open), STORE_DAMAGED, BACKUP_DAMAGED, FILE_NOT_WRITTEN (also when there
        is a store at the ordinary place); then everything is as before.
        """
        own = own_places()
        if self._data is None or not self.can_move():
            raise GuideError(Code.FILE_NOT_WRITTEN, cause="EEXIST")
        with files.known_failures(Code.FILE_NOT_WRITTEN):
            files.make_private_folder(own.data)
            others = list(_others(self._data))
            with ExitStack() as held:
                for store in (own.store, *others):
                    held.enter_context(closing(Lock(store.with_name(f"{store.stem}.lock"))))
                self._copy(self._data, own, others)
                self._store.step_aside()
                for store in others:
                    with suppress(OSError):
                        quarantine.set_moved(store, self._now())

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

    def _copy(self, data: Path, own: Places, others: list[Path]) -> None:
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
            for path in [*chain.from_iterable(map(_closed, others)), *self._taken(data, own)]:
                target = own.data / path.relative_to(data)
                files.make_private_folder(target.parent)
                put(target, path.read_bytes())
            put(own.arrival(move), os.fsencode(data))  # from here on the new place counts
            for name in listed(backups):
                files.make_private_folder(own.data / FOLDER)
                put(own.data / FOLDER / name.file, (backups / name.file).read_bytes())
        except BaseException:
            for path in reversed(made):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            above = {folder for path in made for folder in path.parents}
            for folder in sorted(above, key=lambda one: len(one.parts), reverse=True):
                if folder.is_relative_to(own.data) and folder != own.data:
                    with suppress(OSError):  # it may never have been made
                        folder.rmdir()
            raise

    def _taken(self, data: Path, own: Places) -> Iterator[Path]:
        """What was taken here, in folders that the ordinary place has not."""
        for name in self._along:
            if not is_folder(own.data / name):
                yield from (path for path in sorted((data / name).rglob("*")) if path.is_file())


def _others(data: Path) -> Iterator[Path]:
    """The stores of the further households below a folder, also one of which backups are left."""
    if is_folder(data / HOUSEHOLDS):
        folders = sorted(filter(is_folder, (data / HOUSEHOLDS).iterdir()))
        stores = (Places(one).store for one in folders)
        yield from (store for store in stores if next(_closed(store), None) is not None)


def _closed(store: Path) -> Iterator[Path]:
    """A closed store as it lies there, with the journal of one that was killed, and its backups."""
    yield from (path for path in (store, image.journal_of(store)) if path.is_file())
    backups = store.parent / FOLDER
    yield from (backups / name.file for name in listed(backups))


def _is_free(own: Places) -> bool:
    """Whether nobody's entries are there: no store, no other home's, no backups of a lost one."""
    try:
        is_empty = not os.path.lexists(own.store) and next(_others(own.data), None) is None
        return is_empty and not listed(own.data / FOLDER)
    except OSError:
        return False
