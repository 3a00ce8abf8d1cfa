"""The ruler in the geometry of the PDF; test_print_size.py measures what a printer makes of it."""

from __future__ import annotations

import io
from itertools import pairwise

import pikepdf
import pytest

from guide.usecases.base.sheet import sheet_pages_png, sheet_pdf
from guide.usecases.papers import sheets
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.pages import (
    MARGIN_MM,
    ink_margins,
    is_grey,
    letter_sizes,
    straight_lines,
    words_by_page,
)
from tests.paper.reading import squeezed

EXACT_MM = 0.1


def ruler_of(pdf: bytes) -> tuple[float, list[float]]:
    """The length of the ruler and where its marks stand along it, in millimetres."""
    lines = straight_lines(pdf)
    level = [line for line in lines if abs(line[1] - line[3]) < EXACT_MM]
    longest = max(level, key=lambda line: abs(line[2] - line[0]))
    left = min(longest[0], longest[2])
    top = longest[1]
    marks = sorted(
        line[0] - left
        for line in lines
        if abs(line[0] - line[2]) < EXACT_MM and abs(max(line[1], line[3]) - top) < EXACT_MM
    )
    return abs(longest[2] - longest[0]), marks


def test_the_ruler_is_100_mm_and_the_square_50() -> None:
    pdf = sheet_pdf(sheets.ruler_sheet(["kk"]))
    length, marks = ruler_of(pdf)
    assert length == pytest.approx(100, abs=EXACT_MM)
    assert len(marks) == 101
    assert marks[0] == pytest.approx(0, abs=EXACT_MM)
    for one, other in pairwise(marks):
        assert other - one == pytest.approx(1, abs=0.02)
    sides = [abs(x1 - x0) + abs(y1 - y0) for x0, y0, x1, y1 in straight_lines(pdf)]
    assert sum(abs(side - 50) < EXACT_MM for side in sides) >= 2


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_one_page_that_says_how_to_measure(lang: str) -> None:
    sheet = sheets.ruler_sheet(langs_of(lang))
    pdf = sheet_pdf(sheet)
    (found,) = words_by_page(pdf)
    data = sheet.data
    for line in (data["heading"], data["scale"], data["square"], *data["steps"]):
        for said in line:
            assert squeezed(said) in found
    assert "100%" in found
    assert min(letter_sizes(pdf)) >= 10
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == sheet.title
    (page,) = sheet_pages_png(sheet, 60)
    assert min(ink_margins(page, 60)) >= MARGIN_MM - 0.5
    assert is_grey(page)


def test_without_a_language_there_is_no_ruler() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        sheets.ruler_sheet([])
