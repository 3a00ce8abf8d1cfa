"""Everything on one stick, in the window: written, checked, and each fault said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.app.startup import Program
from guide.ui.shell import file_dialogs
from guide.usecases.safekeeping.backup_service import BackupService, Drive
from guide.usecases.stick import parts
from tests.ui.windows.backup_fixtures import clock, disk, finish, kept, open_page, program, words_of
from tests.ui.windows.window_fixtures import named

__all__ = ["clock", "disk", "kept", "program"]


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that the system knows; papers take no time."""
    root = tmp_path / "Флешка"
    root.mkdir()
    drive = Drive(root, "Флешка", 3_200_000_000, is_writable=True)
    monkeypatch.setattr(BackupService, "drives", lambda _self: [drive])
    monkeypatch.setattr(parts, "sheet_pdf", lambda _sheet: b"%PDF")
    monkeypatch.setattr(file_dialogs, "ask_folder", lambda *_: root)
    return root


def test_a_stick_is_written_and_checked_from_where_copies_are_kept(
    program: Program, stick: Path
) -> None:
    open_page(program, "keeping")
    named(program.window, "to_stick").click()
    finish(program)
    assert "can be read by anybody who has the stick" in words_of(program)
    named(program.window, "stick_1").click()
    finish(program)
    assert "Written, read again and found whole" in words_of(program)
    assert "You can remove the stick now." in words_of(program)
    assert (stick / "Daiyn" / "plan.daiyn").exists()
    named(program.window, "check_1").click()
    finish(program)
    assert "files are whole." in words_of(program)
    (stick / "Daiyn" / "plan.daiyn").write_bytes(b"spoilt")
    named(program.window, "check_folder").click()
    finish(program)
    assert "1 file is damaged or missing" in words_of(program)
    assert named(program.window, "check_faults")


def test_what_the_stick_lacks_is_said_in_words(
    program: Program, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(program, "stick")
    named(program.window, "check_1").click()
    finish(program)
    assert "There is nothing here that Daiyn wrote." in words_of(program)
    monkeypatch.setattr("guide.store.files.free_space", lambda _folder: 10)
    named(program.window, "stick_1").click()
    finish(program)
    assert "can be removed" not in words_of(program)
    assert "There is not enough room" in words_of(program)
    assert not (stick / "Daiyn").exists()
    stick.rmdir()
    named(program.window, "check_1").click()
    finish(program)
    assert "The file cannot be read." in words_of(program)


def test_the_program_goes_along_only_where_it_can_be_carried(
    program: Program, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "daiyn").write_bytes(b"program")
    open_page(program, "stick")
    assert program.window.findChild(object, "stick_program") is None
    monkeypatch.setattr(parts, "portable_program", lambda: folder)
    program.window.rebuild()
    finish(program)
    named(program.window, "stick_program").click()
    named(program.window, "stick_1").click()
    finish(program)
    assert (stick / "Daiyn" / "program" / "daiyn").read_bytes() == b"program"
