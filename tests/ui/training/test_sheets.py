"""Paper with codes: a heap of answer sheets is typed in by keyboard alone."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.store.store import Store
from guide.training.batches import Batch
from guide.training.events import StepKind
from guide.training.quiz import Phase
from guide.training.state import SessionState
from guide.ui.projector.remote_keys import LessonKey
from guide.ui.training.lesson_show import LessonShow
from guide.ui.training.sheet_desk import SheetDesk
from guide.ui.training.sheet_keys import SheetKey, figure_typed, key_of_text
from guide.usecases.training.services import class_services_on
from tests.proofs import rest_in_proof
from tests.ui.training.conftest import NOW, ClassDriver, Opener
from tests.ui.training.test_lesson import walk_to
from tests.ui.training.test_pages import CASES, remarks

KAZAKH_ROW = '"әіңғ,.үұқ'  # the keys 1 to 9 and 0 under a Kazakh layout
CODES = [str(1000 + 311 * at) for at in range(1, 26)]


def press(driver: ClassDriver, key: Qt.Key, text: str = "", place: int = 0) -> None:
    """Press one key, as the window system sends it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, place, 0, 0, text)
        QApplication.sendEvent(driver.window.windowHandle(), event)


def type_text(driver: ClassDriver, text: str) -> None:
    """Type under a Kazakh layout: figures are keys of the top row, which types letters there."""
    named = {"\n": Qt.Key.Key_Return, " ": Qt.Key.Key_Space, "\x1b": Qt.Key.Key_Escape}
    for one in text:
        if one in named:
            press(driver, named[one], "" if one == "\x1b" else one)
        elif one.isdigit():
            at = (int(one) - 1) % 10
            press(driver, Qt.Key(ord(KAZAKH_ROW[at].upper())), KAZAKH_ROW[at], 10 + at)
        else:
            press(driver, Qt.Key(ord(one.upper())), one)
    driver.settle()


@pytest.fixture
def two_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LessonShow, "is_single", property(lambda _self: False))


def begin(driver: ClassDriver, kind: StepKind, present: int = 25) -> None:
    """A lesson on paper, at the last step of a kind, with the keys in the row."""
    driver.start_scenario(collect="paper", present=present)
    walk_to(driver, kind, present)
    while True:
        following = driver.lesson.running.following
        if following is None or following.kind is not kind:
            break
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    driver.find("sheet_code").setFocus()


def state(driver: ClassDriver) -> SessionState:
    found: SessionState = driver.lesson.running.state
    return found


def wrong(driver: ClassDriver) -> str:
    desk: SheetDesk = driver.page.findChild(SheetDesk)
    return desk._wrong.words


