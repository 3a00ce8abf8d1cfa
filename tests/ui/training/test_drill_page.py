"""The sheet of the yard is typed in, in the order of its paper."""

from __future__ import annotations

import datetime as dt

import pytest

pytest.importorskip("PySide6")

from guide.training.drill import TIMES
from guide.ui.kit.widgets import Text
from guide.ui.kit.widgets.fields import TextField
from guide.ui.training.drill_page import time_of
from tests.ui.training.conftest import Opener


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("9:05", dt.time(9, 5)),
        ("0905", dt.time(9, 5)),
        ("14.30", dt.time(14, 30)),
        ("25:00", None),
        ("", None),
        ("soon", None),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, expected: dt.time | None) -> None:
    assert time_of(typed) == expected


def test_what_is_typed_is_kept_and_stands_in_the_report(open_class_window: Opener) -> None:
    driver = open_class_window()
    driver.click("lesson_drill-debrief")
    driver.click("practise_alone")
    session_id = driver.lesson.running.session_id
    driver.session.leave_lesson()
    driver.window.navigator.go("report", session_id=session_id)
    driver.settle()
    driver.click("to_drill")
    labels = [one.label for one in driver.page.findChildren(TextField)]
    places = [labels.index(driver.page._say(name)) for name in TIMES]
    assert places == sorted(places), "in the order of the paper"
    driver.find("time_signal").setText("9:00")
    driver.find("time_out").setText("9:04")
    driver.find("time_accounted").setText("9:99")
    driver.click("keep_sheet")
    assert driver.services.sessions.open(session_id).state.drill is None, "no time: told, not lost"
    driver.find("time_accounted").setText("9:09")
    driver.find("row_label_0").setText("7Б")
    driver.find("row_on_list_0").setText("25")
    driver.find("row_here_0").setText("24")
    driver.click("keep_sheet")
    kept = driver.services.sessions.open(session_id).state.drill
    assert kept is not None
    assert kept.minutes("accounted") == 9
    assert (kept.rows[0].label, kept.not_seen) == ("7Б", 1)
    driver.click("to_report")
    said = [one.text() for one in driver.find("report_drill").findChildren(Text)]
    assert any("+9 minutes" in one for one in said), said
