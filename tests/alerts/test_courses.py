"""The courses of levels that were reported: what held where, entered in any order."""

from __future__ import annotations

import random
from typing import Any

import pytest

from guide.alerts import course
from guide.alerts.course import Standing
from guide.alerts.declaration import Place
from guide.alerts.register import Register, State
from guide.content.model import Level
from tests.alerts.courses import COURSES, declared, moment, place_of

ALL = pytest.mark.parametrize("told", COURSES, ids=lambda told: str(told["name"]))
REGIONS = [
    f"KZ-{number}"
    for number in (10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79)
]


def at(register: Register, when: str, place: Place) -> State:
    return register.state(place, moment(when, place.region))


def is_as_reported(told: dict[str, Any], seed: int) -> bool:
    announced = random.Random(seed).sample(  # noqa: S311 - no secret
        told["announced"], len(told["announced"])
    )
    register = Register(declared(announced))
    return all(
        at(register, when, place_of(place)).level == (Level(level) if level else None)
        for when, place, level in told["moments"]
    )


@ALL
def test_each_moment_is_as_reported_in_any_order_of_entry(told: dict[str, Any]) -> None:
    assert all(is_as_reported(told, seed) for seed in range(60))


def test_days_counted_wrongly_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: were the announced end the end of a level, courses would not fit."""
    monkeypatch.setattr(course, "_FOREVER", moment("2016-09-01"))
    assert not is_as_reported(COURSES[0], 0)


def test_without_its_ending_a_level_stays_unconfirmed() -> None:
    for told in COURSES:
        for when, place, level, _why in told.get("without_h", ()):
            register = Register(declared([one for one in told["announced"] if one["id"] != "h"]))
            state = at(register, when, place_of(place))
            assert state.level == Level(level)
            assert state.span is not None
            assert state.span.standing is Standing.UNCONFIRMED


@pytest.mark.parametrize("region", ["KZ", *REGIONS])
def test_a_level_of_the_country_holds_in_each_region_and_city(region: str) -> None:
    """2016 and 2022: national yellow, national red."""
    register = Register([one for told in COURSES for one in declared(told["announced"])])
    place = Place(region=region)
    for when, level in (
        ("2016-06-04T12:00", None),
        ("2016-06-06T12:00", Level.YELLOW),
        ("2016-07-18T12:30", Level.RED if region == "KZ-75" else Level.YELLOW),
        ("2016-12-31T12:00", Level.YELLOW),
        ("2017-01-16T12:00", Level.NONE),
        ("2022-01-05T12:00", Level.NONE),
        ("2022-01-06T12:00", Level.RED),
        ("2022-01-12T12:00", Level.NONE),
        ("2022-01-20T12:00", Level.ORANGE if region in ("KZ-71", "KZ-79") else Level.NONE),
    ):
        assert at(register, when, place).level == level, when


def test_since_and_until_follow_the_whole_chain() -> None:
    register = Register(declared(COURSES[0]["announced"]))
    span = at(register, "2016-06-20T12:00", Place(region="KZ-63")).span
    assert span is not None
    assert span.since == moment("2016-06-06")
    assert span.until is not None
    assert (span.until.date.isoformat(), span.until.is_computed) == ("2017-01-15", False)
    assert span.said_by is None, "the first announcement"
    span = at(register, "2016-09-20T12:00", Place(region="KZ-63")).span
    assert span is not None
    assert span.said_by is not None
    assert span.since == moment("2016-06-06"), "an extension begins no new level"
