"""What tells options, moods and levels apart beside letters and colours: shapes and faces."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

# By shape: on paper cards and on the picture they are the same (picture 05). White letters are
# read on each at 7:1.
OPTION_COLOURS = {
    "circle": "#0B566B",
    "square": "#4A3A8C",
    "hexagon": "#14191C",
    "cross": "#6B2A5B",
    "star": "#46525A",
}
_CORNER = 0.16  # of the side of a square


def shape_path(shape: str, box: QRectF) -> QPainterPath:
    """The outline of an option's shape inside a square."""
    path = QPainterPath()
    side = box.width()
    if shape == "circle":
        path.addEllipse(box)
    elif shape == "square":
        inner = box.adjusted(side * 0.05, side * 0.05, -side * 0.05, -side * 0.05)
        path.addRoundedRect(inner, side * _CORNER, side * _CORNER)
    elif shape == "cross":
        arm, round_ = side * 0.31, side * _CORNER
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(box.adjusted(arm * 0.72, 0, -arm * 0.72, 0), round_, round_)
        path.addRoundedRect(box.adjusted(0, arm * 0.72, 0, -arm * 0.72), round_, round_)
        return path.simplified()
    else:
        path.addPolygon(_polygon(shape, box))
        path.closeSubpath()
    return path


def _polygon(shape: str, box: QRectF) -> QPolygonF:
    middle, radius = box.center(), box.width() / 2
    if shape == "star":
        return QPolygonF(
            [_around(middle, radius * (1 if n % 2 == 0 else 0.62), n * 36 - 90) for n in range(10)]
        )
    return QPolygonF([_around(middle, radius, n * 60) for n in range(6)])


def _around(middle: QPointF, radius: float, degrees: float) -> QPointF:
    turn = math.radians(degrees)
    return QPointF(middle.x() + radius * math.cos(turn), middle.y() + radius * math.sin(turn))


def paint_option(
    painter: QPainter, box: QRectF, shape: str, letter: str, font: QFont, edge: str = ""
) -> None:
    """Paint the shape of an option with its letter; `edge` outlines it on a dark ground."""
    painter.setPen(QPen(QColor(edge), box.width() / 22) if edge else Qt.PenStyle.NoPen)
    if edge:
        inset = box.width() / 22
        box = box.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(QColor(OPTION_COLOURS[shape]))
    painter.drawPath(shape_path(shape, box))
    painter.setPen(QColor("#FFFFFF"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_pass(painter: QPainter, box: QRectF, colour: str) -> None:
    """Paint the sign of "pass": an open ring, as large as the shapes of the options."""
    width = box.width() * 0.09
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    half = width / 2
    painter.drawEllipse(box.adjusted(half, half, -half, -half))


# How the mouth bends: up, straight, down; the words under the faces say the same.
_BENDS = (0.16, 0.0, -0.13)


def paint_face(painter: QPainter, box: QRectF, mood: int, colour: str) -> None:
    """Paint one of three quiet faces: 0 fine, 1 unsure, 2 worried."""
    side = box.width()
    pen = QPen(QColor(colour), side * 0.045)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = side * 0.03
    painter.drawEllipse(box.adjusted(edge, edge, -edge, -edge))
    left, right, level = box.left() + side * 0.32, box.left() + side * 0.68, box.top() + side * 0.67
    mouth = QPainterPath(QPointF(left, level))
    bend = QPointF(box.center().x(), level + side * _BENDS[mood] * 2)
    mouth.quadTo(bend, QPointF(right, level))
    painter.drawPath(mouth)
    painter.setBrush(QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    for x in (0.36, 0.64):
        eye = QPointF(box.left() + side * x, box.top() + side * 0.41)
        painter.drawEllipse(eye, side * 0.05, side * 0.05)
