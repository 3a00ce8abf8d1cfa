"""Real courses of levels as declarations, and declarations made up by chance."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from msgspec import structs

from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Closing,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Place,
    Source,
)
from guide.alerts.kazakhstan_time import moment_at
from guide.content.model import Level

COURSES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "courses.json").read_text(encoding="utf-8")
)["courses"]
ENTERED = dt.datetime(2026, 11, 29, 9, tzinfo=dt.UTC)
KINDS = {
    "extend": AmendmentKind.EXTENDED,
    "lower": AmendmentKind.LOWERED,
    "end": AmendmentKind.ENDED,
}


def declaration(**values: Any) -> Declaration:
    plain = Declaration(
        id="d1",
        level=Level.YELLOW,
        place=Place(region="KZ-35"),
        home_place=Place(region="KZ-35"),
        start=dt.date(2026, 11, 1),
        entered_at=ENTERED,
    )
    return structs.replace(plain, **values)


def amendment(kind: AmendmentKind, day: dt.date, **values: Any) -> Amendment:
    return structs.replace(Amendment(kind=kind, day=day, entered_at=ENTERED), **values)


def day_and_time(text: str) -> tuple[dt.date, dt.time | None]:
    """What `2016-07-18T12:20` or `2016-07-18` says."""
    day, _, time = text.partition("T")
    return dt.date.fromisoformat(day), dt.time.fromisoformat(time) if time else None


def moment(text: str, region: str = "KZ") -> dt.datetime:
    return moment_at(*day_and_time(text), region)


def place_of(told: dict[str, str]) -> Place:
    return Place(region=told["region"], detail=told["words"])


def declared(announced: Sequence[dict[str, Any]]) -> list[Declaration]:
    """The declarations of a course, entered in the order given; `of` may come before its `add`."""
    amendments: dict[str, list[Amendment]] = {}
    for one in announced:
        if one["do"] != "add":
            day, time = day_and_time(one.get("at") or one["start"])
            made = amendment(KINDS[one["do"]], day, time=time, end=_end(one))
            if "to" in one:
                made = structs.replace(made, level=Level(one["to"]))
            amendments.setdefault(one["of"], []).append(made)
    return [
        declaration(
            id=one["id"],
            level=Level(one["level"]),
            place=place_of(one["place"]),
            start=day_and_time(one["start"])[0],
            start_time=day_and_time(one["start"])[1],
            end=_end(one),
            amendments=tuple(amendments.get(one["id"], ())),
        )
        for one in announced
        if one["do"] == "add"
    ]


def _end(one: dict[str, Any]) -> End:
    if "for_days" in one:
        return End(kind=EndKind.FOR_DAYS, days=one["for_days"])
    if "until" in one:
        return End(kind=EndKind.UNTIL_DATE, date=dt.date.fromisoformat(one["until"]))
    return End()


# ---- by chance

REGIONS = ("KZ", "KZ-15", "KZ-71")
WORDS = ("", "", "Ақтөбе", "ақтөбе ")
FIRST_DAY = dt.date(2024, 2, 20)  # the day when clocks changed lies among them
days = st.integers(0, 20).map(lambda further: FIRST_DAY + dt.timedelta(days=further))
times = st.none() | st.builds(dt.time, st.integers(0, 23), st.sampled_from((0, 20, 59)))
places = st.builds(
    lambda region, detail: Place(region=region, detail=detail),
    st.sampled_from(REGIONS),
    st.sampled_from(WORDS),
)
ends = st.one_of(
    st.just(End()),
    st.just(End(kind=EndKind.FURTHER_NOTICE)),
    days.map(lambda day: End(kind=EndKind.UNTIL_DATE, date=day)),
    st.integers(1, 9).map(lambda n: End(kind=EndKind.FOR_DAYS, days=n)),
    st.integers(1, 9).map(lambda n: End(kind=EndKind.AT_LEAST_DAYS, days=n)),
)
moments = st.builds(moment_at, days, times, st.sampled_from(REGIONS))
amendments = st.builds(
    lambda kind, day, time, level, end: Amendment(
        kind=kind,
        day=day,
        time=time,
        level=level if kind is AmendmentKind.LOWERED else None,
        end=end,
        entered_at=ENTERED,
    ),
    st.sampled_from(AmendmentKind),
    days,
    times,
    st.sampled_from(Level),
    ends,
)
closings = (
    st.just(None)
    | st.just(None)
    | st.builds(
        lambda kind, at: Closing(kind=kind, closed_at=at), st.sampled_from(ClosingKind), moments
    )
)
one_by_chance = st.builds(
    lambda level, place, day, time, end, later, closing: declaration(
        level=level,
        source=Source.TV,
        place=place,
        start=day,
        start_time=time,
        end=end,
        amendments=tuple(later),
        closing=closing,
    ),
    st.sampled_from(Level),
    places,
    days,
    times,
    ends,
    st.just([]) | st.lists(amendments, max_size=4),
    closings,
)


def numbered(declarations: Sequence[Declaration]) -> Iterator[Declaration]:
    """The same with an id of its own each."""
    for at, one in enumerate(declarations):
        yield structs.replace(one, id=f"d{at}")


sets_by_chance = st.lists(one_by_chance, max_size=8).map(lambda found: [*numbered(found)])
