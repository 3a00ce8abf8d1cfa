"""A document of headings, paragraphs, tables and bars as plain data: for paper, .odt, CSV, JSON.

Whoever writes it needs to know nothing of what it says; whoever gathers it nothing of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, structs


class TextRun(Struct, frozen=True, omit_defaults=True):
    """Words in one language; "" is the language of the document ("kk", "ru", "en")."""

    text: str
    lang: str = ""
    is_bold: bool = False


class DocumentHeading(Struct, frozen=True, kw_only=True, tag="heading", tag_field="type"):
    """A heading of level 1 or 2; it may begin a page."""

    text: str
    level: int = 1
    starts_page: bool = False
    lang: str = ""


class DocumentParagraph(Struct, frozen=True, kw_only=True, tag="paragraph", tag_field="type"):
    """A paragraph of one or more runs, or a line of a list."""

    runs: tuple[TextRun, ...]
    is_item: bool = False


class DocumentTable(Struct, frozen=True, kw_only=True, tag="table", tag_field="type"):
    """A table; its head row is repeated on each page. All its cells are in one language.

    Attributes:
        name: unique within the document: readers list tables by it.
        head: the words above the columns; empty where the first column names what the rows are.
        widths: the columns' parts of the width, in any unit.
        rows: the cells, as many in each row as there are widths; an empty one is written on.
        is_to_sign: whether a pen needs room in the rows.

    """

    name: str
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    is_to_sign: bool = False
    lang: str = ""


class DocumentBar(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """So many of so many. Its shade is never all that tells it from another: it has a label."""

    label: str
    words: str  # the numbers, beside the bar
    count: int
    of: int
    shade: Literal["light", "middle", "dark"] = "dark"

    @property
    def part(self) -> float:
        """0 to 1: how much of the bar is filled."""
        return self.count / self.of if self.of else 0.0


class BarGroup(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Bars that belong together, under their title if they have one."""

    bars: tuple[DocumentBar, ...]
    title: str = ""


class DocumentBars(Struct, frozen=True, kw_only=True, tag="bars", tag_field="type"):
    """Bars for paper without colour, all of the same length when full. `name` as of a table."""

    name: str
    groups: tuple[BarGroup, ...]
    lang: str = ""


DocumentPart = DocumentHeading | DocumentParagraph | DocumentTable | DocumentBars


class TextDocument(Struct, frozen=True, kw_only=True):
    """The whole: on A4 upright, with room at the left to file it."""

    title: str
    lang: str  # "kk", "ru", "en"
    parts: tuple[DocumentPart, ...]
    footer: str = ""


def paragraph(*texts: str, lead: str = "", lang: str = "") -> DocumentParagraph:
    """A paragraph of texts in one language, after a bold `lead`."""
    bold = (TextRun(f"{lead} ", lang, is_bold=True),) if lead else ()
    return DocumentParagraph(runs=(*bold, *(TextRun(text, lang) for text in texts)))


def after_one_another(documents: Iterable[TextDocument]) -> TextDocument:
    """One document after another, such as the same in several languages. ValueError for none.

    Each begins with a heading, and that a page.
    """
    every = tuple(documents)
    if not every:
        raise ValueError(every)
    parts: list[DocumentPart] = []
    for one in every:
        first, *more = (_in_language(part, one.lang) for part in one.parts)
        is_later = isinstance(first, DocumentHeading) and bool(parts)
        parts += [structs.replace(first, starts_page=True) if is_later else first, *more]
    # One footer stands on all pages: in each language once.
    footer = " · ".join(dict.fromkeys(one.footer for one in every if one.footer))
    return structs.replace(every[0], parts=tuple(parts), footer=footer)


def document_texts(document: TextDocument) -> Iterator[str]:
    """Every text of a document in its order; empty cells are left out."""
    for part in document.parts:
        match part:
            case DocumentHeading():
                yield part.text
            case DocumentParagraph():
                yield "".join(run.text for run in part.runs)
            case DocumentTable():
                yield from filter(str.strip, part.head)
                yield from (cell for row in part.rows for cell in row if cell.strip())
            case DocumentBars():
                for group in part.groups:
                    yield from filter(None, (group.title,))
                    yield from (text for bar in group.bars for text in (bar.label, bar.words))


def _in_language(part: DocumentPart, lang: str) -> DocumentPart:
    match part:
        case DocumentHeading():
            return structs.replace(part, lang=part.lang or lang)
        case DocumentTable() | DocumentBars():
            return structs.replace(part, lang=part.lang or lang, name=f"{part.name}_{lang}")
        case DocumentParagraph():
            runs = tuple(structs.replace(run, lang=run.lang or lang) for run in part.runs)
            return structs.replace(part, runs=runs)
