"""A4: the courses that were reported, sent as messages: the same state in any order of arrival."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any

import pytest

from guide.alerts import chain as chain_module
from guide.alerts.accepted import Accepted
from guide.alerts.chain import Derived, derived
from guide.alerts.course import Standing
from guide.alerts.declaration import Amendment, AmendmentKind, Announced, Place
from guide.alerts.register import Register
from guide.cap.message import Message, MessageEnd, MessageEndKind
from guide.content.model import Level
from tests.alerts.courses import COURSES, KINDS, amendment, day_and_time, declared, moment, place_of
from tests.alerts.messages import accept, alert, told_by_message, update

ALL = pytest.mark.parametrize("told", COURSES, ids=lambda told: str(told["name"]))


def differing(told: dict[str, Any], entries: Sequence[Announced]) -> list[Any]:
    """The moments at which something else holds than was reported."""
    register = Register(entries)
    return [
        (when, place, level, found)
        for when, place, level in told["moments"]
        if (found := register.state(place_of(place), moment(when, place["region"])).level)
        != (Level(level) if level else None)
    ]


def chains_of(announced: Sequence[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in announced if one["do"] == "add"]


@ALL
@pytest.mark.parametrize("repeats", [False, True])
def test_each_moment_is_as_reported_in_any_order_of_arrival(
    told: dict[str, Any], repeats: bool
) -> None:
    sent = [
        accept(one) for _, one in told_by_message(told["announced"], repeats_the_beginning=repeats)
    ]
    first = derived(sent)
    for seed in range(40):
        by = random.Random(seed)  # noqa: S311 - no secret
        found = derived(by.sample(sent, len(sent)))
        assert found == first
    assert differing(told, first.declarations) == []
    assert {event.missing for event in first.events} <= {()}


@ALL
def test_mixed_with_entries_by_hand_it_is_the_same(told: dict[str, Any]) -> None:
    """Whole chains by hand beside whole chains by message, and later words by hand on a message."""
    announced = told["announced"]
    messages = dict(told_by_message(announced))
    for seed in range(40):
        by = random.Random(seed)  # noqa: S311 - no secret
        hand = {chain for chain in chains_of(announced) if by.random() < 0.5}
        by_message = [one for one in announced if one.get("of", one["id"]) not in hand]
        entries = declared([one for one in announced if one.get("of", one["id"]) in hand])
        # From some point on a chain goes on by hand.
        typed: dict[str, list[Amendment]] = {}
        sent = []
        for chain in chains_of(by_message):
            parts = [one for one in by_message if one.get("of", one["id"]) == chain]
            cut = by.randint(1, len(parts))
            arrived = [accept(messages[one["id"]]) for one in parts[:cut]]
            sent += arrived
            place = place_of(parts[0]["place"])
            known = by.choice([one for one in arrived if one.message.level])
            typed[known.declaration_id(place)] = [entered(one) for one in parts[cut:]]
        by.shuffle(sent)
        found = derived(sent, typed).declarations
        assert differing(told, [*found, *entries]) == [], seed


def entered(one: dict[str, Any]) -> Amendment:
    """A later announcement of a course as a person enters it."""
    made = declared([{**one, "do": "add", "level": "yellow", "start": one.get("at") or one["start"],
                      "place": {"region": "KZ", "words": ""}}])[0]  # fmt: skip
    day, time = day_and_time(one.get("at") or one["start"])
    level = {"level": Level(one["to"])} if "to" in one else {}
    return amendment(KINDS[one["do"]], day, time=time, end=made.end, **level)


def test_days_counted_from_arrival_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: were a message heard from its arrival on, courses would not fit."""
    monkeypatch.setattr(chain_module, "_moment", lambda one, _latest: one.received_at)
    sent = [accept(one) for _, one in told_by_message(COURSES[0]["announced"])]
    assert differing(COURSES[0], derived(sent).declarations) != []


def test_without_its_ending_a_level_stays_unconfirmed() -> None:
    told = COURSES[0]
    sent = [accept(one) for name, one in told_by_message(told["announced"]) if name != "h"]
    for when, place, level, _why in told["without_h"]:
        state = Register(derived(sent).declarations).state(place_of(place), moment(when))
        assert state.level == Level(level)
        assert state.span is not None
        assert state.span.standing is Standing.UNCONFIRMED


