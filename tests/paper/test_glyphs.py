"""A letter that the fonts lack costs nobody the sheet: it is replaced, and the person is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guide.paper.glyphs import MARK, Coverage, lacking_letters, printable

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
COVERAGE = Coverage.read()


def test_every_kazakh_letter_and_the_signs_of_the_guide_are_covered() -> None:
    assert COVERAGE.printable(KAZAKH) == KAZAKH
    for sign in f"₸№«»–—…→−×✓\u2011\u202f\u00a0{MARK}":
        assert COVERAGE.has(sign), hex(ord(sign))


def test_an_unknown_letter_becomes_a_visible_mark_and_is_named() -> None:
    data = {"name": "Айша 😀", "people": ["عمر", {"note": "ok"}], "n": 3}
    assert printable(data) == {
        "name": f"Айша {MARK}",
        "people": [MARK * 3, {"note": "ok"}],
        "n": 3,
    }
    assert lacking_letters(data) == ("😀", "ع", "م", "ر")


def test_letters_typed_in_two_parts_are_composed() -> None:
    assert printable("Сери\u0306к") == "Серйк".replace("й", "\u0439")
    assert lacking_letters("Сери\u0306к") == ()


def test_marks_of_direction_and_controls_are_left_out_silently() -> None:
    assert printable("a\u202eb\u200dc\x00d\ufeffe\u2028f") == "abcdef"
    assert lacking_letters("a\u202eb\x00") == ()
    assert printable("line\nline\ttab") == "line\nline\ttab"


@given(st.text())
def test_whatever_is_typed_every_letter_left_can_be_drawn(text: str) -> None:
    assert all(COVERAGE.has(letter) for letter in COVERAGE.printable(text))
