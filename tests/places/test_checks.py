"""The words of a place pack: the safety rules of the guide's own words hold for them."""

from __future__ import annotations

from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.places.checks import MOST_FINDINGS, find_faults, require_sound
from guide.places.pack_file import read_tables, write_place
from tests.places.made import REGIONS, school


def faults(change: Any) -> set[tuple[str, str]]:
    tables = read_tables(write_place(school()))
    change(tables)
    return {(one.id, one.code) for one in find_faults(tables, REGIONS)}


def saying(kk: str, ru: str, en: str, part: str = "about") -> Any:
    def change(tables: dict[str, Any]) -> None:
        for lang, text in (("kk", kk), ("ru", ru), ("en", en)):
            tables["assembly"][0][lang][part] = text

    return change


def test_a_sound_pack_has_no_faults() -> None:
    assert faults(lambda _tables: None) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (saying("Дүкеннен 200 м жерде.", "В 200 м от магазина.", "200 m from the shop.", "way"),
         "distance"),
        (saying("Қаруыңызды алыңыз.", "Возьмите оружие.", "Take a weapon."), "fighting"),
        (saying("5 адам қаза тапты.", "Погибли 5 человек.", "5 people were killed."),
         "casualties"),
        (saying("Мұнда қауіпсіз.", "Здесь безопасно.", "It is safe here."), "called_safe"),
        (saying("Үйден шығыңыз.", "Выходите из дома.", "Leave the house."), "condition_missing"),
        (saying("Жолға 1 сағат.", "Дорога 2 часа.", "It takes 1 hour."), "numbers_differ"),
        (saying("Полиция: 103.", "Полиция: 103.", "Police: 103."), "number_of_other_service"),
        (saying("Қараңыз: example.kz", "Смотрите: example.kz", "See example.kz"), "link"),
        (saying("Осыдан кірмеңіз.", "Не входите здесь.", "Enter here."), "negation_differs"),
        (saying("Word", "Слово", "Слово"), "wrong_script"),
    ],
)  # fmt: skip
def test_what_the_guide_must_not_say_no_pack_says(change: Any, code: str) -> None:
    assert ("yard", code) in faults(change)


def in_line(kind: str, **values: Any) -> Any:
    def change(tables: dict[str, Any]) -> None:
        tables[kind][0].update(values)

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (in_line("number", phone="call us"), ("duty", "number_odd")),
        (in_line("number", filled_by=" "), ("duty", "text_empty")),
        (in_line("number", source=""), ("duty", "text_empty")),
        (lambda tables: tables.update(region="KZ-99"), ("school-000", "region_code_odd")),
        (lambda tables: tables["assembly"][0]["ru"].update(name="  "), ("yard", "text_empty")),
        (lambda tables: tables["assembly"][0]["ru"].pop("name"), ("yard", "text_empty")),
    ],
)
def test_what_makes_a_line_useless_is_named(change: Any, expected: tuple[str, str]) -> None:
    assert expected in faults(change)


@pytest.mark.parametrize(
    ("lang", "code"), [("kk", "language_missing"), ("ru", "language_missing"), ("en", None)]
)
def test_what_english_leaves_out_is_no_fault(lang: str, code: str | None) -> None:
    def change(tables: dict[str, Any]) -> None:
        saying("Осында.", "Здесь.", "Here.")(tables)
        del tables["assembly"][0][lang]["about"]

    assert faults(change) == ({("yard", code)} if code else set())


def test_what_english_says_is_checked_as_the_others_are() -> None:
    assert faults(saying("Осында.", "Здесь.", " ")) == {("yard", "text_empty")}


def test_a_refusal_names_how_many_faults_there_are_and_the_first() -> None:
    tables = read_tables(write_place(school()))
    require_sound(tables, REGIONS)
    tables["number"][0]["phone"] = "x" * 300
    with pytest.raises(GuideError) as refusal:
        require_sound(tables, REGIONS)
    assert refusal.value.code is Code.PLACE_FAULTY
    assert refusal.value.fields == {
        "count": "1", "first": "duty: number_odd", "fault": "number_odd", "detail": "x" * 200,
    }  # fmt: skip
    tables["number"] *= MOST_FINDINGS
    assert len(find_faults(tables, REGIONS)) == MOST_FINDINGS
    with pytest.raises(GuideError) as refusal:
        require_sound(tables, REGIONS)
    assert refusal.value.fields["count"] == f"{MOST_FINDINGS}+"


def test_an_emergency_number_keeps_its_service() -> None:
    names = {lang: {"name": name} for lang, name in
             (("kk", "Полиция"), ("ru", "Полиция"), ("en", "Police"))}  # fmt: skip
    assert ("duty", "number_of_other_service") in faults(in_line("number", phone="103", **names))
    assert faults(in_line("number", phone="102", **names)) == set()


