"""Erasing everything, in two steps: the button, then the question with the harmless answer first.

A part of the settings page, not a page. It asks in place, without a dialogue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from guide.ui.kit.widgets import Button, Card, Heading, Text, column_of, flow_of
from guide.ui.shell.page import PageContext


class Erasing(QWidget):
    """The button, and the question in its place once it was pressed."""

    def __init__(self, context: PageContext, left_behind: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("erasing")
        self._left_behind = left_behind  # folders whose copies the erasing does not reach
        self._context = context
        look = context.look
        self._start = Button(
            look, self.tr("Erase everything…"), "danger", "trash-2", name="erase_start", on=self.ask
        )
        self._question = self._make_question()
        self._question.hide()
        column_of(
            look,
            None,
            flow_of(look, 12, self._start),
            self._question,
            inside=self,
            margins=(0, 8, 0, 0),
        )

    def snapshot(self) -> bool:
        """Whether the question is shown."""
        return not self._question.isHidden()

    def restore(self, is_asking: bool) -> None:
        """Show the question again."""
        if is_asking:
            self.ask()

    def ask(self) -> None:
        """Show the question, with the focus on the harmless answer."""
        self._start.hide()
        self._question.show()
        self._keep.setFocus()
        self._context.announcer.say(self._words())

    def keep(self) -> bool:
        """Take the question away and erase nothing. False when it was not shown."""
        if self._question.isHidden():
            return False
        self._question.hide()
        self._start.show()
        self._start.setFocus()
        return True

    def _words(self) -> str:
        return self.tr("Erase the family plan, the levels entered, all lists and settings?")

    def _others(self) -> Iterator[str]:
        """What becomes of the plans of other homes and of lessons, where there are any."""
        households = self._context.services.households
        if households.open_id:
            yield self.tr("Only this home's plan is erased. Those of other homes stay.")
        elif self._context.services.has_households:
            yield self.tr("The plans of other homes on this computer go as well.")
        if self._context.services.has_classes:
            yield self.tr("What was kept of lessons with a class goes as well.")

    def _make_question(self) -> QWidget:
        look = self._context.look
        lost = self.tr(
            "Nothing of it can be brought back: the backups on this computer go as well."
            " Copies elsewhere and sheets on paper stay."
        )
        left = self.tr(
            "A copy may still lie in the folder that your entries were moved from: {folder}."
            " Delete it there yourself."
        )
        self._keep = Button(look, self.tr("Keep everything"), name="erase_keep", on=self.keep)
        erase = Button(
            look,
            self.tr("Erase everything now"),
            "danger",
            "trash-2",
            name="erase_now",
            on=self._context.session.erase,
        )
        return Card(
            look,
            Heading(look, self._words(), 3),
            Text(look, lost),
            *(Text(look, words) for words in self._others()),
            *(Text(look, left.format(folder=folder)) for folder in self._left_behind),
            flow_of(look, 12, self._keep, erase),
            kind="framed",
        )
