"""What the cards of the talk at the table print, as plain data."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PrintedSheet


class PrintedCard(TypedDict):
    """One card: what happens, the question, and what the family writes down."""

    number: str  # "3 / 12"
    story: Line
    question: Line
    ask: Line  # "Yes or no? Why?"
    ours: Line


class TalkSheetWords(TypedDict):
    """The fixed words of the sheet; the label stands on each card, which is cut out."""

    for_plan: Line
    label: Line
    not_reviewed: Line
    footer: Line


class TalkSheet(PrintedSheet):
    """The cards, as many a page as the languages leave room for."""

    heading: Line
    how: list[Line]
    cards: list[PrintedCard]
    words: TalkSheetWords
