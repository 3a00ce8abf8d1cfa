"""Questions that somebody else wrote arrive as such: without a source, and shown to nobody yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.training.formats.notes import Trouble
from guide.training.quiz import ItemType, Quiz
from guide.usecases.training.item_exchange import GIFT, ItemExchange
from tests.usecases.training_store import ClassRoom, class_room

NEW = """// [id:yellow-means]
::x:: Иесіз қорап тұр. Не істейміз? {=Ересекке айтамыз ~Ашамыз####[source: K1, ZZ9]}
"""


def exchange_of(room: ClassRoom) -> ItemExchange:
    return ItemExchange(room.lessons, room.guide, room.now)


def kept(folder: Path, text: str, name: str = "q.gift") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_question_of_a_file_is_shown_to_nobody_before_a_teacher_accepts_it(
    tmp_path: Path,
) -> None:
    with class_room() as room:
        exchange, before = exchange_of(room), room.lessons.items()
        offer = exchange.offer(kept(tmp_path, NEW), GIFT, "kk")
        assert offer.count == 1
        assert room.store.is_empty, "an offer keeps nothing"
        (taken,) = exchange.take(offer)
        assert not taken.is_accepted
        assert room.lessons.items() == before
        room.lessons.accept(taken.lesson.id, taken.digest, "class teacher")
        assert len(room.lessons.items()) == len(before) + 1, "the control: accepted, it is asked"


def test_a_question_of_a_file_has_no_source_and_no_name_of_ours(tmp_path: Path) -> None:
    with class_room() as room:
        (taken,) = exchange_of(room).offer(kept(tmp_path, NEW), GIFT, "kk").quizzes
        (item,) = taken.item
        assert item.needs_source
        assert item.sources == ("K1",), "an unknown one is told and left out"
        assert item.id not in {one.id for one in room.lessons.items()}


def test_what_is_told_of_a_question_names_its_line(tmp_path: Path) -> None:
    text = f"{NEW}\nҚанша? {{#3,5}}\n\nҚайда? {{=Қауіпсіз жер: {'а' * 90} ~Мұнда}}\n"
    with class_room() as room:
        offer = exchange_of(room).offer(kept(tmp_path, text), GIFT, "kk")
        assert [(one.line, one.trouble) for one in offer.notes] == [
            (2, Trouble.SOURCE_LOST), (4, Trouble.DECIMAL_COMMA), (6, Trouble.UNFIT)
        ]  # fmt: skip
        assert offer.notes[2].reason == "finding_text_too_long"
        assert (offer.count, offer.here_already, offer.left_out) == (1, 0, 2)


@pytest.mark.parametrize(("form", "lang"), [(GIFT, "kk"), (GIFT, "en"), ("csv", "ru")])
def test_our_own_questions_are_known_again_and_not_taken_twice(
    tmp_path: Path, form: str, lang: str
) -> None:
    with class_room() as room:
        exchange, path = exchange_of(room), tmp_path / "q"
        items = exchange.items()
        assert exchange.export(path, form, lang, items).count == len(items) == 14
        offer = exchange.offer(path, form, lang)
        assert (offer.count, offer.here_already, offer.left_out) == (0, 14, 0)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_check_06_true_in_small_letters_is_taken_as_a_short_answer_in_every_language(
    tmp_path: Path, lang: str
) -> None:
    with class_room() as room:
        told = {"kk": "Сары деңгей бар ма?", "ru": "Есть ли жёлтый уровень?", "en": "Any level?"}
        path = kept(tmp_path, f"{told[lang]} {{true}}")
        offer = exchange_of(room).offer(path, GIFT, lang)
        assert [(one.trouble, one.reason) for one in offer.notes] == [(Trouble.LOWER_CASE_TRUE, "")]
        assert [item.type for quiz in offer.quizzes for item in quiz.item] == [ItemType.SHORT]
        wrong = kept(tmp_path, f"{told['ru']} {{=Ия ~true or not}}")
        (note,) = exchange_of(room).offer(wrong, GIFT, "kk").notes
        assert note.reason == "finding_wrong_script", "what a class reads is asked as before"


def test_the_same_file_is_taken_once(tmp_path: Path) -> None:
    with class_room() as room:
        exchange, path = exchange_of(room), kept(tmp_path, NEW)
        exchange.take(exchange.offer(path, GIFT, "kk"))
        assert exchange.offer(path, GIFT, "kk").here_already == 1


def test_a_table_with_rows_in_other_languages_becomes_a_file_for_each(tmp_path: Path) -> None:
    text = (
        "type;stem_kk;stem_ru;a_kk;b_kk;a_ru;b_ru;correct\n"
        "single;Не істейміз?;;Айтамыз;Ашамыз;;;a\n"
        "single;;Что делаем?;;;Скажем;Откроем;a\n"
    )
    with class_room() as room:
        offer = exchange_of(room).offer(kept(tmp_path, text), "csv", "ru")
        assert [quiz.langs for quiz in offer.quizzes] == [("kk",), ("ru",)]
        ids = [one.lesson.id for one in exchange_of(room).take(offer)]
        assert len(set(ids)) == 2


def test_a_file_beyond_the_bound_or_none_at_all_keeps_nothing(tmp_path: Path) -> None:
    with class_room() as room:
        for path, code in (
            (kept(tmp_path, "а" * (1 << 20)), Code.LESSON_TOO_LARGE),
            (tmp_path / "gone", Code.FILE_UNREADABLE),
            (tmp_path, Code.FILE_UNREADABLE),
        ):
            with pytest.raises(GuideError) as refusal:
                exchange_of(room).offer(path, GIFT, "kk")
            assert refusal.value.code is code
        assert room.store.is_empty


def test_questions_of_one_lesson_go_out_alone() -> None:
    with class_room() as room:
        exchange = exchange_of(room)
        every = exchange.items()
        some = exchange.items("yellow-forty-days")
        assert 0 < len(some) < len(every)
        assert exchange.items("starter") == every
        assert any(one.type is ItemType.ORDER for one in every)
        assert isinstance(room.lessons.find("starter").lesson, Quiz)
