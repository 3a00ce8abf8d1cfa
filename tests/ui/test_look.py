"""The tokens keep their promise of contrast, in every theme and also as they reach Qt."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor, QPalette

from guide.content.model import DECLARED, Level
from guide.ui.kit.look import Look, Theme, palette, tokens
from guide.ui.kit.style import field_sheet, list_sheet


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_ratio_is_the_known_one() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_text_is_readable_on_every_ground(theme: Theme) -> None:
    c = Look(theme).c
    for ground in (c.bg, c.surface, c.surface2):
        assert ratio(c.text, ground) >= 7
    for ground in (c.bg, c.surface):
        assert ratio(c.text2, ground) >= 7
        assert ratio(c.error, ground) >= 7
        assert ratio(c.ok, ground) >= 7
    assert ratio(c.text2, c.surface2) >= 4.5
    assert ratio(c.ok, c.ok_tint) >= 4.5
    assert ratio(c.accent, c.surface) >= 4.5
    assert ratio(c.accent, c.accent_tint) >= 4.5
    assert ratio(c.on_accent, c.accent) >= 7


def test_edges_and_the_focus_ring_are_seen(theme: Theme) -> None:
    c = Look(theme).c
    for ground in (c.bg, c.surface):
        assert ratio(c.control, ground) >= 3
        assert ratio(c.focus, ground) >= 3
        assert ratio(c.accent, ground) >= 3


@pytest.mark.parametrize("level", list(Level))
def test_level_text_and_lines(theme: Theme, level: Level) -> None:
    look = Look(theme)
    colours = look.level(level)
    written = tokens()["theme"][theme.value]["level"][level.value]
    assert ratio(colours.on, colours.solid) >= 7
    assert ratio(colours.text, colours.tint) >= 7
    assert ratio(colours.line, look.c.surface) >= 3
    assert ratio(look.c.text, colours.tint) >= 7
    assert ratio(colours.on, colours.solid) == pytest.approx(written["ratio_on_solid"], abs=0.06)
    assert ratio(colours.text, colours.tint) == pytest.approx(written["ratio_text_tint"], abs=0.06)
    shown = ratio(colours.line, look.c.surface)
    assert shown == pytest.approx(written["ratio_line_surface"], abs=0.06)


def test_a_yellow_is_the_same_yellow_in_light_and_dark() -> None:
    for level in (Level.YELLOW, Level.ORANGE):
        assert Look(Theme.LIGHT).level(level).solid == Look(Theme.DARK).level(level).solid


def test_levels_keep_their_order_in_grey(theme: Theme) -> None:
    greys = [luminance(Look(theme).level(level).solid) for level in DECLARED]
    assert greys == sorted(greys, reverse=True)
    assert min(a / b for a, b in itertools.pairwise(greys)) > 1.4


def test_lengths_grow_with_the_text() -> None:
    assert Look().target == 44
    assert Look(scale=2.0).target == 88
    assert Look(scale=1.5).px(10) == 15
    assert Look(scale=2.0).font("body").pixelSize() == 32


def test_a_colour_is_a_token_or_a_value() -> None:
    look = Look()
    assert look.colour("accent") == look.c.accent
    assert look.colour("#123456") == "#123456"


def test_the_palette_comes_from_the_tokens(theme: Theme) -> None:
    look = Look(theme)
    made = palette(look)
    assert made.color(QPalette.ColorRole.Window) == QColor(look.c.bg)
    assert made.color(QPalette.ColorRole.Text) == QColor(look.c.text)


def test_a_sheet_leaves_no_gap_unfilled(theme: Theme) -> None:
    for sheet in (field_sheet, list_sheet):
        filled = sheet(Look(theme, 2.0))
        assert "$" not in filled
        assert Look(theme).c.surface in filled


def test_high_contrast_has_no_tints_and_double_lines() -> None:
    look = Look(Theme.CONTRAST)
    assert look.edge == 2
    assert look.c.accent_tint == look.c.surface == "#000000"
