"""The lessons that came with the program: one file each in two folders of the content.

They are read in their compact form (`content.compact`), so that a list of all of them costs little.
A test holds each of them to the checks, so they are not asked again here.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from guide.content.compact import read_compact
from guide.errors import Code, GuideError
from guide.training.quiz import Item, Quiz
from guide.training.scenario import ENDING, Scenario

SCENARIOS, QUIZZES = "scenarios", "quiz"  # the folders
SHAPES: dict[str, type[Scenario | Quiz]] = {SCENARIOS: Scenario, QUIZZES: Quiz}

T = TypeVar("T", bound=Struct)


def names_in(content: Path, folder: str) -> tuple[str, ...]:
    """The names of the lesson files of a folder, in order, as `scenarios/red-in-our-city.toml`."""
    try:
        with os.scandir(content / folder) as found:
            names = sorted(one.name for one in found if one.name.endswith(ENDING))
    except OSError as error:
        raise GuideError(Code.CONTENT_UNREADABLE, file=folder) from error
    return tuple(f"{folder}/{name}" for name in names)


# The compact form is mostly there: what reads the files themselves is loaded where it is not.
def _read_scenario(data: bytes) -> Scenario:
    from guide.training.scenario_file import read_scenario

    return read_scenario(data)


def _read_quiz(data: bytes) -> Quiz:
    from guide.training.quiz_file import read_quiz

    return read_quiz(data)


class BundledLessons:
    """Scenarios and questions of one folder of content. Errors: GuideError CONTENT_UNREADABLE."""

    def __init__(self, content: Path) -> None:
        self._content = content

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """All scenarios, in the order of their ids."""
        names = names_in(self._content, SCENARIOS)
        return tuple(self._read(name, Scenario, _read_scenario) for name in names)

    @cached_property
    def quizzes(self) -> tuple[Quiz, ...]:
        """All files of questions, in the order of their ids."""
        names = names_in(self._content, QUIZZES)
        return tuple(self._read(name, Quiz, _read_quiz) for name in names)

    @property
    def items(self) -> tuple[Item, ...]:
        """All questions."""
        return tuple(item for quiz in self.quizzes for item in quiz.item)

    def _read(self, name: str, shape: type[T], read: Callable[[bytes], T]) -> T:
        try:
            data = (self._content / name).read_bytes()
            return read_compact(name, data, shape) or read(data)
        except (OSError, GuideError) as error:
            raise GuideError(Code.CONTENT_UNREADABLE, file=name) from error
