"""Every page of a class: each control has a name of its own and is large enough, nothing is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from guide.content.model import LANGS
from guide.errors import Code, GuideError
from guide.store.store import Store
from guide.training.events import StepKind
from guide.ui.kit.reading_order import controls
from guide.ui.kit.widgets import Button, Text
from tests.proofs import rest_in_proof
from tests.ui.training.conftest import NOW, ClassDriver, Opener
from tests.ui.training.test_lesson import walk_to
from tests.ui.windows.window_fixtures import FailingStore

CASES = [(lang, scale) for lang in LANGS for scale in (100, 200)]


def pages(driver: ClassDriver) -> Iterator[str]:
    """Shows one page after the other, and tells which."""
    go = driver.window.navigator.go
    yield "home"
    for lesson in ("red-in-our-city", "level-declared-yellow", "drill-debrief"):
        go("prepare", lesson=lesson)
        yield f"prepare {lesson}"
    driver.click("open_protocol")
    yield "prepare protocol"
    go("home")
    driver.settle()
    driver.start_scenario(rounds=2)
    yield "run title"
    walk_to(driver, StepKind.NODE)
    yield "run inject"
    while driver.page.desk is None:
        driver.page.moves.go_on()
        driver.settle()
    yield "run vote"
    driver.page.ask_to_end()
    yield "run asks"
    driver.page.leave()
    driver.page.moves.care()
    yield "run care"
    driver.page.moves.to_close()
    walk_to(driver, StepKind.HOT_WASH)
    yield "run hot wash"
    walk_to(driver, StepKind.HOME)
    yield "run home"
    session_id = driver.lesson.running.session_id
    driver.click("close_session")
    yield "report"
    go("year")
    driver.settle()
    driver.click("filter_class_7Б")
    yield "year"
    go("again", session_id=session_id, phase="weeks_6")
    yield "again"
    go("drill", session_id=session_id)
    yield "drill"
    copy = driver.services.lessons.adapt("bag-nobody-owns").lesson.id
    go("lesson", lesson=copy, piece="d1.a")
    yield "lesson"
    go("files")
    yield "files"


def is_main(button: Button) -> bool:
    """Whether it is filled, as one button of a page may be."""
    return button.isVisible() and button.frame().fill == button.look.c.accent


def is_stop(control: QWidget) -> bool:
    """Whether Tab stops at it."""
    policy = control.focusPolicy() & Qt.FocusPolicy.TabFocus
    return control.isVisible() and policy == Qt.FocusPolicy.TabFocus


def tab_chain(page: QWidget) -> list[QWidget]:
    """Where Tab stops on a page, in its order."""
    found, at = [], page.nextInFocusChain()
    while at is not None and at is not page:
        if page.isAncestorOf(at) and is_stop(at):
            found.append(at)
        at = at.nextInFocusChain()
    return found


def tab_remarks(page: Any) -> Iterator[str]:
    """Tab goes in the order of reading."""
    reading, chain = [one for one in controls(page) if is_stop(one)], tab_chain(page)
    if not page.has_frame and reading[0] in chain:  # nothing else has Tab: it goes in a circle
        first = chain.index(reading[0])
        chain = chain[first:] + chain[:first]
    if reading != chain:
        yield f"tab order: {[one.objectName() for one in chain]}"


def remarks(driver: ClassDriver, scale: int) -> Iterator[str]:
    window, names = driver.window, Counter[str]()
    least = driver.window.appearance.look.px(44)
    for one in window.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, (QAbstractButton, QLineEdit)):
            continue
        name = one.accessibleName()
        names[f"{isinstance(one, QLineEdit)} {name}"] += 1
        if not name:
            yield f"no name: {one.objectName()}"
        if min(one.width(), one.height()) < least:
            yield f"small: {name} {one.size().toTuple()}"
    yield from (f"twice: {name}" for name, count in names.items() if count > 1)
    main = [one.accessibleName() for one in window.findChildren(Button) if is_main(one)]
    if len(main) > 1:
        yield f"several main buttons: {main}"
    yield from tab_remarks(driver.page)
    scroll = window.content.page_scroll
    if scroll.horizontalScrollBar().maximum():
        yield "scrolls sideways"
    for text in window.findChildren(Text):
        if text.isVisible() and text.height() < text.heightForWidth(text.width()):
            yield f"cut: {text.text()}"


@pytest.mark.parametrize("case", rest_in_proof(CASES, ("kk", 200)), ids=str)
def test_every_page_is_named_large_enough_and_whole(
    open_class_window: Opener, case: tuple[str, int]
) -> None:
    lang, scale = case
    driver = open_class_window(lang=lang, size=(1024, 640))
    driver.session.change_settings(text_scale=scale)
    driver.settle()
    found = []
    for page in pages(driver):
        driver.settle()
        found += [f"{page}: {one}" for one in remarks(driver, scale)]
    assert found == []


def test_what_could_not_be_kept_offers_only_what_a_class_window_can_do(
    open_class_window: Opener,
) -> None:
    disk = FailingStore(Store.in_memory(now=lambda: NOW))
    driver = open_class_window(store=cast("Store", disk))
    disk.edit_failure = GuideError(Code.NOT_SAVED)
    driver.session.change_settings(text_scale=150)
    driver.settle()
    (bar,) = driver.window.content.message_bars()
    assert bar.action is not None
    assert bar.action.words == "Try again"
    assert bar.other_action is None
    driver.window.close()
    driver.settle()
    (bar,) = driver.window.content.message_bars()
    assert bar.action is None
    assert bar.other_action is not None
    assert bar.other_action.words == "Close without saving"
    disk.edit_failure = None


def test_a_class_whose_file_is_damaged_is_sent_to_no_page_that_it_has_not(
    open_class_window: Opener,
) -> None:
    driver = open_class_window()
    fields = {"aside": "a.db", "salvaged": "0", "lost": "0"}
    driver.window.messages.show_found(GuideError(Code.STORE_DAMAGED, **fields))
    (bar,) = driver.window.content.message_bars()
    words = bar.findChildren(Text)[0].text()
    assert words.startswith("The file of the lessons is damaged")
    assert "ackup" not in words
    assert bar.action is None
