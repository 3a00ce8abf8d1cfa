"""The facilitator's sheet: every step with what is read out, each option with what it is.

It is for the facilitator alone. With one screen it stands in the place of a second one.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from guide.content.model import Lang
from guide.exchange.text_document import (
    DocumentHeading,
    DocumentPart,
    DocumentTable,
    TextDocument,
    paragraph,
)
from guide.training.course import Course
from guide.training.cues import Cue, OptionCue, cue
from guide.training.events import LessonStep, StepKind
from guide.training.question_slides import answer_slide
from guide.training.quiz import Item
from guide.training.scenario import EndNode, Outcome
from guide.training.slide_builder import SlideWords
from guide.usecases.training.document_words import DocumentWords, item, second

_TO_WRITE = "_" * 40
_WIDTHS = (4, 3, 6, 2)
# Steps whose picture says the same as the one before.
_OWN_WORDS = {
    StepKind.MOOD_AFTER: "report_mood",
    StepKind.HOT_WASH: "report_plan",
    StepKind.HOME: "parents_home",
}


def facilitator_sheet(course: Course, words: SlideWords, lang: Lang) -> TextDocument:
    """The sheet in a language; the lesson's own words are in that of `words`."""
    say = DocumentWords(lang)
    return TextDocument(
        title=say.say("sheet_title"),
        lang=lang,
        footer=say.say("sheet_private"),
        parts=tuple(_parts(course, words, say)),
    )


def _parts(course: Course, words: SlideWords, say: DocumentWords) -> Iterator[DocumentPart]:
    setup = course.setup
    yield DocumentHeading(text=say.say("sheet_title"))
    yield paragraph(lead=course.scenario.words(words.lang).title)
    yield say.line("sheet_private")
    yield second(say.say("sheet_before"))
    for word_id, text in (("sheet_adult", setup.adult), ("sheet_adapt", setup.adapts)):
        yield say.led(word_id, text or _TO_WRITE)
    yield say.line("sheet_close")
    yield second(say.say("sheet_care"))
    yield say.line("class_care_script")
    yield from (item(say.say(f"sheet_care_{count}")) for count in (1, 2, 3))
    yield DocumentHeading(text=say.say("sheet_order"), starts_page=True)
    for place, step in enumerate(_steps(course), 1):
        told = cue(step, course, words)
        if step.kind in _OWN_WORDS:
            told = structs.replace(told, title=say.say(_OWN_WORDS[step.kind]))
        yield from _step(place, told, say)
        if step.kind in {StepKind.PRE, StepKind.POST}:
            yield _question(place, course.item(step.id), words, say)


def _steps(course: Course) -> Iterator[LessonStep]:
    """The main line in order, and after it what an option leads off to."""
    planned = course.planned()
    yield from planned
    seen = {step.id for step in planned if step.kind is StepKind.NODE}
    for node in course.scenario.node:
        is_aside = node.id in course.way.reachable and node.id not in seen
        if is_aside and not isinstance(node, EndNode):
            yield LessonStep(StepKind.NODE, node.id)


def _step(place: int, told: Cue, say: DocumentWords) -> Iterator[DocumentPart]:
    if not told.title:
        return
    minutes = f" ({say.say('sheet_minutes')}: {told.minutes})" if told.minutes else ""
    yield second(f"{place}. {told.title}{minutes}")
    if told.script:
        yield say.led("sheet_read", told.script)
    if told.options:
        columns = ("sheet_option", "sheet_outcome", "sheet_why", "sheet_votes")
        yield DocumentTable(
            name=f"step_{place}",
            widths=_WIDTHS,
            head=tuple(map(say.say, columns)),
            rows=tuple(_option(one, say) for one in told.options),
        )
        yield say.line("sheet_talk")
    if told.sources:
        yield paragraph(told.sources)
    if told.asks_plan:
        yield say.line("class_own_plan")


def _question(place: int, item: Item, words: SlideWords, say: DocumentWords) -> DocumentTable:
    """Its answers without letters: the projector puts them in an order of its own."""
    seen = answer_slide(item, item.keys, words)
    columns = ("sheet_option", "sheet_outcome", "sheet_why", "sheet_votes")
    return DocumentTable(
        name=f"question_{place}",
        widths=_WIDTHS,
        head=tuple(map(say.say, columns)),
        rows=tuple((one.choice.text, one.label, one.why, "") for one in seen.reasons),
    )


def _option(option: OptionCue, say: DocumentWords) -> tuple[str, ...]:
    mark = ""
    if option.outcome is not Outcome.NONE:
        mark = say.say(f"class_mark_{option.outcome.value}")
    why = say.say("class_ask_school") if option.needs_source else option.why
    note = f"{say.say('sheet_note')}: {option.note}" if option.note else ""
    said = "\n".join(filter(None, (why, note)))
    return f"{option.letter}. {option.text}", mark, said, ""
