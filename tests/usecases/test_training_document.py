"""The report as an editable document: what was recorded, in each language, and no more of few."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from guide.content.class_words import class_words
from guide.content.model import LANGS, Lang
from guide.training import answering, moving, preparing, recording
from guide.training.drill import DrillSheet, YardRow
from guide.training.events import StepKind
from guide.training.setup import Attendance
from guide.training.slide_builder import SlideWords
from guide.usecases.training.open_session import OpenSession
from guide.usecases.training.report import SessionReport, session_report
from guide.usecases.training.report_document import (
    parents_bytes,
    report_bytes,
    write_parents,
    write_report,
)
from tests.usecases.training_store import ClassRoom, answered, class_room, to

TODAY = dt.date(2026, 9, 7)


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def written(
    room: ClassRoom,
    session: OpenSession,
    *langs: Lang,
    made: Callable[[list[SessionReport]], bytes] = report_bytes,
) -> str:
    reports = [
        session_report(session, SlideWords(lang, class_words(), room.guide), TODAY)
        for lang in langs
    ]
    with zipfile.ZipFile(io.BytesIO(made(reports))) as archive:
        root = ET.fromstring(archive.read("content.xml"))  # noqa: S314 - our own file
    return "\n".join("".join(one.itertext()) for one in root.iter() if one.tag[-2:] in ("}p", "}h"))


def test_the_report_says_what_was_recorded_in_each_language(room: ClassRoom) -> None:
    session = room.begun(school_label="№ 000 мектеп")
    answered(session, 14)
    session.do(recording.hot_wash, ("Бәрі тыңдады",), (), ("Қақпаға белгі",))
    session.do(recording.add_action, "a1", "Белгі ілу", "Директор", dt.date(2026, 10, 1))
    to(session, StepKind.MOOD_AFTER)
    session.do(answering.feel, "after", 15, 3, 2)
    to(session, StepKind.HOME)
    session.do(moving.close)
    whole = written(room, session, *LANGS)
    for said in (
        "№ 000 мектеп", "7Б", "Хаттама", "Protocol", "Бәрі тыңдады", "Белгі ілу", "01.10.2026",
        "21.09.2026, 19.10.2026", "07.09.2026", "(70 %)", "+50",
    ):  # fmt: skip
        assert said in whole, said
    assert not re.search(r"\{|\}|class_|report_", whole), "no id and no placeholder"


def test_a_notice_that_was_not_given_is_printed_so(room: ClassRoom) -> None:
    session = room.prepared()
    session.do(preparing.notice, "staff", TODAY)
    session.do(preparing.notice, "parents", None)
    whole = written(room, session, "en")
    assert "Parents\nnot told" in whole
    assert "Staff\n07.09.2026" in whole
    assert "Pupils\n–" in whole


@pytest.mark.parametrize(("present", "may"), [(9, False), (20, True)])
def test_check_14_the_report_of_few_prints_no_percent(
    room: ClassRoom, present: int, *, may: bool
) -> None:
    session = room.begun(present=present)
    to(session, StepKind.NODE, "d1")
    session.do(answering.vote, "d1", {"a": present - 1}, 1)
    session.do(preparing.attend, Attendance(present=present))
    whole = written(room, session, "ru")
    assert ("%" in whole) is may


def test_parents_get_a_page_of_their_own_without_figures_of_a_small_group(
    room: ClassRoom,
) -> None:
    whole = written(room, room.held(right=14), "kk", "ru", made=parents_bytes)
    assert "7Б" in whole
    assert "побудьте рядом и выслушайте" in whole
    assert "(70 %)" in whole
    few = room.begun(present=8)
    to(few, StepKind.THINGS)
    assert "%" not in written(room, few, "ru", made=parents_bytes)
    assert "07.09.2026; 7Б; " in written(room, few, "ru"), "the line for the journal"


def test_the_sheet_of_the_yard_is_in_the_protocol(room: ClassRoom) -> None:
    session = room.prepared("drill-debrief")
    sheet = DrillSheet(
        signal=dt.time(10, 0),
        accounted=dt.time(10, 9),
        rows=(YardRow(label="7Б", on_list=25, here=24),),
        problems=("noise",),
        grade="Жақсы",
    )
    session.do(recording.drill, sheet)
    whole = written(room, session, "kk")
    assert all(said in whole for said in ("10:00", "10:09", "25", "Жақсы"))


def test_a_report_is_written_whole_to_where_somebody_wants_it(
    room: ClassRoom, tmp_path: Path
) -> None:
    words = SlideWords("kk", class_words(), room.guide)
    report = session_report(room.held(), words, TODAY)
    for write, make in ((write_report, report_bytes), (write_parents, parents_bytes)):
        result = write(tmp_path / "report.odt", [report])
        assert result.path.read_bytes() == make([report])
        assert result.size == result.path.stat().st_size


def test_a_rehearsal_and_a_voided_lesson_say_that_they_count_for_nothing(room: ClassRoom) -> None:
    session = room.prepared(is_rehearsal=True)
    assert "not part of any statistics" in written(room, session, "en")
    session.do(moving.void)
    assert "not part of any total" in written(room, session, "en")
