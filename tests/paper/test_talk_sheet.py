"""The cards of the talk at the table: to cut, whole, each with its label."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from guide.content.talk import talk_cards
from guide.errors import Code, GuideError
from guide.paper import renderer
from guide.usecases.advice.sheet_words import AdviceWords
from guide.usecases.base.sheet import PAGE_MM
from guide.usecases.papers.talk_sheet import talk_sheet, talk_sheet_data
from tests.paper.conftest import GUIDE, PAPER_LANGS, WORDS, langs_of
from tests.paper.pages import ink_margins, is_grey, letter_sizes, straight_lines, words_by_page
from tests.paper.reading import squeezed

CARDS = talk_cards().cards
PAGES = {"kk": 2, "ru": 2, "en": 2, "kk+ru": 4}
PRINTABLE_MM = 6.0  # what the edge of a page may lose in a printer at home


def sheet(lang: str) -> Any:
    return talk_sheet_data(AdviceWords(GUIDE, WORDS, langs_of(lang)))


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_every_card_stands_whole_on_its_page_with_its_label(lang: str) -> None:
    data = sheet(lang)
    pdf = renderer.pdf("talk", data, title=data["title"])
    pages = words_by_page(pdf)
    assert len(pages) == PAGES[lang]
    each = len(CARDS) // len(pages)
    for number, card in enumerate(CARDS):
        page = pages[number // each]
        for one in langs_of(lang):
            words = card.words(one)
            for text in (words.story, words.question, words.ours):
                assert squeezed(text) in page, (card.id, one)
        assert squeezed(f"{number + 1} / {len(CARDS)}") in page
    label = squeezed(data["words"]["label"][0])
    assert [page.count(label) for page in pages] == [each] * len(pages)
    assert min(letter_sizes(pdf)) >= 7
    for page_png in renderer.png("talk", data, 50):
        assert min(ink_margins(page_png, 50)) >= PRINTABLE_MM
        assert is_grey(page_png)


@pytest.mark.parametrize(("lang", "columns"), [("kk", 2), ("kk+ru", 1)])
def test_cutting_lines_make_cards_of_one_size(lang: str, columns: int) -> None:
    data = sheet(lang)
    lines = straight_lines(renderer.pdf("talk", data, title=data["title"]))
    upright = sorted(
        {round(x1, 1) for x1, y1, x2, y2 in lines if abs(x1 - x2) < 0.1 < abs(y1 - y2)}
    )
    level = sorted({
        round(y1, 1) for x1, y1, x2, y2 in lines
        if abs(y1 - y2) < 0.1 and abs(x1 - x2) > PAGE_MM[0] - 2 * 15
    })  # fmt: skip
    assert len(upright) == columns + 1
    assert len(level) == 4
    heights = [below - above for above, below in pairwise(level)]
    assert max(heights) - min(heights) < 0.3


def test_a_card_with_too_many_words_is_refused_not_cut() -> None:
    data = sheet("kk")
    data["cards"][3]["story"] = ["сөз " * 120]
    with pytest.raises(GuideError) as caught:
        renderer.pdf("talk", data, title="x")
    assert (caught.value.code, caught.value.fields) == (Code.PAPER_FAILED, {"reason": "overflow"})


def test_without_a_language_there_is_no_sheet() -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        talk_sheet(None, [])  # type: ignore[arg-type]
