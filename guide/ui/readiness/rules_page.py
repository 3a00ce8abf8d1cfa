"""What our plan says at each level: the family's rules and checks beside the official actions.

One page for all four states; whether one of them stands decides only which is open at first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.model import Action
from guide.household.at_level import PlanState, to_reach
from guide.household.household import ref_of
from guide.household.plan import Ref
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    ListRow,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
    split_of,
)
from guide.ui.kit.widgets.layouts import LayoutPart
from guide.ui.readiness.lines import shown_lines
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.level.answered import answered
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.level_plan import LevelPlan

_STACK_BELOW = 720


def level_plan(context: PageContext) -> LevelPlan:
    """The plan at a level in the language of the screen."""
    services = context.services
    words = SheetWords(context.guide, services.paper_words, context.book, (context.lang,))
    today = local_day(context.session.now())
    return LevelPlan(words, services.plan_editor.household(), today)


class RulesPage(Page):
    """Yellow, orange, red and the end, one below the other."""

    name: ClassVar[str] = "rules"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Family plan"), "to_plan", lambda: context.navigator.go("plan")
        )
        self._body = column_of(look, 20)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, context.services.paper_words.word("rules_about", context.lang)),
            flow_of(
                look,
                12,
                Button(
                    look, self.tr("Our sheet for red"), "filled", "siren", name="to_red",
                    on=lambda: context.navigator.go("red"),
                ),
                Button(
                    look, self.tr("Print the rules"), "outlined", "printer", name="print_rules",
                    on=self.print_here,
                ),
            ),
            self._body,
            at_top=True,
        )  # fmt: skip
        self._show()
        context.session.plan_changed.connect(self._show)
        context.session.level_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("Our plan at each level")

    def print_here(self) -> bool:
        self.context.navigator.go("print", paper="rules")
        return True

    def _show(self) -> None:
        opened = self.snapshot()
        plan, stands = level_plan(self.context), self._stands()
        decides = plan.decides()
        refill(
            self._body,
            *([self._decides(decides)] if decides["lines"] else []),
            *(self._card(plan, state, state == stands) for state in PlanState),
        )
        self.restore(opened)

    def _decides(self, part: Mapping[str, Any]) -> QWidget:
        look = self.context.look
        title = Heading(look, part["name"][0], 2, "h3")
        return Card(look, title, shown_lines(look, part["lines"]), name="decides")

    def _stands(self) -> str:
        entered = self.context.services.declarations.current()
        return entered.level.value if entered is not None else ""

    def _answered(self) -> Collection[Ref]:
        services = self.context.services
        refs = to_reach(services.plan_editor.household())
        return answered(services.declarations, services.checklist, refs)

    def _card(self, plan: LevelPlan, state: PlanState, is_now: bool) -> QWidget:
        look = self.context.look
        name = plan.name(state)[0]
        rules, checks = plan.rules(state), plan.checks(state, self._answered())
        add = Button(
            look,
            self.tr("Add a rule"),
            "outlined",
            "plus",
            name=f"add_rule_{state.value}",
            spoken=self.tr("Add a rule: {level}").format(level=name),
            on=partial(self._add, state),
        )
        own = column_of(
            look,
            12,
            Heading(look, self.tr("Our rules"), 3, "large"),
            shown_lines(look, rules)
            if rules
            else Text(look, self.tr("None yet. Who does what, by when?"), colour="text2"),
            flow_of(look, 12, add),
            Heading(look, self.tr("What the plan asks"), 3, "large") if checks else None,
            shown_lines(look, checks) if checks else None,
            *(self._help(plan) if state is PlanState.END else ()),
        )
        official = Collapsible(
            look,
            self.tr("Advice of the guide"),
            str(len(plan.official(state))),
            later=lambda: self._official(plan.official(state)),
            is_open=False,
            name=f"official_{state.value}",
            spoken=self.tr("Advice of the guide: {level}").format(level=name),
        )
        title = Heading(
            look, self.tr("{level}: entered now").format(level=name) if is_now else name, 2
        )
        return Card(
            look,
            title,
            split_of(look, 24, boxed(own), official, below=_STACK_BELOW, share=0.6),
            name=f"state_{state.value}",
        )

    def _help(self, plan: LevelPlan) -> Iterator[LayoutPart]:
        """Where help is found; the page of a number has its sources."""
        look, go = self.context.look, self.context.navigator.go
        yield Heading(look, self.tr("Where help is found"), 3, "large")
        for one in plan.help_numbers():
            words = one.words(self.context.lang)
            yield ListRow(
                look,
                f"{one.number}: {words.name}",
                icon="phone",
                about=words.about or words.when,
                name=f"help_{one.number}",
                on=partial(go, "number", number=one.number),
            )

    def _official(self, actions: tuple[Action, ...]) -> list[QWidget]:
        return [StepRow(self.context, action, None, icon="info") for action in actions]

    def _add(self, state: PlanState) -> None:
        rule = self.context.session.run(
            lambda services: services.plan_editor.add("rule", at_level=state.value)
        )
        if rule is not None:
            self.context.navigator.go(
                "plan", section="rules", record_ref=ref_of(rule), field="rules.what",
                return_to="rules",
            )  # fmt: skip
