"""What every page of a class's window has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from guide.errors import GuideError
from guide.ui.shell.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from guide.ui.training.session import ClassSession
    from guide.usecases.training.services import ClassServices


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

    def has_run(self, command: Callable[[], object]) -> bool:
        """Run a command and tell its failure; True where it did what it says."""
        try:
            self.session.run_alone(lambda _services: command())
        except GuideError as failure:
            self.context.messages.show_failure(failure)
            return False
        return True
