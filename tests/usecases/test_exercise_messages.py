"""A message for an exercise in a class: a lesson that a teacher accepts first, and no level."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from msgspec import structs

from guide.cap.message import Message, Status
from guide.cap.writer import message_bytes
from guide.content.guide import Guide
from guide.content.model import DECLARED, LANGS, Level
from guide.errors import Code, GuideError
from guide.paths import resources
from guide.store.store import Store
from guide.training.scenario import Channel, InjectNode
from guide.usecases.training.lessons import Lessons
from tests.alerts.messages import DAY, alert, cancel

PLACES = ("KZ-11", "KZ-10", "KZ-15", "KZ-19", "KZ-23", "KZ-27", "KZ-31", "KZ-33", "KZ-35", "KZ-39")
NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)


def exercise(message: Message) -> bytes:
    return message_bytes(structs.replace(message, status=Status.EXERCISE))


@pytest.fixture
def lessons() -> Iterator[Lessons]:
    with Store.in_memory(now=lambda: NOON) as store:
        yield Lessons(store, Guide(resources() / "content"), lambda: NOON)


@pytest.mark.parametrize("level", DECLARED)
def test_an_exercise_begins_the_calm_talk_of_its_level(lessons: Lessons, level: Level) -> None:
    made = lessons.exercise(exercise(alert("1", NOON, level, "KZ-35/Теміртау", expires=NOON + DAY)))
    first = made.node[0]
    assert isinstance(first, InjectNode)
    assert (made.level, first.channel, made.langs) == (level, Channel.OFFICIAL_SMS, LANGS)
    talk = lessons.find(f"level-declared-{level.value}").lesson
    assert made.node[1:] == talk.node  # type: ignore[union-attr]
    taken = lessons.take_lesson(made)  # it passes what every lesson is asked
    assert not taken.is_accepted
    with pytest.raises(GuideError) as refused:
        lessons.scenario_to_hold(taken.lesson.id)
    assert refused.value.code is Code.LESSON_NOT_ACCEPTED
    lessons.accept(taken.lesson.id, taken.digest, "class teacher")
    assert lessons.scenario_to_hold(taken.lesson.id).node[0] == first


def test_the_lesson_is_called_an_exercise_and_never_says_that_a_level_was_declared(
    lessons: Lessons,
) -> None:
    titles = {
        "kk": "Оқу-жаттығу: қызғылт сары деңгей",
        "ru": "Учение: оранжевый уровень",
        "en": "Exercise: orange level",
    }
    for places in (("KZ-35",), PLACES):
        made = lessons.exercise(exercise(alert("1", NOON, Level.ORANGE, *places)))
        assert {lang: made.words(lang).title for lang in LANGS} == titles
        assert made.words("ru").about.startswith("Спокойный разговор, который начинается с сооб")
        taken = lessons.take_lesson(made).lesson  # in the bounds of any lesson's words
        assert (taken.kk, taken.ru, taken.en) == (made.kk, made.ru, made.en)
    one = lessons.exercise(exercise(alert("1", NOON, Level.ORANGE, "KZ-35/Теміртау")))
    assert one.words("kk").about.endswith(". Қарағанды облысы")


@pytest.mark.parametrize(
    "data",
    [
        message_bytes(alert("1", NOON, Level.RED, expires=NOON + DAY)),
        message_bytes(structs.replace(alert("1", NOON, Level.RED), status=Status.TEST)),
        exercise(cancel(alert("1", NOON, Level.RED), "2", NOON + DAY)),
        exercise(cancel(alert("1", NOON, Level.RED), "2", NOON + DAY, "KZ-35")),
        b"<alert/>",
        b"",
    ],
    ids=["a real level", "a test", "an end", "an end of a part", "no message", "nothing"],
)
def test_nothing_but_an_exercise_is_taken(lessons: Lessons, data: bytes) -> None:
    with pytest.raises(GuideError) as refused:
        lessons.exercise(data)
    assert refused.value.code is Code.EXERCISE_UNFIT
