"""The wall sheet's data: what stands on it is what the declarations allow, and never the level."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from guide.alerts.declaration import Place
from guide.content.model import DECLARED, Lang, Level
from guide.household.field import Field, Paper, Rule, fields_of
from guide.household.papers import needs_tick, stands_on, tickable
from guide.household.plan import Institution, Person, Plan
from guide.paper.schemas import WallHeadings, WallSheet, WallSheetWords
from guide.usecases.level.declarations import Draft
from guide.usecases.papers.catalogue import KINDS, PaperRequest, sheet_of
from guide.usecases.papers.catalogue import LANGS as PAPER_LANGS
from guide.usecases.papers.sheets import wall_sheet
from guide.usecases.papers.wall_sheet import ROWS_TO_WRITE
from guide.usecases.program.services import Services
from tests.usecases.conftest import Clock
from tests.usecases.test_sheets import PAIRS, texts

TICKS = tuple(field.key for field in tickable(Paper.WALL))


def data(services: Services, langs: tuple[Lang, ...] = ("kk",), **more: Any) -> Any:
    return wall_sheet(services, langs, **more).data


@pytest.mark.parametrize("langs", PAIRS)
@pytest.mark.parametrize("is_blank", [False, True])
def test_every_text_stands_in_every_language_of_the_sheet(
    full: Services, langs: tuple[Lang, ...], is_blank: bool
) -> None:
    sheet = data(full, langs, is_blank=is_blank)
    assert set(sheet) == WallSheet.__required_keys__
    assert set(sheet["words"]) == WallSheetWords.__required_keys__
    assert set(sheet["headings"]) == WallHeadings.__required_keys__
    for line in texts({key: part for key, part in sheet.items() if key != "ways"}):
        assert len(line) == len(langs)
        assert all(line)
        assert not any("{" in text for text in line)


# ---- what may stand there


def texts_typed() -> Iterator[tuple[type[Struct], Field]]:
    """Every field of the plan that takes words, phones included."""
    for record in (Plan, Person, Institution):
        for field in fields_of(record):
            if field.ask.rule in (Rule.TEXT, Rule.NAME, Rule.PHONE, Rule.SERVICE):
                yield record, field


def marked(services: Services) -> dict[str, str]:
    """A plan whose every answer is a word of its own; returns them by field key."""
    plan_editor = services.plan_editor
    school = f"institution:{plan_editor.add_institution().id}"
    adult = f"person:{plan_editor.add_person().id}"
    child = f"person:{plan_editor.add_person(is_child=True).id}"
    plan_editor.change(child, "institution", school)
    refs = {Plan: "plan", Person: adult, Institution: school}
    answers = {}
    for number, (record, field) in enumerate(texts_typed()):
        answers[field.key] = f"Ұ{number:02d}ұ"
        plan_editor.change(refs[record], field.name, answers[field.key])
    return answers


@pytest.mark.parametrize("ticked", [(), TICKS[:1], TICKS])
def test_an_answer_stands_there_exactly_when_its_declaration_says_so(
    services: Services, ticked: tuple[str, ...]
) -> None:
    answers = marked(services)
    said = json.dumps(data(services, ticked=ticked), ensure_ascii=False)
    for _record, field in texts_typed():
        is_there = answers[field.key] in said
        assert is_there == stands_on(field, Paper.WALL, ticked), field.key


def test_the_walk_over_the_answers_sees_both_kinds(services: Services) -> None:
    """The negative control: some answers need a tick, and an unknown tick brings none."""
    answers = marked(services)
    private = [field.key for _, field in texts_typed() if needs_tick(field, Paper.WALL)]
    assert private
    said = json.dumps(data(services, ticked=["home.intercom"]), ensure_ascii=False)
    assert not [key for key in private if answers[key] in said]


def test_what_does_not_apply_is_not_printed(full: Services) -> None:
    full.plan_editor.change("plan", "no_streets", value=True)
    sheet = data(full)
    assert "Мысал көшесі" not in json.dumps(sheet, ensure_ascii=False)
    assert sheet["home"][1]["value"] == "10"
    assert sheet["home"][1]["label"] == [full.book.label("home.building", "kk")]


def test_the_level_in_force_changes_nothing(full: Services) -> None:
    before = data(full)
    home = Place(region="KZ-35", detail="")
    full.declarations.declare(Draft(level=Level.RED, place=home), home)
    assert full.declarations.current() is not None
    assert data(full) == before
    names = [full.guide.level(level).words("kk").level_name for level in DECLARED]
    said = json.dumps(before, ensure_ascii=False)
    assert not any(name in said for name in names)


def test_the_document_title_and_file_name_tell_nothing_of_the_family(full: Services) -> None:
    sheet = wall_sheet(full, ("kk", "ru"), is_large=True)
    assert sheet.title == sheet.data["title"] == "Отбасылық жоспар"
    assert sheet.file_name == "daiyn-wall-large-kk-ru.pdf"
    assert sheet.data["name"] == "Отбасы жоспары"


# ---- the blocks


def test_the_numbers_stand_in_the_order_of_the_guide(full: Services) -> None:
    numbers = [entry["number"] for entry in data(full)["numbers"]]
    assert numbers == ["112", "102", "103", "101", "104", "110"]


def test_the_address_follows_the_dispatchers_order(full: Services) -> None:
    full.plan_editor.change("plan", "floor", "4")
    sheet = data(full, ticked=["home.floor"])
    assert [line["value"] for line in sheet["home"]] == ["Қарағанды", "Мысал көшесі, 10"]
    assert [line["value"] for line in sheet["door"]] == ["4"]
    assert data(full)["door"] == []
    assert [line["value"] for line in data(full, ticked=TICKS)["door"]] == ["", "4", ""]


def test_people_contact_and_phones_are_shown_as_people_read_them(full: Services) -> None:
    full.plan_editor.change("plan", "out_relation", "әпкеміз")
    adult = full.plan_editor.household().people[0]
    full.plan_editor.change(f"person:{adult.id}", "weekday_place", "Жұмыс, Үлгі көшесі, 12")
    sheet = data(full)
    assert sheet["contact"]["name"]["value"] == "Айгүл, әпкеміз"
    assert sheet["contact"]["phone"]["value"] == "+7 700 000 00 03"
    assert sheet["people"][0] == {
        "name": "Ерлан",
        "phone": "+7 700 000 00 01",
        "by_day": "Жұмыс, Үлгі көшесі, 12",
        "by_day_phone": "",
    }
    assert sheet["people"][2] == {
        "name": "Әлихан",
        "phone": "",
        "by_day": "№ 00 мектеп",
        "by_day_phone": "+7 7212 00 00 04",
    }


def test_a_school_without_a_name_is_there_by_its_phone(full: Services) -> None:
    """Whoever fetches the child needs the number more than the name."""
    plan_editor = full.plan_editor
    (school,) = plan_editor.household().institutions
    plan_editor.change(f"institution:{school.id}", "inst_name", "")
    row = data(full)["people"][2]
    assert (row["by_day"], row["by_day_phone"]) == ("+7 7212 00 00 04", "")


def test_only_a_family_with_children_is_told_about_fetching_them(full: Services) -> None:
    assert len(data(full)["lost"]) == 3
    for person in full.plan_editor.household().children:
        full.plan_editor.remove(f"person:{person.id}")
    assert len(data(full)["lost"]) == 2


@pytest.mark.parametrize("is_blank", [False, True])
def test_with_nothing_entered_it_is_a_form_with_every_line(
    services: Services, is_blank: bool
) -> None:
    sheet = data(services, is_blank=is_blank)
    lines = [*sheet["home"], *sheet["door"], *sheet["meeting"], *sheet["contact"].values()]
    assert len(lines) == 2 + 3 + 2 + 3
    assert not any(line["value"] for line in lines)
    assert sheet["ways"] == ["", ""]
    assert len(sheet["people"]) == ROWS_TO_WRITE
    assert not any(any(row.values()) for row in sheet["people"])


def test_a_blank_form_holds_nothing_of_the_family_and_no_date(full: Services) -> None:
    empty = workbench_without_answers(full)
    blank = data(full, ticked=TICKS, is_blank=True)
    assert blank == empty
    assert "2026" not in json.dumps(blank)


def workbench_without_answers(full: Services) -> Any:
    from guide.store.store import Store
    from guide.usecases.program.services import services_on

    services = services_on(Store.in_memory(now=full.now), full.now)
    try:
        return data(services, is_blank=True)
    finally:
        services.close()


@pytest.mark.parametrize(
    ("printed", "check"),
    [((2026, 11, 22), "22 May 2027"), ((2026, 8, 31), "28 February 2027")],
)
def test_the_next_check_is_six_months_after_printing(
    full: Services, clock: Clock, printed: tuple[int, int, int], check: str
) -> None:
    clock.time = dt.datetime(*printed, 9, tzinfo=dt.UTC)
    assert data(full, ("en",))["words"]["next_check"] == [f"Next check: {check}"]


def test_without_a_language_there_is_no_sheet(full: Services) -> None:
    with pytest.raises(ValueError, match=r"\(\)"):
        wall_sheet(full, ())


# ---- lines that send somebody out of the house


# What can be answered to a question, wrong answers among them; the reason beside it is advice.
_NOT_ADVICE = {"choices"}


def strings(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, value in part.items():
            if key not in _NOT_ADVICE:
                yield from strings(value)
    elif isinstance(part, (list, tuple)):
        for value in part:
            yield from strings(value)


def unguarded(data: Any, lang: Lang, condition: str) -> list[str]:
    """The lines that lead outside without beginning with the condition."""
    from guide.content.checks.leaving import leads_outside

    return [
        text
        for text in strings(data)
        if leads_outside(text, lang) and not text.startswith(condition)
    ]


@pytest.mark.parametrize("langs", PAPER_LANGS.values(), ids=PAPER_LANGS)
def test_every_line_of_every_paper_that_sends_somebody_out_is_conditional(
    full: Services, langs: tuple[Lang, ...]
) -> None:
    from guide.content.paper_words import PaperWords
    from guide.paths import resources

    words = PaperWords(resources() / "content")
    conditions = {lang: words.word("unless_told_to_stay", lang) for lang in langs}
    walked = 0
    for kind in KINDS:
        for item in kind.items(full) or ("",):
            found = sheet_of(full, PaperRequest(paper=kind.id, langs=langs, item=item)).data
            walked += 1
            for lang, condition in conditions.items():
                assert unguarded(found, lang, condition) == [], (kind.id, item)
    assert walked > len(KINDS)
    sheet = set(strings(data(full, langs)))
    for lang, condition in conditions.items():
        guarded = {words.word(word_id, lang) for word_id in words.sending_out}
        assert len(guarded) >= 3
        assert all(text.startswith(condition) for text in guarded)
        assert guarded <= sheet


def test_the_walk_finds_a_line_without_the_condition(full: Services) -> None:
    sheet = msgspec.json.decode(msgspec.json.encode(data(full, ("ru",))))
    sheet["lost"][1]["text"] = ["Идём к месту встречи."]
    condition = sheet["words"]["guard"][0]
    assert unguarded(sheet, "ru", condition) == ["Идём к месту встречи."]


# ---- whom to call


def test_the_order_of_calls_stands_there_by_name(full: Services) -> None:
    calls = data(full, ("kk", "ru"))["calls"]
    assert calls["value"] == "1. Ерлан, 2. Динара, 3. Айгүл"
    assert calls["label"] == [full.book.label("calls.ice_order", lang) for lang in ("kk", "ru")]


def test_nobody_without_a_name_has_a_place_in_the_order(full: Services) -> None:
    first = full.plan_editor.household().adults[0]
    full.plan_editor.change(f"person:{first.id}", "given_name", " ")
    assert data(full)["calls"]["value"] == "1. Динара, 2. Айгүл"


def test_a_form_leaves_a_line_for_the_order(full: Services, services: Services) -> None:
    assert data(full, is_blank=True)["calls"]["value"] == ""


# ---- what the words rest on


def test_the_sheet_says_that_it_is_not_reviewed_and_what_it_rests_on(services: Services) -> None:
    (said,) = data(services, ("en",))["words"]["grounds"]
    assert said.startswith("Not yet reviewed by a native speaker.")
    assert "authorities and press" in said
    assert "other countries" in said
