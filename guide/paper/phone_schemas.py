"""What the sheet about alerts on phones prints, as plain data."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PaperLine, PrintedSheet


class PhonesLine(PaperLine):
    """A step or a fact, with where and when it was read."""

    source: Line


class PhonesGroup(TypedDict):
    """The lines for phones of the same makes, or for all."""

    name: Line
    lines: list[PhonesLine]


class PhonesWords(TypedDict):
    """The fixed words of the sheet."""

    content_date: Line
    not_reviewed: Line
    footer: Line


class PhonesSheet(PrintedSheet):
    """Will this phone warn you? Steps by make, facts, and a table to be filled in by hand."""

    heading: Line
    about: Line
    steps: list[PhonesGroup]
    facts: list[PhonesGroup]
    columns: list[Line]  # of the table: whose phone, make, switched on, last test received
    rows: list[list[str]]  # "" is a line to write on
    words: PhonesWords
