"""The sheet for the native reviewer carries every text of the guide in three columns."""

from __future__ import annotations

import io

import pikepdf
import pytest

from guide.content.files import SHAPES
from guide.content.model import LANGS, Lang
from guide.paper import renderer
from guide.paths import resources
from guide.usecases.papers.content_sheet import review_sheet
from tests.paper.reading import squeezed, words_of
from tests.proofs import rest_in_proof

CONTENT = resources() / "content"


def test_no_content_file_is_left_out() -> None:
    searched = "search.toml"  # what people type is found by it and never shown
    lessons = [*CONTENT.glob("scenarios/*.toml"), *CONTENT.glob("quiz/*.toml")]
    told = len(SHAPES.keys() - {searched}) + len(lessons)
    assert len(review_sheet(CONTENT, "ru")["groups"]) == told


def test_every_row_has_its_id_and_all_three_languages() -> None:
    sheet = review_sheet(CONTENT, "kk")
    for group in sheet["groups"]:
        assert group["rows"], group["title"]
        for row in group["rows"]:
            assert row["id"]
            assert row["kk"]
            assert row["ru"]
            assert row["en"]
    rows = {row["id"]: row for group in sheet["groups"] for row in group["rows"]}
    assert "Сабыр сақтаңыз" in rows["Y-01"]["kk"]
    assert rows["Y-01"]["sources"].startswith("SD1")
    assert rows["Y-01"]["basis"] == "seed"


# Only the headings differ between the languages of the sheet.
@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_many_pages_with_the_heading_row_on_each(lang: Lang) -> None:
    sheet = review_sheet(CONTENT, lang)
    pdf = renderer.pdf("review", sheet, title=sheet["title"])
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) > 5
        assert float(opened.pages[0].MediaBox[2]) > float(opened.pages[0].MediaBox[3])
        pages = len(opened.pages)
    found = words_of(pdf)
    assert found.count(squeezed(sheet["head"][5])) >= pages - 1
    for group in sheet["groups"]:
        for row in group["rows"]:
            assert squeezed(row["kk"]) in found, row["id"]
