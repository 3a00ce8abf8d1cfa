"""A file that may be a scenario or questions: told by its `schema`."""

from __future__ import annotations

from guide.errors import GuideError
from guide.training.quiz import Quiz
from guide.training.quiz_file import read_quiz
from guide.training.scenario import Scenario
from guide.training.scenario_file import read_scenario

_QUIZ = b"quiz/"


def read_any(data: bytes) -> Scenario | Quiz:
    """What a file's bytes are. Errors: as `read_lesson`."""
    if _QUIZ not in data:
        return read_scenario(data)
    try:
        return read_quiz(data)
    except GuideError as error:
        if error.fields.get("member") != "schema":
            raise
    return read_scenario(data)  # a scenario whose words hold what looks like the other's schema
