"""Names with any letters and any number of parts, never forced into a case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.names import is_name, tidy


@pytest.mark.parametrize("letter", "ӘҒҚҢӨҰҮҺІәғқңөұүһі")
def test_every_kazakh_letter_makes_a_name(letter: str) -> None:
    assert is_name(letter)
    assert tidy(letter) == letter


@pytest.mark.parametrize(
    "name",
    [
        "Әлихан",
        "Ерлан Серікұлы",
        "Гүлдана Ерланқызы",
        "Мамед оглы",
        "Петрова-Ким",
        "О'Нил",
        "О’Нил",
        "Ä. B. Süleymenov",
        "Jean-Luc de la Tour",
        "Ерлан  ",
        "Е",
        "И\u0306око",  # a base letter and a combining mark
    ],
)
def test_names_as_they_are(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["", "   ", "...", "Ерлан 2", "8 700 000 00 01", "а" * 61, "A@b"])
def test_what_cannot_be_a_name(name: str) -> None:
    assert not is_name(name)


@given(st.text(max_size=80))
def test_tidying_changes_only_spaces(text: str) -> None:
    assert tidy(text).split() == text.split()
    assert tidy(tidy(text)) == tidy(text)
    assert is_name(text) == is_name(tidy(text))
