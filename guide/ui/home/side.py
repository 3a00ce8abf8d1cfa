"""Beside the lists of home: the emergency numbers, and the next steps of the family plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from guide.content.model import Number
from guide.household.field import Section
from guide.household.steps import NextStep
from guide.ui.kit.widgets import (
    Button,
    Card,
    Heading,
    Line,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    columns_of,
    split_of,
)
from guide.ui.kit.widgets.tiles import NumberTile
from guide.ui.shell.page import PageContext
from guide.usecases.level.home_view import HomeView

_TILE = 100
_URGENT = ("ATT", "EXPL", "EVAC")


class NumbersCard(Card):
    """A tile for each number, saying when to call it; pressing one opens "what to say"."""

    def __init__(self, context: PageContext, view: HomeView, *, with_say: bool = False) -> None:
        super().__init__(context.look, padding=16, name="numbers_card")
        look = context.look
        title = QCoreApplication.translate("HomeSide", "Emergency numbers")
        about = QCoreApplication.translate("HomeSide", "Press a number to see what to say")
        tiles = (_tile(context, number) for number in view.tiles)
        self.add(
            Heading(look, title, 2, size="h3"),
            columns_of(look, 8, *tiles, least=_TILE, most=2),
            Text(look, about, "caption", colour="text2"),
        )
        if with_say:
            self._add_say(context)

    def _add_say(self, context: PageContext) -> None:
        look = context.look
        said = (line.words(context.lang) for line in context.guide.say())
        lines = (Text(look, f"{words.title} {words.reason}".strip()) for words in said)
        self.add(
            Line(look),
            Heading(look, QCoreApplication.translate("HomeSide", "What to say"), 3, size="large"),
            column_of(look, 4, *lines),
        )


def _tile(context: PageContext, number: Number) -> NumberTile:
    words = number.words(context.lang)
    return NumberTile(
        context.look,
        number.number,
        words.name,
        words.when,
        name=f"tile_{number.number}",
        on=partial(context.navigator.go, "number", number=number.number),
    )


class UrgentCard(Card):
    """What may be needed within seconds at the red level: attack, explosion, leave or stay."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, padding=20, name="urgent_card")
        look = context.look
        situations = {one.id: one for one in context.guide.situations}
        tiles = (
            Button(
                look,
                situations[one].name(context.lang),
                "outlined",
                situations[one].icon,
                name=f"urgent_{one}",
                on=partial(context.navigator.go, "situation", situation=one),
            )
            for one in _URGENT
        )
        title = QCoreApplication.translate("HomeSide", "If it happens near you")
        self.add(Heading(look, title, 2, size="h3"), column_of(look, 8, *tiles))


class PlanCard(Card):
    """At most three next steps in words; never a percentage."""

    def __init__(self, context: PageContext, view: HomeView) -> None:
        super().__init__(context.look, padding=20, name="plan_card")
        look = context.look
        words = boxed(
            column_of(
                look,
                4,
                Heading(look, QCoreApplication.translate("HomeSide", "Family plan"), 2, size="h3"),
                Text(look, _plan_words(view), "caption", colour="text2"),
            )
        )
        if view.is_plan_empty:
            label = QCoreApplication.translate("HomeSide", "Start the plan")
        else:
            label = (
                QCoreApplication.translate("HomeSide", "Open the plan")
                if view.is_plan_complete
                else QCoreApplication.translate("HomeSide", "Continue the plan")
            )
        button = Button(
            look,
            label,
            icon="arrow-right",
            icon_after=True,
            name="continue_plan",
            on=_opening(context, view.next_steps[0] if view.next_steps else None),
        )
        if view.is_plan_empty:
            self.add(split_of(look, 16, words, button, below=480, share=None))
            return
        rows = (
            ListRow(
                look,
                step_words(context, step),
                number=number,
                name=f"next_step_{number}",
                on=_opening(context, step),
            )
            for number, step in enumerate(view.next_steps, 1)
        )
        at_level = ListRow(
            look,
            QCoreApplication.translate("HomeSide", "What our plan says at each level"),
            icon="layers",
            name="to_rules",
            on=partial(context.navigator.go, "rules"),
        )
        self.add(words, Rows(look, *rows), button, Rows(look, at_level))


def _opening(context: PageContext, step: NextStep | None) -> Callable[[], None]:
    """What opens the plan at the step."""

    def run() -> None:
        if step is None:
            context.navigator.go("plan")
        elif step.code == "print" or step.section is None:
            context.navigator.go("print")
        else:
            context.navigator.go(
                "plan",
                section=step.section.value,
                record_ref=step.record_ref,
                field=step.key.rpartition(".")[2],
            )

    return run


def _plan_words(view: HomeView) -> str:
    if view.is_plan_empty:
        return QCoreApplication.translate(
            "HomeSide", "No plan yet. Twelve questions, about five minutes."
        )
    if view.is_plan_complete:
        return QCoreApplication.translate("HomeSide", "Plan complete. Next:")
    return QCoreApplication.translate("HomeSide", "Next steps")


def step_words(context: PageContext, step: NextStep) -> str:
    """A next step as a request; a section without one of its own is named."""
    if step.code == "print" or step.section is None:
        return QCoreApplication.translate("HomeSide", "Print the plan and hang it up")
    known = {
        Section.CONTACT: QCoreApplication.translate(
            "HomeSide", "Enter a contact person in another area"
        ),
        Section.PEOPLE: QCoreApplication.translate("HomeSide", "Enter who lives at home"),
        Section.HOME: QCoreApplication.translate("HomeSide", "Enter the home address"),
        Section.MEETING: QCoreApplication.translate("HomeSide", "Choose two meeting places"),
        Section.CALLS: QCoreApplication.translate("HomeSide", "Choose whom to call first"),
        Section.TITLE: QCoreApplication.translate("HomeSide", "Choose title and print language"),
    }
    return known.get(step.section) or context.book.section(step.section.value, context.lang)[0]
