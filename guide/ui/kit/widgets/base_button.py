"""The base of everything that can be pressed: a real button that paints wrapping words.

`QPushButton` gives the right role, states, name and actions to a screen reader without any
code. What it cannot do is wrap its words and grow, so size and painting are done here. The focus
ring lies inside the button's own rectangle: nothing around it can cut it off.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from guide.ui.kit.look import Look

_SIZES_KEPT = 16  # a window that is drawn larger asks for each width once


class ButtonFrame(Struct, frozen=True):
    """How the box of a button is drawn; "" for no fill or no line."""

    fill: str = ""
    line: str = ""
    line_width: int = 0
    radius: int = 0


class BaseButton(QPushButton):
    """A button that wraps and grows. Subclasses give its content and its frame.

    Args:
        look: colours and sizes.
        words: what is read and, unless a subclass or `spoken` says otherwise, spoken.
        name: the object name, by which tests and assistive technology find it; "" for none.
        on: called when it is pressed.
        spoken: what a screen reader says in place of the words.
        parent: the widget that holds it.

    """

    # Longer words are wrapped rather than letting a button grow over the page.
    WIDEST = 480
    # A longer word (screen pixels, at any text size) is broken rather than widen the page.
    LONGEST_WORD = 460

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        name: str = "",
        on: Callable[[], object] | None = None,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sizes: dict[int | str, int] = {}  # heights by width, and two widths by name
        if name:
            self.setObjectName(name)
            self.setAccessibleIdentifier(name)
        self._when_pressed = on
        if on is not None:
            self.clicked.connect(self._was_pressed)
        self.look = look
        self.pad_x = look.px(16)
        self.pad_y = look.px(10)
        self.least_height = look.target
        self.ring_colour = look.c.focus
        # "&" would become a shortcut letter; an apostrophe of Kazakh names never meets this.
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(spoken or words)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The words as given, without the escaping of `text()`."""
        return self.text().replace("&&", "&")

    def _was_pressed(self) -> None:
        """Tell it without the state that `clicked` carries: `on` may be any function."""
        if self._when_pressed is not None:
            self._when_pressed()

    # What a subclass gives. Widths and rectangles are those inside the padding.

    def content_height(self, width: int) -> int:
        """The height of the content in a width."""
        raise NotImplementedError

    def content_width(self) -> int:
        """The width the content likes."""
        raise NotImplementedError

    def narrowest_content(self) -> int:
        """The width under which the content breaks words."""
        raise NotImplementedError

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the content into the rectangle inside the padding."""
        raise NotImplementedError

    def frame(self) -> ButtonFrame:
        """The box, by the state of the button."""
        return ButtonFrame(radius=self.look.radius("button"))

    # Sizes. Layouts ask for them again and again: what was answered is kept until the content is
    # another one.

    def updateGeometry(self) -> None:  # noqa: N802 - Qt names it so
        self._sizes.clear()
        super().updateGeometry()

    def heightForWidth(self, width: int) -> int:
        height = self._sizes.get(width)
        if height is None:
            if len(self._sizes) > _SIZES_KEPT:
                self._sizes.clear()
            inner = max(1, width - 2 * self.pad_x)
            height = max(self.least_height, self.content_height(inner) + 2 * self.pad_y)
            self._sizes[width] = height
        return height

    def sizeHint(self) -> QSize:
        width = self._width("liked", self.content_width, self.look.px(self.WIDEST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._width("least", self.narrowest_content, self.LONGEST_WORD)
        return QSize(width, self.least_height)

    def _width(self, name: str, of_content: Callable[[], int], most: int) -> int:
        width = self._sizes.get(name)
        if width is None:
            width = max(min(of_content(), most) + 2 * self.pad_x, self.look.target)
            self._sizes[name] = width
        return width

    # Keys and pointer

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.enter_pressed()
            event.accept()
            return
        super().keyPressEvent(event)

    def enter_pressed(self) -> None:
        """What Enter does: the same as Space, unless a subclass tells them apart."""
        self.click()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        frame = self.frame()
        if self.hasFocus():
            box = self._paint_ring(painter, box, frame.radius)
        self._paint_box(painter, box, frame)
        inner = QRectF(self.rect()).adjusted(self.pad_x, self.pad_y, -self.pad_x, -self.pad_y)
        self.paint_content(painter, inner)
        painter.end()
        event.accept()

    def _paint_ring(self, painter: QPainter, box: QRectF, radius: int) -> QRectF:
        """Paint the focus ring at the edge; returns what is left inside ring and gap."""
        width = self.look.ring
        half = width / 2
        painter.setPen(QPen(QColor(self.ring_colour), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        inset = width + self.look.ring_gap
        return box.adjusted(inset, inset, -inset, -inset)

    @staticmethod
    def _paint_box(painter: QPainter, box: QRectF, frame: ButtonFrame) -> None:
        half = frame.line_width / 2
        has_line = bool(frame.line) and frame.line_width > 0
        painter.setPen(
            QPen(QColor(frame.line), frame.line_width) if has_line else Qt.PenStyle.NoPen
        )
        painter.setBrush(QColor(frame.fill) if frame.fill else Qt.BrushStyle.NoBrush)
        if has_line:
            box = box.adjusted(half, half, -half, -half)
        if has_line or frame.fill:
            painter.drawRoundedRect(box, frame.radius, frame.radius)
