"""A year of many sessions: its page builds what is seen first, and more at each press."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest

pytest.importorskip("PySide6")

from msgspec import structs
from PySide6.QtWidgets import QAbstractButton, QApplication

from guide.store.store import Store
from guide.training.state import ActionPoint
from guide.usecases.base.repository import Repository
from guide.usecases.training.kept import HEADING, SessionHeading
from tests.ui.training.conftest import NOW, ClassDriver, Opener
from tests.usecases.training_store import ClassRoom

HELD = 61
TO_DO = ActionPoint(id="a", text="Есік белгісі", owner_role="завхоз", due=None)


def rows(driver: ClassDriver, kind: str) -> list[str]:
    buttons = driver.page.findChildren(QAbstractButton)
    return [one.objectName() for one in buttons if one.objectName().startswith(kind)]


def test_a_year_shows_some_and_the_rest_when_asked(open_class_window: Opener) -> None:
    store = Store.in_memory(now=lambda: NOW)
    ClassRoom(store).held()
    kept = Repository(store, HEADING, SessionHeading)
    (first,) = kept.all()
    many = [
        structs.replace(
            first, id=f"{number:032x}", held_on=dt.date(2026, 9, 1) + dt.timedelta(number),
            actions=(TO_DO,),
        )
        for number in range(HELD - 1)
    ]  # fmt: skip
    store.edit([kept.change(one, one.id) for one in many])
    driver = open_class_window(store=store)
    driver.window.navigator.go("year")
    driver.settle()
    assert len(rows(driver, "session_")) == 30
    assert len(rows(driver, "due_")) == 5
    spoken = Counter(one.accessibleName() for one in driver.page.findChildren(QAbstractButton))
    assert {
        "Show more: Sessions", "Show more: To be asked again", "Show more: To do"
    } <= spoken.keys()  # fmt: skip

    driver.click("more_due")
    assert len(rows(driver, "due_")) == 10
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == rows(driver, "due_")[5], "the keyboard goes on where it was"
    driver.click("more")
    assert driver.find("more").isVisible()
    driver.click("more")
    assert len(rows(driver, "session_")) == HELD
    assert not driver.find("more").isVisible(), "all of them are there"