@pytest.mark.usefixtures("two_screens")
def test_a_heap_of_sheets_is_typed_in_by_keys_alone_under_a_kazakh_layout(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    begin(driver, StepKind.PRE)
    asked = driver.lesson.running.course.questions_before
    for at, code in enumerate(CODES):
        type_text(driver, f"{code}{'1' if at < 10 else '0'}{'2' * (len(asked) - 1)}\n")
    counted = state(driver).answers[asked[0].id, Phase.PRE]
    assert (sum(counted.counts.values()), counted.passed) == (10, 15)
    assert len(state(driver).sheets) == 25
    assert not state(driver).corrected, "each row is a sheet of its own and corrects none"
    assert "25 of 25. All are in" in driver.find("sheet_sum").text()
    assert driver.find("sheet_code").hasFocus(), "the next sheet can begin"

    type_text(driver, f"9{'1' * 8}\n")
    assert len(state(driver).sheets) == 25, "check 10: no more sheets than pupils"
    assert driver.find("sheet_code").text() == "9111", "what was refused stays to be seen"
    assert wrong(driver).startswith("One sheet too many: 25 – 0 = 25 could answer.")

    type_text(driver, "\x1b")
    assert driver.page.name == "run", "Esc empties the row before it asks to end"
    assert driver.find("sheet_code").text() == ""


@pytest.mark.usefixtures("two_screens")
def test_what_is_wrong_is_told_at_once_and_nothing_of_it_is_kept(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    begin(driver, StepKind.PRE)
    first = driver.lesson.running.course.questions_before[0]
    type_text(driver, "0123")
    assert wrong(driver) == "A code is four figures, 1000 to 9999. Look at the slip."
    assert driver.find("sheet_code").accessibleDescription() == wrong(driver)
    type_text(driver, "2345")
    assert wrong(driver) == "", "what is put right is not told any more"
    type_text(driver, "5")
    assert wrong(driver) == "Question 1 has the answers A to D, or 0 for pass."
    type_text(driver, "в")
    assert wrong(driver) == "“В” can be B or D on this keyboard. Press 2 for B, 4 for D."
    type_text(driver, "ф\n")
    assert wrong(driver) == "Question 2 has no answer yet: a letter, or 0 for pass."
    assert not state(driver).sheets
    assert driver.find(f"sheet_answer_{first.id}").text() == "A"
    name = driver.find(f"sheet_answer_{first.id}").accessibleName()
    assert name == f"Question 1: {first.words(driver.lesson.running.lang).stem}"


@pytest.mark.usefixtures("two_screens")
def test_a_sheet_is_corrected_by_its_code_and_both_are_kept(open_class_window: Opener) -> None:
    driver = open_class_window()
    begin(driver, StepKind.PRE)
    first, *others = driver.lesson.running.course.questions_before
    rest = "2" * len(others)
    type_text(driver, f"4821a{rest}\n4821b{rest}\n")
    sheet = state(driver).sheets[Batch.PRE, "4821"]
    assert sheet.corrects is not None
    assert [one.seq for one in state(driver).corrected] == [sheet.corrects]
    assert sum(state(driver).answers[first.id, Phase.PRE].counts.values()) == 1

    press(driver, Qt.Key.Key_Up)
    driver.find("sheet_code").selectAll()
    type_text(driver, "4812\n")
    assert [code for _, code in state(driver).sheets] == ["4812"], "a code is corrected, too"

    driver.click("sheet_4812")
    driver.click("remove_sheet")
    assert state(driver).sheets, "the first press only asks"
    driver.click("remove_sheet")
    assert not state(driver).sheets
    assert (first.id, Phase.PRE) not in state(driver).answers
    assert len(state(driver).corrected) == 3


@pytest.mark.usefixtures("two_screens")
def test_a_row_that_is_not_kept_stays_while_the_lesson_goes_on(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario(collect="paper")
    walk_to(driver, StepKind.PRE)
    assert driver.find("next").hasFocus(), "the keys are the lesson's"
    type_text(driver, "1")
    assert driver.find("sheet_code").hasFocus(), "a figure leads into the row"
    assert driver.page.leave()
    assert driver.find("next").hasFocus(), "and Esc out of it"
    assert not driver.has("ask_end")
    type_text(driver, "1")
    type_text(driver, "4821")
    driver.window.rebuild()
    driver.settle()
    assert driver.find("sheet_code").text() == "4821", "a page that is built anew"
    driver.page.take(LessonKey.NEXT)
    driver.settle()
    assert driver.find("sheet_code").text() == "4821", "the next question of the same sheets"


@pytest.mark.usefixtures("two_screens")
def test_a_vote_on_paper_is_typed_in_before_or_after_the_reveal(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    driver.start_scenario(collect="paper", rounds=2)
    course = driver.lesson.running.course
    for _ in range(60):
        step = state(driver).step
        if step is not None and course.decision(step.id) is not None:
            break
        if driver.page.desk is not None and driver.page.moves._owes_count():
            driver.page.desk.pad.add(0, 25)
        driver.page.take(LessonKey.NEXT)
        driver.settle()
    step = state(driver).step
    assert step is not None
    driver.find("sheet_code").setFocus()
    type_text(driver, "4821 a\n")
    assert "Nobody is asked" in wrong(driver) or state(driver).votes
    assert sum(state(driver).votes[step.id, 1].counts.values()) == 1
    driver.click("revote")
    driver.find("sheet_code").setFocus()
    type_text(driver, "4821b\n")
    assert sum(state(driver).votes[step.id, 2].counts.values()) == 1
    driver.page.take(LessonKey.NEXT)
    driver.settle()
    assert step.id in state(driver).revealed
    assert step.id in state(driver).counts_shown
    driver.find("sheet_code").setFocus()
    type_text(driver, "1234b\n")
    assert sum(state(driver).votes[step.id, 2].counts.values()) == 2
    assert "1234" not in repr(driver.lesson.projection.shown), "no code is on the picture"


def test_with_one_screen_no_code_stands_before_the_class(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.start_scenario(collect="paper")
    walk_to(driver, StepKind.PRE)
    assert driver.lesson.is_single
    assert not driver.has("sheet_code")
    assert driver.has("sheets_later")
    walk_to(driver, StepKind.POST)
    assert driver.has("collect_first"), "whoever sees what is right changes an answer"


def test_after_the_lesson_the_heap_is_typed_in_from_the_report_and_a_kill_loses_no_row(
    open_class_window: Opener, tmp_path: Path
) -> None:
    moment = [NOW]
    store = Store.open(tmp_path / "class.db", now=lambda: NOW)
    driver = open_class_window(store=store, now=lambda: moment[0])
    driver.start_scenario(collect="paper")
    walk_to(driver, StepKind.HOME)
    session_id = driver.lesson.running.session_id
    driver.click("close_session")
    told = driver.find("nothing_known").text()
    assert told == "The sheets from before and after are not typed in yet."
    driver.click("to_sheets")
    assert driver.find("sheet_code").hasFocus(), "the heap lies beside the keyboard"
    course = driver.services.sessions.open(session_id).course
    assert course is not None
    rights = {item.id: item.right_keys for item in course.items}

    def row(code: str, *, is_right: bool) -> str:
        """The letters as they stand on the picture, right ones or others."""
        desk: SheetDesk = driver.page.findChild(SheetDesk)
        typed = [
            next(at for at, key in enumerate(one.keys, 1) if (key in rights[one.id]) is is_right)
            for one in desk._order.columns
        ]
        return f"{code}{''.join(str(one) for one in typed)}\n"

    for code in CODES[:6]:
        type_text(driver, row(code, is_right=False))
    driver.click("batch_post")
    driver.find("sheet_code").setFocus()
    for code in CODES[:5]:
        type_text(driver, row(code, is_right=True))
    near = CODES[5][:-1] + str((int(CODES[5][-1]) + 1) % 10)
    type_text(driver, near)
    assert f"From before there is {CODES[5]}." in driver.find("sheet_said").text()
    type_text(driver, row("", is_right=True))
    type_text(driver, "77771")  # a row that is begun
    copied = tmp_path / "copied"  # what lies on the disk now, as a power cut leaves it
    copied.mkdir()
    for one in tmp_path.glob("class.db*"):
        (copied / one.name).write_bytes(one.read_bytes())
    with closing(Store.open(copied / "class.db", now=lambda: NOW)) as after:
        services = class_services_on(after, lambda: NOW)
        kept = [code for _, code in services.sessions.open(session_id).state.sheets]
    assert kept == [*CODES[:6], *CODES[:5], near]
    driver.click("to_report")
    told = driver.find("matched_post").text()
    assert told == (
        "After the lesson, by codes: knew more 5, the same 0, less 0. Codes without a pair: 2."
    )
    spoken = " ".join(
        one.accessibleName() for one in driver.page.findChildren(QWidget) if one.accessibleName()
    )
    assert not [code for code in (*CODES[:6], near) if code in spoken]

    driver.click("to_sheets")
    assert not driver.has("batch_weeks_6"), "that is not due yet"
    moment[0] = NOW + dt.timedelta(weeks=6)
    driver.window.navigator.go("again", session_id=session_id, phase="weeks_6")
    driver.settle()
    assert not driver.has("count_pad"), "what is on paper is not counted by hands"
    driver.click("to_sheets")
    for code in CODES[:5]:
        type_text(driver, row(code, is_right=False))
    driver.click("to_report")
    assert (
        driver.find("matched_weeks_6")
        .text()
        .endswith("the same 5, less 0. Codes without a pair: 1.")
    )


@pytest.mark.parametrize("case", rest_in_proof(CASES, ("kk", 200)), ids=str)
def test_the_page_of_sheets_is_named_large_enough_and_whole(
    open_class_window: Opener, case: tuple[str, int]
) -> None:
    lang, scale = case
    driver = open_class_window(lang=lang, size=(1024, 640))
    driver.session.change_settings(text_scale=scale)
    driver.settle()
    driver.start_scenario(collect="paper")
    walk_to(driver, StepKind.HOME)
    driver.click("close_session")
    driver.click("to_sheets")
    cells = len(driver.page.findChild(SheetDesk).row.cells)
    type_text(driver, "".join(f"{code}{'1' * cells}\n" for code in CODES[:10]))
    type_text(driver, f"{CODES[0]}9")
    assert driver.has("all_sheets")
    assert list(remarks(driver, scale)) == []
    assert wrong(driver)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((one, SheetKey.FIRST) for one in '1aAфФаА"'),
        *((one, SheetKey.SECOND) for one in "2bиә"),
        *((one, SheetKey.THIRD) for one in "3cсі"),
        *((one, SheetKey.FOURTH) for one in "4dң"),
        *((one, SheetKey.FIFTH) for one in "5eеуғ"),
        *((one, SheetKey.PASS) for one in "0pрзқ"),
        ("в", SheetKey.DOUBTFUL),
        ("6", None),
        ("x", None),
        ("", None),
    ],
)
def test_a_letter_means_the_same_under_every_layout(typed: str, meant: SheetKey | None) -> None:
    assert key_of_text(typed) is meant


def test_the_figures_of_a_kazakh_layout_are_known_where_keys_have_no_known_places() -> None:
    none = Qt.KeyboardModifier.NoModifier
    typed = [
        figure_typed(QKeyEvent(QEvent.Type.KeyPress, 0, none, one), "win32")
        for one in f"{KAZAKH_ROW}7ф"
    ]
    assert typed == [*"1234567890", "7", ""]
