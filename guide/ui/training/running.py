"""A session that runs: where it stands, what is shown of it, and each command kept before it shows.

A command is a pure function of where the session stands and gives an event. The event is kept in
the class's store first; only then is the next picture made. So whatever the class has seen can be
brought back after a power cut.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from guide.errors import GuideError
from guide.training.course import Course
from guide.training.cues import Cue, cue
from guide.training.events import LessonStep
from guide.training.moving import next_step
from guide.training.picture import picture
from guide.training.slides import Slide
from guide.training.standing import LessonPosition
from guide.training.state import SessionState

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.training.slide_builder import SlideWords
    from guide.usecases.training.open_session import OpenSession


class Running(QObject):
    """One session that began.

    Args:
        opened: the session as it is kept. LookupError where nothing was settled yet.
        run: runs what keeps an event, and tells that all is saved; raises what refuses it.
        words_of: the fixed words of a class in a language.
        parent: as for every QObject.

    Signals:
        changed: something happened, or another language is shown.
        refused: it did not happen (`GuideError`): it makes no sense now, or could not be kept.

    """

    changed = Signal()
    refused = Signal(object)

    def __init__(
        self,
        opened: OpenSession,
        run: Callable[[Callable[[Any], Any]], Any],
        words_of: Callable[[Lang], SlideWords],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        if opened.course is None:
            raise LookupError(opened.id)
        self._opened = opened
        self._run = run
        self._words = {lang: words_of(lang) for lang in opened.course.setup.langs}
        self._at = 0  # which of its languages is shown
        self.course: Course = opened.course
        self.second_votes: set[str] = set()  # decisions whose second vote was asked for

    @property
    def session_id(self) -> str:
        """Which session it is; the order of answers hangs on it."""
        return self._opened.id

    @property
    def state(self) -> SessionState:
        """Where it stands, as it was kept."""
        return self._opened.state

    # ---- what is shown

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages of the session."""
        return self.course.setup.langs

    @property
    def lang(self) -> Lang:
        """The language of the picture."""
        return self.langs[self._at]

    def next_language(self) -> None:
        """Show the picture in the next language of the session."""
        self._at = (self._at + 1) % len(self.langs)
        self.changed.emit()

    @property
    def slide(self) -> Slide:
        """What the class sees."""
        return picture(self.state, self.course, self._words[self.lang], self.session_id)

    @property
    def cue(self) -> Cue | None:
        """What the teacher sees of the step that is shown."""
        step = self.state.step
        return None if step is None else self.cue_of(step)

    def cue_of(self, step: LessonStep) -> Cue:
        """What the teacher sees of any step."""
        return cue(step, self.course, self._words[self.lang])

    @property
    def following(self) -> LessonStep | None:
        """The step that comes next; None after the last one."""
        try:
            return next_step(self.position)
        except GuideError:
            return None

    @property
    def place(self) -> tuple[int, int]:
        """Which step of how many on the main line; a branch keeps the number it left."""
        planned = self.course.planned()
        seen = [planned.index(one) + 1 for one in self.state.shown_steps if one in planned]
        return (max(seen, default=0), len(planned))

    @property
    def position(self) -> LessonPosition:
        """Where it stands at this moment, for a command."""
        return self._opened.position

    # ---- what is done

    def act(self, command: Callable[..., Any], *words: object, **more: object) -> bool:
        """Run a command of `guide.training` and keep what it gives; whether it happened."""
        try:
            self._run(lambda _services: self._opened.do(command, *words, **more))
        except GuideError as failure:
            self.refused.emit(failure)
            return False
        self.changed.emit()
        return True
