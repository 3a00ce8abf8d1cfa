"""The words that must not stand in the guide, and words that only look like them."""

from __future__ import annotations

import pytest

from guide.content.checks.counts import numbers_in
from guide.content.checks.limits import count_sentences
from guide.content.checks.safety import is_casualty_figure, is_distance
from guide.content.model import Lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Отойдите на 100 м.", "ru"),
        ("Отойдите на 100м.", "ru"),
        ("Не ближе 50–100 метров", "ru"),
        ("В ста метрах", "ru"),
        ("двести м от дома", "ru"),
        ("за километр", "ru"),
        ("100 метрге дейін", "kk"),
        ("жүз метр жерде", "kk"),
        ("елу м", "kk"),
        ("2 шақырым", "kk"),
        ("Stay 15 m away", "en"),
        ("at least 1,000 meters", "en"),
        ("a few metres", "en"),
        ("two miles", "en"),
    ],
)
def test_distance_is_seen(text: str, lang: Lang) -> None:
    assert is_distance(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Выход из метро", "ru"),
        ("3 места и 2 машины", "ru"),
        ("Позвоните 102 мужчине", "ru"),
        ("метрода болсаңыз", "kk"),
        ("112 мен 102", "kk"),
        ("1 of 3 messages", "en"),
        ("Call 112 immediately", "en"),
    ],
)
def test_no_distance_is_seen_where_there_is_none(text: str, lang: Lang) -> None:
    assert not is_distance(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Погибли шесть человек.", "ru"),
        ("Ранены 37 человек.", "ru"),
        ("Жертв было трое", "ru"),
        ("Алты адам қаза тапты.", "kk"),
        ("38 адам жараланды", "kk"),
        ("6 killed in 2016", "en"),
        ("Dozens were wounded", "en"),
    ],
)
def test_casualty_figure_is_seen(text: str, lang: Lang) -> None:
    assert is_casualty_figure(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Скажите, кто ранен. Позвоните 103 или 112.", "ru"),
        ("Позвоните 103, если есть раненые.", "ru"),
        ("Он ранен", "ru"),
        ("Зардап шеккендердің суретін жарияламаңыз.", "kk"),
        ("Жаралы болса, 103 нөміріне қоңырау шалыңыз", "kk"),
        ("If you are hurt, move as little as possible.", "en"),
        ("In 2016 shops reopened. Do not show victims.", "en"),
    ],
)
def test_no_casualty_figure_is_seen_where_there_is_none(text: str, lang: Lang) -> None:
    assert not is_casualty_figure(text, lang)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Move away", 1),
        ("Move away. Call 102 or 112.", 2),
        ("One. Two. Three.", 3),
        ("Who? How? Where?", 1),
        ("Stop. Who? How? Listen.", 3),
        ("Look for «учение». Listen!", 2),
        ("Введено 5 марта 2026 г. на этом компьютере.", 1),
        ("Жарияланған күні 2026 ж. 5 наурыз.", 1),
        ("10.5 and egov.kz stay whole", 1),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert count_sentences(text) == count


def test_a_phone_number_is_one_number_however_it_is_grouped() -> None:
    expected = ["77000000001"]
    for text in ("+7 700 000 00 01", "+77000000001", "+7 (700) 000-00-01", "7-700-000-00-01"):
        assert numbers_in(text) == expected
    assert numbers_in("102 или 112, 10/2, 1\u202f500") == ["102", "112", "10", "2", "1500"]
