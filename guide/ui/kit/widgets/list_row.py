"""One pressable line of a list, and the layout that stacks lines with thin rules between them.

Serves the situations, the next steps and the sections of the plan.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Mark, Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import (
    BaseButton,
    Content,
    icon_mark,
    square_mark,
)
from guide.ui.kit.widgets.card import paint_badge
from guide.ui.kit.widgets.reflow_layouts import StackLayout
from guide.ui.kit.widgets.text import Line

_LEAD = 24
_GAP = 14
_CHEVRON = 20
# Rows reach this far over the column of text, so that the ring has room and words stay aligned.
OVERHANG = 8


class ListRow(BaseButton):
    """A line with an icon or a number, words, a quiet second line and a chevron."""

    WIDEST = 600

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        icon: str | None = None,
        number: int | None = None,
        about: str = "",
        about_colour: str = "text2",
        chevron: bool = True,
        is_current: bool = False,
        colour: str | None = None,
        icon_colour: str | None = None,
        name: str = "",
        on: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, name=name, on=on, parent=parent)
        self._is_current = is_current
        self.pad_x = look.px(OVERHANG if chevron else 14)
        self.pad_y = look.px(10)
        self.least_height = look.row
        self._colour = look.colour("accent" if is_current else (colour or "text"))
        self._words = words
        self._about_colour = look.colour("accent" if is_current else about_colour)
        icon_ink = look.colour(icon_colour or ("accent" if is_current else "text2"))
        mark = icon_mark(look, "chevron-right", look.c.text2, _CHEVRON, _GAP)
        lead: tuple[Mark, ...] = ()
        if number is not None:
            badge = str(number)
            lead = (
                square_mark(
                    look,
                    _LEAD,
                    _GAP,
                    lambda painter, box, _on: paint_badge(
                        painter, look, box.adjusted(-1, -1, 1, 1), badge, is_strong=False
                    ),
                ),
            )
        elif icon is not None:
            lead = (icon_mark(look, icon, icon_ink, _LEAD, _GAP, inset=2),)
        self._marks = lead, (mark,) if chevron else ()
        self.set_about(about)

    def set_about(self, about: str) -> None:
        """Say something else in the quiet second line."""
        look = self.look
        font = look.font("body", 600 if self._is_current else 500)
        stack = Stack(
            StackPart(Paragraph(self._words, font), TextStyle(self._colour)),
            StackPart(
                Paragraph(about, look.font("caption")), TextStyle(self._about_colour), look.px(2)
            ),
        )
        self.content = Content(stack, *self._marks, at="line")
        named = [self._words, about, self.tr("current") if self._is_current else ""]
        self.setAccessibleName(", ".join(part for part in named if part))
        self.updateGeometry()
        self.update()

    @property
    def is_current(self) -> bool:
        """Whether this line stands for what is shown now."""
        return self._is_current

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        if self._is_current:
            line = look.px(2) if look.is_contrast else 0
            return Frame(c.accent_tint, c.accent if line else "", line, radius)
        return self.quiet_frame(c.surface2, radius, line=1)


class Rows(StackLayout):
    """Rows under each other with lines between them.

    They reach `OVERHANG` pixels over the column of text on both sides, so the layout around must
    have margins at least as wide: `card.body.addLayout(rows)`.
    """

    def __init__(self, look: Look, *rows: QWidget, has_lines: bool = True) -> None:
        super().__init__(look.px(4))
        self._look = look
        self._has_lines = has_lines
        self.overhang = look.px(OVERHANG)
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """Add a row, with a line before it unless it is the first."""
        if self.count() and self._has_lines:
            self.addWidget(Line(self._look, inset=OVERHANG))
        self.addWidget(row)
