"""Files of questions that somebody damaged: told by line or taken whole, never half, never a crash.

What is taken could be held: it is sound, and its own file is read again as it is.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct, structs

from guide.content.message_words import message_words
from guide.errors import Code, GuideError
from guide.training.formats.gift_writer import gift_text
from guide.training.formats.items_csv import items_csv
from guide.training.quiz import Quiz
from guide.training.quiz_file import quiz_text, read_quiz
from guide.usecases.training.item_exchange import GIFT, ItemExchange
from tests.usecases.training_store import ClassRoom, class_room

PIECES = (
    "{", "}", "=", "~", "#", "####", "%50%", "%33,3%", "->", "\\", "\n\n", "\n", "::", ";", '"',
    "\x00", "$CATEGORY: x\n", "\n// ", "\n0\n", "{#3,5}", "[html]<b>", "&#123;", ",", "=1+1",
    "[tag:daiyn-keys-a.b.c]", "[source: K1]", "\u202e\u0301", "\r", "\ue000", "https://x.kz",
    "true", "a:50", "\t",
)  # fmt: skip
TOLD = {Code.LESSON_CODING, Code.LESSON_MALFORMED, Code.LESSON_TOO_LARGE}


class Thrown(Struct):
    """What became of so many files."""

    refused: int = 0
    left_out: int = 0
    taken: int = 0


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def whole(room: ClassRoom, form: str) -> str:
    """A file of one question of each type, which are nearly those of the program."""
    by_type = {item.type: item for item in room.lessons.items()}
    items = [
        structs.replace(item, kk=structs.replace(item.words("kk"), stem=f"{at}. Ойланайық."))
        for at, item in enumerate(by_type.values(), 1)
    ]
    return (gift_text(items, "kk") if form == GIFT else items_csv(items)).text


def damaged(text: str, dice: random.Random) -> bytes:
    """The file with one to five things done to it, one in eight to its very bytes."""
    for _ in range(dice.randint(1, 5)):
        at, lines = dice.randrange(len(text) + 1), text.split("\n")
        one, two = (dice.randrange(len(lines)) for _ in range(2))
        match dice.randrange(6):
            case 0:
                text = text[:at] + text[at + dice.randrange(120) :]
            case 1:
                text = "\n".join(lines[:one] + lines[one + 1 :])
            case 2:
                lines[one], lines[two] = lines[two], lines[one]
                text = "\n".join(lines)
            case _:
                text = text[:at] + dice.choice(PIECES) + text[at + dice.randrange(3) :]
    data = text.encode()
    if dice.randrange(8):
        return data
    at = dice.randrange(len(data) + 1)
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def try_file(room: ClassRoom, path: Path, form: str, thrown: Thrown) -> None:
    """Take a file if it can be taken, ask of that all that is promised, and remove it."""
    exchange = ItemExchange(room.lessons, room.guide, room.now)
    before = room.lessons.items()
    try:
        offer = exchange.offer(path, form, "kk")
    except GuideError as refusal:
        assert refusal.code in TOLD  # noqa: PT017 - most files are not refused
        assert message_words().failure(refusal, "kk")  # noqa: PT017
        thrown.refused += 1
        return
    lines = path.read_bytes().count(b"\n") + path.read_bytes().count(b"\r") + 1
    for note in offer.notes:
        assert 1 <= note.line <= lines
        assert message_words().say(f"import_{note.trouble}", "ru")
        assert not note.reason or message_words().say(note.reason, "en")
    thrown.left_out += offer.left_out
    taken = exchange.take(offer)
    assert sum(len(one.lesson.item) for one in taken if isinstance(one.lesson, Quiz)) == offer.count
    assert room.lessons.items() == before, "nobody has accepted them"
    for one in taken:
        assert isinstance(one.lesson, Quiz)
        assert read_quiz(quiz_text(one.lesson).encode()) == one.lesson
        room.lessons.require_sound(one.lesson)
        room.lessons.remove(one.lesson.id)
    thrown.taken += offer.count


def throw(room: ClassRoom, folder: Path, seeds: range) -> Thrown:
    thrown, path = Thrown(), folder / "q"
    files = {form: whole(room, form) for form in (GIFT, "csv")}
    for seed in seeds:
        dice = random.Random(seed)  # noqa: S311 - moments, not secrets
        form = dice.choice(sorted(files))
        path.write_bytes(damaged(files[form], dice))
        try_file(room, path, form, thrown)
    return thrown


def test_damaged_files_of_questions_are_told_or_taken(room: ClassRoom, tmp_path: Path) -> None:
    thrown = throw(room, tmp_path, range(40))
    assert thrown.refused > 0
    assert thrown.left_out > 0
    assert thrown.taken > 0


@pytest.mark.proof
@pytest.mark.parametrize("part", range(10))
def test_ten_thousand_damaged_files_of_questions(
    room: ClassRoom, tmp_path: Path, part: int
) -> None:
    thrown = throw(room, tmp_path, range(1000 * part + 1000, 1000 * part + 2000))
    assert min(thrown.taken, thrown.left_out, thrown.refused) > 50


@pytest.mark.parametrize("form", [GIFT, "csv"])
def test_the_control_a_whole_file_is_taken_whole(
    room: ClassRoom, tmp_path: Path, form: str
) -> None:
    path, thrown = tmp_path / "q", Thrown()
    path.write_text(whole(room, form), encoding="utf-8")
    try_file(room, path, form, thrown)
    assert thrown == Thrown(taken=5)


def test_of_several_files_of_questions_all_are_kept_or_none(room: ClassRoom) -> None:
    quiz = room.lessons.find("starter").lesson
    assert isinstance(quiz, Quiz)
    faulty = structs.replace(quiz, item=(structs.replace(quiz.item[0], choice=()),))
    with pytest.raises(GuideError) as refusal:
        room.lessons.take_quizzes([quiz, faulty])
    assert refusal.value.code is Code.LESSON_FAULTY
    assert room.store.is_empty
    assert len(room.lessons.take_quizzes([quiz, quiz])) == 2, "the control: both are sound"
