"""A scenario's file: bytes ↔ `Scenario`, within the bounds of `lesson_file`."""

from __future__ import annotations

from guide.content.files import SCENARIO
from guide.training.lesson_file import lesson_text, read_lesson
from guide.training.scenario import SCHEMA, Scenario


def read_scenario(data: bytes) -> Scenario:
    """The scenario of a file's bytes. Errors: as `read_lesson`."""
    return read_lesson(SCENARIO, data, Scenario, SCHEMA)


def scenario_text(scenario: Scenario) -> str:
    """The file of a scenario."""
    return lesson_text(scenario)
