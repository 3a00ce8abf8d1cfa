"""The focus is always seen: a ring in the focus colour, three pixels wide, that nothing cuts."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.model import DECLARED, Level
from guide.ui.kit.look import Look, Theme
from guide.ui.kit.style import apply_style
from guide.ui.kit.widgets.banner import LevelBanner
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.combo_field import ComboField
from guide.ui.kit.widgets.fields import TextField
from tests.ui.conftest import Stage
from tests.ui.samples import PRESSABLES, banner_words


def ring_width(widget: QWidget, colour: str) -> int:
    """How many pixels of the colour lie between the left edge and the middle of the widget."""
    image: QImage = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    y = image.height() // 2
    return sum(image.pixel(x, y) == wanted for x in range(12))


@pytest.mark.parametrize("name", sorted(PRESSABLES))
def test_the_ring_is_seen_only_with_the_focus(look: Look, stage: Stage, name: str) -> None:
    button = PRESSABLES[name](look)
    stage.put(button)
    assert ring_width(button, look.c.focus) == 0
    button.setFocus()
    assert ring_width(button, look.c.focus) == 3


@pytest.mark.parametrize("kind", [TextField, ComboField])
def test_a_field_shows_the_ring_as_its_edge(
    look: Look, stage: Stage, app: QApplication, kind: type[TextField | ComboField]
) -> None:
    apply_style(app, look)
    made = (
        TextField(look, "Аты")
        if kind is TextField
        else ComboField(look, "Қайда", [("a", "Астана")])
    )
    stage.put(made)
    control = made.edit if isinstance(made, TextField) else made.box
    assert ring_width(control, look.c.focus) == 0
    control.setFocus()
    assert ring_width(control, look.c.focus) == 3


@pytest.mark.parametrize("level", DECLARED)
def test_on_a_banner_the_ring_takes_the_on_colour(
    app: QApplication, stage: Stage, theme: Theme, level: Level
) -> None:
    look = Look(theme)
    banner = LevelBanner(look, banner_words(level))
    stage.put(banner)
    banner.toggle_details()
    for name in ("change_level", "check_source", "level_details", "level_meaning"):
        button = banner.findChild(BaseButton, name)
        assert button is not None, name
        assert button.ring_colour == look.level(level).on
        button.setFocus()
        assert ring_width(button, look.level(level).on) >= 3
