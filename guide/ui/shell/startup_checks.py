"""What is said after the start: a wrong clock, the place of the entries, words nobody signed.

None of it stops anything. Nothing expires, is sorted anew or is removed because of the clock.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from guide.errors import Code
from guide.ui.kit.message_text import message_text, unused_edition_text
from guide.ui.shell.background import Background

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.page import PageHost
    from guide.ui.shell.session import Session
    from guide.usecases.program.services import Services
    from guide.usecases.safekeeping.data_location import LocationRisk

SOON_MS = 3000  # home is painted and complete by then, on slow computers as well
CLOCK = "clock"
PLACE = "place"
WORDS = "guide_words"


class StartupChecks(QObject):
    """Looks once, soon after the window is seen."""

    def __init__(
        self,
        session: Session,
        messages: Messages,
        navigator: Navigator,
        host: PageHost,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._navigator = navigator
        self._host = host
        self._told_of_clock = ""
        self._background = Background(self, told_as=Code.FOLDER_UNUSABLE)
        self._proof = Background(self, told_as=Code.PACK_UNPROVEN)
        self._proof.failed.connect(lambda _failure: self._drop_words(Code.PACK_UNPROVEN))
        QTimer.singleShot(SOON_MS, self, self.look)

    def look(self) -> None:
        """Say what there is to say; asking the system for the place may take a moment."""
        from guide.ui.shell.day_watch import DayWatch

        services = self._session.services
        self._look_at_clock()
        watch = DayWatch(self._session.now, self._session.turns, self)
        watch.moved.connect(self._look_at_clock)
        self._session.level_changed.connect(self._look_at_clock)  # an entry sets the measure right
        self._session.plan_changed.connect(self._look_again)
        failure = services.words.failure
        if failure is not None:
            self._tell_words(failure)
        if services.words.accepted is not None:
            # Who signed them was not asked at the start: that takes cryptography.
            self._proof.start(partial(_examined, services), self._drop_words)
        self._background.start(services.data_location.risks, self._tell_place)

    def _look_at_clock(self) -> None:
        """Say why dates cannot be trusted, and be quiet again when they can."""
        from guide.usecases.level.place_report import clock_fault

        services = self._session.services
        fault = clock_fault(services.declarations.held, services.now())
        if fault != self._told_of_clock:
            self._told_of_clock = fault
            if fault:
                self._messages.tell(lambda lang: message_text(fault, lang), key=CLOCK)
            else:
                self._messages.close(CLOCK)

    def _look_again(self) -> None:
        """What is entered in the plan may end a doubt that was told, and raises none."""
        if self._told_of_clock:
            self._look_at_clock()

    def _drop_words(self, failure: Code | None) -> None:
        """Show other words when nobody who is trusted has signed those that are shown."""
        if failure is None:
            return
        services = self._session.services
        self._session.edition_update.in_effect()
        self._host.rebuild()
        if services.words.failure is not None:
            self._tell_words(services.words.failure)

    def _tell_words(self, failure: Code) -> None:
        self._messages.tell(
            lambda lang: unused_edition_text(failure, lang),
            action=lambda _lang: QCoreApplication.translate("StartupChecks", "Look at the words"),
            on_action=lambda: QTimer.singleShot(0, self, lambda: self._navigator.go("guide_words")),
            key=WORDS,
        )

    def _tell_place(self, risks: Sequence[LocationRisk]) -> None:
        if not risks:
            return
        first = risks[0]
        self._messages.tell(
            lambda lang: message_text(f"location_{first}", lang),
            action=lambda _lang: QCoreApplication.translate("Keeping", "Safe keeping"),
            on_action=lambda: QTimer.singleShot(0, self, lambda: self._navigator.go("keeping")),
            key=PLACE,
        )


def _examined(services: Services) -> Code | None:
    """What speaks against the words that hold; the other thread loads what that takes."""
    return services.edition_update.examine()
