"""The file of a place pack: what is written is read again, and nothing else is."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from guide.content.fields import FieldBook
from guide.content.guide import Guide
from guide.content.model import LANGS
from guide.content.pack_finding import PackFinding
from guide.errors import Code, GuideError
from guide.form_fields import fields_of
from guide.paths import resources
from guide.places.checks import find_faults
from guide.places.comparison import LineChange, compare
from guide.places.kind import MOST_LINES, kinds_of, lines_of
from guide.places.pack import LineWords, PlaceLine, PlacePack
from guide.places.pack_file import SIZE_LIMIT, place_text, read_place, read_tables, write_place
from tests.floor import floors
from tests.places.made import REGIONS, line, newer, school, zipped

TEXT = place_text(school())
SAMPLE = resources() / "places" / "sample.daiyn-place"


def refused(data: bytes) -> GuideError:
    with pytest.raises(GuideError) as refusal:
        read_place(data)
    return refusal.value


@given(
    text=st.text(st.sampled_from(list("аәқңБ№ 12«»–\"'().,:")), min_size=1, max_size=60),
    phone=st.text(st.sampled_from("+0123456789 ()-"), max_size=40),
    day=st.dates(dt.date(1900, 1, 1), dt.date(2999, 1, 1)),
    shift=st.sampled_from(["", "first", "second", "whole_day"]),
)
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read_again(text: str, phone: str, day: dt.date, shift: Any) -> None:
    said = LineWords(name=text, about=text * 2, way=text)
    one = structs.replace(
        line("gate", "1"), kk=said, ru=said, en=said, phone=phone, confirmed_on=day, shift=shift
    )
    pack = school(hand_over=(one,))
    assert read_place(write_place(pack)) == pack
    assert write_place(pack) == write_place(read_place(write_place(pack)))


def test_what_is_made_up_is_written_so_that_anybody_can_read_it() -> None:
    assert "\nmade_up = true\n" in place_text(school(made_up=True))
    assert "made_up" not in TEXT


def test_a_kind_has_as_many_lines_as_are_checked_in_time() -> None:
    many = tuple(line(f"p{number}", str(number)) for number in range(MOST_LINES + 1))
    assert len(read_place(write_place(school(reception=many[:-1]))).reception) == MOST_LINES
    error = refused(write_place(school(reception=many)))
    assert error.fields["member"] == "reception"


def test_english_may_be_left_out() -> None:
    one = structs.replace(line("gate", "1"), en=LineWords())
    pack = read_place(write_place(school(hand_over=(one,))))
    assert "en = {" not in place_text(pack).partition("[[hand_over]]")[2].partition("[[")[0]
    assert pack.hand_over[0].words("en").name == "Үлгі 1"
    assert find_faults(read_tables(write_place(pack)), REGIONS) == []


@pytest.mark.parametrize(
    ("old", "new", "member"),
    [
        ('region = "KZ-35"', "region = 35", "region"),
        ('scope = "institution"', 'scope = "galaxy"', "scope"),
        ('id = "gate"', 'id = "../gate"', "hand_over[0].id"),
        ('id = "gate"', 'id = "duty"', "duty"),
        ('id = "school-000"', 'id = "School"', "id"),
        ('id = "school-000"', f'id = "{"a" * 41}"', "id"),
        ('shift = "first"', 'shift = "night"', "hand_over[0].shift"),
        ("confirmed_on = 2026-11-01", 'confirmed_on = "soon"', "institution[0].confirmed_on"),
        ('filled_by = "Sample"\n', "", "institution[0]"),
        ('source = "Sample 1"\n', "", "institution[0]"),
        ("[[hand_over]]", "[[shelter]]", ""),
        ('name = "Үлгі 1"', f'name = "{"а" * 61}"', "hand_over[0].kk.name"),
        ("made_on", "run = true\nmade_on", ""),
    ],
)
def test_what_is_no_pack_is_refused_by_its_place(old: str, new: str, member: str) -> None:
    assert old in TEXT
    error = refused(zipped(TEXT.replace(old, new, 1)))
    assert error.code is Code.PLACE_MALFORMED
    assert error.fields == {"reason": PackFinding.PLACE_WRONG.value, "member": member}


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [
        (b"", Code.PLACE_MALFORMED, "zip_broken"),
        (b" " * (SIZE_LIMIT + 1), Code.PLACE_TOO_LARGE, None),
        (zipped(TEXT.replace("format = 1", "format = 2")), Code.PLACE_MALFORMED, "format_unknown"),
        (zipped(TEXT.replace("Sample 1", "https://a.kz")), Code.PLACE_MALFORMED, "text_link"),
        (zipped(TEXT.replace("Sample 1", "Sample \u202e")), Code.PLACE_MALFORMED, "text_signs"),
        (zipped("x = "), Code.PLACE_MALFORMED, "text_broken"),
        (zipped(""), Code.PLACE_MALFORMED, "place_missing"),
    ],
)
def test_what_no_pack_is_made_of_is_refused_with_a_reason(
    data: bytes, code: Code, reason: str | None
) -> None:
    error = refused(data)
    assert (error.code, error.fields.get("reason")) == (code, reason)


# Adding a kind is one declared field and its words


class LongerPack(PlacePack, frozen=True, kw_only=True):
    """A pack with one kind of lines more."""

    water: Annotated[tuple[PlaceLine, ...], lines_of("name", "way", needed=True)] = ()


WORDS = """
[[field]]
key = "place.water"
kk = { label = "Су" }
ru = { label = "Вода" }
en = { label = "Water" }
"""


def test_one_more_kind_is_read_written_checked_and_compared() -> None:
    facts = structs.asdict(school())
    pack = LongerPack(**facts, water=(line("well", "6", way="5"),))
    assert "[[water]]" in place_text(pack)
    again = read_place(write_place(pack), LongerPack)
    assert again == pack
    assert [kind.name for kind in kinds_of(LongerPack)][-1] == "water"
    tables = read_tables(write_place(pack))
    assert find_faults(tables, REGIONS, LongerPack) == []
    tables["water"][0]["kk"]["way"] = "200 м"
    tables["water"][0]["ru"]["way"] = "200 м"
    tables["water"][0]["en"]["way"] = "200 m"
    found = find_faults(tables, REGIONS, LongerPack)
    assert {(one.id, one.code) for one in found} == {("well", "distance")}
    dry = structs.replace(pack, water=())
    assert [(one.kind, one.what) for one in compare(pack, dry)] == [("water", LineChange.WITHDRAWN)]
    assert refused(write_place(pack)).code is Code.PLACE_MALFORMED, "the present one has no water"


def test_one_more_kind_is_asked_by_its_words(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(resources() / "content", folder)
    with (folder / "places.toml").open("a", encoding="utf-8") as words:
        words.write(WORDS)
    (kind,) = (one for one in kinds_of(LongerPack) if one.name == "water")
    assert FieldBook(folder).label(kind.key, "ru") == "Вода"
    bare = LongerPack(**structs.asdict(school()))
    assert [one.name for one in bare.missing()] == ["water"]


def test_every_kind_and_every_question_has_its_words() -> None:
    book = FieldBook(resources() / "content")
    for field in (*fields_of(PlacePack), *fields_of(PlaceLine), *fields_of(LineWords)):
        for lang in LANGS:
            assert book.label(field.key, lang)
    parts = {part for kind in kinds_of(PlacePack) for part in kind.ask.parts}
    known = {field.name for shape in (PlaceLine, LineWords) for field in fields_of(shape)}
    assert parts <= known


def test_what_is_missing_depends_on_what_the_pack_is_about() -> None:
    bare = school(institution=(), hand_over=(), assembly=(), number=(), reception=())
    assert [kind.name for kind in bare.missing()] == ["hand_over", "assembly", "number"]
    akimat = structs.replace(bare, scope="territory")
    assert [kind.name for kind in akimat.missing()] == ["assembly", "reception", "number"]


def test_the_reception_points_of_the_largest_city_fit_and_are_checked_in_time() -> None:
    """545 of them: read and checked within the second that there is."""
    points = tuple(
        structs.replace(
            line(f"p{number}", "", way="5"),
            kk=LineWords(name=f"№ {number} мысал көшесі", way="Аялдаманың қасында"),
            ru=LineWords(name=f"Образец № {number}, улица-образец", way="Рядом с остановкой"),
            en=LineWords(name=f"Sample No. {number}, Sample Street", way="Beside the stop"),
        )
        for number in range(1, 546)
    )
    data = write_place(school(scope="territory", reception=points))
    assert len(data) < SIZE_LIMIT / 2
    assert len(read_place(data).reception) == 545
    assert find_faults(read_tables(data), REGIONS) == []
    assert floors(lambda: find_faults(read_tables(data), REGIONS)) < 200


# What ships


def test_the_sample_is_made_up_and_says_so_in_every_line() -> None:
    data = SAMPLE.read_bytes()
    pack = read_place(data)
    regions = {region.code for region in Guide(resources() / "content").regions}
    assert find_faults(read_tables(data), regions) == []
    assert pack.made_up
    assert {kind.name for kind, _ in pack.lines()} == {one.name for one in kinds_of(PlacePack)}
    told = {"kk": "Үлгі", "ru": "Образец", "en": "Sample"}
    for lang in LANGS:
        assert pack.words(lang).name.startswith(told[lang])
        for _, one in pack.lines():
            assert one.words(lang).name.startswith(told[lang])
    for _, one in pack.lines():
        assert not one.phone or one.phone.startswith("+7 000 "), "nobody has such a number"
    assert not [path for path in SAMPLE.parent.iterdir() if path != SAMPLE], "nothing else ships"


def test_a_newer_pack_is_compared_line_by_line() -> None:
    pack = school()
    after = newer(
        pack,
        hand_over=(line("gate", "7", shift="first"),),
        assembly=(line("yard", "2", way="Sample"), line("stadium", "8")),
        number=(line("duty", "3", phone="+7 000 000 00 02", confirmed_on=dt.date(2026, 11, 20)),),
        hospital=(),
    )
    found = [(one.kind, one.what) for one in compare(pack, after)]
    assert found == [
        ("hand_over", LineChange.RENAMED),
        ("assembly", LineChange.CHANGED),
        ("assembly", LineChange.ADDED),
        ("number", LineChange.CONFIRMED),
        ("hospital", LineChange.WITHDRAWN),
    ]
    sides = [(one.before and one.before.id, one.after and one.after.id)
             for one in compare(pack, after)]  # fmt: skip
    assert sides == [
        ("gate", "gate"), ("yard", "yard"), (None, "stadium"), ("duty", "duty"), ("clinic", None)
    ]  # fmt: skip
    assert compare(pack, newer(pack)) == []
