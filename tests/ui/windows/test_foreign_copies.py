"""A file that is no copy is called what it is, and the way to the right one is beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from guide.app.startup import Program
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell import file_dialogs
from tests.ui.windows.backup_fixtures import clock, disk, kept, open_page, program, town, words_of
from tests.ui.windows.window_fixtures import named, settle

__all__ = ["clock", "disk", "kept", "program"]


def test_another_programs_file_is_not_called_a_damaged_backup(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film, copy = tmp_path / "film.db", program.session.services.backups.copy_to(tmp_path).path
    film.write_bytes(b"film " * 1000)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", file=str(film))
    assert "not a copy made by Daiyn. Nothing was changed." in words_of(program)
    assert "damaged" not in words_of(program)
    assert program.window.findChild(QPushButton, "open_plan_file") is None
    monkeypatch.setattr(file_dialogs, "ask_present_file", lambda *_: copy)
    named(program.window, "other_copy").click()
    settle(program.app)
    named(program.window, "bring_back").click()
    settle(program.app)
    assert town(program) == "Астана"


def test_a_copy_that_is_damaged_is_still_called_so(program: Program, tmp_path: Path) -> None:
    copy = program.session.services.backups.copy_to(tmp_path).path
    copy.write_bytes(copy.read_bytes().replace("Астана".encode(), "Астама".encode()))
    open_page(program, "earlier", file=str(copy))
    assert "This backup is damaged" in words_of(program)


def test_a_plan_file_is_opened_as_one(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "plan.daiyn"
    program.session.services.plan_transfer.export(path)
    keep_field(program.session, "plan", "out_town", "Көкшетау")
    open_page(program, "earlier", file=str(path))
    assert "is a plan file" in words_of(program)
    assert town(program) == "Көкшетау"
    named(program.window, "open_plan_file").click()
    settle(program.app)
    assert named(program.window, "plan_replace").isVisible()
