"""A running lesson on its screens: it outlives the page, which is built anew with each language.

Holds the class's window, the stage that places it, the cover over the teacher's window, and the
watch over the announced level. What makes the picture calm happens here first and is kept second.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.class_words import class_words
from guide.training import moving
from guide.training.setup import Views
from guide.training.slides import CalmSlide
from guide.ui.kit.look import Look
from guide.ui.projector.band import band_words
from guide.ui.projector.cover import ScreenCover
from guide.ui.projector.paint import BandWords
from guide.ui.projector.projection import AudienceWindow, Projection
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.projector.stage import Screens, Stage
from guide.ui.projector.watch import screens_now
from guide.ui.training.level_watch import LevelWatch
from guide.ui.training.running import Running
from guide.usecases.base.level_file import LevelNow


class LessonShow(QObject):
    """One running lesson and the windows that show it.

    Args:
        running: the lesson.
        window: the teacher's window.
        look: how the cover looks.
        folder: that of the program's own data, where the level is told; None: nowhere.
        title: of the class's window.
        screens: the screens as they are now.

    Signals:
        asked: a key or a clicker asked for something in the class's window (`LessonKey`).
        moved: who stands on which screen is another thing now.

    """

    asked = Signal(object)
    moved = Signal()

    def __init__(
        self,
        running: Running,
        window: QWidget,
        look: Look,
        folder: Path | None,
        title: str,
        screens: Screens = screens_now,
    ) -> None:
        super().__init__(window)
        self.running = running
        self._window = window
        self._look = look
        self._cover: ScreenCover | None = None
        self.projection = Projection(self._band(), CalmSlide(lang=running.lang), self)
        self.audience = AudienceWindow(self.projection, title)
        self.audience.asked.connect(self.asked)
        app = QApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise TypeError
        self.stage = Stage(window, self.audience, self.projection, app, screens)
        self.stage.covered.connect(self._cover_up)
        self.stage.offered.connect(self._offer)
        self.stage.arranged.connect(self.moved)
        self.stage.not_placed.connect(self.moved)
        self._level = LevelWatch(folder, self)
        self._level.changed.connect(self._hear_level)
        running.changed.connect(self._show)

    def begin(self) -> None:
        """Show what the lesson shows, on a second screen where there is one."""
        self._show()
        if self.running.course.setup.views is not Views.SINGLE:
            self.stage.begin()

    def end(self) -> None:
        """Take the class's picture away; the lesson itself stays as it is kept."""
        self.stage.end()
        self._level.changed.disconnect(self._hear_level)
        self.audience.deleteLater()
        self._uncover()
        self.deleteLater()

    @property
    def is_single(self) -> bool:
        """Whether the class may see the teacher's own screen: no note stands on it then.

        Who practises alone has no class before the screen, and is there for the notes.
        """
        return not (self.stage.has_own_screen or self.running.course.setup.is_rehearsal)

    def covers(self, asked: LessonKey | None = None) -> bool:
        """Whether both windows are blank; then a key is for the question about the screens alone.

        The page's keys are heard before any control, the class's window has keys of its own: what
        either heard is told here first.
        """
        if self._cover is None:
            return False
        self._cover.hear(asked)
        return True

    def redress(self, look: Look) -> None:
        """Another look holds for what may cover the window."""
        self._look = look

    # ---- what is shown

    def _band(self) -> BandWords:
        return band_words(class_words(), self.running.langs, self.running.lang)

    def _show(self) -> None:
        band = self._band()
        if band != self.projection.band:
            self.projection.reword(band, CalmSlide(lang=self.running.lang))
        if not self.stage.is_covered:
            self.projection.show(self.running.slide)

    # ---- what makes it calm

    def calm(self) -> None:
        """Blank: at once on the screen, then in the record."""
        self.projection.calm()
        self.running.act(moving.blank)

    def _cover_up(self) -> None:
        """Both windows are blank before anything else; then it is kept, and the teacher asked."""
        self.projection.calm()
        if self._cover is None:
            self._cover = ScreenCover(self._look, self._window)
            self._cover.taken.connect(self._take)
            self._cover.stayed.connect(self._stay)
        self._window.repaint()
        if self.running.state.is_running and not self.running.state.is_blank:
            self.running.act(moving.blank)
        self.moved.emit()

    def _offer(self, place: object) -> None:
        if self._cover is not None:
            self._cover.offer(is_there=place is not None)
        self.moved.emit()

    def _take(self) -> None:
        self._uncover()
        self.stage.take()
        self.moved.emit()

    def _stay(self) -> None:
        self._uncover()
        self.stage.stay_here()
        self.moved.emit()

    def _uncover(self) -> None:
        cover, self._cover = self._cover, None
        if cover is not None:
            cover.hide()
            cover.deleteLater()

    def _hear_level(self, now: LevelNow | None) -> None:
        """P19: a real change wins; the picture is calm before anything is asked or kept."""
        if now is None or not self.running.state.is_running:
            return
        self.projection.calm()
        self.running.act(moving.alarm, now.level)
