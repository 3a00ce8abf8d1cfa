"""The two papers of places: nothing of a person, all of the pack, and what is made up says so."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pikepdf
import pytest
from msgspec import Struct, structs

from guide.alerts.declaration import Place
from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.household.field import Paper, Rule, fields_of
from guide.household.household import Household
from guide.household.papers import stands_on
from guide.household.plan import Institution, Person, Plan
from guide.paper import renderer
from guide.paths import resources
from guide.places.pack import LineWords, PlaceLine, PlacePack
from guide.places.pack_file import read_place
from guide.usecases.base.sheet import sheet_pdf
from guide.usecases.papers.answers import SheetWords
from guide.usecases.papers.entrance_sheet import entrance_sheet_data
from guide.usecases.papers.poster_sheet import poster_sheet_data
from guide.usecases.places.choices import choices
from guide.usecases.places.trust import Signer, Trust
from tests.paper.conftest import PAPER_LANGS, langs_of
from tests.paper.families import TODAY, household, sheet_of_household
from tests.paper.pages import (
    MARGIN_MM,
    MM_PER_POINT,
    letter_sizes,
    words_by_page,
    words_of_pages,
)
from tests.paper.reading import squeezed, words_of
from tests.places.made import line, school

CONTENT = resources() / "content"
SAMPLE = read_place((resources() / "places" / "sample.daiyn-place").read_bytes())
UNSIGNED = Signer(Trust.UNSIGNED)


def words(lang: str) -> SheetWords:
    langs = tuple(one for one in LANGS if one in langs_of(lang))
    return SheetWords(Guide(CONTENT), PaperWords(CONTENT), FieldBook(CONTENT), langs)


def entrance(lang: str, found: Household, *packs: PlacePack) -> Any:
    return entrance_sheet_data(words(lang), found, packs, Place(region="KZ-35"), TODAY)


def poster(lang: str, pack: PlacePack, signer: Signer = UNSIGNED, **more: Any) -> Any:
    return poster_sheet_data(words(lang), pack, signer, TODAY, **more)


def printed(template: str, data: Any) -> bytes:
    return renderer.pdf(template, data, title=data["title"])


# The entrance sheet


@pytest.mark.parametrize("lang", PAPER_LANGS)
@pytest.mark.parametrize("family", ["nobody", "four", "four at length"])
def test_the_entrance_sheet_is_one_page(lang: str, family: str) -> None:
    many = school(number=tuple(line(f"n{n}", str(n), phone=f"+7 000 000 00 0{n}")
                               for n in range(1, 9)))  # fmt: skip
    pdf = printed("entrance", entrance(lang, household(family), many))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert len(opened.pages) == 1
        assert opened.open_metadata()["pdfuaid:part"] == "1"


def marked() -> tuple[Household, dict[str, str]]:
    """A plan whose every text is a word of its own; and the words by field key."""
    told: dict[str, str] = {}

    def filled(shape: type[Struct], **more: Any) -> Any:
        for field in fields_of(shape):
            if field.ask.rule in (Rule.TEXT, Rule.NAME, Rule.PHONE):
                told[field.key] = f"Ұ{len(told):02d}ұ"
                more[field.name] = told[field.key]
        return shape(**more)

    people = (filled(Person, id="1"),)
    return Household(filled(Plan), people, (filled(Institution, id="2"),)), told


def test_only_what_may_hang_in_an_entrance_stands_there() -> None:
    found, told = marked()
    said = words_of(printed("entrance", entrance("kk", found)))
    allowed = {
        field.key
        for shape in (Plan, Person, Institution)
        for field in fields_of(shape)
        if stands_on(field, Paper.ENTRANCE)
    }
    assert allowed == {"home.settlement", "home.street", "home.building", "meeting.reception_point"}
    assert {key for key, word in told.items() if word in said} == allowed


def test_local_numbers_stand_beside_the_emergency_numbers_never_instead() -> None:
    data = entrance("en", Household(), school())
    assert data["numbers"][0]["number"] == "112"
    assert [one["value"] for one in data["local"]] == ["+7 000 000 00 02"]
    (page,) = words_by_page(printed("entrance", data))
    assert page.index("112") < page.index("+7")


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_an_entrance_sheet_with_a_made_up_number_says_so(lang: str) -> None:
    pdf = printed("entrance", entrance(lang, Household(), school(made_up=True)))
    for told in words(lang).fixed("place_made_up"):
        assert squeezed(told) in words_of(pdf)
    real = printed("entrance", entrance(lang, Household(), school()))
    assert squeezed(words(lang).fixed("place_made_up")[0]) not in words_of(real)


def test_numbers_of_another_territory_and_old_ones_are_told_apart_in_an_entrance() -> None:
    old = line("duty", "3", phone="+7 000 000 00 02", confirmed_on=TODAY.replace(year=2025))
    elsewhere = school(id="other", region="KZ-75", number=(line("far", "9", phone="+7 000 000"),))
    (told,) = entrance("en", Household(), school(number=(old,)), elsewhere)["local"]
    assert told["value"] == "+7 000 000 00 02"
    assert told["note"] == ["Source: Sample, Sample 1; not confirmed since 22.11.2025"]
    (fresh,) = entrance("en", Household(), school())["local"]
    assert fresh["note"] == ["Source: Sample, Sample 1; 1 November 2026"]


# The wall sheet, with what was chosen from a pack


def with_choices(family: str, lang: Lang, pack: PlacePack) -> Household:
    """The family, with its reception point, hand-over rules and hospital chosen from the pack."""
    found, book = household(family), FieldBook(CONTENT)

    def chosen(record: Any, *keys: str) -> Any:
        for key in keys:
            first = choices(key, [pack], lang, TODAY, book.choice)[0]
            said = {one.field: one.text for one in first.answers}
            record = structs.replace(record, **said, chosen=(*record.chosen, *first.answers))
        return record

    return Household(
        chosen(found.plan, "meeting.reception_point", "home.hospital"),
        found.people,
        tuple(chosen(one, "people.hand_over") for one in found.institutions),
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("family", ["four", "four at length"])
def test_what_a_family_of_four_chose_stands_on_its_one_page_with_its_source(
    family: str, lang: Lang
) -> None:
    found = with_choices(family, lang, SAMPLE)
    sheet = sheet_of_household(found, lang)
    pdf = sheet_pdf(sheet)
    (page,) = words_by_page(pdf)
    assert min(letter_sizes(pdf)) >= 9
    origins = (*found.plan.chosen, *(one for school in found.institutions for one in school.chosen))
    assert len({one.field for one in origins}) == 3
    for origin in origins:
        for text in (origin.text, origin.filled_by, origin.source):
            assert squeezed(text) in page, text
    assert squeezed(words(lang).fixed("place_made_up")[0]) in page


@pytest.mark.parametrize("lang", LANGS)
def test_a_family_of_four_has_one_page_also_where_each_answer_has_a_source_of_its_own(
    lang: Lang,
) -> None:
    def said(line: PlaceLine, number: int) -> PlaceLine:
        return structs.replace(
            line,
            filled_by=f"Қалалық әкімдіктің ТЖ бөлімі {number}",
            source=f"Тізім № {number}, 2025 жылғы 12 мамыр",
            confirmed_on=dt.date(2025, 9, number),
        )

    kinds = ("reception", "hospital", "hand_over")
    lines = {kind: getattr(SAMPLE, kind) for kind in kinds}
    pack = structs.replace(
        SAMPLE,
        made_up=False,
        **{kind: tuple(said(one, at) for one in lines[kind]) for at, kind in enumerate(kinds, 1)},
    )
    sheet = sheet_of_household(with_choices("four", lang, pack), lang)
    (page,) = words_by_page(sheet_pdf(sheet))
    for day in ("01.09.2025", "02.09.2025", "03.09.2025"):
        assert page.count(day) == 1, "not confirmed since then"


def outside(pdf: bytes) -> list[str]:
    """The words that reach beyond the margins of an A4 page."""
    left, right = MARGIN_MM / MM_PER_POINT - 1, (210 - MARGIN_MM) / MM_PER_POINT + 1
    return [
        text
        for page in words_of_pages(pdf)
        for start, _, end, _, text in page
        if start < left or end > right
    ]


@pytest.mark.parametrize("template", ["entrance", "poster"])
def test_a_word_that_no_line_holds_goes_on_in_the_next_and_stays_as_it_was_typed(
    template: str,
) -> None:
    long = "Ұ" + "ң" * 59
    said = LineWords(name=long, about=long * 2, way=long + "ң" * 30)
    one = structs.replace(
        line("n", "1", phone="+7 000 000 00 01"), kk=said, filled_by=long, source=long * 2
    )
    pack = structs.replace(school(number=(one,), assembly=(one,)), detail=long)
    data = poster("kk", pack) if template == "poster" else entrance("kk", Household(), pack)
    pdf = printed(template, data)
    assert outside(pdf) == []
    assert long in squeezed("".join(words_by_page(pdf)))


# The poster


@pytest.mark.parametrize("is_a3", [False, True])
@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_all_of_a_pack_stands_on_its_poster_and_each_page_says_that_it_is_made_up(
    lang: str, is_a3: bool
) -> None:
    data = poster(lang, SAMPLE, is_a3=is_a3)
    pdf = printed("poster", data)
    said = words_of(pdf)
    for _, one in SAMPLE.lines():
        for each in words(lang).langs:
            told = one.words(each)
            for text in (told.name, told.about, told.way, one.phone, one.frequency):
                assert squeezed(text) in said, text
        assert squeezed(one.source) in said
    made_up = words(lang).fixed("place_made_up")[0]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        wide = 842 if is_a3 else 595
        assert {round(float(page.MediaBox[2])) for page in opened.pages} == {wide}
        pages = len(opened.pages)
    assert pages > 1
    assert said.count(squeezed(made_up)) >= pages


@pytest.mark.parametrize("lang", PAPER_LANGS)
def test_nobody_is_sent_anywhere_without_the_condition(lang: str) -> None:
    data = poster(lang, school())
    for told, guard in zip(data["words"]["check"], data["words"]["guard"], strict=True):
        assert told.startswith(guard)
    assert squeezed(data["words"]["check"][0]) in words_of(printed("poster", data))


def test_a_poster_says_whether_its_pack_was_verified_and_what_is_old() -> None:
    old = school(assembly=(line("yard", "2", confirmed_on=TODAY.replace(year=2025)),))
    said = words_of(printed("poster", poster("en", old)))
    assert squeezed("From a file, not verified") in said
    assert said.count(squeezed("Not confirmed since 22.11.2025")) == 1
    verified = Signer(Trust.VERIFIED)
    assert squeezed("not verified") not in words_of(printed("poster", poster("en", old, verified)))


def test_a_poster_is_the_same_bytes_again() -> None:
    data = poster("kk+ru", school())
    assert printed("poster", data) == printed("poster", poster("kk+ru", school()))
