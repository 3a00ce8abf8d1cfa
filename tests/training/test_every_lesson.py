"""Every bundled lesson, through every branch, for each age and form, in each language."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import LANGS, Lang
from guide.paths import resources
from guide.training import slides
from guide.training.bundled import BundledLessons
from guide.training.course import Course
from guide.training.cues import cue
from guide.training.events import LessonStep, StepKind
from guide.training.picture import slide_of
from guide.training.scenario import CardNode, DecisionNode, EndNode, Scenario
from guide.training.slide_builder import SlideWords, card_parts
from guide.training.state import SessionState
from guide.training.walk import forms_of
from tests.training.sessions import setup_of

LESSONS = BundledLessons(resources() / "content")
SCENARIOS = {one.id: one for one in LESSONS.scenarios}


@cache
def fields_of(shape: type[slides.Slide]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(shape)


@cache
def guide() -> Guide:
    return Guide(resources() / "content")


def told(node: DecisionNode, lang: Lang) -> set[str]:
    """What a decision says to the facilitator alone."""
    return {option.words(lang).note for option in node.option} | {node.words(lang).script}


def marked(scenario: Scenario) -> Scenario:
    """The lesson with a note for the facilitator at each place that can have one."""
    nodes = []
    for node in scenario.node:
        if isinstance(node, EndNode):
            nodes.append(node)
            continue
        noted = {
            lang: msgspec.structs.replace(node.words(lang), script=f"Script {lang} {node.id}.")
            for lang in LANGS
        }
        more: dict[str, object] = {}
        if isinstance(node, DecisionNode):
            more["option"] = tuple(
                msgspec.structs.replace(
                    option,
                    **{
                        lang: msgspec.structs.replace(
                            option.words(lang), note=f"Note {lang} {node.id} {option.key}."
                        )
                        for lang in LANGS
                    },
                )
                for option in node.option
            )
        nodes.append(msgspec.structs.replace(node, **noted, **more))
    return msgspec.structs.replace(scenario, node=tuple(nodes), tags=("a tag",))


def hidden(scenario: Scenario, lang: Lang) -> set[str]:
    """Every text of a lesson that is for the facilitator alone."""
    found: set[str] = set()
    for node in scenario.node:
        if isinstance(node, DecisionNode):
            found |= told(node, lang)
        elif not isinstance(node, EndNode):
            found.add(node.words(lang).script)
    return {text for text in found if text}


@pytest.mark.parametrize("name", SCENARIOS)
def test_check_03_no_branch_ends_dead_and_no_picture_says_what_is_for_the_facilitator(
    name: str,
) -> None:
    scenario = marked(SCENARIOS[name])
    for lang in LANGS:
        words = SlideWords(lang, class_words(), guide())
        painted: set[str] = set()
        for band in scenario.bands:
            for form in forms_of(scenario):
                settled = setup_of(scenario, band=band, form=form, langs=(lang,))
                course = Course(scenario, LESSONS.items, settled)
                paths = list(course.way.paths())
                assert paths
                assert all(
                    isinstance(scenario.find(path[-1]), EndNode)
                    and any(course.way.is_calm(node) for node in path)
                    for path in paths
                )
                painted |= pictures(course, words)
        whole = "\n".join(painted)
        secrets = {*hidden(SCENARIOS[name], lang), *hidden(scenario, lang), "a tag"}
        assert any(text.startswith("Script") for text in secrets)
        for text in secrets:
            assert text not in whole, text
        for other in LANGS:
            assert lang == other or f'"{other}"' not in whole


def pictures(course: Course, words: SlideWords) -> set[str]:
    """Every picture of a course, reasons and answers included, as text; and a cue for each step."""
    steps = {*course.planned(), *course.opening, *course.closing}
    for node_id in course.way.reachable:
        node = course.node(node_id)
        parts = card_parts(node, words.lang) if isinstance(node, CardNode) else ("",)
        steps |= {
            LessonStep(StepKind.NODE, node_id, part)
            for part in parts
            if not isinstance(node, EndNode)
        }
    every = {step.id for step in steps if step.id}
    states = (SessionState(), SessionState(revealed=frozenset(every)))
    assert all(cue(step, course, words).step == step for step in steps)
    painted = [slide_of(step, state, course, words) for step in steps for state in states]
    for step in steps:  # before it is shown, no reason and no mark of an answer stands there
        asked = course.decision(step.id)
        whys = {option.words(words.lang).why for option in asked.option} if asked else set()
        plain = str(slide_of(step, states[0], course, words))
        assert not any(why and why in plain for why in whys), step
    for slide in painted:
        assert slide.lang == words.lang
        assert unsaid(slide) == [], slide
    return {msgspec.json.encode(slide).decode() for slide in painted}


def unsaid(slide: slides.Slide) -> list[str]:
    """What a picture must say and does not; some have nothing to tell."""
    needed = [field.name for field in fields_of(type(slide)) if field.required]
    if isinstance(slide, slides.LevelSlide):
        needed.remove("meaning")
    if isinstance(slide, slides.AnswerSlide) and slide.feedback:
        needed.remove("reasons")  # what has no right answer has only this
    return [name for name in needed if not getattr(slide, name)]
