"""Files that somebody damaged or made up: clear words or a lesson that can be held, never a crash.

A sound one is walked to its end in each of its languages; of a refused one nothing is taken.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.training.any_file import read_any
from guide.training.checks import find_faults, refusing
from guide.training.course import Course
from guide.training.picture import slide_of
from guide.training.quiz import Quiz
from guide.training.quiz_checks import find_quiz_faults
from guide.training.scenario import Scenario
from guide.training.slide_builder import SlideWords
from guide.training.state import SessionState
from guide.training.walk import forms_of
from guide.usecases.training.gathering import exported, file_name
from tests.training.lessons import LESSON
from tests.training.sessions import TODAY, setup_of
from tests.usecases.training_store import class_room

CONTENT = resources() / "content"
GUIDE = Guide(CONTENT)
FILES = [LESSON.encode(), *(path.read_bytes() for path in sorted(CONTENT.glob("quiz/*.toml")))]
WHOLE = [path.read_bytes() for path in sorted(CONTENT.glob("scenarios/*.toml"))]
TOLD = {Code.LESSON_CODING, Code.LESSON_MALFORMED, Code.LESSON_TOO_LARGE}
ODD = (
    b"\x00", b"\xff\xfe", b"[[node]]", b'"', b"'''", b"= 9e999", b"id = ", b'next = "end"',
    "\u04d9\u202e".encode(), b"\n", b"{", b"}", b"true", b"-0", b"1979-05-27T07:32:00Z",
)  # fmt: skip


def mutated(data: bytes, dice: random.Random) -> bytes:
    """The file with one to four things done to it."""
    for _ in range(dice.randint(1, 4)):
        at, other = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        lines = data.split(b"\n")
        one, two = (dice.randrange(len(lines)) for _ in range(2))
        match dice.randrange(7):
            case 0:
                data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[min(other, at + 200) :]
            case 2:
                data = data[:at] + dice.choice(ODD) + data[at:]
            case 3:
                data = data[:other] + data[at:other][:400] + data[other:]
            case 4:
                lines[one], lines[two] = lines[two], lines[one]
                data = b"\n".join(lines)
            case 5:
                data = b"\n".join(lines[:one] + lines[one + 1 :])
            case _:
                data = b"\n".join([*lines[:two], lines[one], *lines[two:]])
    return data


def hold(scenario: Scenario) -> None:
    """Every picture of a lesson, for each age, form and language."""
    for lang in scenario.langs:
        words = SlideWords(lang, class_words(), GUIDE)
        for band in scenario.bands:
            for form in forms_of(scenario):
                settled = setup_of(scenario, band=band, form=form, langs=(lang,))
                course = Course(scenario, (), settled)
                for step in course.planned():
                    slide_of(step, SessionState(), course, words)
                for path in course.way.paths():
                    assert path[-1] == course.way.main_line[-1]


def said(error: GuideError) -> str:
    return message_words().failure(error, "kk")


def judged(data: bytes) -> str:
    """What becomes of a file: refused in words, faulty, or sound and held to its end."""
    try:
        lesson = read_any(data)
    except GuideError as error:
        return "refused" if error.code in TOLD and said(error) else f"unknown: {error.code}"
    if isinstance(lesson, Quiz):
        return "faulty" if refusing(find_quiz_faults(lesson, GUIDE.sources, TODAY)) else "sound"
    if refusing(find_faults(lesson, GUIDE.sources, TODAY)):
        return "faulty"
    hold(lesson)
    return "sound"


def tried(files: list[bytes], seeds: range) -> dict[str, int]:
    found = {"refused": 0, "faulty": 0, "sound": 0}
    for seed in seeds:
        dice = random.Random(seed)  # noqa: S311 - moments, not secrets
        found[judged(mutated(dice.choice(files), dice))] += 1
    return found


def test_two_hundred_changed_files_are_told_or_held() -> None:
    found = tried(FILES, range(200))
    assert min(found.values()) > 0, "each of the three was met"


@pytest.mark.proof
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_changed_files_are_told_or_held(part: int) -> None:
    found = tried([*FILES, *WHOLE], range(part * 1000 + 1000, part * 1000 + 2000))
    assert found["refused"] > found["sound"] > 0


@cache
def whole() -> tuple[str, bytes]:
    with class_room() as lab:
        session = lab.held()
    return file_name(session.id), exported(session)


def gathered(folder: Path, data: bytes) -> bool:
    """Whether a session file is taken; of a refused one nothing is."""
    path = folder / whole()[0]
    path.write_bytes(data)
    with class_room() as room:
        (one,) = room.gathering.gather(folder)
        if one.failure is None:
            return bool(room.sessions.open(room.sessions.all()[0].id).events)
        assert said(one.failure)
        assert room.store.is_empty, "nothing half taken"
    return False


def tried_sessions(folder: Path, seeds: range) -> int:
    """How many of so many changed session files are taken."""
    taken = 0
    for seed in seeds:
        dice = random.Random(seed)  # noqa: S311
        taken += gathered(folder, mutated(whole()[1], dice))
    return taken


def test_changed_session_files_are_refused_and_nothing_is_half_taken(tmp_path: Path) -> None:
    assert tried_sessions(tmp_path, range(60)) < 30
    assert gathered(tmp_path, whole()[1]), "the control: a whole one"


@pytest.mark.proof
def test_two_thousand_changed_session_files(tmp_path: Path) -> None:
    assert tried_sessions(tmp_path, range(2000)) < 1000
