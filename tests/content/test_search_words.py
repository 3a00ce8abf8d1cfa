"""A typed word is found by its forms, its beginning and with a slip, and only then."""

from __future__ import annotations

import pytest

from guide.content.search.words import (
    BEGINNING,
    FORM,
    SAME,
    SLIP,
    TWO_SLIPS,
    WordIndex,
    count_slips,
)

INDEX = WordIndex(
    {
        "kk": {"сөмке", "пышақ", "қорап", "мектеп", "жарылыс", "қан"},
        "ru": {"мина", "рюкзак", "ребёнок", "взрывчатка", "эвакуация"},
        "en": {"explosion", "bag", "hostage"},
    }
)


@pytest.mark.parametrize(
    ("typed", "found", "sure"),
    [
        ("мина", "мина", SAME),
        ("МИНУ", "мина", FORM),
        ("рюкзаками", "рюкзак", FORM),
        ("ребенка", "ребенок", SLIP),  # the stem of another form is not the same
        ("hostages", "hostage", FORM),
        ("сөмкемізді", "сомке", FORM),
        ("сөмкелерден", "сомке", FORM),
        ("пышағымен", "пишак", FORM),  # қ is ғ before a vowel
        ("қорабы", "корап", FORM),  # and п is б
        ("мектептегі", "мектеп", FORM),
        ("қаны", "кан", FORM),
        ("взрывч", "взривчатка", BEGINNING),
        ("омке", "сомке", SLIP),
        ("рюгзак", "рюкзак", SLIP),
        ("рюгзаком", "рюкзак", SLIP),
        ("explosoin", "explosion", SLIP),  # two letters that changed places
        ("эвокуацыя", "евакуация", SLIP),
        ("explotiom", "explosion", TWO_SLIPS),
    ],
)
def test_what_a_word_may_be(typed: str, found: str, sure: float) -> None:
    assert INDEX.look_up(typed) == {found: sure}


@pytest.mark.parametrize("typed", ["минута", "ми", "м", "вина", "қанша", "қандас", "bog", "", "йй"])
def test_what_only_looks_alike_is_not_found(typed: str) -> None:
    """Short words have no slips; a minute is no mine, and how much (қанша) is no blood (қан)."""
    assert {*INDEX.look_up(typed)} <= ({"мина"} if typed == "ми" else set())


@pytest.mark.parametrize(
    ("one", "other", "counted"),
    [("взрыв", "взрыв", 0), ("взрыв", "взырв", 1), ("взрыв", "взыв", 1), ("bag", "bomb", 3),
     ("сумка", "суммка", 1), ("", "ab", 2)],
)  # fmt: skip
def test_counting_slips(one: str, other: str, counted: int) -> None:
    assert count_slips(one, other) == count_slips(other, one) == counted
