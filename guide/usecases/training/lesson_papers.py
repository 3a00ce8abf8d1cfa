"""Papers of a lesson that a school edits before it prints them: letter, quiet task, sheet.

The sheet is for the facilitator alone: with one screen it stands in the place of a second one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import Lang
from guide.exchange.odt import (
    OdtBlock,
    OdtDocument,
    OdtHeading,
    OdtList,
    OdtParagraph,
    OdtTable,
    odt_bytes,
)
from guide.training.course import Course
from guide.training.cues import Cue, cue
from guide.training.events import LessonStep, StepKind
from guide.training.scenario import EndNode, Scenario
from guide.training.setup import Setup
from guide.training.slide_builder import SlideWords

_LINES_TO_SIGN = "_" * 40
# In this order, as a letter is read; those with a field are left out where it is empty.
_LETTER = (
    "letter_what", "letter_rare", "letter_calm", "letter_no_marks", "letter_pass",
    "letter_opt_out", "letter_other_task", "letter_adapt", "letter_adult",
)  # fmt: skip


def letter_bytes(scenario: Scenario, setup: Setup, langs: Sequence[Lang]) -> bytes:
    """The letter to parents in these languages, each on a page of its own. IndexError for none."""
    return _document(
        "letter_title",
        langs[0],
        [block for lang in langs for block in _letter(scenario, setup, lang, lang != langs[0])],
    )


def quiet_bytes(langs: Sequence[Lang]) -> bytes:
    """The quiet task of whoever stays out, in these languages. IndexError for none."""
    blocks: list[OdtBlock] = []
    for lang in langs:
        say = _Saying(lang)
        blocks += [
            OdtHeading(say("quiet_title"), 1, is_on_new_page=bool(blocks), lang=lang),
            OdtParagraph(say("quiet_intro"), lang),
            *(
                OdtParagraph(f"{count}. {say(f'quiet_{count}')}\n\n\n", lang)
                for count in range(1, 5)
            ),
        ]
    return _document("quiet_title", langs[0], blocks)


def sheet_bytes(course: Course, words: SlideWords) -> bytes:
    """The facilitator's sheet: every step with what is said, and each option with what it is."""
    return _document("sheet_title", words.lang, list(_sheet(course, words)))


def _document(title: str, lang: Lang, blocks: Sequence[OdtBlock]) -> bytes:
    said = class_paper_words().say(title, lang)
    return odt_bytes(OdtDocument(lang=lang, title=said, blocks=tuple(blocks)))


class _Saying:
    """The words of papers in one language."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def __call__(self, word_id: str, **fields: object) -> str:
        return class_paper_words().say(word_id, self._lang, **fields)


def _letter(
    scenario: Scenario, setup: Setup, lang: Lang, is_on_new_page: bool
) -> Iterator[OdtBlock]:
    say, said = _Saying(lang), scenario.words(lang)
    yield OdtHeading(say("letter_title"), 1, is_on_new_page=is_on_new_page, lang=lang)
    day = setup.planned_on
    for text in (
        say("letter_school", school=setup.school_label) if setup.school_label else "",
        say("letter_class", label=setup.class_label) if setup.class_label else "",
        say("letter_day", date=_day(day)) if day is not None else "",
        say("letter_dear"),
        say("letter_subject", title=said.title),
        say("letter_about", about=said.about) if said.about else "",
        say("letter_length", minutes=setup.form.value),
        *(say(word) for word in _LETTER),
        say("letter_home"),
    ):
        if text:
            yield OdtParagraph(text, lang)
    yield OdtList(tuple(say(f"letter_home_{count}") for count in (1, 2, 3)), lang)
    yield OdtParagraph(say("letter_listen"), lang)
    yield OdtParagraph(say("letter_support"), lang)
    yield OdtParagraph(f"{say('letter_from')}: {_LINES_TO_SIGN}", lang)
    yield OdtHeading(say("letter_reply"), 2, lang=lang)
    for word in ("letter_reply_read", "letter_reply_other"):
        yield OdtParagraph(f"☐ {say(word)}", lang)


def _sheet(course: Course, words: SlideWords) -> Iterator[OdtBlock]:
    say, lang, setup = _Saying(words.lang), words.lang, course.setup
    yield OdtHeading(course.scenario.words(lang).title, 1, lang=lang)
    yield OdtParagraph(say("sheet_private"), lang)
    for word, text in (("sheet_adult", setup.adult), ("sheet_adapt", setup.adapts)):
        yield OdtParagraph(f"{say(word)}: {text or _LINES_TO_SIGN}", lang)
    yield OdtParagraph(say("sheet_close"), lang)
    yield OdtHeading(say("sheet_care"), 2, lang=lang)
    yield OdtList(tuple(say(f"sheet_care_{count}") for count in (1, 2, 3)), lang)
    yield OdtHeading(say("sheet_order"), 1, lang=lang)
    for step in _steps(course):
        yield from _step(cue(step, course, words), say, lang)


def _steps(course: Course) -> Iterator[LessonStep]:
    """The main line in order, and after it what an option leads off to."""
    planned = course.planned()
    yield from planned
    seen = {step.id for step in planned if step.kind is StepKind.NODE}
    for node in course.scenario.node:
        is_aside = node.id in course.way.reachable and node.id not in seen
        if is_aside and not isinstance(node, EndNode):
            yield LessonStep(StepKind.NODE, node.id)


def _step(told: Cue, say: _Saying, lang: Lang) -> Iterator[OdtBlock]:
    if not told.title:
        return
    minutes = f" ({say('sheet_minutes')}: {told.minutes})" if told.minutes else ""
    yield OdtHeading(f"{told.title}{minutes}", 2, lang=lang)
    if told.script:
        yield OdtParagraph(f"{say('sheet_read')}: {told.script}", lang)
    if told.options:
        head = (say("sheet_option"), say("sheet_outcome"), say("sheet_why"), say("sheet_votes"))
        rows = tuple(
            (
                f"{one.letter}. {one.text}",
                "" if one.outcome.value == "none" else _mark(one.outcome.value, lang),
                " ".join(filter(None, (one.why, one.note))),
                "",
            )
            for one in told.options
        )
        yield OdtTable(head, rows, (4, 2, 5, 1.5), lang)
        yield OdtParagraph(say("sheet_talk"), lang)


def _mark(outcome: str, lang: Lang) -> str:
    return class_words().say(f"class_mark_{outcome}", lang)


def _day(day: dt.date) -> str:
    return day.strftime("%d.%m.%Y")
