"""Backups are listed in words, looked at and brought back; copies go to a stick and elsewhere."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from guide.app.home import build
from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store import copying
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell import file_dialogs
from guide.ui.shell.messages import NOT_SAVED
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.backup_service import BackupService, BackupView, Drive, Reason
from guide.usecases.safekeeping.data_location import DataLocation
from tests.ui.windows.backup_fixtures import (
    Clock,
    clock,
    disk,
    finish,
    kept,
    open_page,
    program,
    town,
    words_of,
)
from tests.ui.windows.window_fixtures import FailingStore, named, settle
from tests.usecases.plans import keep_beside

__all__ = ["clock", "disk", "kept", "program"]


def test_a_backup_is_listed_with_its_date_and_content_in_words(
    program: Program, kept: Services, clock: Clock
) -> None:
    kept.backups.back_up(Reason.RESTORE)
    open_page(program, "keeping")
    row = named(program.window, "backup_1")
    assert "5 March 2026" in row.accessibleName()
    assert "before bringing back · 1 person, 2 answers" in row.accessibleName()


def test_a_backup_can_be_made_and_is_in_the_list(program: Program) -> None:
    open_page(program, "keeping")
    assert "No backup yet" in words_of(program)
    named(program.window, "backup_now").click()
    finish(program)
    assert "made by you" in named(program.window, "backup_1").accessibleName()
    assert "The backup is made and checked." in words_of(program)


def test_looking_changes_nothing_and_bringing_back_can_be_undone(
    program: Program, kept: Services
) -> None:
    kept.backups.back_up(Reason.ASKED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "keeping")
    named(program.window, "backup_1").click()
    settle(program.app)
    assert "Астана" in words_of(program)
    assert town(program) == "Көкшетау"
    named(program.window, "bring_back").click()
    settle(program.app)
    assert town(program) == "Астана"
    assert kept.backups.listed()[0].reason is Reason.RESTORE, "the present plan is kept before"
    (bar,) = program.window.content.message_bars()
    program.session.change_settings(language="ru")
    settle(program.app)
    (bar,) = program.window.content.message_bars()
    assert bar.sentence.startswith("Возвращено: 5 марта 2026 г.")
    bar.action.click()  # type: ignore[union-attr]
    settle(program.app)
    assert town(program) == "Көкшетау"


def test_while_the_present_plan_is_kept_the_window_says_so(
    program: Program, kept: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.backups.back_up(Reason.ASKED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", backup=1)
    seen: list[str] = []
    back_up = BackupService.back_up

    def slow(keeping: BackupService, reason: Reason) -> BackupView:
        (bar,) = program.window.content.message_bars()
        assert bar.visibleRegion().boundingRect().height() >= bar.minimumHeight()
        seen.append(bar.sentence)
        return back_up(keeping, reason)

    monkeypatch.setattr(BackupService, "back_up", slow)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert seen == ["Keeping the present plan as a backup…"]
    (bar,) = program.window.content.message_bars()
    assert bar.sentence.startswith("Brought back"), "those words are gone when it is done"


def test_what_is_missing_beside_an_equal_plan_can_be_brought_back(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    exchange = kept.plan_transfer
    exchange.export(tmp_path / "plan.daiyn")
    keep_beside(program.session.services, exchange.read(tmp_path / "plan.daiyn"))
    number = kept.backups.back_up(Reason.ASKED).number
    (lost,) = exchange.kept()
    exchange.remove_kept(lost.id)
    open_page(program, "earlier", backup=number)
    assert "There is nothing to bring back" not in words_of(program)
    assert "come back too" in words_of(program)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert [one.id for one in exchange.kept()] == [lost.id]
    open_page(program, "earlier", backup=number)
    assert "There is nothing to bring back" in words_of(program)
    assert program.window.findChild(QPushButton, "bring_back") is None


def test_ctrl_z_takes_back_a_plan_that_was_brought_back(program: Program, kept: Services) -> None:
    kept.backups.back_up(Reason.ASKED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", backup=1)
    named(program.window, "bring_back").click()
    settle(program.app)
    program.window.run_action("undo")
    settle(program.app)
    assert town(program) == "Көкшетау"


def test_a_damaged_backup_is_named_and_refused(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    kept.backups.back_up(Reason.ASKED)
    (file,) = (tmp_path / "data" / "backups").iterdir()
    data = file.read_bytes()
    file.write_bytes(data.replace("Астана".encode(), "Астама".encode()))
    open_page(program, "keeping")
    assert "damaged, cannot be used" in named(program.window, "backup_1").accessibleName()
    named(program.window, "backup_1").click()
    settle(program.app)
    assert "This backup is damaged" in words_of(program)
    assert program.window.findChild(QPushButton, "bring_back") is None


def test_a_refused_restore_says_that_the_plan_was_not_changed(
    program: Program, kept: Services, disk: FailingStore
) -> None:
    kept.backups.back_up(Reason.ASKED)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", backup=1)
    disk.edit_failure = GuideError(Code.DISK_FULL)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert town(program) == "Көкшетау"
    assert "not enough room" in words_of(program)
    assert "The plan was not changed." in words_of(program)
    assert "Keeping the present plan" not in words_of(program)
    assert not program.session.has_waiting, "it is asked for again by whoever wants it"


# ---- copies


def test_a_copy_on_a_stick_is_checked_and_says_that_the_stick_can_go(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "Флешка ңғ"
    stick.mkdir()
    drive = Drive(stick, "Флешка ңғ", 3_200_000_000, is_writable=True)
    monkeypatch.setattr(BackupService, "drives", lambda _self: [drive])
    open_page(program, "keeping")
    assert "Free: 3.2 GB" in words_of(program)
    named(program.window, "stick_1").click()
    finish(program)
    assert "You can remove the stick now." in words_of(program)
    (copy,) = stick.iterdir()
    assert program.session.services.backups.household_in(copy).plan.out_town == "Астана"


def test_a_stick_that_is_pulled_out_is_not_called_ready(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = Drive(tmp_path / "gone", "gone", 1_000_000_000, is_writable=True)
    monkeypatch.setattr(BackupService, "drives", lambda _self: [drive])
    open_page(program, "keeping")
    named(program.window, "stick_1").click()
    finish(program)
    assert "You can remove the stick now." not in words_of(program)
    assert "The file was not written." in words_of(program)


def test_a_copy_that_breaks_off_by_a_bug_does_not_seem_to_go_on(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off() -> None:
        raise ZeroDivisionError

    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))
    monkeypatch.setattr(BackupService, "copying_to", lambda *_: break_off)
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_: tmp_path)
    open_page(program, "keeping")
    named(program.window, "stick_folder").click()
    finish(program)
    assert "Copying…" not in words_of(program)
    assert "The file was not written." in words_of(program)
    assert reported == [ZeroDivisionError]


def test_a_copy_is_brought_back_from_a_file(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = program.session.services.backups.copy_to(tmp_path)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    monkeypatch.setattr(file_dialogs, "ask_present_file", lambda *_: copied.path)
    open_page(program, "keeping")
    named(program.window, "from_file").click()
    settle(program.app)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert town(program) == "Астана"


# ---- saving to another place


def test_what_waits_is_saved_elsewhere_and_goes_on_waiting(
    program: Program, disk: FailingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "elsewhere.db"
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: place)
    disk.edit_failure = GuideError(Code.DISK_FULL)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    person = program.session.run(lambda services: services.plan_editor.add_person())
    assert person is None
    (bar,) = program.window.content.message_bars()
    assert bar.other_action is not None
    bar.other_action.click()
    settle(program.app)
    finish(program)
    saved = program.session.services.backups.household_in(place)
    assert (saved.plan.out_town, len(saved.people)) == ("Көкшетау", 2)
    assert town(program) == "Астана", "nothing was slipped into the store itself"
    assert program.window.content.has_message(NOT_SAVED), "it stays in sight until it is solved"
    assert "elsewhere.db" in words_of(program)
    disk.edit_failure = None
    assert program.session.retry()
    settle(program.app)
    assert town(program) == "Көкшетау"
    assert not program.window.content.has_message(NOT_SAVED)


def test_a_place_that_does_not_take_the_copy_is_told_and_nothing_is_lost(
    program: Program, disk: FailingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: tmp_path / "no folder" / "a.db")
    disk.edit_failure = GuideError(Code.STORE_READ_ONLY)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    (bar,) = program.window.content.message_bars()
    bar.action.click()  # type: ignore[union-attr]
    settle(program.app)
    finish(program)
    assert "The file was not written." in words_of(program)
    assert program.window.content.has_message(NOT_SAVED)
    assert program.session.has_waiting


def test_after_a_damaged_file_the_backups_are_one_press_away(
    app: QApplication, kept: Services, disk: FailingStore, tmp_path: Path
) -> None:
    kept.backups.back_up(Reason.ASKED)
    fields = {"aside": "daiyn.damaged-1.db", "salvaged": "3", "lost": "1", "complete": "no"}
    disk.failure = GuideError(Code.STORE_DAMAGED, **fields)
    program = build(Places(tmp_path / "data"), services=kept, lang="en")
    program.window.show()
    (bar,) = program.window.content.message_bars()
    assert "Entries read: 3. Known to be missing: 1." in bar.sentence
    bar.action.click()  # type: ignore[union-attr]
    finish(program)
    assert named(program.window, "backup_1").isVisible()
    program.close()


@pytest.mark.parametrize(
    ("owner", "question", "page", "button"),
    [
        (DataLocation, "risks", "keeping", ""),
        (DataLocation, "can_move", "keeping", ""),
        (BackupService, "drives", "keeping", "stick_again"),
        (BackupService, "drives", "moving", "plan_save"),
        (copying, "copy_out", "moving", "plan_save"),
    ],
)
def test_what_a_slow_drive_answers_late_is_not_asked_in_the_windows_thread(
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owner: object,
    question: str,
    page: str,
    button: str,
) -> None:
    asked: list[threading.Thread] = []
    answer = getattr(owner, question)

    def ask(*args: object) -> object:
        asked.append(threading.current_thread())
        return answer(*args)

    monkeypatch.setattr(owner, question, ask)
    monkeypatch.setattr(file_dialogs, "ask_new_file", lambda *_: tmp_path / "plan.daiyn")
    open_page(program, page)
    if button:
        named(program.window, button).click()
        finish(program)
    assert asked
    assert threading.main_thread() not in asked


def test_every_control_of_these_pages_has_a_name_of_its_own(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    for _ in range(2):
        kept.backups.back_up(Reason.ASKED)  # in the same minute
    exchange = kept.plan_transfer
    exchange.export(tmp_path / "plan.daiyn")
    keep_beside(program.session.services, exchange.read(tmp_path / "plan.daiyn"))
    kept.plan_editor.change("plan", "out_town", "Көкшетау")
    pages: dict[str, dict[str, object]] = {
        "keeping": {},
        "changes": {},
        "moving": {},
        "earlier": {"backup": 1},
        "plan_file": {"file": str(tmp_path / "plan.daiyn")},
    }
    for name, args in pages.items():
        open_page(program, name, **args)
        controls = [
            one
            for one in program.window.navigator.page.findChildren(QAbstractButton)  # type: ignore[union-attr]
            if one.isVisible()
        ]
        spoken = [one.accessibleName() for one in controls]
        assert all(spoken), name
        assert len(set(spoken)) == len(spoken), (name, spoken)
        least = program.window.appearance.look.target
        assert all(min(one.width(), one.height()) >= least for one in controls), name
