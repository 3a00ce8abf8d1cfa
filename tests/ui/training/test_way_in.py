"""The way from home to a class: quiet, in Help, and a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

pytest.importorskip("PySide6")

from PySide6.QtWidgets import QApplication, QWidget

from guide.app.home import build
from guide.cli.window_options import window_options
from guide.paths import Places, program_folder
from guide.ui.shell import other_window
from guide.ui.shell.actions import PLACES


def test_help_starts_the_other_process_over_the_same_data_in_the_same_language(
    app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, Sequence[str], str]] = []

    def start(program: str, arguments: Sequence[str], folder: str) -> tuple[bool, int]:
        started.append((program, arguments, folder))
        return True, 1

    monkeypatch.setattr(other_window, "QProcess", SimpleNamespace(startDetached=start))
    program = build(Places(tmp_path), lang="ru")
    try:
        program.window.show()
        program.window.navigator.go("about")
        app.processEvents()
        row = program.window.findChild(QWidget, "task_class")
        assert row is not None
        row.click()  # type: ignore[attr-defined]
    finally:
        program.close()
    words = ["-m", "guide", "--class", "--data-dir", str(tmp_path), "--lang", "ru"]
    assert started == [(sys.executable, words, str(program_folder()))]
    options = window_options(words[2:])
    assert options is not None
    assert (options.is_class, options.data_dir, options.lang) == (True, tmp_path, "ru")


def test_a_bundle_is_its_own_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, arguments = other_window.class_command(tmp_path, "kk")
    assert program == sys.executable
    assert arguments[0] == "--class"


def test_a_class_is_no_main_entry_at_home() -> None:
    assert not any("class" in one.page for one in PLACES)


def test_a_session_file_belongs_to_a_class_and_a_plan_file_does_not(tmp_path: Path) -> None:
    found = window_options(["--class", "--file", "start.toml"])
    assert found is not None
    assert found.session_file == Path("start.toml")
    assert window_options(["--file", "start.toml"]) is None, "the parser says what is wrong"
    assert window_options(["--class", str(tmp_path / "x.daiyn")]) is None
