"""What is said while something is not saved is true, in reach, and ends when it is solved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Text
from guide.ui.kit.widgets.message_bar import MessageBar
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell import file_dialogs
from guide.ui.shell.messages import ELSEWHERE, NOT_SAVED
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.backup_fixtures import clock, disk, finish, kept, program, words_of
from tests.ui.windows.conftest import Opener
from tests.ui.windows.test_keyboard_reach import MOST_STOPS, in_sight
from tests.ui.windows.window_fixtures import FailingStore, named, settle

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture
def copied(
    program: Program, disk: FailingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """A window where an edit waits and all of it was saved to another place."""
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: tmp_path / "elsewhere.db")
    disk.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    save_elsewhere(program)
    return program


def save_elsewhere(program: Program) -> None:
    bar = program.window.content.message_bars()[0]
    assert bar.other_action is not None
    bar.other_action.click()
    settle(program.app)
    finish(program)


# ---- the copy at another place


def test_a_copy_elsewhere_says_of_when_it_is(copied: Program) -> None:
    words = f"As of {copied.session.local_time()} everything is saved"
    assert words in words_of(copied)
    keep_field(copied.session, "plan", "out_town", "Көкшетау")
    assert copied.window.content.has_message(ELSEWHERE), "the same once more changes nothing"
    assert not copied.session.retry()
    assert copied.window.content.has_message(ELSEWHERE), "a vain attempt changes nothing"


def test_a_copy_elsewhere_is_not_called_complete_after_the_next_edit(copied: Program) -> None:
    keep_field(copied.session, "plan", "settlement", "Қарағанды")
    settle(copied.app)
    assert not copied.window.content.has_message(ELSEWHERE)
    assert copied.window.content.has_message(NOT_SAVED)


def test_a_copy_elsewhere_is_not_told_of_once_all_is_kept(
    copied: Program, disk: FailingStore
) -> None:
    disk.edit_failure = None
    assert copied.session.retry()
    settle(copied.app)
    assert copied.window.content.message_bars() == []


def test_what_was_entered_while_the_copy_was_written_is_not_called_saved(
    copied: Program,
) -> None:
    bar = copied.window.content.message_bars()[0]
    assert bar.other_action is not None
    bar.other_action.click()
    copied.app.processEvents()  # asked for; the answer has not arrived
    keep_field(copied.session, "plan", "settlement", "Қарағанды")
    finish(copied)
    assert "Something was entered after that" in words_of(copied)
    assert "everything is saved" not in words_of(copied)


# ---- in sight and in reach


SMALL = (1024, 640)


@pytest.mark.parametrize("lang", rest_in_proof(["kk", "ru", "pseudo"], "pseudo"))
@pytest.mark.parametrize("bars", [1, 2])
def test_the_remedies_are_in_reach_with_large_text_on_a_small_screen(
    open_window: Opener, failing: FailingStore, services: Services, lang: str, bars: int
) -> None:
    services.preferences.change(text_scale=200)
    wishes = {"pseudo": True} if lang == "pseudo" else {"lang": lang}
    window_program = open_window(size=SMALL, **wishes)
    window_program.window.navigator.go("plan")
    settle(window_program.app)
    failing.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(window_program.session, "plan", "out_town", "Астана")
    if bars > 1:
        window_program.window.messages.show_failure(GuideError(Code.BACKUP_FAILED))
    settle(window_program.app)
    shown = window_program.window.content.message_bars()
    assert len(shown) == bars
    for bar in shown:
        assert squeezed(bar) == []
        for control in bar.controls:
            tab_to(window_program, control)
            assert in_sight(window_program, control), control.objectName()


def squeezed(bar: MessageBar) -> list[str]:
    """The words and buttons of a bar that got less room than they need, or none."""
    parts: list[QWidget] = [*bar.findChildren(Text), *bar.controls]
    return [
        part.objectName() or "sentence"
        for part in parts
        if part.height() < part.heightForWidth(part.width())
        or not bar.rect().contains(QRect(part.mapTo(bar, QPoint(0, 0)), part.size()))
    ]


def tab_to(window_program: Program, control: QWidget) -> None:
    """Press Tab until the control has the focus."""
    if QApplication.focusWidget() is None:
        window_program.window.side_bar.setFocus()  # type: ignore[union-attr]
    for _ in range(MOST_STOPS):
        if control.hasFocus():
            return
        QTest.keyClick(window_program.window.focusWidget(), Qt.Key.Key_Tab)
        settle(window_program.app)
    raise AssertionError(control.objectName())


def test_a_bar_without_room_is_noticed(app: QApplication) -> None:
    """Negative control: the measure above can fail."""
    bar = MessageBar(Look(), "Сақталмады. " * 20, "Қайталау", other_action="Басқа жерге")
    bar.resize(400, 60)
    bar.show()
    settle(app)
    assert squeezed(bar)
    bar.close()


def test_what_is_not_saved_stands_first_and_cannot_be_closed(
    program: Program, disk: FailingStore
) -> None:
    program.window.messages.show_failure(GuideError(Code.BACKUP_FAILED))
    disk.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    program.window.messages.tell("Something else", key="other")
    settle(program.app)
    first, *others = program.window.content.message_bars()
    assert first.sentence.startswith("Not saved")
    assert first.close_button is None
    assert all(bar.close_button is not None for bar in others)
    assert first.y() < min(bar.y() for bar in others)
    first.action.setFocus()  # type: ignore[union-attr]
    first.action.click()  # type: ignore[union-attr]
    settle(program.app)
    again = program.window.content.message_bars()[0]
    assert again.sentence == first.sentence
    assert again.action is not None
    assert again.action.hasFocus(), "who tries again can try once more"


def test_the_field_that_is_typed_into_stays_in_sight_under_a_new_message(
    open_window: Opener, failing: FailingStore, services: Services
) -> None:
    services.preferences.change(text_scale=200)
    small = open_window(size=SMALL, lang="kk")
    small.window.navigator.go("plan")
    settle(small.app)
    field = named(small.window, "edit_plan_out_name")
    field.setFocus()
    settle(small.app)
    assert in_sight(small, field)
    failing.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(small.session, "plan", "out_town", "Астана")
    settle(small.app)
    assert field.hasFocus()
    assert in_sight(small, field)


# ---- closing


@pytest.fixture
def asked(program: Program, disk: FailingStore) -> Program:
    """A window that was asked to close while a typed word could not be kept."""
    program.window.navigator.go("plan")
    settle(program.app)
    disk.edit_failure = GuideError(Code.NOT_SAVED)
    field = named(program.window, "edit_plan_out_name")
    field.setFocus()
    QTest.keyClicks(field, "Aigul")
    assert not program.window.close()
    settle(program.app)
    return program


LOST = "If you close now, these answers are lost"


def test_closing_says_in_words_what_would_be_lost(asked: Program) -> None:
    (bar,) = asked.window.content.message_bars()
    assert LOST in bar.sentence
    assert [one.accessibleName() for one in bar.controls] == [
        "Save to another place…", "Close without saving", "Do not close",
    ]  # fmt: skip
    assert bar.controls[0].hasFocus(), "the harmless one"
    assert asked.window.isVisible()


def test_esc_stays_and_leads_back(asked: Program) -> None:
    QTest.keyClick(asked.window.focusWidget(), Qt.Key.Key_Escape)
    settle(asked.app)
    (bar,) = asked.window.content.message_bars()
    assert LOST not in bar.sentence
    assert bar.close_button is None
    assert named(asked.window, "edit_plan_out_name").hasFocus()
    assert not asked.window.close(), "who stayed is warned again"
    assert LOST in words_of(asked)


def test_the_warning_is_dismissed_by_its_own_button(asked: Program) -> None:
    (bar,) = asked.window.content.message_bars()
    assert bar.close_button is not None
    bar.close_button.click()
    settle(asked.app)
    (bar,) = asked.window.content.message_bars()
    assert bar.sentence.startswith("Not saved: the computer could not write")


def test_who_decides_to_close_without_saving_is_not_held(asked: Program) -> None:
    (bar,) = asked.window.content.message_bars()
    assert bar.other_action is not None
    bar.other_action.click()
    settle(asked.app)
    assert not asked.window.isVisible()


def test_after_recovery_the_next_loss_is_warned_of_again(
    asked: Program, disk: FailingStore
) -> None:
    disk.edit_failure = None
    assert asked.session.retry()
    settle(asked.app)
    assert asked.window.content.message_bars() == []
    disk.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(asked.session, "plan", "out_town", "Көкшетау")
    assert not asked.window.close()
    assert LOST in words_of(asked)


def test_what_is_safe_elsewhere_does_not_hold_the_window(
    asked: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: tmp_path / "elsewhere.db")
    asked.window.content.message_bars()[0].controls[0].click()
    settle(asked.app)
    finish(asked)
    assert LOST not in words_of(asked), "they are in the copy"
    keep_field(asked.session, "plan", "out_town", "Көкшетау")
    assert not asked.window.close(), "what came after the copy is not in it"
    asked.window.content.message_bars()[0].controls[0].click()
    settle(asked.app)
    finish(asked)
    assert asked.window.close()


def test_a_second_bar_is_seen_when_it_comes(
    open_window: Opener, failing: FailingStore, services: Services
) -> None:
    services.preferences.change(text_scale=200)
    small = open_window(size=SMALL, lang="kk")
    failing.edit_failure = GuideError(Code.NOT_SAVED)
    keep_field(small.session, "plan", "out_town", "Астана")
    settle(small.app)
    small.window.messages.show_failure(GuideError(Code.BACKUP_FAILED))
    settle(small.app)
    bar = small.window.content.message_bars()[-1]
    assert bar.close_button is not None
    assert in_sight(small, bar.close_button)
