"""What the window does without being asked: backups, and what is said of clock and place."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.ui.kit.message_text import message_text
from guide.ui.plan.keep_field import keep_field
from guide.ui.safekeeping import auto_backup
from guide.ui.safekeeping.auto_backup import AutoBackup
from guide.ui.safekeeping.location_card import LocationCard
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.backup_service import BackupService, Reason
from guide.usecases.safekeeping.data_location import DataLocation, LocationRisk
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
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.window_fixtures import FailingStore, named, settle, startup_checks

__all__ = ["clock", "disk", "kept", "program"]


def auto_backup_of(program: Program) -> AutoBackup:
    """Backups by themselves for a window that has none yet."""
    window = program.window
    return AutoBackup(program.session, window.messages, window.navigator, window)


def test_backups_are_made_by_themselves_when_something_changed(
    program: Program, kept: Services, monkeypatch: pytest.MonkeyPatch, app: QApplication
) -> None:
    monkeypatch.setattr(auto_backup, "SOON_MS", 0)
    backing = AutoBackup(
        program.session, program.window.messages, program.window.navigator, program.window
    )
    settle(app)
    finish(program)
    assert [one.reason for one in kept.backups.listed()] == [Reason.OPENED]
    backing.back_up()
    finish(program)
    assert len(kept.backups.listed()) == 1, "nothing changed, nothing is made"
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    backing.back_up()
    finish(program)
    assert [one.reason for one in kept.backups.listed()] == [Reason.USED, Reason.OPENED]


def test_a_plan_that_becomes_complete_is_kept_and_shown_on_the_open_page(
    program: Program, kept: Services, monkeypatch: pytest.MonkeyPatch, app: QApplication
) -> None:
    monkeypatch.setattr(auto_backup, "SOON_MS", 0)
    auto_backup_of(program)
    settle(app)
    finish(program)
    open_page(program, "keeping")
    assert len(kept.backups.listed()) == 1
    fill_family(kept.plan_editor)
    kept.plan_editor.change("plan", "meet_far", "")
    program.session.tell_changes()
    finish(program)
    assert len(kept.backups.listed()) == 1, "it is not complete: half an hour is soon enough"
    keep_field(program.session, "plan", "meet_far", "Айгүлдің үйі")
    finish(program)
    assert [one.reason for one in kept.backups.listed()] == [Reason.USED, Reason.OPENED]
    assert named(program.window, "backup_2").isVisible()
    keep_field(program.session, "plan", "meet_far", "Айгүлдің бақшасы")
    finish(program)
    assert len(kept.backups.listed()) == 2, "it was complete before"


def test_what_changed_is_kept_when_the_program_ends(program: Program, kept: Services) -> None:
    auto_backup_of(program)
    program.app.aboutToQuit.emit()
    assert [one.reason for one in kept.backups.listed()] == [Reason.USED]
    program.app.aboutToQuit.emit()
    assert len(kept.backups.listed()) == 1, "nothing changed since"


def test_a_backup_that_fails_at_the_end_stands_in_nobodys_way(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    (tmp_path / "data" / "backups").write_text("a file where the folder should be")
    auto_backup_of(program).back_up_at_end()
    (tmp_path / "data" / "backups").unlink()
    assert kept.backups.listed() == []


def test_a_failing_backup_is_told_once_and_is_not_in_the_way(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "data" / "backups").write_text("a file where the folder should be")
    backing = AutoBackup(
        program.session, program.window.messages, program.window.navigator, program.window
    )
    backing.back_up()
    finish(program)
    (bar,) = program.window.content.message_bars()
    assert "No new backup could be made" in bar.sentence
    bar.finish()
    settle(program.app)
    backing.back_up()
    finish(program)
    assert program.window.content.message_bars() == []
    (tmp_path / "data" / "backups").unlink()
    backing.back_up()
    finish(program)
    assert program.session.services.backups.listed()


@pytest.mark.parametrize("when", ["before", "meanwhile", "after"])
def test_no_backup_comforts_while_an_edit_waits(
    program: Program, disk: FailingStore, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """A drive is gone: that nothing is saved is said, and nothing that sounds otherwise."""

    def refuse() -> None:
        raise GuideError(Code.BACKUP_FAILED)

    monkeypatch.setattr(BackupService, "backing_up_if_due", lambda *_: refuse)
    backing = AutoBackup(
        program.session, program.window.messages, program.window.navigator, program.window
    )
    disk.edit_failure = GuideError(Code.FOLDER_GONE)

    def edit() -> None:
        keep_field(program.session, "plan", "out_town", "Көкшетау")

    steps = {
        "before": (edit, backing.back_up),
        "meanwhile": (backing.back_up, edit),
        "after": (backing.back_up, lambda: finish(program), edit),
    }
    for step in steps[when]:
        step()
    finish(program)
    assert "Not saved" in words_of(program)
    assert "entries are saved" not in words_of(program)
    assert program.window.content.has_message(auto_backup.MESSAGE) is (when == "after")


def test_erasing_waits_for_a_backup_that_is_being_made(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    backing = AutoBackup(
        program.session, program.window.messages, program.window.navigator, program.window
    )
    backing.back_up()
    assert program.session.erase()
    finish(program)
    assert not list((tmp_path / "data").glob("backups/*"))


# ---- clock and place


def test_a_clock_that_is_behind_is_told_and_nothing_goes(program: Program, clock: Clock) -> None:
    clock.now -= dt.timedelta(days=30)
    before = town(program)
    startup_checks(program).look()
    finish(program)
    (bar,) = program.window.content.message_bars()
    assert "dates will be wrong" in bar.sentence
    assert town(program) == before


def test_a_clock_of_before_this_version_is_told_at_a_first_start(
    program: Program, clock: Clock
) -> None:
    program.session.services.store.erase()
    made = program.session.services.guide.content_date
    clock.now = dt.datetime.combine(made, dt.time(12), dt.UTC) - dt.timedelta(days=40)
    startup_checks(program).look()
    finish(program)
    (bar,) = program.window.content.message_bars()
    assert "before this version" in bar.sentence
    bar.finish()
    clock.now += dt.timedelta(days=10)  # words are gathered some days before a version is out
    startup_checks(program).look()
    finish(program)
    assert program.window.content.message_bars() == []


def test_nothing_is_said_where_all_is_well(
    program: Program, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.now += dt.timedelta(days=365)  # to a day after this version was made
    monkeypatch.setattr(DataLocation, "risks", lambda _self: ())
    startup_checks(program).look()
    finish(program)
    assert program.window.content.message_bars() == []
    open_page(program, "keeping")
    assert program.window.findChild(LocationCard) is None


@pytest.mark.parametrize("risk", list(LocationRisk))
def test_a_place_with_a_risk_is_told_and_a_better_one_offered(
    program: Program, clock: Clock, monkeypatch: pytest.MonkeyPatch, risk: LocationRisk
) -> None:
    clock.now += dt.timedelta(days=365)  # to a day after this version was made
    moved: list[bool] = []
    monkeypatch.setattr(DataLocation, "risks", lambda _self: (risk,))
    monkeypatch.setattr(DataLocation, "can_move", lambda _self: True)

    def move(_self: DataLocation) -> None:
        assert "Copying and comparing…" in words_of(program), "it may take a moment"
        moved.append(True)

    monkeypatch.setattr(DataLocation, "move", move)
    startup_checks(program).look()
    finish(program)
    (bar,) = program.window.content.message_bars()
    words = message_text(f"location_{risk}", "en")
    assert bar.sentence == words
    bar.action.click()  # type: ignore[union-attr]
    settle(program.app)
    assert words in words_of(program)
    named(program.window, "move_place").click()
    settle(program.app)
    assert moved
    assert "Close Daiyn and open it again" in words_of(program)
    assert "Copying and comparing…" not in words_of(program)


def test_from_a_further_home_it_is_told_how_all_are_moved(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DataLocation, "risks", lambda _self: (LocationRisk.SYNCED,))
    monkeypatch.setattr(DataLocation, "can_move", lambda _self: False)
    told = "The plans of all homes are moved together."
    for is_other in (False, True):
        monkeypatch.setattr(DataLocation, "is_of_another_home", is_other)
        open_page(program, "settings")
        open_page(program, "keeping")
        finish(program)
        assert (told in words_of(program)) is is_other


def test_a_move_that_does_not_work_says_so(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: DataLocation) -> None:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(DataLocation, "risks", lambda _self: (LocationRisk.SYNCED,))
    monkeypatch.setattr(DataLocation, "can_move", lambda _self: True)
    monkeypatch.setattr(DataLocation, "move", refuse)
    open_page(program, "keeping")
    named(program.window, "move_place").click()
    settle(program.app)
    assert "not enough room" in words_of(program)
    assert "Copying and comparing…" not in words_of(program)
    assert keep_field(program.session, "plan", "out_town", "Көкшетау"), "work goes on as before"
