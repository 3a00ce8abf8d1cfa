"""What keeps questions from being asked: their answers, sources, ages, and their words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import islice

from guide.content.checks.finding import Finding
from guide.content.files import QUIZ
from guide.training.ages import Gate, gate
from guide.training.checks import MOST_FINDINGS
from guide.training.forbidden_words import is_banned_tag
from guide.training.lesson_texts import texts_of_quiz
from guide.training.quiz import MOST_CHOICES, Item, ItemType, Quiz
from guide.training.scenario import MOST_OPTIONS, ScenarioKind
from guide.training.words_check import check_piece

_TRUE_FALSE = {"true", "false"}
Bounds = tuple[int, int]
_NONE: Bounds = (0, 0)
# By type: how many choices, pairs and right answers there are.
_WANTED: dict[ItemType, tuple[Bounds, Bounds, Bounds]] = {
    ItemType.SINGLE: ((2, MOST_OPTIONS), _NONE, (1, 1)),
    ItemType.TRUE_FALSE: ((2, 2), _NONE, (1, 1)),
    ItemType.MULTI: ((2, MOST_OPTIONS), _NONE, (1, MOST_OPTIONS)),
    ItemType.ORDER: ((3, MOST_CHOICES), _NONE, (1, 1)),
    ItemType.MATCH: (_NONE, (2, MOST_CHOICES), (1, 1)),
    ItemType.SPOT: ((1, MOST_OPTIONS), _NONE, (1, 1)),
    ItemType.SHORT: ((1, MOST_CHOICES), _NONE, (1, 1)),
    ItemType.REFLECT: (_NONE, _NONE, _NONE),
}


def find_quiz_faults(quiz: Quiz, sources: Collection[str], today: dt.date) -> list[Finding]:
    """The faults of a file of questions, each once, in its order; none when it is sound."""
    return list(dict.fromkeys(islice(_faults(quiz, sources, today), MOST_FINDINGS)))


def _faults(quiz: Quiz, sources: Collection[str], today: dt.date) -> Iterator[Finding]:
    if not quiz.langs:
        yield Finding(QUIZ, quiz.id, "language_missing", "kk")
    ids = [item.id for item in quiz.item]
    for item in quiz.item:
        if ids.count(item.id) > 1:
            yield Finding(QUIZ, item.id, "id_repeated", item.id)
        yield from _check_item(item)
        yield from _check_origin(item, sources, today)
    for piece in texts_of_quiz(quiz):
        yield from check_piece(QUIZ, piece, quiz.langs)


def _check_origin(item: Item, sources: Collection[str], today: dt.date) -> Iterator[Finding]:
    """Where it was read, its tags and ages, and whether its day of review has passed."""
    for band in item.bands:
        if gate(ScenarioKind.QUIZ, item.level, band) is Gate.CLOSED:
            told = f"{item.level.value}: {band.value}"
            yield Finding(QUIZ, item.id, "band_of_level", told, band.value)
    if not (item.sources or item.needs_source or item.type is ItemType.REFLECT):
        yield Finding(QUIZ, item.id, "reason_unsourced", item.type.value)
    for source in item.sources:
        if source not in sources:
            yield Finding(QUIZ, item.id, "source_unknown", source)
    for tag in item.tags:
        if is_banned_tag(tag):
            yield Finding(QUIZ, item.id, "tag_banned", tag)
    if item.review_date is not None and item.review_date < today:
        yield Finding(QUIZ, item.id, "review_passed", item.review_date.isoformat())


def _check_item(item: Item) -> Iterator[Finding]:
    """The number of answers, and of right ones, that the type wants."""
    keys = [one.key for one in item.choice] + [one.key for one in item.pair]
    for key in keys:
        if keys.count(key) > 1:
            yield Finding(QUIZ, f"{item.id}.{key}", "id_repeated", key)
    choices, pairs, right = _WANTED[item.type]
    counted = f"{item.type.value}: {len(item.choice)}, {len(item.pair)}, {len(item.right_keys)}"
    is_named = item.type is not ItemType.TRUE_FALSE or set(keys) == _TRUE_FALSE
    if not (
        is_named
        and choices[0] <= len(item.choice) <= choices[1]
        and pairs[0] <= len(item.pair) <= pairs[1]
        and right[0] <= len(item.right_keys) <= right[1]
    ):
        wanted = pairs if item.pair else choices
        yield Finding(QUIZ, item.id, "choices_odd", counted, f"{wanted[0]}–{wanted[1]}")
