"""`daiyn training`: a lesson is checked before anybody holds it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Commands
from tests.training.lessons import changed


def kept(daiyn: Commands, text: str) -> Path:
    path = daiyn.folder / "lesson.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_lesson_may_be_held(daiyn: Commands) -> None:
    path = kept(daiyn, changed())
    assert daiyn.done("--lang", "en", "training", "check", path).startswith(
        "This lesson can be held."
    )
    facts = daiyn.facts("training", "check", path)
    assert (facts["sound"], facts["kind"], facts["id"]) == (True, "class_scenario", "try-out")
    assert facts["needs_source"] == 0


def test_a_faulty_lesson_is_told_with_places_and_remedies(daiyn: Commands) -> None:
    path = kept(daiyn, changed(('outcome = "best"', 'outcome = "acceptable"')))
    run = daiyn.start("--lang", "ru", "training", "check", path)
    assert (run.returncode, run.stderr) == (1, "")
    assert "d1: best_missing" in run.stdout
    assert "Пометьте хотя бы один ответ как best." in run.stdout
    faulty = daiyn.start("--json", "training", "check", path)
    assert faulty.returncode == 1
    assert '"fault": "lesson_faulty"' in faulty.stdout


def test_what_is_no_lesson_is_a_fault_and_what_is_not_there_could_not_run(daiyn: Commands) -> None:
    run = daiyn.start("--json", "training", "check", kept(daiyn, "[["))
    assert (run.returncode, '"reason": "text_broken"' in run.stdout) == (1, True)
    assert daiyn.start("training", "check", daiyn.folder / "nothing.toml").returncode == 2
