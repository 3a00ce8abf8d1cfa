"""Search forgives the keyboard, the case and the accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.content.guide import Guide
from guide.content.search import fold, matches

KAZAKH = "ӘҒҚҢӨҰҮҺІ"
PLAIN = "АГКНОУУХИ"
LETTERS = st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі ABCabc-.«»12", max_size=40)


@pytest.mark.parametrize(("kazakh", "plain"), list(zip(KAZAKH, PLAIN, strict=True)))
def test_a_plain_letter_finds_the_kazakh_one_and_the_other_way_round(
    kazakh: str, plain: str
) -> None:
    word = f"б{kazakh}ба"
    assert matches(f"б{plain}ба", word)
    assert matches(word, f"Б{plain}БА")
    assert matches(word.lower(), word.upper())


def test_yo_and_accents() -> None:
    assert matches("желтый", "Жёлтый")
    assert matches("СВЁРТОК", "сверток")
    assert matches("qyzylorda aqtobe", "Qyzylorda oblysy, Aqtöbe")


def test_y_is_typed_where_i_stands_and_the_other_way_round() -> None:
    """Who knows no і types ы or и for it; all three are one letter to the search."""
    for typed in ("бірге", "бырге", "бирге", "БЫРГЕ"):
        assert matches(typed, "Бірге"), typed
        assert matches("Бірге", typed), typed
    assert matches("укрытие", "УКРИТИЕ")
    assert not matches("бурге", "Бірге")


def test_every_word_is_looked_for_and_an_empty_query_finds_all() -> None:
    assert matches("вещь хозяин", "Вещь без хозяина")
    assert matches("сумка вещь", "Вещь без хозяина", "сумка коробка")
    assert not matches("вещь лифт", "Вещь без хозяина")
    assert matches("", "Вещь")
    assert matches("  ", "Вещь")


def test_words_of_two_texts_do_not_run_together() -> None:
    assert not matches("безсумка", "без", "сумка")


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


@given(LETTERS, st.data())
def test_a_text_is_found_by_any_piece_of_its_words(text: str, data: st.DataObject) -> None:
    words = fold(text).split()
    if words:
        word = data.draw(st.sampled_from(words))
        start = data.draw(st.integers(0, len(word) - 1))
        assert matches(word[start:], text)


@pytest.mark.parametrize(
    ("query", "situation"),
    [
        ("сумка", "ITEM"), ("сомке", "ITEM"), ("bag", "ITEM"), ("заложник", "HOST"),
        ("жарылыс", "EXPL"), ("алгашкы комек", "AID"), ("блокпост", "CHK"), ("балалар", "CHILD"),
        ("кауесет", "INFO"), ("стрельба", "ATT"), ("эвакуация", "EVAC"), ("110", "OBS"),
        ("телефон угроза", "CALL"),
    ],
)  # fmt: skip
def test_situations_are_found_by_what_people_type(
    shipped: Guide, query: str, situation: str
) -> None:
    found = shipped.situation(situation)
    assert found is not None
    assert matches(
        query, found.kk, found.ru, found.en, found.kk_search, found.ru_search, found.en_search,
        *found.call,
    )  # fmt: skip
