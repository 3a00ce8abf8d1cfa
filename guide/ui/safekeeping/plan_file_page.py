"""A plan file that was brought: what is in it, where it differs, and three answers.

Opening it changes nothing. "Cancel" has the focus. A file that does not hold in full is refused
in plain words; nothing of it is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from guide.errors import GuideError
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    add_to,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.choose_plan_file import open_plan_file
from guide.ui.safekeeping.difference_list import DifferenceList
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell.failure_words import failure_words
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
        self._path = Path(file)
        self._plan_file: PlanFile | None = None
        self._cancel: Button | None = None
        refused = ""
        try:
            self._plan_file = context.services.plan_transfer.read(self._path)
        except GuideError as failure:
            refused = failure_words(failure, context.lang)
        back = BackButton(
            look,
            self.tr("Move the plan to another computer"),
            "to_moving",
            lambda: context.navigator.go("moving"),
        )
        column = headed_column(self, look, back, self.title())
        if self._plan_file is None:
            words = self.tr("Open another file…")
            other = flow_of(look, 12, Button(look, words, name="plan_other", on=self._open_other))
            said = Text(look, refused)
            column.addWidget(Card(look, said, other, kind="problem", name="plan_file_refused"))
        else:
            self._add(column, self._plan_file)
        column.addStretch(1)

    def title(self) -> str:
        return self.tr("Plan file")

    def focus_first(self) -> None:
        if self._cancel is not None:
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    # ---- building

    def _add(self, column: QVBoxLayout, plan_file: PlanFile) -> None:
        context, look = self.context, self.context.look
        differences = context.services.plan_transfer.differences(plan_file, context.lang)
        is_empty_here = context.services.plan_editor.household().is_empty
        add_to(
            column,
            column_of(look, 2, *(Text(look, words) for words in self._facts(plan_file))),
            self._question(is_other=bool(differences), is_empty_here=is_empty_here),
            DifferenceList(look, differences, context.book, context.lang)
            if differences and not is_empty_here
            else None,
            Collapsible(
                look,
                self.tr("The whole plan in the file"),
                parts=[PlanInWords(look, plan_file.household, context.book, context.lang)],
                is_open=is_empty_here,
                name="plan_file_whole",
            ),
        )

    def _facts(self, plan_file: PlanFile) -> Sequence[str]:
        context = self.context
        facts = [
            ", ".join(
                (
                    plan_file.title or untitled_words(),
                    people_words(len(plan_file.household.people)),
                )
            ),
            self.tr("The file was made: {moment}").format(
                moment=moment_words(plan_file.made_at, context.lang)
            ),
        ]
        changed_at = context.services.plan_transfer.changed_at()
        if changed_at is not None:
            facts.append(
                self.tr("Your plan was last changed: {moment}").format(
                    moment=moment_words(changed_at, context.lang)
                )
            )
        return facts

    def _question(self, *, is_other: bool, is_empty_here: bool) -> Card:
        look = self.context.look
        answers = []
        if not is_other:
            title = self.tr("Your plan and the file say the same")
            about = self.tr("There is nothing to take over.")
        elif is_empty_here:
            title = self.tr("Take over this plan?")
            about = self.tr("There is no plan here yet, so nothing is replaced.")
            take = self.tr("Take over this plan")
            answers = [Button(look, take, name="plan_replace", on=self._replace)]
        else:
            title = self.tr("What shall become of your plan?")
            about = self.tr(
                "“Keep both” leaves your plan as it is and puts the other beside it. “Replace”"
                " keeps yours as a backup first. Both can be taken back."
            )
            both, replace = self.tr("Keep both"), self.tr("Replace my plan")
            answers = [
                Button(look, both, name="plan_keep_both", on=self._keep_both),
                Button(look, replace, "outlined", name="plan_replace", on=self._replace),
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

    def _open_other(self) -> None:
        open_plan_file(self)

    # ---- the three answers

    def _replace(self) -> None:
        if self._take(ConflictChoice.REPLACE, _replaced_words):
            self.context.navigator.go("review")

    def _keep_both(self) -> None:
        if self._take(ConflictChoice.KEEP_BOTH, _kept_words):
            self.context.navigator.go("moving")

    def _take(self, how: ConflictChoice, words: Callable[[str], str]) -> bool:
        plan_file = self._plan_file
        if plan_file is None:
            return False
        title = plan_file.title or untitled_words()
        return exchange_plan(
            self.context,
            lambda services: services.plan_transfer.take(plan_file, how),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: words(title),
        )


def _replaced_words(title: str) -> str:
    return QCoreApplication.translate(
        "Keeping", "Taken over: {title}. The plan from before is kept as a backup."
    ).format(title=title)


def _kept_words(title: str) -> str:
    return QCoreApplication.translate(
        "Keeping", "Kept beside your plan: {title}. Your plan is as before."
    ).format(title=title)
