"""Large print: no letter under 18 pt, no block cut, every page named and numbered."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

import pikepdf
import pytest
from PIL import Image

from guide.content.model import LANGS, Lang, Level
from guide.usecases.advice.level_sheet import level_sheet_data
from guide.usecases.advice.situation_sheet import situation_sheet_data
from guide.usecases.base.sheet import Sheet, sheet_pages_png, sheet_pdf
from tests.paper.conftest import GUIDE, WORDS, langs_of
from tests.paper.pages import (
    MARGIN_MM,
    headings,
    ink_margins,
    is_grey,
    largest_gap,
    letter_sizes,
    words_by_page,
)
from tests.paper.reading import squeezed

LARGE_PT = 18
PPI = 40.0
ROUNDING_MM = 0.7
TWO_THIRDS = (297 - 2 * MARGIN_MM) * 2 / 3  # of a page, in millimetres
LEVELS = ("yellow", "orange", "red")
CASES = [
    *[("level", level, lang) for level in LEVELS for lang in ("kk", "kk+ru")],
    *[("situation", one.id, "kk") for one in GUIDE.situations],
    *[("situation", item, lang) for item in ("ITEM", "ATT", "CHK") for lang in ("ru", "kk+ru")],
    ("level", "red", "en"),
]
large = pytest.mark.parametrize(("template", "item", "lang"), CASES)


@cache
def sheet(template: str, item: str, lang: str, is_large: bool = True) -> Sheet:
    langs = langs_of(lang)
    if template == "level":
        data = dict(level_sheet_data(GUIDE, WORDS, Level(item), langs, is_large=is_large))
    else:
        data = dict(situation_sheet_data(GUIDE, WORDS, item, langs, is_large=is_large))
    return Sheet(template, str(data["title"]), "", data)


@cache
def pdf(template: str, item: str, lang: str) -> bytes:
    return sheet_pdf(sheet(template, item, lang))


@cache
def pictures(template: str, item: str, lang: str) -> list[bytes]:
    # The other tests ask for the PDF, too: at once, while the engine still knows the layout.
    pdf(template, item, lang)
    return sheet_pages_png(sheet(template, item, lang), PPI)


def blocks(found: Sheet) -> Iterator[str]:
    """The texts that must each stand on one page: a step, the numbers, what to say."""
    data = found.data
    for line in data["steps"] + data["aside"] if found.template == "situation" else data["actions"]:
        pairs = zip(line["title"], line["reason"], strict=True)
        yield "".join(squeezed(title + reason) for title, reason in pairs)
    below = data.get("lower", [])
    # In two languages the reasons of two lower levels have no room.
    has_reasons = len(data["langs"]) == 1 or len(below) < 2
    for line in (action for lower in below for action in lower["actions"]):
        pairs = zip(line["title"], line["reason"], strict=True)
        yield "".join(squeezed(title + reason * has_reasons) for title, reason in pairs)


@large
def test_no_page_is_almost_empty(template: str, item: str, lang: str) -> None:
    for page in pictures(template, item, lang):
        assert largest_gap(Image.open(io.BytesIO(page)).convert("L"), PPI) <= TWO_THIRDS


@large
def test_no_letter_is_smaller_than_18_points(template: str, item: str, lang: str) -> None:
    assert min(letter_sizes(pdf(template, item, lang))) >= LARGE_PT


def test_the_ordinary_sheet_has_smaller_letters() -> None:
    """Negative control: the measure above can fail."""
    ordinary = sheet("situation", "ITEM", "kk", is_large=False)
    assert min(letter_sizes(sheet_pdf(ordinary))) < LARGE_PT


@large
def test_no_block_is_cut_and_nothing_is_lost(template: str, item: str, lang: str) -> None:
    pages = words_by_page(pdf(template, item, lang))
    found = sheet(template, item, lang)
    for block in blocks(found):
        assert any(block in page for page in pages), block
    data = found.data
    for group in (
        [one["number"] for one in data["numbers"]],
        [squeezed(line[0]) for line in data["say"]],
    ):
        assert any(all(text in page for text in group) for page in pages), group
    whole = "".join(pages)
    for key in ("not_reviewed", "origin", "content_date", "footer"):
        for said in data["words"][key]:
            assert squeezed(said).rstrip(".") in whole


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("item", [one.id for one in GUIDE.situations])
def test_all_that_is_to_be_done_in_a_situation_stands_on_the_first_page(
    item: str, lang: Lang
) -> None:
    first = words_by_page(pdf("situation", item, lang))[0]
    for step in sheet("situation", item, lang).data["steps"]:
        assert squeezed(step["title"][0] + step["reason"][0]) in first


@large
def test_every_page_is_numbered_and_named(template: str, item: str, lang: str) -> None:
    pages = words_by_page(pdf(template, item, lang))
    name = squeezed(sheet(template, item, lang).data["name"][0])
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in page
        assert name in page
    with pikepdf.open(io.BytesIO(pdf(template, item, lang))) as opened:
        assert headings(opened).count("/H1") == 1


@large
def test_the_margins_are_kept_without_colour(template: str, item: str, lang: str) -> None:
    for page in pictures(template, item, lang):
        assert min(ink_margins(page, PPI)) >= MARGIN_MM - ROUNDING_MM
        assert is_grey(page)
