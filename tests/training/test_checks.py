"""C1 to C7: what no lesson may be run with is found, and named by its place."""

from __future__ import annotations

import datetime as dt
import json
import operator
from pathlib import Path

import pytest
import tomli

from guide.content.checks.finding import LESSON_CODES
from guide.content.guide import Guide
from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.training.bands import AgeBand
from guide.training.checks import find_faults, refusing, require_sound
from guide.training.quiz_checks import find_quiz_faults
from guide.training.quiz_file import read_quiz
from guide.training.scenario import Scenario
from guide.training.scenario_file import read_scenario
from guide.training.walk import Form, Way
from tests.training.lessons import LESSON, changed, lesson

TODAY = dt.date(2026, 11, 30)
SOURCES = frozenset(Guide(resources() / "content").sources)


def found(*changes: tuple[str, str]) -> set[tuple[str, str]]:
    faults = find_faults(lesson(*changes), SOURCES, TODAY, questions=("q-bag",))
    return {(one.id, one.code) for one in faults}


def test_the_lesson_of_these_tests_is_sound() -> None:
    assert found() == set()


BACK = 'bands = []\nnext = "p1"'
PLANTED = tomli.loads(Path(__file__).with_name("planted.toml").read_text(encoding="utf-8"))
FAULTS = {row["name"]: row for row in PLANTED["fault"]}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_found_where_it_stands(name: str) -> None:
    fault = FAULTS[name]
    changes = [(before, after) for before, after in fault["changes"]]
    assert (fault["id"], fault["code"]) in found(*changes)


WORDS = tomli.loads(Path(__file__).with_name("planted_words.toml").read_text(encoding="utf-8"))
SOUND = tomli.loads(Path(__file__).with_name("sound_words.toml").read_text(encoding="utf-8"))
PARSED = tomli.loads(LESSON)


def saying(row: dict[str, str]) -> tuple[Scenario, str]:
    """The small lesson with one text of it said otherwise in each language, and its place."""
    *place, role = row["at"].split(".")
    said = next(node for node in PARSED["node"] if node["id"] == place[0])
    for key in place[1:]:
        said = next(option for option in said["option"] if option["key"] == key)
    changes = [(f'"{said[lang][role]}"', json.dumps(row[lang])) for lang in LANGS]
    return lesson(*changes), ".".join(place)


@pytest.mark.parametrize("row", WORDS["row"], ids=operator.itemgetter("name"))
def test_each_faulty_text_is_found_in_each_language(row: dict[str, str]) -> None:
    """P3, P10, P11, P13, P17, P20, distances, figures, fighting, numbers, names of levels."""
    scenario, place = saying(row)
    told = [
        one.detail for one in find_faults(scenario, SOURCES, TODAY)
        if (one.id, one.code) == (place, row["code"])
    ]  # fmt: skip
    assert {lang for lang in LANGS if any(one.startswith(lang) for one in told)} == set(LANGS)


@pytest.mark.parametrize("row", SOUND["row"], ids=operator.itemgetter("name"))
def test_what_only_resembles_a_fault_is_not_refused(row: dict[str, str]) -> None:
    scenario, _place = saying(row)
    assert refusing(find_faults(scenario, SOURCES, TODAY)) == []


def test_check_08_an_unsafe_option_returns_to_the_main_line() -> None:
    way = Way(lesson(), AgeBand.A11_14)
    assert way.main_line == ("i1", "d1", "p1", "end")
    assert way.successors("d1") == ("p1", "x1")
    assert ("d1.b", "unsafe_leads_off") not in found()
    assert ("d1.b", "unsafe_leads_off") in found((BACK, 'next = "end"'))


def test_check_09_a_lesson_without_sources_is_refused_and_says_so() -> None:
    bare = lesson(('sources = ["SD1"]\n', ""))
    faults = find_faults(bare, SOURCES, TODAY)
    assert {one.code for one in refusing(faults)} == {"reason_unsourced"}
    with pytest.raises(GuideError) as refusal:
        require_sound(faults)
    assert refusal.value.code is Code.LESSON_FAULTY
    assert refusal.value.fields["first"] == "d1.a: reason_unsourced"
    asking = lesson(
        ('sources = ["SD1"]\n', ""), ('outcome = "', 'needs_source = true\noutcome = "')
    )
    assert refusing(find_faults(asking, SOURCES, TODAY)) == []


def test_check_13_red_is_refused_for_the_youngest() -> None:
    red = lesson(('level = "yellow"', 'level = "red"'), ('["a11_14"', '["a07_10", "a11_14"'))
    assert "band_of_level" in {one.code for one in refusing(find_faults(red, SOURCES, TODAY))}


def test_a_passed_day_of_review_is_a_remark_and_no_refusal() -> None:
    old = find_faults(lesson(("2027-06-01", "2026-06-01")), SOURCES, TODAY)
    assert [one.code for one in old] == ["review_passed"]
    require_sound(old)


def test_an_answer_that_is_not_to_be_chosen_may_say_what_pupils_say() -> None:
    said = ("I send my friends a scary message", "Leave the building through my own door")
    assert not {one for one in found(said) if one[1] == "condition_missing"}


