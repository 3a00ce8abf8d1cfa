"""Files of questions in a class's window: told first, kept to be read, shown once accepted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.cap.message import Status
from guide.cap.writer import message_bytes
from guide.content.model import LANGS, Level
from guide.training.lesson_file import lesson_text
from guide.training.quiz import Quiz
from guide.ui.kit.widgets import Text
from guide.ui.shell.background import wait_for_background
from tests.alerts.messages import DAY, alert
from tests.proofs import rest_in_proof
from tests.ui.training.conftest import ClassDriver, Opener
from tests.ui.training.test_pages import remarks

NOON = dt.datetime(2026, 11, 22, 7, tzinfo=dt.UTC)
GIFT = """// [id:yellow-means]
::x:: A box stands alone. What do we do? {=We tell an adult#Told at once. ~We open it}

How many? {#3,5}
"""
ASK = "guide.ui.training.files_page.ask_present_file"
PLACE = "guide.ui.training.files_page.ask_new_file"


def opened(open_class_window: Opener, **args: object) -> ClassDriver:
    driver = open_class_window(**args)
    driver.click("to_files")
    assert driver.page.name == "files"
    return driver


def take_file(driver: ClassDriver) -> None:
    """Take a file: it is read in another thread."""
    driver.click("take_file")
    wait_for_background()
    driver.settle()


def said(driver: ClassDriver, name: str) -> str:
    """All that stands in one card."""
    texts = [one.text() for one in driver.find(name).findChildren(Text)]
    return "\n".join(texts)


def ids(driver: ClassDriver) -> set[str]:
    return {one.id for one in driver.services.lessons.items()}


def test_a_file_is_told_kept_read_and_asked_only_when_somebody_accepted_it(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.gift"
    path.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    before = ids(driver)
    take_file(driver)
    told = said(driver, "offer")
    assert "New questions: 1. Here already: 0. Left out: 1." in told
    assert "Lines: 4" in told, "why by line"
    assert driver.services.store.is_empty, "what is only told is not kept"
    driver.click("take_offer")
    assert not driver.has("offer")
    read = said(driver, "waiting")
    for words in ("A box stands alone", "We tell an adult (Told at once.)", "We open it"):
        assert words in read, "everything that a class would read stands there"
    assert ids(driver) == before
    driver.click("accept")
    assert ids(driver) == before, "a role is asked for"
    driver.find("accept_role").setText("class teacher")
    driver.click("accept")
    assert len(ids(driver) - before) == 1, "the control: accepted, it can be asked"
    assert not driver.has("waiting")
    assert driver.has("save_which_questions"), "and goes out again"
    take_file(driver)
    assert driver.has("nothing_new"), "the same question is not taken twice"


def test_what_nobody_wants_is_removed(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.txt"
    path.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    take_file(driver)
    driver.click("take_offer")
    driver.click("remove_questions")
    assert driver.has("waiting"), "the first press asks"
    assert driver.find("remove_questions").words == "Press again: they are removed"
    driver.click("remove_questions")
    assert not driver.has("waiting")
    assert {one.origin for one in driver.services.lessons.quizzes()} == {"bundled"}


def test_what_was_accepted_can_be_removed_and_brought_back(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.gift"
    path.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    bundled = ids(driver)
    take_file(driver)
    driver.click("take_offer")
    driver.find("accept_role").setText("class teacher")
    driver.click("accept")
    accepted = ids(driver)
    assert "A box stands alone. What do we do? (questions: 1)" in said(driver, "accepted_files")
    driver.click("remove_own_questions")
    assert ids(driver) == accepted, "the first press asks"
    driver.click("remove_own_questions")
    assert ids(driver) == bundled
    assert not driver.has("accepted_files")
    (bar,) = driver.window.content.message_bars()
    assert bar.action is not None
    bar.action.click()
    driver.settle()
    assert ids(driver) == accepted
    assert driver.has("accepted_files")


def test_a_file_of_two_thousand_questions_is_shown_some_at_a_time(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.gift"
    many = (f"Box {number} stands alone. What now? {{=Tell ~Open}}" for number in range(50))
    path.write_text("\n\n".join(many), encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    take_file(driver)
    driver.click("take_offer")
    assert "Box 39 " in said(driver, "waiting")
    assert "Box 40 " not in said(driver, "waiting")
    driver.click("read_on")
    assert "Box 49 " in said(driver, "waiting")
    assert not driver.has("read_on")


def test_a_file_of_our_own_form_cannot_take_the_place_of_a_question_of_ours(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = opened(open_class_window)
    starter = driver.services.lessons.find("starter").lesson
    assert isinstance(starter, Quiz)
    text = lesson_text(starter)
    first = starter.item[0].words("en").stem
    path = tmp_path / "starter.toml"
    path.write_text(text.replace(first, "What else is yellow?"), encoding="utf-8")
    assert "What else is yellow?" in path.read_text(encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    ours = {one.id: one for one in driver.services.lessons.items()}
    take_file(driver)
    assert f"Here already: {len(ours) - 1}." in said(driver, "offer")
    driver.click("take_offer")
    driver.find("accept_role").setText("class teacher")
    driver.click("accept")
    now = {one.id: one for one in driver.services.lessons.items()}
    assert len(now) == len(ours) + 1
    assert all(now[name] == one for name, one in ours.items())


@pytest.mark.parametrize("name", ["none.gift", "none.csv", "broken.toml"])
def test_a_file_that_cannot_be_read_is_told_and_keeps_nothing(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    if name.startswith("broken"):
        path.write_text("schema = [", encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    take_file(driver)
    assert driver.window.content.message_bars()
    assert not driver.has("offer")
    assert driver.services.store.is_empty


@pytest.mark.parametrize(
    ("form", "lang", "name"),
    [
        ("gift", "kk", "starter-kk.gift"),
        ("csv", "ru", "starter.csv"),
        ("toml", "en", "starter.toml"),
    ],
)
def test_what_is_saved_is_known_again_word_for_word(
    open_class_window: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    lang: str,
    name: str,
) -> None:
    driver = opened(open_class_window)
    asked: list[str] = []

    def place(_page: object, _title: str, file_name: str, _kind: str) -> Path:
        asked.append(file_name)
        return tmp_path / file_name

    monkeypatch.setattr(PLACE, place)
    monkeypatch.setattr(ASK, lambda *_a, **_k: tmp_path / name)
    driver.click(f"file_lang_{lang}")
    driver.click(f"save_form_{form}")
    driver.click("save_file")
    assert asked == [name]
    assert driver.find("written").text().startswith("Questions in the file: 14.")
    take_file(driver)
    assert "New questions: 0. Here already: 14. Left out: 0." in said(driver, "offer")


def test_it_is_all_done_by_keys(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.gift"
    path.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    before = ids(driver)

    def press(key: Qt.Key, count: int = 1) -> None:
        for _ in range(count):
            QTest.keyClick(driver.program.app.focusWidget(), key)
            driver.settle()

    def walk_to(name: str) -> None:
        for _ in range(60):
            if driver.program.app.focusWidget().objectName() == name:
                return
            press(Qt.Key.Key_Tab)
        pytest.fail(name)

    driver.window.setFocus()
    walk_to("take_file")
    press(Qt.Key.Key_Space)
    wait_for_background()
    driver.settle()
    assert driver.program.app.focusWidget().objectName() == "take_offer"
    press(Qt.Key.Key_Space)
    assert driver.program.app.focusWidget().objectName() == "accept_role"
    QTest.keyClicks(driver.program.app.focusWidget(), "class teacher")
    walk_to("accept")
    press(Qt.Key.Key_Space)
    assert len(ids(driver) - before) == 1


CASES = [(lang, scale) for lang in LANGS for scale in (100, 200)]


@pytest.mark.parametrize("case", rest_in_proof(CASES, ("ru", 200)), ids=str)
def test_nothing_is_cut_and_every_control_has_its_name(
    open_class_window: Opener,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    case: tuple[str, int],
) -> None:
    lang, scale = case
    path = tmp_path / "a-long-name-that-a-school-gave-to-its-own-file-of-questions.gift"
    path.write_text(GIFT, encoding="utf-8")
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    monkeypatch.setattr(PLACE, lambda *_a, **_k: tmp_path / "out.gift")
    driver = open_class_window(lang=lang, size=(1024, 640))
    driver.session.change_settings(text_scale=scale)
    driver.settle()
    driver.window.navigator.go("files")
    driver.settle()
    driver.click("file_lang_en")
    found = []
    for name in ("take_file", "take_offer", "save_file", "take_file"):
        driver.click(name)
        wait_for_background()
        driver.settle()
        found += [f"{name}: {one}" for one in remarks(driver, scale)]
    assert driver.has("waiting")
    assert driver.has("written")
    assert found == []


def test_a_message_for_an_exercise_becomes_a_lesson_to_accept_and_a_real_one_does_not(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = alert("1", NOON, Level.ORANGE, expires=NOON + DAY)
    path = tmp_path / "a.xml"
    monkeypatch.setattr(ASK, lambda *_a, **_k: path)
    driver = opened(open_class_window)
    path.write_bytes(message_bytes(message))
    driver.click("take_file")
    wait_for_background()
    driver.settle()
    assert driver.page.name == "files"
    assert driver.services.store.is_empty
    path.write_bytes(message_bytes(structs.replace(message, status=Status.EXERCISE)))
    driver.click("take_file")
    wait_for_background()
    driver.settle()
    assert driver.page.name == "lesson"
    (own,) = [one for one in driver.services.lessons.scenarios() if one.origin == "foreign"]
    assert (own.lesson.id, own.is_accepted) == ("message-orange", False)
