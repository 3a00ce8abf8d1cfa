"""Looking into the folder that messages are put into, while the window stays open.

The system's word that a folder changed is a hint and no more: it comes for a file that is not
complete yet, for many things not at all, and goes on following a folder that was renamed away
(alerts.md section 1). So a timer looks as well, and after each look it is made sure that the folder
which is watched is the one that bears the name now. Reading is done in a thread of its own, which
gives way to the window every few milliseconds; what it found is kept in the order of all edits.

Nothing of it is loaded until the folder is there, and nothing at all before home is painted.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from guide.errors import GuideError
from guide.paths import is_folder
from guide.ui.shell.turns import Turns

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from guide.ui.shell.session import Session
    from guide.usecases.alerts.arrivals import Arrivals, FolderLook
    from guide.usecases.alerts.received import Received
    from guide.usecases.base.results import Receipt
    from guide.usecases.program.services import Services

SOON_MS = 4000  # home is painted and complete by then
LOOK_EVERY_MS = 15_000
SETTLED_MS = 300  # a pair of files is seldom written in one go

Identity = tuple[int, int]  # device and number of a folder


class FolderWatch(QObject):
    """Looks into the folder that was chosen, or into the one beside the data.

    Args:
        session: keeps what is found; it is asked which folder was chosen.
        data: the folder of the user's data.
        parent: as for every QObject.

    Signals:
        looked: the `FolderLook` of the last pass, emitted after it was kept; None when no folder
            is looked into any more.

    """

    looked = Signal(object)
    _ended = Signal()  # in the other thread
    _kept = Signal()  # in the writer's

    def __init__(self, session: Session, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.receipt: Receipt | None = None  # of what was taken at that look
        self._session = session
        self._data = data
        self._path: Path | None = None
        self._arrivals: Arrivals | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._looking: Future[tuple[FolderLook, Identity | None]] | None = None
        self._again = False
        self._turns = Turns()
        self._is_outdated = False  # everything was erased since the look that is under way began
        self._watched: Identity | None = None
        self._watcher = QFileSystemWatcher(self)
        soon = QTimer(self, singleShot=True, interval=SETTLED_MS)
        soon.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(soon.start)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._received: Received | None = None
        self._keeping: tuple[Future[Receipt | None], FolderLook] | None = None
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._kept.connect(self._take_kept, Qt.ConnectionType.QueuedConnection)
        session.ending.connect(self.stop)
        session.erased.connect(self._start_over)
        QTimer.singleShot(SOON_MS, self, self.begin)

    def begin(self) -> None:
        """Look from now on."""
        if not self._turns.is_over:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Look once, unless it is being looked: then once more after that."""
        if self._turns.is_over:
            return
        if self._looking is not None or self._keeping is not None:
            self._again = True
            return
        path = self._find()
        if path is None:
            return
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor  # no start has use for threads

            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="arrivals")
        self._looking = self._thread.submit(self._look_apart, path)
        self._looking.add_done_callback(lambda _future: self._ended.emit())

    def stop(self) -> None:
        """Look no more, and return when nothing is being read."""
        self._turns.is_over = True
        self._timer.stop()
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)

    def _start_over(self) -> None:
        self._is_outdated = self._looking is not None or self._keeping is not None

    def _is_of_before(self) -> bool:
        """Whether what was just found is of before all was erased; then it is looked anew."""
        is_of_before, self._is_outdated = self._is_outdated, False
        if is_of_before:
            self._arrivals = None
            self.look()
        return is_of_before

    def _find(self) -> Path | None:
        """The folder to look into, if any: the chosen one is looked for in the thread."""
        from guide.usecases.alerts.alert_settings import beside_the_data

        chosen = self._session.services.alert_preferences.read().folder
        path = Path(chosen) if chosen else beside_the_data(self._data)
        if path == self._path:
            return path
        was_looking, is_there = self._path is not None, bool(chosen) or is_folder(path)
        self._path, self._arrivals = path if is_there else None, None
        if was_looking and not is_there:
            self._watcher.removePaths(self._watcher.directories())
            self._watched = self.receipt = None
            self.looked.emit(None)
        return self._path

    # ---- in the other thread

    def _look_apart(self, path: Path) -> tuple[FolderLook, Identity | None]:
        if self._arrivals is None:  # here: much of what it is made of is loaded for it
            self._arrivals = self._session.services.arrivals(path)
            self._turns()
        look = self._arrivals.look(self._turns)
        identity = None
        with suppress(OSError):
            found = os.stat(path)  # noqa: PTH116 - a link is followed as it leads now
            identity = found.st_dev, found.st_ino
        return look, identity

    # ---- in the window's thread again

    def _take(self) -> None:
        future, self._looking = self._looking, None
        if future is None or self._turns.is_over or self._is_of_before():
            return
        try:
            look, identity = future.result()
        except GuideError:
            return  # the store cannot be read now, which is told elsewhere
        self._watch(identity)
        self.receipt = keeping = None
        if (look.take or look.refused) and not self._session.has_waiting:
            keeping = self._session.start_apart(lambda services: self._keep(services, look))
        if keeping is None:
            self._tell(look)
        else:
            self._keeping = keeping, look
            keeping.add_done_callback(lambda _future: self._kept.emit())

    def _keep(self, services: Services, look: FolderLook) -> Receipt | None:
        """Keep what was found, in the writer's thread; the receipt of what was taken."""
        if self._received is None:
            self._received = services.received
        receipt = self._received.take(look.take) if look.take else None
        self._received.refuse(look.refused)
        return receipt

    def _take_kept(self) -> None:
        keeping, self._keeping = self._keeping, None
        if keeping is None or self._turns.is_over or self._is_of_before():
            return
        future, look = keeping
        self._session.tell_changes()
        with suppress(GuideError):  # what cannot be kept now is found again at the next look
            self.receipt = future.result()
        self._tell(look)

    def _tell(self, look: FolderLook) -> None:
        self.looked.emit(look)
        goes_on = look.has_more and (self.receipt is not None or not look.take)
        if self._again or goes_on:
            self._again = False
            self.look()

    def _watch(self, identity: Identity | None) -> None:
        """Watch the folder that bears the name now; while there is none, the one above it.

        Not both: the one above may be that of the data, in which every edit makes a file.
        """
        if self._path is None:
            return
        path = self._path.absolute()
        name = str(path if identity is not None else path.parent)
        watched = self._watcher.directories()
        if identity == self._watched and watched == [name]:
            return
        if watched:
            self._watcher.removePaths(watched)
        if is_folder(Path(name)):
            self._watcher.addPath(name)
        self._watched = identity
