"""The published list: what a code stands for, and that nothing is guessed."""

from __future__ import annotations

import csv

import pytest

from guide.cap.message import Territory
from guide.cap.refusal import Breach, Refusal
from guide.cap.territories import ISO, Territories
from guide.content.guide import Guide
from guide.paths import resources
from tests.cap.made import KNOWN

GUIDE = Guide(resources() / "content")
FILE = resources() / "alerts" / "territories.csv"
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))


def refusal(name: str, value: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        KNOWN.of(name, value, "here")
    assert refused.value.element == "here"
    return refused.value


def test_the_published_file_is_the_guide_s_list_and_what_its_rows_say() -> None:
    units = [row for row in ROWS if row["geocode"] == ISO]
    assert [(row["value"], row["kk"], row["ru"], row["en"]) for row in units] == [
        (one.code, one.kk, one.ru, one.en) for one in GUIDE.regions
    ]
    assert len(units) == 1 + 20
    for row in ROWS:
        assert KNOWN.of(row["geocode"], row["value"]).geocode == row["means"]
        assert KNOWN.of(ISO, row["means"]).geocode == row["means"]
        assert row["source"]


def test_each_unit_words_below_it_and_the_country() -> None:
    for one in GUIDE.regions:
        assert KNOWN.of(ISO, one.code) == Territory(one.code)
    assert KNOWN.of(ISO, "KZ-10/Семей  қаласы ") == Territory("KZ-10", "Семей қаласы")
    assert KNOWN.of("KZ-Place", "KZ-10/a/b") == Territory("KZ-10", "a/b")
    hidden = "KZ-10/\u202eСе\u200bмей\ufeff  қаласы"
    assert KNOWN.of("KZ-Place", hidden) == Territory("KZ-10", "Семей қаласы")
    assert refusal("KZ-Place", "KZ-10/\u200b").rule is Breach.TERRITORY_UNKNOWN
    assert KNOWN.of("KZSTD", "304") == Territory("KZ-10", "Көкпекті ауданы")


@pytest.mark.parametrize(
    ("letters", "digits"),
    [
        ("KZ-AKM", "KZ-11"), ("KZ-AKT", "KZ-15"), ("KZ-ALA", "KZ-75, KZ-19"),
        ("KZ-ALM", "KZ-19, KZ-33, KZ-75"), ("KZ-AST", "KZ-71"), ("KZ-ATY", "KZ-23"),
        ("KZ-KAR", "KZ-35, KZ-62"), ("KZ-KUS", "KZ-39"), ("KZ-KZY", "KZ-43"),
        ("KZ-MAN", "KZ-47"), ("KZ-PAV", "KZ-55"), ("KZ-SEV", "KZ-59"), ("KZ-SHY", "KZ-79"),
        ("KZ-VOS", "KZ-63, KZ-10"), ("KZ-YUZ", "KZ-61, KZ-79"), ("KZ-ZAP", "KZ-27"),
        ("KZ-ZHA", "KZ-31"),
    ],
)  # fmt: skip
def test_letters_are_refused_with_the_digits_that_may_be_meant(letters: str, digits: str) -> None:
    found = refusal(ISO, letters)
    assert (found.rule, found.detail) == (Breach.TERRITORY_LETTERS, f"{letters} → {digits}")
    assert set(digits.split(", ")) <= {one.code for one in GUIDE.regions}


def test_a_code_that_is_not_in_the_list_is_refused() -> None:
    assert refusal("KATO", "750000000").rule is Breach.GEOCODE_NAME
    assert refusal("EXCLUDE_POLYGON", "KZ-35").rule is Breach.GEOCODE_NAME
    for name, value in ((ISO, "KZ-99"), (ISO, "KZ-BAY"), (ISO, "304"), ("KZSTD", "305")):
        assert refusal(name, value).rule is Breach.TERRITORY_UNKNOWN


def test_rows_and_units_that_are_added_are_known() -> None:
    """A list with KATO in it, and newer words of the guide with one unit more."""
    rows = "geocode,value,kk,ru,en,means,source\nKATO,750000000,,,,KZ-75,list\n".encode("utf-8-sig")
    more = Territories(["KZ", "KZ-75", "KZ-99"], rows)
    assert more.of("KATO", "750000000") == Territory("KZ-75")
    assert more.of(ISO, "KZ-99") == Territory("KZ-99")
