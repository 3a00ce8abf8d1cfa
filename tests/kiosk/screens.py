"""Status files of an invented fleet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec import structs

from guide.alerts.clock import ClockDoubt
from guide.content.model import Level
from guide.kiosk.status import (
    HeldKey,
    HeldPack,
    LastMessage,
    RefusedFile,
    ScreenStatus,
    StatusLevel,
    ToldFinding,
    Why,
)
from guide.kiosk.trouble import TroubleKind

NOW = dt.datetime(2026, 11, 30, 9, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
KEY = "0123 4567 89AB CDEF 0123 4567 89AB CDEF"
OLD = "FEDC BA98 7654 3210 FEDC BA98 7654 3210"
ORANGE = StatusLevel(why=Why.SIGNED, level=Level.ORANGE, since=NOW - 20 * HOUR)
MESSAGE = LastMessage(identifier="KZ-1", sent=NOW - 20 * HOUR, received=NOW - 19 * HOUR)
EARLIER = LastMessage(identifier="KZ-0", sent=NOW - 90 * HOUR, received=NOW - 89 * HOUR)
GOOD = ScreenStatus(
    screen="library-1",
    region="KZ-71",
    detail="Есіл ауданы",
    written_at=NOW - dt.timedelta(minutes=30),
    program="0.4.0",
    words=3,
    words_of=dt.date(2026, 11, 22),
    level=ORANGE,
    message=MESSAGE,
    keys=(HeldKey(fingerprint=KEY),),
    place_packs=(HeldPack(id="astana", made_on=dt.date(2026, 11, 1)),),
)


def screen(number: int, **changed: Any) -> ScreenStatus:
    """One more of them that is in order but for what is changed."""
    return structs.replace(GOOD, screen=f"library-{number}", **changed)


def refused(name: str, why: str) -> RefusedFile:
    """A file that a screen does not take."""
    return RefusedFile(name=name, why=why)


NOTHING = StatusLevel(why=Why.NOTHING)
RED = structs.replace(ORANGE, level=Level.RED)
K = TroubleKind
# What one screen of a fleet has otherwise, and which troubles that is.
PLANTED: tuple[tuple[dict[str, Any], list[TroubleKind]], ...] = (
    (
        {"written_at": NOW - 30 * HOUR, "message": EARLIER},
        [K.SILENT, K.STALE_MESSAGE],
    ),
    ({"level": NOTHING, "message": None}, [K.OTHER_LEVEL, K.STALE_MESSAGE]),
    ({"level": RED}, [K.OTHER_LEVEL]),
    ({"message": EARLIER}, [K.STALE_MESSAGE]),
    ({"detail": "Сарыарқа ауданы", "level": RED}, []),
    ({"level": StatusLevel(why=Why.WITHHELD)}, [K.OTHER_LEVEL, K.WITHHELD]),
    ({"keys": (HeldKey(fingerprint=OLD),)}, [K.LONE_KEY, K.KEY_LACKING]),
    (
        {"keys": (*GOOD.keys, HeldKey(fingerprint=OLD)), "message": EARLIER},
        [K.STALE_MESSAGE, K.LONE_KEY],
    ),
    ({"keys": ()}, [K.KEY_LACKING]),
    ({"written_at": NOW + HOUR}, [K.CLOCK_AHEAD]),
    ({"written_at": NOW - 21 * HOUR}, [K.CLOCK_BEHIND]),
    ({"latest_seen": NOW + HOUR}, [K.CLOCK_BEHIND]),
    ({"clock_doubt": ClockDoubt.AHEAD}, [K.CLOCK_DOUBTED]),
    ({"is_zone_stale": True}, [K.ZONE_STALE]),
    ({"words": 2}, [K.STALE_WORDS]),
    ({"place_packs": ()}, [K.STALE_PLACES]),
    (
        {"place_packs": (HeldPack(id="astana", made_on=dt.date(2026, 9, 1)),)},
        [K.STALE_PLACES],
    ),
    ({"program": "0.3.9"}, [K.OLD_PROGRAM]),
    ({"refused": (refused("a.xml", "forged"), refused("b.xml", "key_unknown"))}, [K.REFUSED]),
    (
        {"refused": tuple(refused(f"{n}.xml", "of_a_later_version") for n in range(9))},
        [K.REFUSED] * 3,
    ),
    ({"findings": (ToldFinding(id="automount", severity="gap"),)}, [K.FINDING]),
    ({"findings": (ToldFinding(id="policies", severity="unknown"),)}, []),
    ({}, []),
)
