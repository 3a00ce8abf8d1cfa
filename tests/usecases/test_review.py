"""The review: every answer, its gaps, and the papers it may stand on."""

from __future__ import annotations

import pytest

from guide.content.model import LANGS, Lang
from guide.household.field import Paper, fields_of
from guide.household.records.kinds import kind_named
from guide.household.sections import shown
from guide.usecases.plan.review import ReviewLine, review
from guide.usecases.program.services import Services


def lines(services: Services, lang: Lang = "ru") -> dict[str, ReviewLine]:
    household = services.plan_editor.household()
    sections = review(household, services.book, lang)
    assert tuple(section.section for section in sections) == shown(household)
    return {f"{x.group}.{x.field.name}": x for section in sections for x in section.lines}


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_plan_shows_its_gaps_in_every_language(services: Services, lang: Lang) -> None:
    found = lines(services, lang)
    assert all(line.label for line in found.values())
    assert {line.shown for line in found.values()} == {None}
    assert found[".street"].help == "missing"
    assert found[".out_town"].help == ""


def test_answers_are_shown_as_people_read_them(full: Services) -> None:
    found = lines(full)
    assert found[".out_phone"].shown == "+7 700 000 00 03"
    assert found["Динара.mobile"].shown == "+7 700 000 00 02"
    assert found[".plan_lang"].shown == "Казахский и русский"
    assert found["Айша.institution"].shown == "№ 00 мектеп"
    assert found["Айша.is_child"].shown == "✓"
    assert found[".ice_order"].shown == (
        "1. Ерлан +7 700 000 00 01; 2. Динара +7 700 000 00 02; 3. Айгүл +7 700 000 00 03"
    )
    assert not any(line.help or line.hint for line in found.values())


def test_what_does_not_apply_is_not_asked(full: Services) -> None:
    full.plan_editor.change("plan", "no_streets", value=True)
    found = lines(full)
    assert ".street" not in found
    assert found[".no_streets"].shown == "✓"
    assert "Ерлан.institution" not in found
    assert "Ерлан.is_child" not in found


def test_unreadable_numbers_are_shown_as_typed(full: Services) -> None:
    full.plan_editor.change("plan", "out_phone", "12345")
    line = lines(full)[".out_phone"]
    assert (line.shown, line.help, line.hint) == ("12345", "phone_incomplete", "")
    full.plan_editor.change("plan", "out_phone", "+7 799 000 00 01")
    line = lines(full)[".out_phone"]
    assert (line.shown, line.help, line.hint) == ("+7 799 000 00 01", "", "phone_unknown")


def test_change_leads_back_to_the_field(full: Services) -> None:
    for line in lines(full).values():
        assert line.field in fields_of(kind_named(line.record_ref).shape)


def test_a_line_tells_the_papers_that_need_a_tick(full: Services) -> None:
    found = lines(full)
    assert found[".entrance"].to_tick == (Paper.WALL,)
    assert Paper.WALL not in found[".entrance"].papers
    assert found[".settlement"].to_tick == ()
    assert Paper.WALL in found[".settlement"].papers
