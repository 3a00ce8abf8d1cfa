"""Answer cards and slips with codes: to fold and to cut, whole, the same letters and shapes."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Sequence

import pytest

from guide.content.class_words import class_paper_words
from guide.content.model import Lang
from guide.errors import GuideError
from guide.paper import renderer
from guide.paper.class_schemas import TookPart
from guide.paths import resources
from guide.training.bundled import BundledLessons
from guide.training.slides import Shape
from guide.usecases.training.card_papers import (
    CARDS,
    SLIPS,
    TOOK_PART,
    answer_cards,
    code_slips,
    took_part,
)
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.pages import ink_margins, is_grey, letter_sizes, words_by_page
from tests.paper.reading import squeezed
from tests.training.lessons import lesson
from tests.training.sessions import setup_of

SAY = class_paper_words().say
LANGS = (*PAPER_LANGS, "kk+ru+en")
PPI = 50
PRINTABLE_MM = 6.0


@pytest.mark.parametrize("lang", LANGS)
def test_a_card_has_letter_and_shape_of_the_projector_in_each_corner(lang: str) -> None:
    data = answer_cards(langs_of(lang))
    assert [one["letter"] for one in data["answers"]] == list("ABCD")
    assert [one["shape"] for one in data["answers"]] == [one.value for one in Shape][:4]
    pdf = renderer.pdf(CARDS, data, title=data["title"])
    (page,) = words_by_page(pdf)
    for one in langs_of(lang):
        for word in ("cards_fold", "cards_hold", "cards_pass", "shape_circle", "shape_cross"):
            assert squeezed(SAY(word, one)) in page
    assert min(letter_sizes(pdf)) >= 8
    (png,) = renderer.png(CARDS, data, PPI)
    assert min(ink_margins(png, PPI)) >= PRINTABLE_MM
    assert is_grey(png)


@pytest.mark.parametrize("lang", LANGS)
def test_each_slip_has_a_code_of_its_own_and_what_to_do_with_it(lang: str) -> None:
    langs = langs_of(lang)
    data = code_slips(langs, random.Random(7))  # noqa: S311 - the same ones in each run
    pdf = renderer.pdf(SLIPS, data, title=data["title"])
    pages = words_by_page(pdf)
    assert len(pages) == {1: 2, 2: 2, 3: 3}[len(langs)]
    whole = "".join(pages)
    codes = [re.sub(r"\D", "", line[0]) for line in data["codes"]]
    assert len(set(codes)) == len(codes) == 36
    assert all(re.fullmatch(r"[1-9]\d{3}", code) and code in whole for code in codes)
    for one in langs:
        for word in ("slips_take", "slips_keep"):
            assert whole.count(squeezed(SAY(word, one))) == len(codes)
    assert min(letter_sizes(pdf)) >= 8
    for png in renderer.png(SLIPS, data, PPI):
        assert min(ink_margins(png, PPI)) >= PRINTABLE_MM


def certificate(langs: Sequence[Lang], **settled: object) -> TookPart:
    scenario = lesson()
    return took_part(scenario, setup_of(scenario, **settled), langs)


@pytest.mark.parametrize("lang", LANGS)
def test_who_took_part_has_a_line_for_the_name_and_never_a_mark(lang: str) -> None:
    langs = langs_of(lang)
    data = certificate(langs, planned_on=dt.date(2026, 9, 14), school_label="№ 000 " * 10)
    pdf = renderer.pdf(TOOK_PART, data, title=data["title"])
    (page,) = words_by_page(pdf)
    for one in langs:
        for word in ("title", "name", "thanks", "sign", "no_mark"):
            assert page.count(squeezed(SAY(f"took_part_{word}", one))) == 2, "two on a sheet"
        assert squeezed(SAY("took_part_lesson", one, title=lesson().words(one).title)) in page
    assert "2026" in page
    assert "7Б" not in page
    assert min(letter_sizes(pdf)) >= 8
    (png,) = renderer.png(TOOK_PART, data, PPI)
    assert min(ink_margins(png, PPI)) >= PRINTABLE_MM
    assert is_grey(png)


@pytest.mark.parametrize("lang", LANGS)
def test_no_word_of_a_certificate_says_that_somebody_passed(lang: str) -> None:
    data = certificate(langs_of(lang))
    said = str(data).lower()
    for word in ("passed", "сдал", "экзамен", "exam", "тапсырды", "емтихан", "%", "балл", "ұпай"):
        assert word not in said
    assert "_" * 10 in said, "without a day there is a line for it"


@pytest.mark.proof
@pytest.mark.parametrize("lang", LANGS)
def test_the_certificate_of_every_lesson_has_room(lang: str) -> None:
    for scenario in BundledLessons(resources() / "content").scenarios:
        data = took_part(scenario, setup_of(scenario, school_label="ә" * 60), langs_of(lang))
        renderer.pdf(TOOK_PART, data, title=data["title"])


def test_codes_are_others_each_time() -> None:
    assert code_slips(["kk"])["codes"] != code_slips(["kk"])["codes"]


def test_a_slip_with_too_many_words_is_refused_not_cut() -> None:
    data = code_slips(["kk"])
    data["how"][0] = ["сөз " * 60]
    with pytest.raises(GuideError) as caught:
        renderer.pdf(SLIPS, data, title="x")
    assert caught.value.fields == {"reason": "overflow"}


@pytest.mark.parametrize("gather", [answer_cards, code_slips, certificate])
def test_without_a_language_there_is_no_sheet(gather: object) -> None:
    with pytest.raises(ValueError, match=r"\[\]"):
        gather([])  # type: ignore[operator]
