"""The fixed words of the papers: all there, dates as each language writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.paths import resources


@pytest.fixture(scope="module")
def words() -> PaperWords:
    return PaperWords(resources() / "content")


@pytest.mark.parametrize(
    ("lang", "written"),
    [("kk", "2026 ж. 5 наурыз"), ("ru", "5 марта 2026 г."), ("en", "5 March 2026")],
)
def test_a_date_is_written_as_the_language_writes_it(
    words: PaperWords, lang: Lang, written: str
) -> None:
    assert words.date(dt.date(2026, 3, 5), lang) == written


def test_every_month_has_its_name(words: PaperWords) -> None:
    for lang in LANGS:
        names = {words.word(f"month_{month}", lang) for month in range(1, 13)}
        assert len(names) == 12


def test_ids_are_unique_and_an_unknown_one_is_a_bug(words: PaperWords) -> None:
    assert len(set(words.ids)) == len(words.ids)
    with pytest.raises(KeyError):
        words.word("no_such", "kk")
