"""The page of a kiosk's four entries, for a place that has no screen, as plain data."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PaperNumber, PrintedSheet


class EntriesLevel(TypedDict):
    """A level with its own lines."""

    rank: int
    name: Line
    meaning: Line
    lines: list[Line]


class EntriesSituation(TypedDict):
    """A situation with its steps."""

    icon: str
    name: Line
    steps: list[Line]  # numbered
    aside: list[Line]  # without a number


class EntriesQuestion(TypedDict):
    """A question; the right choices stand below all of them."""

    stem: Line
    choices: list[Line]
    right: str  # its letter
    reason: Line


class EntriesWords(TypedDict):
    """The fixed words of the page."""

    about: Line
    levels: Line
    lower: Line
    situations: Line
    check: Line
    answers: Line
    plan: Line
    write: Line
    numbers: Line
    say: Line
    small: list[Line]  # what holds of all of it, and what it rests on


class EntriesSheet(PrintedSheet):
    """One page, upright, A3 or A4."""

    is_a3: bool
    is_large: bool  # always False: there is one size of letters, the largest that fits
    heading: Line
    numbers: list[PaperNumber]
    say: list[Line]
    levels: list[EntriesLevel]
    situations: list[EntriesSituation]
    questions: list[EntriesQuestion]
    plan: list[Line]
    write: Line  # what the blank form asks for
    words: EntriesWords
