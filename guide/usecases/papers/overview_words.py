"""What the overview says on paper and read aloud: a place's level and its announcement, in words.

The words are the program's own (`messages.toml`): no edition of the guide says them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from guide.alerts.course import Span, Standing
from guide.alerts.declaration import (
    WHOLE_COUNTRY,
    Announced,
    EndKind,
    Origin,
    Place,
    Regime,
    Source,
)
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.content.command_words import CommandWords
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang, Level
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.level.overview import Overview, PlaceState

A = TypeVar("A", bound=Announced)

_OPEN = (EndKind.AT_LEAST_DAYS, EndKind.FURTHER_NOTICE)  # said of the end, without a day


class OverviewWords(Struct, frozen=True):
    """Where the words come from, and in which language."""

    guide: Guide
    papers: PaperWords
    lang: Lang

    def say(self, word_id: str, **values: object) -> str:
        """A fixed word, its placeholders filled."""
        return self.papers.word(f"overview_{word_id}", self.lang).format(**values)

    def place(self, place: Place) -> str:
        """The place by its name and what was typed of it."""
        region = self.guide.region(place.region)
        name = region.name(self.lang) if region is not None else place.region
        return ", ".join(part for part in (name, place.detail) if part)

    def day(self, day: dt.date, time: dt.time | None = None) -> str:
        """A day, and the hour where it is known."""
        date = self.papers.date(day, self.lang)
        return f"{date}, {time:%H:%M}" if time is not None else date

    def moment(self, moment: dt.datetime, region: str = "") -> str:
        """A moment by the clocks of Kazakhstan."""
        wall = wall_time(moment, region)
        return self.day(wall.date(), wall.time())

    def stand(self, shown: Overview) -> str:
        """Of when it is, and that it is only what was entered."""
        return self.say("stand", when=self.moment(shown.moment))

    def level_name(self, level: Level) -> str:
        """The level as a title."""
        return self.guide.level(level).words(self.lang).level_name

    def state(self, state: PlaceState) -> str:
        """What holds at a place, in a word or two."""
        if state.level in DECLARED:
            return self.guide.level(state.level).words(self.lang).name
        if state.level is None:
            return self.say("no_entry")
        return self.say("not_declared" if state.ending is None else state.ending.value)

    def until(self, span: Span[A]) -> Iterator[str]:
        """Since when and until when, as announced."""
        said = span.said_by or span.declaration
        since = day_and_time(span.since, span.declaration.place.region)
        yield self.say("from", date=self.day(*since))
        if span.until is None and said.end.kind in _OPEN:
            end = self._command_word(f"end_{said.end.kind.value}", days=said.end.days)
            yield self._command_word("level_end", end=end)
        elif span.until is None:
            yield self.say("no_date")
        else:
            word_id = "until_computed" if span.until.is_computed else "until"
            yield self.say(word_id, date=self.day(span.until.date, span.until.time))
        if span.standing is Standing.UNCONFIRMED:
            yield self.say("unconfirmed")

    def origin(self, span: Span[A]) -> Iterator[str]:
        """Who announced it, from which source it is, by whose word and when it stands here."""
        said = span.said_by or span.declaration
        if said.announced_by:
            yield self.say("announced_by", who=said.announced_by)
        if said.source is not None:
            yield self.say("source", source=self._source(said.source))
        when = self.moment(said.entered_at, span.declaration.place.region)
        if said.origin is Origin.SIGNED:
            yield self.say("signed", who=said.entered_by, when=when)
        else:
            yield self.say("entered", when=when)
        if span.declaration.origin is Origin.UNVERIFIED:
            yield self.say("unverified")

    def rest(self, shown: Overview) -> str:
        """What is known of the places that are not named; "" where the whole country is."""
        if any(span.declaration.place.region == WHOLE_COUNTRY for span in shown.standing):
            return ""
        return self.say("elsewhere" if shown.standing else "nothing")

    def regime(self, span: Span[Regime]) -> str:
        """The regime by its name."""
        return self._command_word(f"regime_{span.declaration.regime.value}")

    def _source(self, source: Source) -> str:
        return self._command_word(f"source_{source.value}")

    def _command_word(self, word_id: str, **values: object) -> str:
        # The program's own: no edition changes where a person heard of a level.
        return CommandWords(resources() / "content", self.lang).say(word_id, **values)


def spoken_overview(words: OverviewWords, shown: Overview) -> list[str]:
    """The overview as sentences to be read aloud, one paragraph each."""
    told = [_sentences(words.say("title"), words.stand(shown))]
    for span in shown.standing:
        spoken = words.guide.level(span.level).words(words.lang).spoken
        where = words.place(span.declaration.place)
        told.append(_sentences(f"{where}: {spoken}", *words.until(span), *words.origin(span)))
    for regime in shown.regimes:
        where = words.place(regime.declaration.place)
        name = f"{where}: {words.regime(regime)}"
        told.append(_sentences(name, *words.until(regime), *words.origin(regime)))
    told.append(words.rest(shown))
    told.append(words.say("check"))
    return [line for line in told if line]


def _sentences(*parts: str) -> str:
    """Each with one full stop, also after "2026 г."."""
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)
