"""What keeps a scenario from being run: C1 to C7 (training.md section 3), and its words.

A finding says the place, what it is, and what would mend it. `refusing` are those for which nothing
is run; the others are remarks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from guide.content.checks.finding import Finding
from guide.content.files import SCENARIO
from guide.errors import Code, GuideError
from guide.training.ages import Gate, gate
from guide.training.bands import EVERYBODY, AgeBand
from guide.training.forbidden_words import is_banned_tag
from guide.training.lesson_texts import texts_of_scenario
from guide.training.scenario import (
    MOST_INJECTS,
    MOST_OBJECTIVES,
    MOST_OPTIONS,
    THINGS,
    CardNode,
    DecisionNode,
    EndNode,
    InfoNode,
    InjectNode,
    Node,
    Option,
    Outcome,
    Scenario,
    ScenarioKind,
)
from guide.training.walk import Way, ways
from guide.training.words_check import REMARKS, check_piece

MOST_FINDINGS = 100  # who mends so many does not need the rest
_FEWEST_OPTIONS = 2


def find_faults(
    scenario: Scenario,
    sources: Collection[str],
    today: dt.date,
    questions: Collection[str] | None = None,
) -> list[Finding]:
    """The faults of a scenario, each once, in the order of its file; none when it is sound.

    `sources` are the ids of the list of sources, `questions` those of all known questions, None
    where they are not known.
    """
    found = _faults(scenario, sources, today, questions)
    return list(dict.fromkeys(islice(found, MOST_FINDINGS)))


def refusing(found: Iterable[Finding]) -> list[Finding]:
    """The faults for which a lesson is not run."""
    return [one for one in found if one.code not in REMARKS]


def require_sound(found: Iterable[Finding]) -> None:
    """Errors: GuideError LESSON_FAULTY with `count`, `first`, `fault` and `detail`."""
    refused = refusing(found)
    if refused:
        first = refused[0]
        raise GuideError(
            Code.LESSON_FAULTY,
            count=str(len(refused)) + ("+" if len(refused) >= MOST_FINDINGS else ""),
            first=f"{first.id}: {first.code}",
            fault=first.code,
            detail=first.detail[:200],
        )


def _faults(
    scenario: Scenario,
    sources: Collection[str],
    today: dt.date,
    questions: Collection[str] | None,
) -> Iterator[Finding]:
    # What leads nowhere makes every question about paths senseless.
    broken = list(_check_ids(scenario))
    yield from broken
    yield from _check_kind(scenario)
    for node in scenario.node:
        if isinstance(node, DecisionNode):
            yield from _check_options(scenario, node)
        yield from _check_reasons(scenario, node, sources)
    if not broken:
        yield from _check_paths(scenario)
    yield from _check_counts(scenario)
    yield from _check_ages(scenario)
    for tag in scenario.tags:
        if is_banned_tag(tag):
            yield _finding(scenario.id, "tag_banned", tag)
    if scenario.review_date is not None and scenario.review_date < today:
        yield _finding(scenario.id, "review_passed", scenario.review_date.isoformat())
    for question in scenario.questions if questions is not None else ():
        if questions is not None and question not in questions:
            yield _finding(scenario.id, "question_unknown", question)
    for piece in texts_of_scenario(scenario):
        yield from check_piece(SCENARIO, piece, scenario.langs)


def _finding(place: str, code: str, detail: str, mend: str = "") -> Finding:
    return Finding(SCENARIO, place, code, detail, mend)


def _check_ids(scenario: Scenario) -> Iterator[Finding]:
    ids = [node.id for node in scenario.node]
    for node in scenario.node:
        if ids.count(node.id) > 1:
            yield _finding(node.id, "id_repeated", node.id)
        options = node.option if isinstance(node, DecisionNode) else ()
        keys = [option.key for option in options]
        for option in options:
            if keys.count(option.key) > 1:
                yield _finding(f"{node.id}.{option.key}", "id_repeated", option.key)
        for place, named in (
            (node.id, node.next),
            *((f"{node.id}.{option.key}", option.next) for option in options),
        ):
            if named and named not in ids:
                yield _finding(place, "node_unknown", named, ", ".join(ids[:12]))
    if not scenario.langs:
        yield _finding(scenario.id, "language_missing", "kk")


def _check_kind(scenario: Scenario) -> Iterator[Finding]:
    """What the kind says: no votes in a talk, no right answer in a dilemma."""
    for node in scenario.node:
        if isinstance(node, DecisionNode) and not scenario.kind.has_votes:
            yield _finding(node.id, "vote_in_talk", scenario.kind.value)
        if isinstance(node, DecisionNode) and scenario.kind is ScenarioKind.DILEMMA:
            is_plain = all(option.outcome is Outcome.NONE for option in node.option)
            if not is_plain or len(node.option) != _FEWEST_OPTIONS:
                yield _finding(node.id, "answer_in_dilemma", ", ".join(_outcomes(node.option)))
        if isinstance(node, CardNode) and node.figure and node.bands != (AgeBand.ADULT,):
            yield _finding(node.id, "figures_for_adults", ", ".join(node.bands) or "bands")


def _outcomes(options: Iterable[Option]) -> list[str]:
    return [f"{option.key} = {option.outcome.value}" for option in options]


def _check_options(scenario: Scenario, node: DecisionNode) -> Iterator[Finding]:
    """C1 for every age that sees the decision, and the number of its options."""
    for band in node.bands or scenario.bands:
        way = Way(scenario, band)
        options = way.options(node)
        if len(options) < _FEWEST_OPTIONS:
            yield _finding(node.id, "choices_odd", f"{band.value}: {len(options)}", "2–4")
        if len(options) > MOST_OPTIONS:
            yield _finding(node.id, "too_many", f"{band.value}: {len(options)}", str(MOST_OPTIONS))
        yield from _check_repeats(scenario, node, options)
        if scenario.kind is ScenarioKind.DILEMMA:
            continue
        if not any(option.outcome is Outcome.BEST for option in options):
            yield _finding(node.id, "best_missing", ", ".join(_outcomes(options)))
    if scenario.kind is not ScenarioKind.DILEMMA:
        for option in node.option:
            if option.outcome is Outcome.NONE:
                place = f"{node.id}.{option.key}"
                yield _finding(place, "value_unknown", "outcome: best, acceptable, unsafe")


def _check_repeats(
    scenario: Scenario, node: DecisionNode, options: Iterable[Option]
) -> Iterator[Finding]:
    """Two answers in the same words: nobody can choose between them."""
    for lang in scenario.langs:
        said: dict[str, str] = {}
        for option in options:
            words = option.said(lang)
            text = " ".join(words.text.casefold().split()) if words is not None else ""
            if text and text in said:
                keys = f"{said[text]}, {option.key}"
                yield _finding(node.id, "meaning_repeated", f"{lang}: {keys}", keys)
            said.setdefault(text, option.key)


def _check_reasons(scenario: Scenario, node: Node, sources: Collection[str]) -> Iterator[Finding]:
    """C3: each reason has a source that is known, or asks the school."""
    for option in node.option if isinstance(node, DecisionNode) else ():
        place = f"{node.id}.{option.key}"
        if option.outcome is not Outcome.NONE:
            yield from _check_reason(scenario, place, option)
        yield from _check_sources(place, option.sources, sources)
    if isinstance(node, InjectNode | InfoNode | CardNode):
        yield from _check_sources(node.id, node.sources, sources)
    if isinstance(node, CardNode):
        if not (node.sources or node.needs_source):
            yield _finding(node.id, "reason_unsourced", "card")
        for count, figure in enumerate(node.figure, 1):
            if not figure.sources:
                yield _finding(f"{node.id}.{count}", "reason_unsourced", "figure")
            yield from _check_sources(f"{node.id}.{count}", figure.sources, sources)


def _check_reason(scenario: Scenario, place: str, option: Option) -> Iterator[Finding]:
    if option.needs_source:
        return  # the class is told to ask
    if not option.sources:
        yield _finding(place, "reason_unsourced", option.outcome.value)
    for lang in scenario.langs:
        said = option.said(lang)
        if said is not None and not said.why.strip():
            yield _finding(place, "why_missing", f"{lang}.why")


def _check_sources(place: str, named: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    for source in named:
        if source not in known:
            yield _finding(place, "source_unknown", source)


def _check_paths(scenario: Scenario) -> Iterator[Finding]:
    """C1 and C2, for every age and form."""
    reached: set[str] = set()
    for way in ways(scenario):
        name = f"{way.band.value}, {way.form.value}"
        reached |= way.reachable
        for node_id in way.dead_ends:
            yield _finding(node_id, "dead_end", name)
        if way.circle:
            yield _finding(way.circle, "path_circles", name)
        if not way.first:
            yield _finding(scenario.id, "dead_end", name)
        elif way.has_hasty_path:
            yield _finding(scenario.id, "calm_missing", name, name)
        yield from _check_unsafe(scenario, way, name)
    for node in scenario.node:
        if node.id not in reached:
            yield _finding(node.id, "node_unreachable", node.type_name)


def _check_unsafe(scenario: Scenario, way: Way, name: str) -> Iterator[Finding]:
    """An unsafe option that leads off comes back to the main line before its end."""
    back = {node_id for node_id in way.main_line if not isinstance(scenario.find(node_id), EndNode)}
    for node in scenario.node:
        if not isinstance(node, DecisionNode) or node.id not in way.reachable:
            continue
        for option in way.options(node):
            if option.outcome is not Outcome.UNSAFE or not option.next:
                continue
            node_id, passed = way.branch(option), set[str]()
            while node_id and node_id not in back and node_id not in passed:
                passed.add(node_id)
                node_id = way.after(node_id)
            if node_id not in back:
                yield _finding(f"{node.id}.{option.key}", "unsafe_leads_off", name)


def _check_counts(scenario: Scenario) -> Iterator[Finding]:
    """C4: how many there may be."""
    for band in scenario.bands:
        way = Way(scenario, band)
        seen = [
            node for node in scenario.node if isinstance(node, InjectNode) and way.is_seen(node)
        ]
        if len(seen) > MOST_INJECTS:
            told = f"inject: {band.value}: {len(seen)}"
            yield _finding(scenario.id, "too_many", told, str(MOST_INJECTS))
    if len(scenario.objective) > MOST_OBJECTIVES:
        told = f"objective: {len(scenario.objective)}"
        yield _finding(scenario.id, "too_many", told, str(MOST_OBJECTIVES))
    if len(scenario.thing) not in {0, THINGS}:
        yield _finding(scenario.id, "things_odd", str(len(scenario.thing)))


def _check_ages(scenario: Scenario) -> Iterator[Finding]:
    """C5, and that there is an age at all."""
    if not scenario.bands:
        yield _finding(scenario.id, "value_unknown", "bands = []", ", ".join(EVERYBODY))
    for band in scenario.bands:
        if gate(scenario.kind, scenario.level, band) is Gate.CLOSED:
            told = f"{scenario.kind.value}, {scenario.level.value}: {band.value}"
            yield _finding(scenario.id, "band_of_level", told, band.value)
