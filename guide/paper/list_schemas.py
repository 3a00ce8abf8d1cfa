"""What a sheet of lists prints, as plain data: kits, dates, a family's rules, the sheet for red."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PrintedSheet


class ListLine(TypedDict):
    """One line: fixed words, what was typed, and smaller words under it."""

    is_box: bool  # a box to tick stands before it
    text: Line  # may be empty
    value: str  # as typed
    note: Line  # may be empty
    is_free: bool  # a line to write on follows


class ListGroup(TypedDict):
    """Lines under a heading."""

    name: Line
    note: Line  # may be empty
    lines: list[ListLine]


class ListSheetWords(TypedDict):
    """The fixed words of the sheet."""

    lead: Line  # the condition of lines that send somebody out: bold; may be empty
    made: Line  # the day on which it was made; may be empty
    footer: Line


class ListSheet(PrintedSheet):
    """Groups of lines, one below the other."""

    heading: Line
    about: Line
    groups: list[ListGroup]
    words: ListSheetWords
