"""Boxes that hold a part of a page, and the number in a square before a step."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guide.ui.kit.drawing import Frame, Picture, paint_frame, paint_framed
from guide.ui.kit.look import Look
from guide.ui.kit.widgets.layouts import LayoutPart, add_to

CardKind = Literal["card", "quiet", "framed", "neutral", "problem"]


class _Dress(Struct, frozen=True):
    """How a kind of box is drawn; its colours are names of tokens."""

    fill: str
    line: str
    radius: Literal["card", "banner"] = "card"
    width: int = 0  # of the line, in pixels at 100 %; 0 for the quiet line of the look


_DRESS: dict[CardKind, _Dress] = {
    "card": _Dress("surface", "border"),
    "quiet": _Dress("bg", "border"),
    "framed": _Dress("surface", "control", width=2),
    "neutral": _Dress("surface", "control", "banner", width=2),
    "problem": _Dress("surface", "error", width=3),
}


class Card(QFrame):
    """A bordered box; what it holds goes into `body`.

    Args:
        look: colours and sizes.
        parts: what it holds at first, from top to bottom.
        kind: how the box is drawn.
        padding: between line and parts, in pixels of the design.
        name: the object name.
        parent: the widget that holds it.

    """

    def __init__(
        self,
        look: Look,
        *parts: LayoutPart,
        kind: CardKind = "card",
        padding: int = 24,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._dress = _DRESS[kind]
        self._look = look
        self._line = look.px(self._dress.width) or look.edge
        self.body = QVBoxLayout(self)
        pad = look.px(padding) + self._line
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look.px(12))
        self.add(*parts)

    def add(self, *parts: LayoutPart) -> None:
        """Put parts under those that it holds."""
        add_to(self.body, *parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, dress = self._look, self._dress
        radius = look.radius(dress.radius) - self._line / 2
        fill, line = look.colour(dress.fill), look.colour(dress.line)
        paint_framed(self, event, Frame(fill, line, self._line, radius))


class NumberBadge(Picture):
    """A number in a box: strong before the steps of a situation, quiet before next steps."""

    def __init__(
        self,
        look: Look,
        number: int,
        size: int = 44,
        *,
        is_strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda painter, box: paint_badge(painter, look, box, str(number), is_strong=is_strong),
            look.px(size),
            parent=parent,
        )


def paint_badge(
    painter: QPainter, look: Look, rect: QRectF, words: str, *, is_strong: bool
) -> None:
    """Paint a number in a box: a filled square, or a quiet circle."""
    c = look.c
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = look.radius("button") if is_strong else rect.height() / 2
    paint_frame(painter, rect, Frame(c.accent if is_strong else c.surface2, radius=radius))
    painter.setPen(QColor(c.on_accent if is_strong else c.text))
    painter.setFont(look.font_px(round(rect.height() * 0.5), 700 if is_strong else 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
