"""One situation: large steps in order, and the numbers to call always in sight.

The words and their order are the guide's. This page adds only the family's own address.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import Number, Situation
from guide.ui.advice.step_rows import StepRow
from guide.ui.kit.back_button import BackButton
from guide.ui.kit.sticky import StickyArea
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import column_of, flow_of, row_of
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout, FlowLayout, SplitLayout
from guide.ui.kit.widgets.text import Heading, Line, Text
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
        column = column_of(look, 16, self._make_back(), Heading(look, self.title()), inside=self)
        # Pinned over the page while the side card stands below the steps.
        self.pinned = StickyArea(self._make_pinned(), self)
        self.pinned.setVisible(False)
        column.addWidget(self.pinned)
        self._split = SplitLayout(look.px(_STACK_BELOW), look.px(24), 0.69, equal_heights=True)
        self._split.addWidget(self._make_steps())
        self.side = StickyArea(self._make_side())
        self._split.addWidget(self.side)
        column.addLayout(self._split)
        column.addStretch(1)
        context.session.plan_changed.connect(self._show_address)

    def title(self) -> str:
        return self._situation.name(self.context.lang)

    def snapshot(self) -> dict[str, object]:
        return {"open": [row.objectName() for row in self.steps if _is_open(row)]}

    def restore(self, state: Mapping[str, object]) -> None:
        opened = state.get("open", [])
        for row in self.steps:
            if isinstance(opened, list) and row.objectName() in opened:
                row.toggle_details()

    def print_here(self) -> bool:
        """Ctrl+P prints the sheet of this situation."""
        self.context.navigator.go("print", paper="situation", item=self._situation.id)
        return True

    # ---- building

    def _make_back(self) -> FlowLayout:
        look = self.context.look
        words = self.tr("All situations")
        back = BackButton(
            look, words, "to_situations", lambda: self.context.navigator.go("situations")
        )
        return flow_of(look, 8, back)

    def _make_steps(self) -> QWidget:
        look, context = self.context.look, self.context
        steps = context.guide.situation_steps(self._situation.id)
        whole = QWidget()
        column = column_of(look, 16, inside=whole)
        path = Card(look, kind="card", padding=20)
        path.body.setSpacing(0)
        self.steps: list[StepRow] = []
        for number, step in enumerate((step for step in steps if not step.aside), 1):
            if number > 1:
                path.body.addWidget(Line(look))
            self.steps.append(StepRow(context, step, number))
            path.body.addWidget(self.steps[-1])
        column.addWidget(path)
        for step in (step for step in steps if step.aside):
            card = Card(look, kind="card", padding=20)
            card.body.setSpacing(0)
            self.steps.append(StepRow(context, step, None))
            card.body.addWidget(self.steps[-1])
            column.addWidget(card)
        column.addWidget(
            Text(
                look,
                self.tr("Source and date stand behind the “i” of each line."),
                "caption",
                colour="text2",
            )
        )
        row = flow_of(look, 8)
        self.print_button = Button(
            look,
            self.tr("Print these steps"),
            "outlined",
            "printer",
            name="print_situation",
            on=self.print_here,
        )
        row.addWidget(self.print_button)
        column.addLayout(row)
        column.addStretch(1)
        return whole

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
        card = Card(look, kind="framed", padding=8, name="pinned_numbers")
        row = row_of(look, 8)
        row.addWidget(Text(look, self._call_words(), "caption", weight=600), 1)
        for number in self._numbers()[0]:
            row.addWidget(
                Button(
                    look,
                    number.number,
                    "outlined",
                    name=f"pinned_{number.number}",
                    spoken=f"{' '.join(number.number)}, {number.words(lang).name}",
                    on=partial(self._open_number, number.number),
                )
            )
        card.body.addLayout(row)
        return card

    def _make_side(self) -> QWidget:
        look = self.context.look
        card = Card(look, kind="card", padding=20, name="numbers")
        card.body.setSpacing(look.px(10))
        card.body.addWidget(Heading(look, self._call_words(), 2, "h3"))
        first, rest = self._numbers()
        for number in first:
            card.body.addWidget(self._tile(number, is_strong=True))
        board = ColumnsLayout(look.px(100), 2, look.px(8))
        for number in rest:
            board.addWidget(self._tile(number, is_strong=False))
        card.body.addLayout(board)
        card.body.addSpacing(look.px(4))
        card.add(Line(look), Heading(look, self.tr("What to say"), 2, "h3"))
        call = what_to_say(self.context.guide, self.context.services.plan_editor.household())
        said = ". ".join(line.words(self.context.lang).title for line in call.say)
        card.body.addWidget(Text(look, f"{said}.", "caption"))
        self._address_label = Text(look, "", "caption", colour="text2")
        self._address = Text(look, "", weight=600)
        card.add(self._address_label, self._address)
        self._add_address = Button(
            look,
            self.tr("Add the home address"),
            "link",
            name="add_address",
            on=lambda: self.context.navigator.go("plan", section="home"),
        )
        card.body.addWidget(self._add_address)
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
            on=partial(self._open_number, number.number),
        )

    # ---- what happens

    def _open_number(self, number: str) -> None:
        self.context.navigator.go("number", number=number)

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


def _is_open(row: StepRow) -> bool:
    return row.details is not None and not row.details.isHidden()
