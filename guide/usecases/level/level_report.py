"""The level held, told in lines of text: what the command `daiyn level` says.

The facts are those of the banner; the words are those of the command line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from guide.alerts.declaration import EndKind, Place
from guide.content.command_words import CommandWords
from guide.content.guide import Guide
from guide.content.paper_words import PaperWords
from guide.usecases.base.local_time import local_time
from guide.usecases.level.home_view import Banner


class LevelReport:
    """Words a banner in the language of `words`."""

    def __init__(self, guide: Guide, words: CommandWords, dates: PaperWords) -> None:
        self._guide = guide
        self._words = words
        self._dates = dates

    def lines(self, banner: Banner) -> list[str]:
        """The banner in full, one fact a line; the first line names the level."""
        say = self._words.say
        if banner.state == "nothing":
            return [say("level_nothing")]
        if banner.state == "none_declared":
            return [
                say("level_none", source=self._source(banner), date=self._date(banner.start)),
                *self._who_and_when(banner),
                say("level_check"),
            ]
        info = self._guide.level(banner.level).words(self._words.lang)
        return [
            say(
                "level_name",
                level_name=info.level_name,
                adjective=info.adjective,
                rank=banner.rank,
            ),
            info.meaning,
            *self._who_and_when(banner),
            *self._end(banner),
            say("level_check"),
        ]

    def facts(self, banner: Banner) -> dict[str, Any]:
        """The same as plain data, for a program to read."""
        if banner.state == "nothing":
            return {"state": "nothing"}
        return {
            "state": banner.state,
            "level": banner.level.value,
            "rank": banner.rank,
            "place": {"region": banner.place.region, "detail": banner.place.detail},
            "announced_by": banner.announced_by,
            "source": banner.source.value if banner.source is not None else None,
            "start": _iso(banner.start),
            "end": {
                "kind": banner.end.kind.value,
                "date": _iso(banner.end.date),
                "days": banner.end.days,
            },
            "announced_end": _iso(banner.announced_end.date) if banner.announced_end else None,
            "is_computed": banner.announced_end is not None and banner.announced_end.is_computed,
            "is_past_end": banner.is_past_end,
            "entered_by": banner.entered_by,
            "entered_at": _iso(banner.entered_at),
            "age_days": banner.age_days,
            "is_old": banner.is_old,
        }

    def _who_and_when(self, banner: Banner) -> Iterator[str]:
        say = self._words.say
        not_given = say("not_given")
        yield say("level_place", place=self._place(banner.place) or not_given)
        yield say("level_announced_by", who=banner.announced_by or not_given)
        yield say("level_source", source=self._source(banner))
        yield say("level_start", date=self._date(banner.start))
        yield say("level_entered_by", who=banner.entered_by or not_given)
        if banner.entered_at is not None:
            entered = local_time(banner.entered_at)
            yield say("level_entered_at", when=f"{self._date(entered.date())}, {entered:%H:%M}")
        if banner.is_old:
            yield say("level_old", days=banner.age_days)

    def _end(self, banner: Banner) -> Iterator[str]:
        say = self._words.say
        end = banner.end
        fields: dict[str, object] = {}
        if end.kind is EndKind.UNTIL_DATE:
            fields["date"] = self._date(end.date)
        if end.kind in (EndKind.FOR_DAYS, EndKind.AT_LEAST_DAYS):
            fields["days"] = end.days
        yield say("level_end", end=say(f"end_{end.kind.value}", **fields))
        if banner.announced_end is not None:
            date = self._date(banner.announced_end.date)
            is_computed = banner.announced_end.is_computed  # of "at least … days": no day was said
            if is_computed:
                yield say("level_computed", date=date)
            if banner.is_past_end:
                yield say("level_past_computed" if is_computed else "level_past_end", date=date)

    def _source(self, banner: Banner) -> str:
        found = banner.source
        return self._words.say(f"source_{found.value}" if found is not None else "not_given")

    def _place(self, place: Place) -> str:
        region = self._guide.region(place.region)
        name = region.name(self._words.lang) if region is not None else place.region
        return ", ".join(part for part in (name, place.detail) if part)

    def _date(self, day: dt.date | None) -> str:
        if day is None:
            return self._words.say("not_given")
        return self._dates.date(day, self._words.lang)


def _iso(moment: dt.date | None) -> str | None:
    return moment.isoformat() if moment is not None else None
