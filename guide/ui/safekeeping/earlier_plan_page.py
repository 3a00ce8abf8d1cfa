"""An earlier plan, only to read, and the button that brings it back. Nothing changes before that.

Where it differs from the present plan stands first; the whole of it is in a fold.

Args of the page say which one: a backup by its number, a copy by its file, the plan of a day by
its last step, a kept plan by its id. Without any of them: yesterday's plan.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    ButtonKind,
    Card,
    Collapsible,
    FlowLayout,
    Text,
    add_to,
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.difference_list import DifferenceList, Other
from guide.ui.safekeeping.drive_card import open_copy
from guide.ui.safekeeping.earlier_plan import EarlierPlan, reading
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.page import Page, PageContext
from guide.usecases.plan.differences import differences


class EarlierPlanPage(Page):
    """One earlier plan in words."""

    name: ClassVar[str] = "earlier"
    entry: ClassVar[str] = "settings"

    def __init__(
        self,
        context: PageContext,
        *,
        backup: int = 0,
        file: str = "",
        step: int = -1,
        day: str = "",
        kept: str = "",
    ) -> None:
        super().__init__(context, backup=backup, file=file, step=step, day=day, kept=kept)
        look = context.look
        self._earlier: EarlierPlan | None = None
        self._file = file
        self._other = Other.FILE if file else Other.BESIDE if kept else Other.BEFORE
        refused = self.tr("There is nothing from before that could be shown.")
        code: Code | None = None
        try:
            self._earlier = reading(backup=backup, file=file, step=step, day=day, kept=kept)(
                context
            )
        except GuideError as failure:
            refused = failure_words(failure, context.lang)
            code = failure.code
        back = BackButton(
            look, self.tr("Safe keeping"), "to_keeping", lambda: context.navigator.go("keeping")
        )
        heading = self.title() if self._earlier is None else self._earlier.title
        column = headed_column(self, look, back, heading)
        if self._earlier is None:
            is_plan = code is Code.COPY_IS_PLAN_FILE
            other = self._other_file(is_plan=is_plan) if file else None
            said = Text(look, refused)
            column.addWidget(Card(look, said, other, kind="problem", name="earlier_refused"))
        else:
            self._add(column, self._earlier)
        column.addStretch(1)

    def title(self) -> str:
        # Others read it in the list of windows: never the title of a plan, never a file's name.
        return self.tr("Earlier plan")

    def _other_file(self, *, is_plan: bool) -> FlowLayout:
        """What can be done with a file that is no copy, or no whole one."""
        context, look = self.context, self.context.look
        opens = Button(
            look,
            self.tr("Open as a plan file"),
            name="open_plan_file",
            on=lambda: context.navigator.go("plan_file", file=self._file),
        )
        other = Button(
            look,
            self.tr("Choose another file…"),
            "outlined" if is_plan else "filled",
            name="other_copy",
            on=lambda: open_copy(self, context),
        )
        return flow_of(look, 12, opens if is_plan else None, other)

    def _bring_button(self, earlier: EarlierPlan, kind: ButtonKind) -> Button:
        return Button(
            self.context.look,
            earlier.button,
            kind,
            "history",
            name="bring_back",
            on=self._bring_back,
        )

    def _stay_button(self, kind: ButtonKind) -> Button:
        return Button(
            self.context.look,
            self.tr("Leave all as it is"),
            kind,
            name="leave_as_is",
            on=self.context.navigator.back,
        )

    def _add(self, column: QVBoxLayout, earlier: EarlierPlan) -> None:
        context, look = self.context, self.context.look
        column.addWidget(Text(look, earlier.about, colour="text2"))
        if earlier.is_same:
            same = self.tr("Your plan says the same now. There is nothing to bring back.")
            column.addWidget(Text(look, same, weight=600))
        elif self._would_empty(earlier):
            self._add_emptying(column, earlier)
            return
        else:
            if earlier.household == context.services.plan_editor.household():
                missing = self.tr(
                    "Your plan says the same now. Beside it something is missing that comes back:"
                    " kept plans, entered levels or ticks."
                )
                column.addWidget(Text(look, missing, weight=600))
            self._add_deeds(column, earlier)
        self._add_plans(column, earlier.household)

    def _add_deeds(self, column: QVBoxLayout, earlier: EarlierPlan) -> None:
        look = self.context.look
        buttons = (self._bring_button(earlier, "filled"), self._stay_button("outlined"))
        note = self.tr("The present plan is kept as a backup first. You can take this back.")
        add_to(column, flow_of(look, 12, *buttons), Text(look, note, "caption", colour="text2"))

    def _add_plans(self, column: QVBoxLayout, household: Household) -> None:
        """What would become different first, then the whole plan for whoever wants to read it."""
        context, look = self.context, self.context.look
        present = context.services.plan_editor.household()
        found = (
            [] if present.is_empty else differences(present, household, context.book, context.lang)
        )
        if found:
            column.addWidget(DifferenceList(look, found, context.book, context.lang, self._other))
        whole = PlanInWords(look, household, context.book, context.lang)
        words = self.tr("The whole plan")
        column.addWidget(
            Collapsible(look, words, parts=[whole], is_open=not found, name="earlier_whole")
        )

    def _would_empty(self, earlier: EarlierPlan) -> bool:
        return (
            earlier.household.is_empty
            and not self.context.services.plan_editor.household().is_empty
        )

    def _add_emptying(self, column: QVBoxLayout, earlier: EarlierPlan) -> None:
        """An empty plan takes the place of a filled one only for whoever looks for that."""
        look = self.context.look
        note = self.tr(
            "Your plan would be empty then. What it says now is kept first, and you can take this"
            " back."
        )
        bring = flow_of(look, 12, self._bring_button(earlier, "outlined"))
        words = self.tr("Empty my plan all the same")
        add_to(
            column,
            Text(look, earlier.empty, weight=600),
            flow_of(look, 12, self._stay_button("filled")),
            Collapsible(look, words, parts=[Text(look, note), bring], name="emptying"),
        )

    def _bring_back(self) -> None:
        context, earlier = self.context, self._earlier
        if earlier is None:
            return
        if exchange_plan(context, earlier.bring_back, earlier.undo, earlier.said):
            context.navigator.go("review")
