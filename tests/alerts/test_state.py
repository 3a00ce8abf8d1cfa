"""What entered declarations mean on a day: standing, age, announced end, move."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from guide.alerts.course import AnnouncedEnd, Standing, course, end_from
from guide.alerts.declaration import (
    Closing,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Place,
    Source,
)
from guide.alerts.register import Register
from guide.alerts.state import (
    counts,
    days_old,
    has_moved,
    is_old,
    shows_closing_list,
    standing,
)
from guide.content.model import Level

ENTERED = dt.datetime(2026, 6, 6, 9, 0, tzinfo=dt.UTC)
HOME = Place(region="KZ-35")


def entry(**values: object) -> Declaration:
    plain = Declaration(
        id="d1",
        level=Level.YELLOW,
        place=HOME,
        home_place=HOME,
        start=ENTERED.date(),
        entered_at=ENTERED,
    )
    return structs.replace(plain, **values)


def closed(kind: ClosingKind, **values: object) -> Closing:
    return Closing(kind=kind, closed_at=ENTERED, **values)


def test_the_newest_open_entry_stands_by_order_and_not_by_clock() -> None:
    earlier = entry(id="a", entered_at=ENTERED + dt.timedelta(days=30))
    later = entry(id="b")
    assert standing([earlier, later]) == later
    assert standing([later, structs.replace(earlier, closing=closed(ClosingKind.LOWERED))]) == later
    assert standing([]) is None


@pytest.mark.parametrize(
    ("after", "days", "is_told"),
    [
        (dt.timedelta(days=-3), 0, False),  # the clock was set back
        (dt.timedelta(hours=23), 0, False),
        (dt.timedelta(days=7), 7, False),
        (dt.timedelta(days=7, seconds=1), 7, True),
        (dt.timedelta(days=9), 9, True),
    ],
)
def test_an_entry_older_than_seven_days_says_so(
    after: dt.timedelta, days: int, is_told: bool
) -> None:
    now = ENTERED + after
    assert (days_old(entry(), now), is_old(entry(), now)) == (days, is_told)


def announced_end(declaration: Declaration) -> AnnouncedEnd | None:
    return end_from(declaration.start, declaration.end)


def test_the_end_is_taken_as_announced() -> None:
    until = entry(end=End(kind=EndKind.UNTIL_DATE, date=dt.date(2027, 1, 15)))
    end = announced_end(until)
    assert end is not None
    assert (end.date, end.is_computed) == (dt.date(2027, 1, 15), False)
    for kind in (EndKind.NOT_SAID, EndKind.FURTHER_NOTICE, EndKind.UNTIL_DATE, EndKind.FOR_DAYS):
        assert announced_end(entry(end=End(kind=kind))) is None
    assert announced_end(entry(end=End(kind=EndKind.AT_LEAST_DAYS, days=40))) is None


def test_a_date_worked_out_from_days_is_marked_computed() -> None:
    end = announced_end(entry(end=End(kind=EndKind.FOR_DAYS, days=40)))
    assert end is not None
    assert (end.date, end.is_computed) == (dt.date(2026, 7, 15), True), "the first day counts"


def test_an_end_beyond_the_calendar_is_no_end() -> None:
    late = entry(start=dt.date.max, end=End(kind=EndKind.FOR_DAYS, days=2))
    assert announced_end(late) is None
    (span,) = course(late)
    assert span.standing is Standing.IN_FORCE


@given(st.integers(0, 366), st.integers(-400, 400))
def test_an_entry_past_its_end_still_stands(days: int, later: int) -> None:
    over = entry(end=End(kind=EndKind.UNTIL_DATE, date=ENTERED.date() + dt.timedelta(days=days)))
    state = Register([over]).state(HOME, ENTERED + dt.timedelta(days=later))
    if later < 0:
        assert state.span is None
    else:
        assert state.span is not None
        assert (state.span.standing is Standing.UNCONFIRMED) == (later > days)


def test_no_level_counts_only_with_its_source() -> None:
    assert counts(entry())
    assert not counts(entry(level=Level.NONE))
    assert counts(entry(level=Level.NONE, source=Source.TV))


def test_a_new_home_is_a_move_and_a_missing_one_is_not() -> None:
    assert not has_moved(entry(), HOME)
    assert has_moved(entry(), Place(region="KZ-71"))
    assert has_moved(entry(home_place=Place()), HOME)
    assert not has_moved(entry(), Place())
    assert not has_moved(entry(closing=closed(ClosingKind.LOWERED)), Place(region="KZ-71"))


@pytest.mark.parametrize("kind", ClosingKind)
def test_only_lowered_and_cancelled_show_the_closing_list(kind: ClosingKind) -> None:
    is_shown = kind in (ClosingKind.LOWERED, ClosingKind.CANCELLED)
    assert shows_closing_list(entry(closing=closed(kind))) == is_shown
    assert not shows_closing_list(entry(closing=closed(kind, put_away=True)))
    assert not shows_closing_list(entry())
