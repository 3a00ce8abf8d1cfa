"""A file of a lesson, looked at without keeping anything: what it is, and what is wrong in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct

from guide.content.checks.finding import Finding
from guide.content.guide import Guide
from guide.errors import Code
from guide.training.any_file import read_any
from guide.training.checks import find_faults, refusing
from guide.training.course import Course
from guide.training.lesson_file import SIZE_LIMIT
from guide.training.quiz import Quiz
from guide.training.quiz_checks import find_quiz_faults
from guide.training.scenario import CardNode, DecisionNode, InfoNode, Node, Option, Scenario
from guide.usecases.base.read_file import read_file


class CheckedLesson(Struct, frozen=True):
    """A lesson with all that was found."""

    lesson: Scenario | Quiz
    found: tuple[Finding, ...]

    @property
    def faults(self) -> list[Finding]:
        """For these it is not run."""
        return refusing(self.found)

    @property
    def remarks(self) -> list[Finding]:
        """What may be mended, and keeps nothing from being run."""
        faults = self.faults
        return [one for one in self.found if one not in faults]


def read_lesson_bytes(path: Path) -> bytes:
    """The bytes of a file. Errors: GuideError FILE_UNREADABLE, LESSON_TOO_LARGE."""
    return read_file(path, SIZE_LIMIT, Code.LESSON_TOO_LARGE)


def read_lesson_file(path: Path) -> Scenario | Quiz:
    """The lesson of a file. Errors: as `read_lesson_bytes`; GuideError LESSON_MALFORMED."""
    return read_any(read_lesson_bytes(path))


def check_lesson(
    lesson: Scenario | Quiz,
    guide: Guide,
    today: dt.date,
    questions: Collection[str] | None = None,
) -> CheckedLesson:
    """Ask everything that is asked of a lesson; `questions` are the ids of all known ones."""
    sources = guide.sources.keys()
    if isinstance(lesson, Quiz):
        found = find_quiz_faults(lesson, sources, today)
    else:
        found = find_faults(lesson, sources, today, questions)
    return CheckedLesson(lesson, tuple(found))


def check_file(path: Path, guide: Guide, today: dt.date) -> CheckedLesson:
    """A file, read and asked. Errors: as `read_lesson_bytes`; GuideError LESSON_MALFORMED."""
    return check_lesson(read_lesson_file(path), guide, today)


def unsourced(lesson: Scenario | Quiz) -> int:
    """How many statements of a file ask the school instead of telling."""
    if isinstance(lesson, Quiz):
        return sum(item.needs_source for item in lesson.item)
    options = [one for node in lesson.node if isinstance(node, DecisionNode) for one in node.option]
    return _asking(options) + _asking(lesson.node)


def unsourced_of(course: Course) -> int:
    """The same of what one age gets in one form, questions included: the report counts them."""
    nodes = [course.node(node_id) for node_id in course.way.reachable]
    options = [
        one for node in nodes if isinstance(node, DecisionNode) for one in course.options(node)
    ]
    return sum(item.needs_source for item in course.items) + _asking(options) + _asking(nodes)


def _asking(parts: Sequence[Option] | Sequence[Node]) -> int:
    told = [one for one in parts if isinstance(one, Option | InfoNode | CardNode)]
    return sum(one.needs_source for one in told)
