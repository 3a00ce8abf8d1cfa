"""Courses as messages, and sets of messages made up by chance with what must hold of them."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import structs

from guide.alerts.accepted import Accepted
from guide.alerts.area import covers
from guide.alerts.declaration import Place
from guide.alerts.kazakhstan_time import first_moment_after, moment_at
from guide.cap.message import (
    AlertArea,
    Info,
    Message,
    MessageEnd,
    MessageEndKind,
    MessageKind,
    Status,
    Territory,
)
from guide.cap.reader import read_message
from guide.cap.writer import message_bytes
from guide.content.model import DECLARED, LANGS, Level
from tests.alerts.courses import day_and_time
from tests.cap.made import KNOWN

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
ARRIVED = dt.datetime(2026, 11, 30, 6, tzinfo=dt.UTC)
KEY = "first key"


def infos(places: Iterable[str]) -> tuple[Info, ...]:
    told = tuple(Territory(*place.partition("/")[::2]) for place in places)
    areas = (AlertArea("a", told),) if told else ()
    return tuple(Info(lang=lang, event="level", areas=areas) for lang in LANGS)


def accept(message: Message, signer: str = KEY, at: dt.datetime = ARRIVED) -> Accepted:
    """A message that went through the bytes of a file."""
    data = message_bytes(message)
    digest = hashlib.blake2b(data, digest_size=32).hexdigest()
    return Accepted(read_message(data, KNOWN), digest, at, signer, signer and f"by {signer}")


def alert(
    identifier: str, begins: dt.datetime, level: Level = Level.YELLOW, *places: str, **values: Any
) -> Message:
    """A message of one day; sent when it begins unless it is said."""
    plain = Message(
        sender="staff@example.org",
        identifier=identifier,
        sent=begins,
        status=Status.ACTUAL,
        kind=MessageKind.ALERT,
        level=level,
        onset=begins,
        expires=begins + DAY,
        infos=infos(places or ("KZ-35",)),
    )
    return structs.replace(plain, **values)


def update(of: Message | Sequence[Message], identifier: str, begins: dt.datetime,
           level: Level = Level.YELLOW, *places: str, **values: Any) -> Message:  # fmt: skip
    earlier = (of,) if isinstance(of, Message) else of
    more = {"kind": MessageKind.UPDATE, "references": tuple(one.id for one in earlier)}
    return alert(identifier, begins, level, *places, **more | values)


def cancel(of: Message | Sequence[Message], identifier: str, sent: dt.datetime, *places: str,
           **values: Any) -> Message:  # fmt: skip
    made = update(of, identifier, sent, Level.YELLOW, *places, kind=MessageKind.CANCEL)
    bare = {} if places else {"infos": (), "level": None, "onset": None, "expires": None}
    return structs.replace(made, **bare | values)


# ---- the courses


def _last_moment(one: dict[str, Any], begins: dt.datetime, region: str) -> dict[str, Any]:
    """How the end of an announcement is sent."""
    day = day_and_time(one.get("at") or one["start"])[0]
    if "for_days" in one:
        last = day + (one["for_days"] - 1) * DAY
        end = MessageEnd(MessageEndKind.FOR_DAYS, one["for_days"])
    elif "until" in one:
        last, end = dt.date.fromisoformat(one["until"]), MessageEnd()
    else:
        return {"expires": begins + DAY, "end": MessageEnd(MessageEndKind.NOT_SAID)}
    return {"expires": first_moment_after(last, region), "end": end}


def told_by_message(
    announced: Sequence[dict[str, Any]], *, repeats_the_beginning: bool = False
) -> list[tuple[str, Message]]:
    """The announcements of a course in their order as messages, each with its id in the course.

    A sender of the second kind repeats in each update when it all began, and sends it at the moment
    from which it holds; one of the first kind sends it an hour before.
    """
    first: dict[str, Message] = {}
    last: dict[str, Message] = {}
    made: list[tuple[str, Message]] = []
    for one in announced:
        chain = one.get("of", one["id"])
        start = first.get(chain)
        region = one["place"]["region"] if start is None else start.territories[0].code
        begins = moment_at(*day_and_time(one.get("at") or one["start"]), region)
        sent = begins if repeats_the_beginning and start is not None else begins - HOUR
        if start is None:
            level, place = Level(one["level"]), one["place"]
            geocode = f"{place['region']}/{place['words']}" if place["words"] else place["region"]
            message = alert(one["id"], begins, level, geocode, sent=sent,
                            **_last_moment(one, begins, region))  # fmt: skip
        elif one["do"] == "end" or one.get("to") == "none":
            onset = {} if repeats_the_beginning else {"onset": begins}
            places = () if repeats_the_beginning else [t.geocode for t in start.territories]
            message = cancel(last[chain], one["id"], sent, *places, **onset)
        else:
            level = Level(one["to"]) if "to" in one else start.level or Level.NONE
            onset = {"onset": start.onset} if repeats_the_beginning else {}
            message = update(last[chain], one["id"], begins, level,
                             *(t.geocode for t in start.territories), sent=sent,
                             **_last_moment(one, begins, region), **onset)  # fmt: skip
        first.setdefault(chain, message)
        last[chain] = message
        made.append((one["id"], message))
    return made


# ---- by chance: chains that go straight on, and what holds of them by another way of reckoning

PLACES = ("KZ", "KZ-15", "KZ-71", "KZ-15/Ақтөбе", "KZ-71/a")
BEGUN = dt.datetime(2024, 2, 20, tzinfo=dt.UTC)  # the day when clocks changed lies among them


def straight_chain(by: random.Random, name: str) -> list[Message]:
    """An alert and what follows it, each referring to the one before or to all before."""
    sent = BEGUN + by.randrange(24 * 8) * HOUR
    made: list[Message] = []
    for number in range(by.choice((1, 1, 2, 3, 4, 6))):
        begins = sent + by.choice((-3, -1, 0, 0, 2, 30)) * HOUR
        if made and by.random() < 0.2:
            begins = made[0].onset or begins
        values: dict[str, Any] = {
            "sent": sent,
            "expires": max(begins, sent) + by.choice((1, 5, 24, 48, 200)) * HOUR,
        }
        if by.random() < 0.2:
            values["end"] = MessageEnd(MessageEndKind.FURTHER_NOTICE)
        level = by.choice(DECLARED)
        places = by.sample(PLACES, by.choice((1, 1, 2)))
        identifier = f"{name}.{number}"
        earlier = made[-1:] if by.random() < 0.6 else made
        if not made:
            message = alert(identifier, begins, level, *places, **values)
        elif number and by.random() < 0.2:
            message = cancel(earlier, identifier, sent)
        else:
            message = update(earlier, identifier, begins, level, *places, **values)
        made.append(message)
        sent += by.choice((1, 2, 10, 40)) * HOUR
    return made


def tangle(by: random.Random, name: str) -> list[tuple[str, Message]]:
    """Messages of two signers that refer to whatever came before, in whatever way."""
    made: list[tuple[str, Message]] = []
    for number in range(by.choice((3, 6, 9))):
        sent = BEGUN + (number + by.randrange(3)) * HOUR
        begins = sent + by.choice((-3, 0, 0, 2, 5)) * HOUR
        told = [message for _, message in made if message.sent < sent]
        earlier = by.sample(told, min(len(told), by.choice((0, 1, 1, 2, 3))))
        places = by.sample(PLACES, by.choice((1, 2, 3)))
        level, identifier = by.choice(DECLARED), f"{name}.{number}"
        values: dict[str, Any] = {"sent": sent, "expires": max(begins, sent) + 9 * HOUR}
        kind = by.random()
        if not earlier:
            message = alert(identifier, begins, level, *places, **values)
        elif kind < 0.2:
            message = cancel(earlier, identifier, sent)
        elif kind < 0.4:
            message = cancel(earlier, identifier, sent, *places)
        else:
            message = update(earlier, identifier, begins, level, *places, **values)
        made.append((by.choice((KEY, KEY, KEY, "second key", "")), message))
    return made


def chain_level(chain: Sequence[Message], place: Place, now: dt.datetime) -> tuple[str, Level]:
    """What a whole straight chain says of a place: worked out message by message, not by area."""
    heard: list[tuple[dt.datetime, Message]] = []
    moments: list[dt.datetime] = []
    for message in chain:
        before = [at for at in moments if at <= message.sent]
        told = [
            t for t in (message.onset, message.effective) if t and t > max(before, default=t - DAY)
        ]
        at = told[0] if told else message.sent
        moments.append(at)
        heard = [*(one for one in heard if one[0] < at), (at, message)]
    begun = [message for at, message in heard if at <= now]
    if not begun or begun[-1].kind is MessageKind.CANCEL or not _names(begun[-1], place):
        return "none", Level.NONE
    last = begun[-1]
    assert last.level is not None
    assert last.expires is not None
    is_open = last.end.kind is MessageEndKind.FURTHER_NOTICE
    return "in force" if is_open or now < last.expires else "unconfirmed", last.level


def _names(message: Message, place: Place) -> bool:
    return any(covers(Place(region=t.code, detail=t.words), place) for t in message.territories)


def level_of(chains: Sequence[Sequence[Message]], place: Place, now: dt.datetime) -> Level:
    """The highest level that any chain says is in force, else the highest that nobody confirmed."""
    said = [chain_level(chain, place, now) for chain in chains]
    for standing in ("in force", "unconfirmed"):
        levels = [level for how, level in said if how == standing]
        if levels:
            return max(levels, key=lambda level: level.rank)
    return Level.NONE


def shuffled(found: Sequence[Accepted], by: random.Random) -> list[Accepted]:
    return by.sample(list(found), len(found))


def moments_of(chains: Iterable[Sequence[Message]]) -> Iterator[dt.datetime]:
    """Just before and at everything that begins, ends or was sent."""
    for chain in chains:
        for message in chain:
            for moment in (message.sent, message.onset, message.expires):
                if moment is not None:
                    yield moment - dt.timedelta(seconds=1)
                    yield moment
