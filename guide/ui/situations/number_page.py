"""One emergency number: when to call it, what to say, and the family's own address in large type.

The program cannot call: the number can be copied and is set large to be dialled. The address
comes from the plan; without one, a link leads to the field.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.content.model import Number, Sourced, Words
from guide.household.field import Section
from guide.ui.advice.entry_details import detail_lines
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    NumberBadge,
    PageHead,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
    split_of,
)
from guide.ui.kit.widgets.tiles import NumberTile
from guide.ui.shell.page import Page, PageContext
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
        home = BackButton(look, self.tr("Home"), "to_home", lambda: context.navigator.go("home"))
        split = split_of(look, 20, self._say(), self._others(), below=_STACK_BELOW, share=0.6)
        way = PageHead(look, home)
        parts = (way, self._head(), split)
        column_of(look, 20, *parts, inside=self, at_top=True)

    def title(self) -> str:
        return f"{self._number.number}: {self._number.words(self.context.lang).name}"

    def _head(self) -> QWidget:
        context, look = self.context, self.context.look
        words = self._number.words(context.lang)
        when = self.tr("When to call: {when}").format(when=words.when)
        said = column_of(
            look,
            4,
            Heading(look, words.name),
            Text(look, when, "large", weight=600),
            Text(look, words.about) if words.about else None,
        )
        # Digits beside the words, or above them where the digits alone fill the width.
        digits = _Digits(look, self._number.number)
        copy = Button(
            look,
            self.tr("Copy the number"),
            kind="outlined",
            icon="copy",
            name="copy_number",
            on=self._copy,
        )
        return Card(
            look,
            split_of(look, 24, digits, boxed(said), below=460, share=0.2),
            flow_of(look, 12, copy),
            kind="framed",
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._number.number)
        words = self.tr("Copied: {number}").format(number=self._number.number)
        self.context.messages.tell(words, timeout_ms=5000, key="copied")

    def _say(self) -> QWidget:
        context, look = self.context, self.context.look
        call = what_to_say(context.guide, context.services.plan_editor.household())
        sources = (Text(look, words, "caption", colour="text2") for words in self._source_lines())
        card = Card(
            look,
            Heading(look, self.tr("What to say"), 2),
            *(self._line(at, line.words(context.lang)) for at, line in enumerate(call.say, 1)),
            Collapsible(look, self.tr("Sources"), parts=[*sources], name="number_sources"),
        )
        return boxed(column_of(look, 20, self._address(call.address), card, at_top=True))

    def _line(self, at: int, words: Words) -> QHBoxLayout:
        look = self.context.look
        reason = Text(look, words.reason, colour="text2") if words.reason else None
        said = column_of(look, 2, Text(look, words.title, "large"), reason)
        return led_row(look, 14, NumberBadge(look, at, 36, is_strong=False), said)

    def _source_lines(self) -> list[str]:
        guide, lang = self.context.guide, self.context.lang
        resting: tuple[Sourced[Any], ...] = (self._number, *guide.say())
        lines = (detail_lines(one, lang, guide) for one in resting)
        return [*dict.fromkeys(line for said in lines for line in said)]

    def _address(self, pieces: tuple[str, ...]) -> QWidget:
        context, look = self.context, self.context.look
        card = Card(
            look, Heading(look, self.tr("Your address, to read out"), 2), name="own_address"
        )
        if pieces:
            card.add(*(Text(look, piece, "h2") for piece in pieces))
            return card
        enter = Button(
            look,
            self.tr("Enter the home address"),
            kind="outlined",
            name="enter_address",
            on=lambda: context.navigator.go("plan", section=Section.HOME.value),
        )
        words = self.tr("The plan has no home address yet. It will stand here.")
        card.add(Text(look, words), flow_of(look, 12, enter))
        return card

    def _others(self) -> QWidget:
        look = self.context.look
        tiles = (self._tile(number) for number in self.context.guide.numbers)
        every = Card(
            look,
            Heading(look, self.tr("All emergency numbers"), 2, size="h3"),
            columns_of(look, 8, *tiles, least=_TILE, most=2),
            padding=20,
        )
        if not self.context.services.has_place_packs:
            return every
        from guide.ui.advice.local_numbers import local_numbers_card

        return boxed(column_of(look, 20, every, local_numbers_card(self.context), at_top=True))

    def _tile(self, number: Number) -> NumberTile:
        words = number.words(self.context.lang)
        return NumberTile(
            self.context.look,
            number.number,
            words.name,
            words.when,
            name=f"tile_{number.number}",
            on=partial(self.context.navigator.go, "number", number=number.number),
        )
