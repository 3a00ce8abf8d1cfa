"""The data of the situation sheet: the steps of one situation, in order, on one page.

The steps are the guide's own entries, in its order; what each rests on is told by its number.
Nothing of the family stands here: one sheet serves every home, school and staircase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guide.content.guide import Guide
from guide.content.labels import labels_of
from guide.content.model import Entry, Lang, Situation, Step
from guide.content.paper_words import PaperWords
from guide.paper.schemas import AdviceSheetWords, Line, PaperStep, SituationSheet
from guide.usecases.advice.sheet_words import AdviceWords, bases_of

_SHORTEST_RUN = 3


def situation_sheet_data(
    guide: Guide,
    words: PaperWords,
    situation_id: str,
    langs: Sequence[Lang],
    *,
    is_large: bool = False,
) -> SituationSheet:
    """Return the sheet. ValueError for an unknown situation or no language."""
    situation = guide.situation(situation_id)
    if situation is None or not langs:
        raise ValueError(situation_id, langs)
    advice = AdviceWords(guide, words, langs)
    steps = guide.situation_steps(situation_id)
    in_order = [step for step in steps if not step.aside]
    number_of = {step.id: number for number, step in enumerate(in_order, 1)}

    def printed(step: Step) -> PaperStep:
        return {
            "id": step.id,
            "number": number_of.get(step.id, 0),
            "title": advice.title(step),
            "reason": advice.reason(step),
        }

    name = [situation.name(lang) for lang in langs]
    first = [found for found in map(guide.number, situation.call) if found is not None]
    return {
        "langs": list(langs),
        "title": f"{name[0]}. {words.word('what_to_do', langs[0])}",
        "is_large": is_large,
        "icon": situation.icon,
        "name": name,
        "steps": [printed(step) for step in in_order],
        "aside": [printed(step) for step in steps if step.aside],
        "numbers": [advice.number(number) for number in first],
        "more_numbers": [
            advice.number(number)
            for number in guide.numbers
            if number.tile and number.number not in situation.call
        ],
        "say": advice.say(),
        "words": _fixed_words(advice, situation, steps, number_of),
    }


def _fixed_words(
    advice: AdviceWords, situation: Situation, steps: Iterable[Step], number_of: dict[str, int]
) -> AdviceSheetWords:
    steps = tuple(steps)
    return {
        "numbers": advice.line("call_after_leaving" if situation.call_after_leaving else "numbers"),
        "say": advice.line("say"),
        "content_date": advice.content_date(),
        "not_reviewed": advice.not_reviewed(steps),
        "origin": _origin(advice, steps, number_of),
        "footer": advice.line("footer"),
    }


def _origin(advice: AdviceWords, steps: tuple[Step, ...], number_of: dict[str, int]) -> Line:
    """What the steps rest on: each basis with its countries and the numbers of its steps."""
    grounds = {}
    for word_id, resting in bases_of(steps).items():
        abroad = _countries(advice, resting) if word_id == "basis_abroad" else advice.blank()
        numbers = [_names(advice, lang, word_id, resting, number_of) for lang in advice.langs]
        grounds[word_id] = [
            f"{countries} ({names})" for countries, names in zip(abroad, numbers, strict=True)
        ]
    return advice.grounds(grounds)


def _names(
    advice: AdviceWords,
    lang: Lang,
    word_id: str,
    resting: Iterable[Entry],
    number_of: dict[str, int],
) -> str:
    """How the steps are called: `1–3, 6 in part, the last line`."""
    names: list[str] = []
    run: list[int] = []
    for step in resting:
        number = number_of.get(step.id)
        is_whole = word_id == f"basis_{labels_of(step)[0]}"
        if number is not None and is_whole and (not run or number == run[-1] + 1):
            run.append(number)
            continue
        names += _joined(run)
        run = [number] if number is not None and is_whole else []
        if not run:
            name = advice.words.word("last_line", lang) if number is None else str(number)
            in_part = advice.words.word("in_part", lang).format(step=name)
            names.append(name if is_whole else in_part)
    return ", ".join([*names, *_joined(run)])


def _joined(run: list[int]) -> list[str]:
    """Numbers that follow each other, three or more as `1–3`."""
    if len(run) < _SHORTEST_RUN:
        return [str(number) for number in run]
    return [f"{run[0]}–{run[-1]}"]


def _countries(advice: AdviceWords, steps: Iterable[Entry]) -> Line:
    """The countries that the steps come from, after a colon; empty where none is known."""
    guide = advice.guide
    sources = [one for one in guide.sources_of(steps) if one.authority]
    by_lang = [
        ", ".join(dict.fromkeys(name for s in sources if (name := guide.country(s, lang))))
        for lang in advice.langs
    ]
    return [f": {countries}" if countries else "" for countries in by_lang]
