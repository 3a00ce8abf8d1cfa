"""What holds at a place, told in lines of text: what the command `daiyn level` says.

The facts are those of the banner and of the chain behind it; the words are those of the command
line. The same as plain data: `level_facts.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from guide.alerts.course import Span, Standing, span_at
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Announced,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Origin,
    Place,
    Regime,
    Source,
)
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.content.command_words import CommandWords
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.content.model import Level
from guide.content.paper_words import PaperWords
from guide.usecases.level.home_view import Banner
from guide.usecases.level.home_view import banner as banner_of
from guide.usecases.level.place_report import CLOCK_WORDS, PlaceReport, in_time, is_lifted

# By whose word something stands: the name that follows is of a person, or of a key.
_BY = {
    Origin.ENTERED: "level_entered_by",
    Origin.SIGNED: "level_verified_by",
    Origin.UNVERIFIED: "level_unverified",
}


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
                say("level_none", source=self.source(banner.source), date=self._date(banner.start)),
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

    def report_lines(self, report: PlaceReport, now: dt.datetime) -> list[str]:
        """All that is told of a place: what decides, its chain, and what stands beside it."""
        say, banner = self._words.say, banner_of(report.span, now)
        lines = [self._lifted(report.span)] if is_lifted(report.span) else self.lines(banner)[:-1]
        if banner.state == "nothing":
            lines = [say("level_nothing_here")] if report.has_entries else self.lines(banner)
        entry = report.span.declaration if report.span is not None else None
        lines += [line for line in map(self._amendment, in_time(entry)) if line]
        lines += [say("level_also", what=self.line(one)) for one in report.beside]
        lines += [say("level_inside", what=self.line(one)) for one in report.inside]
        lines += [self.line(one) for one in report.regimes]
        lines += [message_words().say(word, self._words.lang) for word in clock_words(report)]
        if report.doubt is not None:
            lines.append(say("level_as_of", date=self._moment(report.moment, report.place)))
        if banner.state != "nothing":
            lines.append(say("level_check"))
        return lines

    def entry_lines(self, entry: Announced, moment: dt.datetime) -> list[str]:
        """One entry as a list shows it, with what was announced of it later."""
        span = span_at(entry, moment)
        said = self._standing(entry, span)
        level = Level.NONE if span is None else span.level
        first = f"{entry.id}  {self.declaration_line(entry, level, said)}"
        more = "; ".join(self._told(entry)), *map(self._amendment, in_time(entry))
        return [first, *(f"    {line}" for line in more)]

    def _told(self, entry: Announced) -> Iterator[str]:
        """Until when as announced, by whom, from which source, and who entered it when."""
        say = self._words.say
        yield say("level_end", end=self.end(entry.end))
        if entry.announced_by:
            yield say("level_announced_by", who=entry.announced_by)
        if entry.source is not None or entry.origin is Origin.ENTERED:
            yield say("level_source", source=self.source(entry.source))
        if entry.entered_by or entry.origin is not Origin.ENTERED:
            yield say(_BY[entry.origin], who=entry.entered_by)
        yield say("level_entered_at", when=self._moment(entry.entered_at, entry.place))

    def _standing(self, entry: Announced, span: Span[Any] | None) -> str:
        say, place, closing = self._words.say, entry.place, entry.closing
        if closing is not None and closing.kind in (ClosingKind.MISTAKE, ClosingKind.REPLACED):
            date = self._moment(closing.closed_at, place)
            return say(f"standing_{closing.kind.value}", date=date)
        if span is None:
            return say("standing_to_come", date=self._date_and_time(entry.start, entry.start_time))
        return self._span_standing(span)

    def _span_standing(self, span: Span[Any]) -> str:
        date = self._moment(span.since, span.declaration.place)
        word_id = f"standing_{span.standing.name.lower()}"
        if span.standing is Standing.UNCONFIRMED and span.until is not None:
            date = self._date_and_time(span.until.date, span.until.time)
            word_id += "_computed" if span.until.is_computed else ""
        return self._words.say(word_id, date=date)

    def line(self, span: Span[Any]) -> str:
        """One declaration in one line: what, where, and how it stands."""
        return self.declaration_line(span.declaration, span.level, self._span_standing(span))

    def declaration_line(self, entry: Announced, level: Level, standing: str) -> str:
        """What was declared and where, with the words on how it stands."""
        place = self.place(entry.place) or self._words.say("not_given")
        name = self.name(entry, level)
        return self._words.say("declaration_line", name=name, place=place, standing=standing)

    def name(self, entry: Announced, level: Level = Level.NONE) -> str:
        """What was declared; `level` is that which holds, NONE that which was entered."""
        if isinstance(entry, Regime):
            return self._words.say(f"regime_{entry.regime.value}")
        known = entry.level if isinstance(entry, Declaration) and level is Level.NONE else level
        if known is Level.NONE:
            return self._words.say("no_level")
        return self._guide.level(known).words(self._words.lang).level_name

    def _lifted(self, span: Span[Declaration] | None) -> str:
        if span is None:
            return ""
        entry, said = span.declaration, span.said_by
        source = said.source if said is not None else None
        if said is None and entry.closing is not None:
            source = entry.closing.source
        return self._words.say(
            "level_lifted",
            level_name=self.name(entry),
            source=self.source(source),
            date=self._moment(span.since, entry.place),
        )

    def _amendment(self, said: Amendment) -> str:
        fields: dict[str, object] = {
            "date": self._date_and_time(said.day, said.time),
            "source": self.source(said.source),
            "end": self.end(said.end),
            "who": said.announced_by or self._words.say("not_given"),
        }
        level = said.level
        if said.kind is AmendmentKind.CORRECTED:
            fields["date"] = self._moment(said.entered_at, said.place or Place())
            place = self.place(said.place) if said.place is not None else ""
            fields["place"] = place or self._words.say("not_given")
        if level is not None:
            fields["level_name"] = (
                self._words.say("no_level")
                if level is Level.NONE
                else self._guide.level(level).words(self._words.lang).level_name
            )
        return self._words.say(f"level_{said.kind.value}", **fields)

    def _who_and_when(self, banner: Banner) -> Iterator[str]:
        say = self._words.say
        not_given = say("not_given")
        yield say("level_place", place=self.place(banner.place) or not_given)
        yield say("level_announced_by", who=banner.announced_by or not_given)
        yield say("level_source", source=self.source(banner.source))
        start = self._date(banner.start)
        if banner.start is not None:
            start = self._date_and_time(banner.start, banner.start_time)
        yield say("level_start", date=start)
        yield say(_BY[banner.origin], who=banner.entered_by or not_given)
        if banner.entered_at is not None:
            entered = wall_time(banner.entered_at, banner.place.region)
            yield say("level_entered_at", when=f"{self._date(entered.date())}, {entered:%H:%M}")
        if banner.is_old:
            yield say("level_old", days=banner.age_days)

    def _end(self, banner: Banner) -> Iterator[str]:
        say = self._words.say
        yield say("level_end", end=self.end(banner.end))
        if banner.announced_end is not None:
            date = self._date_and_time(banner.announced_end.date, banner.announced_end.time)
            is_computed = banner.announced_end.is_computed  # of "at least … days": no day was said
            if is_computed:
                yield say("level_computed", date=date)
            if banner.is_past_end:
                yield say("level_past_computed" if is_computed else "level_past_end", date=date)

    def end(self, end: End) -> str:
        """The end as it was announced."""
        fields: dict[str, object] = {"days": end.days}
        if end.kind is EndKind.UNTIL_DATE and end.date is not None:
            fields["date"] = self._date_and_time(end.date, end.time)
        return self._words.say(f"end_{end.kind.value}", **fields)

    def source(self, found: Source | None) -> str:
        """Where it was heard."""
        return self._words.say(f"source_{found.value}" if found is not None else "not_given")

    def place(self, place: Place) -> str:
        """A place by its name; "" when none is given."""
        region = self._guide.region(place.region)
        name = region.name(self._words.lang) if region is not None else place.region
        return ", ".join(part for part in (name, place.detail) if part)

    def _moment(self, moment: dt.datetime, place: Place) -> str:
        return self._date_and_time(*day_and_time(moment, place.region))

    def _date_and_time(self, day: dt.date, time: dt.time | None) -> str:
        return self._date(day) if time is None else f"{self._date(day)}, {time:%H:%M}"

    def _date(self, day: dt.date | None) -> str:
        if day is None:
            return self._words.say("not_given")
        return self._dates.date(day, self._words.lang)


def clock_words(report: PlaceReport) -> list[str]:
    """The ids of the messages that say why the computer's dates cannot be trusted."""
    found = [] if report.doubt is None else [CLOCK_WORDS[report.doubt]]
    return [*found, "clock_zone"] if report.is_zone_stale else found
