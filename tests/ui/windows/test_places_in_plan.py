"""Lines of place packs as answers of the plan: chosen beside typing, offered when they change."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from msgspec import structs
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from guide.app.startup import Program
from guide.household.plan import Plan, origin_of
from guide.places.pack import LineWords, PlacePack
from guide.usecases.places import packs as packs_module
from guide.usecases.program.services import Services
from tests.places.made import line, newer, put, school
from tests.proofs import rest_in_proof
from tests.ui.windows.backup_fixtures import (
    Clock,
    clock,
    disk,
    finish,
    kept,
    open_page,
    program,
    words_of,
)
from tests.ui.windows.test_places import cut
from tests.ui.windows.window_fixtures import named, settle

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture(autouse=True)
def today(clock: Clock) -> None:
    """A month after the packs of the tests were made."""
    clock.now = dt.datetime(2026, 12, 2, 9, 5, tzinfo=dt.UTC)


def take(services: Services, pack: PlacePack, folder: Path) -> None:
    """Take a pack as a person does after looking at it."""
    path = put(folder / f"{pack.id}.daiyn-place", pack)
    services.place_packs.take(path, services.place_packs.check(path).digest)


@pytest.fixture
def taken(kept: Services, tmp_path: Path) -> Services:
    """The pack of a school is here."""
    take(kept, school(), tmp_path)
    return kept


def plan_of(program: Program) -> Plan:
    return program.session.services.plan_editor.household().plan


def choose(program: Program, field: str, at: int = 0) -> None:
    named(program.window, f"choose_plan_{field}").click()
    settle(program.app)
    named(program.window, f"choice_plan_{field}_{at}").click()
    finish(program)


def visible(program: Program, name: str) -> bool:
    found = program.window.findChildren(QAbstractButton, name)
    return any(one.isVisible() for one in found)


def test_without_a_pack_the_plan_is_typed_as_ever(program: Program) -> None:
    open_page(program, "plan", section="meeting")
    assert not visible(program, "choose_plan_meet_far")


def test_a_meeting_point_is_chosen_with_its_source_and_day(
    taken: Services, program: Program
) -> None:
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    assert plan_of(program).meet_far == "Sample 2"
    origin = origin_of(plan_of(program), "meet_far")
    assert origin is not None
    assert (origin.source, origin.confirmed_on) == ("Sample 1", dt.date(2026, 11, 1))
    assert "Source: Sample, Sample 1; 1 November 2026" in words_of(program)
    line_edit = named(program.window, "edit_plan_meet_far")
    assert line_edit.text() == "Sample 2"
    assert QApplication.focusWidget() is line_edit
    assert not visible(program, "choice_plan_meet_far_0"), "the list is closed again"
    assert plan_of(program).meet_near == "", "no other answer changes"


@pytest.mark.parametrize("section_and_field", ["meeting.reception_point", "home.hospital"])
def test_the_further_answers_are_chosen_too(
    taken: Services, program: Program, section_and_field: str
) -> None:
    section, field = section_and_field.split(".")
    open_page(program, "plan", section=section, record_ref="plan", field=field)
    choose(program, field)
    assert getattr(plan_of(program), field).startswith("Sample ")
    assert origin_of(plan_of(program), field) is not None


def test_a_school_brings_its_phone_and_its_hand_over_rule_is_chosen(
    taken: Services, program: Program
) -> None:
    editor = taken.plan_editor
    child = editor.add_person()
    school_record = editor.add("institution")
    ref = editor.household().ref_of(school_record)
    editor.change(f"person:{child.id}", "is_child", True)
    editor.change(f"person:{child.id}", "institution", ref)
    open_page(program, "plan", section="people", record_ref=f"person:{child.id}")
    part = ref.replace(":", "_")
    named(program.window, f"choose_{part}_inst_name").click()
    settle(program.app)
    named(program.window, f"choice_{part}_inst_name_0").click()
    finish(program)
    record = editor.household().record(ref)
    assert record is not None
    assert getattr(record, "inst_name") == "Sample № 000"  # noqa: B009 - of a plain record
    assert getattr(record, "inst_phone") == "+7 000 000 00 01"  # noqa: B009
    assert named(program.window, f"edit_{part}_inst_phone").text() == "+7 000 000 00 01"
    named(program.window, f"choose_{part}_hand_over").click()
    settle(program.app)
    named(program.window, f"choice_{part}_hand_over_0").click()
    finish(program)
    rule = getattr(editor.household().record(ref), "hand_over")  # noqa: B009
    assert rule == "Sample 1; first shift"


def test_what_was_typed_gives_way_to_what_is_chosen_after_it(
    taken: Services, program: Program
) -> None:
    open_page(program, "plan", section="meeting")
    edit = named(program.window, "edit_plan_meet_far")
    edit.setFocus()
    edit.setText("Парк")
    edit.textEdited.emit("Парк")
    choose(program, "meet_far")
    finish(program)
    assert plan_of(program).meet_far == "Sample 2"
    assert edit.text() == "Sample 2"
    program.window.run_action("undo")
    finish(program)
    assert plan_of(program).meet_far == "Парк", "and comes back by undo"


def test_what_is_typed_over_a_choice_is_the_familys_own(taken: Services, program: Program) -> None:
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    edit = named(program.window, "edit_plan_meet_far")
    edit.setText("Парк")
    edit.textEdited.emit("Парк")
    edit.clearFocus()
    program.window.navigator.flush()
    finish(program)
    assert origin_of(plan_of(program), "meet_far") is None
    assert "Source: Sample" not in words_of(program)


def test_a_newer_pack_offers_what_it_says_and_changes_nothing_by_itself(
    taken: Services, program: Program, tmp_path: Path
) -> None:
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    assert not visible(program, "take_over_plan_meet_far")
    yard = structs.replace(
        line("yard", "2"),
        kk=LineWords(name="Үлгі 9"), ru=LineWords(name="Образец 9"), en=LineWords(name="Sample 9"),
    )  # fmt: skip
    take(taken, newer(school(), assembly=(yard,)), tmp_path)
    open_page(program, "home")
    open_page(program, "plan", section="meeting")
    assert plan_of(program).meet_far == "Sample 2"
    assert "The pack says it otherwise." in words_of(program)
    assert "Sample 9" in words_of(program)
    named(program.window, "take_over_plan_meet_far").click()
    finish(program)
    assert plan_of(program).meet_far == "Sample 9"
    assert named(program.window, "edit_plan_meet_far").text() == "Sample 9"
    assert not visible(program, "take_over_plan_meet_far")


def test_after_a_newer_pack_was_taken_each_difference_is_asked_about(
    taken: Services, program: Program, tmp_path: Path
) -> None:
    open_page(program, "places")
    assert "What your plan took from packs" not in words_of(program)
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    choose(program, "meet_near")
    before = plan_of(program)
    yard = structs.replace(
        line("yard", "2"),
        kk=LineWords(name="Үлгі 9"), ru=LineWords(name="Образец 9"), en=LineWords(name="Sample 9"),
    )  # fmt: skip
    take(taken, newer(school(), assembly=(yard,)), tmp_path)
    open_page(program, "places")
    assert plan_of(program) == before
    words = words_of(program)
    assert words.count("In the plan: Sample 2") == 2
    assert words.count("In the pack: Sample 9") == 2
    named(program.window, "take_over_0").click()
    finish(program)
    after = plan_of(program)
    assert sorted((after.meet_near, after.meet_far)) == ["Sample 2", "Sample 9"]
    named(program.window, "show_in_plan_0").click()
    finish(program)
    assert program.window.navigator.page is not None
    assert program.window.navigator.page.name == "plan"


def test_a_withdrawn_line_is_said_and_removing_the_pack_leaves_the_plan(
    taken: Services, program: Program, tmp_path: Path, clock: Clock
) -> None:
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    before = plan_of(program)
    take(taken, newer(school(), assembly=()), tmp_path)
    open_page(program, "home")
    open_page(program, "plan", section="meeting")
    assert "The pack has no such line any more. Your plan was not changed." in words_of(program)
    assert not visible(program, "take_over_plan_meet_far")
    taken.place_packs.remove("school-000")
    open_page(program, "home")
    open_page(program, "plan", section="meeting")
    assert plan_of(program) == before
    assert not visible(program, "choose_plan_meet_far")
    assert "Not confirmed since" not in words_of(program)
    clock.now = clock.now.replace(year=2027)
    for page in ("plan", "places"):
        open_page(program, "home")
        open_page(program, page, **{"section": "meeting"} if page == "plan" else {})
        assert "Not confirmed since 1 November 2026" in words_of(program), "with no pack here"


def test_what_was_chosen_from_a_made_up_pack_says_so(
    kept: Services, program: Program, tmp_path: Path
) -> None:
    take(kept, school(made_up=True), tmp_path)
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    kept.place_packs.remove("school-000")
    open_page(program, "home")
    open_page(program, "plan", section="meeting")
    assert "A made-up sample: nothing in it is real." in words_of(program)


def test_hundreds_of_lines_are_found_by_a_part_of_their_name(
    kept: Services, program: Program, tmp_path: Path
) -> None:
    points = tuple(line(f"point-{at}", str(at)) for at in range(100, 200))
    take(kept, school(assembly=points), tmp_path)
    open_page(program, "plan", section="meeting")
    named(program.window, "choose_plan_meet_far").click()
    settle(program.app)
    assert visible(program, "choice_plan_meet_far_0")
    assert not visible(program, "choice_plan_meet_far_57")
    find = named(program.window, "find_plan_meet_far")
    find.setText("157")
    find.textEdited.emit("157")
    settle(program.app)
    assert not visible(program, "choice_plan_meet_far_0")
    named(program.window, "choice_plan_meet_far_57").click()
    finish(program)
    assert plan_of(program).meet_far == "Sample 157"


@pytest.mark.parametrize(
    ("page", "args"),
    [("home", {}), ("number", {"number": "112"}), ("situation", {"situation": "ITEM"})],
)
def test_local_numbers_stand_beside_112_and_not_instead(
    kept: Services, program: Program, tmp_path: Path, page: str, args: dict[str, str]
) -> None:
    open_page(program, page, **args)
    before = {one.objectName() for one in program.window.findChildren(QAbstractButton)}
    assert "+7 000 000 00 02" not in words_of(program)
    take(kept, school(), tmp_path)
    open_page(program, "settings")
    open_page(program, page, **args)
    words = words_of(program)
    assert "+7 000 000 00 02" in words
    assert "Shown beside 112, never instead of it." in words
    assert "Source: Sample, Sample 1; 1 November 2026" in words
    after = {one.objectName() for one in program.window.findChildren(QAbstractButton)}
    assert before <= after, "no emergency number gives way"


def test_the_numbers_of_another_territory_are_not_those_of_this_one(
    kept: Services, program: Program, tmp_path: Path
) -> None:
    take(kept, school(region="KZ-75"), tmp_path)
    open_page(program, "number", number="112")
    assert "+7 000 000 00 02" not in words_of(program)
    assert program.window.findChild(QWidget, "local_numbers") is None


def test_a_home_without_packs_neither_reads_nor_loads_them(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delitem(sys.modules, "guide.ui.advice.local_numbers", raising=False)
    asked: list[str] = []
    monkeypatch.setattr(packs_module.PlacePacks, "packs", lambda _: asked.append("read") or [])
    open_page(program, "settings")
    open_page(program, "home")
    assert asked == []
    assert "guide.ui.advice.local_numbers" not in sys.modules
    take(program.session.services, school(), tmp_path)
    open_page(program, "settings")
    open_page(program, "home")
    assert asked == ["read"]


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("scale", [100, 200])
def test_no_word_of_it_is_cut_in_the_smallest_window(
    taken: Services, program: Program, tmp_path: Path, lang: str, scale: int
) -> None:
    program.session.change_settings(language=lang, text_scale=scale)
    program.window.resize(1024, 640)
    open_page(program, "plan", section="meeting")
    choose(program, "meet_far")
    take(taken, newer(school(), assembly=(line("yard", "9"),)), tmp_path)
    open_page(program, "home")
    assert cut(program) == []
    open_page(program, "plan", section="meeting")
    named(program.window, "choose_plan_meet_near").click()
    settle(program.app)
    assert cut(program) == []
    open_page(program, "number", number="112")
    assert cut(program) == []
