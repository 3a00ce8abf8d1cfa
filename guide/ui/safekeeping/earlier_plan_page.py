"""An earlier plan, only to read, and the button that brings it back. Nothing changes before that.

Where it differs from the present plan stands first; the whole of it is in a fold.

Args of the page say which one: a backup by its number, a copy by its file, the plan of a day by
its last step, a kept plan by its id. Without any of them: yesterday's plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QLayout, QWidget

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
    flow_of,
    headed_column,
)
from guide.ui.safekeeping.difference_list import DifferenceList, Other
from guide.ui.safekeeping.earlier_plan import EarlierPlan, read
from guide.ui.safekeeping.plan_view import PlanInWords
from guide.ui.safekeeping.restore import exchange_plan
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
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
        self._file = file
        self._other = Other.FILE if file else Other.BESIDE if kept else Other.BEFORE
        heading = self.title()
        parts: Iterable[QWidget | QLayout]
        try:
            earlier = read(context, backup=backup, file=file, step=step, day=day, kept=kept)
        except GuideError as failure:
            parts = self._refusal(failure_words(failure, context.lang), failure.code)
        else:
            if earlier is None:
                parts = self._refusal(self.tr("There is nothing from before that could be shown."))
            else:
                heading, parts = earlier.title, self._parts(earlier)
        back = BackButton(
            look, self.tr("Safe keeping"), "to_keeping", lambda: context.navigator.go("keeping")
        )
        headed_column(self, look, back, heading, *parts, at_top=True)

    def title(self) -> str:
        # Others read it in the list of windows: never the title of a plan, never a file's name.
        return self.tr("Earlier plan")

    def _refusal(self, words: str, code: Code | None = None) -> Iterator[QWidget]:
        look = self.context.look
        is_plan = code is Code.COPY_IS_PLAN_FILE
        other = self._other_file(is_plan=is_plan) if self._file else None
        yield Card(look, Text(look, words), other, kind="problem", name="earlier_refused")

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
            on=lambda: show_chosen_file(self, context, "earlier"),
        )
        return flow_of(look, 12, opens if is_plan else None, other)

    def _bring_button(self, earlier: EarlierPlan, kind: ButtonKind) -> Button:
        return Button(
            self.context.look,
            earlier.button,
            kind,
            "history",
            name="bring_back",
            on=partial(self._bring_back, earlier),
        )

    def _stay_button(self, kind: ButtonKind) -> Button:
        return Button(
            self.context.look,
            self.tr("Leave all as it is"),
            kind,
            name="leave_as_is",
            on=self.context.navigator.back,
        )

    def _parts(self, earlier: EarlierPlan) -> Iterator[QWidget | QLayout]:
        look, present = self.context.look, self.context.services.plan_editor.household()
        yield Text(look, earlier.about, colour="text2")
        if earlier.is_same:
            same = self.tr("Your plan says the same now. There is nothing to bring back.")
            yield Text(look, same, weight=600)
        elif earlier.household.is_empty and not present.is_empty:
            yield from self._emptying(earlier)
            return
        else:
            if earlier.household == present:
                missing = self.tr(
                    "Your plan says the same now. These would come back too:"
                    " kept plans, entered levels or ticks."
                )
                yield Text(look, missing, weight=600)
            note = self.tr("The present plan is kept as a backup first. You can take this back.")
            bring, stay = self._bring_button(earlier, "filled"), self._stay_button("outlined")
            yield flow_of(look, 12, bring, stay)
            yield Text(look, note, "caption", colour="text2")
        yield from self._plans(present, earlier.household)

    def _plans(self, present: Household, household: Household) -> Iterator[QWidget]:
        """What would become different first, then the whole plan for whoever wants to read it."""
        look, book, lang = self.context.look, self.context.book, self.context.lang
        found = [] if present.is_empty else differences(present, household, book, lang)
        if found:
            yield DifferenceList(look, found, book, lang, self._other)
        whole = PlanInWords(look, household, book, lang)
        words = self.tr("The whole plan")
        yield Collapsible(look, words, parts=[whole], is_open=not found, name="earlier_whole")

    def _emptying(self, earlier: EarlierPlan) -> Iterator[QWidget | QLayout]:
        """An empty plan takes the place of a filled one only for whoever looks for that."""
        look = self.context.look
        note = self.tr(
            "Your plan would be empty then. What it says now is kept first, and you can take this"
            " back."
        )
        bring = flow_of(look, 12, self._bring_button(earlier, "outlined"))
        words = self.tr("Empty my plan all the same")
        yield Text(look, earlier.empty, weight=600)
        yield flow_of(look, 12, self._stay_button("filled"))
        yield Collapsible(look, words, parts=[Text(look, note), bring], name="emptying")

    def _bring_back(self, earlier: EarlierPlan) -> None:
        if exchange_plan(self.context, earlier.bring_back, earlier.undo, earlier.said):
            self.context.navigator.go("review")
