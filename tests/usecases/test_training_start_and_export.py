"""A lab starts from a file and hands its sessions in; a year goes out as files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from guide.errors import Code, GuideError
from guide.training import answering, moving
from guide.training.bands import AgeBand
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.training.results_csv import COLUMNS, CountedSession, results_csv
from guide.training.state import SessionState
from guide.training.walk import Form
from guide.usecases.training.start_file import quiet_start, read_start
from guide.usecases.training.year_export import TABLE, export_year
from tests.usecases.training_store import LESSON, ClassRoom, answered, class_room, to

START = f"""
schema = "start/1"
lesson = "{LESSON}"
band = "a11_14"
langs = ["kk", "ru"]
form = 20
class_label = "7Б"
results = "RESULTS"
"""


@pytest.fixture
def room() -> Iterator[ClassRoom]:
    with class_room() as made:
        yield made


def test_a_lab_starts_from_a_file_resumes_and_hands_in(room: ClassRoom, tmp_path: Path) -> None:
    path = tmp_path / "start.toml"
    path.write_text(START.replace("RESULTS", "results"), encoding="utf-8")
    file = read_start(path)
    scenario = room.lessons.scenario_to_hold(file.lesson)
    started = quiet_start(room.sessions, scenario, file, tmp_path)
    setup = started.session.state.setup
    assert setup is not None
    assert (setup.band, setup.form, setup.langs) == (AgeBand.A11_14, Form.SHORT, ("kk", "ru"))
    assert setup.adult == "", "what people answer is in no file"
    assert started.hand_in() is None, "it is not over"
    again = quiet_start(room.sessions, scenario, file, tmp_path)
    assert again.session.id == started.session.id
    again.session.do(moving.void)
    (tmp_path / "results").mkdir()
    handed = again.hand_in()
    assert handed is not None
    with class_room() as office:
        (one,) = office.gathering.gather(tmp_path / "results")
        assert one.outcome == "taken"


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("start/1", "start/2", Code.LESSON_MALFORMED),
        ("start/1", "scenario/1", Code.LESSON_NO_START),
        ("[", "#" * (17 << 10) + "[", Code.LESSON_NO_START),
        ('"a11_14"', '"a99"', Code.LESSON_MALFORMED),
        ("form = 20", "form = 30", Code.LESSON_MALFORMED),
        ("[", "", Code.LESSON_MALFORMED),
        ("class_label", "klass_label", Code.LESSON_MALFORMED),
    ],
)
def test_a_start_file_that_is_not_understood_is_told(
    tmp_path: Path, before: str, after: str, code: Code
) -> None:
    path = tmp_path / "start.toml"
    path.write_text(START.replace(before, after), encoding="utf-8")
    with pytest.raises(GuideError) as refusal:
        read_start(path)
    assert refusal.value.code is code
    with pytest.raises(GuideError) as gone:
        read_start(tmp_path / "gone.toml")
    assert gone.value.code is Code.FILE_UNREADABLE


def of_four(room: ClassRoom) -> SessionState:
    """What four people answered before."""
    session = room.begun(present=4)
    to(session, StepKind.PRE)
    step, course = session.state.step, session.course
    assert step is not None
    assert course is not None
    key = course.item(step.id).keys[0]
    session.do(answering.ask, step.id, Phase.PRE, {key: 3}, 1)
    return session.state


def test_check_17_counts_open_with_a_mark_semicolons_and_no_formula(room: ClassRoom) -> None:
    session = room.begun()
    answered(session, 9)
    to(session, StepKind.HOME)
    one = CountedSession(
        id=session.id,
        held_on=None,
        class_label='=1+1"; Б',
        items=session.lesson.items,
        state=session.state,
    )
    data = results_csv([one, structs.replace(one, class_label="@7Б")])
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1][2] == ' =1+1"; Б'
    assert rows[-1][2] == " @7Б"
    assert all(len(row) == len(COLUMNS) for row in rows)
    assert [row[4] for row in rows[1:3]] == ["pre", "post"]
    assert rows[1][-1] == "20"
    few = results_csv([structs.replace(one, state=of_four(room))]).decode("utf-8-sig")
    counts = [row[5:] for row in csv.reader(io.StringIO(few, newline=""), delimiter=";")][1:]
    assert counts
    assert counts == [["", "", "", "", "", "4"]] * len(counts), "of fewer than five nothing is told"
    cells = text.replace("\r\n", ";").split(";")
    assert not [cell for cell in cells if cell[1:2] in {"=", "+", "@"}]


def test_a_year_goes_out_as_files_and_comes_in_as_the_same_year(
    room: ClassRoom, tmp_path: Path
) -> None:
    room.held()
    room.held(class_label="8А")
    room.begun(class_label="9А")
    written = export_year(room.sessions, room.sessions.all(), tmp_path)
    assert len(written) == 3
    assert (tmp_path / TABLE).read_bytes().count(b"\r\n") > 2
    with class_room() as other:
        assert [one.outcome for one in other.gathering.gather(tmp_path)] == ["taken"] * 2
        assert {one.class_label for one in other.sessions.all()} == {"7Б", "8А"}
