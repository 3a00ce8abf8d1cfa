"""A line of the checklist: a task that is ticked, or a habit that a family agrees on.

The whole row is the target. A row is never greyed, struck through or moved: advice stays advice
after it was ticked. A habit shows a handshake and "We agreed", and is never counted as done.
"""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import Kind
from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.picture_cache import drawn_once
from guide.ui.kit.widgets.base_button import BaseButton, Content, icon_mark
from guide.ui.kit.widgets.button import IconButton
from guide.ui.kit.widgets.list_row import OVERHANG

_BOX = 28
_GAP = 16
_REASON = 15
# When less than this is left for the words, the state goes under them.
_WORDS_AT_LEAST = 230


class _Places(Struct, frozen=True):
    """Where the parts of a row stand, from its upper left corner inside the padding."""

    words_width: int
    words_height: int
    state: QRectF
    height: int


class CheckRow(BaseButton):
    """Title, reason, state and a chevron; Space ticks, Enter opens the details."""

    details_requested = Signal()

    WIDEST = 900
    PAD = (OVERHANG, 12)

    def __init__(
        self,
        look: Look,
        title: str,
        reason: str = "",
        kind: Kind = Kind.TASK,
        *,
        note: str = "",
        can_be_ticked: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent=parent)
        self._is_habit = kind is Kind.HABIT and can_be_ticked
        self._can_be_ticked = can_be_ticked
        self.setCheckable(can_be_ticked)
        if not can_be_ticked:
            self.clicked.connect(self.details_requested)
        self.setAccessibleDescription(" ".join(part for part in (reason, note) if part))
        self.least_height = look.row
        c = look.c
        self._stack = Stack(
            StackPart(Paragraph(title, look.font("large")), TextStyle(c.text)),
            StackPart(
                Paragraph(reason, look.font_px(look.px(_REASON))), TextStyle(c.text2), look.px(2)
            ),
            StackPart(Paragraph(note, look.font("caption")), TextStyle(c.text2), look.px(2)),
        )
        if self._is_habit:
            on, off, ink = self.tr("We know this"), self.tr("We know this"), c.accent
        else:
            on, off, ink = self.tr("Done"), "", c.ok
        self._on = self._state(on, ink, icon_mark(look, "check", ink, 16, 6))
        self._off = self._state(off, c.text)
        self._state_pad = look.px(12) if self._is_habit else 0
        self.details = IconButton(
            look, "chevron-right", self.tr("Details: {title}").format(title=title), parent=self
        )
        self.details.clicked.connect(self.details_requested)

    @property
    def is_habit(self) -> bool:
        """Whether this row is agreed on rather than done."""
        return self._is_habit

    def enter_pressed(self) -> None:
        """Enter opens the details; Space ticks."""
        self.details_requested.emit()

    # Sizes. The room of the state is kept free while it is empty, so ticking moves nothing.

    def _lead(self) -> int:
        return self.look.px(_BOX + _GAP)

    def _state(self, words: str, colour: str, *lead: Mark) -> Content:
        paragraph = Paragraph(words, self.look.font("caption", 500), 1.3)
        return Content(Stack(StackPart(paragraph, TextStyle(colour))), lead)

    def _state_size(self) -> tuple[int, int]:
        if not self._can_be_ticked:
            return 0, 0
        if not self._is_habit:
            height = max(self._on.stack.first_line, self.look.px(20))
            return self._on.natural_width(), height
        widest = max(self._on.natural_width(), self._off.natural_width())
        return widest + 2 * self._state_pad, self.look.px(32)

    def _places(self, width: int) -> _Places:
        look = self.look
        state_width, state_height = self._state_size()
        room = width - self._lead() - look.target - look.px(4)
        beside = room - state_width - (look.px(12) if state_width else 0)
        if beside >= max(look.px(_WORDS_AT_LEAST), self._stack.longest_word()):
            height = self._stack.height(beside)
            whole = max(height, state_height, look.px(_BOX))
            x = self._lead() + beside + look.px(12)
            state = QRectF(x, (whole - state_height) / 2, state_width, state_height)
            return _Places(beside, height, state, whole)
        room = max(room, 1)
        height = self._stack.height(room)
        if not self._is_habit:  # the tick itself says "done"
            whole = max(height, look.px(_BOX))
            return _Places(room, height, QRectF(), whole)
        top = height + look.px(8)
        state = QRectF(self._lead(), top, min(state_width, room), state_height)
        return _Places(room, height, state, top + state_height)

    def content_height(self, width: int) -> int:
        return self._places(width).height

    def content_width(self) -> int:
        state_width, _ = self._state_size()
        aside = self._lead() + self.look.target + self.look.px(16) + state_width
        return self._stack.natural_width() + aside

    def narrowest_content(self) -> int:
        state_width, _ = self._state_size()
        words = max(self._stack.longest_word(), state_width)
        return words + self._lead() + self.look.target + self.look.px(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.look.target
        left = self.width() - side - self.look.px(2)
        self.details.setGeometry(left, (self.height() - side) // 2, side, side)

    # Painting

    def frame(self) -> Frame:
        c, radius = self.look.c, self.look.radius("button")
        if self.underMouse() and not self.look.is_contrast:
            return Frame(fill=c.bg, radius=radius)
        return Frame(radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        places = self._places(int(rect.width()))
        top = rect.top() + max(0.0, (rect.height() - places.height) / 2)
        is_beside = places.state.x() > self._lead()
        words_top = top
        if is_beside:
            words_top += max(0.0, (places.height - places.words_height) / 2)
        self._stack.paint(painter, rect.left() + self._lead(), words_top, places.words_width)
        side = self.look.px(_BOX)
        line = self._stack.parts[0].paragraph.line if self._stack.parts else side
        box = QRectF(rect.left(), words_top + (line - side) / 2, side, side)
        box.moveTop(max(rect.top() - self.look.px(4), box.top()))
        state = places.state.translated(rect.left(), top)
        if not self._can_be_ticked:
            paint_point(painter, box, self.look)
        elif self._is_habit:
            paint_habit(painter, box, self.look)
        else:
            paint_box(painter, box, self.look, is_checked=self.isChecked())
        if state.width():
            self._paint_state(painter, state, at_right=is_beside)

    def _paint_state(self, painter: QPainter, room: QRectF, *, at_right: bool) -> None:
        look, c, pad = self.look, self.look.c, self._state_pad
        is_on = self.isChecked()
        state = self._on if is_on else self._off
        width = state.natural_width() + 2 * pad
        left = room.right() - width if at_right else room.left()
        box = QRectF(left, room.top(), width, room.height())
        if self._is_habit:
            line = look.px(2) if look.is_contrast else max(1, look.px(1))
            fill, edge = (c.accent_tint, c.accent) if is_on else (c.surface, c.control)
            paint_frame(painter, box, Frame(fill, edge, line, box.height() / 2))
        state.paint(painter, box.adjusted(pad, 0, -pad, 0), None, is_on=is_on)


@drawn_once
def paint_box(painter: QPainter, box: QRectF, look: Look, *, is_checked: bool) -> None:
    """Paint the box of a task, with a tick of its own shape: no font has to have one."""
    c = look.c
    fill, edge = (c.accent, c.accent) if is_checked else (c.surface, c.control)
    paint_frame(painter, box, Frame(fill, edge, look.px(2), box.width() * 0.25))
    if is_checked:
        pen = QPen(QColor(c.on_accent), box.width() * 0.107)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = ((0.28, 0.52), (0.44, 0.67), (0.73, 0.36))
        side = box.width()
        points = [QPointF(box.x() + side * x, box.y() + side * y) for x, y in corners]
        painter.drawPolyline(QPolygonF(points))


@drawn_once
def paint_habit(painter: QPainter, box: QRectF, look: Look) -> None:
    """Paint the round sign of a habit: a handshake on the quiet accent."""
    c = look.c
    line = look.px(1) if look.is_contrast else 0
    paint_frame(painter, box, Frame(c.accent_tint, c.accent, line, box.width() / 2))
    inset = box.width() * 0.18
    paint_icon(painter, box.adjusted(inset, inset, -inset, -inset), "handshake", c.accent)


@drawn_once
def paint_point(painter: QPainter, box: QRectF, look: Look) -> None:
    """Paint the point of a line that is only read: nothing can be done with it here."""
    side = box.width() * 0.3
    point = QRectF(0, 0, side, side)
    point.moveCenter(box.center())
    paint_frame(painter, point, Frame(look.c.accent, radius=side / 2))
