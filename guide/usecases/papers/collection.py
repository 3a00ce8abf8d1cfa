"""The paper pack: every sheet that needs no family, in one language, to print without the program.

Which sheets there are, how they are called, in which order they are printed, and the page that
says so. The sheets are gathered as for one that is asked for alone; nothing here renders or writes.
The pack holds no level: it outlives every level.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from guide import __version__
from guide.content.model import DECLARED, Lang
from guide.content.paper_words import PaperWords
from guide.paper.schemas import PackFile, PackGroup, StartSheet
from guide.paths import resources
from guide.usecases.advice.sheet_words import AdviceWords
from guide.usecases.base.sheet import Sheet
from guide.usecases.papers import sheets
from guide.usecases.program.services import Services

# What no file may be called, on any system.
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))


class CollectionPaper(Struct, frozen=True):
    """A file of the pack."""

    number: int  # its place in the order of printing
    group: str  # "start", "form", "levels", "situations"
    name: str  # in the language of the pack
    sheet: Sheet
    folder: str = ""  # the large print has one of its own

    @property
    def path(self) -> str:
        """Its place in the pack, `04 Yellow level.pdf`: sorted by name is sorted for printing."""
        name = numbered(self.number, self.name) + ".pdf"
        return f"{self.folder}/{name}" if self.folder else name


class PaperCollection(Struct, frozen=True):
    """All papers of a language: what the start page says is here."""

    start: CollectionPaper
    papers: tuple[CollectionPaper, ...]  # in the order of printing
    large: tuple[CollectionPaper, ...]  # the same in large print
    all_at_once: str  # the path of the file with all `papers`, "" when there is none

    @property
    def files(self) -> tuple[CollectionPaper, ...]:
        """Every paper, as they lie in the pack."""
        return (self.start, *self.papers, *self.large)


def paper_collection(services: Services, lang: Lang, *, pages_at_once: int = 0) -> PaperCollection:
    """Gather the pack of a language.

    `pages_at_once` counts the pages of the file that holds all papers at once, 0 where nobody
    makes one: the start page tells of it. GuideError CONTENT_UNREADABLE.
    """
    words = PaperWords(resources() / "content")
    papers = tuple(_papers(services, words, lang, first=2))
    last = papers[-1].number
    all_at_once = ""
    if pages_at_once:
        last += 1
        all_at_once = numbered(last, words.word("pack_all", lang)) + ".pdf"
    folder = numbered(last + 1, words.word("pack_large", lang))
    large = tuple(_papers(services, words, lang, first=2, folder=folder))
    more: list[tuple[str, str, dict[str, int]]] = [(folder, "pack_large_use", {})]
    if all_at_once:
        more.insert(0, (all_at_once, "pack_all_use", {"pages": pages_at_once}))
    data = _start_sheet(AdviceWords(services.guide, words, [lang]), papers, more)
    name = words.word("pack_start", lang)
    sheet = Sheet("start", data["title"], sheets.file_name("start", [lang]), data)
    return PaperCollection(CollectionPaper(1, "start", name, sheet), papers, large, all_at_once)


def numbered(number: int, name: str) -> str:
    """A name that sorts by its number and is allowed on every system."""
    return f"{number:02d} {' '.join(name.translate(_NOT_IN_NAMES).split())}"


def _papers(
    services: Services, words: PaperWords, lang: Lang, *, first: int, folder: str = ""
) -> Iterator[CollectionPaper]:
    """The papers in the order of printing, large where they have a folder of their own."""
    found = _sheets(services, words, lang, is_large=bool(folder))
    for number, (group, name, sheet) in enumerate(found, first):
        yield CollectionPaper(number, group, name, sheet, folder)


def _sheets(
    services: Services, words: PaperWords, lang: Lang, *, is_large: bool
) -> Iterator[tuple[str, str, Sheet]]:
    form = sheets.wall_sheet(services, [lang], is_large=is_large, is_blank=True)
    yield "form", words.word("pack_form", lang), form
    for level in DECLARED:
        name = services.guide.level(level).words(lang).level_name
        yield "levels", name, sheets.level_sheet(services, level, [lang], is_large=is_large)
    for one in services.guide.situations:
        sheet = sheets.situation_sheet(services, one.id, [lang], is_large=is_large)
        yield "situations", one.name(lang), sheet


def _start_sheet(
    advice: AdviceWords,
    papers: Sequence[CollectionPaper],
    more: Sequence[tuple[str, str, dict[str, int]]],
) -> StartSheet:
    entries = [*advice.guide.actions, *advice.guide.steps]
    return {
        "langs": list(advice.langs),
        "title": ". ".join(advice.line("pack_title") + advice.line("pack_start")),
        "name": advice.line("pack_start"),
        "pack": advice.line("pack_title"),
        "about": advice.line("pack_about"),
        "how": advice.line("pack_how"),
        "order": advice.line("pack_order"),
        "groups": [_group(advice, group, papers) for group in ("form", "levels", "situations")],
        "more": advice.line("pack_more"),
        "forms": [
            {"name": path.removesuffix(".pdf"), "use": advice.line(use, **values)}
            for path, use, values in more
        ],
        "no_level": advice.line("pack_no_level"),
        "dates": [
            advice.content_date(),
            advice.line("pack_version", version=__version__),
            advice.line("pack_newer"),
        ],
        "notes": [advice.not_reviewed(entries), advice.line("footer")],
    }


def _group(advice: AdviceWords, group: str, papers: Sequence[CollectionPaper]) -> PackGroup:
    files: list[PackFile] = [
        {"number": f"{paper.number:02d}", "name": [paper.name]}
        for paper in papers
        if paper.group == group
    ]
    return {
        "name": [] if group == "form" else advice.line(f"pack_{group}"),
        "use": advice.line(f"pack_{group}_use"),
        "files": files,
    }
