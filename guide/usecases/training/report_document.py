"""A session's report as a document that can be edited: protocol, choices, knowledge, plan.

Several languages stand one after another, each whole. What may not be told of few people is told in
no cell (`scores.telling`); no name of a child can be in it, because none is kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import Lang
from guide.exchange.odt import (
    OdtBlock,
    OdtDocument,
    OdtHeading,
    OdtLang,
    OdtList,
    OdtParagraph,
    OdtTable,
    odt_bytes,
)
from guide.store import copying
from guide.training.drill import TIMES
from guide.training.events import Felt
from guide.training.quiz import Phase
from guide.training.scenario import Outcome
from guide.training.scores import Share, Telling
from guide.usecases.base.results import ExportResult
from guide.usecases.training.report import DecisionReport, SessionReport

NONE = "–"  # where there is nothing to tell, or nothing may be told
_PHASES = {
    Phase.PRE: "report_before",
    Phase.POST: "report_after",
    Phase.WEEKS_2: "report_weeks_2",
    Phase.WEEKS_6: "report_weeks_6",
}
_YARD_TIMES = {
    "signal": "yard_signal",
    "out": "yard_out",
    "accounted": "yard_accounted",
    "released": "yard_released",
    "ended": "yard_ended",
}
_SIGNATURES = 3


def report_bytes(reports: Sequence[SessionReport]) -> bytes:
    """The file of a report in these languages, one after another. IndexError for none."""
    first: OdtLang = _lang(reports[0])
    title = class_paper_words().say("report_title", first)
    blocks = [
        block for place, report in enumerate(reports) for block in _Told(report, place).blocks()
    ]
    return odt_bytes(OdtDocument(lang=first, title=title, blocks=tuple(blocks)))


def parents_bytes(reports: Sequence[SessionReport]) -> bytes:
    """The file of a page for parents in these languages. IndexError for none."""
    first: OdtLang = _lang(reports[0])
    title = class_paper_words().say("parents_title", first)
    blocks = [
        block for place, report in enumerate(reports) for block in _Told(report, place).parents()
    ]
    return odt_bytes(OdtDocument(lang=first, title=title, blocks=tuple(blocks)))


def write_report(path: Path, reports: Sequence[SessionReport]) -> ExportResult:
    """Write the report. Errors: as `copying.copy_out`."""
    return _written(path, report_bytes(reports))


def write_parents(path: Path, reports: Sequence[SessionReport]) -> ExportResult:
    """Write the page for parents. Errors: as `copying.copy_out`."""
    return _written(path, parents_bytes(reports))


def _written(path: Path, data: bytes) -> ExportResult:
    copying.copy_out(path, data)
    return ExportResult(path, len(data))


def _lang(report: SessionReport) -> Lang:
    found: dict[str, Lang] = {"kk": "kk", "ru": "ru", "en": "en"}
    return found[report.lang]


class _Told:
    """One report in its language."""

    def __init__(self, report: SessionReport, place: int) -> None:
        self._report = report
        self._place = place
        self._lang = _lang(report)

    def _say(self, word_id: str, **fields: object) -> str:
        return class_paper_words().say(word_id, self._lang, **fields)

    def blocks(self) -> Iterator[OdtBlock]:
        """The four parts, each on a page of its own."""
        yield from self._protocol()
        yield from self._choices()
        yield from self._knowledge()
        yield from self._plan()

    def _part(self, word_id: str, *, is_first: bool = False) -> OdtHeading:
        is_new = not is_first or self._place > 0
        return OdtHeading(self._say(word_id), 1, is_on_new_page=is_new, lang=self._lang)

    def _sub(self, text: str) -> OdtHeading:
        return OdtHeading(text, 2, lang=self._lang)

    def _paragraph(self, text: str) -> OdtParagraph:
        return OdtParagraph(text, self._lang)

    def _pairs(self, head: str, rows: Sequence[tuple[str, str]]) -> OdtTable:
        return OdtTable((head, ""), tuple(rows), (2, 3), self._lang)

    # ---- protocol

    def _protocol(self) -> Iterator[OdtBlock]:
        report, setup, say = self._report, self._report.setup, self._say
        yield self._part("report_title", is_first=True)
        if setup.is_rehearsal:
            yield self._paragraph(say("report_rehearsal"))
        if report.status == "voided":
            yield self._paragraph(say("report_voided"))
        if report.was_stopped:
            yield self._paragraph(say("report_stopped"))
        lesson = f"{report.title}, v{setup.lesson.version}"
        rows = (
            ("report_school", setup.school_label),
            ("report_day", _day(report.held_on)),
            ("report_times", f"{_time(report.began)} – {_time(report.ended)}"),
            ("report_kind", say(f"kind_{setup.kind.value}")),
            ("report_lesson", lesson),
            ("report_class", setup.class_label),
            ("report_band", say(f"band_{setup.band.value}")),
            ("report_languages", ", ".join(setup.langs)),
            ("report_facilitator", setup.facilitator_role),
            ("report_guests", ", ".join(setup.guests)),
            ("report_commission", ", ".join(setup.commission)),
            ("report_basis", setup.basis_document),
        )
        yield self._pairs(say("report_title"), [(say(key), text or NONE) for key, text in rows])
        notices = [
            (say(f"report_notice_{one.whom}"), self._notice(one.state, one.on))
            for one in report.notices
        ]
        yield self._pairs(say("report_notices"), notices)
        yield self._pairs(say("report_attendance"), list(self._attendance()))
        if report.drill is not None:
            yield self._pairs(say("yard_title"), list(self._drill()))
        yield self._sub(say("journal_title"))
        yield self._paragraph(self._journal())
        yield self._paragraph(say("journal_columns"))
        yield self._sub(say("report_signatures"))
        for _ in range(_SIGNATURES):
            yield self._paragraph("_" * 40)

    def _journal(self) -> str:
        """One line for the journal that the school keeps on paper."""
        report, setup = self._report, self._report.setup
        minutes = NONE
        if report.began is not None and report.ended is not None:
            minutes = str(int((report.ended - report.began).total_seconds() // 60))
        return self._say(
            "journal_line",
            date=_day(report.held_on),
            label=setup.class_label or NONE,
            title=report.title,
            minutes=minutes,
            present=str(report.attendance.present) if report.attendance is not None else NONE,
            role=setup.facilitator_role or NONE,
        )

    def parents(self) -> Iterator[OdtBlock]:
        """One page for parents: what was done, what is remembered, what helps at home."""
        report, say = self._report, self._say
        yield self._part("parents_title", is_first=True)
        about = (report.title, _day(report.held_on), report.setup.class_label)
        yield self._paragraph(f"{say('parents_did')}: {', '.join(filter(None, about))}")
        yield self._sub(say("parents_things"))
        yield OdtList(report.things, self._lang)
        yield self._sub(say("parents_home"))
        yield OdtList(tuple(say(f"parents_home_{count}") for count in (1, 2, 3)), self._lang)
        gain = report.knowledge.gain
        if gain is not None and gain.points is not None:
            before, after = _share(gain.before), _share(gain.after)
            yield self._paragraph(f"{say('report_knowledge')}: {before} → {after}")
        else:
            yield self._paragraph(say("parents_few"))
        yield self._paragraph(say("parents_worried"))

    def _notice(self, state: str, on: dt.date | None) -> str:
        return {"done": _day(on), "not_given": self._say("report_not_given")}.get(state, NONE)

    def _attendance(self) -> Iterator[tuple[str, str]]:
        found, say = self._report.attendance, self._say
        if found is None:
            yield say("report_pupils"), NONE
            return
        yield say("report_pupils"), str(found.present)
        yield say("report_opted_out"), str(found.opted_out)
        yield say("report_teachers"), str(found.staff)
        yield say("report_technical"), str(found.technical)
        yield say("report_absent"), "; ".join(f"{why}: {n}" for why, n in found.absent) or NONE

    def _drill(self) -> Iterator[tuple[str, str]]:
        sheet, say = self._report.drill, self._say
        if sheet is None:
            return
        for name in TIMES:
            found: dt.time | None = getattr(sheet, name)
            yield say(_YARD_TIMES[name]), found.strftime("%H:%M") if found is not None else NONE
        yield say("yard_on_list"), str(sum(one.on_list for one in sheet.rows))
        yield say("yard_here"), str(sum(one.here for one in sheet.rows))
        yield say("yard_not_seen"), str(sheet.not_seen)
        yield say("yard_weather"), sheet.weather or NONE
        yield say("yard_place"), sheet.place_at_start or NONE
        problems = [say(f"yard_problem_{one}") for one in sheet.problems]
        yield say("yard_problems"), "; ".join(problems) or NONE
        yield say("yard_grade"), sheet.grade or NONE

    # ---- choices

    def _choices(self) -> Iterator[OdtBlock]:
        if not self._report.decisions:
            return
        yield self._part("report_choices")
        for decision in self._report.decisions:
            yield from self._decision(decision)

    def _decision(self, decision: DecisionReport) -> Iterator[OdtBlock]:
        say = self._say
        yield self._sub(decision.prompt)
        head = (say("report_question"), say("report_vote_1"), say("report_vote_2"))
        is_told = decision.telling is not Telling.NOTHING
        rows = [
            (
                f"{one.letter}. {one.text}",
                _number(one.first if is_told else None),
                _number(one.second if is_told else None),
            )
            for one in decision.options
        ]
        first, second = decision.first, decision.second
        rows.append(
            (
                say("report_passed"),
                _number(first.passed if first is not None and is_told else None),
                _number(second.passed if second is not None and is_told else None),
            )
        )
        yield OdtTable(head, tuple(rows), (5, 1, 1), self._lang)
        last = second or first
        if last is not None and is_told:
            yield self._paragraph(f"{say('report_good_share')}: {_share(last.safe)}")
        if decision.talk_gain is not None:
            yield self._paragraph(f"{say('report_talk_gain')}: {decision.talk_gain:+d}")
        for one in decision.options:
            if one.outcome is Outcome.BEST:
                yield self._paragraph(f"{say('report_best')}: {one.text}")
                reason = f"{say('report_reason')}: {one.why} {one.source}".strip()
                yield self._paragraph(reason)
        for text in decision.notes:
            yield self._paragraph(f"{say('report_note')}: {text}")

    # ---- knowledge

    def _knowledge(self) -> Iterator[OdtBlock]:
        report, say, found = self._report, self._say, self._report.knowledge
        if not found.items or not report.questions:
            return
        yield self._part("report_knowledge")
        stems = {one.id: one.stem for one in report.questions}
        head = (
            say("report_question"),
            *(say(word) for word in _PHASES.values()),
            say("report_difference"),
        )
        rows = []
        for one in found.items:
            if one.item in stems:
                gain = one.gain
                points = gain.points if gain is not None else None
                rows.append(
                    (
                        stems[one.item],
                        *(_share(one.right.get(phase)) for phase in _PHASES),
                        f"{points:+d}" if points is not None else NONE,
                    )
                )
        yield OdtTable(head, tuple(rows), (5, 1.5, 1.5, 1.5, 1.5, 1.5), self._lang)
        yield from (self._paragraph(text) for text in self._learnt(stems))

    def _learnt(self, stems: dict[str, str]) -> Iterator[str]:
        say, found = self._say, self._report.knowledge
        gain = found.gain
        if gain is not None and gain.is_full_already:
            yield say("report_full")
        elif gain is not None and gain.points is not None:
            yield f"{say('report_difference')}: {gain.points:+d}"
            if gain.points < 0:
                yield say("report_less")
        elif gain is not None:
            yield say("report_few")
        left = found.left(Phase.WEEKS_6)
        if left is not None:
            yield f"{say('report_kept')}: {round(left * 100)} %"
        for one in found.items:
            wrong = one.sure_but_wrong
            if one.item in stems and wrong is not None and wrong.count:
                yield f"{say('report_sure_wrong')}: {stems[one.item]}: {_share(wrong)}"
        weakest = [stems[one] for one in found.weakest if one in stems]
        if weakest:
            yield f"{say('report_weakest')}: {'; '.join(weakest)}"
        yield class_words().say("class_report_limits", self._lang)

    # ---- what is taken from it

    def _plan(self) -> Iterator[OdtBlock]:
        report, say, wash = self._report, self._say, self._report.hot_wash
        yield self._part("report_plan")
        if wash is not None:
            for word, lines in (
                ("report_went_well", wash.went_well),
                ("report_unclear", wash.unclear),
                ("report_change", wash.change),
            ):
                if lines:
                    yield self._sub(say(word))
                    yield OdtList(lines, self._lang)
        if report.actions:
            head = (
                say("report_actions"), say("report_owner"), say("report_due"), say("report_status"),
            )  # fmt: skip
            rows = tuple(
                (
                    one.text,
                    one.owner_role or NONE,
                    _day(one.due),
                    say(f"report_{report.closed_actions.get(one.id, 'open')}"),
                )
                for one in report.actions
            )
            yield OdtTable(head, rows, (4, 2, 1.5, 1.5), self._lang)
        if report.reviews:
            days = ", ".join(_day(one.on) for one in report.reviews)
            yield self._paragraph(f"{say('report_reviews')}: {days}")
        if report.mood_before is not None or report.mood_after is not None:
            mood = f"{self._mood(report.mood_before)} → {self._mood(report.mood_after)}"
            yield self._paragraph(f"{say('report_mood')}: {mood}")
        yield self._paragraph(say("report_needs_source", count=report.unsourced))

    def _mood(self, felt: Felt | None) -> str:
        if felt is None:
            return NONE
        said = (("ok", felt.ok), ("unsure", felt.unsure), ("worried", felt.worried))
        words = class_words()
        return ", ".join(f"{words.say(f'class_mood_{key}', self._lang)} {n}" for key, n in said)


def _day(day: dt.date | None) -> str:
    return day.strftime("%d.%m.%Y") if day is not None else NONE


def _time(moment: dt.datetime | None) -> str:
    return moment.strftime("%H:%M") if moment is not None else NONE


def _number(number: int | None) -> str:
    return NONE if number is None else str(number)


def _share(share: Share | None) -> str:
    """The counts, with the percentage where it may be told; of few people nothing."""
    if share is None or share.telling is Telling.NOTHING:
        return NONE
    percent = share.percent
    counted = f"{share.count} / {share.of}"
    return counted if percent is None else f"{counted} ({percent} %)"
