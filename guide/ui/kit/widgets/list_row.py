"""One pressable line of a list, and the layout that stacks lines with thin rules between them.

Serves the situations, the next steps and the sections of the plan.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import BaseButton, ButtonFrame
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
        self._icon = icon
        self._number = number
        self._chevron = chevron
        self._is_current = is_current
        self.pad_x = look.px(OVERHANG if chevron else 14)
        self.pad_y = look.px(10)
        self.least_height = look.row
        self._colour = look.colour("accent" if is_current else (colour or "text"))
        self._icon_colour = look.colour(icon_colour or ("accent" if is_current else "text2"))
        self._words = words
        self._about_colour = look.colour("accent" if is_current else about_colour)
        self.set_about(about)

    def set_about(self, about: str) -> None:
        """Say something else in the quiet second line."""
        look = self.look
        font = look.font("body", 600 if self._is_current else 500)
        self._stack = Stack(
            StackPart(Paragraph(self._words, font), TextStyle(self._colour)),
            StackPart(
                Paragraph(about, look.font("caption")), TextStyle(self._about_colour), look.px(2)
            ),
        )
        named = [self._words, about, self.tr("current") if self._is_current else ""]
        self.setAccessibleName(", ".join(part for part in named if part))
        self.updateGeometry()
        self.update()

    @property
    def is_current(self) -> bool:
        """Whether this line stands for what is shown now."""
        return self._is_current

    def _lead(self) -> int:
        has_lead = self._icon is not None or self._number is not None
        return self.look.px(_LEAD + _GAP) if has_lead else 0

    def _trail(self) -> int:
        return self.look.px(_CHEVRON + _GAP) if self._chevron else 0

    def content_height(self, width: int) -> int:
        return self._stack.height(max(1, width - self._lead() - self._trail()))

    def content_width(self) -> int:
        return self._stack.natural_width() + self._lead() + self._trail()

    def narrowest_content(self) -> int:
        return self._stack.longest_word() + self._lead() + self._trail()

    def frame(self) -> ButtonFrame:
        look, c = self.look, self.look.c
        radius = look.radius("button")
        if self._is_current:
            line = look.px(2) if look.is_contrast else 0
            return ButtonFrame(c.accent_tint, c.accent if line else "", line, radius)
        if self.underMouse() or self.isDown():
            if look.is_contrast:
                return ButtonFrame("", c.accent, look.px(1), radius)
            return ButtonFrame(fill=c.surface2, radius=radius)
        return ButtonFrame(radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        width = int(rect.width()) - self._lead() - self._trail()
        height = self._stack.height(width)
        top = rect.center().y() - height / 2
        self._stack.paint(painter, rect.left() + self._lead(), top, width)
        side = self.look.px(_LEAD)
        # Beside the first line when there are several: that is where reading starts.
        line = self._stack.parts[0].paragraph.line if self._stack.parts else side
        place = QRectF(rect.left(), top + (line - side) / 2, side, side)
        if self._number is not None:
            badge = place.adjusted(-1, -1, 1, 1)
            paint_badge(painter, self.look, badge, str(self._number), is_strong=False)
        elif self._icon is not None:
            inset = self.look.px(2)
            inner = place.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, inner, self._icon, self._icon_colour)
        if self._chevron:
            mark = self.look.px(_CHEVRON)
            at = QRectF(rect.right() - mark, rect.center().y() - mark / 2, mark, mark)
            paint_icon(painter, at, "chevron-right", self.look.c.text2)


class Rows(StackLayout):
    """Rows under each other with lines between them.

    They reach `OVERHANG` pixels over the column of text on both sides, so the layout around must
    have margins at least as wide: `card.body.addLayout(rows)`.
    """

    def __init__(self, look: Look, *, has_lines: bool = True) -> None:
        super().__init__(look.px(4))
        self._look = look
        self._has_lines = has_lines
        self.overhang = look.px(OVERHANG)

    def add(self, row: QWidget) -> None:
        """Add a row, with a line before it unless it is the first."""
        if self.count() and self._has_lines:
            self.addWidget(Line(self._look, inset=OVERHANG))
        self.addWidget(row)

    def clear(self) -> None:
        """Take all rows out and let them go."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()
