"""Words are laid into lines as seldom as possible, and look as if they were laid each time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from guide.ui.kit import paragraph
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle

SHORT = "Отбасылық жоспар"
LONG = "Кездесетін орынды алдын ала келісіп алыңыз, жазып қойыңыз және балаларға үйретіңіз."
BROKEN = "Донаудампфшифффартсгезельшафтскапитенсмютценабцайхен екі сөз"
LINES = f"{SHORT}\n{LONG}"
THERE_AND_BACK = [*range(420, 130, -7), *range(130, 700, 11), *range(700, 120, -13)]


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of every layout that is made."""
    made: list[str] = []

    class Counted(QTextLayout):
        def __init__(self, words: str, font: object) -> None:
            super().__init__(words, font)  # type: ignore[call-overload]
            made.append(words)

    monkeypatch.setattr(paragraph, "QTextLayout", Counted)
    return made


def picture(words: Paragraph, width: int, align: Qt.AlignmentFlag) -> QImage:
    image = QImage(720, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    words.paint(painter, 3, 5, width, TextStyle("#123456", align))
    painter.end()
    return image


@pytest.mark.parametrize("align", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter])
@pytest.mark.parametrize("text", [SHORT, LONG, BROKEN, LINES])
def test_words_look_as_if_laid_anew_at_every_width(
    look: Look, text: str, align: Qt.AlignmentFlag
) -> None:
    kept = Paragraph(text, look.font())
    for width in THERE_AND_BACK:
        fresh = Paragraph(text, look.font())
        assert kept.height(width) == fresh.height(width), width
        assert kept.used_width(width) == fresh.used_width(width), width
        assert picture(kept, width, align) == picture(fresh, width, align), width


def test_words_that_fit_are_laid_no_more_once_they_were_painted_twice(
    look: Look, laid: list[str]
) -> None:
    words = Paragraph(SHORT, look.font())
    for width in range(300, 600):
        words.height(width)
        picture(words, width, Qt.AlignmentFlag.AlignLeft)
    assert laid == [SHORT, SHORT]


def test_lines_that_stay_the_same_are_laid_once(look: Look, laid: list[str]) -> None:
    words = Paragraph(LONG, look.font())
    widest = words.natural_width() * 2 // 3
    narrowest = words.used_width(widest)
    assert narrowest < widest - 10  # or there would be nothing to see
    laid.clear()
    for width in range(widest, narrowest, -1):
        assert words.height(width) == 2 * words.line
    assert len(laid) == 0
    words.height(narrowest - 3)  # now a word has to move
    assert len(laid) == 1


def test_what_is_painted_once_is_not_kept(look: Look, laid: list[str]) -> None:
    """A page that is only looked at holds no laid words: they weigh far more than the words."""
    words = Paragraph(LONG, look.font())
    words.height(300)
    picture(words, 300, Qt.AlignmentFlag.AlignLeft)
    laid.clear()
    picture(words, 300, Qt.AlignmentFlag.AlignLeft)
    assert len(laid) == 1
    picture(words, 300, Qt.AlignmentFlag.AlignLeft)
    assert len(laid) == 1
