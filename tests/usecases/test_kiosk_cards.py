"""What a visitor takes along holds the words themselves, whole, in codes that phones read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from guide.content.guide import Guide
from guide.content.model import DECLARED, LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.kiosk.cards import (
    MOST_BYTES,
    CardAbout,
    CardLine,
    KioskCard,
    card_of,
    parts_of,
    qr_code,
)

GUIDE = Guide(resources() / "content")
WORDS = PaperWords(resources() / "content")
_VERSION_20 = 97 + 8  # modules of a side, with the white around


def every_card() -> Iterator[tuple[CardAbout, str]]:
    for level in DECLARED:
        yield CardAbout.LEVEL, level.value
    for situation in GUIDE.situations:
        yield CardAbout.SITUATION, situation.id
    yield CardAbout.PLAN, ""
    yield CardAbout.NUMBERS, ""


def test_each_card_in_each_language_fits_its_codes() -> None:
    """At most 666 bytes, and so a code of version 20-M (training.md section 13)."""
    assert MOST_BYTES <= 666
    for about, item in every_card():
        for lang in LANGS:
            for part in parts_of(card_of(GUIDE, WORDS, about, item, lang)):
                assert len(part.text.encode()) <= MOST_BYTES, (about, item, lang)
                assert qr_code(part.text).size <= _VERSION_20


@pytest.mark.parametrize("lang", LANGS)
def test_the_parts_hold_every_line_of_the_card_once_and_in_order(lang: Lang) -> None:
    for about, item in every_card():
        card = card_of(GUIDE, WORDS, about, item, lang)
        parts = parts_of(card)
        said = [line for part in parts for line in part.text.split("\n")]
        wanted = [one.text for one in (*card.lines, *card.numbers)] + list(card.notes)
        assert [line for line in said if line in set(wanted)] == wanted, (about, item)
        assert sum(part.lines for part in parts) == len(card.lines)
        assert sum(part.numbers for part in parts) == len(card.numbers)
        assert all(part.text.startswith(card.title) for part in parts)


def test_no_card_leads_to_an_address() -> None:
    for about, item in every_card():
        for lang in LANGS:
            text = "\n".join(
                part.text for part in parts_of(card_of(GUIDE, WORDS, about, item, lang))
            )
            assert "://" not in text
            assert "www." not in text


def test_what_to_do_at_an_item_is_on_its_card() -> None:
    text = parts_of(card_of(GUIDE, WORDS, CardAbout.SITUATION, "ITEM", "en"))[0].text
    assert "Do not touch, open or move it." in text
    assert "\n112 " in text
    assert "\n102 " in text


def test_a_level_is_never_said_to_be_in_force() -> None:
    for level in DECLARED:
        text = parts_of(card_of(GUIDE, WORDS, CardAbout.LEVEL, level.value, "en"))[-1].text
        assert "Check the level with an official source" in text


def test_a_line_that_no_code_holds_is_refused() -> None:
    card = KioskCard("Title", (CardLine("ы" * 400),), "Numbers", (), ())
    with pytest.raises(ValueError, match="Title"):
        parts_of(card)


@pytest.mark.parametrize(("about", "item"), [(CardAbout.LEVEL, "none"), (CardAbout.SITUATION, "X")])
def test_there_is_no_card_of_what_is_not_there(about: CardAbout, item: str) -> None:
    with pytest.raises(ValueError, match=item):
        card_of(GUIDE, WORDS, about, item, "en")
