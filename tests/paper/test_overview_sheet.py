"""The overview on paper: one page, complete without colour, however much was entered."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator

import pikepdf
import pytest

from guide.alerts.declaration import Place, Source
from guide.content.model import Level
from guide.store.store import Store
from guide.usecases.base.sheet import sheet_pages_png, sheet_pdf
from guide.usecases.level.declarations import Draft
from guide.usecases.papers import sheets
from guide.usecases.papers.overview_sheet import MOST_LINES
from guide.usecases.program.services import Services, services_on
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.pages import MARGIN_MM, ink_margins, is_grey, letter_sizes, words_by_page
from tests.paper.reading import squeezed

NOW = dt.datetime(2026, 11, 29, 9, 5, tzinfo=dt.UTC)
HOME = Place(region="KZ-35")


@pytest.fixture
def services() -> Iterator[Services]:
    with Store.in_memory(now=lambda: NOW) as store:
        yield services_on(store, lambda: NOW)


def declare(services: Services, level: Level, place: Place) -> None:
    draft = Draft(
        level=level, place=place, source=Source.TV, announced_by="Облыстық жедел штаб",
        entered_by="Динара",
    )  # fmt: skip
    services.declarations.declare(draft, HOME)


def fill(services: Services, count: int) -> None:
    codes = [region.code for region in services.guide.regions]
    levels = (Level.YELLOW, Level.ORANGE, Level.RED)
    for at in range(count):
        detail = f"аудан {at}" if at % 2 else ""
        declare(services, levels[at % 3], Place(region=codes[at % len(codes)], detail=detail))


@pytest.mark.parametrize("lang", PAPER_LANGS)
@pytest.mark.parametrize("count", [0, 3, 40])
def test_it_is_one_whole_page_in_grey(services: Services, lang: str, count: int) -> None:
    fill(services, count)
    sheet = sheets.overview_sheet(services, langs_of(lang))
    pdf = sheet_pdf(sheet)
    (found,) = words_by_page(pdf)
    data = sheet.data
    words = data["words"]
    for said in (*data["heading"], *data["stand"], *words["check"], *words["elsewhere"]):
        assert squeezed(said) in found
    assert len(data["tiles"]) == 21
    assert len(data["lines"]) == min(len(services.overview().standing), MOST_LINES)
    for line in data["lines"]:
        for said in (*line["place"], *line["level"]):
            assert squeezed(said) in found
    assert bool(words["more"][0]) is (len(services.overview().standing) > MOST_LINES)
    assert min(letter_sizes(pdf)) >= 10
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == sheet.title
    (page,) = sheet_pages_png(sheet, 60)
    assert min(ink_margins(page, 60)) >= MARGIN_MM - 0.5
    assert is_grey(page)


def test_it_names_nobody_of_the_family(services: Services) -> None:
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.change("plan", "out_town", "Павлодар")
    declare(services, Level.RED, Place(region="KZ-55"))
    said = str(sheets.overview_sheet(services, ["kk"]).data)
    assert "Қызыл" in said
    assert "Айгүл" not in said
    assert "Динара" not in said


def test_without_a_language_there_is_none(services: Services) -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        sheets.overview_sheet(services, [])
