"""What cards and the sheets of the full plan print, as plain data, with texts as in `schemas`.

Two templates print them all: `cards` puts faces of an exact size on a page to be cut out, `folder`
puts blocks of answers on A4 pages. A paper more is other data, not another template.
"""

from __future__ import annotations

from typing import TypedDict

from guide.paper.schemas import Line, PaperNumber, PrintedSheet


class PaperAnswer(TypedDict):
    """An answer under its label; without one the paper has a line to write on."""

    label: Line  # [] where the answer speaks for itself
    value: str
    then: str  # a number that follows the answer and stays whole; "" for none
    told_as: str  # what is said of it before printing, where a card has no room for it


class PaperPhoto(TypedDict):
    """A photo the family took."""

    jpeg: list[int]  # its bytes
    label: Line  # what it shows, for those who hear the page


class CardCode(TypedDict):
    """A QR code."""

    modules: int  # on one side, with the white around it
    runs: list[tuple[int, int, int]]  # column, row and length of what is dark
    side: float  # mm


class CardFace(TypedDict):
    """One side of a card."""

    title: Line
    name: str  # whose card it is; "" for a line to write on
    has_name: bool
    lines: list[PaperAnswer]  # what matters most first: what has no room is left out whole
    notes: list[Line]  # always stand there
    numbers: list[PaperNumber]
    code: list[CardCode]  # one or none
    pictures: list[PaperPhoto]


class CardSheetWords(TypedDict):
    """The fixed words on a card to fill in, and beside the cards."""

    name: Line
    scale: Line  # "Scale 100 %, not “fit to page”"
    cut: Line
    written_on: Line


class CardSheet(PrintedSheet):
    """Cards to cut out, with a ruler and a square to measure them by."""

    heading: Line
    width: float  # of a face, mm
    height: float
    largest: float  # points: the letters are as large as the fullest face allows
    is_form: bool
    cards: list[list[CardFace]]  # the faces of each, one above the other, with a fold between them
    words: CardSheetWords


class FolderRecord(TypedDict):
    """Answers that belong together, such as those about one person."""

    name: str  # "" for none
    lines: list[PaperAnswer]
    pictures: list[PaperPhoto]


class FolderBlock(TypedDict):
    """What stands under one heading."""

    title: Line
    icon: str  # a drawing of resources/icons; "" for none
    notes: list[Line]
    records: list[FolderRecord]
    across: int  # how many answers stand beside each other


class FolderPart(TypedDict):
    """What begins on a new page."""

    title: Line
    name: str  # whose sheet it is, as typed; "" for none
    numbers: list[PaperNumber]
    blocks: list[FolderBlock]


class FolderSheetWords(TypedDict):
    """The fixed words at the edge of each page."""

    written_on: Line
    keep: Line  # where the paper should lie
    contents: Line  # [] for no list of contents


class FolderSheet(PrintedSheet):
    """Pages of answers."""

    heading: Line
    is_form: bool
    sizes: list[float]  # points: the first in which a part fits onto its page, else the last
    columns: int
    parts: list[FolderPart]
    words: FolderSheetWords


class BoardTile(TypedDict):
    """Something to point at, in every language of the guide."""

    icon: str
    words: Line  # the languages of the sheet first, then the others


class BoardSheet(PrintedSheet):
    """What somebody shows who cannot be understood."""

    spoken: list[str]  # the languages of the tiles' words
    heading: Line
    tiles: list[BoardTile]
    write: Line
    basis: Line
