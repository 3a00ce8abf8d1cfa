"""A small lesson to try rules on; `lesson(...)` changes parts of its file."""

from __future__ import annotations

from pathlib import Path

from guide.training.scenario import Scenario
from guide.training.scenario_file import read_scenario

LESSON = Path(__file__).with_name("try-out.toml").read_text(encoding="utf-8")


def changed(*changes: tuple[str, str]) -> str:
    """The file with some of its text replaced; each text to be replaced must be there."""
    text = LESSON
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def lesson(*changes: tuple[str, str]) -> Scenario:
    """The lesson of the changed file."""
    return read_scenario(changed(*changes).encode())
