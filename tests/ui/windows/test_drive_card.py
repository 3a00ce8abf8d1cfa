"""A copy in a folder that was chosen may lie on a stick: it is told that the stick can go."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.app.startup import Program
from guide.ui.shell import file_dialogs
from guide.usecases.safekeeping.backup_service import BackupService, Drive
from tests.ui.windows.backup_fixtures import clock, disk, finish, kept, open_page, program, words_of
from tests.ui.windows.window_fixtures import named

__all__ = ["clock", "disk", "kept", "program"]

NONE_FOUND = "No stick was found."


@pytest.mark.parametrize("is_found", [True, False])
def test_a_copy_in_a_chosen_folder_tells_that_the_stick_can_go(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_found: bool
) -> None:
    folder = tmp_path / "Флешка" / "Көшірмелер"
    folder.mkdir(parents=True)
    drive = Drive(folder.parent, "Флешка", 3_200_000_000, is_writable=True)
    monkeypatch.setattr(BackupService, "drives", lambda _self: [drive] if is_found else [])
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_: folder)
    open_page(program, "keeping")
    assert (NONE_FOUND in words_of(program)) is not is_found
    named(program.window, "stick_folder").click()
    finish(program)
    assert "Copied and checked" in words_of(program)
    can_go = "You can remove the stick now." if is_found else "If the folder is on a stick"
    assert can_go in words_of(program)
    assert NONE_FOUND not in words_of(program), "beside a copy on one it would be a riddle"
    named(program.window, "stick_again").click()
    finish(program)
    assert (NONE_FOUND in words_of(program)) is not is_found


def test_a_copy_that_was_not_written_lets_no_stick_go(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackupService, "drives", lambda _self: [])
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_: tmp_path / "gone")
    open_page(program, "keeping")
    named(program.window, "stick_folder").click()
    finish(program)
    assert "The file was not written." in words_of(program)
    assert "remove" not in words_of(program)
