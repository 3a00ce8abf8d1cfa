"""Where two plans differ: one line an answer, here and in the other plan."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.household import PLAN_REF
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Card, Heading, Line, Text, boxed, column_of, split_of
from guide.ui.safekeeping.change_words import answer_words
from guide.ui.safekeeping.plan_view import Answer, is_private
from guide.usecases.safekeeping.plan_transfer import Difference

_STACK_BELOW = 560


class Other(Enum):
    """What the other plan is, seen from the present one."""

    FILE = auto()  # in a file, of whatever age
    BEFORE = auto()  # the plan of here, as it was
    BESIDE = auto()  # kept beside it


class DifferenceList(Card):
    """All differences, grouped by person or institution."""

    def __init__(
        self,
        look: Look,
        differences: Sequence[Difference],
        book: FieldBook,
        lang: Lang,
        other: Other = Other.FILE,
    ) -> None:
        super().__init__(look, name="differences")
        self._other = other
        self._look = look
        self.body.setSpacing(look.px(8))
        # A list derived from this one looks for its own name first; a counted text has no second.
        count = len(differences)
        words = QCoreApplication.translate("DifferenceList", "%n answer(s) differ", "", count)
        self.add(Heading(look, words, 2))
        group = (PLAN_REF, PLAN_REF)
        for difference in differences:
            is_of_somebody = bool(difference.name or difference.place)
            if is_of_somebody and (difference.our_ref, difference.their_ref) != group:
                group = (difference.our_ref, difference.their_ref)
                self.body.addSpacing(look.px(8))
                self.add(Text(look, self._whose(difference), weight=600))
            label = book.label(difference.field_key, lang)
            if not is_of_somebody:  # what a plan has once has no heading of its own
                label = answer_words("", difference.field_key, book, lang)
            self.add(Line(look), self._row(difference, label))

    def _whose(self, difference: Difference) -> str:
        name = difference.name or self.tr("No name yet, number {place}").format(
            place=difference.place
        )
        if difference.side == "ours":
            return self.tr("{name}: only in your plan").format(name=name)
        if difference.side == "theirs":
            return {
                Other.FILE: self.tr("{name}: only in the file"),
                Other.BEFORE: self.tr("{name}: only in the earlier plan"),
                Other.BESIDE: self.tr("{name}: only in the other plan"),
            }[self._other].format(name=name)
        return name

    def _here(self, answer: str) -> str:
        is_before = self._other is Other.BEFORE
        words = self.tr("Now: {answer}") if is_before else self.tr("Here: {answer}")
        return words.format(answer=answer)

    def _there(self, answer: str) -> str:
        return {
            Other.FILE: self.tr("In the file: {answer}"),
            Other.BEFORE: self.tr("Before: {answer}"),
            Other.BESIDE: self.tr("In the other plan: {answer}"),
        }[self._other].format(answer=answer)

    def _row(self, difference: Difference, label: str) -> QWidget:
        look = self._look
        sides = column_of(look, 2)
        gap = self.tr("Not filled in")
        hidden = is_private(difference.field_key)
        name = ", ".join(part for part in (difference.name, label) if part)
        if difference.side != "theirs":
            words = self._here(difference.ours or gap)
            sides.addWidget(Answer(look, words, name=self._here(name), is_hidden=hidden))
        if difference.side != "ours":
            words = self._there(difference.theirs or gap)
            sides.addWidget(Answer(look, words, name=self._there(name), is_hidden=hidden))
        asked = Text(look, label, colour="text2")
        return boxed(split_of(look, 12, asked, boxed(sides), below=_STACK_BELOW, share=0.36))
