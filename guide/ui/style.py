"""The one style sheet of the application, made from a look, and putting a look on.

Frames choose their dress by the dynamic property `frame`; everything that can be pressed paints
itself. No widget carries a style sheet of its own, so a new look needs only one new sheet.
"""

from __future__ import annotations

from string import Template

from PySide6.QtWidgets import QApplication

from guide.ui.look import Look, palette

_SHEET = Template("""
QWidget { color: $text; font-family: "$family"; font-size: ${body}px; }
QMainWindow, QDialog, QWidget[frame="page"] { background: $bg; }
QFrame[frame="card"] {
    background: $surface; border: ${edge}px solid $border; border-radius: ${card}px;
}
QFrame[frame="quiet"] {
    background: $bg; border: ${edge}px solid $border; border-radius: ${card}px;
}
QFrame[frame="framed"] {
    background: $surface; border: ${line2}px solid $control; border-radius: ${card}px;
}
QFrame[frame="neutral"] {
    background: $surface; border: ${line2}px solid $control; border-radius: ${banner}px;
}
QFrame[frame="problem"] {
    background: $surface; border: ${line3}px solid $error; border-radius: ${card}px;
}
QFrame[frame="side"] {
    background: $surface; border: none; border-right: ${edge}px solid $border;
}
QLineEdit, QPlainTextEdit {
    background: $surface; color: $text; border: ${line2}px solid $control;
    border-radius: ${field}px; padding: 0px ${pad}px; min-height: ${inner}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit { padding: ${pad}px; }
QLineEdit[problem="true"] { border-color: $error; }
QLineEdit:focus, QPlainTextEdit:focus {
    border: ${line3}px solid $focus; padding: 0px ${pad_focus}px; min-height: ${inner_focus}px;
}
QPlainTextEdit:focus { padding: ${pad_focus}px; }
QScrollArea, QScrollArea > QWidget > QWidget[frame="page"] { border: none; }
QAbstractItemView {
    background: $surface; color: $text; border: ${line2}px solid $control; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QScrollBar:vertical { background: $bg; width: ${bar}px; margin: 0px; border: none; }
QScrollBar::handle:vertical {
    background: $control; min-height: ${target}px; margin: ${gap}px; border-radius: ${handle}px;
}
QScrollBar::handle:vertical:hover { background: $text2; }
QScrollBar::handle:vertical:disabled { background: $bg; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QToolTip {
    background: $surface; color: $text; border: ${line2}px solid $control; padding: ${gap}px;
}
QMenu { background: $surface; border: ${line2}px solid $control; padding: ${gap}px; }
QMenu::item { padding: ${gap}px ${pad}px; min-height: ${inner}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
""")


def style_sheet(look: Look) -> str:
    """Return the application's style sheet for a look."""
    c = look.c
    line2, line3 = look.px(2), look.ring
    return _SHEET.substitute(
        family=look.font().family(),
        body=look.size_px("body"),
        bg=c.bg,
        surface=c.surface,
        text=c.text,
        text2=c.text2,
        border=c.border,
        control=c.control,
        accent=c.accent,
        on_accent=c.on_accent,
        focus=c.focus,
        error=c.error,
        edge=look.edge,
        line2=line2,
        line3=line3,
        field=look.radius("field"),
        card=look.radius("card"),
        banner=look.radius("banner"),
        pad=look.px(14),
        pad_focus=look.px(14) - (line3 - line2),
        inner=look.row - 2 * line2,
        inner_focus=look.row - 2 * line3,
        target=look.target,
        bar=look.px(14),
        handle=look.px(3),
        gap=look.px(4),
    )


def dress(app: QApplication, look: Look) -> None:
    """Put a look on the whole application: palette, font and sheet."""
    app.setPalette(palette(look))
    app.setFont(look.font())
    app.setStyleSheet(style_sheet(look))
