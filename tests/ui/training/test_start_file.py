"""A lab: a file says which lesson is held, and the session lies in a folder when it is over."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from guide.training.events import StepKind
from guide.usecases.training.start_file import quiet_start, read_start
from tests.ui.training.conftest import Opener
from tests.ui.training.test_lesson import walk_to

ROOT = Path(__file__).resolve().parents[3]


def write_start(folder: Path, results: Path) -> Path:
    path = folder / "start.toml"
    path.write_text(
        'schema = "start/1"\nlesson = "level-declared-yellow"\nband = "a11_14"\n'
        f'langs = ["kk"]\nclass_label = "7Б"\nresults = "{results.name}"\n',
        encoding="utf-8",
    )
    return path


def test_what_the_file_says_is_answered_and_the_session_is_handed_in(
    open_class_window: Opener, tmp_path: Path
) -> None:
    results = tmp_path / "shared"
    results.mkdir()
    driver = open_class_window()
    services = driver.services
    start = read_start(write_start(tmp_path, results))
    scenario = services.lessons.scenario_to_hold(start.lesson)
    driver.session.quiet = quiet_start(services.sessions, scenario, start, tmp_path)
    held = driver.session.quiet.session
    driver.window.navigator.go("prepare", lesson=scenario.id, session_id=held.id)
    driver.settle()
    assert driver.find("class_label").text() == "7Б"
    driver.click("known_yes")
    driver.click("start")
    driver.click("jump_to_close")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    assert driver.session.is_handed_in
    assert [one.name for one in results.iterdir()] == [f"daiyn-session-{held.id}.json"]


def test_a_file_that_cannot_be_read_ends_with_a_sentence_and_no_window(tmp_path: Path) -> None:
    bad = tmp_path / "start.toml"
    bad.write_text('schema = "start/1"\nlesson = 7\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "guide", "--class", "--file", bad, "--data-dir", tmp_path / "data",
         "--lang", "en"],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
