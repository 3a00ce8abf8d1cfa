"""Days of a calendar, read back by another program's reader."""

from __future__ import annotations

import datetime as dt

import icalendar as reader

from guide.exchange.content_lines import LINE_LIMIT
from guide.exchange.icalendar import CalendarDay, calendar

MADE = dt.datetime(2026, 11, 30, 3, 4, 5, tzinfo=dt.UTC)
TITLE = "Сөмкені тексеру, 2028 ж. 29 ақпан"


def events(data: bytes) -> list[reader.Event]:
    return list(reader.Calendar.from_ical(data).walk("VEVENT"))


def test_a_day_is_read_back_as_that_day() -> None:
    made = CalendarDay(uid="bag", day=dt.date(2028, 2, 29), title=TITLE, about="Бір; екі, үш")
    [event] = events(calendar([made], MADE))
    assert (event["UID"], event["SUMMARY"]) == ("bag", TITLE)
    assert event["DESCRIPTION"] == "Бір, екі, үш"
    assert event["DTSTART"].dt == dt.date(2028, 2, 29)
    assert event["DTEND"].dt == dt.date(2028, 3, 1)
    assert event["DTSTAMP"].dt == MADE
    assert event.alarms.times[0].trigger.isoformat().startswith("2028-02-29T09:00")


def test_each_date_is_an_event_and_none_repeats() -> None:
    days = [dt.date(2027, 3, 1), dt.date(2027, 9, 1), dt.date(2028, 3, 1)]
    data = calendar(
        [CalendarDay(uid=f"u{n}", day=day, title=TITLE) for n, day in enumerate(days)], MADE
    )
    assert [event["DTSTART"].dt for event in events(data)] == days
    assert b"RRULE" not in data


def test_the_title_says_all_where_the_alarm_is_lost() -> None:
    [event] = events(calendar([CalendarDay(uid="u", day=dt.date(2028, 2, 29), title=TITLE)], MADE))
    [alarm] = event.walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == event["SUMMARY"] == TITLE


def test_a_file_has_what_old_readers_need() -> None:
    data = calendar([CalendarDay(uid="u", day=dt.date(2027, 3, 1), title=TITLE * 3)], MADE)
    lines = data.split(b"\r\n")
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= LINE_LIMIT
    for line in lines:
        line.decode()
