"""What goes on beside the visit: counts and the status file are written, packs are looked for.

All of it is done while the page is shown, since nothing can be relied on at the end of a process.
What reads folders and files is done in other threads; a folder of another computer may not answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QObject, QThreadPool, QTimer

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background

if TYPE_CHECKING:
    from guide.kiosk.configuration_file import Checked
    from guide.ui.kiosk.session import KioskSession
    from guide.usecases.alerts.arrivals import FolderLook
    from guide.usecases.kiosk.pack_arrivals import PackArrivals, PackLook, RefusedPack
    from guide.usecases.kiosk.services import KioskServices

_EVERY_MS = 60_000
_FIRST_MS = 2_000  # the page is complete by then
_LONGEST_WAIT_MS = 2_000  # for a thread, when the visit is over


class KioskUpkeep(QObject):
    """Does it once a minute, and says what came of it to the session.

    Args:
        session: what is written of, and who is told.
        checked: the settings with what was found wrong in them.
        is_anybody_there: whether a visit goes on: newer words wait for its end.
        start_again: begins the next process.
        parent: as for every QObject.

    """

    def __init__(
        self,
        session: KioskSession,
        checked: Checked,
        is_anybody_there: Callable[[], bool],
        start_again: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._checked = session, checked
        self._is_anybody_there, self._start_again = is_anybody_there, start_again
        self._has_new_words = False
        self._status = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._end_writing)
        self._packs = Background(self, told_as=Code.FILE_UNREADABLE, on_failed=self._end_looking)
        self._is_writing = self._has_more_to_write = False
        self._is_looking = self._is_stopped = False
        self._arrivals: PackArrivals | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.go_on)
        session.level_changed.connect(self.write_status)

    def begin(self) -> None:
        """Go on from now on; called when the page is painted."""
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.go_on)

    def stop(self) -> None:
        """Do nothing more, and return when nothing is being done, or soon."""
        self._is_stopped = True  # what is being done may answer later, and asks for nothing more
        self._timer.stop()
        self._session.level_changed.disconnect(self.write_status)
        QThreadPool.globalInstance().waitForDone(_LONGEST_WAIT_MS)

    def go_on(self) -> None:
        """Do all of it once."""
        if self._has_new_words and not self._is_anybody_there():
            self._start_again()
            return
        with suppress(GuideError):  # the disk is full, which is told where a level is kept
            self._session.services.counts.keep()
        self.write_status()
        self._look_for_packs()

    def write_status(self) -> None:
        """Say how this screen is, where somebody wants to know."""
        session, folder = self._session, self._session.services.configuration.status.folder
        if not folder or self._is_stopped:
            return
        if self._is_writing:  # a folder that does not answer holds one thread, not all
            self._has_more_to_write = True
            return
        self._is_writing, self._has_more_to_write = True, False
        self._status.start(
            partial(
                _write_status, session.services, self._checked, Path(folder), session.look,
                session.refused_packs,
            ),
            lambda _written: self._end_writing(None),
        )  # fmt: skip

    def _end_writing(self, failure: GuideError | None) -> None:
        self._is_writing = False
        self._tell("status", failure)
        if self._has_more_to_write:
            self.write_status()

    def _look_for_packs(self) -> None:
        services = self._session.services
        folders = services.configuration.packs
        if self._is_looking or not (folders.words or folders.places) or services.data is None:
            return
        if self._arrivals is None:
            self._arrivals = services.pack_arrivals()
        self._is_looking = True
        self._packs.start(self._arrivals.look, self._take_packs)

    def _take_packs(self, look: PackLook) -> None:
        self._end_looking(None)
        self._session.refused_packs = look.refused
        if look.places:
            self._session.content_changed.emit()
            self.write_status()
        self._has_new_words = self._has_new_words or look.has_new_words

    def _end_looking(self, failure: GuideError | None) -> None:
        self._is_looking = False
        self._tell("packs", failure)

    def _tell(self, about: str, failure: GuideError | None) -> None:
        if failure is None:
            self._session.tell_trouble(about, None)
            return
        from guide.content.message_words import message_words

        self._session.tell_trouble(about, lambda lang: message_words().failure(failure, lang))


def _write_status(
    services: KioskServices,
    checked: Checked,
    folder: Path,
    look: FolderLook | None,
    packs: Iterable[RefusedPack] | None,
) -> bool:
    """Write it in this thread, with what is read for it alone.

    Until both folders were looked into, it goes on saying which files are not taken: each process
    begins without knowing.
    """
    from guide.usecases.kiosk.machine import findings_here
    from guide.usecases.kiosk.refused import refused_files, still_lying
    from guide.usecases.kiosk.report import StatusFile, status_of

    own, file = structs.replace(services, words=services.words.copy()), StatusFile(folder)
    if look is None or packs is None:
        refused = file.refused()
    else:
        came = Path(own.configuration.alerts.folder)
        refused = refused_files(look.waiting, still_lying(came, own.received.refusals()), packs)
    return file.keep(status_of(own, findings_here(own, checked), refused))
