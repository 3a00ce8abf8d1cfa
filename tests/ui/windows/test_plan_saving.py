"""What is typed is kept: on leaving, 0.4 s after the last key, and whatever happens meanwhile."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.store import Store
from guide.ui.forms.form import KEEP_AFTER_MS, RecordForm
from guide.ui.kit.widgets import Button
from guide.usecases.program.services import Services, services_on
from tests.ui.windows.conftest import ROOT, Opener
from tests.ui.windows.plan_fixtures import Keyboard, fill_family
from tests.ui.windows.window_fixtures import NOW, FailingStore, named, settle


@pytest.fixture
def plan(open_window: Opener) -> Program:
    program = open_window()
    program.window.navigator.go("plan")
    settle(program.app)
    return program


def test_leaving_a_field_keeps_it_as_typed(plan: Program, services: Services) -> None:
    keys = Keyboard(plan.app)
    keys.fill("_out_phone", "8 (700) 000-00-05")
    assert services.plan_editor.household().plan.out_phone == ""
    keys.press(Qt.Key.Key_Tab)
    assert services.plan_editor.household().plan.out_phone == "8 (700) 000-00-05"
    assert named(plan.window, "edit_plan_out_phone").text() == "+7 700 000 00 05"


def test_the_last_key_is_kept_without_leaving(
    plan: Program, services: Services, qtbot: QtBot
) -> None:
    keys = Keyboard(plan.app)
    keys.tab_to("_out_name")
    with qtbot.waitSignal(plan.window.session.saved):
        keys.type("Айгүл")
        assert services.plan_editor.household().plan.out_name == ""
    assert services.plan_editor.household().plan.out_name == "Айгүл"
    assert keys.focus.objectName() == "edit_plan_out_name"
    assert KEEP_AFTER_MS == 400


def test_typing_without_a_pause_is_kept_all_the_same(plan: Program) -> None:
    """A wait after the last key would begin anew with each of them."""
    saved: list[str] = []
    plan.window.session.saved.connect(saved.append)
    keys = Keyboard(plan.app)
    keys.tab_to("_out_name")
    for _letter in range(60):
        keys.type("а")
        QTest.qWait(KEEP_AFTER_MS // 10)
        if saved:
            break
    assert saved


def test_what_was_typed_first_is_kept_first(plan: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ["out_town", "out_name", "out_phone", "out_relation"]
    form = plan.window.findChild(RecordForm, "form_plan")
    for name in names:
        form._take(form.editors[name].field_context.field)
    kept: list[str] = []
    monkeypatch.setattr(form, "_keep_soon", lambda name, _value, _told: kept.append(name))
    form._keep_typed()
    assert kept == names


def test_the_chip_never_says_saved_of_what_is_not(plan: Program, qtbot: QtBot) -> None:
    keys = Keyboard(plan.app)
    keys.tab_to("_out_name")
    with qtbot.waitSignal(plan.window.session.saved):
        keys.type("А")
        assert plan.window.content.save_chip is not None
        assert plan.window.content.save_chip.words == "Saving…"
    assert plan.window.content.save_chip.words.startswith("Saved on this computer")
    keys.type("й")
    assert plan.window.content.save_chip.words == "Saving…"
    keys.press(Qt.Key.Key_Tab)
    assert plan.window.content.save_chip.words.startswith("Saved on this computer")
    keys.type("Қ")
    plan.window.navigator.go("review")
    settle(plan.app)
    assert plan.window.content.save_chip.words.startswith("Saved on this computer")


def test_help_comes_on_leaving_and_goes_as_soon_as_it_is_right(plan: Program, qtbot: QtBot) -> None:
    keys = Keyboard(plan.app)
    edit = keys.tab_to("_out_phone")
    field = named(plan.window, "field_plan_out_phone")
    with qtbot.waitSignal(plan.window.session.saved):
        keys.type("+7 700 00")
    assert field.problem == ""
    keys.press(Qt.Key.Key_Tab)
    assert field.problem == "Enter the whole number, for example +7 700 000 00 01"
    assert "Phone: enter the whole number" in named(plan.window, "summary").links[0].words
    assert plan.window.navigator.page is not None
    assert "Phone" in plan.window.navigator.page.save_note()
    named(plan.window, "summary").links[0].click()
    assert keys.focus is edit
    keys.press(Qt.Key.Key_End)
    keys.type("0 00 0")
    assert field.problem != ""
    keys.type("1")
    assert field.problem == ""
    assert plan.window.navigator.page.save_note() == ""


def test_nothing_blocks(plan: Program, services: Services) -> None:
    """Every section can be left with anything in it."""
    keys = Keyboard(plan.app)
    keys.fill("_out_phone", "112")
    for section in ("people", "home", "meeting", "calls", "title", "contact"):
        named(plan.window, f"section_{section}").click()
        settle(plan.app)
    assert services.plan_editor.household().plan.out_phone == "112"
    assert "service number" in named(plan.window, "field_plan_out_phone").problem


def test_a_language_switch_keeps_page_text_and_focus(plan: Program, services: Services) -> None:
    named(plan.window, "section_meeting").click()
    keys = Keyboard(plan.app)
    keys.fill("_meet_near", "Үй артын")
    plan.window.commands.choose_language("kk")
    settle(plan.app)
    assert keys.focus.objectName() == "edit_plan_meet_near"
    assert named(plan.window, "edit_plan_meet_near").text() == "Үй артын"
    assert services.plan_editor.household().plan.meet_near == "Үй артын"
    keys.press(Qt.Key.Key_End)
    keys.type("дағы")
    plan.window.navigator.flush()
    assert services.plan_editor.household().plan.meet_near == "Үй артындағы"


def test_what_cannot_be_kept_stays_on_the_screen_and_is_kept_later(
    plan: Program, services: Services, failing: FailingStore
) -> None:
    failing.edit_failure = GuideError(Code.DISK_FULL)
    keys = Keyboard(plan.app)
    keys.fill("_out_name", "Айгүл")
    keys.press(Qt.Key.Key_Tab)
    assert services.plan_editor.household().plan.out_name == ""
    plan.window.commands.choose_language("ru")
    settle(plan.app)
    assert named(plan.window, "edit_plan_out_name").text() == "Айгүл"
    failing.edit_failure = None
    assert plan.window.session.retry()
    assert services.plan_editor.household().plan.out_name == "Айгүл"


def test_what_is_refused_stays_typed_although_what_waited_was_kept(
    plan: Program, services: Services, failing: FailingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The news of the older edit comes while the newer one is being refused."""
    keys = Keyboard(plan.app)
    failing.edit_failure = GuideError(Code.DISK_FULL)
    keys.fill("_out_name", "Айгүл")
    keys.press(Qt.Key.Key_Tab)
    failing.edit_failure = None
    edit = failing.edit

    def edit_once(changes: Any) -> int:
        failing.edit_failure = GuideError(Code.DISK_FULL)
        return failing._store.edit(changes)

    monkeypatch.setattr(failing, "edit", edit_once)
    plan.window.session.saved.connect(lambda _time: monkeypatch.setattr(failing, "edit", edit))
    keys.fill("_out_town", "Астана")
    keys.press(Qt.Key.Key_Tab)
    settle(plan.app)
    household = services.plan_editor.household()
    assert (household.plan.out_name, household.plan.out_town) == ("Айгүл", "")
    assert named(plan.window, "edit_plan_out_town").text() == "Астана"
    failing.edit_failure = None
    assert plan.window.session.retry()
    plan.window.navigator.go("home")
    assert services.plan_editor.household().plan.out_town == "Астана"


