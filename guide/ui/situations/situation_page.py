"""One situation: large steps in order, and the numbers to call always in sight.

The words and their order are the guide's. This page adds only the family's own address.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import Number, Situation
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.sticky import StickyArea
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Line,
    Text,
    add_to,
    boxed,
    column_of,
    columns_of,
    flow_of,
    headed_column,
    row_of,
    split_of,
)
from guide.ui.kit.widgets.tiles import NumberTile
from guide.ui.shell.page import Page, PageContext
from guide.usecases.plan.emergency_call import what_to_say

_STACK_BELOW = 760


class SituationPage(Page):
    """The steps of one situation.

    Args:
        context: looks, language, session, window.
        situation: the situation's id, such as `ITEM`.

    """

    name: ClassVar[str] = "situation"
    entry: ClassVar[str] = "situations"

    def __init__(self, context: PageContext, *, situation: str, **args: object) -> None:
        super().__init__(context, situation=situation, **args)
        found = context.guide.situation(situation)
        if found is None:
            raise ValueError(situation)
        self._situation: Situation = found
        look = context.look
        words = self.tr("All situations")
        back = BackButton(look, words, "to_situations", lambda: context.navigator.go("situations"))
        column = headed_column(self, look, back, self.title(), gap=12)
        # Pinned over the page while the side card stands below the steps.
        self.pinned = StickyArea(self._make_pinned(), self)
        self.pinned.setVisible(False)
        self.side = StickyArea(self._make_side())
        local = None
        if context.services.has_place_packs:
            from guide.ui.advice.local_numbers import local_numbers_card

            local = local_numbers_card(context)
        self._split = split_of(
            look,
            24,
            self._make_steps(),
            self.side,
            below=_STACK_BELOW,
            share=0.69,
            equal_heights=True,
        )
        add_to(column, self.pinned, self._split, local)
        column.addStretch(1)
        context.session.plan_changed.connect(self._show_address)

    def title(self) -> str:
        return self._situation.name(self.context.lang)

    def print_here(self) -> bool:
        """Ctrl+P prints the sheet of this situation."""
        self.context.navigator.go("print", paper="situation", item=self._situation.id)
        return True

    # ---- building

    def _make_steps(self) -> QWidget:
        look, context = self.context.look, self.context
        steps = context.guide.situation_steps(self._situation.id)
        path = Card(look, padding=16)
        path.body.setSpacing(0)
        self.steps: list[StepRow] = []
        for number, step in enumerate((step for step in steps if not step.aside), 1):
            self.steps.append(StepRow(context, step, number))
            path.add(Line(look) if number > 1 else None, self.steps[-1])
        asides = [StepRow(context, step, None) for step in steps if step.aside]
        self.steps += asides
        about = self.tr("Press “i” on a line for its source and date.")
        self.print_button = Button(
            look,
            self.tr("Print these steps"),
            "outlined",
            "printer",
            name="print_situation",
            on=self.print_here,
        )
        return boxed(
            column_of(
                look,
                16,
                path,
                *(Card(look, row, padding=20) for row in asides),
                Text(look, about, "caption", colour="text2"),
                flow_of(look, 8, self.print_button),
                at_top=True,
            )
        )

    def _numbers(self) -> tuple[list[Number], list[Number]]:
        """The numbers to call in this situation, and the others that stand on home."""
        guide, call = self.context.guide, self._situation.call
        first = [number for number in (guide.number(c) for c in call) if number is not None]
        rest = [n for n in guide.numbers if n.tile and n.number not in call]
        return first, rest

    def _call_words(self) -> str:
        if self._situation.call_after_leaving:
            return self.tr("Call once you have moved away")
        return self.tr("Emergency numbers")

    def _make_pinned(self) -> QWidget:
        """The numbers of this situation in one low row, for narrow pages."""
        look, lang = self.context.look, self.context.lang
        words = Text(look, self._call_words(), "caption", weight=600)
        buttons = (
            Button(
                look,
                number.number,
                "outlined",
                name=f"pinned_{number.number}",
                spoken=f"{' '.join(number.number)}, {number.words(lang).name}",
                on=partial(self.context.navigator.go, "number", number=number.number),
            )
            for number in self._numbers()[0]
        )
        row = row_of(look, 8, words, *buttons)
        row.setStretch(0, 1)
        return Card(look, row, kind="framed", padding=8, name="pinned_numbers")

    def _make_side(self) -> QWidget:
        look = self.context.look
        first, rest = self._numbers()
        others = (self._tile(number, is_strong=False) for number in rest)
        card = Card(
            look,
            Heading(look, self._call_words(), 2, "h3"),
            *(self._tile(number, is_strong=True) for number in first),
            columns_of(look, 8, *others, least=100, most=2),
            padding=20,
            name="numbers",
        )
        card.body.setSpacing(look.px(10))
        card.body.addSpacing(look.px(4))
        call = what_to_say(self.context.guide, self.context.services.plan_editor.household())
        said = ". ".join(line.words(self.context.lang).title for line in call.say)
        self._address_label = Text(look, "", "caption", colour="text2")
        self._address = Text(look, "", weight=600)
        self._add_address = Button(
            look,
            self.tr("Add the home address"),
            "link",
            name="add_address",
            on=lambda: self.context.navigator.go("plan", section="home"),
        )
        card.add(
            Line(look),
            Heading(look, self.tr("What to say"), 2, "h3"),
            Text(look, f"{said}.", "caption"),
            self._address_label,
            self._address,
            self._add_address,
        )
        self._show_address()
        return card

    def _tile(self, number: Number, *, is_strong: bool) -> NumberTile:
        words = number.words(self.context.lang)
        return NumberTile(
            self.context.look,
            number.number,
            words.name,
            words.when if is_strong else "",
            is_strong=is_strong,
            name=f"number_{number.number}",
            on=partial(self.context.navigator.go, "number", number=number.number),
        )

    # ---- what happens

    def _show_address(self) -> None:
        pieces = what_to_say(
            self.context.guide, self.context.services.plan_editor.household()
        ).address
        self._address.set_words(", ".join(pieces))
        self._address.setVisible(bool(pieces))
        self._address_label.set_words(
            self.tr("If you are at home, your address")
            if pieces
            else self.tr("Your own address can stand here.")
        )
        self._add_address.setVisible(not pieces)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_stacked = self._split.is_stacked_at(self.width())
        if self.pinned.isHidden() == is_stacked:
            self.pinned.setVisible(is_stacked)
