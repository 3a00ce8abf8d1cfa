"""A sheet to copy by hand: a few large lines at a time, in the order in which they are written.

Also the way to read a sheet with a screen reader: a picture of a page cannot be read, this can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.model import Lang
from guide.ui.kit.discard import refill
from guide.ui.kit.turning import turn_by_arrows
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    FlowLayout,
    Heading,
    Line,
    Text,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.papers.words import full_name
from guide.ui.shell.page import Page, PageContext
from guide.usecases.papers.catalogue import PaperRequest, kind_of, steps_by_hand
from guide.usecases.papers.hand_copy import HandLine, HandStep


class HandCopyPage(Page):
    """The steps of one paper.

    Args:
        context: looks, language, session, window.
        paper: id of the paper.
        item: its level or situation.
        langs: the languages asked for; one of them is shown, the screen's if it is among them.
        ticked: the fields ticked for the paper.
        is_blank: the form is shown, without answers.

    """

    name: ClassVar[str] = "by_hand"
    entry: ClassVar[str] = "print"

    def __init__(
        self,
        context: PageContext,
        *,
        paper: str = "",
        item: str = "",
        langs: Sequence[Lang] = (),
        ticked: Sequence[str] = (),
        is_blank: bool = False,
        **args: object,
    ) -> None:
        asked = {"paper": paper, "item": item, "langs": langs, "ticked": ticked}
        super().__init__(context, **asked, is_blank=is_blank, **args)
        look, services = context.look, context.services
        kind = kind_of(paper if kind_of(paper).is_read else "")
        lang = context.lang if context.lang in langs else next(iter(langs), context.lang)
        self._asked = PaperRequest(
            paper=kind.id,
            langs=(lang,),
            item=kind.item(services, item),
            ticked=tuple(ticked),
            is_blank=is_blank,
        )
        self.steps: Sequence[HandStep] = steps_by_hand(services, self._asked)
        self.at = 0
        self.place = Text(look, "", weight=600)
        self._holder = column_of(look, None)
        about = self.tr("Write each step on paper, then go on. Leave a line where one is free.")
        headed_column(
            self,
            look,
            BackButton(look, self.tr("Print"), "to_print", self._to_print),
            full_name(context, self._asked),
            Text(look, about, colour="text2"),
            self.place,
            self._holder,
            self._make_buttons(),
            at_top=True,
        )
        turn_by_arrows(self, self.turn)
        self._show()

    def _make_buttons(self) -> FlowLayout:
        look = self.context.look
        self.next = Button(
            look,
            self.tr("Next step"),
            icon="arrow-right",
            icon_after=True,
            name="step_next",
            on=partial(self.turn, 1),
        )
        self.previous = Button(
            look,
            self.tr("Step before"),
            "outlined",
            "arrow-left",
            name="step_before",
            on=partial(self.turn, -1),
        )
        return flow_of(look, 12, self.next, self.previous)

    # ---- Page

    def title(self) -> str:
        return self.tr("Copy by hand")

    def snapshot(self) -> dict[str, Any]:
        return {"at": self.at}

    def restore(self, state: Mapping[str, Any]) -> None:
        if state["at"] < len(self.steps):
            self.at = state["at"]
            self._show()

    def focus_first(self) -> None:
        (self.next if not self.next.isHidden() else self.previous).setFocus()

    def print_here(self) -> bool:
        self._to_print()
        return True

    def _to_print(self) -> None:
        self.context.navigator.go("print", paper=self._asked.paper, item=self._asked.item)

    # ---- turning

    def turn(self, step: int) -> None:
        """Show the step that stands so many on, or back when it is negative, if there is one."""
        at = self.at + step
        if not 0 <= at < len(self.steps):
            return
        self.at = at
        self._show()
        self.context.announcer.say(f"{self.place.text()}. {self.steps[at].title}")
        self.context.host.show_page_top()

    def _show(self) -> None:
        self.place.set_words(
            self.tr("Step {n} / {count}").format(n=self.at + 1, count=len(self.steps))
        )
        refill(self._holder, self._card(self.steps[self.at]))
        has_next, has_before = self.at + 1 < len(self.steps), self.at > 0
        # A button that goes hands the focus to the one that stays.
        if self.next.hasFocus() and not has_next:
            self.previous.setVisible(True)
            self.previous.setFocus()
        elif self.previous.hasFocus() and not has_before:
            self.next.setVisible(True)
            self.next.setFocus()
        self.next.setVisible(has_next)
        self.previous.setVisible(has_before)

    def _card(self, step: HandStep) -> QWidget:
        look = self.context.look
        card = Card(look, Heading(look, step.title, 2), name="step")
        card.body.setSpacing(look.px(14))
        for number, line in enumerate(step.lines):
            card.add(Line(look) if number else None, *self._line(line))
        return card

    def _line(self, line: HandLine) -> Iterator[Text]:
        """The words, and under them in large letters what is written after them."""
        look = self.context.look
        has_answer = bool(line.value) or line.is_free
        yield Text(look, line.words, "body" if has_answer else "h3")
        if line.note:
            yield Text(look, line.note, colour="text2")
        if line.value:
            yield Text(look, line.value, "h2")
        elif line.is_free:
            yield Text(look, self.tr("Leave a free line."), colour="text2")
