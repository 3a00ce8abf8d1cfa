"""A lab: a file says which lesson is held, and the session lies in a folder when it is over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6")

from guide.paths import Places
from guide.training.events import StepKind
from guide.usecases.training.services import open_class
from guide.usecases.training.start_file import quiet_start, read_start
from tests.ui.training.conftest import NOW, Opener
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


def lab(folder: Path, *presses: str) -> tuple[int, list[dict[str, Any]]]:
    """Start as a lab does, press, and close the window: the exit code, and how it stood."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.projector.class_program", "--file",
         write_start(folder, folder / "shared"), "--data-dir", folder / "data", "--lang", "en"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
    ) as running:  # fmt: skip
        assert running.stdin is not None
        assert running.stdout is not None
        told: list[dict[str, Any]] = []

        def hear(*words: str) -> dict[str, Any]:
            print(json.dumps(words), file=running.stdin, flush=True)
            told.append(json.loads(running.stdout.readline()))  # type: ignore[union-attr]
            return told[-1]

        while hear("state")["page"] is None:
            pass
        for press in presses:
            hear("click", press)
            while press == "next" and told[-1].get("step") != ["home", ""]:
                hear("click", press)
        running.stdin.close()
    return running.returncode, told


def test_a_lab_hears_that_no_session_was_held_to_its_end(tmp_path: Path) -> None:
    code, told = lab(tmp_path)
    assert (code, told[-1]["page"]) == (1, "prepare")


@pytest.mark.proof
def test_a_lab_hears_of_what_was_held_left_and_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    code, _ = lab(tmp_path, "known_yes", "start")
    assert code == 1, "it was begun, and left"
    code, told = lab(tmp_path, f"resume_{only_session(tmp_path)}", "jump_to_close", "next",
                     "close_session")  # fmt: skip
    assert next(one["page"] for one in told if one["page"]) == "home", "it is offered there"
    assert code == 0
    assert len(list((tmp_path / "shared").iterdir())) == 1


def only_session(folder: Path) -> str:
    places = Places(folder / "data").classes
    with closing(open_class(places, lambda: NOW)) as services:
        (one,) = services.sessions.unfinished()
        return one.id


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
