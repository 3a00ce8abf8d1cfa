"""Slides of questions: asked, and after the lesson answered. As `slide_builder`, pure functions."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from guide.training import slides
from guide.training.quiz import Item, ItemChoice, ItemType
from guide.training.slide_builder import LETTERS, SlideWords
from guide.training.slides import ChoiceReason, OutcomeMark, Shape, ShownChoice


def shuffled_keys(item: Item, seed: str) -> tuple[str, ...]:
    """The choices of an item in the order in which they are shown for this seed.

    After the lesson the same questions stand with their answers in another order (training.md
    section 2.1); the order hangs on the seed alone, so that a resumed session shows it again.
    """
    shown = [one.key for one in (item.pair or item.choice)]
    if item.type is not ItemType.TRUE_FALSE:
        random.Random(f"{seed}:{item.id}").shuffle(shown)  # noqa: S311 - no secret
    return tuple(shown)


def _choice_text(item: Item, key: str, words: SlideWords) -> str:
    if item.type is ItemType.TRUE_FALSE:
        return words.say(f"class_answer_{key}")
    if item.pair:
        return next(one for one in item.pair if one.key == key).words(words.lang).left
    return next(one for one in item.choice if one.key == key).words(words.lang).text


def question_choices(
    item: Item, keys: Sequence[str], words: SlideWords, counts: Mapping[str, int] | None = None
) -> tuple[ShownChoice, ...]:
    """The choices of a question in the order of `keys`."""
    is_counted = counts is not None and item.keys != ("right", "other")
    return tuple(
        ShownChoice(
            letter=letter,
            shape=shape,
            text=_choice_text(item, key, words),
            count=counts.get(key, 0) if is_counted and counts is not None else None,
        )
        for letter, shape, key in zip(LETTERS, Shape, keys, strict=False)
    )


def question_slide(
    item: Item,
    keys: Sequence[str],
    words: SlideWords,
    *,
    number: int = 0,
    of: int = 0,
    counts: Mapping[str, int] | None = None,
) -> slides.QuestionSlide:
    """A question; `keys` is the order in which its choices stand."""
    matches: tuple[str, ...] = ()
    if item.pair:
        # The right-hand side stands in the order of the file, the left-hand one is shuffled.
        matches = tuple(pair.words(words.lang).right for pair in item.pair)
    return slides.QuestionSlide(
        lang=words.lang,
        stem=item.words(words.lang).stem,
        hint=words.say(f"class_hint_{item.type.value}"),
        choices=question_choices(item, keys, words, counts),
        matches=matches,
        pass_label="" if item.type is ItemType.REFLECT else words.say("class_pass"),
        picture=item.picture,
        number=number,
        of=of,
    )


def answer_slide(
    item: Item,
    keys: Sequence[str],
    words: SlideWords,
    counts: Mapping[str, int] | None = None,
) -> slides.AnswerSlide:
    """What is right and why: an order in its order, pairs side by side."""
    lang = words.lang
    is_one = item.keys == ("right", "other")
    shown = tuple(one.key for one in (item.pair or item.choice)) if is_one else tuple(keys)
    seen = question_choices(item, shown, words, counts)
    reasons = tuple(
        _reason(item, key, choice, words, is_one=is_one)
        for key, choice in zip(shown, seen, strict=False)
    )
    said = item.words(lang).feedback
    return slides.AnswerSlide(
        lang=lang,
        stem=item.words(lang).stem,
        reasons=reasons,
        feedback=words.say("class_ask_school") if item.needs_source else said,
        source="" if item.needs_source else words.source(item.sources),
    )


def _reason(
    item: Item, key: str, choice: ShownChoice, words: SlideWords, *, is_one: bool
) -> ChoiceReason:
    if item.pair:
        pair = next(one for one in item.pair if one.key == key)
        return ChoiceReason(
            choice=choice, mark=OutcomeMark.BEST, label="", why=pair.words(words.lang).right
        )
    found: ItemChoice = next(one for one in item.choice if one.key == key)
    if item.type is ItemType.REFLECT:
        mark, label = OutcomeMark.NONE, ""
    elif is_one or key in item.right_keys:
        mark, label = OutcomeMark.BEST, "" if is_one else words.say("class_answer_right")
    elif found.percent > 0:
        mark, label = OutcomeMark.ACCEPTABLE, words.say("class_answer_partly")
    else:
        mark, label = OutcomeMark.UNSAFE, words.say("class_answer_other")
    why = "" if item.needs_source else found.words(words.lang).feedback  # the school is asked
    return ChoiceReason(choice=choice, mark=mark, label=label, why=why)
