"""One spelling for all keyboards: whatever the letters, the word is the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.search.letters import fold, readings

KAZAKH = "ӘҒҚҢӨҰҮҺІ"
PLAIN = "АГКНОУУХИ"
LETTERS = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі ABCabc-.«»12", max_size=40)


@pytest.mark.parametrize(("kazakh", "plain"), list(zip(KAZAKH, PLAIN, strict=True)))
def test_a_plain_letter_stands_for_the_kazakh_one(kazakh: str, plain: str) -> None:
    assert fold(f"б{kazakh}ба") == fold(f"Б{plain}БА") == fold(f"б{plain.lower()}ба")


def test_yo_and_accents() -> None:
    assert fold("Жёлтый") == fold("желтый")
    assert fold("Свёрток") == fold("СВЕРТОК")
    assert fold("Qyzylorda, Aqtöbe") == fold("qyzylorda aqtobe")
    assert fold("свиток") != fold("сверток")


def test_y_is_typed_where_i_stands_and_the_other_way_round() -> None:
    """Who knows no і types ы or и for it; all three are one letter to the search."""
    assert {fold(typed) for typed in ("бірге", "бырге", "бирге", "БЫРГЕ")} == {fold("Бірге")}
    assert fold("укрытие") == fold("УКРИТИЕ")
    assert fold("бурге") != fold("Бірге")


def test_signs_without_a_sound_and_letters_that_sound_alike() -> None:
    assert fold("стрельба") == fold("стрелба")
    assert fold("эвакуация") == fold("евакуация")
    assert fold("вещи") == fold("веши")


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(LETTERS)
def test_case_is_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())


@given(LETTERS)
def test_kazakh_letters_are_no_difference(text: str) -> None:
    plain = text.translate(str.maketrans(KAZAKH + KAZAKH.lower(), PLAIN + PLAIN.lower()))
    assert fold(plain) == fold(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cevrf", "сумка"),  # the Latin keyboard was on
        ("c-vrt", "сөмке"),  # and Kazakh letters lie on digits and signs
        ("vskns0", "мылтық"),
        (";fhsksc", "жарылыс"),
        ("ифп", "bag"),  # the Cyrillic one was
        ("лтшау", "knife"),
        ("sumka", "сумка"),
        ("zhasyrynu", "жасырыну"),
        ("boitsya", "боится"),
        ("jarylys", "жарылыс"),
        ("şabuyl", "шабуыл"),
        ("cумка", "сумка"),  # a Latin c
    ],
)
def test_another_keyboard_and_another_script(typed: str, meant: str) -> None:
    assert fold(meant) in {fold(text) for text in readings(typed)}
    assert fold(meant) != fold(typed), "the control: it is not read so as it stands"


def test_as_it_is_typed_is_the_likeliest() -> None:
    assert next(readings("Сумка,")).split() == ["сумка"]
    assert [*readings("112")] == ["112"], "a number is a number on every keyboard"


@given(st.text(max_size=30))
def test_any_signs_can_be_read(text: str) -> None:
    assert all(isinstance(one, str) for one in readings(text))
