"""What every page of a class's window has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QCoreApplication

from guide.errors import GuideError
from guide.ui.shell.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from guide.ui.training.session import ClassSession
    from guide.usecases.training.services import ClassServices

_UNDO_MS = 10_000
LESSONS = "lessons"  # the place of what is told of the lessons that are here


class ClassPage(Page):
    """A page over the class's services; no level stands above it."""

    has_chip: ClassVar[bool] = False

    @property
    def session(self) -> ClassSession:
        """What the class's windows work on."""
        return cast("ClassSession", self.context.session)

    @property
    def services(self) -> ClassServices:
        """What can be read, and what a command works on."""
        return self.session.class_services

    def offer_back(self, said: Callable[[], str], bring_back: Callable[[], object]) -> None:
        """Tell that something was removed, and offer for a while to take it back."""

        def take_back() -> None:
            if self.has_run(bring_back):
                self.context.host.rebuild()

        self.context.messages.tell(
            lambda _lang: said(),
            action=lambda _lang: QCoreApplication.translate("ClassPage", "Bring it back"),
            on_action=take_back,
            timeout_ms=_UNDO_MS,
            key=LESSONS,
        )

    def has_run(self, command: Callable[[], object]) -> bool:
        """Run a command and tell its failure; True where it did what it says."""
        try:
            self.session.run_alone(lambda _services: command())
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return False
        return True
