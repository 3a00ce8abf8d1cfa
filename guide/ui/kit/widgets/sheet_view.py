"""A page of paper on the screen: white in every theme, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import ask_height_for_width

PAGE_RATIO = 297 / 210
_USUAL = 520


class PageView(QWidget):
    """Shows a page or a piece of it; a screen reader is told `words`, as a picture has none."""

    def __init__(self, look: Look, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.look = look
        self.image = QImage()

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return not self.image.isNull()

    def show_page(self, image: QImage, words: str) -> None:
        """Show a page."""
        self.image = image
        self.setAccessibleName(words)
        self.update()


class SheetView(PageView):
    """A whole page in a thin frame. It is sharp when it has as many pixels as the view is wide."""

    def __init__(self, look: Look, name: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent=parent)
        ask_height_for_width(self, down=QSizePolicy.Policy.Minimum)

    def heightForWidth(self, width: int) -> int:
        return round(width * PAGE_RATIO)

    def sizeHint(self) -> QSize:
        width = self.look.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.look.px(160)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        page = QRectF(0, 0, self.width(), min(self.height(), self.width() * PAGE_RATIO))
        painter.fillRect(page, Qt.GlobalColor.white)
        if self.has_page:
            painter.drawImage(page, self.image)
        line = max(1, self.look.px(1))
        paint_frame(painter, page, Frame("", self.look.c.control, line))
        painter.end()
        event.accept()
