"""What stands in a class's window while its first page is being built: the name of that page.

On an old computer building a page takes a moment. No constant of `Qt` is named before it is
painted (`shell.first_frame`), so the label stands at a point and not in a layout.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from guide.ui.kit.look import Look
from guide.ui.shell.window_size import room_of

_WIDE, _NARROW = (33, 82), (17, 134)  # where the page's heading will stand, at 100 %


class ClassGlance(QWidget):
    """The heading of the first page, in its place and colours; no control, nothing to press."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("glance")
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(look.c.bg))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(look.c.text))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.words = QLabel(QCoreApplication.translate("ChoosePage", "Start a class"), self)
        self.words.setFont(look.font("h1"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow, _ = room_of(self.size(), self._look.scale)
        left, top = _NARROW if is_narrow else _WIDE
        self.words.move(self._look.px(left), self._look.px(top))
        event.accept()