@pytest.mark.parametrize(
    ("kk", "ru", "en"),
    [
        ("№ 7 қалалық аурухана", "Городская больница № 7", "City hospital No. 7"),
        ("12-ықшамаудан, 5-үй", "12 м-н, дом 5", "Microdistrict 12, house 5"),
        ("15-квартал", "15 квартал", "Quarter 15"),
        ("Қабанбай батыр көшесі, 10", "улица Қабанбай батыра, 10", "Qabanbai batyr street, 10"),
        ("№ 25 автобус, «Вокзал» аялдамасы", "Автобус № 25, остановка «Вокзал»",
         "Bus No. 25, the stop “Station”"),
        ("Эвакуация жарияланса, қабылдайды.", "Принимает, если объявлена эвакуация.",
         "Receives if an evacuation is announced."),
        ("Тек ата-анасына, жеке куәлікпен.", "Только родителям, с удостоверением.",
         "Only to the parents, with identity card."),
        ("Бейбітшілік көшесі, 12", "Улица Бейбитшилик, 12", "Beibitshilik street, 12"),
        ("Бейбіт Сапаров атындағы саябақ", "Парк имени Бейбита Сапарова", "Beibit Saparov park"),
        ("Ауылдық клуб", "Сельский клуб", "Village club"),
        ("Ауылдық клубтың ауласы", "Двор сельского клуба", "Yard of the village club"),
        ("Оборонная көшесі, 5", "Улица Оборонная, 5", "Oboronnaya street, 5"),
        ("Азаматтық қорғаныс штабы", "Штаб гражданской обороны", "Civil protection staff"),
        ("Жарақат бөлімі, 5", "Травмпункт, 5", "Trauma unit, 5"),
        ("Қаза тапқан жауынгерлер ескерткіші, 2", "Памятник погибшим воинам, 2",
         "Monument to the fallen, 2"),
        ("Қызылжар ауылы", "Село Кызылжар", "Kyzylzhar village"),
        ("Найзағай көшесі", "Улица Найзагай", "Naizagai street"),
        ("Арматура зауыты", "Арматурный завод", "Armature plant"),
        ("Баланы әжесі де алып кете алады.", "Забрать ребёнка может и бабушка.",
         "A grandmother may also collect the child."),
        ("Баланы алуға тек ата-анасы құқылы.", "Забрать ребёнка могут только родители.",
         "Only the parents may collect the child."),
    ],
)  # fmt: skip
def test_what_places_are_called_is_no_fault(kk: str, ru: str, en: str) -> None:
    assert faults(saying(kk, ru, en, "way")) == set()


@pytest.mark.parametrize(
    ("kk", "ru", "en", "code"),
    [
        ("Қауіпсіз саябақ", "Безопасная улица", "Safe park", "called_safe"),
        ("Мұнда бейбітшілік", "Здесь безопасно", "It is safe here", "called_safe"),
        ("Қаруыңызды клубқа әкеліңіз", "Возьмите дубину", "Take a club", "fighting"),
        ("Қорғаныңыз", "Держите оборону", "Defend yourselves", "fighting"),
        ("Шабуылшыны өлтіріңіз", "Убейте нападающего", "Kill the attacker", "fighting"),
        ("5 адам қаза тапты", "Погибшим 5 воинам", "5 fallen and dead", "casualties"),
        ("Балаңызды алып кетіңіз", "Заберите ребёнка", "Collect your child", "condition_missing"),
    ],
)
def test_what_only_looks_like_a_name_stays_a_fault(kk: str, ru: str, en: str, code: str) -> None:
    for lang, text in (("kk", kk), ("ru", ru), ("en", en)):
        said = {one: text if one == lang else "…" for one in ("kk", "ru", "en")}
        assert ("yard", code) in faults(saying(**said)), text


def in_head(**values: Any) -> Any:
    return lambda tables: tables.update(values)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("В 300 м от школы", "distance"),
        ("Пышақ алыңыз", "fighting"),
        ("12 people died", "casualties"),
        ("Здесь безопасно", "called_safe"),
        ("Үйден шығыңыз", "condition_missing"),
        ("Канал t.me", "link"),
    ],
)
def test_the_rules_hold_for_the_texts_that_are_of_no_language(text: str, code: str) -> None:
    assert ("school-000", code) in faults(in_head(detail=text))
    for key in ("filled_by", "frequency"):
        assert ("duty", code) in faults(in_line("number", **{key: text}))
    is_source_too = code != "link"  # a source may stand on the net
    assert (("duty", code) in faults(in_line("number", source=text))) is is_source_too


@pytest.mark.parametrize(
    "text",
    [
        "Приказ № 12 от 01.09.2026", "№ 12 бұйрық, 2026 ж.", "Отдел гражданской обороны",
        "Бейбітшілік көшесі, 5", "Мектептің қауіпсіздік паспорты", "school12.edu.kz", "102,5 FM",
        "Городская больница № 7", "Устав школы, раздел 3", "Бейбіт Сапаров", "Балтабаева Е.",
        "Директор Балтабаев", "Завуч Е. Балтабаев, кабинет 5", "Е. Найзабеков",
    ],
)  # fmt: skip
def test_who_says_it_and_from_what_may_be_told_in_any_language(text: str) -> None:
    assert faults(in_line("number", source=text)) == set()


def test_a_fault_in_a_text_of_no_language_is_told_once_and_by_its_place() -> None:
    tables = read_tables(write_place(school()))
    tables["number"][0]["source"] = "300 м"
    assert [one.detail for one in find_faults(tables, REGIONS)] == ["source: 300 м"]
