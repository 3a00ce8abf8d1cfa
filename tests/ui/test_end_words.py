"""The end of a level in words: a day, or an hour of it where one was announced."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from guide.alerts.course import AnnouncedEnd
from guide.alerts.declaration import End, EndKind
from guide.ui.advice.event_words import until_words
from guide.ui.shell.words import end_words


@pytest.mark.parametrize(
    ("time", "words"), [(None, "16 July 2026"), (dt.time(15, 30), "16 July 2026, 15:30")]
)
def test_an_end_within_a_day_says_its_hour(
    qapp: QApplication, time: dt.time | None, words: str
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 7, 16), time=time)
    assert end_words(end, "en") == f"Until {words}"
    until = AnnouncedEnd(dt.date(2026, 7, 16), is_computed=False, time=time)
    assert until_words(until, end, "en") == words
