"""The ruler in the geometry of the PDF: 100 mm, times the correction, at every correction."""

from __future__ import annotations

import io
from itertools import pairwise

import pikepdf
import pytest

from guide.content.model import Lang
from guide.usecases import printing
from guide.usecases.paper_choices import LARGEST, SMALLEST, corrected
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
CORRECTIONS = [SMALLEST, *(percent / 100 for percent in range(90, 111)), LARGEST]


def ruler_pdf(correction: float = 1.0, langs: tuple[Lang, ...] = ("kk",)) -> bytes:
    return printing.sheet_pdf(printing.ruler_sheet(langs, correction))


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


@pytest.mark.parametrize("correction", CORRECTIONS)
def test_the_ruler_is_100_mm_times_the_correction(correction: float) -> None:
    length, marks = ruler_of(ruler_pdf(correction))
    assert length == pytest.approx(100 * correction, abs=EXACT_MM)
    assert len(marks) == 101
    assert marks[0] == pytest.approx(0, abs=EXACT_MM)
    for one, other in pairwise(marks):
        assert other - one == pytest.approx(correction, abs=0.02)
    sides = [
        abs(x1 - x0) + abs(y1 - y0) for x0, y0, x1, y1 in straight_lines(ruler_pdf(correction))
    ]
    assert sum(abs(side - 50 * correction) < EXACT_MM for side in sides) >= 2


@pytest.mark.parametrize("scale", [0.9, 0.943, 0.97, 1.0, 1.02, 1.1])
def test_what_is_measured_once_makes_the_next_ruler_true(scale: float) -> None:
    """A printer that scales by `scale`, with the PDF printed by another program."""
    drawn, _marks = ruler_of(ruler_pdf())
    factor = corrected(1.0, drawn * scale)
    assert factor is not None
    again, _marks = ruler_of(ruler_pdf(factor))
    assert again * scale == pytest.approx(100, abs=EXACT_MM)


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_one_page_that_says_how_to_measure(lang: str) -> None:
    sheet = printing.ruler_sheet(langs_of(lang), 1.02)
    pdf = printing.sheet_pdf(sheet)
    (found,) = words_by_page(pdf)
    data = sheet.data
    for line in (data["heading"], data["scale"], data["square"], data["drawn"], *data["steps"]):
        for said in line:
            assert squeezed(said) in found
    assert "100%" in found
    assert min(letter_sizes(pdf)) >= 10
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == sheet.title
    (page,) = printing.sheet_pages_png(sheet, 60)
    assert min(ink_margins(page, 60)) >= MARGIN_MM - 0.5
    assert is_grey(page)


def test_the_ruler_at_its_true_size_names_no_correction() -> None:
    assert printing.ruler_sheet(["en"]).data["drawn"] == [""]
    assert printing.ruler_sheet(["en", "ru"], 1.02).data["drawn"] == [
        "Corrected size: 102.0 %",
        "Размер с поправкой: 102,0 %",
    ]


@pytest.mark.parametrize("correction", [0.79, 1.26, 0.0, -1.0, float("nan")])
def test_a_correction_that_no_printer_needs_is_refused(correction: float) -> None:
    with pytest.raises(ValueError, match="kk"):
        printing.ruler_sheet(["kk"], correction)
