"""The wall sheet has room: free margins, no word on another, lines that a hand can write on."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from PIL import Image

from guide.household.household import Household
from guide.household.plan import Person
from guide.usecases.base.sheet import sheet_pages_png, sheet_pdf
from tests.paper.conftest import PAPER_LANGS
from tests.paper.families import household, sheet_of, sheet_of_household
from tests.paper.pages import (
    LIGHT,
    MARGIN_MM,
    MM_PER_POINT,
    Straight,
    Word,
    ink_margins,
    is_grey,
    largest_gap,
    letter_sizes,
    straight_lines,
    words_of_pages,
)
from tests.paper.wall_fixtures import CASES, pdf, sheet

PPI = 127  # five dots a millimetre
MM = 72 / 25.4
MARGIN = 15 * MM
OUTSIDE_MM = 0.45  # half a stroke, and what is lost by counting dots
A_QUARTER = (297 - 2 * 15) / 4
A_THIRD = (297 - 2 * 15) / 3
HALF_A_PAGE = 2 * A_QUARTER  # in millimetres, of what lies inside the margins


@cache
def pictures(family: str, lang: str, is_large: bool) -> list[bytes]:
    # The other tests ask for the PDF, too: at once, while the engine still knows the layout.
    pdf(family, lang, is_large)
    return sheet_pages_png(sheet(family, lang, is_large), PPI)


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_margins_are_free_and_nothing_is_coloured(family: str, lang: str, is_large: bool) -> None:
    assert_framed(pictures(family, lang, is_large))


def test_signs_above_and_below_the_letters_stay_within_the_margins() -> None:
    signs = sheet_of("four", "ru", answers={"plan_title": "Йод, Ёлка, (щ) ҰҢҢ"})
    assert_framed(sheet_pages_png(signs, PPI))


def assert_framed(pages: list[bytes]) -> None:
    for page in pages:
        assert is_grey(page)
        assert min(ink_margins(page, PPI)) >= MARGIN_MM - OUTSIDE_MM


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_no_word_lies_on_another_or_outside_the_page(
    family: str, lang: str, is_large: bool
) -> None:
    assert overlaps(pdf(family, lang, is_large)) == []


def test_a_word_on_another_is_seen() -> None:
    """The negative control of the test above."""
    clash = [(10.0, 10.0, 50.0, 20.0, "a"), (45.0, 12.0, 60.0, 22.0, "b")]
    assert list(clashes(clash)) == ["a b"]


def overlaps(content: bytes) -> list[str]:
    found = []
    for words in words_of_pages(content):
        for left, _, right, _, text in words:
            if left < MARGIN - 1 or right > 595 - MARGIN + 1:
                found.append(f"outside: {text}")
        found += clashes(words)
    return found


def clashes(words: list[Word]) -> Iterator[str]:
    """Words that share room. Boxes are as high as the font, so a fifth of a line may be shared."""
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            wide = min(one[2], other[2]) - max(one[0], other[0])
            high = min(one[3], other[3]) - max(one[1], other[1])
            least = min(one[3] - one[1], other[3] - other[1])
            if wide > 0.5 and high > least * 0.35:
                yield f"{one[4]} {other[4]}"


@pytest.mark.parametrize(("family", "lang", "is_large"), CASES)
def test_no_line_goes_through_a_word_of_the_first_page(
    family: str, lang: str, is_large: bool
) -> None:
    content = pdf(family, lang, is_large)
    assert list(struck(next(words_of_pages(content)), straight_lines(content))) == []


def test_a_line_through_a_word_is_seen() -> None:
    """The negative control of the test above: halfway up a word, and under it."""
    word = (100.0, 100.0, 150.0, 110.0, "a")
    page = 842 * MM_PER_POINT
    for y, found in ((105.0, ["a"]), (110.0, [])):
        height = page - y * MM_PER_POINT
        assert list(struck([word], [(20.0, height, 90.0, height)])) == found


def struck(words: list[Word], lines: list[Straight]) -> Iterator[str]:
    """Words with a level line through their letters: above their foot, under a capital's head."""
    for left, top, right, bottom, text in words:
        head, foot = (top + (bottom - top) * part for part in (0.15, 0.7))
        for x0, y0, x1, y1 in lines:
            y = 842 - y0 / MM_PER_POINT
            is_level = abs(y0 - y1) < 0.1 and abs(x1 - x0) > 1
            starts, ends = min(x0, x1) / MM_PER_POINT, max(x0, x1) / MM_PER_POINT
            if is_level and head < y < foot and starts < right and ends > left:
                yield text
                break


@pytest.mark.parametrize(
    ("lang", "is_large", "least"), [("kk", False, 9), ("kk+ru", False, 9), ("kk", True, 18)]
)
def test_small_print_is_never_under_its_size(lang: str, is_large: bool, least: float) -> None:
    for family in ("four", "four at length", "seven", "blank"):
        assert min(letter_sizes(pdf(family, lang, is_large))) >= least


# ---- pages that are full


