"""The base of everything that can be pressed: a real button that paints wrapping words.

`QPushButton` gives the right role, states, name and actions to a screen reader without any
code. What it cannot do is wrap its words and grow, so size and painting are done here. The focus
ring lies inside the button's own rectangle: nothing around it can cut it off.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Stack, TextStyle, ask_height_for_width, paint_marks

# A property of a window: the hand is on the pointer, so that no ring has to show where keys go.
BY_POINTER = "is_used_by_pointer"
_SIZES_KEPT = 16  # a window that is drawn larger asks for each width once


class Content(Struct):
    """What stands in a button: words that wrap, with drawings before and after them.

    The drawings before stand `at` the middle of the content or of its first line; at the "top"
    drawings and words start at the upper edge. A `centred` content is as wide as its widest line.
    """

    stack: Stack
    lead: tuple[Mark, ...] = ()
    trail: tuple[Mark, ...] = ()
    at: Literal["middle", "line", "top"] = "middle"
    centred: bool = False
    room: int = 0  # the width that the drawings take from the words

    def __post_init__(self) -> None:
        self.room = sum(mark.room for mark in self.lead + self.trail)

    def height(self, width: int) -> int:
        """The height in a width: a drawing at the middle may be higher than the words."""
        marks = self.lead if self.at == "middle" else ()
        words = self.stack.height(max(1, width - self.room))
        return max(words, *(mark.height for mark in marks), 0)

    def natural_width(self) -> int:
        """The width that needs no wrapping."""
        return self.stack.natural_width() + self.room

    def narrowest(self) -> int:
        """The width under which a word would have to be broken."""
        return self.stack.longest_word() + self.room

    def paint(self, painter: QPainter, rect: QRectF, ink: TextStyle | None, *, is_on: bool) -> None:
        """Paint it into a rectangle; `ink` and `is_on` are those of the button's state."""
        width = max(1, int(rect.width()) - self.room)
        if self.centred:
            width = self.stack.used_width(width)
            free = (rect.width() - self.room - width) / 2
            rect = rect.adjusted(free, 0, -free, 0)
        middle = rect.center().y()
        top = middle - self.stack.height(width) / 2
        around = middle
        if self.at == "top":
            top = rect.top()
            around = top + max((mark.height for mark in self.lead), default=0) / 2
        elif self.at == "line":
            around = top + self.stack.first_line / 2
        left = paint_marks(painter, self.lead, rect.left(), around, is_on=is_on)
        self.stack.paint(painter, left, top, width, ink, is_on=is_on)
        right = rect.right()
        for mark in reversed(self.trail):
            box = QRectF(right - mark.width, middle - mark.height / 2, mark.width, mark.height)
            mark.paint(painter, box, is_on)
            right -= mark.room


def square_mark(
    look: Look, side: int, gap: int, paint: Callable[[QPainter, QRectF, bool], None]
) -> Mark:
    """A square drawing and the gap to the words, in pixels of the design."""
    return Mark(paint, look.px(side), look.px(side), look.px(side + gap))


def icon_mark(look: Look, name: str, colour: str, side: int, gap: int = 0, inset: int = 0) -> Mark:
    """An icon, the gap to the words and the air in its square, in pixels of the design."""
    air = look.px(inset)

    def paint(painter: QPainter, box: QRectF, _is_on: bool) -> None:
        paint_icon(painter, box.adjusted(air, air, -air, -air), name, colour)

    return square_mark(look, side, gap, paint)


class BaseButton(QPushButton):
    """A button that wraps and grows. Subclasses declare its content and give its frame.

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
    # The padding left and right, and above and below, in pixels at 100 %.
    PAD = (16, 10)
    # A longer word (screen pixels, at any text size) is broken rather than widen the page.
    LONGEST_WORD = 460
    content: Content

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
        self.pad_x, self.pad_y = (look.px(pad) for pad in self.PAD)
        self.least_height = look.target
        self.ring_colour = look.c.focus
        # "&" would become a shortcut letter; an apostrophe of Kazakh names never meets this.
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(spoken or words)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ask_height_for_width(self)

    @property
    def words(self) -> str:
        """The words as given, without the escaping of `text()`."""
        return self.text().replace("&&", "&")

    def _was_pressed(self) -> None:
        """Tell it without the state that `clicked` carries: `on` may be any function."""
        if self._when_pressed is not None:
            self._when_pressed()

    # What a subclass may give. Widths and rectangles are those inside the padding.

    def content_at(self, width: int) -> Content:  # noqa: ARG002 - most stand alike in each width
        """The content as it stands in a width."""
        return self.content

    def content_height(self, width: int) -> int:
        """The height of the content in a width."""
        return self.content_at(width).height(width)

    def content_width(self) -> int:
        """The width the content likes."""
        return self.content.natural_width()

    def narrowest_content(self) -> int:
        """The width under which the content breaks words."""
        return self.content.narrowest()

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the content into the rectangle inside the padding."""
        content = self.content_at(int(rect.width()))
        content.paint(painter, rect, self.ink(), is_on=self.is_on())

    def ink(self) -> TextStyle | None:
        """The ink of all words where it depends on the state; None for that of each."""
        return None

    def is_on(self) -> bool:
        """Whether the drawings show what is chosen, ticked or open."""
        return self.isChecked()

    @property
    def is_lively(self) -> bool:
        """Whether a pointer is over it, or it is held down."""
        return self.underMouse() or self.isDown()

    def frame(self) -> Frame:
        """The box, by the state of the button."""
        return Frame(radius=self.look.radius("button"))

    def quiet_frame(self, fill: str, radius: float, line: int = 2) -> Frame:
        """No box at rest; under the pointer a fill, or in high contrast a line."""
        if not self.is_lively:
            return Frame(radius=radius)
        if self.look.is_contrast:
            return Frame("", self.look.c.accent, self.look.px(line), radius)
        return Frame(fill, radius=radius)

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

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        self.paint_box(painter, box)
        self.paint_content(painter, box.adjusted(self.pad_x, self.pad_y, -self.pad_x, -self.pad_y))
        painter.end()
        event.accept()

    def paint_box(self, painter: QPainter, box: QRectF) -> None:
        """Paint the box, inside the focus ring and its gap while the focus is here."""
        frame, ring = self.frame(), self.look.ring
        if self.hasFocus() and not self.window().property(BY_POINTER):
            paint_frame(painter, box, Frame("", self.ring_colour, ring, frame.radius))
            inset = ring + self.look.ring_gap
            box = box.adjusted(inset, inset, -inset, -inset)
        paint_frame(painter, box, frame)
