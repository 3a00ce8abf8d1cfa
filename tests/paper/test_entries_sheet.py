"""The page of the four entries: one page, whole, in each language, without a level that holds."""

from __future__ import annotations

import io

import pikepdf
import pytest

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.kiosk.check import check_items
from guide.usecases.kiosk.entries_sheet import SITUATIONS, entries_sheet
from tests.paper.reading import squeezed, words_of
from tests.proofs import rest_in_proof

CONTENT = resources() / "content"
GUIDE = Guide(CONTENT)
A3, A4 = (842, 1191), (595, 842)  # points


@pytest.mark.parametrize("is_a3", [True, False])
@pytest.mark.parametrize(
    "langs", rest_in_proof([("kk", "ru"), ("kk",), ("ru",), ("en",)], ("kk", "ru"), ("en",))
)
def test_all_of_it_stands_on_one_page(langs: tuple[Lang, ...], is_a3: bool) -> None:
    items = check_items()
    sheet = entries_sheet(GUIDE, PaperWords(CONTENT), FieldBook(CONTENT), items, langs, is_a3=is_a3)
    pdf = sheet_pdf(sheet)  # what has no room is refused
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        box = [round(float(one)) for one in opened.pages[0].mediabox]
        assert (box[2], box[3]) == (A3 if is_a3 else A4)
    said = words_of(pdf)
    for lang in langs:
        for number in GUIDE.numbers:
            if number.tile:
                assert squeezed(number.words(lang).name) in said
        for situation in SITUATIONS[: 2 if len(langs) > 1 else None]:
            for step in GUIDE.situation_steps(situation):
                assert squeezed(step.words(lang).title) in said, step.id
        assert squeezed(items[0].words(lang).stem) in said


def test_every_situation_of_the_page_is_one_of_the_guide() -> None:
    assert all(GUIDE.situation(one) is not None for one in SITUATIONS)


def test_without_a_language_there_is_no_page() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what was asked for is all there is to say
        entries_sheet(GUIDE, PaperWords(CONTENT), FieldBook(CONTENT), check_items(), ())