def pressed_anyway(*families: str) -> list[Any]:
    """Each family in each language; only the sheets of `CASES` outside the full-size proofs."""
    return [
        pytest.param(
            family, lang, marks=[] if (family, lang, False) in CASES else [pytest.mark.proof]
        )
        for family in families
        for lang in PAPER_LANGS
    ]


@pytest.mark.parametrize(
    ("family", "lang"), pressed_anyway("four", "seven", "longest", "nobody", "blank")
)
def test_no_page_is_half_empty(family: str, lang: str) -> None:
    assert max(largest_gaps(family, lang)) <= HALF_A_PAGE


@pytest.mark.parametrize(("family", "lang"), pressed_anyway("seven"))
def test_a_large_family_has_two_pages_that_are_well_filled(family: str, lang: str) -> None:
    gaps_by_page = largest_gaps(family, lang)
    assert len(gaps_by_page) == 2
    assert max(gaps_by_page) <= A_QUARTER


@pytest.mark.parametrize(
    ("family", "lang"),
    [("four", "kk"), ("seven", "kk"), ("seven", "kk+ru"), ("blank", "kk"), ("blank", "en")],
)
def test_large_print_leaves_no_page_half_empty(family: str, lang: str) -> None:
    assert max(largest_gaps(family, lang, is_large=True)) <= A_THIRD


def largest_gaps(family: str, lang: str, is_large: bool = False) -> list[float]:
    pages = pictures(family, lang, is_large)
    return [largest_gap(Image.open(io.BytesIO(page)).convert("L"), PPI) for page in pages]


def test_a_page_that_is_half_empty_is_seen() -> None:
    """Negative control: a line at the top and one at the foot."""
    page = Image.new("L", (round(210 / 25.4 * PPI), round(297 / 25.4 * PPI)), 255)
    for y in (100, page.height - 100):
        page.paste(0, (100, y, 900, y + 2))
    assert largest_gap(page, PPI) > HALF_A_PAGE


# ---- long words


def with_person(name: str, by_day: str) -> Household:
    found = household("four")
    person = Person(id="9", given_name=name, weekday_place=by_day)
    return Household(found.plan, (*found.people, person), found.institutions)


LONG_NAME, LONG_PLACE = "Мұхаммедәлихановтегіқызы", "Мамандандырылғанмектепінде"


@pytest.mark.parametrize(("name", "by_day"), [(LONG_NAME, "Жұмыс"), ("Айша", LONG_PLACE)])
def test_a_long_word_in_large_print_takes_the_room_that_the_other_column_has(
    name: str, by_day: str
) -> None:
    words = large_words(name, by_day)
    assert {name, by_day} <= words


def test_long_words_in_both_columns_are_broken_after_a_hyphen_or_where_the_room_ends() -> None:
    """Negative control: there is not room for everything."""
    longer = f"{LONG_PLACE[:-2]}гінінтернатында"
    assert not {LONG_NAME, longer} <= large_words(LONG_NAME, longer)
    assert "Гуманитарлық-" in large_words(LONG_NAME, "Гуманитарлық-тілдікмектепте")


def large_words(name: str, by_day: str) -> set[str]:
    content = sheet_pdf(sheet_of_household(with_person(name, by_day), "kk", is_large=True))
    return {word for page in words_of_pages(content) for *_, word in page}


# ---- lines to write on


@pytest.mark.parametrize(
    ("family", "lang", "least"), [("blank", "kk", 8), ("blank", "kk+ru", 9), ("nobody", "ru", 8)]
)
def test_a_form_has_lines_with_room_for_a_hand(family: str, lang: str, least: float) -> None:
    rows = len(sheet(family, lang).data["people"])
    heights = [
        gap / PPI * 25.4
        for page in pictures(family, lang, False)
        for gap in gaps(Image.open(io.BytesIO(page)).convert("L"))
    ]
    assert sum(least - 0.2 <= height <= least + 1 for height in heights) >= rows - 1


def gaps(page: Image.Image) -> list[int]:
    """The distances between the lines that reach through the whole of the people's table."""
    left, right = (round(mm / 25.4 * PPI) for mm in (30, 180))
    dark = [
        y for y in range(page.height) if max(page.crop((left, y, right, y + 1)).tobytes()) < LIGHT
    ]
    lines = [y for before, y in pairwise([-9, *dark]) if y - before > 2]
    return [below - above for above, below in pairwise(lines)]


def test_a_single_missing_answer_is_a_line_to_write_on() -> None:
    whole = dark_rows(pictures("four", "kk", False))
    missing = sheet_of("four", "kk", answers={"out_town": ""})
    assert dark_rows(sheet_pages_png(missing, PPI)) > whole


def dark_rows(pages: list[bytes]) -> int:
    """How many rules of more than 60 mm stand in the right half of the first page."""
    page = Image.open(io.BytesIO(pages[0])).convert("L")
    left, right = (round(mm / 25.4 * PPI) for mm in (112, 180))
    is_dark = [
        max(page.crop((left, y, right, y + 1)).tobytes()) < LIGHT for y in range(page.height)
    ]
    return sum(now and not before for before, now in pairwise([False, *is_dark]))
