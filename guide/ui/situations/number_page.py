"""One emergency number: when to call it, what to say, and the family's own address in large type.

The program cannot call: the number can be copied and is set large to be dialled. The address
comes from the plan; without one, a link leads to the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import Number
from guide.household.field import Section
from guide.ui.kit.back_button import BackButton
from guide.ui.kit.look import Look
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card, NumberBadge
from guide.ui.kit.widgets.collapsible import Collapsible
from guide.ui.kit.widgets.layouts import column_of, flow_of, row_of
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout, SplitLayout
from guide.ui.kit.widgets.text import Heading, Text
from guide.ui.kit.widgets.tiles import NumberTile
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import not_reviewed, reference_words
from guide.usecases.plan.emergency_call import what_to_say

_DIGITS = 72
_STACK_BELOW = 780
_TILE = 150


class _Digits(Text):
    """The number, large enough to be read while dialling; spoken digit by digit."""

    def __init__(self, look: Look, number: str) -> None:
        super().__init__(look, "", "h1", colour="accent")
        self._font = look.font_px(look.px(_DIGITS), 700)
        self.set_words(number)
        self.setAccessibleName(" ".join(number))


class NumberPage(Page):
    """What to say when calling.

    Args:
        number: the number as dialled, such as "112".

    """

    name = "number"

    def __init__(self, context: PageContext, number: str = "112", **args: object) -> None:
        super().__init__(context, number=number, **args)
        self._number = context.guide.number(number) or context.guide.numbers[0]
        look = context.look
        body = column_of(look, 20, inside=self)
        home = BackButton(look, self.tr("Home"), "to_home", lambda: context.navigator.go("home"))
        body.addWidget(home, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._head())
        split = SplitLayout(look.px(_STACK_BELOW), look.px(20), 0.6)
        split.addWidget(self._say())
        split.addWidget(self._others())
        body.addLayout(split)
        body.addStretch(1)

    def title(self) -> str:
        return f"{self._number.number}: {self._number.words(self.context.lang).name}"

    def _head(self) -> QWidget:
        context, look = self.context, self.context.look
        words = self._number.words(context.lang)
        card = Card(look, kind="framed")
        # Digits beside the words, or above them where the digits alone fill the width.
        split = SplitLayout(look.px(460), look.px(24), 0.2)
        split.addWidget(_Digits(look, self._number.number))
        said = QWidget()
        when = self.tr("When to call: {when}").format(when=words.when)
        column = column_of(
            look, 4, Heading(look, words.name), Text(look, when, "large", weight=600), inside=said
        )
        if words.about:
            column.addWidget(Text(look, words.about))
        split.addWidget(said)
        card.add(
            split,
            flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Copy the number"),
                    kind="outlined",
                    icon="copy",
                    name="copy_number",
                    on=self._copy,
                ),
            ),
        )
        return card

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number.number)
        words = self.tr("Copied: {number}").format(number=self._number.number)
        self.context.messages.tell(words, timeout_ms=5000, key="copied")

    def _say(self) -> QWidget:
        context, look = self.context, self.context.look
        call = what_to_say(context.guide, context.services.plan_editor.household())
        box = QWidget()
        column = column_of(look, 20, self._address(call.address), inside=box)
        card = Card(look, Heading(look, self.tr("What to say"), 2))
        for at, line in enumerate(call.say, 1):
            row = row_of(look, 14)
            row.addWidget(NumberBadge(look, at, 36, is_strong=False), 0, Qt.AlignmentFlag.AlignTop)
            words = line.words(context.lang)
            said = column_of(look, 2, Text(look, words.title, "large"))
            if words.reason:
                said.addWidget(Text(look, words.reason, colour="text2"))
            row.addLayout(said, 1)
            card.body.addLayout(row)
        self._sources = Collapsible(look, self.tr("Sources"), name="number_sources")
        for line_words in self._source_lines():
            self._sources.body.addWidget(Text(look, line_words, "caption", colour="text2"))
        card.body.addWidget(self._sources)
        column.addWidget(card)
        column.addStretch(1)
        return box

    def _source_lines(self) -> list[str]:
        guide, lang = self.context.guide, self.context.lang
        said = [one for line in guide.say() for one in line.sources]
        ids = dict.fromkeys([*self._number.sources, *said])
        known = (guide.sources.get(one) for one in ids)
        lines = [reference_words(source, guide, lang) for source in known if source is not None]
        return [*lines, not_reviewed()]

    def _address(self, pieces: tuple[str, ...]) -> QWidget:
        context, look = self.context, self.context.look
        card = Card(
            look, Heading(look, self.tr("Your address, to read out"), 2), name="own_address"
        )
        if pieces:
            for piece in pieces:
                card.body.addWidget(Text(look, piece, "h2"))
            return card
        card.add(
            Text(look, self.tr("The plan has no home address yet. It will stand here.")),
            flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Enter the home address"),
                    kind="outlined",
                    name="enter_address",
                    on=lambda: context.navigator.go("plan", section=Section.HOME.value),
                ),
            ),
        )
        return card

    def _others(self) -> QWidget:
        context, look = self.context, self.context.look
        card = Card(look, Heading(look, self.tr("All emergency numbers"), 2, size="h3"), padding=20)
        tiles = ColumnsLayout(look.px(_TILE), 2, look.px(8))
        for number in self._all():
            words = number.words(context.lang)
            tiles.addWidget(
                NumberTile(
                    look,
                    number.number,
                    words.name,
                    words.when,
                    name=f"tile_{number.number}",
                    on=partial(context.navigator.go, "number", number=number.number),
                )
            )
        card.body.addLayout(tiles)
        return card

    def _all(self) -> tuple[Number, ...]:
        return self.context.guide.numbers

    def snapshot(self) -> dict[str, object]:
        return {"sources": self._sources.is_open}

    def restore(self, state: Mapping[str, object]) -> None:
        self._sources.set_open(bool(state.get("sources")))