def test_figures_stand_on_cards_for_adults_only() -> None:
    card = """[[node]]
type = "card"
id = "c1"
date = 2016-06-05
sources = ["SD4"]
bands = [{bands}]
kk = {{ when = "5 маусым", knew = "Алғашқы хабарлар." }}
ru = {{ when = "5 июня", knew = "Первые сообщения." }}
en = {{ when = "5 June", knew = "First reports." }}

[[node.figure]]
sources = ["SD4"]
kk = {{ said_on = "6 маусым", by = "Министр", figure = "6 адам қаза тапты" }}
ru = {{ said_on = "6 июня", by = "Министр", figure = "6 погибших" }}
en = {{ said_on = "6 June", by = "A minister", figure = "6 people died" }}

[[node]]
type = "end"
"""
    walk = (('"class_scenario"', '"walkthrough"'), ('level = "yellow"', 'level = "none"'))
    text = changed(*walk, ('[[node]]\ntype = "end"\n', card.format(bands='"adult"')))
    codes = {one.code for one in find_faults(read_scenario(text.encode()), SOURCES, TODAY)}
    assert codes == {"vote_in_talk"}, "figures of who said what are no casualty figures"
    text = changed(*walk, ('[[node]]\ntype = "end"\n', card.format(bands='"a15_18", "adult"')))
    codes = {one.code for one in find_faults(read_scenario(text.encode()), SOURCES, TODAY)}
    assert "figures_for_adults" in codes


def test_every_path_of_both_forms_is_walked_to_its_end() -> None:
    for form in Form:
        paths = list(Way(lesson(), AgeBand.A15_18, form).paths())
        assert paths
        assert {path[-1] for path in paths} == {"end"}
        assert all("p1" in path for path in paths)


ITEM = """
schema = "quiz/1"
id = "try-quiz"
version = 1
kk = { title = "Сұрақтар" }

[[item]]
id = "q-bag"
type = "single"
sources = ["SD1"]
kk = { stem = "Иесіз сөмкені көрсеңіз?" }

[[item.choice]]
key = "a"
correct = true
kk = { text = "Ересекке айтамын", feedback = "Дұрыс, ересек біледі." }

[[item.choice]]
key = "b"
kk = { text = "Ашып көремін", feedback = "Тимей, ересекке айтыңыз." }
"""


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("correct = true\n", "", "choices_odd"),
        ('"single"', '"order"', "choices_odd"),
        ('"single"', '"match"', "choices_odd"),
        ('"single"', '"truefalse"', "choices_odd"),
        ('"single"', '"reflect"', "choices_odd"),
        ('key = "b"', 'key = "a"', "id_repeated"),
        ('sources = ["SD1"]\n', "", "reason_unsourced"),
        ('"SD1"', '"ZZ1"', "source_unknown"),
        ("Ашып көремін", "Ашып көремін " * 8, "text_too_long"),
        ("Ашып көремін", " ", "text_empty"),
        ("Дұрыс, ересек біледі.", "Әйтпесе жарақат аласыз.", "harm_shown"),
        ("Ашып көремін", "Сөмкеде бомба бар деймін", "attack_described"),
        ("Дұрыс, ересек біледі.", "911 нөміріне қоңырау шалыңыз.", "number_unknown"),
        ('sources = ["SD1"]', 'sources = ["SD1"]\nlevel = "red"', "band_of_level"),
        ('sources = ["SD1"]', 'sources = ["SD1"]\ntags = ["Қару"]', "tag_banned"),
        ('sources = ["SD1"]', 'sources = ["SD1"]\ntags = ["motive"]', "tag_banned"),
        ('sources = ["SD1"]', 'sources = ["SD1"]\nreview_date = 2020-01-01', "review_passed"),
    ],
)
def test_each_fault_of_a_question_is_found(before: str, after: str, code: str) -> None:
    sound = read_quiz(ITEM.encode())
    assert find_quiz_faults(sound, SOURCES, TODAY) == []
    assert before in ITEM
    faulty = read_quiz(ITEM.replace(before, after).encode())
    assert code in {one.code for one in find_quiz_faults(faulty, SOURCES, TODAY)}


def test_every_fault_of_lessons_is_planted_here() -> None:
    planted = {fault["code"] for fault in FAULTS.values()}
    planted |= {"figures_for_adults", "too_many"}
    assert planted >= LESSON_CODES


def test_more_than_three_objectives_are_too_many() -> None:
    said = '\n[[objective]]\nkk = { text = "а" }\nru = { text = "а" }\nen = { text = "a" }\n'
    four = ('\n[[node]]\ntype = "inject"', f'{said * 4}\n[[node]]\ntype = "inject"')
    assert ("try-out", "too_many") in found(four)
    three = (four[0], four[1].replace(said, "", 1))
    assert ("try-out", "too_many") not in found(three)


def test_more_than_eight_injects_are_too_many() -> None:
    inject = changed().partition("[[node]]")[2].partition("\n[[node]]")[0]
    more = "".join("[[node]]" + inject.replace('"i1"', f'"i{n}"') for n in range(2, 10))
    text = changed(("minutes = 40\n", "minutes = 40\n")).replace("[[node]]", f"{more}\n[[node]]", 1)
    faults = find_faults(read_scenario(text.encode()), SOURCES, TODAY)
    assert ("try-out", "too_many") in {(one.id, one.code) for one in faults}
