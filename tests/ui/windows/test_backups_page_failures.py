"""Where the folder or the file fails, the pages of safe keeping say what is true there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from guide.app.home import build
from guide.app.startup import Program
from guide.errors import Code, GuideError
from guide.paths import Places
from guide.store.store import Store
from guide.ui.plan.keep_field import keep_field
from guide.usecases.program.services import Services, services_nowhere, services_on
from guide.usecases.safekeeping.backup_service import Reason
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
from tests.ui.windows.window_fixtures import FailingStore, named, settle

__all__ = ["clock", "disk", "kept", "program"]

PROMISE = "Everything you enter is saved at once"
NO_BACKUP = "No backup yet"


def test_where_all_is_well_the_page_promises_that_entries_are_saved(program: Program) -> None:
    open_page(program, "keeping")
    assert PROMISE in words_of(program)
    assert NO_BACKUP in words_of(program)


def test_a_folder_that_is_gone_is_not_called_a_folder_without_backups(
    program: Program, kept: Services, tmp_path: Path
) -> None:
    kept.backups.back_up(Reason.ASKED)
    (tmp_path / "data").rename(tmp_path / "elsewhere")
    open_page(program, "keeping")
    assert NO_BACKUP not in words_of(program)
    assert PROMISE not in words_of(program)
    assert "backups can neither be shown nor made" in words_of(program)
    assert not named(program.window, "backup_now").isVisible()


def test_entries_that_can_only_be_read_promise_nothing_and_tell_why_no_backup_is_made(
    app: QApplication, kept: Services, tmp_path: Path, clock: Clock
) -> None:
    kept.backups.back_up(Reason.ASKED)
    store = Store.look_at(tmp_path / "data" / "daiyn.db", now=clock)
    services = services_on(store, clock, tmp_path / "data")
    program = build(Places(tmp_path / "data"), services=services, lang="en")
    program.window.show()
    open_page(program, "keeping")
    assert named(program.window, "backup_1").isVisible()
    assert "No new one can be made now" in words_of(program)
    assert PROMISE not in words_of(program)
    assert not named(program.window, "backup_now").isVisible()
    program.close()


def test_without_any_folder_nothing_is_said_about_the_first_backup(
    app: QApplication, tmp_path: Path, clock: Clock
) -> None:
    services = services_nowhere(GuideError(Code.FOLDER_UNUSABLE), clock)
    program = build(Places(tmp_path / "data"), services=services, lang="en")
    program.window.show()
    open_page(program, "keeping")
    assert NO_BACKUP not in words_of(program)
    assert PROMISE not in words_of(program)
    assert "backups can neither be shown nor made" in words_of(program)
    program.close()


@pytest.mark.parametrize("lost", ["0", "2"])
def test_where_nothing_could_be_read_nothing_is_counted_and_the_backups_are_named(
    app: QApplication, kept: Services, disk: FailingStore, tmp_path: Path, lost: str
) -> None:
    fields = {"aside": "daiyn.damaged-1.db", "salvaged": "0", "lost": lost, "complete": "no"}
    disk.failure = GuideError(Code.STORE_DAMAGED, older="0", **fields)
    program = build(Places(tmp_path / "data"), services=kept, lang="en")
    program.window.show()
    (bar,) = program.window.content.message_bars()
    assert "nothing in it could be read" in bar.sentence
    assert "It is kept and will not be overwritten (daiyn.damaged-1.db)." in bar.sentence
    assert "Backups are files of their own" in bar.sentence
    for senseless in ("What could be read is shown", "Entries read", "may be missing"):
        assert senseless not in bar.sentence
    assert bar.action is not None
    assert bar.action.text() == "Show backups"
    program.close()


def test_after_a_damage_the_page_tells_which_backups_are_from_before_it(
    app: QApplication, kept: Services, disk: FailingStore, tmp_path: Path
) -> None:
    for reason in (Reason.USED, Reason.SALVAGED, Reason.ASKED):
        kept.backups.back_up(reason)
    disk.failure = GuideError(Code.STORE_DAMAGED, aside="a.db", salvaged="3", complete="no")
    program = build(Places(tmp_path / "data"), services=kept, lang="en")
    program.window.resize(1280, 800)
    program.window.show()
    (bar,) = program.window.content.message_bars()
    bar.action.click()  # type: ignore[union-attr]
    settle(app)
    finish(program)
    words = words_of(program)
    assert "was found damaged" in words
    assert "choose a backup from before that" in words
    assert words.index("From before the damage") < words.index("After the damage")
    rows = [named(program.window, f"backup_{number}") for number in (1, 3, 2)]
    assert [one.y() for one in rows] == sorted(one.y() for one in rows), "from before come first"
    assert "after the damage: only what could be read" in rows[2].accessibleName()
    program.close()


def test_where_nothing_is_damaged_nothing_is_said_of_a_damage(
    program: Program, kept: Services
) -> None:
    kept.backups.back_up(Reason.ASKED)
    open_page(program, "keeping")
    assert "damage" not in words_of(program)


def test_the_promise_goes_while_an_edit_waits_and_comes_back(
    program: Program, disk: FailingStore
) -> None:
    open_page(program, "keeping")
    disk.edit_failure = GuideError(Code.DISK_FULL)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    settle(program.app)
    assert PROMISE not in words_of(program)
    disk.edit_failure = None
    assert program.session.retry()
    settle(program.app)
    assert PROMISE in words_of(program)
