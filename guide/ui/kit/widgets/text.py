"""Words on a page: text, headings, the line between parts and the icon beside words.

Labels for the eye and the screen reader; nothing here can be pressed. The text wraps, has the
line height of the design, and shows what it was given: no mark-up is read.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPainter, QPaintEvent
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QLabel, QSizePolicy, QWidget

from guide.ui.kit.drawing import Frame, Picture, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look, Size
from guide.ui.kit.paragraph import Paragraph, TextStyle, ask_height_for_width

Align = Literal["left", "center", "right"]
_ALIGN: dict[Align, Qt.AlignmentFlag] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
# Large type needs less air between its lines.
_LINE_HEIGHT: dict[Size, float] = {"h1": 1.2, "h2": 1.25, "h3": 1.3}
# Lines longer than this are hard to read: about 75 characters of body text.
_READING_WIDTH = 600
# A word wider than this (screen pixels, at any text size) may be broken: a window of 1024 pixels
# has no more room at 200 %, and nothing may scroll sideways.
_WIDEST_WORD = 420


class Text(QLabel):
    """A wrapping line or paragraph of plain text."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        size: Size = "body",
        *,
        weight: int | None = None,
        colour: str = "text",
        align: Align = "left",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look = look
        self._font = look.font(size, weight)
        self._line_height = _LINE_HEIGHT.get(size, 1.4)
        self._ink = TextStyle(look.colour(colour), _ALIGN[align])
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        ask_height_for_width(self)
        self._paragraph = Paragraph("", self._font, self._line_height)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Show other words; the same ones again ask for no new layout."""
        if words == self.text():
            return
        self._paragraph = Paragraph(words, self._font, self._line_height)
        self.setText(words)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height(width)

    def sizeHint(self) -> QSize:
        width = min(self._paragraph.natural_width(), self._look.px(_READING_WIDTH))
        return QSize(width, self._paragraph.height(width))

    def minimumSizeHint(self) -> QSize:
        width = min(self._paragraph.longest_word(), _WIDEST_WORD)
        return QSize(width, self._paragraph.line if self._paragraph.words else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        free = max(0, self.height() - self._paragraph.height(self.width()))
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        top = free / 2 if centred else 0.0
        self._paragraph.paint(painter, 0, top, self.width(), self._ink)
        painter.end()
        event.accept()


class Heading(Text):
    """A heading; a screen reader jumps from one to the next."""

    def __init__(
        self,
        look: Look,
        words: str,
        level: int = 1,
        size: Size | None = None,
        *,
        colour: str = "text",
        align: Align = "left",
        parent: QWidget | None = None,
    ) -> None:
        usual: Size = {1: "h1", 2: "h2"}.get(level, "h3")  # type: ignore[assignment]
        super().__init__(look, words, size or usual, colour=colour, align=align, parent=parent)
        self.level = level
        # Filled by the factory below: Qt keeps no reference to an interface made in Python, and
        # without one the object is collected and the accessible tree crashes.
        self.accessible_side: QAccessibleInterface | None = None


class _HeadingInterface(QAccessibleWidget):
    """The accessible side of a heading: the role, and the words as its name."""

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, QAccessible.Role.Heading, heading.text())

    def text(self, kind: QAccessible.Text) -> str:
        widget = self.object()
        if kind == QAccessible.Text.Name and isinstance(widget, Heading):
            return widget.accessibleName() or widget.text()
        return str(super().text(kind))


def _heading_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Heading):
        return None
    thing.accessible_side = _HeadingInterface(thing)
    return thing.accessible_side


QAccessible.installFactory(_heading_interface)


class Line(QFrame):
    """A thin line between two parts; decoration."""

    def __init__(
        self, look: Look, *, colour: str = "border", inset: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colour = look.colour(colour)
        self._inset = look.px(inset)
        self._height = look.edge
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._height, self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # Not `fillRect`: its ready-made gradients cost the start 180 Python constants.
        line = self.rect().adjusted(self._inset, 0, -self._inset, 0)
        paint_frame(painter, QRectF(line), Frame(self._colour))
        painter.end()
        event.accept()


class IconView(Picture):
    """An icon beside words. It says nothing: the words do."""

    def __init__(
        self,
        look: Look,
        name: str,
        size: int = 20,
        colour: str = "text2",
        *,
        parent: QWidget | None = None,
    ) -> None:
        ink = look.colour(colour)
        super().__init__(
            lambda painter, box: paint_icon(painter, box, name, ink), look.px(size), parent=parent
        )
