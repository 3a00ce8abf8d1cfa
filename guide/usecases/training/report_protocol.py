"""The first page of a report: what was held, with whom, who was told, who signs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from guide.exchange.text_document import (
    DocumentHeading,
    DocumentParagraph,
    DocumentPart,
    DocumentTable,
    TextRun,
    paragraph,
)
from guide.training.drill import TIMES, DrillSheet
from guide.usecases.training.document_words import (
    DocumentWords,
    by_reason,
    named_rows,
    second,
)
from guide.usecases.training.report import (
    SessionReport,
)


def protocol(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """The protocol, with the sheet of the yard where there was a drill."""
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
    yield named_rows(
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
    yield second(say.say("report_signatures"))
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
        yield second(say.say("report_notices"))
        yield DocumentTable(name="notices", widths=(1, 2), rows=tuple(rows))


def _attendance(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    counted = report.attendance
    if counted is None:
        return
    yield second(say.say("report_attendance"))
    yield named_rows(
        "attendance",
        say,
        ("report_pupils", str(counted.present)),
        ("report_teachers", _typed(counted.staff)),
        ("report_technical", _typed(counted.technical)),
        ("report_guests", _typed(counted.guests)),
        ("report_absent", by_reason(counted.absent)),
        ("report_opted_out", str(counted.opted_out)),
    )


def _drill(sheet: DrillSheet, say: DocumentWords) -> Iterator[DocumentPart]:
    """What was typed in from the yard, in the order of its paper."""
    yield second(say.say("yard_title"))
    taught = {None: "", True: say.say("report_yes"), False: say.say("report_no")}
    yield named_rows(
        "yard",
        say,
        ("yard_type", sheet.kind),
        ("report_day", say.date(sheet.on)),
        *((f"yard_{name}", _yard_time(sheet, name)) for name in TIMES),
        ("report_teachers", _typed(sheet.staff)),
        ("report_technical", _typed(sheet.technical)),
        ("yard_weather", sheet.weather),
        ("yard_place", sheet.place_at_start),
        ("yard_taught", taught[sheet.was_taught]),
        ("yard_problems", "; ".join(say.say(f"yard_problem_{one}") for one in sheet.problems)),
        ("yard_grade", sheet.grade),
    )
    yield DocumentTable(
        name="classes",
        widths=(3, 3, 3, 5, 4, 4, 4),
        head=tuple(
            map(
                say.say,
                ("report_class", "yard_on_list", "yard_here", "yard_absent", "yard_not_seen",
                 "yard_extra", "yard_help"),
            )
        ),
        rows=tuple(
            (one.label, str(one.on_list), str(one.here), by_reason(one.absent),
             str(one.not_seen), str(one.extra), str(one.need_help))
            for one in sheet.rows
        ),
    )  # fmt: skip


def _typed(number: int) -> str:
    """A number that somebody typed; none stays empty, for a pen: nobody counted is not zero."""
    return str(number) if number else ""


def _yard_time(sheet: DrillSheet, name: str) -> str:
    at: dt.time | None = getattr(sheet, name)
    return "" if at is None else f"{at:%H:%M}"
