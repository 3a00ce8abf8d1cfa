"""The one sheet for red: link person, message, who has answered, meeting places, what to take.

Who has answered is ticked beside the lines of the level that stands, also after it was lifted;
where none was entered, as in a practice, the ticks hold as long as the page is open.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.household.plan import Ref
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Rows,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.check_row import CheckRow
from guide.ui.readiness.lines import shown_lines
from guide.ui.readiness.rules_page import level_plan
from guide.ui.shell.page import Page, PageContext
from guide.usecases.level.answered import answered, ticked_beside, toggle
from guide.usecases.papers.level_plan import LevelPlan


class RedPage(Page):
    """All of it on one page, in the order in which it is needed."""

    name: ClassVar[str] = "red"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._here: set[Ref] = set()  # ticked while no level was entered
        back = BackButton(
            look,
            self.tr("Our plan at each level"),
            "to_rules",
            lambda: context.navigator.go("rules"),
        )
        words = context.services.paper_words.word
        self._body = column_of(look, 16)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, words("red_about", context.lang), weight=600),
            Text(look, words("red_follow", context.lang), colour="text2"),
            flow_of(
                look,
                12,
                Button(
                    look, self.tr("Print this sheet"), "outlined", "printer", name="print_red",
                    on=self.print_here,
                ),
            ),
            self._body,
            at_top=True,
        )  # fmt: skip
        self.rows: dict[Ref, CheckRow] = {}
        self._show()
        context.session.plan_changed.connect(self._show)
        context.session.ticks_changed.connect(self._show_ticks)

    def title(self) -> str:
        return self.tr("Red level: our sheet")

    def print_here(self) -> bool:
        self.context.navigator.go("print", paper="red")
        return True

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"answered": sorted(self._here)}

    def restore(self, state: Any) -> None:
        parts = dict(state)
        self._here = set(parts.pop("answered"))
        self._show_ticks()
        super().restore(parts)

    # ---- building

    def _show(self) -> None:
        plan = level_plan(self.context)
        link, _answered, *others = plan.red()
        parts = [self._card(link), self._answering(plan), *map(self._card, others)]
        refill(self._body, *parts)
        self._show_ticks()

    def _card(self, part: Mapping[str, Any]) -> QWidget:
        look = self.context.look
        return Card(look, Heading(look, part["name"][0], 2, "h3"), shown_lines(look, part["lines"]))

    def _answering(self, plan: LevelPlan) -> QWidget:
        look = self.context.look
        self.rows = {}
        for ref, who in plan.answering():
            row = CheckRow(look, who)
            row.details.hide()
            row.setObjectName(f"answered_{ref}".replace(":", "_"))
            row.clicked.connect(partial(self._tick, ref))
            self.rows[ref] = row
        title = context_words(self.context, "red_answered")
        self._count = Text(look, "", weight=600, name="answered_count")
        nobody = Text(look, self.tr("Nobody is in the plan yet."), colour="text2")
        return Card(
            look,
            flow_of(look, 16, Heading(look, title, 2, "h3"), self._count),
            Rows(look, *self.rows.values()) if self.rows else nobody,
            name="answering",
        )

    # ---- who has answered

    def _answered(self) -> Collection[Ref]:
        services = self.context.services
        if not ticked_beside(services.declarations):
            return self._here
        return answered(services.declarations, services.checklist, self.rows)

    def _tick(self, ref: Ref) -> None:
        beside = ticked_beside(self.context.services.declarations)
        if beside:
            self.context.session.run(lambda services: toggle(services.checklist, beside, ref))
        else:
            self._here ^= {ref}
        self._show_ticks()

    def _show_ticks(self) -> None:
        ticked = self._answered()
        for ref, row in self.rows.items():
            row.setChecked(ref in ticked)
        told = self.tr("{done} of {all}")
        here = sum(ref in ticked for ref in self.rows)
        self._count.set_words(told.format(done=here, all=len(self.rows)))


def context_words(context: PageContext, word_id: str) -> str:
    """A word that papers have too, in the language of the screen."""
    return context.services.paper_words.word(word_id, context.lang)
