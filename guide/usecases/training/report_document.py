"""A session's report as a document: one for paper, .odt, CSV and JSON.

Of fewer than ten people no percentage stands in it, of fewer than five no count of answers. A
notice that was not given is said to be so. The page for parents has no figures of a small group.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from guide.content.model import Lang
from guide.exchange.text_document import (
    DocumentHeading,
    DocumentPart,
    DocumentTable,
    TextDocument,
    after_one_another,
    paragraph,
)
from guide.training.events import Felt
from guide.training.scores import FEWEST_FOR_PERCENT, Telling, telling
from guide.training.slide_builder import SlideWords
from guide.usecases.training.document_words import (
    EMPTY,
    PERCENT,
    PHASES,
    DocumentWords,
    item,
    second,
)
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.report import (
    SessionReport,
    session_report,
)
from guide.usecases.training.report_learnt import choices, knowledge
from guide.usecases.training.report_protocol import protocol

Made = Callable[[OpenSession, SlideWords, Lang, dt.date], TextDocument]


def in_languages(
    make: Made,
    session: OpenSession,
    words: Callable[[Lang], SlideWords],
    langs: Sequence[Lang],
    today: dt.date,
) -> TextDocument:
    """A report, or its page for parents, in these languages one after another.

    The lesson's own words stand in its first language where it lacks one. Errors: as `make`;
    ValueError without a language.
    """
    known = session.lesson.scenario.langs
    return after_one_another(
        make(session, words(lang if lang in known else known[0]), lang, today) for lang in langs
    )


def report_document(
    session: OpenSession, words: SlideWords, lang: Lang, today: dt.date
) -> TextDocument:
    """The report in a language; the lesson's own words are in that of `words`.

    Errors: SESSION_STEP before the session was settled.
    """
    report = session_report(session, words, today)
    say = DocumentWords(lang)
    return TextDocument(
        title=say.say("report_title"),
        lang=lang,
        footer=say.say("class_training"),
        parts=(
            *protocol(report, say),
            *choices(report, say),
            *knowledge(report, say),
            *_plan(report, say),
            *_parents(report, say, starts_page=True),
        ),
    )


def parents_document(
    session: OpenSession, words: SlideWords, lang: Lang, today: dt.date
) -> TextDocument:
    """The page for parents alone, to hand out. Errors: as above."""
    say = DocumentWords(lang)
    return TextDocument(
        title=say.say("parents_title"),
        lang=lang,
        footer=say.say("class_training"),
        parts=tuple(_parents(session_report(session, words, today), say)),
    )


# ---- page 4


def _plan(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    yield DocumentHeading(text=say.say("report_plan"), starts_page=True)
    wash = report.hot_wash
    for word_id, lines in (
        ("report_went_well", wash.went_well if wash is not None else ()),
        ("report_unclear", wash.unclear if wash is not None else ()),
        ("report_change", wash.change if wash is not None else ()),
    ):
        if lines:
            yield second(say.say(word_id))
            yield from map(item, lines)
    if report.actions:
        yield second(say.say("report_actions"))
        yield DocumentTable(
            name="actions",
            widths=(5, 3, 3, 2),
            head=tuple(
                map(say.say, ("report_actions", "report_owner", "report_due", "report_status"))
            ),
            rows=tuple(
                (
                    one.text,
                    one.owner_role,
                    say.date(one.due),
                    say.say(f"report_{report.closed_actions.get(one.id, 'open')}"),
                )
                for one in report.actions
            ),
        )
    if report.reviews:
        yield second(say.say("report_reviews"))
        for review in report.reviews:
            yield item(f"{say.say(PHASES[review.phase])}: {say.date(review.on)}")
    yield from _mood(report, say)
    tied = {note for decision in report.decisions for note in decision.notes}
    for note in report.notes:
        if note not in tied:
            yield say.led("report_note", note)
    yield say.line("report_needs_source", count=report.unsourced)
    if report.corrected:
        yield say.line("report_corrections", count=report.corrected)
    yield say.line("class_report_limits")
    yield second(say.say("journal_title"))
    yield paragraph(_journal(report, say))
    yield say.line("journal_columns")


def _mood(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    felt = [
        (say.say(f"report_{when}"), one)
        for when, one in (("before", report.mood_before), ("after", report.mood_after))
        if one is not None
    ]
    if not felt:
        return
    faces = ("ok", "unsure", "worried")
    yield second(say.say("report_mood"))
    yield DocumentTable(
        name="mood",
        widths=(3, 2, 2, 2),
        head=("", *(say.say(f"class_mood_{face}") for face in faces)),
        rows=tuple((when, *_faces(one)) for when, one in felt),
    )
    if any(EMPTY in _faces(one) for _, one in felt):
        yield say.line("report_hidden")


def _faces(felt: Felt) -> tuple[str, str, str]:
    counts = (felt.ok, felt.unsure, felt.worried)
    if telling(sum(counts)) is Telling.NOTHING:
        return EMPTY, EMPTY, EMPTY
    return str(felt.ok), str(felt.unsure), str(felt.worried)


def _journal(report: SessionReport, say: DocumentWords) -> str:
    """One line to copy into the school's journal."""
    minutes, present = EMPTY, EMPTY
    if report.began is not None and report.ended is not None:
        minutes = str(int((report.ended - report.began).total_seconds()) // 60)
    if report.attendance is not None:
        present = str(report.attendance.present)
    return say.say(
        "journal_line",
        date=say.date(report.held_on),
        label=report.setup.class_label or EMPTY,
        title=report.title,
        minutes=minutes,
        present=present,
        role=report.setup.facilitator_role or EMPTY,
    )


# ---- page 5


def _parents(
    report: SessionReport, say: DocumentWords, *, starts_page: bool = False
) -> Iterator[DocumentPart]:
    yield DocumentHeading(text=say.say("parents_title"), starts_page=starts_page)
    yield paragraph(say.say("letter_subject", title=report.title))
    if report.held_on is not None:
        yield paragraph(say.say("letter_day", date=say.date(report.held_on)))
    yield second(say.say("parents_did"))
    if report.about:
        yield paragraph(report.about)
    gain = report.knowledge.gain
    present = report.attendance.present if report.attendance is not None else 0
    if present < FEWEST_FOR_PERCENT:
        yield say.line("parents_few")
    elif gain is not None and gain.points is not None:
        known = (("report_before", gain.before.percent), ("report_after", gain.after.percent))
        told = (f"{say.say(when).lower()}: {percent}{PERCENT}" for when, percent in known)
        yield say.led("report_knowledge", "; ".join(told))
    yield second(say.say("parents_things"))
    yield from map(item, report.things)
    yield second(say.say("parents_home"))
    yield from (item(say.say(f"parents_home_{one}")) for one in (1, 2, 3))
    yield say.line("parents_worried")
    yield say.line("letter_listen")
    yield say.line("letter_support")