def test_since_and_until_follow_the_whole_chain() -> None:
    sent = [accept(one) for _, one in told_by_message(COURSES[0]["announced"])]
    register = Register(derived(sent).declarations)
    place = Place(region="KZ-63")
    span = register.state(place, moment("2016-06-20T12:00")).span
    assert span is not None
    assert span.since == moment("2016-06-06")
    assert span.until is not None
    assert (span.until.date.isoformat(), span.until.is_computed) == ("2017-01-15", False)
    span = register.state(place, moment("2016-09-20T12:00")).span
    assert span is not None
    assert span.said_by is not None
    assert span.said_by.kind is AmendmentKind.EXTENDED
    assert span.since == moment("2016-06-06"), "an extension begins no new level"


# ---- another course: January 2022 as one event of an oblast, with parts that come and go


def told_2022() -> list[Message]:
    """Red in three units; one is let go, two are lowered, a part of one stays."""

    def at(text: str) -> dt.datetime:
        return moment(text)

    open_end = {"end": MessageEnd(MessageEndKind.FURTHER_NOTICE)}
    red = alert("1", at("2022-01-05T12:00"), Level.RED, "KZ-75", "KZ-31", "KZ-43", **open_end)
    less = update(red, "2", at("2022-01-12T00:00"), Level.RED, "KZ-75", "KZ-31", **open_end)
    orange = update(
        (red, less), "3", at("2022-01-19T00:00"), Level.ORANGE, "KZ-75", "KZ-31", **open_end
    )
    part = update(
        orange, "4", at("2022-01-26T00:00"), Level.ORANGE, "KZ-31/Талас ауданы",
        sent=at("2022-01-25T18:00"), expires=at("2022-02-05T00:00"),
    )  # fmt: skip
    return [red, less, orange, part]


def test_a_course_of_parts_is_as_it_was_told() -> None:
    part = Place(region="KZ-31", detail="талас  ауданы")
    expected = {
        "2022-01-05T11:59": (None, None, None, None),
        "2022-01-05T12:00": (Level.RED, Level.RED, Level.RED, Level.RED),
        "2022-01-12T00:00": (Level.RED, Level.RED, Level.NONE, Level.RED),
        "2022-01-19T00:00": (Level.ORANGE, Level.ORANGE, Level.NONE, Level.ORANGE),
        "2022-01-25T23:59": (Level.ORANGE, Level.ORANGE, Level.NONE, Level.ORANGE),
        "2022-01-26T00:00": (Level.NONE, Level.NONE, Level.NONE, Level.ORANGE),
        "2022-02-05T00:00": (Level.NONE, Level.NONE, Level.NONE, Level.ORANGE),
    }
    sent = [accept(one) for one in told_2022()]
    for seed in range(24):
        found = derived(random.Random(seed).sample(sent, len(sent)))  # noqa: S311 - no secret
        register = Register(found.declarations)
        for when, levels in expected.items():
            places = (*(Place(region=f"KZ-{unit}") for unit in (75, 31, 43)), part)
            said = tuple(register.state(place, moment(when)).level for place in places)
            assert said == levels, when
        span = register.state(part, moment("2022-02-05T00:00")).span
        assert span is not None
        assert span.standing is Standing.UNCONFIRMED, "its end has passed, and nobody said more"


def levels_at(found: Derived, when: str, place: Place) -> Level | None:
    return Register(found.declarations).state(place, moment(when)).level


@pytest.mark.parametrize("lost", range(4))
def test_what_did_not_arrive_of_a_course_is_told_and_the_rest_holds(lost: int) -> None:
    told = told_2022()
    sent: list[Accepted] = [accept(one) for one in told if one is not told[lost]]
    found = derived(sent)
    missing = {one.identifier for event in found.events for one in event.missing}
    assert missing == ({str(lost + 1)} if lost < 3 else set())
    here = Place(region="KZ-31", detail="Талас ауданы")
    # Without what lowered it nothing says that the red one is over: it stands, and is told of.
    expected = Level.RED if lost == 2 else Level.ORANGE
    assert levels_at(found, "2022-01-27T00:00", here) is expected
