"""The data of the entrance sheet: what everybody of a house or a street may need, and no person.

It hangs where strangers pass: no name, no flat, nobody's phone. What only the house knows, such as
its valves and who is on duty, is written by hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import islice

from guide.alerts.declaration import Place
from guide.household.field import Paper
from guide.household.household import Household
from guide.paper.place_schemas import EntranceSheet, EntranceWords
from guide.paper.schemas import Line, WallLine, WallLocal
from guide.places.pack import PlaceLine, PlacePack
from guide.usecases.advice.sheet_words import AdviceWords
from guide.usecases.papers.answers import Answers, SheetWords, home_lines, local_lines, noted
from guide.usecases.places.local_numbers import local_numbers

MOST_LOCAL = 4  # numbers beside the emergency ones: more would push those aside


def entrance_sheet_data(
    words: SheetWords,
    household: Household,
    packs: Sequence[PlacePack],
    home: Place,
    today: dt.date,
) -> EntranceSheet:
    """Return the sheet, dated today; without a plan its answers are lines to write on.

    Packs for another territory than `home` give no numbers.
    """
    answers = Answers(household, Paper.ENTRANCE)
    title = words.fixed("entrance_title")
    numbers = list(islice(local_numbers(packs, home, today), MOST_LOCAL))
    is_made_up = any(one.pack.made_up for one in numbers)
    empty: WallLocal = {"label": words.label("meeting.reception_point"), "value": "", "note": []}
    reception = next(local_lines(words, answers, household.plan, "reception_point", today), empty)
    return {
        "langs": list(words.langs),
        "title": title[0],
        "heading": title,
        "where": words.fixed("entrance_where"),
        "made_up": words.fixed("place_made_up") if is_made_up else [],
        "numbers": words.numbers(),
        "local": [_local(words, one.line, today) for one in numbers],
        "home": home_lines(words, answers),
        "entrance": _by_hand(words.label("home.entrance")),
        "reception": reception,
        "valves": [_by_hand(words.fixed(f"entrance_{one}")) for one in ("gas", "water")],
        "duty": _by_hand(words.fixed("entrance_duty")),
        "words": _fixed_words(words, today),
    }


def _local(words: SheetWords, line: PlaceLine, today: dt.date) -> WallLocal:
    """A duty number with its source."""
    return {
        "label": [line.words(lang).name for lang in words.langs],
        "value": line.phone,
        "note": noted(words, line, today),
    }


def _by_hand(label: Line) -> WallLine:
    return {"label": label, "value": ""}


def _fixed_words(words: SheetWords, today: dt.date) -> EntranceWords:
    guide = words.guide
    advice = AdviceWords(guide, words.paper, words.langs)
    days = words.dated(today)
    return {
        "numbers": words.fixed("numbers"),
        "address": words.fixed("entrance_address"),
        "valves": words.fixed("entrance_valves"),
        "in_order": words.fixed("in_order"),
        "what_happened": words.fixed("what_happened"),
        "own_words": words.fixed("own_words"),
        "your_name": words.fixed("your_name"),
        "hold": words.said("SAY-05"),
        "written_on": [
            text.format(date=day) for text, day in zip(words.fixed("printed_on"), days, strict=True)
        ],
        "not_reviewed": advice.not_reviewed((*guide.numbers, *guide.say())),
        "footer": words.fixed("footer"),
    }
