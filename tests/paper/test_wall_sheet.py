"""The wall sheet on paper: whole in every language and size, for four people or thirty."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from typing import Any

import pikepdf
import pytest

from guide.content.model import LANGS, Lang
from guide.paper.glyphs import lacking_letters
from guide.usecases.base.sheet import sheet_pdf
from tests.paper.families import sheet_of
from tests.paper.pages import fonts_of, letter_sizes, tags_of
from tests.paper.reading import squeezed, words_of
from tests.paper.wall_fixtures import CASES, pdf, sheet


def pages(family: str, lang: str = "kk", is_large: bool = False) -> int:
    with pikepdf.open(io.BytesIO(pdf(family, lang, is_large))) as opened:
        return len(opened.pages)


def typed(part: Any, lines: tuple[str, ...] = ("langs", "title")) -> Iterator[str]:
    """Every text of the sheet's data."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, value in part.items():
            if key not in lines:
                yield from typed(value)
    elif isinstance(part, list):
        for value in part:
            yield from typed(value)


# ---- what another program finds in the file


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_it_is_tagged_named_and_in_its_language(family: str, lang: str, is_large: bool) -> None:
    with pikepdf.open(io.BytesIO(pdf(family, lang, is_large))) as opened:
        for page in opened.pages:
            assert [round(float(side)) for side in page.MediaBox] == [0, 0, 595, 842]
        assert bool(opened.Root.MarkInfo.Marked)
        assert str(opened.Root.Lang).split("-")[0] == lang[:2]
        with opened.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == sheet(family, lang, is_large).title
        tags = list(tags_of(opened.Root.StructTreeRoot.K))
        headings = [tag for tag in tags if re.fullmatch(r"/H\d", tag)]
        nearby = sheet(family, lang, is_large).data["nearby"]
        assert headings == ["/H1"] + ["/H2"] * (7 + len(nearby))
        assert tags.count("/Table") == 1
        assert tags.count("/TH") == 3
        assert all(str(font.BaseFont)[8:18] == "DaiynSans-" for font in fonts_of(opened))


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_every_text_can_be_copied_out_exactly_as_typed(
    family: str, lang: str, is_large: bool
) -> None:
    found = words_of(pdf(family, lang, is_large))
    data = {**sheet(family, lang, is_large).data}
    if len(data["langs"]) == 2:
        # A word that is the same in both languages stands once in a label.
        assert "\u200b" not in found
    for text in typed(data):
        assert squeezed(text) in found, text


def test_letters_that_the_fonts_lack_are_marked_and_named() -> None:
    odd = sheet_of("four", "kk", answers={"meet_near": "Алаң 😀 ғ"})
    assert lacking_letters(odd.data) == ("😀",)
    assert squeezed("Алаң □ ғ") in words_of(sheet_pdf(odd))


def test_the_same_data_give_the_same_bytes() -> None:
    assert sheet_pdf(sheet("four")) == pdf("four")
    assert sheet_pdf(sheet_of("four", "kk")) == pdf("four")


# ---- pages


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("family", ["four", "four at length"])
def test_a_family_of_four_has_one_page(family: str, lang: Lang) -> None:
    assert pages(family, lang) == 1
    assert min(letter_sizes(pdf(family, lang))) >= 9


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["blank", "nobody"])
def test_a_form_in_one_language_has_one_page(form: str, lang: Lang) -> None:
    assert pages(form, lang) == 1


@pytest.mark.parametrize(
    ("family", "lang", "is_large", "most"),
    [
        ("four", "kk+ru", False, 2),
        ("four", "kk", True, 3),
        ("seven", "kk", False, 2),
        ("seven", "kk", True, 4),
        ("four", "kk+ru", True, 4),
        ("seven", "kk+ru", True, 5),
        ("seven", "kk+ru", False, 2),
        ("thirty", "kk", False, 3),
        ("thirty", "ru", True, 8),
        ("longest", "kk", False, 3),
        ("blank", "kk+ru", False, 2),
        ("blank", "kk", True, 3),
    ],
)
def test_more_continues_on_few_pages(family: str, lang: str, is_large: bool, most: int) -> None:
    assert pages(family, lang, is_large) <= most


@pytest.mark.parametrize("family", ["four", "seven"])
@pytest.mark.parametrize("lang", ["kk", "ru", "kk+ru"])
def test_whoever_calls_in_large_print_has_all_for_it_on_the_first_page(
    family: str, lang: str
) -> None:
    data = sheet(family, lang, True).data
    first = next(page_texts(pdf(family, lang, True)))
    for needed in (
        *(one["number"] for one in data["numbers"]),
        *(line["value"] for line in (*data["home"], *data["door"])),
        data["words"]["hold"][0],
    ):
        assert squeezed(needed) in first


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_each_page_has_its_header_and_number(family: str, lang: str, is_large: bool) -> None:
    data = sheet(family, lang, is_large).data
    texts = list(page_texts(pdf(family, lang, is_large)))
    for number, text in enumerate(texts, 1):
        assert f"{number}/{len(texts)}" in text
        assert squeezed(data["headings"]["sheet"][0]) in text
        if number > 1 and not data["is_blank"]:
            assert squeezed(data["words"]["written_on"][0]) in text
    assert squeezed(data["words"]["next_check"][0]) in texts[-1]


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_no_block_is_cut_over_two_pages(family: str, lang: str, is_large: bool) -> None:
    data = sheet(family, lang, is_large).data
    texts = list(page_texts(pdf(family, lang, is_large)))
    for block in blocks(data):
        holding = [text for text in texts if all(squeezed(part) in text for part in block)]
        assert holding, block
    for row in data["people"]:
        parts = [row["name"], row["phone"], row["by_day"]]
        assert any(all(squeezed(part) in text for part in parts) for text in texts), row
    # The last page is never its last line alone.
    assert squeezed(data["headings"]["official"][0]) in texts[-1]


def blocks(data: Any) -> Iterator[list[str]]:
    """What has to stand on one page."""
    heads, words = data["headings"], data["words"]
    yield [heads["address"][0], *[line["value"] for line in data["home"]], words["hold"][0]]
    # The condition stands with the places it is for.
    yield [words["meet_here"][0], *[line["value"] for line in data["meeting"]]]
    yield [heads["contact"][0], *[line["value"] for line in data["contact"].values()]]
    yield [heads["lost"][0], *[step["text"][-1] for step in data["lost"]]]
    yield [heads["ways"][0], *data["ways"], words["no_lift"][-1]]
    yield [heads["official"][0], words["radio"][0], words["tv"][0]]


def page_texts(content: bytes) -> Iterator[str]:
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True
    )
    for page in run.stdout.decode().split("\f")[:-1]:
        yield squeezed(page)
