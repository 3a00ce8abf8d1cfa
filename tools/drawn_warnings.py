"""Draws the warning that Windows shows before a program that nobody paid to have signed.

Used by `doc_pictures.py`. It is a drawing: the real one belongs to Windows, cannot be made here
and may look a little different. The words are those that Windows shows in Russian and in English;
a Windows in Kazakh is rare, so the Kazakh page shows the Russian one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

BLUE = QColor("#0063b1")
MARK = QColor("#ffb900")
WIDTH, HEIGHT, GAP, EDGE = 540, 440, 40, 36
FAMILY = "Daiyn Sans"


@dataclass(frozen=True)
class WarningWords:
    """What stands in the window, in one language."""

    title: str
    body: str
    more: str
    program: str
    publisher: str
    run: str
    leave: str


WORDS = {
    "ru": WarningWords(
        title="Система Windows защитила ваш компьютер",
        body="Фильтр SmartScreen в Microsoft Defender предотвратил запуск неопознанного "
        "приложения, которое может подвергнуть компьютер риску.",
        more="Подробнее",
        program="Приложение: {file}",
        publisher="Издатель: Неизвестный издатель",
        run="Выполнить в любом случае",
        leave="Не выполнять",
    ),
    "en": WarningWords(
        title="Windows protected your PC",
        body="Microsoft Defender SmartScreen prevented an unrecognized app from starting. "
        "Running this app might put your PC at risk.",
        more="More info",
        program="App: {file}",
        publisher="Publisher: Unknown publisher",
        run="Run anyway",
        leave="Don't run",
    ),
}


def draw_warning(lang: str, file: str) -> QImage:
    """Both states side by side, with the place to press marked 1 and 2; needs a QGuiApplication."""
    words = WORDS[lang]
    image = QImage(2 * WIDTH + GAP, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _first(painter, QRect(0, 0, WIDTH, HEIGHT), words)
    _second(painter, QRect(WIDTH + GAP, 0, WIDTH, HEIGHT), words, file)
    painter.end()
    return image


def _first(painter: QPainter, box: QRect, words: WarningWords) -> None:
    below = _sheet(painter, box, words)
    more = _text(painter, box, below + 16, words.more, 17, underlined=True)
    _button(painter, box, words.leave, from_right=0)
    _mark(painter, more, "1", _beside)


def _second(painter: QPainter, box: QRect, words: WarningWords, file: str) -> None:
    below = _sheet(painter, box, words)
    program = _text(painter, box, below + 16, words.program.format(file=file), 16)
    _text(painter, box, program.bottom() + 6, words.publisher, 16)
    leave = _button(painter, box, words.leave, from_right=0)
    run = _button(painter, box, words.run, from_right=leave.width() + 16)
    _mark(painter, run, "2", _above)


def _sheet(painter: QPainter, box: QRect, words: WarningWords) -> int:
    painter.fillRect(box, BLUE)
    title = _text(painter, box, box.top() + EDGE, words.title, 27)
    return _text(painter, box, title.bottom() + 18, words.body, 17).bottom()


def _text(
    painter: QPainter, box: QRect, top: int, words: str, size: int, *, underlined: bool = False
) -> QRect:
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setUnderline(underlined)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    room = QRect(box.left() + EDGE, top, box.width() - 2 * EDGE, box.height())
    flags = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft)
    if " " in words:
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
    used = painter.boundingRect(room, flags, words)
    painter.drawText(room, flags, words)
    return used


def _button(painter: QPainter, box: QRect, words: str, *, from_right: int) -> QRect:
    font = QFont(FAMILY)
    font.setPixelSize(16)
    painter.setFont(font)
    width = max(140, painter.fontMetrics().horizontalAdvance(words) + 32)
    place = QRect(box.right() - EDGE - from_right - width, box.bottom() - EDGE - 40, width, 40)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(Qt.GlobalColor.white, 2))
    painter.drawRect(place)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
    return place


def _beside(ring: QRect) -> QPoint:
    return QPoint(ring.right() + 24, ring.center().y())


def _above(ring: QRect) -> QPoint:
    return QPoint(ring.center().x(), ring.top() - 24)


def _mark(
    painter: QPainter, around: QRect, number: str, number_at: Callable[[QRect], QPoint]
) -> None:
    """A ring around the place to press, and its number where it hides nothing."""
    ring = around.adjusted(-8, -6, 8, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(MARK, 3))
    painter.drawRoundedRect(ring, 6, 6)
    badge = QRect(0, 0, 30, 30)
    badge.moveCenter(number_at(ring))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(MARK)
    painter.drawEllipse(badge)
    font = QFont(FAMILY)
    font.setPixelSize(18)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), number)
