"""Targets are large enough, and no word is cut at any width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Heading, Text, boxed, split_of
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.fields import TextField
from tests.ui.samples import COMPOSITES, LONG, PRESSABLES, WHY

WIDTHS = (280, 420, 640, 1000)


@pytest.mark.parametrize("name", sorted(PRESSABLES))
def test_a_target_is_large_enough(scaled: Look, name: str) -> None:
    button = PRESSABLES[name](scaled)
    assert button.minimumSizeHint().height() >= scaled.target
    assert button.minimumSizeHint().width() >= scaled.target
    assert button.sizeHint().height() >= scaled.target
    for width in WIDTHS:
        assert button.heightForWidth(width) >= scaled.target


@pytest.mark.parametrize("name", ["task", "habit", "list_row", "radio", "flag"])
def test_a_row_is_at_least_a_row_high(scaled: Look, name: str) -> None:
    assert PRESSABLES[name](scaled).heightForWidth(2000) >= scaled.row


def ink(widget: QWidget, width: int, height: int, colour: str) -> int:
    """How many pixels have exactly the colour of the words."""
    widget.setFixedSize(width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#00FF00"))
    widget.render(image)
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    return pixels.tolist().count(QColor(colour).rgb())


@pytest.mark.parametrize("name", sorted(set(PRESSABLES) - {"icon"}))
@pytest.mark.parametrize("width", [300, 520])
def test_no_word_is_cut(look: Look, name: str, width: int) -> None:
    """At its own height a button shows as much ink as with plenty of room below."""
    width = max(width, PRESSABLES[name](look).minimumSizeHint().width())
    button = PRESSABLES[name](look)
    height = button.heightForWidth(width)
    colours = {look.c.text, look.c.text2, look.c.accent, look.c.on_accent}
    for colour in sorted(colours - {button.frame().fill, button.frame().line}):
        tight = ink(PRESSABLES[name](look), width, height, colour)
        roomy = ink(PRESSABLES[name](look), width, height + 200, colour)
        assert tight >= roomy * 0.97, colour


def test_a_label_asks_for_what_it_paints(scaled: Look) -> None:
    for width in WIDTHS:
        text = Text(scaled, LONG)
        height = text.heightForWidth(width)
        assert height % text.minimumSizeHint().height() == 0
        tight = ink(Text(scaled, LONG), width, height, scaled.c.text)
        assert tight == ink(Text(scaled, LONG), width, height + 100, scaled.c.text)
        assert tight > 0


def test_a_word_too_wide_is_broken_not_cut(look: Look) -> None:
    heading = Heading(look, "Террористік-қауіптіліктің-деңгейлері", 1)
    assert heading.minimumSizeHint().width() <= 460
    assert heading.heightForWidth(300) > heading.heightForWidth(2000)


@pytest.mark.parametrize("name", sorted(COMPOSITES))
@pytest.mark.parametrize("is_narrow", [True, False])
def test_parts_do_not_overlap_or_leave_their_box(
    scaled: Look, app: QApplication, name: str, is_narrow: bool
) -> None:
    # The narrowest content at 100 % stands for a small window; at 200 % a window of 1024 pixels
    # leaves about 640 beside the side bar.
    width = (470 if scaled.scale == 1 else 640) if is_narrow else 1000
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(20, 0, 20, 0)
    made = COMPOSITES[name](scaled)
    column.addWidget(made)
    holder.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    holder.resize(width, holder.heightForWidth(width))
    holder.show()
    app.processEvents()
    assert holder.minimumSizeHint().width() <= width
    for text in made.findChildren(Text):
        if text.isVisible():
            assert text.height() >= text.heightForWidth(text.width()), text.text()
            left = text.mapTo(holder, text.rect().topLeft()).x()
            assert left >= 0
            assert left + text.width() <= width
    for button in made.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.height() >= max(scaled.target, button.heightForWidth(button.width()))
            assert button.width() >= scaled.target
    for edit in made.findChildren(QLineEdit):
        assert edit.height() >= scaled.row
    holder.close()


def test_ticking_moves_nothing(look: Look) -> None:
    row = CheckRow(look, LONG, WHY)
    before = row.heightForWidth(420)
    row.setChecked(True)
    assert row.heightForWidth(420) == before


def test_a_combo_box_grows_with_its_words(look: Look) -> None:
    combo = ComboField(look, "Қайда", [("a", LONG), ("b", "Иә")], value="a")
    high = combo.box.heightForWidth(400)
    combo.set_value("b")
    assert combo.box.heightForWidth(400) == look.row < high


def test_a_field_is_as_wide_as_its_answer(look: Look) -> None:
    assert TextField(look, "Жылы", width="short").edit.maximumWidth() < 300
    assert TextField(look, "Мекенжай", width="long").edit.maximumWidth() > 600


@pytest.mark.parametrize(
    ("words", "width", "is_stacked"),
    [("Біздің жоспарымыз", 600, True), ("Біздің жоспарымыз", 900, False), ("Үй", 600, False)],
)
def test_a_heading_beside_buttons_keeps_what_it_needs_or_a_third_of_the_width(
    look: Look, words: str, width: int, is_stacked: bool
) -> None:
    buttons = QWidget()
    buttons.setFixedSize(450, 48)
    split = split_of(look, 12, Heading(look, words), buttons, below=300, share=None)
    _holder = boxed(split)
    assert split.is_stacked_at(width) is is_stacked
