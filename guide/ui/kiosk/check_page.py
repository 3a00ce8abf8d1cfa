"""The check of two minutes: one question, the answer, why, and where that is known from.

Nobody is ranked and nothing is added up; what was answered stays in this visit. The weeks' counts
of letters, without any visitor, go through `services.counts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from string import ascii_uppercase
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_words
from guide.content.model import Words
from guide.kiosk.counters import CountedUse
from guide.training.quiz import Item, ItemChoice, ItemType
from guide.ui.kiosk.advice_lines import board, said
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kiosk.ways import plan_about
from guide.ui.kit.widgets import Button, Heading, IconView, Text, boxed, column_of, flow_of
from guide.usecases.kiosk.check import SPEAK_TO_PUPILS


class KioskCheckPage(KioskPage):
    """A question, or after the last one what to read on."""

    name: ClassVar[str] = "check"

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        self._items = context.services.check_items
        self._at: int = kept.get("at", 0)
        self._answer: str = kept.get("answer", "")
        if self._at >= len(self._items):
            self.lay_out(*self._end())
        elif self._answer:
            self.lay_out(*self._answered(self._items[self._at]))
        else:
            self.lay_out(*self._asked(self._items[self._at]))

    def title(self) -> str:
        return self.tr("2-minute check")

    # ---- what stands there

    def _asked(self, item: Item) -> Iterator[QWidget]:
        look = self.context.look
        yield self._head(item)
        yield board(
            self.context,
            *(
                RowTile(
                    look,
                    self._words(choice),
                    sign=letter,
                    size="h3" if self.context.shape.is_roomy else "large",
                    name=f"answer_{choice.key}",
                    on=partial(self._answer_with, choice.key),
                )
                for letter, choice in zip(ascii_uppercase, self._mixed(item), strict=False)
            ),
        )

    def _answered(self, item: Item) -> Iterator[QWidget]:
        """What was chosen with what there is to say of it; then what helps, if that is another."""
        given = next(one for one in item.choice if one.key == self._answer)
        best = next(one for one in item.choice if one.key in item.right_keys)
        yield self._head(item)
        yield self._said(given, is_right=given is best)
        if given is not best:
            yield self._said(best, is_right=True)
        yield self._source(item)
        is_last = self._at + 1 == len(self._items)
        words = self.tr("Finish") if is_last else self.tr("Next question")
        yield boxed(
            flow_of(
                self.context.look,
                12,
                Button(
                    self.context.look, words, "filled", "arrow-right", name="next", on=self._next
                ),
            )
        )

    def _end(self) -> Iterator[QWidget]:
        look, go = self.context.look, self.context.host.go
        yield Heading(look, self.tr("That was all. Thank you."), 1, "h2")
        yield Text(look, self.tr("Your answers are not kept. Now you know the reasons."), "large")
        yield board(
            self.context,
            RowTile(
                look, self.tr("What should I do?"), self.tr("Situations step by step"),
                sign="list-checks", name="go_situations", on=partial(go, "situations"),
            ),
            RowTile(
                look, self.tr("Plan for my family"), plan_about(self.context),
                sign="users", name="go_plan", on=partial(go, "plan_steps"),
            ),
            RowTile(
                look, self.tr("Answer once more"),
                sign="rotate-ccw", name="again", on=self._again,
            ),
        )  # fmt: skip

    # ---- parts

    def _head(self, item: Item) -> QWidget:
        look = self.context.look
        # Some speak as a teacher does: whoever reads them is told why.
        at = self.tr("Question {at} of {all}")
        if item.id in SPEAK_TO_PUPILS:
            at = self.tr("Question {at} of {all}, from lessons for schools")
        return boxed(
            column_of(
                look,
                4,
                Text(
                    look,
                    at.format(at=self._at + 1, all=len(self._items)),
                    weight=600,
                    colour="text2",
                ),
                Heading(look, item.words(self.context.lang).stem, 1, "h2"),
            )
        )

    def _said(self, choice: ItemChoice, *, is_right: bool) -> QWidget:
        look = self.context.look
        words = Words(title=self._words(choice), reason=choice.words(self.context.lang).feedback)
        sign = IconView(
            look, "check" if is_right else "arrow-right", 30, "accent" if is_right else "text2"
        )
        return said(self.context, words, sign, name=f"said_{choice.key}")

    def _source(self, item: Item) -> Text:
        guide, lang = self.context.guide, self.context.lang
        found = [guide.sources[one] for one in item.sources if one in guide.sources]
        names = "; ".join(guide.reference(one, lang).rstrip(".") for one in found)
        words = self.tr("Where this is known from: {sources}.").format(sources=names)
        return Text(self.context.look, words, "caption", colour="text2", name="source")

    def _mixed(self, item: Item) -> Sequence[ItemChoice]:
        """The choices as they stand here: in the file the right one is the first."""
        if item.type is ItemType.TRUE_FALSE:
            return item.choice
        turn = (self._at + 1) % len(item.choice)
        return (*item.choice[-turn:], *item.choice[:-turn]) if turn else item.choice

    def _words(self, choice: ItemChoice) -> str:
        lang = self.context.lang
        return choice.words(lang).text or class_words().say(f"class_answer_{choice.key}", lang)

    # ---- what a touch does

    def _answer_with(self, key: str) -> None:
        self.kept["answer"] = key
        counts, item = self.context.services.counts, self._items[self._at]
        counts.answered(item.id, key)
        if self._at + 1 == len(self._items):
            counts.count(CountedUse.CHECKS, self.context.lang)
        self.context.host.rebuild()

    def _next(self) -> None:
        self.kept.clear()
        self.kept["at"] = self._at + 1
        self.context.host.rebuild()

    def _again(self) -> None:
        self.kept.clear()
        self.context.host.rebuild()
