"""Status files of an invented fleet."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec import structs

from guide.content.model import Level
from guide.kiosk.status import HeldKey, HeldPack, LastMessage, ShownLevel, Status, Why

NOW = dt.datetime(2026, 11, 30, 9, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
KEY = "0123 4567 89AB CDEF 0123 4567 89AB CDEF"
OLD = "FEDC BA98 7654 3210 FEDC BA98 7654 3210"
ORANGE = ShownLevel(why=Why.SIGNED, level=Level.ORANGE, since=NOW - 20 * HOUR)
MESSAGE = LastMessage(identifier="KZ-1", sent=NOW - 20 * HOUR, received=NOW - 19 * HOUR)
EARLIER = LastMessage(identifier="KZ-0", sent=NOW - 90 * HOUR, received=NOW - 89 * HOUR)
GOOD = Status(
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


def screen(number: int, **changed: Any) -> Status:
    """One more of them that is in order but for what is changed."""
    return structs.replace(GOOD, screen=f"library-{number}", **changed)
