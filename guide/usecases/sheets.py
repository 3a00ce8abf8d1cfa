"""The data of the level sheet: one colour on one page, in one language or two.

Plain data for the press; the agreement on its shape is `guide.paper.shapes`. The sheet says where
its lines come from and that it holds only while the level does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from guide.content.guide import Guide
from guide.content.model import DECLARED, Action, Basis, Kind, Lang, Level, Number, Review
from guide.content.paper_words import PaperWords
from guide.paper.shapes import (
    LevelSheet,
    LevelSheetWords,
    Line,
    LowerLevel,
    PaperAction,
    PaperNumber,
)

# The paper's name of a level; "none" has no sheet.
_PAPER_LEVELS: dict[Level, Literal["yellow", "orange", "red"]] = {
    Level.YELLOW: "yellow",
    Level.ORANGE: "orange",
    Level.RED: "red",
}
_ORIGINS = {
    Basis.KZ: "origin_kz",
    Basis.ABROAD: "origin_abroad",
    Basis.GENERAL: "origin_general",
}


def level_sheet(guide: Guide, words: PaperWords, level: Level, langs: Sequence[Lang]) -> LevelSheet:
    """Return the sheet of a declared level. ValueError for `Level.NONE` or no language."""
    if level not in _PAPER_LEVELS or not langs:
        raise ValueError(level, langs)
    info = guide.level(level)
    named = [info.words(lang) for lang in langs]
    own = guide.actions_of(level)
    below = [lower for lower in reversed(DECLARED) if lower.rank < level.rank]
    return {
        "langs": list(langs),
        "title": f"{named[0].level_name}. {words.word('what_to_do', langs[0])}",
        "level": _PAPER_LEVELS[level],
        "rank": level.rank,
        "name": [name.level_name for name in named],
        "adjective": [name.adjective for name in named],
        "meaning": [name.meaning for name in named],
        "actions": [_action(action, langs) for action in own],
        "lower": [_lower(guide, lower, langs) for lower in below],
        "numbers": [_number(number, langs) for number in guide.numbers if number.tile],
        "say": [[said.words(lang).title for lang in langs] for said in guide.say()],
        "words": _fixed_words(guide, words, level, langs),
    }


def _action(action: Action, langs: Sequence[Lang]) -> PaperAction:
    return {
        "id": action.id,
        "kind": "task" if action.kind is Kind.TASK else "habit",
        "title": [action.words(lang).title for lang in langs],
        "reason": [action.words(lang).reason for lang in langs],
    }


def _lower(guide: Guide, level: Level, langs: Sequence[Lang]) -> LowerLevel:
    return {
        "level": level.value,
        "name": [guide.level(level).words(lang).level_name for lang in langs],
        "actions": [_action(action, langs) for action in guide.actions_of(level)],
    }


def _number(number: Number, langs: Sequence[Lang]) -> PaperNumber:
    return {
        "number": number.number,
        "name": [number.words(lang).name for lang in langs],
        "when": [number.words(lang).when for lang in langs],
    }


def _fixed_words(
    guide: Guide, words: PaperWords, level: Level, langs: Sequence[Lang]
) -> LevelSheetWords:
    shown = [a for below in DECLARED if below.rank <= level.rank for a in guide.actions_of(below)]
    is_signed = all(action.review is Review.SIGNED for action in shown)

    def line(word_id: str) -> Line:
        return [words.word(word_id, lang) for lang in langs]

    return {
        "danger": line("danger"),
        "of_three": [text.format(n=level.rank) for text in line("of_three")],
        "what_to_do": line("what_to_do"),
        "task_mark": line("task_mark"),
        "habit_mark": line("habit_mark"),
        "also_lower": line("also_lower"),
        "rest": line("rest"),
        "numbers": line("numbers"),
        "say": line("say"),
        "check": line("check"),
        "content_date": [
            words.word("content_date", lang).format(date=words.date(guide.content_date, lang))
            for lang in langs
        ],
        "not_reviewed": [""] * len(langs) if is_signed else line("not_reviewed"),
        "origin": [
            " ".join(words.word(origin, lang) for origin in _origins(shown)) for lang in langs
        ],
        "footer": line("footer"),
    }


def _origins(actions: Iterable[Action]) -> list[str]:
    """The sentences that name every basis on the sheet, strongest first (section 5.0)."""
    actions = tuple(actions)
    found = []
    # The founding infographic is the only ground of orange and red lines with basis `seed`.
    if any(a.basis is Basis.SEED and a.level in ("orange", "red") for a in actions):
        found.append("origin_infographic")
    bases = {a.basis for a in actions} | {part.basis for a in actions for part in a.parts}
    if Basis.SEED in bases:
        bases.add(Basis.KZ)  # yellow's founding lines are Kazakhstan press
    return found + [word for basis, word in _ORIGINS.items() if basis in bases]
