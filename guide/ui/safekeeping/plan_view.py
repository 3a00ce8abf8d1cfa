"""Answers of a plan to be read, not changed: a whole plan, and one answer that may be private."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.household import Household
from guide.household.papers import all_fields, is_hidden
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Card, Heading, Line, Text, boxed, column_of, split_of
from guide.usecases.plan.review import ReviewLine, review

_STACK_BELOW = 520


def is_private(field_key: str) -> bool:
    """Whether the answer of this field is shown only when it is asked for."""
    return any(field.key == field_key and is_hidden(field) for field in all_fields())


class Answer(QWidget):
    """One answer; a private one stands behind a button. `name` says whose and which it is."""

    def __init__(self, look: Look, shown: str, *, name: str, is_hidden: bool) -> None:
        super().__init__()
        self._words = Text(look, shown)
        self.reveal: Button | None = None
        if is_hidden:
            self._words.hide()
            self.reveal = Button(
                look,
                self.tr("Hidden. Show"),
                "link",
                "eye",
                spoken=self.tr("Hidden. Show: {name}").format(name=name),
                on=self._show,
            )
        column_of(look, None, self._words, self.reveal, inside=self)

    def _show(self) -> None:
        if self.reveal is not None:
            self.reveal.hide()
        self._words.show()


class PlanInWords(Card):
    """What a plan says, by section; what is not filled in is left out."""

    def __init__(self, look: Look, household: Household, book: FieldBook, lang: Lang) -> None:
        super().__init__(look, name="plan_in_words")
        self.body.setSpacing(look.px(4))
        self._look = look
        for section in review(household, book, lang):
            lines = [line for line in section.lines if line.shown is not None]
            if not lines:
                continue
            if self.body.count():
                self.body.addSpacing(look.px(16))
            self.add(Heading(look, section.title, 2, "h3"))
            self._add_lines(lines)
        if not self.body.count():
            self.add(Text(look, self.tr("Nothing is filled in.")))

    def _add_lines(self, lines: list[ReviewLine]) -> None:
        look = self._look
        shown_ref = "plan"
        for line in lines:
            if line.record_ref != shown_ref:
                shown_ref = line.record_ref
                self.body.addSpacing(look.px(8))
                self.add(Text(look, line.group or self.tr("No name yet"), weight=600))
            self.add(Line(look), self._row(line))

    def _row(self, line: ReviewLine) -> QWidget:
        look = self._look
        label = Text(look, line.label, colour="text2")
        name = ", ".join(part for part in (line.group, line.label) if part)
        hidden = is_private(line.field.key)
        answer = Answer(look, line.shown or "", name=name, is_hidden=hidden)
        return boxed(split_of(look, 12, label, answer, below=_STACK_BELOW, share=0.42))
