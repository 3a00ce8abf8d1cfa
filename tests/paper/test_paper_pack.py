"""The paper pack: every sheet of the guide is there, named to be found, the same bits each time."""

from __future__ import annotations

import datetime as dt
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from guide import __version__
from guide.alerts.declaration import Place
from guide.content.model import DECLARED, LANGS, Lang, Level
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pages_png
from guide.usecases.level.declarations import Draft
from guide.usecases.papers.collection import PaperCollection, paper_collection
from guide.usecases.program.services import Services, services_on
from tests.paper.conftest import GUIDE, WORDS
from tests.paper.pages import MARGIN_MM, headings, ink_margins, is_grey, letter_sizes, tags_of
from tests.paper.reading import squeezed, words_of
from tests.proofs import rest_in_proof
from tools.installer.release import Release
from tools.paper_pack import make_paper_pack, zip_of, zip_with

MOMENT = dt.datetime(2026, 11, 22, 12, 0, 2, tzinfo=dt.UTC)
PPI = 127.0  # five dots a millimetre
LARGE_PT = 18
LONGEST_NAME = 120  # bytes, so that a path on a stick stays within what Windows opens
every_language = pytest.mark.parametrize("lang", LANGS)
# What needs all sheets pressed is asked of the language with the longest names; of each in proof.
pressed = pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))


@cache
def zipped(lang: Lang) -> bytes:
    return zip_of(lang, MOMENT)


@cache
def contents(lang: Lang) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(zipped(lang))) as opened:
        return {entry.filename: opened.read(entry) for entry in opened.infolist()}


@contextmanager
def services(moment: dt.datetime = MOMENT) -> Iterator[Services]:
    with Store.in_memory(now=lambda: moment) as store:
        yield services_on(store, lambda: moment)


@cache
def pack(lang: Lang) -> PaperCollection:
    with services() as alone:
        return paper_collection(
            alone, lang, pages_at_once=len(DECLARED) + len(GUIDE.situations) + 1
        )


def listed(lang: Lang) -> list[str]:
    """The paths of all files that a pack has, before anything is pressed."""
    return [*(paper.path for paper in pack(lang).files), pack(lang).all_at_once]


def entry(lang: Lang, word_id: str) -> bytes:
    """The file at the top of the pack that is called by a word of the papers."""
    name = WORDS.word(word_id, lang)
    return next(data for path, data in contents(lang).items() if path[3:] == f"{name}.pdf")


def missing(paths: Iterable[str], lang: Lang) -> list[str]:
    """What the guide has and no file is called by: small, and in the folder of the large print."""
    names = [GUIDE.level(level).words(lang).level_name for level in DECLARED]
    names += [situation.name(lang) for situation in GUIDE.situations]
    names += [WORDS.word("pack_form", lang)]
    folder = WORDS.word("pack_large", lang)
    called = {re.sub(r"(^|/)\d\d ", r"\1", path) for path in paths}
    wanted = [f"{name}.pdf" for name in names] + [f"{folder}/{name}.pdf" for name in names]
    return [name for name in wanted if name not in called]


# ---- what is in it


@every_language
def test_every_level_every_situation_and_the_form_are_there_in_both_sizes(lang: Lang) -> None:
    assert missing(listed(lang), lang) == []
    both_sizes = 2 * (len(DECLARED) + len(GUIDE.situations) + 1)
    assert len(set(listed(lang))) == both_sizes + 2, "and the start page, and all at once"


@pressed
def test_the_zip_holds_the_files_of_the_pack_and_no_other(lang: Lang) -> None:
    assert list(contents(lang)) == sorted(listed(lang))


def test_a_sheet_that_is_not_there_is_missed() -> None:
    """Negative control of the test above."""
    paths = [path for path in listed("kk") if "Жарылыс" not in path]
    assert missing(paths, "kk") == ["Жарылыс.pdf", "Ірі қаріп/Жарылыс.pdf"]


@pressed
def test_each_file_is_the_sheet_that_its_name_says(lang: Lang) -> None:
    for paper in pack(lang).files:
        found = contents(lang)[paper.path]
        with pikepdf.open(io.BytesIO(found)) as pdf:
            assert str(pdf.docinfo["/Title"]) == paper.sheet.title
        if paper.group in ("levels", "situations"):
            assert squeezed(paper.name) in words_of(found)
        assert (min(letter_sizes(found)) >= LARGE_PT) is bool(paper.folder)


