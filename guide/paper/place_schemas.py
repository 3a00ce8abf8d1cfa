"""What the papers of places print, as plain data: the entrance sheet and the poster of a pack."""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PaperNumber, PrintedSheet, WallLine, WallLocal


class EntranceSheet(PrintedSheet):
    """For the entrance of a house or a village street: no name, no flat, no phone of anybody's."""

    heading: Line
    where: Line  # where it hangs
    made_up: Line  # said where any of it was invented; empty otherwise
    numbers: list[PaperNumber]
    local: list[WallLocal]  # duty numbers of the place packs, beside the emergency numbers
    home: list[WallLine]  # the address as 112 asks for it
    entrance: WallLine  # written by hand
    reception: WallLocal
    valves: list[WallLine]  # gas, water: written by hand
    duty: WallLine  # who is on duty: written by hand
    words: EntranceWords


class EntranceWords(TypedDict):
    """The fixed words of the entrance sheet."""

    numbers: Line
    address: Line
    valves: Line
    in_order: Line
    what_happened: Line
    own_words: Line
    your_name: Line
    hold: Line
    written_on: Line
    not_reviewed: Line
    footer: Line


class PosterLine(TypedDict):
    """A line of a place pack in all languages of the poster."""

    name: Line
    more: list[Line]  # shift, what it is for, how it is reached; empty texts where none is said
    phone: str
    frequency: str
    note: Line  # who filled it in, source, day
    remark: Line  # "Not confirmed since …"; empty where there is none


class PosterGroup(TypedDict):
    """The lines of one kind."""

    title: Line
    lines: list[PosterLine]


class PosterSheet(PrintedSheet):
    """What one territory or institution says, to hang up; nothing of any family."""

    is_a3: bool
    heading: Line  # what the pack is called
    about: Line
    place: Line
    made_up: Line  # on every page, where it was invented; empty otherwise
    unverified: Line  # "From a file, not verified …"; empty where a trusted key signed it
    numbers: list[PaperNumber]
    groups: list[PosterGroup]
    words: PosterWords


class PosterWords(TypedDict):
    """The fixed words of the poster."""

    numbers: Line
    check: Line  # begins with the condition: unless told to stay
    guard: Line
    written_on: Line
    footer: Line
