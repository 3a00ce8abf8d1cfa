"""Counts outlive a visit as numbers of a day, and nothing on the disk tells when within it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.kiosk.configuration import Configuration
from guide.kiosk.counters import CountedUse, DayCounts
from guide.paths import Places
from guide.usecases.kiosk.counts import Counts
from guide.usecases.kiosk.services import open_kiosk
from guide.usecases.level.declarations import Draft

DAY = dt.date(2026, 11, 25)
TIME = re.compile(rb"\d\d:\d\d")


def counts(folder: Path | None, day: dt.date = DAY) -> Counts:
    return Counts(folder, lambda: day)


def test_the_next_process_counts_on(tmp_path: Path) -> None:
    for _ in range(3):
        one = counts(tmp_path / "counts")
        one.count(CountedUse.STARTS, "kk")
        one.answered("q1", "A")
        one.keep()
    found = counts(tmp_path / "counts")
    assert [day.counts for day in found.days()] == [{"kk": {"starts": 3}}]
    assert [(week.monday, week.answers) for week in found.weeks()] == [
        (dt.date(2026, 11, 23), {"q1": {"A": 3}})
    ]
    found.count(CountedUse.STARTS, "kk")
    assert found.days()[0].counts["kk"][CountedUse.STARTS] == 4, (
        "what is not written yet counts too"
    )


def test_nothing_on_the_disk_tells_an_hour(tmp_path: Path) -> None:
    """A kiosk's whole folder: its store has a history with moments, and counting adds none."""
    places = Places(tmp_path).kiosk
    moment = dt.datetime(2026, 11, 25, 11, 37, 41, tzinfo=dt.UTC)
    open_kiosk(places, lambda: moment, Configuration()).close()
    before = len(TIME.findall(places.store.read_bytes()))
    services = open_kiosk(places, lambda: moment, Configuration())
    services.counts.count(CountedUse.STARTS, "ru")
    services.counts.answered("q1", "B")
    services.close()
    kept = sorted((places.data / "counts").iterdir())
    assert [one.name for one in kept] == ["day-2026-11-25.json", "week-2026-11-23.json"]
    for one, day in zip(kept, (25, 23), strict=True):
        assert not TIME.search(one.read_bytes())
        told = dt.datetime.fromtimestamp(one.stat().st_mtime, dt.UTC)
        assert told == dt.datetime(2026, 11, day, tzinfo=dt.UTC)
    assert len(TIME.findall(places.store.read_bytes())) == before


def test_what_was_written_is_not_written_again(tmp_path: Path) -> None:
    one = counts(tmp_path)
    one.count(CountedUse.STARTS, "kk")
    one.keep()
    (written,) = tmp_path.iterdir()
    written.unlink()
    one.keep()
    assert list(tmp_path.iterdir()) == []


def test_a_day_counts_once_by_whatever_other_names_it_may_lie_there(tmp_path: Path) -> None:
    one = counts(tmp_path)
    one.count(CountedUse.STARTS, "kk")
    one.keep()
    (tmp_path / "day-20261125.json").write_bytes(b"{}")
    assert len(counts(tmp_path).days()) == 1


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    one = counts(None)
    one.count(CountedUse.STARTS, "kk")
    one.keep()
    assert one.days() == [DayCounts(DAY, {"kk": {CountedUse.STARTS: 1}})]
    assert counts(None).days() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[" * 9000, b'{"day":"2026-11-25","counts":{"kk":7}}', b'{"day":"2026-11-24"}'],
)
def test_a_damaged_file_is_set_aside_and_counting_begins_anew(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "day-2026-11-25.json"
    path.write_bytes(data)
    one = counts(tmp_path)
    one.count(CountedUse.PAGES, "kk")
    one.keep()
    assert counts(tmp_path).days() == [DayCounts(DAY, {"kk": {CountedUse.PAGES: 1}})]
    assert data in {each.read_bytes() for each in tmp_path.iterdir()}


def test_what_is_older_than_two_years_goes_and_other_files_stay(tmp_path: Path) -> None:
    old = counts(tmp_path, dt.date(2024, 11, 20))
    old.count(CountedUse.STARTS, "kk")
    old.answered("q1", "A")
    old.keep()
    (tmp_path / "notes.json").write_text("mine")
    one = counts(tmp_path)
    assert len(one.days()) == 1, "the control"
    one.count(CountedUse.STARTS, "kk")
    one.keep()
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "day-2026-11-25.json", "notes.json",
    ]  # fmt: skip


def test_a_clock_that_is_years_ahead_takes_no_counts_away(tmp_path: Path) -> None:
    places, time = Places(tmp_path).kiosk, [dt.datetime(2026, 11, 25, 11, 37, tzinfo=dt.UTC)]
    services = open_kiosk(places, lambda: time[0], Configuration())
    services.declarations.declare(Draft(level=Level.YELLOW, place=Place()), Place())
    services.counts.count(CountedUse.STARTS, "kk")
    services.close()
    time[0] = time[0].replace(year=2038)
    services = open_kiosk(places, lambda: time[0], Configuration())
    services.counts.count(CountedUse.STARTS, "kk")
    services.close()
    assert [one.day.year for one in counts(places.data / "counts").days()] == [2026, 2038]