@every_language
def test_the_pack_knows_neither_a_level_nor_a_family(lang: Lang) -> None:
    with services(MOMENT + dt.timedelta(days=9)) as lived_in:
        lived_in.plan_editor.change("plan", "settlement", "Қарағанды")
        lived_in.plan_editor.change("plan", "meet_near", "Аула")
        lived_in.declarations.declare(Draft(Level.RED, Place()), Place())
        with services() as alone:
            assert paper_collection(lived_in, lang) == paper_collection(alone, lang)


# ---- names


@every_language
def test_names_are_in_the_language_allowed_everywhere_and_sort_in_the_order_of_printing(
    lang: Lang,
) -> None:
    paths = sorted(listed(lang))
    top = [path for path in paths if "/" not in path]
    assert [path[:2] for path in top] == [f"{number:02d}" for number in range(1, len(top) + 1)]
    for path in paths:
        assert unicodedata.is_normalized("NFC", path)
        assert not re.search(r'[\\:*?"<>|]|[. ](?:/|\.pdf$)', path)
        assert len(path.encode()) <= LONGEST_NAME


@pressed
def test_every_program_reads_the_names_of_the_zip_as_utf_8(lang: Lang) -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(lang))) as opened:
        assert opened.testzip() is None
        for entry in opened.infolist():
            is_marked = bool(entry.flag_bits & 0x800)
            assert is_marked or entry.filename.isascii()
            assert entry.date_time == (2026, 11, 22, 12, 0, 2)
            assert entry.external_attr >> 16 == 0o100644


# ---- the start page


@pressed
def test_the_start_page_names_every_file_and_says_what_the_pack_cannot_know(lang: Lang) -> None:
    found = words_of(entry(lang, "pack_start"))
    for paper in pack(lang).papers:
        assert squeezed(f"{paper.number:02d} {paper.name}") in found
    date = WORDS.date(GUIDE.content_date, lang)
    for word_id, values in {
        "pack_no_level": {},
        "pack_about": {},
        "pack_newer": {},
        "content_date": {"date": date},
        "pack_version": {"version": __version__},
        "pack_all_use": {"pages": pages(entry(lang, "pack_all"))},
        "not_reviewed": {},
        "footer": {},
    }.items():
        assert squeezed(WORDS.word(word_id, lang).format(**values)) in found, word_id


@pressed
def test_the_start_page_is_one_tagged_page_within_its_margins(lang: Lang) -> None:
    content = entry(lang, "pack_start")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang).startswith(lang)
        assert headings(pdf).count("/H1") == 1
        assert list(tags_of(pdf.Root.StructTreeRoot.K)).count("/LI") == len(pack(lang).papers)
    (page,) = sheet_pages_png(pack(lang).start.sheet, PPI)
    assert min(ink_margins(page, PPI)) >= MARGIN_MM - 0.5
    assert is_grey(page)


@every_language
def test_without_a_file_of_all_papers_the_start_page_speaks_of_none(lang: Lang) -> None:
    with services() as guide_alone:
        alone = paper_collection(guide_alone, lang)
    assert alone.all_at_once == ""
    assert len(alone.start.sheet.data["forms"]) == 1
    assert alone.large[0].path.startswith("20 ")


# ---- all at once


def pages(content: bytes) -> int:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


@pressed
def test_all_at_once_holds_the_pages_of_every_paper_in_their_order(lang: Lang) -> None:
    papers = [contents(lang)[paper.path] for paper in pack(lang).papers]
    whole = entry(lang, "pack_all")
    assert pages(whole) == sum(map(pages, papers))
    assert words_of(whole) == "".join(map(words_of, papers))


# ---- the same bits


def test_two_makings_give_the_same_bits(tmp_path: Path) -> None:
    release = Release(__version__, int(MOMENT.timestamp()))
    (made,) = make_paper_pack(release, tmp_path / "dist", ["kk"])
    assert made.name == f"daiyn-{__version__}-papers-kk.zip"
    assert made.read_bytes() == zipped("kk")


def test_a_sheet_more_or_another_moment_gives_other_bits() -> None:
    """Negative control of the test above."""
    files = [("a.pdf", b"%PDF-")]
    alone = zip_with(files, MOMENT)
    assert alone == zip_with(files, MOMENT)
    assert alone != zip_with([*files, ("b.pdf", b"%PDF-")], MOMENT)
    assert alone != zip_with(files, MOMENT + dt.timedelta(seconds=2))