def test_a_removal_is_undone_by_the_bar(plan: Program, services: Services) -> None:
    refs = fill_family(services.plan_editor)
    before = services.plan_editor.household()
    plan.window.navigator.go("plan", section="people")
    settle(plan.app)
    named(plan.window, f"remove_{refs['Ерлан']}".replace(":", "_")).click()
    settle(plan.app)
    assert "Ерлан" not in [person.given_name for person in services.plan_editor.household().people]
    bar = plan.window.content.message_bars()[-1]
    bar.acted.emit()
    settle(plan.app)
    assert services.plan_editor.household() == before
    assert plan.window.content.has_message("removal") is False


def test_a_removal_is_undone_by_the_keyboard(plan: Program, services: Services) -> None:
    refs = fill_family(services.plan_editor)
    before = services.plan_editor.household()
    plan.window.navigator.go("plan", section="people")
    settle(plan.app)
    named(plan.window, f"remove_{refs['Айша']}".replace(":", "_")).click()
    settle(plan.app)
    plan.window.actions_by_name["undo"].trigger()
    settle(plan.app)
    assert services.plan_editor.household() == before
    assert not plan.window.content.has_message("removal"), "nothing is left to bring back"
    plan.window.actions_by_name["redo"].trigger()
    settle(plan.app)
    assert len(services.plan_editor.household().people) == 3


