"""A switch among a few short names, such as the languages of the side bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame, paint_framed
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.widgets.base_button import Content
from guide.ui.kit.widgets.choice_group import ChoiceButton, ChoiceGroup
from guide.ui.kit.widgets.layouts import column_of


class _Segment(ChoiceButton):
    """One name in the track."""

    PAD = (8, 8)

    def __init__(self, look: Look, words: str, spoken: str, name: str) -> None:
        super().__init__(look, words, spoken=spoken, name=name)
        paragraph = Paragraph(words, look.font_px(look.px(15), 500), 1.3)
        self.content = Content(Stack(StackPart(paragraph, self.ink())))

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("field")
        if self.isChecked():
            width = look.px(2) if look.is_contrast else max(1, look.px(1))
            return Frame(c.surface, c.control, width, radius)
        return Frame(c.accent_tint if self.underMouse() else "", radius=radius)

    def ink(self) -> TextStyle:
        c = self.look.c
        return TextStyle(c.text if self.isChecked() else c.text2, Qt.AlignmentFlag.AlignHCenter)


class Segmented(QWidget):
    """A choice among a few short names; each is spoken by its full name."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        choices: Sequence[tuple[str, str, str]],
        current: str,
        name: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons = {
            choice_id: _Segment(look, words, spoken, f"choose_{choice_id}")
            for choice_id, words, spoken in choices
        }
        self._group = ChoiceGroup(
            look, name, list(self.buttons.items()), columns=len(self.buttons), min_width=44, gap=2
        )
        column_of(look, 0, self._group, inside=self, margins=(3, 3, 3, 3))
        self._group.choose(current)
        self._group.chosen.connect(self.chosen)

    @property
    def choice(self) -> str | None:
        """The id of the chosen name."""
        return self._group.choice

    def minimumSizeHint(self) -> QSize:
        # A switch in two lines is hard to read as one, so it never gives up its one line.
        widest = max(button.minimumSizeHint().width() for button in self.buttons.values())
        count, pad, gap = len(self.buttons), self._look.px(3), self._look.px(2)
        height = super().minimumSizeHint().height()
        return QSize(count * widest + (count - 1) * gap + 2 * pad, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, look = self._look.c, self._look
        line = c.control if look.is_contrast else ""
        paint_framed(self, event, Frame(c.surface2, line, look.px(2), look.radius("button")))
