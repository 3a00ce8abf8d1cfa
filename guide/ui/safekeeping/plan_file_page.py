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
from guide.ui.kit.back_button import BackButton
from guide.ui.kit.page_head import headed_column
from guide.ui.kit.widgets.button import Button, ButtonKind
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import column_of, flow_of
from guide.ui.kit.widgets.text import Heading, Text
from guide.ui.safekeeping.difference_list import DifferenceList
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell import file_dialogs
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
            card = Card(look, Text(look, refused), kind="problem", name="plan_file_refused")
            other = self._button(self.tr("Open another file…"), "filled", "plan_other")
            other.clicked.connect(self._open_other)
            card.body.addLayout(flow_of(look, 12, other))
            column.addWidget(card)
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
        facts = column_of(look, 2)
        for words in self._facts(plan_file):
            facts.addWidget(Text(look, words))
        column.addLayout(facts)
        differences = context.services.plan_transfer.differences(plan_file, context.lang)
        is_empty_here = context.services.plan_editor.household().is_empty
        column.addWidget(self._question(is_other=bool(differences), is_empty_here=is_empty_here))
        if differences and not is_empty_here:
            column.addWidget(DifferenceList(look, differences, context.book, context.lang))
        fold = Collapsible(
            look,
            self.tr("The whole plan in the file"),
            is_open=is_empty_here,
            name="plan_file_whole",
        )
        fold.body.addWidget(PlanInWords(look, plan_file.household, context.book, context.lang))
        column.addWidget(fold)

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
        card = Card(look, kind="framed", name="plan_file_question")
        if not is_other:
            title = self.tr("Your plan and the file say the same")
            about = self.tr("There is nothing to take over.")
        elif is_empty_here:
            title = self.tr("Take over this plan?")
            about = self.tr("There is no plan here yet, so nothing is replaced.")
        else:
            title = self.tr("What shall become of your plan?")
            about = self.tr(
                "“Keep both” leaves your plan as it is and puts the other beside it. “Replace”"
                " keeps yours as a backup first. Both can be taken back."
            )
        card.add(Heading(look, title, 2), Text(look, about))
        row = flow_of(look, 12)
        self._cancel = self._button(self.tr("Cancel"), "outlined", "plan_cancel")
        self._cancel.clicked.connect(self._leave)
        row.addWidget(self._cancel)
        if is_other and is_empty_here:
            take = self._button(self.tr("Take over this plan"), "filled", "plan_replace")
            take.clicked.connect(self._replace)
            row.addWidget(take)
        elif is_other:
            both = self._button(self.tr("Keep both"), "filled", "plan_keep_both")
            both.clicked.connect(self._keep_both)
            row.addWidget(both)
            replace = self._button(self.tr("Replace my plan"), "outlined", "plan_replace")
            replace.clicked.connect(self._replace)
            row.addWidget(replace)
        card.body.addLayout(row)
        return card

    def _button(self, words: str, kind: ButtonKind, name: str) -> Button:
        return Button(self.context.look, words, kind, name=name)

    def _open_other(self) -> None:
        path = file_dialogs.ask_present_file(
            self,
            self.tr("Open a plan file"),
            self.tr("Plans of Daiyn"),
            "*.daiyn",
            self.context.services.backups.drives,
        )
        if path is not None:
            self.context.navigator.go("plan_file", file=str(path))

    # ---- the three answers

    def _leave(self) -> None:
        self.context.navigator.back()

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
