"""A copy is adapted, checked as it changes, and held only after somebody accepted it."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from guide.training import slides
from guide.ui.shell.background import wait_for_background
from tests.ui.training.conftest import Opener

COPY = "bag-nobody-owns-2"


def test_a_copy_is_changed_checked_accepted_and_held(open_class_window: Opener) -> None:
    driver = open_class_window()
    go = driver.window.navigator.go
    go("lesson", lesson="bag-nobody-owns")
    driver.settle()
    assert not driver.has("text_title"), "what came with the program is only read"
    driver.click("adapt")
    assert driver.page.args["lesson"] == COPY
    go("lesson", lesson=COPY, piece="i1", lang="en")
    driver.settle()
    field = driver.find("text_text")
    field.setText("A bag stands at the gym.")
    field.returnPressed.emit()
    driver.settle()
    shown = driver.page._projection.shown
    assert isinstance(shown, slides.InjectSlide)
    assert shown.text == "A bag stands at the gym."
    assert driver.has("sound")

    go("home")
    driver.settle()
    driver.click(f"lesson_{COPY}")
    assert driver.page.name == "lesson", "not accepted: it cannot be chosen for a class"
    driver.click("accept")
    assert not driver.services.lessons.find(COPY).is_accepted, "a role is asked for"
    driver.find("accept_role").setText("class teacher")
    driver.click("accept")
    driver.click("hold")
    assert driver.page.name == "prepare"


def test_words_that_break_a_rule_are_told_at_once(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.services.lessons.adapt("bag-nobody-owns")
    driver.window.navigator.go("lesson", lesson=COPY, piece="d1.a", lang="en")
    driver.settle()
    field = driver.find("text_text")
    field.setText("x" * 200)
    field.returnPressed.emit()
    driver.settle()
    assert driver.has("faults")


def test_a_foreign_file_is_read_and_accepted_first(
    open_class_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_class_window()
    path = tmp_path / "theirs.toml"
    path.write_bytes(driver.services.lessons.exported("message-in-the-chat"))
    monkeypatch.setattr("guide.ui.training.files_page.ask_present_file", lambda *_a, **_k: path)
    driver.click("to_files")
    driver.click("take_file")
    wait_for_background()
    driver.settle()
    assert driver.page.name == "lesson"
    assert driver.has("accept")
