"""What the class sees: one slide in its parts, the calm picture, and the windows that show it.

The class's window and the small picture beside the teacher's notes paint the same part: the teacher
sees what the class sees, and nothing can be shown to one of them alone.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.training.slides import CalmSlide, Slide
from guide.ui.kit.look import Look
from guide.ui.projector.arrangement import LEAST_HEIGHT, LEAST_WIDTH
from guide.ui.projector.compose import PicturePart, compose, width_for
from guide.ui.projector.paint import BandWords, paint_picture
from guide.ui.projector.remote_keys import LessonKey, asked_by


class Projection(QObject):
    """The slide that is shown, and which part of it.

    Args:
        band: the words of the TRAINING band.
        calm: the picture that is shown whenever nothing else is.
        parent: as for every QObject.

    Signals:
        changed: another picture is to be painted.

    """

    changed = Signal()

    def __init__(self, band: BandWords, calm: CalmSlide, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.band = band
        self._calm = calm
        self._slide: Slide = calm
        self._is_calm = False
        self._width = width_for(16, 9)
        self._at = 0
        self._parts = compose(calm, self._width)

    @property
    def part(self) -> PicturePart:
        """What is painted."""
        return self._parts[self._at]

    @property
    def count(self) -> int:
        """In how many parts the slide is shown."""
        return len(self._parts)

    @property
    def is_calm(self) -> bool:
        """Whether the calm picture stands in for the slide."""
        return self._is_calm

    @property
    def shown(self) -> Slide:
        """The slide that can be seen."""
        return self._calm if self._is_calm else self._slide

    def show(self, slide: Slide, *, at_end: bool = False) -> None:
        """Show a slide from its first part, or from its last one when it was stepped back to."""
        is_same = slide == self.shown and not at_end
        self._slide, self._is_calm = slide, False
        if not is_same:
            self._lay(at_end=at_end)

    def calm(self) -> None:
        """Show the calm picture, whatever was shown, until `show`."""
        if not self._is_calm:
            self._is_calm = True
            self._lay()

    def step(self, by: int) -> bool:
        """Go to the next part (1) or the one before (-1); False where there is none."""
        at = self._at + by
        if not 0 <= at < len(self._parts):
            return False
        self._at = at
        self.changed.emit()
        return True

    def reword(self, band: BandWords, calm: CalmSlide) -> None:
        """Other languages hold for the band and the calm picture."""
        self.band, self._calm = band, calm
        self._lay()

    def fit(self, width: int, height: int) -> None:
        """The screen has this shape; a window of a few pixels says nothing of one."""
        if width < LEAST_WIDTH or height < LEAST_HEIGHT:
            return
        lines = width_for(width, height)
        if lines != self._width:
            self._width = lines
            self._lay(at=self._at)

    def _lay(self, at: int = 0, *, at_end: bool = False) -> None:
        self._parts = compose(self.shown, self._width)
        last = len(self._parts) - 1
        self._at = last if at_end else min(at, last)
        self.changed.emit()


class AudienceWindow(QWidget):
    """The class's picture on its screen: nothing to press, no pointer, no title that tells more.

    Signals:
        asked: a key or a clicker asked for something (`LessonKey`): the window may have the keys.

    """

    asked = Signal(object)

    def __init__(self, projection: Projection, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("audience")
        self.setWindowTitle(title)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._projection = projection
        projection.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        projection = self._projection
        paint_picture(painter, self.width(), self.height(), projection.part, projection.band)
        painter.end()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._projection.fit(self.width(), self.height())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = asked_by(event)
        if asked is not None and (not event.isAutoRepeat() or asked.option is not None):
            self.asked.emit(asked)
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the keys of the desktop: that asks, as Esc does, and closes nothing."""
        event.ignore()
        self.asked.emit(LessonKey.END)


class LivePicture(QWidget):
    """The class's picture, small, beside the teacher's notes.

    Args:
        look: gives the line around it.
        projection: what is shown.
        least: its least width in pixels of the design.

    """

    def __init__(self, look: Look, projection: Projection, least: int = 240) -> None:
        super().__init__()
        self.setObjectName("live_picture")
        self._look = look
        self._projection = projection
        self._least = look.px(least)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        projection.changed.connect(self._take)
        self._take()

    def _take(self) -> None:
        self.setAccessibleName(self._projection.part.words.replace("\n", ". "))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 1080 / self._projection.part.width)

    def sizeHint(self) -> QSize:
        return QSize(self._least * 2, self.heightForWidth(self._least * 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least, self.heightForWidth(self._least))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        projection = self._projection
        paint_picture(painter, self.width(), self.height(), projection.part, projection.band)
        painter.setPen(QPen(QColor(self._look.c.control), self._look.edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        event.accept()
