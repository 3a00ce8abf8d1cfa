"""Supplies and go-bags: what is there, how much is needed and why, what is to be replaced when.

The page shows what is worked out; what the family says of a kit, an item or a lot is typed in the
plan, one press away, and "Done" leads back here.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from guide.content.kit_reasons import AMOUNTS, KitReasons, kit_reasons
from guide.household.dates import days_later
from guide.household.household import Household, ref_of
from guide.household.kit_lines import wanting
from guide.household.kit_state import SOON_DAYS, DatedLot, coming, kit_states
from guide.household.plan import Ref
from guide.household.records.supplies import Kit
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.discard import refill
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.page import Page, PageContext
from guide.ui.supplies.kit_card import KitCard
from guide.usecases.base.local_time import local_day
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.kit_words import KitWords

_MOST_OFFERED = 4  # kits to make, at once
_MOST_DATES = 6


class SuppliesPage(Page):
    """All kits of the family."""

    name: ClassVar[str] = "kit"
    entry: ClassVar[str] = "plan"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Family plan"), "to_plan", lambda: context.navigator.go("plan")
        )
        about = self.tr(
            "How much is worked out from who lives here. What has no date asks for nothing."
        )
        self._body = column_of(look, 20)
        self._first = self._paper_button("kit")
        headed_column(
            self,
            look,
            back,
            self.title(),
            Text(look, about, colour="text2"),
            flow_of(look, 12, self._first, self._paper_button("dates")),
            self._body,
            at_top=True,
        )
        self._shown: Household | None = None
        self._show()
        context.session.plan_changed.connect(self._show)

    def title(self) -> str:
        return self.tr("Supplies and go-bags")

    def print_here(self) -> bool:
        self.context.navigator.go("print", paper="kit")
        return True

    # ---- building

    def _show(self) -> None:
        context = self.context
        household = context.services.plan_editor.household()
        if household is self._shown:
            return
        self._shown = household
        today = local_day(context.session.now())
        states = kit_states(household, today)
        words = KitWords(
            SheetWords(context.guide, context.services.paper_words, context.book, (context.lang,)),
            household,
        )
        soon = coming(states, days_later(today, SOON_DAYS))
        cards = (KitCard(context, words, state) for state in states)
        opened = self.snapshot()
        held = QApplication.focusWidget()
        focused = held.objectName() if held is not None and self.isAncestorOf(held) else ""
        parts = (
            self._offers(words, household, is_first=not states),
            self._dates(words, soon) if soon else None,
            *cards,
            self._reasons(kit_reasons()),
        )
        refill(self._body, *(part for part in parts if part is not None))
        self.restore(opened)
        if focused:
            again = self.findChild(QWidget, focused) or self._first
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paper_button(self, paper: str) -> Button:
        words = {
            "kit": self.tr("Print the lists"),
            "dates": self.tr("Print the dates of 12 months"),
        }[paper]
        return Button(
            self.context.look,
            words,
            "outlined",
            "printer",
            name=f"print_{paper}",
            on=lambda: self.context.navigator.go("print", paper=paper),
        )

    def _offers(self, words: KitWords, household: Household, *, is_first: bool) -> QWidget | None:
        """The kits that nobody made yet; a few at once, so that nobody has to read them all."""
        if not self.context.services.plan_editor.may_add("kit"):
            return None
        look = self.context.look
        offered = wanting(household)[:_MOST_OFFERED]
        buttons = [
            Button(
                look,
                words.title(Kit(id="", kit_type=kit_type, kit_for=whose))[0],
                "filled" if is_first and kit_type == "home" else "outlined",
                "plus",
                name=f"make_{kit_type}_{whose}".replace(":", "_"),
                on=partial(self._make, kit_type, whose),
            )
            for kit_type, whose in offered
        ]
        other = Button(
            look,
            self.tr("Another kit"),
            "plain",
            "plus",
            name="make_other",
            on=partial(self._make, "", ""),
        )
        title = Heading(look, self.tr("Make a kit"), 2, "h3")
        return Card(look, title, flow_of(look, 12, *buttons, other), name="make_kits")

    def _dates(self, words: KitWords, soon: tuple[DatedLot, ...]) -> QWidget:
        look = self.context.look
        rows = [
            ListRow(
                look,
                words.name(one.line)[0],
                icon="clock-alert",
                about=f"{words.due(one.due)[0]} · {words.title(one.kit)[0]}",
                name=f"dated_{one.lot}".replace(":", "_"),
                on=partial(self._open, one.lot, "kit.amount"),
            )
            for one in soon[:_MOST_DATES]
        ]
        rest = len(soon) - len(rows)
        more = self.tr("And %n more, in the lists below.", "", rest)
        title = Heading(look, self.tr("Soon to be used or replaced"), 2, "h3")
        return Card(look, title, Rows(look, *rows), Text(look, more) if rest else None)

    def _reasons(self, reasons: KitReasons) -> QWidget:
        context, look = self.context, self.context.look
        first = reasons.of(AMOUNTS)

        def rows() -> list[QWidget]:
            others = (line for line in reasons.lines if line not in first)
            made = (
                StepRow(context, line, None, icon="info", guide=reasons.guide)
                for line in (*others, *first)
            )
            return [boxed(column_of(look, None, *made))]

        return Card(
            look,
            Collapsible(
                look, self.tr("Why these things, and how much of them"), later=rows, name="reasons"
            ),
        )

    # ---- what the person does

    def _make(self, kit_type: str, whose: Ref) -> None:
        self._first.setFocus()  # the pressed button goes: the focus needs a place that stays
        kit = self.context.session.run(
            lambda services: services.plan_editor.add("kit", kit_type=kit_type, kit_for=whose)
        )
        if kit is None:
            return
        ref = ref_of(kit)
        lines = self.findChild(Collapsible, f"lines_{ref}".replace(":", "_"))
        if not kit_type:
            self._open(ref, "kit.kit_type")
        elif lines is not None:  # what belongs into it is what comes next
            lines.set_open(True)
            lines.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, ref: Ref, field: str) -> None:
        self.context.navigator.go(
            "plan", section="kit", record_ref=ref, field=field, return_to="kit"
        )
