"""The session of a class's windows: what changed in the class's store, and who hears of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QObject, Signal

from guide.ui.shell.session import Session

if TYPE_CHECKING:
    from guide.ui.training.lesson_show import LessonShow
    from guide.usecases.program.services import Services
    from guide.usecases.training.services import ClassServices
    from guide.usecases.training.start_file import QuietStart


class ClassSession(Session):
    """Runs commands on the class's services and tells of what they changed."""

    sessions_changed = Signal()
    event_refused = Signal(object)  # GuideError: what was to be kept did not happen

    KINDS: ClassVar[tuple[tuple[str, frozenset[str]], ...]] = (
        ("settings_changed", frozenset({"settings"})),
    )

    def __init__(
        self, services: ClassServices, data_folder: Path, parent: QObject | None = None
    ) -> None:
        # The shell asks for the store, the settings and the clock, which these have as well.
        super().__init__(cast("Services", services), data_folder, parent)
        self.class_services = services
        self._lesson: LessonShow | None = None
        self.quiet: QuietStart | None = None  # a session that a file asked for, as in a lab
        self.is_handed_in = False  # whether it lies where that file wants it

    # ---- the lesson that runs

    @property
    def has_lesson(self) -> bool:
        """Whether a lesson is shown."""
        return self._lesson is not None

    def lesson_shown(self) -> LessonShow:
        """The lesson that is shown. LookupError where none is."""
        if self._lesson is None:
            raise LookupError
        return self._lesson

    def show_lesson(self, lesson: LessonShow) -> None:
        """Show a lesson from now on; one that was shown before is taken away."""
        self.leave_lesson()
        self._lesson = lesson
        lesson.begin()

    def leave_lesson(self) -> None:
        """Take the lesson from the screens. It stays as it is kept, and can be gone on with."""
        lesson, self._lesson = self._lesson, None
        if lesson is not None:
            lesson.end()

    def hand_in(self, session_id: str) -> None:
        """Write a session that a file asked for to where the file wants it, if it is that one.

        Errors: GuideError, as `QuietStart.hand_in`; nothing is lost, it can be saved by hand.
        """
        if self.quiet is not None and self.quiet.session.id == session_id:
            from guide.usecases.training.start_file import QuietStart

            held = QuietStart(self.class_services.sessions.open(session_id), self.quiet.results)
            self.is_handed_in = held.results is None or held.hand_in() is not None

    # ---- news

    def tell_changes(self) -> None:
        """Emit the signals of the kinds that changed; all but settings belong to sessions."""
        changed = self.services.store.take_changed_kinds()
        if "settings" in changed:
            self.settings_changed.emit()
        if changed - {"settings"}:
            self.sessions_changed.emit()

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:  # noqa: ARG002
        """No level begins or ends in a class's store."""
        return False

    def open_household(self) -> str | None:
        """None: there is no household."""
        return None
