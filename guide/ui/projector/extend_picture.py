"""One picture that says how the desktop is extended: two screens, what each of them shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Text, column_of

_WIDTH, _HEIGHT = 460, 190


class ExtendPicture(QWidget):
    """Laptop and projector beside each other, and the keys that part them.

    Args:
        look: colours and sizes.
        platform: as `sys.platform`; which keys are named.

    """

    def __init__(self, look: Look, platform: str) -> None:
        super().__init__()
        self.setObjectName("extend_picture")
        said = QCoreApplication.translate(
            "Extend",
            "If a projector shows the same as this screen, make it a second screen: then the class "
            "sees the picture, and only you see the notes.",
        )
        column_of(
            look,
            12,
            _Screens(look),
            Text(look, said),
            Text(look, keys_words(platform), weight=600),
            inside=self,
        )


def keys_words(platform: str) -> str:
    """Where a system parts the screens."""
    if platform == "win32":
        return QCoreApplication.translate("Extend", "Press Windows+P, then choose “Extend”.")
    if platform == "darwin":
        return QCoreApplication.translate(
            "Extend", "Open System Settings, Displays, and choose “Extended display”."
        )
    return QCoreApplication.translate(
        "Extend", "Open the settings of the displays, and choose “Join” or “Extend”."
    )


class _Screens(QWidget):
    """The drawing: two screens with an arrow between them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mine = QCoreApplication.translate("Extend", "You: notes")
        self._wall = QCoreApplication.translate("Extend", "Class: picture")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{self._mine}; {self._wall}")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(1.0, self.width() / look.px(_WIDTH)) * look.scale
        painter.scale(scale, scale)
        laptop, wall = QRectF(4, 52, 168, 104), QRectF(256, 4, 200, 132)
        paint_frame(painter, laptop, Frame(c.surface, c.control, 3, 8))
        paint_frame(painter, QRectF(-4, 160, 184, 10), Frame(c.control, radius=5))
        paint_frame(painter, wall, Frame(c.accent_tint, c.accent, 3, 8))
        painter.setPen(QPen(QColor(c.text), 3))
        painter.drawLine(QPointF(188, 100), QPointF(240, 82))
        painter.setPen(QColor(c.text))
        painter.setFont(look.font_px(16, 600))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(laptop.adjusted(6, 6, -6, -6), middle, self._mine)
        painter.drawText(wall.adjusted(6, 6, -6, -6), middle, self._wall)
        painter.end()
        event.accept()
