"""What holds at a place, and what was entered, as plain data: what a program reads as JSON.

The same facts in words: `level_report.py`.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from guide.alerts.course import AnnouncedEnd, Span, span_at
from guide.alerts.declaration import Amendment, Announced, Declaration, End, Place, Regime
from guide.alerts.kazakhstan_time import wall_time
from guide.usecases.level.home_view import Banner
from guide.usecases.level.home_view import banner as banner_of
from guide.usecases.level.place_report import PlaceReport, in_time


def banner_facts(banner: Banner) -> dict[str, Any]:
    """The facts of a banner; of one that tells of nothing, that nothing was entered."""
    if banner.state == "nothing":
        return {"state": "nothing", "level": None}
    return {
        "state": banner.state,
        "level": banner.level.value,
        "rank": banner.rank,
        "place": {"region": banner.place.region, "detail": banner.place.detail},
        "announced_by": banner.announced_by,
        "source": banner.source.value if banner.source is not None else None,
        "start": _iso(banner.start),
        "end": _end_facts(banner.end),
        "announced_end": _last(banner.announced_end),
        "is_computed": banner.announced_end is not None and banner.announced_end.is_computed,
        "is_past_end": banner.is_past_end,
        "entered_by": banner.entered_by,
        "origin": banner.origin.value,
        "entered_at": _iso(banner.entered_at),
        "age_days": banner.age_days,
        "is_old": banner.is_old,
    }


def report_facts(report: PlaceReport, now: dt.datetime) -> dict[str, Any]:
    """All that is told of a place: what decides, its chain, and what stands beside it."""
    span = report.span
    return banner_facts(banner_of(span, now)) | {
        "asked": {
            "region": report.place.region,
            "detail": report.place.detail,
            "at": _wall(report.moment, report.place),
        },
        "standing": None if span is None else span.standing.name.lower(),
        "since": None if span is None else _wall(span.since, span.declaration.place),
        "chain": [] if span is None else [_said(one) for one in in_time(span.declaration)],
        "beside": [_stands(one) for one in report.beside],
        "inside": [_stands(one) for one in report.inside],
        "regimes": {one.declaration.regime.value: _stands(one) for one in report.regimes},
        "clock": None if report.doubt is None else report.doubt.value,
        "zone_is_stale": report.is_zone_stale,
    }


def entry_facts(entry: Announced, moment: dt.datetime) -> dict[str, Any]:
    """One entry with what was announced of it later, and how it stands at a moment."""
    span = span_at(entry, moment)
    declared = entry.regime.value if isinstance(entry, Regime) else ""
    if isinstance(entry, Declaration):
        declared = entry.level.value
    return {
        "id": entry.id,
        "declared": declared,
        "place": {"region": entry.place.region, "detail": entry.place.detail},
        "start": _day_and_time(entry.start, entry.start_time),
        "end": _end_facts(entry.end),
        "announced_by": entry.announced_by,
        "source": None if entry.source is None else entry.source.value,
        "entered_by": entry.entered_by,
        "origin": entry.origin.value,
        "entered_at": _iso(entry.entered_at),
        "chain": [_said(one) for one in in_time(entry)],
        "closed": None if entry.closing is None else entry.closing.kind.value,
        "closed_on": None if entry.closing is None else _iso(entry.closing.on_date),
        "standing": None if span is None else span.standing.name.lower(),
        "level": None if span is None or isinstance(entry, Regime) else span.level.value,
    }


def _stands(span: Span[Any]) -> dict[str, Any]:
    entry = span.declaration
    return {
        "id": entry.id,
        "level": None if isinstance(entry, Regime) else span.level.value,
        "place": {"region": entry.place.region, "detail": entry.place.detail},
        "standing": span.standing.name.lower(),
        "since": _wall(span.since, entry.place),
        "until": _last(span.until),
    }


def _said(one: Amendment) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "at": _day_and_time(one.day, one.time),
        "level": None if one.level is None else one.level.value,
        "end": _end_facts(one.end),
        "announced_by": one.announced_by,
        "source": None if one.source is None else one.source.value,
        "entered_by": one.entered_by,
        "origin": one.origin.value,
        "entered_at": _iso(one.entered_at),
    }


def _end_facts(end: End) -> dict[str, Any]:
    return {
        "kind": end.kind.value,
        "date": _day_and_time(end.date, end.time) if end.date is not None else None,
        "days": end.days,
    }


def _last(end: AnnouncedEnd | None) -> str | None:
    return None if end is None else _day_and_time(end.date, end.time)


def _day_and_time(day: dt.date, time: dt.time | None) -> str:
    return day.isoformat() if time is None else f"{day}T{time:%H:%M}"


def _wall(moment: dt.datetime, place: Place) -> str:
    return wall_time(moment, place.region).isoformat(timespec="minutes")


def _iso(moment: dt.date | None) -> str | None:
    return moment.isoformat() if moment is not None else None
