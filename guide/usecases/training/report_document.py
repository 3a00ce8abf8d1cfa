"""A session's report as a document (training.md section 10): one for paper, .odt, CSV and JSON.

Of fewer than ten people no percentage stands in it, of fewer than five no count of answers. A
notice that was not given is said to be so. The page for parents has no figures of a small group.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from guide.content.model import Lang
from guide.exchange.text_document import (
    DocumentHeading,
    DocumentParagraph,
    DocumentPart,
    DocumentTable,
    TextDocument,
    TextRun,
    paragraph,
)
from guide.training.drill import TIMES, DrillSheet
from guide.training.events import Felt
from guide.training.quiz import Phase
from guide.training.scenario import Outcome
from guide.training.scores import FEWEST_FOR_PERCENT, Share, Telling, telling
from guide.training.slide_builder import SlideWords
from guide.usecases.training.document_words import EMPTY, DocumentWords
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.report import (
    DecisionReport,
    OptionRow,
    SessionReport,
    session_report,
)

_PERCENT = "\u00a0%"  # never parted from its number
_PHASES = {
    Phase.PRE: "report_before",
    Phase.POST: "report_after",
    Phase.WEEKS_2: "report_weeks_2",
    Phase.WEEKS_6: "report_weeks_6",
}
_OUTCOMES = {
    Outcome.BEST: "class_mark_best",
    Outcome.ACCEPTABLE: "class_mark_acceptable",
    Outcome.UNSAFE: "class_mark_unsafe",
}


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
            *_protocol(report, say),
            *_choices(report, say),
            *_knowledge(report, say),
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


# ---- page 1


def _protocol(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    setup = report.setup
    yield DocumentHeading(text=say.say("report_title"))
    yield paragraph(lead=report.title)
    for word_id, holds in (
        ("report_rehearsal", setup.is_rehearsal),
        ("report_voided", report.status == "voided"),
        ("report_stopped", report.was_stopped),
    ):
        if holds:
            yield DocumentParagraph(runs=(TextRun(say.say(word_id), is_bold=True),))
    times = [f"{one:%H:%M}" for one in (report.began, report.ended) if one is not None]
    yield _named(
        "protocol",
        say,
        ("report_school", setup.school_label),
        ("report_day", say.date(report.held_on)),
        ("report_times", " – ".join(times)),
        ("report_kind", say.say(f"kind_{setup.kind.value}")),
        ("report_lesson", f"{report.title}, v{setup.lesson.version}"),
        ("report_class", setup.class_label),
        ("report_band", say.say(f"band_{setup.band.value}")),
        ("report_languages", ", ".join(say.say(f"report_lang_{one}") for one in setup.langs)),
        ("report_facilitator", setup.facilitator_role),
        ("report_guests", ", ".join(setup.guests)),
        ("report_commission", ", ".join(setup.commission)),
        ("report_basis", setup.basis_document),
        ("sheet_adapt", setup.adapts),
    )
    yield from _notices(report, say)
    yield from _attendance(report, say)
    if report.drill is not None:
        yield from _drill(report.drill, say)
    yield _second(say.say("report_signatures"))
    facilitator = setup.facilitator_role or say.say("report_facilitator")
    signing = (facilitator, *(setup.commission or (say.say("role_head"),)))
    yield DocumentTable(
        name="signatures",
        widths=(2, 2, 1),
        rows=tuple((one, "", "") for one in signing),
        is_to_sign=True,
    )


def _notices(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """P1: dated, or marked as not given; what was not asked of this lesson is left out."""
    rows = [
        (
            say.say(f"report_notice_{one.whom}"),
            say.say("report_not_given") if one.on is None else say.date(one.on),
        )
        for one in report.notices
        if one.state != "not_asked"
    ]
    is_known = report.setup.is_known
    if is_known is not None:  # what a talk asks instead
        known_to = f"{say.say('role_head')}, {say.say('role_psychologist').lower()}"
        rows.append((known_to, say.say("report_yes" if is_known else "report_not_given")))
    if rows:
        yield _second(say.say("report_notices"))
        yield DocumentTable(name="notices", widths=(1, 2), rows=tuple(rows))


def _attendance(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    counted = report.attendance
    if counted is None:
        return
    yield _second(say.say("report_attendance"))
    yield _named(
        "attendance",
        say,
        ("report_pupils", str(counted.present)),
        ("report_teachers", str(counted.staff)),
        ("report_technical", str(counted.technical)),
        ("report_guests", str(counted.guests)),
        ("report_absent", _by_reason(counted.absent)),
        ("report_opted_out", str(counted.opted_out)),
    )


def _drill(sheet: DrillSheet, say: DocumentWords) -> Iterator[DocumentPart]:
    """What was typed in from the yard, in the order of its paper."""
    yield _second(say.say("yard_title"))
    taught = {None: "", True: say.say("report_yes"), False: say.say("report_no")}
    yield _named(
        "yard",
        say,
        ("yard_type", sheet.kind),
        ("report_day", say.date(sheet.on)),
        *((f"yard_{name}", _yard_time(sheet, name)) for name in TIMES),
        ("report_teachers", str(sheet.staff)),
        ("report_technical", str(sheet.technical)),
        ("yard_weather", sheet.weather),
        ("yard_place", sheet.place_at_start),
        ("yard_taught", taught[sheet.was_taught]),
        ("yard_problems", "; ".join(say.say(f"yard_problem_{one}") for one in sheet.problems)),
        ("yard_grade", sheet.grade),
    )
    yield DocumentTable(
        name="classes",
        widths=(3, 2, 2, 5, 2, 2, 2),
        head=tuple(
            map(
                say.say,
                ("report_class", "yard_on_list", "yard_here", "yard_absent", "yard_not_seen",
                 "yard_extra", "yard_help"),
            )
        ),
        rows=tuple(
            (one.label, str(one.on_list), str(one.here), _by_reason(one.absent),
             str(one.not_seen), str(one.extra), str(one.need_help))
            for one in sheet.rows
        ),
    )  # fmt: skip


def _yard_time(sheet: DrillSheet, name: str) -> str:
    at: dt.time | None = getattr(sheet, name)
    return "" if at is None else f"{at:%H:%M}"


# ---- page 2


def _choices(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    if not report.decisions:
        return
    yield DocumentHeading(text=say.say("report_choices"), starts_page=True)
    for place, decision in enumerate(report.decisions, 1):
        yield _second(f"{place}. {decision.prompt}")
        if decision.inject:
            yield say.led("report_inject", decision.inject)
        yield from _decision(decision, place, say)


def _decision(decision: DecisionReport, place: int, say: DocumentWords) -> Iterator[DocumentPart]:
    rounds = [one for one in (decision.first, decision.second) if one is not None]
    is_told = bool(rounds) and decision.telling is not Telling.NOTHING
    has_second = is_told and decision.second is not None
    labels = ["report_vote_1"] if is_told and decision.first is not None else []
    labels += ["report_vote_2"] if has_second else []
    graded = any(one.outcome in _OUTCOMES for one in decision.options)
    names = ("sheet_option", *labels, *(("sheet_outcome",) if graded else ()))
    yield DocumentTable(
        name=f"choice_{place}",
        widths=(6, *(2,) * len(labels), *((4,) if graded else ())),
        head=tuple(say.say(one) for one in names),
        rows=tuple(
            _option(one, labels, say, is_graded=graded) for one in decision.options
        ),
    )  # fmt: skip
    if rounds and not is_told:
        yield say.line("report_hidden")
    elif rounds:
        yield from _rates(decision, say)
    for option in decision.options:
        if option.outcome is Outcome.BEST:
            yield say.led("report_best", f"{option.letter}. {option.text}")
            yield say.led("report_reason", option.why)
            if option.source and not option.needs_source:
                yield paragraph(option.source)
    for note in decision.notes:
        yield say.led("report_note", note)


def _option(
    option: OptionRow, labels: Sequence[str], say: DocumentWords, *, is_graded: bool
) -> tuple[str, ...]:
    counts = {"report_vote_1": option.first, "report_vote_2": option.second}
    told = tuple(EMPTY if counts[one] is None else str(counts[one]) for one in labels)
    mark = say.say(_OUTCOMES[option.outcome]) if option.outcome in _OUTCOMES else ""
    return (f"{option.letter}. {option.text}", *told, *((mark,) if is_graded else ()))


def _rates(decision: DecisionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    last = decision.second or decision.first
    if last is None:
        return
    yield say.led("report_passed", str(last.passed))
    if any(one.outcome in _OUTCOMES for one in decision.options):
        yield say.led("report_good_share", _share(last.safe))
        if last.safe.telling is Telling.COUNTS:
            yield say.line("report_few")
    if decision.talk_gain is not None:
        yield say.led("report_talk_gain", _points(decision.talk_gain, say))


# ---- page 3


def _knowledge(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    known = report.knowledge
    stems = {one.id: one.stem for one in report.questions}
    items = [one for one in known.items if one.right]
    if not items:
        return
    yield DocumentHeading(text=say.say("report_knowledge"), starts_page=True)
    phases = [phase for phase in _PHASES if any(phase in one.right for one in items)]
    rows = [
        (
            stems.get(one.item, one.item),
            *(_asked(one.right.get(phase)) for phase in phases),
            _points(one.gain.points if one.gain is not None else None, say),
        )
        for one in items
    ]
    if known.gain is not None:
        together = (_asked(known.total.get(phase)) for phase in phases)
        rows.append((say.say("report_all"), *together, _points(known.gain.points, say)))
    yield DocumentTable(
        name="knowledge",
        widths=(6, *(2,) * (len(phases) + 1)),
        head=(
            say.say("report_question"),
            *(say.say(_PHASES[phase]) for phase in phases),
            say.say("report_difference"),
        ),
        rows=tuple(rows),
    )
    told = {share.telling for one in items for share in one.right.values()}
    for word_id, kind in (("report_few", Telling.COUNTS), ("report_hidden", Telling.NOTHING)):
        if kind in told:
            yield say.line(word_id)
    yield from _gained(report, say)
    if known.weakest and told != {Telling.NOTHING}:
        yield _second(say.say("report_weakest"))
        for item in known.weakest:
            yield _item(stems.get(item, item))


def _gained(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    known = report.knowledge
    gain = known.gain
    if gain is not None and gain.before.telling is not Telling.NOTHING:
        if gain.is_full_already:
            yield say.line("report_full")
        elif gain.points is not None and gain.points < 0:
            yield say.line("report_less")
    for phase in (Phase.WEEKS_2, Phase.WEEKS_6):
        left = known.left(phase)
        if left is not None:
            yield paragraph(
                f"{say.say(_PHASES[phase])} · {_percent(left)}", lead=f"{say.say('report_kept')}:"
            )
    stems = {one.id: one.stem for one in report.questions}
    sure = [
        (stems.get(one.item, one.item), one.sure_but_wrong)
        for one in known.items
        if one.sure_but_wrong is not None and one.sure_but_wrong.count
    ]
    if sure:
        yield _second(say.say("report_sure_wrong"))
        yield from (_item(f"{stem}: {_share(share)}") for stem, share in sure)
    codes = known.matched
    if codes is not None and telling(codes.improved + codes.same + codes.lower) in {
        Telling.PERCENT,
        Telling.COUNTS,
    }:
        yield say.line(
            "report_matched",
            improved=codes.improved,
            same=codes.same,
            lower=codes.lower,
            unmatched=codes.unmatched,
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
            yield _second(say.say(word_id))
            yield from map(_item, lines)
    if report.actions:
        yield _second(say.say("report_actions"))
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
        yield _second(say.say("report_reviews"))
        for review in report.reviews:
            yield _item(f"{say.say(_PHASES[review.phase])}: {say.date(review.on)}")
    yield from _mood(report, say)
    tied = {note for decision in report.decisions for note in decision.notes}
    for note in report.notes:
        if note not in tied:
            yield say.led("report_note", note)
    yield say.line("report_needs_source", count=report.unsourced)
    if report.corrected:
        yield say.line("report_corrections", count=report.corrected)
    yield say.line("class_report_limits")
    yield _second(say.say("journal_title"))
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
    yield _second(say.say("report_mood"))
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
    yield _second(say.say("parents_did"))
    if report.about:
        yield paragraph(report.about)
    gain = report.knowledge.gain
    present = report.attendance.present if report.attendance is not None else 0
    if present < FEWEST_FOR_PERCENT:
        yield say.line("parents_few")
    elif gain is not None and gain.points is not None:
        known = (("report_before", gain.before.percent), ("report_after", gain.after.percent))
        told = (f"{say.say(when).lower()}: {percent}{_PERCENT}" for when, percent in known)
        yield say.led("report_knowledge", "; ".join(told))
    yield _second(say.say("parents_things"))
    yield from map(_item, report.things)
    yield _second(say.say("parents_home"))
    yield from (_item(say.say(f"parents_home_{one}")) for one in (1, 2, 3))
    yield say.line("parents_worried")
    yield say.line("letter_listen")
    yield say.line("letter_support")


# ---- shapes


def _second(text: str) -> DocumentHeading:
    return DocumentHeading(text=text, level=2)


def _item(text: str) -> DocumentParagraph:
    return DocumentParagraph(runs=(TextRun(text),), is_item=True)


def _named(name: str, say: DocumentWords, *rows: tuple[str, str]) -> DocumentTable:
    """What is asked and its answer; an empty one is filled in with a pen."""
    return DocumentTable(
        name=name, widths=(1, 2), rows=tuple((say.say(label), text) for label, text in rows)
    )


def _by_reason(absent: Sequence[tuple[str, int]]) -> str:
    return "; ".join(f"{reason}: {number}" for reason, number in absent)


def _asked(share: Share | None) -> str:
    return EMPTY if share is None else _share(share)


def _share(share: Share) -> str:
    """`17 / 20 · 85 %`; of few only the counts, of very few nothing."""
    if share.telling is Telling.NOTHING:
        return EMPTY
    counts = f"{share.count} / {share.of}"
    return counts if share.percent is None else f"{counts} · {share.percent}{_PERCENT}"


def _percent(part: float) -> str:
    return f"{round(part * 100)}{_PERCENT}"


def _points(points: int | None, say: DocumentWords) -> str:
    return EMPTY if points is None else say.say("report_points", points=f"{points:+d}")