def test_an_institution_added_by_mistake_leaves_no_trace(plan: Program, services: Services) -> None:
    plan.window.navigator.go("plan", section="people")
    settle(plan.app)
    keys = Keyboard(plan.app)
    keys.choose("add_child")
    ref = keys.focus.objectName().removeprefix("edit_").removesuffix("_given_name")
    keys.choose(f"another_{ref}_institution")
    assert len(services.plan_editor.household().institutions) == 1
    assert keys.focus.objectName().endswith("_inst_name")
    keys.press(Qt.Key.Key_Tab, 3, shift=True)
    keys.tab_to(f"combo_{ref}_institution")
    keys.press(Qt.Key.Key_Up)
    assert services.plan_editor.household().institutions == ()


def test_a_plan_that_is_full_of_institutions_offers_no_other(
    plan: Program, services: Services
) -> None:
    child = services.plan_editor.add_person(is_child=True)
    for number in range(30):
        institution = services.plan_editor.add_institution()
        services.plan_editor.change(f"institution:{institution.id}", "inst_name", f"{number}")
        if number == 28:
            assert _another(plan, child.id).isVisibleTo(plan.window)
    assert not _another(plan, child.id).isVisibleTo(plan.window)


def _another(plan: Program, child: str) -> Button:
    """The button that adds an institution to a child, on a page that is built anew."""
    plan.window.navigator.go("plan", section="people", record_ref=f"person:{child}")
    settle(plan.app)
    (found,) = (
        button
        for button in plan.window.findChildren(Button)
        if button.objectName() == f"another_person_{child}_institution"
    )
    return found


def test_what_was_shown_as_saved_survives_a_killed_process(tmp_path: Path) -> None:
    """Mid word: the process kills itself the moment "saved" is announced."""
    script = f"""
import os, signal, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path[:0] = [{str(ROOT)!r}]
from pathlib import Path
from guide.app.home import build
from guide.paths import Places
program = build(Places(Path(sys.argv[1])), lang="kk")
program.window.navigator.go("plan")
program.window.show()
from PySide6.QtWidgets import QLineEdit
edit = program.window.findChild(QLineEdit, "edit_plan_out_name")
edit.setFocus()
edit.insert("Айг")
edit.textEdited.emit(edit.text())
program.window.session.saved.connect(lambda _time: os.kill(os.getpid(), signal.SIGKILL))
program.app.exec()
"""
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], check=False, capture_output=True, timeout=120
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    store = Store.open(Places(tmp_path).store, now=lambda: NOW)
    try:
        kept = services_on(store, lambda: NOW).plan_editor.household().plan
    finally:
        store.close()
    assert kept.out_name == "Айг"
