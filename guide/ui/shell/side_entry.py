"""One page's entry in the side bar: icon and words beside it, or below it in a narrow window.

A push button that paints itself, because Qt's buttons do not wrap their words and nothing here
may be cut.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle

_ICON = 22


class SideEntry(QPushButton):
    """Opens a page; `set_current` marks the open one by tint, colour and spoken words."""

    def __init__(self, look: Look, words: str, icon_name: str, *, is_narrow: bool) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon_name
        self._is_narrow = is_narrow
        self._is_current = False
        self._keys = ""
        self._icon = look.px(_ICON)
        self._pad = look.px(4 if is_narrow else 14)
        self._left = self._pad if is_narrow else self._pad + self._icon + look.px(12)
        font = look.font("caption" if is_narrow else "body", 500)
        self._paragraph = Paragraph(words, font, 1.3)
        self.setText(words)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_current(self, is_current: bool) -> None:  # a setter in Qt's manner
        """Mark the entry as the open page."""
        self._is_current = is_current
        self._describe()
        self.update()

    def set_shortcut_words(self, keys: str) -> None:
        """Tell the keys that do the same."""
        self._keys = keys
        self.setToolTip(f"{self.text()} ({keys})" if keys else self.text())
        self._describe()

    def needed_width(self) -> int:
        """The width in pixels that its longest word needs."""
        return self._paragraph.longest_word() + self._left + self._pad

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._paragraph.height(self._room(width))
        icon = self._icon + self._look.px(2) if self._is_narrow else 0
        return max(self._look.row, icon + text + self._look.px(18))

    def sizeHint(self) -> QSize:
        width = self.needed_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.needed_width(), self._look.row)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = look.ring / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        if self._is_current or self.underMouse():
            self._paint_ground(painter, box)
        ink = look.c.accent if self._is_current else look.c.text
        text_height = self._paragraph.height(self._room(self.width()))
        if self._is_narrow:
            icon_left = (self.width() - self._icon) / 2
            icon_top = (self.height() - self._icon - look.px(2) - text_height) / 2
            text_top = icon_top + self._icon + look.px(2)
            align = Qt.AlignmentFlag.AlignHCenter
        else:
            icon_left, icon_top = float(self._pad), (self.height() - self._icon) / 2
            text_top = (self.height() - text_height) / 2
            align = Qt.AlignmentFlag.AlignLeft
        paint_icon(
            painter, QRectF(icon_left, icon_top, self._icon, self._icon), self._icon_name, ink
        )
        room = self._room(self.width())
        self._paragraph.paint(painter, self._left, text_top, room, TextStyle(ink, align))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(look.c.focus), look.ring))
            painter.drawRoundedRect(box, look.radius("field"), look.radius("field"))
        painter.end()
        event.accept()

    def _paint_ground(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        is_lined = look.is_contrast and self._is_current
        painter.setPen(QPen(QColor(look.c.accent), look.edge) if is_lined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.c.accent_tint if self._is_current else look.c.surface2))
        painter.drawRoundedRect(box, look.radius("field"), look.radius("field"))

    def _describe(self) -> None:
        now = QCoreApplication.translate("SideBar", "Open now") if self._is_current else ""
        self.setAccessibleDescription(", ".join(part for part in (now, self._keys) if part))

    def _room(self, width: int) -> int:
        return max(1, width - self._left - self._pad)
