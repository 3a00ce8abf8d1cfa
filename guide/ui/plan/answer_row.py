"""One line of the review: question, answer or gap, and the button that leads into the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import (
    Button,
    IconView,
    Text,
    boxed,
    column_of,
    flow_of,
    led_row,
    row_of,
    split_of,
)

_STACK_BELOW = 520


class AnswerRow(QWidget):
    """A question with its answer.

    Args:
        look: colours and sizes.
        label: the question.
        shown: the answer as it is read, None when nothing was entered.
        key: part of the object names, unique on the page.
        on_change: what the button does.
        name: what the button's accessible name says it changes; the question by default.
        note: a sentence of help under the answer.
        is_hidden: the answer is private and shown only when asked for.
        is_optional: without an answer nothing is missing, so the gap is quiet.

    Signals:
        reveal_asked: show the private answer.

    """

    reveal_asked = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        shown: str | None,
        *,
        key: str,
        on_change: Callable[[], object],
        name: str = "",
        note: str = "",
        is_hidden: bool = False,
        is_optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"answer_{key}")
        self.answer = "" if shown is None or is_hidden else shown
        is_hidden = is_hidden and shown is not None
        name = name or label
        if is_hidden:
            answer = self._make_reveal(look, name)
        elif shown is None:
            gap = self._make_gap(look, is_optional=is_optional)
            told = Text(look, note, "caption", colour="text2") if note else None
            answer = boxed(column_of(look, 2, gap, told))
        else:
            answer = _padded(
                look,
                Text(look, shown),
                Text(look, note, "caption", colour="text2") if note else None,
            )
        question = _padded(look, Text(look, label, colour="text2"))
        words = split_of(look, 12, question, answer, below=_STACK_BELOW, share=0.42)
        spoken = self.tr("Fill in: {name}") if shown is None else self.tr("Change: {name}")
        self.change = Button(
            look,
            self.tr("Fill in") if shown is None else self.tr("Change"),
            "link",
            name=f"change_{key}",
            spoken=spoken.format(name=name),
            on=on_change,
        )
        row = row_of(look, 12, boxed(words), self.change, inside=self, margins=(0, 2, 0, 2))
        row.setStretch(0, 1)
        row.setAlignment(self.change, Qt.AlignmentFlag.AlignTop)

    def _make_gap(self, look: Look, *, is_optional: bool) -> QWidget:
        colour = "text2" if is_optional else "text"
        weight = 400 if is_optional else 600
        words = Text(look, self.tr("Not filled in"), weight=weight, colour=colour)
        sign = IconView(look, "circle-dashed", 20, colour)
        return boxed(led_row(look, 8, sign, words, margins=(0, 10, 0, 10)))

    def _make_reveal(self, look: Look, name: str) -> QWidget:
        self.reveal = Button(
            look,
            self.tr("Hidden. Show"),
            "link",
            "eye",
            spoken=self.tr("Hidden. Show: {name}").format(name=name),
            name="reveal",
            on=self.reveal_asked.emit,
        )
        return boxed(flow_of(look, 8, self.reveal))


def _padded(look: Look, *parts: QWidget | None) -> QWidget:
    """The words at the height of the button's words."""
    return boxed(column_of(look, 2, *parts, margins=(0, 10, 0, 10)))
