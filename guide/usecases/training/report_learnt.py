"""The pages of a report on what was chosen and what was known; little is told of few people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide.exchange.text_document import (
    DocumentHeading,
    DocumentPart,
    DocumentTable,
    paragraph,
)
from guide.training.quiz import Phase
from guide.training.scenario import Outcome
from guide.training.scores import Telling
from guide.usecases.training.document_words import (
    EMPTY,
    PHASES,
    DocumentWords,
    item,
    percent_words,
    points_words,
    second,
    share_words,
)
from guide.usecases.training.report import (
    DecisionReport,
    OptionRow,
    SessionReport,
)
from guide.usecases.training.report_charts import choice_bars, knowledge_bars

_OUTCOMES = {
    Outcome.BEST: "class_mark_best",
    Outcome.ACCEPTABLE: "class_mark_acceptable",
    Outcome.UNSAFE: "class_mark_unsafe",
}


def choices(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """What the class chose at each decision, and why the best option is the best."""
    if not report.decisions:
        return
    yield DocumentHeading(text=say.say("report_choices"), starts_page=True)
    for place, decision in enumerate(report.decisions, 1):
        yield second(f"{place}. {decision.prompt}")
        if decision.inject:
            yield say.led("report_inject", decision.inject)
        yield from _decision(decision, place, say)


def _decision(decision: DecisionReport, place: int, say: DocumentWords) -> Iterator[DocumentPart]:
    rounds = (("report_vote_1", decision.first), ("report_vote_2", decision.second))
    held = [(label, one) for label, one in rounds if one is not None]
    labels = [label for label, one in held if one.safe.telling is not Telling.NOTHING]
    graded = any(one.outcome in _OUTCOMES for one in decision.options)
    names = ("sheet_option", *labels, *(("sheet_outcome",) if graded else ()))
    yield DocumentTable(
        name=f"choice_{place}",
        widths=(6, *(3,) * len(labels), *((4,) if graded else ())),
        head=tuple(say.say(one) for one in names),
        rows=tuple(
            _option(one, labels, say, is_graded=graded) for one in decision.options
        ),
    )  # fmt: skip
    if len(labels) < len(held):
        yield say.line("report_hidden")
    if labels:
        yield choice_bars(f"choice_bars_{place}", decision, labels, say)
    if held and decision.telling is not Telling.NOTHING:
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
    for before in decision.corrected:
        yield say.line("report_corrected", before=before)
    if any(one.outcome in _OUTCOMES for one in decision.options):
        yield say.led("report_good_share", share_words(last.safe))
        if last.safe.telling is Telling.COUNTS:
            yield say.line("report_few")
    if decision.talk_gain is not None:
        yield say.led("report_talk_gain", points_words(decision.talk_gain, say))


def knowledge(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """What was known before, after, and in later weeks."""
    known = report.knowledge
    stems = {one.id: one.stem for one in report.questions}
    items = [one for one in known.items if one.right]
    if not items:
        return
    yield DocumentHeading(text=say.say("report_knowledge"), starts_page=True)
    phases = [phase for phase in PHASES if any(phase in one.right for one in items)]
    titled = [(stems.get(one.item, one.item), one.right) for one in items]
    if known.gain is not None:
        titled.insert(0, (say.say("report_all"), known.total))
    yield from knowledge_bars("knowledge_bars", titled, say)
    rows = [
        (
            stems.get(one.item, one.item),
            *(share_words(one.right.get(phase)) for phase in phases),
            points_words(one.gain.points if one.gain is not None else None, say),
        )
        for one in items
    ]
    if known.gain is not None:
        together = (share_words(known.total.get(phase)) for phase in phases)
        rows.append((say.say("report_all"), *together, points_words(known.gain.points, say)))
    yield DocumentTable(
        name="knowledge",
        widths=(5, *(3,) * (len(phases) + 1)),
        head=(
            say.say("report_question"),
            *(say.say(PHASES[phase]) for phase in phases),
            say.say("report_difference"),
        ),
        rows=tuple(rows),
    )
    told = {share.telling for one in items for share in one.right.values()}
    for word_id, kind in (("report_few", Telling.COUNTS), ("report_hidden", Telling.NOTHING)):
        if kind in told:
            yield say.line(word_id)
    yield from _corrected(report, say)
    yield from _gained(report, say)
    if known.weakest and told != {Telling.NOTHING}:
        yield second(say.say("report_weakest"))
        for known_least in known.weakest:
            yield item(stems.get(known_least, known_least))


def _corrected(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """Counts that another one replaced: both are kept, and both are told."""
    for question in report.questions:
        for phase, before in question.corrected:
            lead = f"{question.stem} {say.say(PHASES[phase])}:"
            yield paragraph(say.say("report_corrected", before=before), lead=lead)


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
                f"{say.say(PHASES[phase])} · {percent_words(left)}",
                lead=f"{say.say('report_kept')}:",
            )
    stems = {one.id: one.stem for one in report.questions}
    sure = [
        (stems.get(one.item, one.item), one.sure_but_wrong)
        for one in known.items
        if one.sure_but_wrong is not None and one.sure_but_wrong.count
    ]
    if sure:
        yield second(say.say("report_sure_wrong"))
        yield from (item(f"{stem}: {share_words(share)}") for stem, share in sure)
    yield from _matched(report, say)


def _matched(report: SessionReport, say: DocumentWords) -> Iterator[DocumentPart]:
    """What became of the same codes; no code stands here, and nothing of few pairs."""
    matched = report.knowledge.matched
    if not matched:
        return
    yield second(say.say("report_by_codes"))
    for phase, found in matched.items():
        if found.telling is Telling.NOTHING:
            words = say.say("report_matched_few", unmatched=found.unmatched)
        else:
            words = say.say(
                "report_matched",
                improved=found.improved,
                same=found.same,
                lower=found.lower,
                unmatched=found.unmatched,
            )
        yield paragraph(words, lead=f"{say.say(PHASES[phase])}:")
