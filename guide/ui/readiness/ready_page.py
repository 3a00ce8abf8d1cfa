"""How ready are we: dated facts one below the other, and at most three next actions. No score."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from guide.household.household import Household
from guide.household.names import tidy
from guide.household.readiness import FactCode, ReadyFact, facts, next_actions
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day

_PAGES = {FactCode.KIT: "kit", FactCode.PRACTISED: "practice", FactCode.PRINTED: "print"}


class ReadyPage(Page):
    """What was done when, and what is next."""

    name: ClassVar[str] = "ready"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Family plan"), "to_plan", lambda: context.navigator.go("plan")
        )
        about = self.tr("Not how much is filled in, but what was really done, and when.")
        self._body = column_of(look, 20)
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, about, colour="text2"),
            flow_of(
                look,
                12,
                Button(
                    look, self.tr("Practise"), "outlined", "list-checks", name="to_practice",
                    on=lambda: context.navigator.go("practice"),
                ),
            ),
            self._body,
            at_top=True,
        )  # fmt: skip
        self._show()
        context.session.plan_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("How ready are we?")

    def _show(self) -> None:
        services, look = self.context.services, self.context.look
        household = services.plan_editor.household()
        found = facts(
            household,
            local_day(self.context.session.now()),
            is_printed=services.plan_prints.is_printed(household),
        )
        following = next_actions(found)
        rows = [
            self._row(fact, household, name=f"next_{number}", number=number)
            for number, fact in enumerate(following, 1)
        ]
        done = [
            self._row(fact, household, name=f"fact_{number}")
            for number, fact in enumerate(found, 1)
        ]
        nothing = Text(look, self.tr("Nothing is open. Look again in some months."))
        refill(
            self._body,
            Card(
                look,
                Heading(look, self.tr("Next"), 2, "h3"),
                Rows(look, *rows) if rows else nothing,
                name="next_actions",
            ),
            Card(look, Heading(look, self.tr("What was done"), 2, "h3"), Rows(look, *done)),
        )

    def _row(
        self, fact: ReadyFact, household: Household, *, name: str, number: int | None = None
    ) -> ListRow:
        context = self.context
        about = [self._named(fact, household), tidy(fact.said)]
        if fact.by is not None:
            day = date_words(fact.by, context.lang)
            about.append(self.tr("until: {day}").format(day=day))
        if fact.day is not None:
            about.append(date_words(fact.day, context.lang))
        if number is None and fact.day is None:
            about.append(self.tr("done") if fact.is_done else self.tr("not yet"))
        return ListRow(
            context.look,
            fact_words(fact.code, is_asked=number is not None),
            number=number,
            icon=None if number is not None else ("circle-check" if fact.is_done else "circle"),
            icon_colour="ok" if fact.is_done else None,
            about=" · ".join(part for part in about if part),
            name=name,
            on=partial(self._open, fact),
        )

    def _named(self, fact: ReadyFact, household: Household) -> str:
        if fact.code is FactCode.PLACE_WALKED:
            words = self.context.book.record(fact.about.replace(":", "."), self.context.lang)
            return words.one
        return tidy(household.named(fact.about)) if fact.about else ""

    def _open(self, fact: ReadyFact) -> None:
        go, target = self.context.navigator.go, fact.target
        if target.section is None:
            go(_PAGES[fact.code])
            return
        go(
            "plan",
            section=target.section.value,
            record_ref=target.ref,
            field=f"{target.section.value}.{target.field}" if target.field else "",
            return_to="ready",
        )


def fact_words(code: FactCode, *, is_asked: bool) -> str:
    """A fact as what was done, or as what is to be done."""
    if is_asked:
        return {
            FactCode.LINK_TOLD: QCoreApplication.translate(
                "Readiness", "Tell the contact person, and write down the day"
            ),
            FactCode.PLACE_WALKED: QCoreApplication.translate(
                "Readiness", "Walk to the meeting place together"
            ),
            FactCode.CHILD_PHONE: QCoreApplication.translate(
                "Readiness", "Let the child say a phone number by heart"
            ),
            FactCode.PICKUP_PAPER: QCoreApplication.translate(
                "Readiness", "Lodge the paper of who may fetch the child"
            ),
            FactCode.TEST_ALERT: QCoreApplication.translate(
                "Readiness", "See whether the phone receives a test alert"
            ),
            FactCode.GAS_SHOWN: QCoreApplication.translate(
                "Readiness", "Show the gas valve to two people"
            ),
            FactCode.KIT: QCoreApplication.translate(
                "Readiness", "Fill the home store for three days"
            ),
            FactCode.MENDED: QCoreApplication.translate(
                "Readiness", "Mend what failed, and practise it again"
            ),
            FactCode.PRACTISED: QCoreApplication.translate("Readiness", "Practise once"),
            FactCode.PRINTED: QCoreApplication.translate(
                "Readiness", "Print the plan: it has changed"
            ),
        }[code]
    return {
        FactCode.LINK_TOLD: QCoreApplication.translate("Readiness", "The contact person was told"),
        FactCode.PLACE_WALKED: QCoreApplication.translate(
            "Readiness", "We walked to the meeting place"
        ),
        FactCode.CHILD_PHONE: QCoreApplication.translate(
            "Readiness", "The child can say a phone number"
        ),
        FactCode.PICKUP_PAPER: QCoreApplication.translate(
            "Readiness", "The paper of who may fetch the child is lodged"
        ),
        FactCode.TEST_ALERT: QCoreApplication.translate(
            "Readiness", "The phone received a test alert"
        ),
        FactCode.GAS_SHOWN: QCoreApplication.translate(
            "Readiness", "Two people were shown the gas valve"
        ),
        FactCode.KIT: QCoreApplication.translate(
            "Readiness", "Water and food for three days, nothing out of date"
        ),
        FactCode.MENDED: QCoreApplication.translate("Readiness", "What failed was practised again"),
        FactCode.PRACTISED: QCoreApplication.translate(
            "Readiness", "We practised within six months"
        ),
        FactCode.PRINTED: QCoreApplication.translate(
            "Readiness", "Printed or saved as PDF since the last change"
        ),
    }[code]
