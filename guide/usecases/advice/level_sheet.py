"""The data of the level sheet: one colour on one page, in one language or two.

Plain data for the renderer; the agreement on its shape is `guide.paper.schemas`. The sheet says
where its lines come from and that it holds only while the level does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from guide.content.guide import Guide
from guide.content.labels import label_of
from guide.content.model import DECLARED, Action, Kind, Lang, Level, LevelInfo, Sourced
from guide.content.paper_words import PaperWords
from guide.paper.schemas import LevelSheet, LevelSheetWords, Line, LowerLevel, PaperAction
from guide.usecases.advice.sheet_words import AdviceWords, bases_of

# The paper's name of a level; "none" has no sheet.
_PAPER_LEVELS: dict[Level, Literal["yellow", "orange", "red"]] = {
    Level.YELLOW: "yellow",
    Level.ORANGE: "orange",
    Level.RED: "red",
}


def level_sheet_data(
    guide: Guide,
    words: PaperWords,
    level: Level,
    langs: Sequence[Lang],
    *,
    is_large: bool = False,
) -> LevelSheet:
    """Return the sheet of a declared level. ValueError for `Level.NONE` or no language."""
    if level not in _PAPER_LEVELS or not langs:
        raise ValueError(level, langs)
    advice = AdviceWords(guide, words, langs)
    named = [guide.level(level).words(lang) for lang in langs]
    below = [lower for lower in reversed(DECLARED) if lower.rank < level.rank]
    return {
        "langs": list(langs),
        "title": f"{named[0].level_name}. {words.word('what_to_do', langs[0])}",
        "is_large": is_large,
        "level": _PAPER_LEVELS[level],
        "rank": level.rank,
        "name": [name.level_name for name in named],
        "adjective": [name.adjective for name in named],
        "meaning": [name.meaning for name in named],
        "actions": [_action(advice, action) for action in guide.actions_of(level)],
        "lower": [_lower(advice, lower) for lower in below],
        "numbers": [advice.number(number) for number in guide.numbers if number.tile],
        "say": advice.say(),
        "words": _fixed_words(advice, level, is_large=is_large),
    }


def _action(advice: AdviceWords, action: Action) -> PaperAction:
    return {
        "id": action.id,
        "kind": "task" if action.kind is Kind.TASK else "habit",
        "title": advice.title(action),
        "reason": advice.reason(action),
    }


def _lower(advice: AdviceWords, level: Level) -> LowerLevel:
    info = advice.guide.level(level)
    return {
        "level": level.value,
        "name": [info.words(lang).level_name for lang in advice.langs],
        "actions": [_action(advice, action) for action in advice.guide.actions_of(level)],
    }


def _fixed_words(advice: AdviceWords, level: Level, *, is_large: bool) -> LevelSheetWords:
    guide = advice.guide
    levels = [guide.level(below) for below in DECLARED if below.rank <= level.rank]
    shown = [action for info in levels for action in guide.actions_of(info.id)]
    bases = bases_of(shown)
    resting: list[Sourced[Any]] = [*levels, *shown]
    origins = [word_id.replace("basis_", "origin_") for word_id in bases]
    own, sites = levels[-1], advice.sites(levels[-1:])
    whole = [_of_the_level(advice, own, f" ({sites})"), *(advice.line(one) for one in origins)]
    if is_large:  # few words, or the small print, which is not small, would have a page of its own
        whole = [_of_the_level(advice, own), advice.grounds(dict.fromkeys(bases, advice.blank()))]
    return {
        "danger": advice.line("danger"),
        "of_three": advice.line("of_three", n=level.rank),
        "what_to_do": advice.line("what_to_do"),
        "task_mark": advice.line("task_mark"),
        "habit_mark": advice.line("habit_mark"),
        "also_lower": advice.line("also_lower"),
        "numbers": advice.line("numbers"),
        "say": advice.line("say"),
        "check": advice.line("check"),
        "content_date": advice.content_date(),
        "not_reviewed": advice.not_reviewed(resting),
        "origin": [" ".join(sentences) for sentences in zip(*whole, strict=True)],
        "origin_short": advice.grounds(dict.fromkeys(bases_of(resting), advice.blank())),
        "footer": advice.line("footer"),
        "footer_short": advice.line("footer_short"),
    }


def _of_the_level(advice: AdviceWords, info: LevelInfo, sites: str = "") -> Line:
    """What its own name and meaning rest on; they are the first words that a reader sees."""
    said = advice.line(f"basis_{label_of(info.id, info.basis)}")
    return [
        advice.words.word("origin_level", lang).format(found=found + sites)
        for lang, found in zip(advice.langs, said, strict=True)
    ]
