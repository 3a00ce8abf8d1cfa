"""The papers of place packs where papers are chosen: entrance sheet, and poster in two sizes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from guide.app.startup import Program
from guide.ui.papers.page import PrintPage
from guide.ui.printing import output
from guide.usecases.base.sheet import A3_MM, PAGE_MM
from guide.usecases.papers.catalogue import PaperRequest, kind_of, sheet_of
from guide.usecases.program.services import Services
from tests.places.made import newer, school
from tests.ui.windows.backup_fixtures import Clock, clock, disk, finish, kept, open_page, program
from tests.ui.windows.test_places_in_plan import take
from tests.ui.windows.window_fixtures import named

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    """A month after the packs of the tests were made."""
    clock.now = dt.datetime(2026, 12, 2, 9, 5, tzinfo=dt.UTC)


def choices_of(program: Program, **args: object) -> PrintPage:
    open_page(program, "print", **args)
    page = program.window.navigator.page
    assert isinstance(page, PrintPage)
    return page


def papers(page: PrintPage) -> list[str]:
    return [value for value, _ in page.choices.form.editors["paper"].field_context.choices]


def test_a_household_without_a_pack_is_offered_no_poster(
    kept: Services, program: Program, tmp_path: Path
) -> None:
    page = choices_of(program)
    assert "entrance" in papers(page)
    assert "poster" not in papers(page)
    take(kept, school(), tmp_path)
    assert "poster" in papers(choices_of(program))


def test_the_poster_of_a_pack_is_a_press_away_and_comes_in_two_sizes(
    kept: Services, program: Program, tmp_path: Path
) -> None:
    take(kept, school(), tmp_path)
    open_page(program, "places")
    named(program.window, "poster_school-000").click()
    finish(program)
    page = program.window.navigator.page
    assert isinstance(page, PrintPage)
    asked = page.choices.asked()
    assert (asked.paper, asked.item, asked.is_a3) == ("poster", "school-000", False)
    assert sheet_of(kept, asked).page_mm == PAGE_MM
    page.choices.form.editors["page"].control.button("a3").click()
    finish(program)
    sheet = sheet_of(kept, page.choices.asked())
    assert sheet.page_mm == A3_MM
    assert sheet.data["heading"] == ["Sample No. 000"]
    take(kept, newer(school(id="town")), tmp_path)
    page = choices_of(program, paper="poster", item="town")
    told = [words for _, words in page.choices.form.editors["poster"].field_context.choices]
    assert len({*told}) == len(told) == 2, "two packs of one name are told apart"
    assert "Sample No. 000 (Sample; 20 November 2026)" in told


def test_a_printer_is_told_the_size_of_the_poster(app: QApplication) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    output.prepare(printer, "Poster", A3_MM)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A3
    output.prepare(printer, "Poster")
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4


def test_what_is_being_filled_in_is_seen_as_a_poster_before_it_is_saved(
    kept: Services, program: Program
) -> None:
    kept.place_drafting.begin(school())
    open_page(program, "place_make")
    named(program.window, "preview_poster").click()
    finish(program)
    page = program.window.navigator.page
    assert isinstance(page, PrintPage)
    asked = page.choices.asked()
    assert asked.item == "draft"
    data = sheet_of(kept, asked).data
    assert data["heading"] == ["Sample No. 000"]
    assert "not verified" in data["unverified"][0], "nobody has signed it"


def test_without_any_pack_the_poster_is_the_made_up_sample(kept: Services) -> None:
    item = kind_of("poster").item(kept)
    data = sheet_of(kept, PaperRequest(paper="poster", langs=("en",), item=item)).data
    assert data["made_up"] == ["A made-up sample: nothing in it is real."]
