"""Papers around a lesson, as documents: printed as they are, or edited by the school first.

The letter to parents and the notices before it (P1), the quiet task (P5), the sheet for the yard
of a drill, what is handed out to answer on. Nothing in them has room for a child's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from guide.content.model import Lang, Level
from guide.exchange.text_document import (
    DocumentHeading,
    DocumentPart,
    DocumentTable,
    TextDocument,
    after_one_another,
    paragraph,
)
from guide.training.drill import PROBLEMS, TIMES
from guide.training.scenario import Scenario
from guide.training.setup import Setup
from guide.training.slide_builder import LETTERS
from guide.training.walk import Form
from guide.usecases.training.document_words import TO_SIGN, DocumentWords, item, named_rows, second
from guide.usecases.training.tally import ASKED

TO_TICK = "□"  # the fonts have no other box
NO_BREAK = "\N{NO-BREAK SPACE}"
_TO_WRITE = 3  # lines under a quiet task
_YARD_ROWS = 24  # classes on a sheet
_TALLY_ROWS = 17  # classes on a sheet
_QUESTIONS = 8  # on an answer sheet
_OF_LETTER = (
    "letter_what", "letter_rare", "letter_calm", "letter_no_marks", "letter_pass",
    "letter_opt_out", "letter_other_task", "letter_adapt", "letter_adult", "letter_ask",
)  # fmt: skip


def letter(scenario: Scenario, setup: Setup, langs: Sequence[Lang]) -> TextDocument:
    """The letter to parents, each language on a page of its own. ValueError without a language."""
    return _in_languages("letter_title", langs, lambda say: _letter(scenario, setup, say))


def notices(setup: Setup, langs: Sequence[Lang]) -> TextDocument:
    """What staff and pupils are told beforehand. ValueError without a language."""
    return _in_languages("notice_staff", langs, lambda say: _notices(setup, say))


def quiet_task(langs: Sequence[Lang]) -> TextDocument:
    """What whoever stays out does meanwhile. ValueError without a language."""
    return _in_languages("quiet_title", langs, _quiet)


def yard_sheet(langs: Sequence[Lang]) -> TextDocument:
    """What a drill is written down on, in the order it is typed in. ValueError as above."""
    return _in_languages("yard_title", langs, _yard)


def answer_sheet(langs: Sequence[Lang]) -> TextDocument:
    """What somebody with a code answers on. ValueError without a language."""
    return _in_languages("answers_title", langs, _answers)


def tally_sheet(langs: Sequence[Lang]) -> TextDocument:
    """Hands of the year, class by class, in the order they are typed in. ValueError as above."""
    return _in_languages("tally_title", langs, _tally)


def _in_languages(
    title: str, langs: Sequence[Lang], made: Callable[[DocumentWords], Iterator[DocumentPart]]
) -> TextDocument:
    documents = []
    for lang in langs:
        say = DocumentWords(lang)
        words = say.say(title)
        parts = (DocumentHeading(text=words), *made(say))
        footer = say.say("class_training")
        documents.append(TextDocument(title=words, lang=lang, parts=parts, footer=footer))
    return after_one_another(documents)


def _letter(scenario: Scenario, setup: Setup, say: DocumentWords) -> Iterator[DocumentPart]:
    said = scenario.words(say.lang if say.lang in scenario.langs else scenario.langs[0])
    facts = [
        say.say("letter_school", school=setup.school_label or TO_SIGN),
        say.say("letter_class", label=setup.class_label or TO_SIGN[:12]),
        say.say("letter_day", date=say.date(setup.planned_on) or TO_SIGN[:20]),
        say.say("letter_subject", title=said.title),
        *((say.say("letter_about", about=said.about),) if said.about else ()),
        say.say("letter_length", minutes=_minutes(scenario, setup)),
    ]
    yield paragraph("\n".join(facts))
    yield say.line("letter_dear")
    first, *others = _OF_LETTER
    yield say.line(first)
    if scenario.level is not Level.NONE:
        yield say.line("letter_levels")
    yield from map(say.line, others)
    yield say.line("letter_home")
    yield from (item(say.say(f"letter_home_{count}")) for count in (1, 2, 3))
    yield say.line("letter_listen")
    yield say.line("letter_support")
    yield say.led("letter_from", TO_SIGN)
    yield second(say.say("letter_reply"))
    yield say.led("letter_reply_child", TO_SIGN)
    for word_id in ("letter_reply_read", "letter_reply_other"):
        yield paragraph(f"{TO_TICK} {say.say(word_id)}")
    yield say.led("letter_reply_sign", TO_SIGN)


def _minutes(scenario: Scenario, setup: Setup) -> int:
    return scenario.minutes if setup.form is Form.FULL else setup.form.value


def _notices(setup: Setup, say: DocumentWords) -> Iterator[DocumentPart]:
    day = say.say("letter_day", date=say.date(setup.planned_on) or TO_SIGN[:20])
    label = say.say("letter_class", label=setup.class_label or TO_SIGN[:12])
    yield paragraph(f"{label}\n{day}")
    yield say.line("notice_staff_text")
    yield say.line("notice_staff_ask")
    yield second(say.say("notice_pupils"))
    yield paragraph(f"{label}\n{day}")
    yield say.line("notice_pupils_text")
    yield say.line("notice_pupils_other")


def _quiet(say: DocumentWords) -> Iterator[DocumentPart]:
    yield say.line("quiet_intro")
    yield second(f"1. {say.say('quiet_1')}")
    yield DocumentTable(name="draw", widths=(1,), rows=(("\n" * 14,),))
    for count in (2, 3, 4):
        yield second(f"{count}. {say.say(f'quiet_{count}')}")
        yield DocumentTable(
            name=f"write_{count}", widths=(1,), rows=(("",),) * _TO_WRITE, is_to_sign=True
        )


def _yard(say: DocumentWords) -> Iterator[DocumentPart]:
    yield say.line("yard_how")
    yield say.line("yard_no_names")
    yield named_rows(
        "yard",
        say,
        *((one, "") for one in ("yard_type", "report_day")),
        *((f"yard_{one}", "") for one in TIMES),
    )
    columns = (
        "report_class", "yard_on_list", "yard_here", "yard_absent", "yard_not_seen", "yard_extra",
        "yard_help",
    )  # fmt: skip
    yield DocumentTable(
        name="classes",
        widths=(3, 3, 3, 5, 4, 4, 4),
        head=tuple(map(say.say, columns)),
        rows=(("",) * len(columns),) * _YARD_ROWS,
        is_to_sign=True,
    )
    problems = "\n".join(f"{TO_TICK} {say.say(f'yard_problem_{one}')}" for one in PROBLEMS)
    yield named_rows(
        "after",
        say,
        ("report_teachers", ""),
        ("report_technical", ""),
        ("yard_weather", ""),
        ("yard_place", ""),
        ("yard_taught", f"{TO_TICK} {say.say('report_yes')}    {TO_TICK} {say.say('report_no')}"),
        ("yard_problems", problems),
        ("yard_grade", ""),
    )


def _tally(say: DocumentWords) -> Iterator[DocumentPart]:
    yield say.led("tally_year", TO_SIGN[:12])
    for word_id in ("tally_how", "yard_no_names", "tally_order", "tally_sums"):
        yield say.line(word_id)
    columns = ("report_class", "tally_present", *(f"tally_{one}" for one in ASKED))
    yield DocumentTable(
        name="tally",
        widths=(3, 3, 5, 5, 5),
        head=tuple(map(say.say, columns)),
        rows=(("",) * len(columns),) * _TALLY_ROWS,
        is_to_sign=True,
    )


def _answers(say: DocumentWords) -> Iterator[DocumentPart]:
    """Two on a page, to cut apart."""
    yield from _answer_half(say, 1)
    yield DocumentHeading(text=say.say("answers_title"))
    yield from _answer_half(say, 2)


def _answer_half(say: DocumentWords, place: int) -> Iterator[DocumentPart]:
    yield say.led("answers_code", TO_SIGN[:12])
    asked = ("before", "vote_1", "vote_2", "after", "weeks_2", "weeks_6")  # one sheet for each
    ticks = [f"{TO_TICK} {say.say(f'report_{one}')}".replace(" ", NO_BREAK) for one in asked]
    yield paragraph("     ".join(ticks))
    yield say.line("answers_how")
    yield DocumentTable(
        name=f"answers_{place}",
        widths=(1, 4, 3, 3),
        head=("№", "", say.say("class_pass"), say.say("answers_sure")),
        rows=tuple(
            (str(count), "     ".join(LETTERS), TO_TICK, TO_TICK)
            for count in range(1, _QUESTIONS + 1)
        ),
        is_to_sign=True,
    )
