"""Every picture that the bundled lessons can show, of each age, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang
from guide.paths import resources
from guide.training import question_slides, slides
from guide.training import slide_builder as builder
from guide.training.bands import AgeBand
from guide.training.quiz import Quiz
from guide.training.quiz_file import read_quiz
from guide.training.scenario import (
    BreathNode,
    CardNode,
    DecisionNode,
    InfoNode,
    InjectNode,
    Node,
    PracticeNode,
    Scenario,
)
from guide.training.scenario_file import read_scenario
from guide.training.walk import Way

CONTENT = resources() / "content"
LONG_LINES = ("Жиналатын жер: стадионның жанындағы екінші қақпа, мектептің артында",)


@cache
def guide() -> Guide:
    return Guide(CONTENT)


def scenario_files() -> list[Path]:
    return sorted((CONTENT / "scenarios").glob("*.toml"))


@cache
def scenario(path: Path) -> Scenario:
    return read_scenario(path.read_bytes())


@cache
def quizzes() -> tuple[Quiz, ...]:
    return tuple(read_quiz(path.read_bytes()) for path in sorted((CONTENT / "quiz").glob("*.toml")))


def words(lang: Lang) -> builder.SlideWords:
    return builder.SlideWords(lang, class_words(), guide(), lambda _kind, _lang: LONG_LINES)


def of_node(
    node: Node, bands: tuple[AgeBand, ...], way: Scenario, said: builder.SlideWords
) -> Iterator[slides.Slide]:
    if isinstance(node, InjectNode):
        yield builder.inject_slide(node, said)
    elif isinstance(node, InfoNode):
        yield builder.info_slide(node, said)
    elif isinstance(node, BreathNode):
        yield builder.breath_slide(node, said)
    elif isinstance(node, PracticeNode):
        yield builder.practice_slide(node, said)
    elif isinstance(node, CardNode):
        for part in builder.card_parts(node, said.lang):
            yield builder.card_slide(node, part, said)
    elif isinstance(node, DecisionNode):
        for band in bands:
            options = Way(way, band).options(node)
            counts = {option.key: 35 for option in options}
            yield builder.decision_slide(node, options, said, rounds=2)
            yield builder.decision_slide(node, options, said, counts=counts, passed=3)
            yield builder.reveal_slide(node, options, said, counts)
            yield builder.sides_slide(node, options, said, counts, 3)


def of_scenario(found: Scenario, lang: Lang) -> Iterator[slides.Slide]:
    """All that a scenario can show in a language."""
    said = words(lang)
    yield builder.title_slide(found, said)
    yield builder.things_slide(found, said)
    for node in found.node:
        yield from of_node(node, found.bands, found, said)


def of_every_lesson(lang: Lang) -> Iterator[slides.Slide]:
    """What the machine shows in each lesson, and each question."""
    said = words(lang)
    yield builder.mood_slide(said)
    yield from (builder.level_slide(level, said) for level in DECLARED)
    yield builder.breath_slide(None, said)
    yield builder.thanks_slide(said)
    yield builder.calm_slide(said)
    yield builder.calm_slide()
    yield builder.news_slide(said)
    for item in (item for quiz in quizzes() for item in quiz.item):
        keys = question_slides.shuffled_keys(item, "seed")
        counts = dict.fromkeys(keys, 35)
        yield question_slides.question_slide(item, keys, said, number=2, of=5)
        yield question_slides.question_slide(item, keys, said, number=2, of=5, counts=counts)
        yield question_slides.answer_slide(item, keys, said, counts)
