"""One line of the review: question, answer or gap, and the button that leads into the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.layouts import boxed, column_of, flow_of, row_of
from guide.ui.kit.widgets.reflow_layouts import SplitLayout
from guide.ui.kit.widgets.text import IconView, Text

_STACK_BELOW = 520


class AnswerRow(QWidget):
    """A question with its answer.

    Args:
        look: colours and sizes.
        label: the question.
        shown: the answer as it is read, None when nothing was entered.
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
        name: str = "",
        note: str = "",
        is_hidden: bool = False,
        is_optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.answer = "" if shown is None or is_hidden else shown
        is_hidden = is_hidden and shown is not None
        name = name or label
        row = row_of(look, 12, inside=self, margins=(0, 2, 0, 2))
        words = QWidget()
        split = SplitLayout(look.px(_STACK_BELOW), look.px(4), 0.42, words)
        split.addWidget(self._padded(look, Text(look, label, colour="text2")))
        if is_hidden:
            split.addWidget(self._make_reveal(look, name))
        elif shown is None:
            split.addWidget(self._make_gap(look, is_optional=is_optional))
        else:
            split.addWidget(self._make_answer(look, shown, note))
        row.addWidget(words, 1)
        words_of_button = self.tr("Fill in") if shown is None else self.tr("Change")
        self.change = Button(
            look,
            words_of_button,
            "link",
            spoken=(
                self.tr("Fill in: {name}") if shown is None else self.tr("Change: {name}")
            ).format(name=name),
        )
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)

    def _padded(self, look: Look, inside: QWidget) -> QWidget:
        """The words at the height of the button's words."""
        return boxed(column_of(look, 2, inside, margins=(0, 10, 0, 10)))

    def _make_answer(self, look: Look, shown: str, note: str) -> QWidget:
        box = self._padded(look, Text(look, shown))
        layout = box.layout()
        if note and layout is not None:
            layout.addWidget(Text(look, note, "caption", colour="text2"))
        return box

    def _make_gap(self, look: Look, *, is_optional: bool) -> QWidget:
        gap = QWidget()
        row = row_of(look, 8, inside=gap, margins=(0, 10, 0, 10))
        colour = "text2" if is_optional else "text"
        row.addWidget(IconView(look, "circle-dashed", 20, colour), 0, Qt.AlignmentFlag.AlignTop)
        weight = 400 if is_optional else 600
        row.addWidget(Text(look, self.tr("Not filled in"), weight=weight, colour=colour), 1)
        return gap

    def _make_reveal(self, look: Look, name: str) -> QWidget:
        box = QWidget()
        flow = flow_of(look, 8, inside=box)
        self.reveal = Button(
            look,
            self.tr("Hidden. Show"),
            "link",
            "eye",
            spoken=self.tr("Hidden. Show: {name}").format(name=name),
            name="reveal",
            on=self.reveal_asked.emit,
        )
        flow.addWidget(self.reveal)
        return box
