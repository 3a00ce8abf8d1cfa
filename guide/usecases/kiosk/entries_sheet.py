"""The data of the page for a library without a screen: the same four entries, and the numbers.

Nothing of any family stands on it, and no level: it hangs longer than a level lasts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from string import ascii_uppercase
from typing import Any

from guide.content.class_words import class_words
from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.kiosk_words import kiosk_words
from guide.content.model import DECLARED, Action, Entry, Lang, Level, Situation, Sourced
from guide.content.paper_words import PaperWords
from guide.paper.kiosk_schemas import (
    EntriesLevel,
    EntriesQuestion,
    EntriesSheet,
    EntriesSituation,
    EntriesWords,
)
from guide.paper.schemas import Line
from guide.training.quiz import Item, ItemChoice
from guide.usecases.advice.sheet_words import AdviceWords, bases_of
from guide.usecases.base.sheet import Sheet
from guide.usecases.kiosk.cards import plan_steps

TEMPLATE = "entries"
# What somebody has to know before it happens; the others stand on the screen and on their sheets.
SITUATIONS = ("ITEM", "ATT", "EXPL", "EVAC", "SIREN")
# In two languages there is room for fewer, or the letters would be too small for a wall.
_SITUATIONS_OF_TWO, _QUESTIONS_OF_TWO = 2, 3
SECTIONS = ("people", "contact", "home", "meeting", "calls")


def entries_sheet(
    guide: Guide,
    words: PaperWords,
    book: FieldBook,
    items: Sequence[Item],
    langs: Sequence[Lang],
    *,
    is_a3: bool = True,
) -> Sheet:
    """The page as it goes to a printer. ValueError without a language."""
    if not langs:
        raise ValueError(langs)
    data = _Entries(AdviceWords(guide, words, langs)).data(book, items, is_a3=is_a3)
    size = () if is_a3 else ("a4",)
    name = "-".join(("daiyn", "entries", *size, *langs)) + ".pdf"
    return Sheet(TEMPLATE, data["title"], name, data)


class _Entries:
    """The page in the languages of its words."""

    def __init__(self, words: AdviceWords) -> None:
        self._words = words
        self._guide = words.guide

    def data(self, book: FieldBook, items: Sequence[Item], *, is_a3: bool) -> EntriesSheet:
        """All of it."""
        words, guide = self._words, self._guide
        heading = self._said("poster_title")
        is_of_two = len(words.langs) > 1
        shown = SITUATIONS[:_SITUATIONS_OF_TWO] if is_of_two else SITUATIONS
        asked = items[:_QUESTIONS_OF_TWO] if is_of_two else items
        plan = plan_steps(guide)
        sections = [
            ", ".join(_small(book.section(one, lang)[0]) for one in SECTIONS)
            for lang in words.langs
        ]
        return {
            "langs": list(words.langs),
            "title": heading[0],
            "is_a3": is_a3,
            "is_large": False,
            "heading": heading,
            "numbers": [words.number(one) for one in guide.numbers if one.tile],
            "say": words.say(),
            "levels": [self._level(level, plan) for level in DECLARED],
            "situations": [
                self._situation(one) for one in map(guide.situation, shown) if one is not None
            ],
            "questions": [self._question(one, at) for at, one in enumerate(asked, 1)],
            "plan": [words.title(one) for one in plan],
            "write": sections,
            "words": self._fixed(),
        }

    def _said(self, word_id: str) -> Line:
        return [kiosk_words().say(f"kiosk_{word_id}", lang) for lang in self._words.langs]

    def _level(self, level: Level, plan: Collection[Action]) -> EntriesLevel:
        """With its own lines, but for those that stand in the plan."""
        info = self._guide.level(level)
        said = [info.words(lang) for lang in self._words.langs]
        return {
            "rank": level.rank,
            "name": [one.level_name for one in said],
            "meaning": [one.meaning for one in said],
            "lines": [
                self._words.title(one) for one in self._guide.actions_of(level) if one not in plan
            ],
        }

    def _situation(self, found: Situation) -> EntriesSituation:
        steps = self._guide.situation_steps(found.id)
        return {
            "icon": found.icon,
            "name": [found.name(lang) for lang in self._words.langs],
            "steps": [self._words.title(one) for one in steps if not one.aside],
            "aside": [self._words.title(one) for one in steps if one.aside],
        }

    def _question(self, item: Item, at: int) -> EntriesQuestion:
        choices = turned(item.choice, at)
        right = next(one for one in choices if one.key in item.right_keys)
        langs = self._words.langs
        return {
            "stem": [item.words(lang).stem for lang in langs],
            "choices": [[choice_words(one, lang) for lang in langs] for one in choices],
            "right": ascii_uppercase[choices.index(right)],
            "reason": [right.words(lang).feedback for lang in langs],
        }

    def _fixed(self) -> EntriesWords:
        words = self._words
        return {
            "about": self._said("poster_about"),
            "levels": self._said("poster_levels"),
            "lower": words.line("also_lower"),
            "situations": self._said("poster_situations"),
            "check": self._said("poster_check"),
            "answers": self._said("poster_answers"),
            "plan": self._said("poster_plan"),
            "write": self._said("poster_write"),
            "numbers": words.line("numbers"),
            "say": words.line("say"),
            "small": self._small_print(),
        }

    def _small_print(self) -> list[Line]:
        words, shown = self._words, self._shown()
        grounds = words.grounds(dict.fromkeys(bases_of(shown), words.blank()))
        lines = [
            self._said("card_check"), words.content_date(), words.not_reviewed(shown),
            grounds, words.line("footer"),
        ]  # fmt: skip
        return [one for one in lines if any(one)]

    def _shown(self) -> list[Sourced[Any]]:
        guide = self._guide
        lines: list[Sourced[Any]] = [guide.level(level) for level in DECLARED]
        advice: list[Entry] = [one for level in DECLARED for one in guide.actions_of(level)]
        steps = [step for one in SITUATIONS for step in guide.situation_steps(one)]
        return [*lines, *advice, *steps]


def turned(choices: Sequence[ItemChoice], at: int) -> Sequence[ItemChoice]:
    """The choices of the question number `at` as they stand: in the file the right one is first."""
    turn = at % len(choices)
    return (*choices[-turn:], *choices[:-turn]) if turn else choices


def choice_words(choice: ItemChoice, lang: Lang) -> str:
    """A choice; "right" and "wrong" where it has no words of its own."""
    return choice.words(lang).text or class_words().say(f"class_answer_{choice.key}", lang)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
