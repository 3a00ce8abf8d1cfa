"""What cannot be kept waits, says so, and is kept by "Try again"; settings apply all the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from guide.alerts.declaration import Place
from guide.app.startup import Program
from guide.content.message_words import MessageWords, message_words
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.ui.kit.widgets import Text
from guide.ui.plan.keep_field import keep_field
from guide.ui.plan.removal import remove_with_undo
from guide.ui.shell.announcer import SAVED_PAUSE_S, Announcer
from guide.ui.shell.failure_words import failure_words, found_words, refused_words
from guide.ui.shell.messages import NOT_SAVED
from guide.ui.shell.pseudo import stretch
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.window_fixtures import FailingStore, enter, settle


def test_a_refused_edit_stays_in_sight_and_is_kept_on_retry(
    program: Program, failing: FailingStore
) -> None:
    said: list[tuple[str, bool]] = []
    program.window.announcer.announced.connect(lambda *what: said.append(what))
    failing.edit_failure = GuideError(Code.DISK_FULL)
    assert not keep_field(program.session, "plan", "out_town", "Аст")
    assert not keep_field(program.session, "plan", "out_town", "Астана")
    assert not keep_field(program.session, "plan", "settlement", "Қарағанды")
    assert program.window.content.has_message(NOT_SAVED)
    assert said[-1][1], "a failure interrupts"
    program.window.navigator.go("about")
    settle(program.app)
    assert program.window.content.has_message(NOT_SAVED), "the bar stays until it is solved"
    (bar,) = program.window.content.message_bars()
    assert bar.close_button is None, "closing it would not solve it"
    failing.edit_failure = None
    program.window.content.message_bars()[0].acted.emit()
    settle(program.app)
    assert not program.window.content.has_message(NOT_SAVED)
    plan = program.session.services.plan_editor.household().plan
    assert (plan.out_town, plan.settlement) == ("Астана", "Қарағанды")


def test_waiting_edits_go_before_newer_ones(program: Program, failing: FailingStore) -> None:
    failing.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(program.session, "plan", "out_name", "Айгүл")
    failing.edit_failure = None
    keep_field(program.session, "plan", "out_town", "Астана")
    assert program.session.services.plan_editor.household().plan.out_name == "Айгүл"
    assert not program.session.has_waiting


def test_settings_apply_even_where_they_cannot_be_kept(
    program: Program, failing: FailingStore
) -> None:
    failing.edit_failure = GuideError(Code.STORE_READ_ONLY)
    program.session.change_settings(language="ru", text_scale=150)
    settle(program.app)
    assert program.window.appearance.lang == "ru"
    assert program.window.appearance.look.scale == 1.5
    assert not program.session.has_waiting, "a file that is not ours to write is not tried again"


def test_a_setting_that_could_not_be_kept_is_taken_back_in_the_window_too(
    program: Program, failing: FailingStore
) -> None:
    failing.edit_failure = GuideError(Code.DISK_FULL)
    program.session.change_settings(text_scale=150)
    settle(program.app)
    assert program.window.appearance.look.scale == 1.5
    failing.edit_failure = None  # what differs in nothing needs no room
    program.session.change_settings(text_scale=100)
    settle(program.app)
    assert program.session.settings().text_scale == 100
    assert program.window.appearance.look.scale == 1.0


def test_closing_warns_once_about_what_cannot_be_kept(
    program: Program, failing: FailingStore
) -> None:
    failing.edit_failure = GuideError(Code.DISK_FULL)
    keep_field(program.session, "plan", "out_town", "Астана")
    first, second = QCloseEvent(), QCloseEvent()
    program.window.closeEvent(first)
    program.window.closeEvent(second)
    assert not first.isAccepted()
    assert second.isAccepted()


def test_saved_is_said_at_most_once_in_half_a_minute(app: QApplication) -> None:
    from PySide6.QtWidgets import QWidget

    now = [100.0]
    window = QWidget()
    announcer = Announcer(window, lambda: now[0])
    said: list[str] = []
    announcer.announced.connect(lambda words, _assertive: said.append(words))
    announcer.say_saved("Saved")
    now[0] += SAVED_PAUSE_S - 1
    announcer.say_saved("Saved")
    assert len(said) == 1
    now[0] += 2
    announcer.say_saved("Saved")
    assert len(said) == 2


def enter_in(program: Program, draft: Draft) -> Any:
    """Enter a level in the window, as its page does; the receipt."""
    home = program.session.settings().place
    return program.session.run(lambda services: services.declarations.declare(draft, home))


@pytest.mark.parametrize(("level", "assertive"), [("yellow", False), ("red", True)])
def test_a_changed_level_is_announced(program: Program, level: str, assertive: bool) -> None:
    said: list[tuple[str, bool]] = []
    program.window.announcer.announced.connect(lambda *what: said.append(what))
    place = Place(region="KZ-35")
    enter_in(program, Draft(level=Level(level), place=place))
    told = [what for what in said if level in what[0]]
    assert told
    assert told[0][1] is assertive


def test_undoing_a_level_brings_back_the_one_before(
    open_window: Opener, services: Services
) -> None:
    enter(services, "yellow")
    program = open_window()
    receipt = enter_in(program, Draft(level=Level.RED, place=Place(region="KZ-35")))
    assert program.session.keep(lambda services: services.declarations.undo(receipt))
    current = program.session.services.declarations.current()
    assert current is not None
    assert current.level is Level.YELLOW


@pytest.mark.parametrize("code", list(Code))
def test_every_known_error_has_words_without_its_code(app: QApplication, code: Code) -> None:
    failure = GuideError(code)
    for sentence in (
        failure_words(failure, "en"),
        refused_words(failure, "en").sentence,
        found_words(failure, "en").sentence,
    ):
        assert sentence
        assert code.value not in sentence
        assert "{" not in sentence


def test_failures_are_longer_too_in_the_made_up_language(open_window: Opener) -> None:
    program = open_window(pseudo=True)
    failure = GuideError(Code.DISK_FULL)
    program.window.messages.show_failure(failure)
    (bar,) = program.window.content.message_bars()
    assert bar.sentence == stretch(message_words().failure(failure, "en"))


@pytest.mark.parametrize("code", list(Code))
def test_no_failure_promises_what_an_edit_that_waits_would_belie(
    app: QApplication, code: Code
) -> None:
    """A failed copy or sheet may be told beside "Not saved"."""
    words = failure_words(GuideError(code), "en")
    assert "entries are safe" not in words
    assert "entries are saved" not in words


@pytest.mark.parametrize(
    "change", [{"language": "kk"}, {"text_scale": 200}], ids=["language", "size"]
)
def test_an_offer_outlives_a_new_frame_and_an_answer_does_not(
    program: Program, change: dict[str, object]
) -> None:
    window, taken = program.window, list[str]()
    window.messages.tell("Copied", timeout_ms=10_000, key="answer")
    window.messages.tell(
        "Entered",
        action="Undo",
        on_action=lambda: taken.append("back"),
        timeout_ms=10_000,
        key="offer",
    )
    program.session.change_settings(**change)
    settle(program.app)
    (bar,) = window.content.message_bars()
    assert bar.sentence == "Entered"
    assert bar.is_running, "it still goes away by itself"
    bar.finish()
    window.rebuild()
    assert not window.content.message_bars()
    window.messages.tell("Entered", action="Undo", on_action=lambda: taken.append("back"))
    window.rebuild()
    window.content.message_bars()[0].acted.emit()
    assert taken == ["back"]


@pytest.mark.parametrize("code", [Code.STORE_NEWER, Code.STORE_DAMAGED])
def test_a_newer_or_damaged_file_is_told_in_words_that_stay(
    open_window: Opener, failing: FailingStore, code: Code
) -> None:
    failing.failure = GuideError(code, aside="daiyn.damaged-2026-03-05.db")
    program = open_window()
    bar = program.window.content.message_bars()[0]
    assert found_words(failing.failure, "en").sentence in bar.findChildren(Text)[0].text()
    program.window.navigator.go("plan")
    settle(program.app)
    assert program.window.content.message_bars()


def test_a_damaged_file_is_told_of_although_the_messages_cannot_be_read_either(
    open_window: Opener, failing: FailingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wordless = MessageWords(tmp_path)
    monkeypatch.setattr("guide.ui.shell.failure_words.message_words", lambda: wordless)
    monkeypatch.setattr("guide.ui.kit.message_text.message_words", lambda: wordless)
    failing.failure = GuideError(Code.STORE_DAMAGED, aside="daiyn.damaged.db", salvaged="3")
    (bar,) = open_window().window.content.message_bars()
    assert "messages.toml" in bar.sentence
    assert bar.action is not None, "the backups can be shown"


def test_a_closed_message_does_not_come_back_with_another_language(program: Program) -> None:
    program.window.messages.tell("Kept until closed", key="note")
    program.window.content.message_bars()[0].closed.emit()
    settle(program.app)
    program.session.change_settings(language="ru")
    settle(program.app)
    assert program.window.content.message_bars() == []


def test_an_offer_to_undo_is_worded_anew_in_another_language(program: Program) -> None:
    person = program.session.run(lambda services: services.plan_editor.add_person())
    assert person is not None
    keep_field(program.session, f"person:{person.id}", "given_name", "Әлихан")
    context = program.window.navigator.page.context  # type: ignore[union-attr]
    remove_with_undo(context, f"person:{person.id}")
    assert program.window.content.message_bars()[0].sentence == "Removed from the plan: Әлихан"
    program.session.change_settings(language="ru")
    settle(program.app)
    bar = program.window.content.message_bars()[0]
    assert bar.sentence == "Убрано из плана: Әлихан"
    assert bar.action is not None
    assert bar.action.words == "Отменить действие"


@pytest.mark.parametrize("code", [Code.STORE_READ_ONLY, Code.DISK_FULL, Code.NOT_SAVED])
def test_a_file_opened_for_viewing_does_not_say_that_something_was_not_saved(
    open_window: Opener, failing: FailingStore, code: Code
) -> None:
    failing.failure = GuideError(code)
    program = open_window()
    (bar,) = program.window.content.message_bars()
    assert "Not saved" not in bar.sentence
    failing.edit_failure = GuideError(Code.STORE_READ_ONLY)
    program.session.change_settings(text_scale=125)
    settle(program.app)
    assert len(program.window.content.message_bars()) == 1, "a setting holds for this run"
    keep_field(program.session, "plan", "out_town", "Астана")
    refused = program.window.content.message_bars()[0]
    assert refused.sentence.startswith("Not saved"), "what was entered is another matter"


@pytest.mark.parametrize(
    ("code", "buttons"),
    [
        (Code.DISK_FULL, ["Try again", "Save to another place…"]),
        (Code.NOT_SAVED, ["Try again", "Save to another place…"]),
        (Code.FOLDER_GONE, ["Try again", "Save to another place…"]),
        (Code.STORE_READ_ONLY, ["Save to another place…"]),
        (Code.STORE_NEWER, []),
    ],
)
def test_what_is_not_saved_offers_what_can_help(
    program: Program, failing: FailingStore, code: Code, buttons: list[str]
) -> None:
    failing.edit_failure = GuideError(code)
    keep_field(program.session, "plan", "out_town", "Астана")
    bar = program.window.content.message_bars()[0]
    offered = [one.words for one in (bar.action, bar.other_action) if one is not None]
    assert offered == buttons
