"""Where two plans differ: one line an answer, here and in the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.household import PLAN_REF
from guide.ui.keeping.answers import Answer, is_private
from guide.ui.keeping.change_words import answer_words
from guide.ui.look import Look
from guide.ui.widgets.card import Card
from guide.ui.widgets.flow import SplitLayout
from guide.ui.widgets.text import Heading, Line, Text
from guide.usecases.exchange import Difference

_STACK_BELOW = 560


class DifferenceList(Card):
    """All differences, grouped by person or institution."""

    def __init__(
        self, look: Look, differences: Sequence[Difference], book: FieldBook, lang: Lang
    ) -> None:
        super().__init__(look)
        self.setObjectName("differences")
        self._look = look
        self.body.setSpacing(look.px(8))
        count = len(differences)
        self.body.addWidget(Heading(look, self.tr("%n answer(s) differ", "", count), 2))
        group = (PLAN_REF, PLAN_REF)
        for difference in differences:
            if (difference.our_ref, difference.their_ref) != group:
                group = (difference.our_ref, difference.their_ref)
                self.body.addSpacing(look.px(8))
                self.body.addWidget(Text(look, self._whose(difference), weight=600))
            self.body.addWidget(Line(look))
            label = book.label(difference.field_key, lang)
            if difference.our_ref == PLAN_REF:
                label = answer_words("", difference.field_key, book, lang)
            self.body.addWidget(self._row(difference, label))

    def _whose(self, difference: Difference) -> str:
        name = difference.name or self.tr("No name yet, number {place}").format(
            place=difference.place
        )
        if difference.side == "ours":
            return self.tr("{name}: only in your plan").format(name=name)
        if difference.side == "theirs":
            return self.tr("{name}: only in the file").format(name=name)
        return name

    def _row(self, difference: Difference, label: str) -> QWidget:
        look = self._look
        row = QWidget()
        split = SplitLayout(look.px(_STACK_BELOW), look.px(4), 0.36, row)
        split.addWidget(Text(look, label, colour="text2"))
        sides = QWidget()
        column = QVBoxLayout(sides)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        gap = self.tr("Not filled in")
        hidden = is_private(difference.field_key)
        name = ", ".join(part for part in (difference.name, label) if part)
        if difference.side != "theirs":
            words = self.tr("Here: {answer}").format(answer=difference.ours or gap)
            named = self.tr("Here: {answer}").format(answer=name)
            column.addWidget(Answer(look, words, name=named, is_hidden=hidden))
        if difference.side != "ours":
            words = self.tr("In the file: {answer}").format(answer=difference.theirs or gap)
            named = self.tr("In the file: {answer}").format(answer=name)
            column.addWidget(Answer(look, words, name=named, is_hidden=hidden))
        split.addWidget(sides)
        return row
