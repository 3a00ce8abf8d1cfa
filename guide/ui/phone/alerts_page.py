"""Will this phone warn you? What is known, by make, and how alerts are switched on.

The program cannot see any phone: it says what was read where and when, and that a shop can help.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.own_lines import PhoneLine
from guide.content.phone_alerts import OTHER, phone_alerts
from guide.household.field import Section
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Line,
    ListRow,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.kit.widgets.choice import ChoiceChip, ChoiceGroup
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words
from guide.usecases.plan.family_phones import KnownPhone, known_phones


class PhoneAlertsPage(Page):
    """A make is chosen, and its lines are shown with their sources.

    Args:
        context: looks, language, session, window.
        make: the make to begin with.

    """

    name: ClassVar[str] = "phone_alerts"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, *, make: str = "", **args: object) -> None:
        super().__init__(context, make=make, **args)
        look = context.look
        self._alerts = phone_alerts()
        known = [one.id for one in self._alerts.makes]
        household = context.services.plan_editor.household()
        wished = (make, *(one.make for one in known_phones(household, context.book, context.lang)))
        self._make = next((one for one in wished if one in known), known[0])
        back = BackButton(
            look,
            self.tr("To the phone and to relatives"),
            "to_phone",
            lambda: context.navigator.go("to_phone"),
        )
        question = self.tr("Which phone is it?")
        names = {one.id: one.name or self.tr("Another phone") for one in self._alerts.makes}
        self._names = names
        self._group = ChoiceGroup(
            look, question, [(make_id, ChoiceChip(look, name)) for make_id, name in names.items()]
        )
        self._group.speak_in_full(question)
        self._group.choose(self._make)
        self._group.chosen.connect(self._choose)
        self._phones = column_of(look, None)
        self._body = column_of(look, 20)
        about = self.tr(
            "Daiyn cannot see your phone. Here is what was read about such phones. Names in menus"
            " may differ."
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, about, colour="text2"),
            self._phones,
            Card(look, Heading(look, question, 2, "h3"), self._group, name="which_phone"),
            flow_of(look, 12, self._paper_button()),
            self._body,
            at_top=True,
        )
        self._show()
        self._show_phones()
        context.session.plan_changed.connect(self._show_phones)

    def _paper_button(self) -> Button:
        return Button(
            self.context.look,
            self.tr("Print the sheet"),
            "outlined",
            "printer",
            name="print_phones",
            on=self.print_here,
        )

    def print_here(self) -> bool:
        self.context.navigator.go("print", paper="phones")
        return True

    def title(self) -> str:
        return self.tr("Will this phone warn you?")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"make": self._make}

    def restore(self, state: Any) -> None:
        parts = dict(state)
        self._make = parts.pop("make")
        self._group.choose(self._make)
        self._show()
        super().restore(parts)

    def _choose(self, make: str) -> None:
        self._make = make or OTHER
        self._show()

    def _choose_phone(self, phone: KnownPhone) -> None:
        """Show what is known of a phone of the family."""
        known = [one.id for one in self._alerts.makes]
        self._choose(phone.make if phone.make in known else OTHER)
        self._group.choose(self._make)
        self.context.host.ensure_visible(self._group)
        self._group.button(self._make).setFocus()

    def _show_phones(self) -> None:
        context, look = self.context, self.context.look
        household = context.services.plan_editor.household()
        found = known_phones(household, context.book, context.lang)
        rows: list[QWidget] = [
            ListRow(
                look,
                " · ".join(part for part in (phone.whose, self._names.get(phone.make, "")) if part)
                or self.tr("A phone"),
                about=self._about(phone),
                icon="phone",
                name=f"known_{phone.ref}".replace(":", "_"),
                on=partial(self._choose_phone, phone),
            )
            for phone in found
        ]
        enter = Button(
            look,
            self.tr("Enter your phones"),
            "outlined",
            "user-pen",
            name="enter_phones",
            on=lambda: context.navigator.go("plan", section=Section.PHONES.value),
        )
        nothing = self.tr("No phone is entered yet. With the plan you see whose phone got a test.")
        heading = Heading(look, self.tr("Your phones"), 2, "h3")
        told = rows or [Text(look, nothing)]
        refill(self._phones, Card(look, heading, *told, flow_of(look, 12, enter), name="phones"))

    def _about(self, phone: KnownPhone) -> str:
        lang = self.context.lang
        test = date_words(phone.test_on, lang) if phone.test_on else self.tr("not yet")
        said = [self.tr("Last test received: {when}").format(when=test)]
        if phone.alerts:
            said.insert(0, self.tr("Alerts on: {answer}").format(answer=phone.alerts))
        return ". ".join(said)

    def _show(self) -> None:
        steps = self._card(self.tr("What to do"), self._alerts.steps([self._make]), is_path=True)
        facts = self._card(self.tr("What to know"), self._alerts.facts([self._make]))
        refill(self._body, steps, facts)

    def _card(self, title: str, lines: Iterable[PhoneLine], *, is_path: bool = False) -> Card:
        context, look = self.context, self.context.look
        card = Card(look, Heading(look, title, 2, "h3"))
        card.body.setSpacing(0)
        for at, line in enumerate(lines, 1):
            row: QWidget = StepRow(
                context, line, at if is_path else None, icon="phone", guide=self._alerts.guide
            )
            card.add(Line(look) if at > 1 else None, row)
        return card
