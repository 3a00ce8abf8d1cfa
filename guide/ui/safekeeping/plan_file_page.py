"""A plan file that was brought: what is in it, where it differs, and what is to become of both.

Opening it changes nothing. "Cancel" has the focus. A file that does not hold in full is refused
in plain words; nothing of it is shown. One that is closed by a passphrase asks for it first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLayout, QWidget

from guide.errors import Code, GuideError
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.difference_list import DifferenceList
from guide.ui.safekeeping.earlier_plan import untitled_words
from guide.ui.safekeeping.merge_list import MergeList
from guide.ui.safekeeping.passphrase import PassphraseQuestion
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import KEY, exchange_plan
from guide.ui.safekeeping.words import people_words
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import moment_words
from guide.usecases.safekeeping.plan_transfer import Choices, PlanFile


class PlanFilePage(Page):
    """One plan file before it is taken over."""

    name: ClassVar[str] = "plan_file"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, file: str = "") -> None:
        super().__init__(context, file=file)
        look = context.look
        self._path = Path(file)
        self._cancel: Button | None = None
        self._asking: PassphraseQuestion | None = None
        self._plan_file: PlanFile | None = None
        self._merge: MergeList | None = None
        self._opener = Background(
            self, told_as=Code.PLAN_FILE_DAMAGED, on_failed=self._tell_not_opened
        )
        back = BackButton(
            look,
            self.tr("Move the plan to another computer"),
            "to_moving",
            lambda: context.navigator.go("moving"),
        )
        self._body = column_of(look, 16)
        headed_column(self, look, back, self.title(), self._body, at_top=True)
        self._read()

    def title(self) -> str:
        return self.tr("Plan file")

    def focus_first(self) -> None:
        if self._cancel is not None:
            self._cancel.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._asking is not None:
            self._asking.field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    def snapshot(self) -> dict[str, Any]:
        """A file that was opened stays open, and what was chosen stays chosen; in memory only."""
        chosen = None if self._merge is None else dict(self._merge.choices)
        return {**super().snapshot(), "opened": self._plan_file, "chosen": chosen}

    def restore(self, state: Mapping[str, Any]) -> None:
        opened, chosen = state.get("opened"), state.get("chosen")
        if opened is not None and self._plan_file is None:
            self._show(opened)
        if self._plan_file is not None and chosen is not None:
            self._show_merge(self._plan_file, chosen)
        super().restore(state)

    # ---- reading

    def _read(self) -> None:
        try:
            plan_file = self.context.services.plan_transfer.read(self._path)
        except GuideError as failure:
            if failure.code is Code.PLAN_FILE_SEALED:
                refill(self._body, self._sealed())
            else:
                refill(self._body, self._refusal(failure))
        else:
            self._show(plan_file)

    def _sealed(self) -> Card:
        look = self.context.look
        self._asking = PassphraseQuestion(look, self._open)
        self._opening = Text(look, self.tr("Opening…"))
        self._opening.hide()
        return Card(
            look,
            Heading(look, self.tr("The file is closed by a passphrase"), 2),
            Text(
                look, self.tr("Opening it changes nothing, and a wrong passphrase harms nothing.")
            ),
            self._asking,
            self._opening,
            kind="framed",
            name="plan_file_sealed",
        )

    def _open(self, typed: str) -> None:
        read = self.context.services.plan_transfer.read
        self._opening.show()
        self._opener.start(partial(read, self._path, typed), self._show)

    def _tell_not_opened(self, failure: GuideError) -> None:
        self._opening.hide()
        if self._asking is not None:
            words = failure_words(failure, self.context.lang)
            self._asking.say(words)
            self.context.announcer.say(words, assertive=True)

    # ---- building

    def _show(self, plan_file: PlanFile) -> None:
        was_asking, self._asking = self._asking is not None, None
        self._plan_file, self._merge = plan_file, None
        refill(self._body, *(_as_widget(part) for part in self._parts(plan_file)))
        set_reading_order(self)
        if was_asking:
            self.focus_first()

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
        answers = []
        if not is_other:
            title = self.tr("Your plan and the file say the same")
            about = self.tr("There is nothing to take over.")
        elif is_empty_here:
            title = self.tr("Take over this plan?")
            about = self.tr("There is no plan here yet, so nothing is replaced.")
            take = self.tr("Take over this plan")
            answers = [Button(look, take, name="plan_replace", on=partial(self._take, plan_file))]
        else:
            title = self.tr("What should happen to your plan?")
            about = self.tr(
                "“Merge” asks about each answer that differs. “Keep beside” leaves your plan as it"
                " is and makes the other a plan of another home. “Replace” keeps yours as a backup"
                " first."
            )
            answers = [
                Button(
                    look,
                    self.tr("Merge answer by answer…"),
                    name="plan_merge",
                    on=partial(self._show_merge, plan_file, {}),
                ),
                Button(
                    look,
                    self.tr("Replace my plan"),
                    "outlined",
                    name="plan_replace",
                    on=partial(self._take, plan_file),
                ),
            ]
            if self.context.services.data is not None:
                beside = Button(
                    look,
                    self.tr("Keep beside mine"),
                    "outlined",
                    name="plan_keep_both",
                    on=partial(self._keep_beside, plan_file),
                )
                answers.insert(1, beside)
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

    def _take(self, plan_file: PlanFile) -> None:
        """Take the plan over, and show what it has become."""
        title = plan_file.title or untitled_words()
        if exchange_plan(
            self.context,
            lambda services: services.plan_transfer.take(plan_file),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: _taken_words(title),
        ):
            self.context.navigator.go("review")

    def _keep_beside(self, plan_file: PlanFile) -> None:
        context = self.context
        try:
            household_id = context.services.households.add(plan_file.household)
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        title = plan_file.title or untitled_words()
        context.messages.tell(
            lambda _lang: QCoreApplication.translate(
                "Keeping", "Kept as a plan of another home: {title}. Your plan is as before."
            ).format(title=title),
            key=KEY,
        )
        context.navigator.go("household", household=household_id)

    # ---- merging

    def _show_merge(self, plan_file: PlanFile, chosen: Choices) -> None:
        context, look = self.context, self.context.look
        differences = context.services.plan_transfer.differences(plan_file, context.lang)
        self._merge = MergeList(look, differences, context.book, context.lang, chosen)
        self._cancel = Button(
            look,
            self.tr("Back to the question"),
            "outlined",
            name="merge_back",
            on=partial(self._show, plan_file),
        )
        merge = Button(
            look,
            self.tr("Merge the plans now"),
            name="merge_now",
            on=partial(self._merge_now, plan_file),
        )
        about = self.tr(
            "Where one plan alone has an answer, it is kept. Where both have one, yours stands"
            " until you choose the other. Your plan is kept as a backup first, and the merging can"
            " be undone."
        )
        question = Card(
            look,
            Heading(look, self.tr("Choose answer by answer"), 2),
            Text(look, about),
            flow_of(look, 12, self._cancel, merge),
            kind="framed",
            name="merge_question",
        )
        refill(self._body, question, self._merge)
        set_reading_order(self)
        context.host.show_page_top()
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def _merge_now(self, plan_file: PlanFile) -> None:
        chosen = {} if self._merge is None else dict(self._merge.choices)
        if exchange_plan(
            self.context,
            lambda services: services.plan_transfer.merge(plan_file, chosen),
            lambda services, taken: services.plan_transfer.undo_take(taken),
            lambda _lang: QCoreApplication.translate(
                "Keeping", "Both plans are merged. The plan from before is kept as a backup."
            ),
        ):
            self.context.navigator.go("review")


def _as_widget(part: QWidget | QLayout) -> QWidget:
    return part if isinstance(part, QWidget) else boxed(part)


def _taken_words(title: str) -> str:
    return QCoreApplication.translate(
        "Keeping", "Taken over: {title}. The plan from before is kept as a backup."
    ).format(title=title)
