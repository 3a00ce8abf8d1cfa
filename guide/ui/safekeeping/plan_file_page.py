"""A plan file that was brought: what is in it, where it differs, and three answers.

Opening it changes nothing. "Cancel" has the focus. A file that does not hold in full is refused
in plain words; nothing of it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLayout, QWidget

from guide.errors import GuideError
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.difference_list import DifferenceList
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import moment_words
from guide.usecases.safekeeping.plan_transfer import ConflictChoice, PlanFile


class PlanFilePage(Page):
    """One plan file before it is taken over."""

    name: ClassVar[str] = "plan_file"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, file: str = "") -> None:
        super().__init__(context, file=file)
        look = context.look
        self._cancel: Button | None = None
        parts: Iterable[QWidget | QLayout]
        try:
            plan_file = context.services.plan_transfer.read(Path(file))
        except GuideError as failure:
            parts = (self._refusal(failure),)
        else:
            parts = self._parts(plan_file)
        back = BackButton(
            look,
            self.tr("Move the plan to another computer"),
            "to_moving",
            lambda: context.navigator.go("moving"),
        )
        headed_column(self, look, back, self.title(), *parts, at_top=True)

    def title(self) -> str:
        return self.tr("Plan file")

    def focus_first(self) -> None:
        if self._cancel is not None:
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    # ---- building

    def _refusal(self, failure: GuideError) -> Card:
        look = self.context.look
        other = Button(
            look,
            self.tr("Open another file…"),
            name="plan_other",
            on=lambda: show_chosen_file(self, self.context, "plan_file"),
        )
        said = Text(look, failure_words(failure, self.context.lang))
        return Card(look, said, flow_of(look, 12, other), kind="problem", name="plan_file_refused")

    def _parts(self, plan_file: PlanFile) -> Iterator[QWidget | QLayout]:
        context, look = self.context, self.context.look
        differences = context.services.plan_transfer.differences(plan_file, context.lang)
        is_empty_here = context.services.plan_editor.household().is_empty
        yield column_of(look, 2, *(Text(look, words) for words in self._facts(plan_file)))
        yield self._question(plan_file, is_other=bool(differences), is_empty_here=is_empty_here)
        if differences and not is_empty_here:
            yield DifferenceList(look, differences, context.book, context.lang)
        yield Collapsible(
            look,
            self.tr("The whole plan in the file"),
            parts=[PlanInWords(look, plan_file.household, context.book, context.lang)],
            is_open=is_empty_here,
            name="plan_file_whole",
        )

    def _facts(self, plan_file: PlanFile) -> Iterator[str]:
        context = self.context
        people = people_words(len(plan_file.household.people))
        yield ", ".join((plan_file.title or untitled_words(), people))
        yield self.tr("The file was made: {moment}").format(
            moment=moment_words(plan_file.made_at, context.lang)
        )
        changed_at = context.services.plan_transfer.changed_at()
        if changed_at is not None:
            yield self.tr("Your plan was last changed: {moment}").format(
                moment=moment_words(changed_at, context.lang)
            )

    def _question(self, plan_file: PlanFile, *, is_other: bool, is_empty_here: bool) -> Card:
        look = self.context.look
        replace = partial(self._take, plan_file, ConflictChoice.REPLACE)
        keep_both = partial(self._take, plan_file, ConflictChoice.KEEP_BOTH)
        answers = []
        if not is_other:
            title = self.tr("Your plan and the file say the same")
            about = self.tr("There is nothing to take over.")
        elif is_empty_here:
            title = self.tr("Take over this plan?")
            about = self.tr("There is no plan here yet, so nothing is replaced.")
            take = self.tr("Take over this plan")
            answers = [Button(look, take, name="plan_replace", on=replace)]
        else:
            title = self.tr("What should happen to your plan?")
            about = self.tr(
                "“Keep both” leaves your plan as it is and puts the other beside it. “Replace”"
                " keeps yours as a backup first. Both can be undone."
            )
            both, other = self.tr("Keep both"), self.tr("Replace my plan")
            answers = [
                Button(look, both, name="plan_keep_both", on=keep_both),
                Button(look, other, "outlined", name="plan_replace", on=replace),
            ]
        self._cancel = Button(
            look,
            self.tr("Cancel"),
            "outlined",
            name="plan_cancel",
            on=self.context.navigator.back,
        )
        return Card(
            look,
            Heading(look, title, 2),
            Text(look, about),
            flow_of(look, 12, self._cancel, *answers),
            kind="framed",
            name="plan_file_question",
        )

    def _take(self, plan_file: PlanFile, how: ConflictChoice) -> None:
        """Take the plan over in one of two ways, and show what it has become."""
        title = plan_file.title or untitled_words()
        if exchange_plan(
            self.context,
            lambda services: services.plan_transfer.take(plan_file, how),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: _taken_words(how).format(title=title),
        ):
            self.context.navigator.go("review" if how is ConflictChoice.REPLACE else "moving")


def _taken_words(how: ConflictChoice) -> str:
    if how is ConflictChoice.REPLACE:
        return QCoreApplication.translate(
            "Keeping", "Taken over: {title}. The plan from before is kept as a backup."
        )
    return QCoreApplication.translate(
        "Keeping", "Kept beside your plan: {title}. Your plan is as before."
    )
