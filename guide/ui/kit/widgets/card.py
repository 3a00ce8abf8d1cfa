"""Boxes that hold a part of a page, and the number in a square before a step."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.layouts import add_to

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
        *parts: QWidget | QLayout,
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

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts under those that it holds."""
        add_to(self.body, *parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._line / 2
        painter.setPen(QPen(QColor(self._look.colour(self._dress.line)), self._line))
        painter.setBrush(QColor(self._look.colour(self._dress.fill)))
        radius = self._look.radius(self._dress.radius) - half
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        painter.end()
        event.accept()


class NumberBadge(QWidget):
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
        super().__init__(parent)
        self._look = look
        self._number = str(number)
        self._side = look.px(size)
        self._is_strong = is_strong
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(
            painter,
            self._look,
            QRectF(0, 0, self._side, self._side),
            self._number,
            is_strong=self._is_strong,
        )
        painter.end()
        event.accept()


def paint_badge(
    painter: QPainter, look: Look, rect: QRectF, words: str, *, is_strong: bool
) -> None:
    """Paint a number in a box: a filled square, or a quiet circle."""
    c = look.c
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(c.accent if is_strong else c.surface2))
    radius = look.radius("button") if is_strong else rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(QColor(c.on_accent if is_strong else c.text))
    painter.setFont(look.font_px(round(rect.height() * 0.5), 700 if is_strong else 600))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
