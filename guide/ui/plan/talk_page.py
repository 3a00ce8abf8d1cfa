"""The talk at the table: one card after the other, each with its answer of the plan at the end.

The program keeps no vote: everyone says yes or no, or a name, and why. What the family agrees on is
typed into the plan's own field. Any card may be left open, and nothing says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.labels import DRAFTED
from guide.content.model import Review, TalkCard
from guide.content.talk import talk_cards
from guide.household.field import fields_of
from guide.household.records.kinds import kind_named
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.sticky import StickyFoot
from guide.ui.kit.turning import turn_by_arrows
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    FlowLayout,
    Heading,
    Line,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.plan.forms import plan_form
from guide.ui.plan.talk_answer import TalkAnswer
from guide.ui.plan.undo import step_in_plan
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import not_reviewed
from guide.usecases.plan.talk import asked_by

_TALKED_OVER = ("discussed_with", "discussed_on")


class TalkPage(Page):
    """The cards one by one, then with whom and when the plan was talked over.

    It opens at the card that was open last.

    Args:
        context: looks, language, session, window.

    """

    name: ClassVar[str] = "talk"
    entry: ClassVar[str] = "plan"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self.cards: Sequence[TalkCard] = talk_cards().cards
        known = [card.id for card in self.cards]
        last = context.services.talk.read()
        self.at = known.index(last) if last in known else 0
        self.answer: TalkAnswer | None = None
        self._end: Any = None
        self._holder = column_of(look, None)
        headed_column(
            self,
            look,
            BackButton(look, self.tr("Family plan"), "to_plan", self._to_plan),
            self.title(),
            self._holder,
            Text(look, self._label(), "caption", colour="text2"),
            flow_of(look, 12, self._paper_button()),
            at_top=True,
        )
        turn_by_arrows(self, self.turn)
        self._show()
        context.session.plan_changed.connect(self._refresh)

    # ---- Page

    def title(self) -> str:
        return message_text("talk_title", self.context.lang)

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"at": self.at}

    def restore(self, state: Mapping[str, Any]) -> None:
        parts = dict(state)
        self.at = min(parts.pop("at"), len(self.cards))
        self._show()
        super().restore(parts)

    def flush(self) -> None:
        for part in (self.answer, self._end):
            if part is not None:
                part.flush()

    def undo_here(self, *, is_redo: bool) -> bool:
        step_in_plan(self.context, self._show_answer, is_redo=is_redo)
        return True

    def print_here(self) -> bool:
        self.context.navigator.go("print", paper=self.name)
        return True

    def focus_first(self) -> None:
        self.next.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- turning

    @property
    def is_at_end(self) -> bool:
        """Whether all cards have been turned."""
        return self.at == len(self.cards)

    def turn(self, step: int) -> None:
        """Show the card that stands so many on, or back when it is negative, if there is one."""
        if 0 <= self.at + step <= len(self.cards):
            self._go_to(self.at + step)

    def _go_to(self, at: int) -> None:
        self.flush()
        self.at = at
        # The talk begins anew after its end.
        card_id = "" if self.is_at_end else self.cards[at].id
        self.context.session.note(lambda services: services.talk.keep(card_id))
        self._show()
        self.context.announcer.say(self._spoken())
        self.context.host.show_page_top()
        self.focus_first()

    def _show_answer(self, ref: str, field_key: str) -> None:
        """Turn to the card of an answer that was undone; one of another page is only told."""
        here = [self.at] if not self.is_at_end else []
        for at in (*here, *range(len(self.cards))):
            card = self.cards[at]
            household = self.context.services.plan_editor.household()
            if card.field == field_key and ref in asked_by(card).refs(household):
                if at != self.at:
                    self._go_to(at)
                if self.answer is not None:
                    self.answer.focus_field(ref)
                return

    def _refresh(self) -> None:
        household = self.context.services.plan_editor.household()
        if self.answer is not None:
            self.answer.show_household(household)
        if self._end is not None:
            self._end.show_record(household.record(self._end.ref) or type(self._end.record)())

    # ---- building

    def _show(self) -> None:
        look = self.context.look
        self.answer = self._end = None
        parts = self._end_parts() if self.is_at_end else self._card_parts(self.cards[self.at])
        card = Card(look, *parts, padding=28, name="talk_card")
        card.body.setSpacing(look.px(16))
        card.add(Line(look))
        card.add(StickyFoot(look, self._make_buttons(), card))
        refill(self._holder, card)

    def _card_parts(self, card: TalkCard) -> list[QWidget]:
        context, look, lang = self.context, self.context.look, self.context.lang
        words = card.words(lang)
        self.answer = TalkAnswer(context, asked_by(card))
        parts: list[QWidget] = [
            self._place_row(),
            Text(look, words.story, "h3"),
            Heading(look, words.question, 2, "h1"),
            Text(look, message_text(f"talk_{card.answer}", lang), "large", colour="text2"),
            Line(look),
            Text(look, message_text("talk_ours", lang), "caption", weight=600, colour="text2"),
            Heading(look, words.ours, 3, "h3"),
            self.answer,
        ]
        if self.at == 0:
            how = " ".join(message_text(f"talk_{one}", lang) for one in ("how", "free"))
            parts.insert(0, Text(look, how))
        return parts

    def _end_parts(self) -> list[QWidget]:
        """With whom and when the plan was talked over: facts with a date, as anywhere in it."""
        context, look = self.context, self.context.look
        upkeep = kind_named("upkeep")
        record = context.services.plan_editor.household().record(upkeep.name) or upkeep.shape()
        fields = [one for one in fields_of(upkeep.shape) if one.name in _TALKED_OVER]
        self._end = plan_form(context, upkeep.name, record, fields, is_further=True)
        words = self.tr("What you agreed on stands in the plan. The rest can wait.")
        title = Heading(look, self.tr("All cards are turned"), 2)
        return [self._place_row(), title, Text(look, words), self._end]

    def _place_row(self) -> QWidget:
        """Which card it is, and the way to the one before: the foot has room for one button."""
        look = self.context.look
        place = Text(look, self._place_words(), weight=600, colour="text2")
        before = Button(
            look,
            self.tr("Card before"),
            "plain",
            "arrow-left",
            name="card_before",
            on=partial(self.turn, -1),
        )
        return boxed(flow_of(look, 16, place, before if self.at else None))

    def _make_buttons(self) -> FlowLayout:
        look = self.context.look
        self.next = Button(
            look,
            self.tr("Check the answers") if self.is_at_end else self.tr("Next card"),
            icon="arrow-right",
            icon_after=True,
            name="next_card",
            on=self._to_review if self.is_at_end else partial(self.turn, 1),
        )
        return flow_of(look, 12, self.next)

    def _paper_button(self) -> Button:
        return Button(
            self.context.look,
            self.tr("Print the cards"),
            "outlined",
            "printer",
            name="print_cards",
            on=self.print_here,
        )

    # ---- words

    def _place_words(self) -> str:
        count = len(self.cards)
        n = min(self.at + 1, count)
        return message_text("talk_number", self.context.lang, n=n, count=count)

    def _spoken(self) -> str:
        if self.is_at_end:
            return self.tr("All cards are turned")
        words = self.cards[self.at].words(self.context.lang)
        return f"{self._place_words()}. {words.story} {words.question}"

    def _label(self) -> str:
        """That the cards are our own words, and whether anybody has reviewed them."""
        said = [message_text(DRAFTED, self.context.lang)]
        if any(card.review is not Review.SIGNED for card in self.cards):
            said.append(not_reviewed())
        return ". ".join(part.rstrip(".") for part in said) + "."

    # ---- where else

    def _to_plan(self) -> None:
        self.context.navigator.go("plan")

    def _to_review(self) -> None:
        self.context.navigator.go("review")
