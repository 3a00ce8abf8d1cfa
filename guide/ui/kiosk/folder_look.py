"""Looking into the folder of messages, and at the clock, while the page is shown.

It is looked every five seconds whatever the system tells of the folder: folders of other computers
and of some engines send no events at all, and a level is to stand on the screen ten seconds after
its file is complete. Reading and keeping are done in a thread of its own, which gives way to the
window: to put away thousands of old messages takes a third of a second. What a clock turns (an end
that passes, a day that is over) is seen at the same time, by comparing what the screen says with
what it said before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from guide.errors import GuideError
from guide.ui.kit.message_text import message_text
from guide.ui.shell.turns import Turns
from guide.usecases.kiosk.level import level_state

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from guide.ui.kiosk.session import KioskSession
    from guide.usecases.alerts.arrivals import Arrivals, FolderLook
    from guide.usecases.alerts.received import Received

LOOK_EVERY_MS = 5000
LONGEST_WAIT_S = 2.0  # for the other thread, when the visit is over


class KioskFolderWatch(QObject):
    """Looks, keeps what a trusted key has signed, and says when another level stands.

    Args:
        session: works on what is kept, and is told of what changed.
        parent: as for every QObject.

    Signals:
        looked: the `FolderLook` of the last pass, after it was kept.
        broke: the bug that a pass met, for the log: what stands goes on to stand.

    """

    looked = Signal(object)
    broke = Signal(object)
    _ended = Signal()  # in the other thread

    def __init__(self, session: KioskSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told = level_state(session.services)
        folder = session.services.configuration.alerts.folder
        # What was accepted must stay known, or last year's message would be news.
        is_looked = bool(folder) and session.services.is_replay_excluded
        self._folder = Path(folder) if is_looked else None
        self._arrivals: Arrivals | None = None
        self._received: Received | None = None
        self._thread: ThreadPoolExecutor | None = None
        self._looking: Future[FolderLook] | None = None
        self._turns = Turns()
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now and every five seconds; called when the page is painted."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look once, unless it is being looked."""
        if self._turns.is_over:
            return
        self._tell()
        if self._looking is not None or self._folder is None:
            return
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="arrivals")
        self._looking = self._thread.submit(self._look_apart, self._folder)
        self._looking.add_done_callback(lambda _future: self._ended.emit())

    def stop(self) -> None:
        """Look no more, and return when nothing is being read, or soon: the store is closed then.

        A folder of another computer may not answer, and the next page is not to wait for it.
        """
        self._turns.is_over = True
        self._timer.stop()
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)
        if self._looking is not None:
            from concurrent.futures import wait

            wait([self._looking], LONGEST_WAIT_S)

    def _look_apart(self, folder: Path) -> FolderLook:
        if self._arrivals is None or self._received is None:
            # Here: much of what they are made of is loaded for it.
            self._arrivals = self._session.services.arrivals(folder)
            self._received = self._session.services.received
        look = self._arrivals.look(self._turns)
        self._turns()  # after a visit nothing more is kept
        if look.take:
            self._received.take(look.take)
        self._received.refuse(look.refused)
        return look

    def _take(self) -> None:
        """Tell what was found. What cannot be kept now is found again at the next look."""
        future, self._looking = self._looking, None
        if future is None or self._turns.is_over:
            return
        from guide.usecases.alerts.folder_files import FolderState

        try:
            look = future.result()
        except GuideError as failure:
            self._session.tell_trouble("messages", _words_of(failure))
            return
        except Exception as bug:  # noqa: BLE001 - one file must not take away what stands
            self._tell_folder("unreadable")
            self.broke.emit(bug)
            return
        self._tell_folder("" if look.state is FolderState.READ else look.state)
        self._session.look = look
        self._tell()
        self.looked.emit(look)
        if look.has_more:
            self.look()

    def _tell_folder(self, state: str) -> None:
        words = (lambda lang: message_text(f"alert_folder_{state}", lang)) if state else None
        self._session.tell_trouble("messages", words)

    def _tell(self) -> None:
        told, self._told = self._told, level_state(self._session.services)
        if told != self._told:
            self._session.level_changed.emit()


def _words_of(failure: GuideError) -> Callable[..., str]:
    from guide.content.message_words import message_words

    return lambda lang: message_words().failure(failure, lang)
