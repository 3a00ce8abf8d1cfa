"""All answers of the plan by section: what is there, what is missing, one step to each field.

A person or an institution is one line, and what may be left out is folded. Nothing is typed
here. "Change" goes to the field and comes back. What is private stays hidden until it is asked
for, line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.household.field import Paper, Rule, Section
from guide.household.papers import is_hidden
from guide.household.records.kinds import KINDS
from guide.household.sections import QUICK
from guide.household.steps import is_plan_complete
from guide.household.validity import problem_with
from guide.ui.forms.problem_words import count_words, full_words, link_words, problem_words
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    FlowLayout,
    Heading,
    IconView,
    Line,
    PageHead,
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
from guide.ui.plan.paper_contents import PaperContentsList
from guide.ui.plan.undo import step_in_plan
from guide.ui.shell.page import Page, PageContext
from guide.usecases.base.local_time import local_day
from guide.usecases.plan.review import YES, ReviewLine, ReviewSection, review


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
        way = PageHead(look, back)
        head = column_of(look, 8, way, self._make_head())
        column_of(look, 16, head, self._body, inside=self, at_top=True)
        self._build()
        context.session.plan_changed.connect(self._build)

    # ---- Page

    def undo_here(self, *, is_redo: bool) -> bool:
        step_in_plan(self.context, lambda _ref, _key: None, is_redo=is_redo)
        return True

    def title(self) -> str:
        return self.tr("Check your answers")

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"revealed": self._revealed}

    def restore(self, state: Mapping[str, Any]) -> None:
        if state["revealed"]:
            self._revealed = state["revealed"]
            self._build()
        super().restore(state)

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
        about = self.tr("The quick plan is printed on the wall sheet unless a line says otherwise.")
        words = column_of(look, 4, Heading(look, self.title()), Text(look, about, colour="text2"))
        paper = Button(
            look,
            self.tr("Print the wall sheet"),
            icon="printer",
            name="print_plan",
            on=self.print_here,
        )
        phone = Button(
            look,
            self.tr("To the phone"),
            "outlined",
            name="to_phone",
            on=lambda: self.context.navigator.go("to_phone"),
        )
        ready = Button(
            look,
            self.tr("How ready are we?"),
            "outlined",
            name="to_ready",
            on=lambda: self.context.navigator.go("ready"),
        )
        ways = boxed(flow_of(look, 12, paper, phone, ready))
        return split_of(look, 12, boxed(words), ways, below=620, share=None)

    def _build(self) -> None:
        held = self.focusWidget()
        held_name = held.objectName() if held is not None and held.hasFocus() else ""
        context = self.context
        today = local_day(context.session.now())
        household = context.services.plan_editor.household()
        sections = review(household, context.book, context.lang, today)
        self._make_summary(sections)
        parts = (
            self._make_state(sections),
            self._make_answers(sections),
            self._make_paper_contents(),
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
                found = problem_with(line.record_ref, line.field, line.help)
                words = problem_words(found, self.context.lang)
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
        ways = self._ways_on() if is_complete else None
        row = led_row(look, 12, IconView(look, icon, 24, colour), column_of(look, 2, *said, ways))
        return Card(look, row, kind="framed", padding=16, name="state")

    def _ways_on(self) -> FlowLayout:
        """What comes after the quick plan: the talk, and the sections that may be left out."""
        look, go = self.context.look, self.context.navigator.go
        talk = Button(
            look,
            self.tr("Talk it over at the table, 15 minutes"),
            "link",
            "messages-square",
            name="to_talk",
            on=partial(go, "talk"),
        )
        more = Button(
            look,
            self.tr("Go on with the full plan"),
            "link",
            "arrow-right",
            name="to_full_plan",
            on=partial(go, "plan", section=Section.ABOUT.value),
        )
        return flow_of(look, 12, talk, more)

    def _make_answers(self, sections: list[ReviewSection]) -> QWidget:
        look = self.context.look
        card = Card(look, kind="card", padding=24, name="answers")
        card.body.setSpacing(0)
        told = [one for one in sections if one.lines or one.section in QUICK]
        for index, section in enumerate(told):
            if index:
                card.body.addSpacing(look.px(24))
            card.add(Heading(look, section.title, 2, "h3"))
            card.body.addSpacing(look.px(4))
            for at, row in enumerate(self._rows_of(section)):
                card.add(Line(look) if at else None, row)
        card.body.addSpacing(look.px(24))
        card.add(self._fold_of_gaps(sections))
        return card

    def _rows_of(self, section: ReviewSection) -> Iterator[AnswerRow]:
        """A row for each answer, or for each person with all answers; no gap that may stay."""
        if not section.lines:
            name = section.section.value
            go = partial(self.context.navigator.go, "plan", section=name, return_to="review")
            words = self.tr("Nobody is entered yet")
            yield AnswerRow(self.context.look, words, None, key=f"none_{name}", on_change=go)
        for ref, lines in groupby(section.lines, key=lambda line: line.record_ref):
            left = list(lines)
            if ref not in _ONCE:
                if not all(map(_is_private, left)):
                    yield self._make_record_row(ref, left)
                left = [line for line in left if _stands_alone(line)]
            private = [line for line in left if self._is_covered(line)]
            if len(private) > 1:
                yield self._make_private_row(ref, private, section.title)
                left = [line for line in left if line not in private]
            yield from (self._make_row(line, section.title) for line in left if not _may_stay(line))

    def _make_private_row(self, ref: str, lines: list[ReviewLine], title: str) -> AnswerRow:
        """One line for all private answers of a record, so that nobody presses ten times."""
        name = lines[0].group if ref not in _ONCE else title
        words = self.tr("{name}, private answers: {count}").format(name=name, count=len(lines))
        row = AnswerRow(
            self.context.look,
            words,
            YES,
            key=f"{ref}_private".replace(":", "_"),
            is_hidden=True,
            on_change=partial(self._change, lines[0]),
        )
        row.reveal_asked.connect(partial(self._reveal, *map(_id, lines)))
        return row

    def _is_covered(self, line: ReviewLine) -> bool:
        """Whether the answer is there and not shown now."""
        is_there = line.shown is not None and _is_private(line)
        return is_there and _id(line) not in self._revealed

    def _make_record_row(self, ref: str, lines: list[ReviewLine]) -> AnswerRow:
        """One line for a person or an institution: the name, and all that is known."""
        name = lines[0].group or self.tr("No name yet")
        # The name is the question here; of a tick, what it says.
        mine = [one for one in lines if not _stands_alone(one)]
        told = [one for one in mine if one.shown != one.group]
        said = [line.label if line.shown == YES else line.shown for line in told]
        notes = [(line, self._note(line)) for line in mine]
        return AnswerRow(
            self.context.look,
            name,
            " · ".join(part for part in said if part) or None,
            key=ref.replace(":", "_"),
            note="\n".join(f"{line.label}: {note}" for line, note in notes if note),
            is_optional=True,
            on_change=partial(self._change, lines[0]),
        )

    def _fold_of_gaps(self, sections: list[ReviewSection]) -> Collapsible | None:
        """What may be left out, one press away; None when all is filled in."""
        gaps = [(line, s.title) for s in sections for line in s.lines if _may_stay(line)]
        if not gaps:
            return None
        return Collapsible(
            self.context.look,
            self.tr("What can be added"),
            str(len(gaps)),
            later=lambda: [self._make_row(line, title, has_group=True) for line, title in gaps],
            name="gaps",
            button_name="fold_gaps",
        )

    def _make_row(self, line: ReviewLine, title: str, *, has_group: bool = False) -> AnswerRow:
        key = _id(line)
        # "Phone" stands on this page many times: the name says whose.
        group = line.group if line.record_ref not in _ONCE else title
        named = ", ".join(part for part in (group, line.label) if part)
        row = AnswerRow(
            self.context.look,
            named if has_group or line.record_ref not in _ONCE else line.label,
            line.shown,
            key=key,
            name=named,
            note=self._note(line),
            is_optional=not _is_needed(line),
            is_hidden=self._is_covered(line),
            on_change=partial(self._change, line),
        )
        row.reveal_asked.connect(partial(self._reveal, key))
        return row

    def _note(self, line: ReviewLine) -> str:
        code = line.help if line.help and line.shown is not None else line.hint
        lang = self.context.lang
        found = problem_with(line.record_ref, line.field, code) if code else None
        said = problem_words(found, lang) if found is not None else ""
        full = full_words(line.most) if line.most else ""
        return "\n".join(part for part in (said, full, self._paper_note(line)) if part)

    def _paper_note(self, line: ReviewLine) -> str:
        """Where an answer does not stand on the wall sheet as a matter of course."""
        is_told = line.field.ask.rule in (Rule.FLAG, Rule.CHOICE)
        if Paper.WALL in line.papers or is_told or line.field.ask.section not in QUICK:
            return ""  # of the full plan the fold below says it, paper by paper
        if Paper.WALL in line.to_tick:
            return self.tr("On the wall sheet only if you tick it.")
        return self.tr("Not on the wall sheet.")

    def _make_paper_contents(self) -> QWidget:
        """Which paper shows what, one press away; closed it costs nothing."""
        return Collapsible(
            self.context.look,
            self.tr("Which paper shows what"),
            later=lambda: [PaperContentsList(self.context)],
            name="papers",
            button_name="fold_papers",
        )

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

    def _reveal(self, *keys: str) -> None:
        self._revealed.update(keys)
        self._build()
        change = self.findChild(QWidget, f"change_{keys[0]}")
        if change is not None:
            change.setFocus()


# What stands in the plan once is told answer by answer.
_ONCE = frozenset(kind.name for kind in KINDS if kind.is_once)


def _is_needed(line: ReviewLine) -> bool:
    return line.field.ask.needed


def _may_stay(line: ReviewLine) -> bool:
    """Whether it is a gap that keeps nothing from being complete."""
    return line.shown is None and not _is_needed(line) and not line.help


def _stands_alone(line: ReviewLine) -> bool:
    """Whether it has a row of its own beside the one of its person: a gap, what is hidden."""
    return line.shown is None or _is_private(line)


def _is_private(line: ReviewLine) -> bool:
    return is_hidden(line.field)


def _id(line: ReviewLine) -> str:
    return f"{line.record_ref}_{line.field.name}".replace(":", "_")
