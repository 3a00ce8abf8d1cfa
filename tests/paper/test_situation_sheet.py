"""The situation sheet: one page, the screen's own steps in order, tagged, black and white."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest

from guide.content.model import Basis, Review
from guide.paper import renderer
from guide.paper.schemas import PaperStep, SituationSheet
from guide.usecases.advice.situation_sheet import situation_sheet_data
from tests.paper.conftest import GUIDE, WORDS, langs_of
from tests.paper.pages import (
    MARGIN_MM,
    headings,
    ink_margins,
    is_grey,
    letter_sizes,
    tags_of,
    words_by_page,
)
from tests.paper.reading import squeezed

Data = Callable[[str, str], SituationSheet]
Pdf = Callable[[str, str], bytes]
PPI = 127.0  # five dots a millimetre
ROUNDING_MM = 0.5  # of a dot, and half of a thick line


def test_the_sheet_keeps_its_margins_its_size_of_letters_and_black_and_white(
    situation_pdf: Pdf, situation_data: Data, situation: str, lang: str
) -> None:
    data = situation_data(situation, lang)
    # First and at once, while the engine knows the layout of both; the tests below ask for it, too.
    pdf = situation_pdf(situation, lang)
    (page,) = renderer.png("situation", data, PPI, title=data["title"])
    assert min(ink_margins(page, PPI)) >= MARGIN_MM - ROUNDING_MM
    assert is_grey(page)
    sizes = letter_sizes(pdf)
    assert min(sizes) >= 10
    if "+" not in lang:
        assert data["words"]["origin"]
        assert max(sizes) >= 25


def test_one_page_that_is_tagged_named_and_in_its_language(
    situation_pdf: Pdf, situation_data: Data, situation: str, lang: str
) -> None:
    data = situation_data(situation, lang)
    with pikepdf.open(io.BytesIO(situation_pdf(situation, lang))) as pdf:
        assert len(pdf.pages) == 1
        assert [round(float(side)) for side in pdf.pages[0].MediaBox] == [0, 0, 595, 842]
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang).split("-")[0] == lang[:2]
        with pdf.open_metadata() as meta:
            assert meta["pdfuaid:part"] == "1"
            assert meta["dc:title"] == data["title"]
        assert headings(pdf)[0] == "/H1"
        assert headings(pdf).count("/H1") == 1
        tags = list(tags_of(pdf.Root.StructTreeRoot.K))
        assert tags.count("/LI") == len(data["steps"]) + len(data["aside"])


def test_every_text_can_be_read_out_and_the_steps_keep_their_order(
    situation_pdf: Pdf, situation_data: Data, situation: str, lang: str
) -> None:
    (found,) = words_by_page(situation_pdf(situation, lang))
    data = situation_data(situation, lang)
    steps: list[PaperStep] = [*data["steps"], *data["aside"]]
    numbers = [*data["numbers"], *data["more_numbers"]]
    expected = [*data["name"], *(said for line in data["say"] for said in line)]
    expected += [said for step in steps for said in (*step["title"], *step["reason"])]
    expected += [said for one in numbers for said in (one["number"], *one["name"], *one["when"])]
    expected += [said for key, line in data["words"].items() for said in line]  # type: ignore[attr-defined]
    for said in expected:
        assert squeezed(said).rstrip(".") in found, said
    places = [found.index(squeezed(step["title"][0]).rstrip(".")) for step in steps]
    assert places == sorted(places)


def test_the_steps_are_the_guides_own_entries(situation_data: Data, situation: str) -> None:
    data = situation_data(situation, "kk+ru")
    entries = {step.id: step for step in GUIDE.situation_steps(situation)}
    printed = [*data["steps"], *data["aside"]]
    assert [step["id"] for step in printed] == [
        one.id for one in sorted(entries.values(), key=lambda one: one.aside)
    ]
    for step in printed:
        kk, ru = entries[step["id"]].words("kk"), entries[step["id"]].words("ru")
        assert step["title"] == [kk.title, ru.title]
        assert step["reason"] == [kk.reason, ru.reason]
    assert [step["number"] for step in data["steps"]] == list(range(1, len(data["steps"]) + 1))


def test_after_an_item_one_calls_only_when_one_has_moved_away(situation_data: Data) -> None:
    data = situation_data("ITEM", "en")
    assert data["words"]["numbers"] == ["Call once you have moved away"]
    assert [number["number"] for number in data["numbers"]] == ["112", "102"]
    assert situation_data("ATT", "en")["words"]["numbers"] == ["Emergency numbers"]


def test_what_each_step_rests_on_is_told_by_its_number(situation_data: Data) -> None:
    (origin,) = situation_data("ITEM", "en")["words"]["origin"]
    assert origin == (
        "What the words rest on: Kazakhstan authorities and press (4); "
        "official or Red Cross advice of other countries: United Kingdom, United States "
        "(1, 3, 4 in part, 6, 7); sources without an authority (2, the last line); "
        "general caution, no official Kazakhstan text found yet (5, the last line in part)."
    )
    assert "(1–9)" in situation_data("HOST", "kk")["words"]["origin"][0]


def test_every_step_is_named_under_its_basis(situation_data: Data, situation: str) -> None:
    (origin,) = situation_data(situation, "en")["words"]["origin"]
    for step in GUIDE.situation_steps(situation):
        label = {
            Basis.SEED: "the press of 2016",
            Basis.KZ: "Kazakhstan authorities",
            Basis.ABROAD: "Red Cross advice",
            Basis.UNOFFICIAL: "sources without an authority",
            Basis.GENERAL: "general caution",
        }
        assert label[step.basis] in origin
        assert all(label[part.basis] in origin for part in step.parts)


def test_the_remark_of_the_review_stands_until_all_is_signed(situation_data: Data) -> None:
    assert any(step.review is not Review.SIGNED for step in GUIDE.situation_steps("AID"))
    assert all(situation_data("AID", "kk+ru")["words"]["not_reviewed"])


def test_an_unknown_situation_and_no_language_have_no_sheet() -> None:
    for situation, lang in (("NONE", "kk"), ("ITEM", "")):
        with pytest.raises(ValueError, match=situation):
            situation_sheet_data(GUIDE, WORDS, situation, langs_of(lang))
