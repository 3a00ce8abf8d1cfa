"""The review page: every answer with "Change", gaps in words, private answers hidden."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

pytest.importorskip("PySide6")

from guide.app.startup import Program
from guide.household.field import Privacy, Section, fields_of
from guide.household.household import Household
from guide.household.steps import statuses
from guide.ui.kit.widgets import Text
from guide.ui.plan import review_page
from guide.ui.plan.answer_row import AnswerRow
from guide.usecases.plan.review import ReviewLine, ReviewSection
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import open_page, shown_words
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.test_plan_form import Cellar
from tests.ui.windows.window_fixtures import named, settle


def open_review(program: Program) -> None:
    program.window.navigator.go("review")
    settle(program.app)


def answers(program: Program) -> list[str]:
    page = program.window.navigator.page
    assert isinstance(page, review_page.ReviewPage)
    return [row.answer for row in page.findChildren(AnswerRow)]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_all_answers_stand_there(open_window: Opener, services: Services, lang: str) -> None:
    fill_family(services.plan_editor)
    program = open_window(lang=lang)
    open_review(program)
    shown = answers(program)
    for text in ("Айгүл", "+7 700 000 00 05", "+7 700 000 00 01", "+7 700 000 00 07", "10"):
        assert text in shown
    assert any("№ 00 мектеп" in text for text in shown)
    assert all(row.change.accessibleName() for row in program.window.findChildren(AnswerRow))


def test_a_number_that_cannot_be_is_told_with_its_bounds(
    open_window: Opener, services: Services
) -> None:
    editor = services.plan_editor
    practice = editor.add("practice")
    editor.change(f"practice:{practice.id}", "minutes", "көп")
    program = open_window(lang="en")
    open_review(program)
    (link,) = named(program.window, "summary").links
    assert "write a number from 0 to 600" in link.words


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_each_person_is_one_line_without_ticks_and_what_may_stay_empty_is_folded(
    open_window: Opener, services: Services, lang: str
) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window(lang=lang)
    open_review(program)
    page = program.window.navigator.page
    assert page is not None
    rows = [row.objectName() for row in page.findChildren(AnswerRow) if row.isVisible()]
    for ref in refs.values():
        mine = [name for name in rows if ref.replace(":", "_") in name]
        assert mine == [f"answer_{ref}".replace(":", "_")]
    # A complete plan shows no gap, and no tick that could be taken for "on this paper".
    assert "" not in answers(program)
    assert not any("✓" in answer for answer in answers(program))
    named(program.window, "fold_gaps").click()
    settle(program.app)
    assert "" in answers(program)
    named(program.window, "answer_plan_floor").change.click()
    settle(program.app)
    assert named(program.window, "edit_plan_floor").hasFocus()


def test_each_control_has_a_name_of_its_own(open_window: Opener, services: Services) -> None:
    fill_family(services.plan_editor)
    program = open_window()
    open_review(program)
    page = program.window.navigator.page
    assert isinstance(page, review_page.ReviewPage)
    names = [row.change.accessibleName() for row in page.findChildren(AnswerRow)]
    assert len(names) == len(set(names))


def test_change_goes_to_the_field_and_comes_back(open_window: Opener, services: Services) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window()
    open_review(program)
    named(program.window, f"change_{refs['Динара']}".replace(":", "_")).click()
    settle(program.app)
    mother = refs["Динара"].replace(":", "_")
    assert named(program.window, f"edit_{mother}_given_name").hasFocus()
    edit = named(program.window, f"edit_{mother}_mobile")
    edit.setText("+7 700 000 00 09")
    edit.textEdited.emit(edit.text())
    named(program.window, "next").click()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "review"
    assert "+7 700 000 00 09" in answers(program)


def test_the_fields_of_an_institution_are_reached_too(
    open_window: Opener, services: Services
) -> None:
    refs = fill_family(services.plan_editor)
    program = open_window()
    open_review(program)
    school = refs["school"].replace(":", "_")
    named(program.window, f"change_{school}").click()
    settle(program.app)
    assert named(program.window, f"edit_{school}_inst_name").hasFocus()


def test_gaps_are_named_and_lead_to_their_field(open_window: Opener, services: Services) -> None:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "meet_far", "")
    program = open_window()
    open_review(program)
    row = named(program.window, "answer_plan_meet_far")
    assert row.answer == ""
    assert row.change.words == "Fill in"
    row.change.click()
    settle(program.app)
    assert named(program.window, "edit_plan_meet_far").hasFocus()


def test_an_answer_that_fills_its_field_is_named_as_it_may_be_cut(
    open_window: Opener, services: Services
) -> None:
    services.plan_editor.change("plan", "building", "12/1 корпус 3 вход 2")
    services.plan_editor.change("plan", "floor", "5")
    full = "The field is full: it holds 20 letters"
    assert shown_words(open_page(open_window(), "review")).count(full) == 1


def test_an_empty_plan_is_all_gaps_and_nothing_blocks(open_window: Opener) -> None:
    program = open_window()
    open_review(program)
    assert set(answers(program)) == {""}
    named(program.window, "answer_none_people").change.click()
    settle(program.app)
    assert named(program.window, "add_person").hasFocus()


def test_the_summary_takes_the_focus_and_leads_into_the_field(
    open_window: Opener, services: Services
) -> None:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "out_phone", "+7 700 00")
    program = open_window()
    open_review(program)
    summary = named(program.window, "summary")
    assert summary.links[0].hasFocus()
    summary.links[0].click()
    settle(program.app)
    assert named(program.window, "edit_plan_out_phone").hasFocus()
    assert named(program.window, "edit_plan_out_phone").text() == "+7 700 00"


def test_a_complete_plan_leads_on_to_the_talk_and_to_the_full_plan(
    open_window: Opener, services: Services
) -> None:
    program = open_window()
    open_review(program)
    assert program.window.findChild(QWidget, "to_full_plan") is None, "first the quick plan"
    fill_family(services.plan_editor)
    for way, page in (("to_talk", "talk"), ("to_full_plan", "plan")):
        open_review(program)
        named(program.window, way).click()
        settle(program.app)
        assert program.window.navigator.page.name == page
    assert named(program.window, "section_page_about").isVisible()


def test_a_private_answer_is_hidden_until_it_is_asked_for(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a made-up field: the quick plan has nothing of this class."""
    field = next(f for f in fields_of(Cellar) if f.name == "cellar_code")
    assert field.ask.privacy is Privacy.P3
    line = ReviewLine(record_ref="plan", field=field, label="Code", shown="2580", papers=())
    section = ReviewSection(
        section=Section.HOME,
        title="Home",
        about="",
        status=statuses(Household())[Section.HOME],
        lines=(line,),
    )
    monkeypatch.setattr(review_page, "review", lambda *_: [section])
    program = open_window()
    open_review(program)
    page = program.window.navigator.page
    assert page is not None
    row = page.findChild(AnswerRow)
    assert row is not None
    assert row.answer == ""
    assert "2580" not in " ".join(label.text() for label in page.findChildren(type(row.change)))
    row.reveal.click()
    settle(program.app)
    assert answers(program) == ["2580"]
    assert named(program.window, "change_plan_cellar_code").hasFocus()


def test_what_is_not_simply_on_the_wall_sheet_says_so_and_the_sheet_is_one_press_away(
    open_window: Opener, services: Services
) -> None:
    fill_family(services.plan_editor)
    services.plan_editor.change("plan", "apartment", "25")
    program = open_window()
    open_review(program)
    said = {
        row.objectName(): [text.text() for text in row.findChildren(Text)]
        for row in program.window.findChildren(AnswerRow)
    }
    assert "On the wall sheet only if you tick it." in said["answer_plan_apartment"]
    assert len(said["answer_plan_settlement"]) == 2
    named(program.window, "print_plan").click()
    settle(program.app)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "print"
