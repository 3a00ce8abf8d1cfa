"""Where two plans differ, with a choice at each answer: yours, or the one in the file.

The usual choice loses nothing: the answer of the side that has one, yours where both have. People
and institutions of one side alone are kept unless they are left out here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import boxed, column_of
from guide.ui.kit.widgets.choice import ChoiceChip, ChoiceGroup
from guide.ui.safekeeping.difference_list import DifferenceList
from guide.usecases.safekeeping.plan_transfer import Choices, Difference, Side


class MergeList(DifferenceList):
    """The differences, each with its choice."""

    def __init__(
        self,
        look: Look,
        differences: Sequence[Difference],
        book: FieldBook,
        lang: Lang,
        chosen: Choices,
    ) -> None:
        self._chosen = dict(chosen)
        self._asked: set[tuple[str, str]] = set()
        super().__init__(look, differences, book, lang)

    @property
    def choices(self) -> Mapping[tuple[str, str], Side]:
        """What stands chosen at each answer: what is shown is what is done."""
        return self._chosen

    def _row(self, difference: Difference, label: str) -> QWidget:
        row = super()._row(difference, label)
        is_both = difference.side == "both"
        key = difference.choice if is_both else (difference.choice[0], "")
        if key in self._asked:  # a record of one side is asked about once, not at each answer
            return row
        self._asked.add(key)
        name = difference.name or label
        question = f"{name}, {label}" if is_both and difference.name else name
        here, there = (
            (self.tr("Keep mine"), self.tr("Take from the file"))
            if is_both
            else (self.tr("Leave out"), self.tr("Keep"))
        )
        sides = {Side.OURS.value: here, Side.THEIRS.value: there}
        if difference.side == "ours":  # the file leaves it out
            sides = {Side.THEIRS.value: here, Side.OURS.value: there}
        group = ChoiceGroup(
            self._look,
            question,
            [(side, ChoiceChip(self._look, words)) for side, words in sides.items()],
        )
        group.setObjectName(f"merge_{key[0].replace(':', '_')}_{key[1] or 'all'}")
        group.speak_in_full(question)
        group.choose(self._chosen.setdefault(key, _usual(difference)).value)
        group.chosen.connect(partial(self._choose, key))
        return boxed(column_of(self._look, 8, row, group))

    def _choose(self, key: tuple[str, str], side: str) -> None:
        self._chosen[key] = Side(side)


def _usual(difference: Difference) -> Side:
    if difference.side != "both":
        return Side.THEIRS if difference.side == "theirs" else Side.OURS
    return Side.THEIRS if difference.ours is None else Side.OURS
