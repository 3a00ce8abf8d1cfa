"""How a look is put on: palette and font of the application, and sheets for Qt's plain controls.

What is ours paints itself, from the palette or the look. Only a control that Qt paints (a line of
text, an open list, a dialogue) carries a style sheet, its own: one sheet for the whole
application would keep about seven kilobytes of rules for every widget that is shown.
"""

from __future__ import annotations

from functools import lru_cache
from string import Template

from PySide6.QtWidgets import QApplication, QToolTip

from guide.ui.kit.fonts import FAMILY
from guide.ui.kit.look import Look, palette

_SCROLL_BAR = """
QScrollBar:vertical { background: $bg; width: ${bar}px; margin: 0px; border: none; }
QScrollBar::handle:vertical {
    background: $control; min-height: ${target}px; margin: ${gap}px; border-radius: ${handle}px;
}
QScrollBar::handle:vertical:hover { background: $text2; }
QScrollBar::handle:vertical:disabled { background: $bg; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""
# The menu that a right click opens on a field belongs to it.
_MENU = """
QMenu {
    background: $surface; color: $text; border: ${line2}px solid $control; padding: ${gap}px;
    font-family: "$family"; font-size: ${body}px;
}
QMenu::item { padding: ${gap}px ${pad}px; min-height: ${inner}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
"""
_FIELD = """
QLineEdit {
    background: $surface; color: $text; border: ${line2}px solid $control;
    border-radius: ${field}px; padding: 0px ${pad}px; min-height: ${inner}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit[problem="true"] { border-color: $error; }
QLineEdit:focus {
    border: ${line3}px solid $focus; padding: 0px ${pad_focus}px; min-height: ${inner_focus}px;
}
"""
_LIST = """
QAbstractItemView {
    background: $surface; color: $text; border: ${line2}px solid $control; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
"""
# A dialogue of Qt knows no look, only the palette and the font that the application wears.
DIALOGUE_SHEET = """
QLineEdit, QPlainTextEdit, QAbstractItemView {
    background: palette(base); color: palette(text); border: 2px solid palette(dark);
    selection-background-color: palette(highlight); selection-color: palette(highlighted-text);
}
QLineEdit { min-height: 2em; padding: 0px 0.8em; }
QPushButton { min-height: 2em; min-width: 5em; }
QHeaderView { border: none; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractItemView:focus {
    border: 3px solid palette(highlight);
}
"""


def field_sheet(look: Look) -> str:
    """The sheet of a line of text; the property `problem` makes its edge red."""
    return _filled(_FIELD + _MENU, look)


def list_sheet(look: Look) -> str:
    """The sheet of a list and its scroll bars."""
    return _filled(_LIST + _SCROLL_BAR, look)


@lru_cache(maxsize=16)
def _filled(sheet: str, look: Look) -> str:
    c = look.c
    line2, line3 = look.px(2), look.ring
    return Template(sheet).substitute(
        family=FAMILY,
        body=look.size_px("body"),
        bg=c.bg,
        surface=c.surface,
        text=c.text,
        text2=c.text2,
        control=c.control,
        accent=c.accent,
        on_accent=c.on_accent,
        focus=c.focus,
        error=c.error,
        line2=line2,
        line3=line3,
        field=look.radius("field"),
        pad=look.px(14),
        pad_focus=look.px(14) - (line3 - line2),
        inner=look.row - 2 * line2,
        inner_focus=look.row - 2 * line3,
        target=look.target,
        bar=look.px(14),
        handle=look.px(3),
        gap=look.px(4),
    )


def apply_style(app: QApplication, look: Look) -> None:
    """Put a look on the whole application. Windows built before keep their sizes until rebuilt."""
    colours, font = palette(look), look.font()
    app.setPalette(colours)
    app.setFont(font)
    # A system may have colours and a font of its own for these.
    QToolTip.setPalette(colours)
    QToolTip.setFont(font)
