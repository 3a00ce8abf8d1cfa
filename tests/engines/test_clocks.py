"""Clocks that differ: the computer's, the office's, and the times that files carry."""

from __future__ import annotations

import datetime as dt
import os
import time
from pathlib import Path

import pytest

from guide.content.model import Level
from tests.clock import clock
from tests.engines.conftest import Timings
from tests.engines.office import Office
from tests.engines.watching import Watching

pytestmark = pytest.mark.proof
_TEN_YEARS = 3653 * 86_400
_FIRST_SECONDS = "@10"  # of 1970: a computer whose battery is empty tells them at each start


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "alerts"
    made.mkdir()
    return made


@pytest.mark.parametrize(
    ("told", "is_doubted"),
    [
        ("-72000", False),  # 20 hours
        ("72000", False),
        (f"-{_TEN_YEARS}", True),
        (f"{_TEN_YEARS}", True),
        (_FIRST_SECONDS, True),
    ],
)
def test_a_computer_with_another_clock_sees_a_pair_in_time_and_what_it_says(
    tmp_path: Path, folder: Path, timings: Timings, told: str, is_doubted: bool
) -> None:
    """Where the clock cannot be right, the measure is what was entered there last."""
    time_file, office = tmp_path / "clock", Office()
    time_file.write_text(told)
    with Watching(tmp_path / "data", folder, told=time_file) as program:
        seconds = []
        for _ in range(2):
            pair = office.pair()
            pair.put(folder)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
        timings.told(f"the clock at {told} s", *seconds)
        assert (program.facts["level"], program.facts["standing"]) == ("yellow", "in_force")
        assert (program.facts["doubt"] is not None) == is_doubted
    with Watching(tmp_path / "data", folder, told=time_file) as program:
        assert program.facts["level"] == "yellow", "it expired at the next start"
    with Watching(tmp_path / "data", folder) as program:
        assert program.facts["level"] == "yellow", "it was gone once the clock was right"


def test_a_clock_that_jumps_stops_no_looking_and_ends_nothing(
    tmp_path: Path, folder: Path, timings: Timings
) -> None:
    time_file, office = tmp_path / "clock", Office()
    time_file.write_text("0")
    with Watching(tmp_path / "data", folder, told=time_file) as program:
        seconds = []
        for told in ("0", f"{_TEN_YEARS}", f"-{_TEN_YEARS}", _FIRST_SECONDS, "0"):
            time_file.write_text(told)
            pair = office.pair()
            pair.put(folder)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
            assert (program.facts["level"], program.facts["standing"]) == ("yellow", "in_force")
            assert (program.facts["doubt"] is not None) == (told != "0")
        timings.told("after a jump of the clock", *seconds)


def test_an_office_whose_clock_is_wrong(tmp_path: Path, folder: Path, timings: Timings) -> None:
    """By less than a day it counts. What is sent later than that waits; what is long over stands
    as not confirmed, and outweighs nothing that holds.
    """
    hour = dt.timedelta(hours=1)
    office = Office()
    with Watching(tmp_path / "data", folder) as program:
        ahead = office.pair(level=Level.RED, sent=clock() + 30 * hour)
        old = office.pair(level=Level.RED, sent=clock() - dt.timedelta(seconds=_TEN_YEARS))
        ahead.put(folder)
        old.put(folder)
        program.seen(old.identifier, time.monotonic())
        facts = program.look_again()
        assert facts["later"] == [ahead.name]
        assert (facts["level"], facts["standing"]) == ("red", "unconfirmed")
        seconds = []
        for hours in (-20, 20):
            pair = office.pair(sent=clock() + hours * hour)
            pair.put(folder)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
        timings.told("sent by a clock 20 hours off", *seconds)
        facts = program.facts
        assert ahead.identifier not in facts["taken"]
        assert (facts["level"], facts["standing"]) == ("yellow", "in_force")


@pytest.mark.parametrize("year", [1970, 2099])
def test_the_times_of_files_mean_nothing(
    tmp_path: Path, folder: Path, timings: Timings, year: int
) -> None:
    moment = dt.datetime(year, 1, 2, tzinfo=dt.UTC).timestamp()
    office = Office()
    seconds = []
    with Watching(tmp_path / "data", folder) as program:
        for name in ("", "level.xml", "level.xml"):
            pair = office.pair(name=name)
            pair.put(folder)
            for each in pair.files:
                os.utime(folder / each, (moment, moment))
            os.utime(folder, (moment, moment))
            seconds.append(program.seen(pair.identifier, time.monotonic()))
        timings.told(f"files with the time of {year}", *seconds)
        assert program.facts["level"] == "yellow"
