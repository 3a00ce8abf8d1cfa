"""All answers of the plan by section: what is there, what is missing, one step to each field.

Nothing is typed here. "Change" goes to the field and comes back. What is private stays hidden
until it is asked for, line by line.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.form_fields import Problem
from guide.household.field import Paper, Rule
from guide.household.steps import is_plan_complete
from guide.ui.forms.problem_words import count_words, link_words, problem_words
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    IconView,
    Line,
    SplitLayout,
    Text,
    boxed,
    column_of,
    flow_of,
    led_row,
    split_of,
)
from guide.ui.kit.widgets.error_summary import ErrorSummary
from guide.ui.plan.answer_row import AnswerRow
from guide.ui.shell.page import Page, PageContext
from guide.usecases.plan.review import ReviewLine, ReviewSection, review


class ReviewPage(Page):
    """The review of the quick plan."""

    name: ClassVar[str] = "review"
    entry: ClassVar[str] = "plan"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        self._revealed: set[str] = set()
        self.summary: ErrorSummary | None = None
        back = BackButton(
            look, self.tr("Family plan"), "to_plan", lambda: context.navigator.go("plan")
        )
        self._body = column_of(look, 16)
        parts = (flow_of(look, 8, back), self._make_head(), self._body)
        column_of(look, 16, *parts, inside=self, at_top=True)
        self._build()
        context.session.plan_changed.connect(self._build)

    # ---- Page

    def title(self) -> str:
        return self.tr("Check your answers")

    def snapshot(self) -> dict[str, Any]:
        return {"revealed": self._revealed}

    def restore(self, state: Mapping[str, Any]) -> None:
        if state["revealed"]:
            self._revealed = state["revealed"]
            self._build()

    def print_here(self) -> bool:
        """Ctrl+P prints the wall sheet."""
        self.context.navigator.go("print", paper="wall")
        return True

    def focus_first(self) -> None:
        if self.summary is not None:
            self.summary.take_focus()
        else:
            super().focus_first()

    # ---- building

    def _make_head(self) -> SplitLayout:
        look = self.context.look
        about = self.tr(
            "Everything here is printed on the wall sheet unless its line says otherwise."
        )
        words = column_of(look, 4, Heading(look, self.title()), Text(look, about, colour="text2"))
        paper = Button(
            look,
            self.tr("Print the wall sheet"),
            icon="printer",
            name="print_plan",
            on=self.print_here,
        )
        return split_of(
            look, 12, boxed(words), boxed(flow_of(look, 12, paper)), below=620, share=0.62
        )

    def _build(self) -> None:
        held = self.focusWidget()
        held_name = held.objectName() if held is not None and held.hasFocus() else ""
        context = self.context
        sections = review(context.services.plan_editor.household(), context.book, context.lang)
        self._make_summary(sections)
        parts = (
            self._make_state(sections),
            self._make_answers(sections),
            self._make_privacy_note(),
        )
        refill(self._body, boxed(column_of(context.look, 16, self.summary, *parts)))
        set_reading_order(self)
        again = self.findChild(QWidget, held_name) if held_name else None
        if again is not None:
            again.setFocus()

    def _make_summary(self, sections: list[ReviewSection]) -> None:
        """What needs help; what is only missing is named by the lines themselves."""
        self.summary = None
        links = []
        for line in (line for section in sections for line in section.lines):
            if line.help and line.shown is not None:
                words = problem_words(
                    Problem(line.record_ref, line.field, line.help), self.context.lang
                )
                label = ", ".join(part for part in (line.group, line.label) if part)
                links.append((_id(line), link_words(label, words)))
        if not links:
            return
        self.summary = ErrorSummary(self.context.look, count_words(len(links)), links)
        by_id = {_id(line): line for section in sections for line in section.lines}
        self.summary.link_followed.connect(lambda link_id: self._change(by_id[link_id]))

    def _make_state(self, sections: list[ReviewSection]) -> QWidget:
        """How far the plan is, in one sentence."""
        look = self.context.look
        gaps = sum(line.shown is None and _is_needed(line) for s in sections for line in s.lines)
        is_complete = is_plan_complete(self.context.services.plan_editor.household())
        icon, colour = ("circle-check", "ok") if is_complete else ("info", "accent")
        if is_complete:
            title = self.tr("The plan is complete")
            about = self.tr("Talk it over with everyone at home.")
        elif gaps:
            title = self.tr("%n answer(s) not filled in", "", gaps)
            about = self.tr("The rest is saved. On paper, gaps are lines to write on by hand.")
        else:
            title = self.tr("The plan is not complete yet")
            about = self.tr("All that is written is saved. The lines below say what to add.")
        said = (Text(look, title, weight=600), Text(look, about, "caption", colour="text2"))
        row = led_row(look, 12, IconView(look, icon, 24, colour), column_of(look, 2, *said))
        return Card(look, row, kind="framed", padding=16, name="state")

    def _make_answers(self, sections: list[ReviewSection]) -> QWidget:
        look = self.context.look
        card = Card(look, kind="card", padding=24, name="answers")
        card.body.setSpacing(0)
        for index, section in enumerate(sections):
            if index:
                card.body.addSpacing(look.px(24))
            card.add(Heading(look, section.title, 2, "h3"))
            card.body.addSpacing(look.px(4))
            self._add_lines(card, section)
        return card

    def _add_lines(self, card: Card, section: ReviewSection) -> None:
        look = self.context.look
        if not section.lines:
            name = section.section.value
            go = partial(self.context.navigator.go, "plan", section=name, return_to="review")
            words = self.tr("Nobody is entered yet")
            card.add(AnswerRow(look, words, None, key=f"none_{name}", on_change=go))
        shown_ref = "plan"
        for index, line in enumerate(section.lines):
            if line.record_ref != shown_ref:
                card.body.addSpacing(look.px(12))
                card.add(Text(look, line.group or self.tr("No name yet"), weight=600))
            elif index:
                card.add(Line(look))
            shown_ref = line.record_ref
            card.add(self._make_row(line, section.title))

    def _make_row(self, line: ReviewLine, title: str) -> AnswerRow:
        key = _id(line)
        # "Phone" stands on this page many times: the name says whose.
        group = line.group if line.record_ref != "plan" else title
        row = AnswerRow(
            self.context.look,
            line.label,
            line.shown,
            key=key,
            name=", ".join(part for part in (group, line.label) if part),
            note=self._note(line),
            is_optional=not _is_needed(line),
            is_hidden=line.field.ask.privacy.value >= "P3" and key not in self._revealed,
            on_change=partial(self._change, line),
        )
        row.reveal_asked.connect(partial(self._reveal, key))
        return row

    def _note(self, line: ReviewLine) -> str:
        code = line.help if line.help and line.shown is not None else line.hint
        lang = self.context.lang
        said = problem_words(Problem(line.record_ref, line.field, code), lang) if code else ""
        return "\n".join(part for part in (said, self._paper_note(line)) if part)

    def _paper_note(self, line: ReviewLine) -> str:
        """Where an answer does not stand on the wall sheet as a matter of course."""
        if Paper.WALL in line.papers or line.field.ask.rule in (Rule.FLAG, Rule.CHOICE):
            return ""
        if Paper.WALL in line.to_tick:
            return self.tr("On the wall sheet only if you tick it.")
        return self.tr("Not on the wall sheet.")

    def _make_privacy_note(self) -> QWidget:
        look = self.context.look
        words = self.tr("The plan is kept only on this computer. It is not sent anywhere.")
        said = Text(look, words, "caption", colour="text2")
        return boxed(led_row(look, 10, IconView(look, "lock", 20), said))

    # ---- what the person does

    def _change(self, line: ReviewLine) -> None:
        self.context.navigator.go(
            "plan",
            section=line.field.ask.section.value,
            record_ref=line.record_ref,
            field=line.field.name,
            return_to="review",
        )

    def _reveal(self, key: str) -> None:
        self._revealed.add(key)
        self._build()
        change = self.findChild(QWidget, f"change_{key}")
        if change is not None:
            change.setFocus()


def _is_needed(line: ReviewLine) -> bool:
    return line.field.ask.needed


def _id(line: ReviewLine) -> str:
    return f"{line.record_ref}_{line.field.name}".replace(":", "_")
