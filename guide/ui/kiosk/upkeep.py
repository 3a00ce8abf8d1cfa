"""What goes on beside the visit: counts and the status file are written, packs are looked for.

All of it is done while the page is shown, since nothing can be relied on at the end of a process.
What reads folders and files is done in other threads; a folder of another computer may not answer.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer

from guide.errors import Code, GuideError
from guide.ui.shell.background import Background

if TYPE_CHECKING:
    from guide.kiosk.configuration_file import Checked
    from guide.ui.kiosk.session import KioskSession
    from guide.usecases.kiosk.pack_arrivals import PackArrivals, PackLook
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
        self._status = Background(
            self, told_as=Code.FILE_NOT_WRITTEN, on_failed=partial(self._tell, "status")
        )
        self._packs = Background(
            self, told_as=Code.FILE_UNREADABLE, on_failed=partial(self._tell, "packs")
        )
        self._is_looking = False
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
        services, folder = self._session.services, self._session.services.configuration.status
        if folder.folder:
            work = partial(_write_status, services, self._checked, Path(folder.folder))
            self._status.start(work, lambda _written: self._session.tell_trouble("status", None))

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
        self._is_looking = False
        self._session.tell_trouble("packs", None)
        refused = {one.name: one for one in (*self._session.refused_packs, *look.refused)}
        self._session.refused_packs = tuple(refused.values())[-_MOST_REFUSED:]
        if look.places:
            self._session.content_changed.emit()
        self._has_new_words = self._has_new_words or look.has_new_words

    def _tell(self, about: str, failure: GuideError) -> None:
        from guide.content.message_words import message_words

        if about == "packs":
            self._is_looking = False
        self._session.tell_trouble(about, lambda lang: message_words().failure(failure, lang))


_MOST_REFUSED = 50


def _write_status(services: KioskServices, checked: Checked, folder: Path) -> bool:
    from guide.kiosk.doctor import findings
    from guide.usecases.kiosk.machine import machine_of
    from guide.usecases.kiosk.report import StatusFile, status_of

    found = findings(machine_of(services, checked))
    return StatusFile(folder).keep(status_of(services, found))
