"""What is read aloud holds nothing that a speech program reads wrongly."""

from __future__ import annotations

import re

import pytest

from guide.content.guide import Guide
from guide.content.model import LANGS, Lang
from guide.content.paper_words import PaperWords
from guide.kiosk.spoken import spoken
from guide.paths import resources
from guide.usecases.kiosk.cards import card_of, spoken_lines
from tests.usecases.test_kiosk_cards import every_card

SAYABLE = re.compile(r"[\w\s.,!?'’-]*")
TOGETHER = re.compile(r"\b1\d\d\b")


@pytest.mark.parametrize(
    ("written", "lang", "said"),
    [
        ("Қоңырау шалыңыз: 102 немесе 112", "kk", "Қоңырау шалыңыз, 1 0 2 немесе 1 1 2."),
        ("Call 112.", "en", "Call 1 1 2."),
        ("112 — Единая служба", "ru", "1 1 2, Единая служба."),
        ("30.11.2026", "kk", "2026 жылғы 30 қараша."),
        ("30.11.2026", "ru", "30 ноября 2026 года."),
        ("On 30.11.2026", "en", "On 30 November 2026."),
        ("2026 ж. 20 наурыз", "kk", "2026 жылғы 20 наурыз."),
        ("20 марта 2026 г.", "ru", "20 марта 2026 года."),
        ("31.02.2026", "en", "31 point 02 point 2026."),
        ("1 000 человек", "ru", "1000 человек."),
        ("1,5 км", "kk", "1 бүтін 5 километр."),
        ("75 %", "ru", "75 процентов."),
        ("№ 3", "en", "number 3."),
        ("«Баршаның назарына!» дабылы", "kk", "Баршаның назарына! дабылы."),
        ("Тыныштық. Дыбысты өшіріңіз.", "kk", "Тыныштық. Дыбысты өшіріңіз."),
        ("блок-бекет", "kk", "блок-бекет."),
        ("In 2016 it was so", "en", "In 2016 it was so."),
        ("Қалай? (жай)", "kk", "Қалай? жай."),
        ("…", "en", ""),
    ],
)
def test_numbers_dates_and_signs_are_said_as_words(written: str, lang: Lang, said: str) -> None:
    assert spoken([written], lang) == said


@pytest.mark.parametrize("lang", LANGS)
def test_all_that_a_card_says_can_be_said(lang: Lang) -> None:
    guide, words = Guide(resources() / "content"), PaperWords(resources() / "content")
    for about, item in every_card():
        lines = spoken_lines(card_of(guide, words, about, item, lang))
        said = spoken(lines, lang)
        assert SAYABLE.fullmatch(said), said
        assert not TOGETHER.search(said), said
        assert len(said.split("\n")) == len(lines)
        assert ",," not in said
        assert " ," not in said
