"""What a chain of messages says about one area, as words along time, and as declarations.

A message states all that holds from its moment on; so what was said before for that moment or a
later one is dropped, and the words of a strand never meet at one moment. Pure functions and plain
data; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct, field, structs

from guide.alerts.accepted import Accepted
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Closing,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Origin,
    Place,
)
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.cap.message import Message, MessageEndKind
from guide.content.model import Lang, Level

_DAY = dt.timedelta(days=1)
_LAST_MINUTE = dt.time(23, 59)
_NAME_LIMIT = 80  # as where a person enters who announced it
_END_KINDS = {
    MessageEndKind.UNTIL_DATE: EndKind.UNTIL_DATE,
    MessageEndKind.FOR_DAYS: EndKind.FOR_DAYS,
    MessageEndKind.AT_LEAST_DAYS: EndKind.AT_LEAST_DAYS,
    MessageEndKind.FURTHER_NOTICE: EndKind.FURTHER_NOTICE,
    MessageEndKind.NOT_SAID: EndKind.NOT_SAID,
}


class WordKind(StrEnum):
    """What a message says about an area."""

    LEVEL = "level"
    ENDED = "ended"
    REPLACED = "replaced"  # by the level of a wider area


class StrandWord(Struct, frozen=True):
    """What holds in an area from a moment on."""

    kind: WordKind
    at: dt.datetime
    said_in: Accepted
    replaced_by: str = ""


class Strand(Struct, eq=False):
    """One area of a chain: what its messages say about it, in order."""

    place: Place
    words: list[StrandWord] = field(default_factory=list)
    dropped: list[Accepted] = field(default_factory=list)  # what they said never came to hold

    def say(self, accepted: Accepted, at: dt.datetime) -> None:
        """Take a level from a moment on."""
        self._drop_from(at)
        self.words.append(StrandWord(WordKind.LEVEL, at, accepted))

    def end(self, accepted: Accepted, at: dt.datetime, replaced_by: str = "") -> None:
        """End it from a moment on, or hand it over to what was said of a wider area.

        What was to begin later never does.
        """
        first = self.words[0]
        self._drop_from(at)
        if not self.words:
            self.words.append(first)
            at = at if replaced_by else first.at
        if self.words[-1].kind is WordKind.LEVEL:
            kind = WordKind.REPLACED if replaced_by else WordKind.ENDED
            self.words.append(StrandWord(kind, at, accepted, replaced_by))

    def _drop_from(self, at: dt.datetime) -> None:
        self.dropped += [word.said_in for word in self.words if word.at >= at]
        self.words = [word for word in self.words if word.at < at]


def declarations_of(
    strand: Strand, by_hand: Mapping[str, Sequence[Amendment]], lang: Lang
) -> Iterator[Declaration]:
    """The declarations of a strand: one until its level rises, ends or is handed over.

    What a person entered about one follows it, whichever of its messages was known then.
    """
    entry: Declaration | None = None
    level = Level.NONE
    # What was entered about words that never came to hold is about what stands in their place.
    waiting = [
        id_ for one in strand.dropped if (id_ := one.declaration_id(strand.place)) in by_hand
    ]
    for word in strand.words:
        said, message = word.said_in, word.said_in.message
        if word.kind is WordKind.LEVEL and message.level is not None:
            own_id = said.declaration_id(strand.place)
            if entry is None or message.level.rank > level.rank:
                if entry is not None:
                    yield _replaced(entry, word.at, own_id)
                entry = _declared(strand.place, word, lang)
            else:
                is_same = message.level is level
                kind = AmendmentKind.EXTENDED if is_same else AmendmentKind.LOWERED
                entry = _amended(entry, _amendment(strand.place, word, kind, lang))
            level = message.level
            for id_ in dict.fromkeys([*waiting, own_id]):
                entry = _amended(entry, *by_hand.get(id_, ()))
            waiting = []
        elif entry is not None:
            if word.kind is WordKind.REPLACED:
                yield _replaced(entry, word.at, word.replaced_by)
            else:
                ended = _amendment(strand.place, word, AmendmentKind.ENDED, lang)
                yield _amended(entry, ended)
            entry = None
    if entry is not None:
        yield entry


def _declared(place: Place, word: StrandWord, lang: Lang) -> Declaration:
    said, message = word.said_in, word.said_in.message
    day, time = day_and_time(word.at, place.region)
    assert message.level is not None  # noqa: S101 - only what has a level declares one
    return Declaration(
        id=said.declaration_id(place),
        place=place,
        home_place=place,
        is_elsewhere=True,  # it holds where it says, wherever the family lives or moves
        announced_by=announced_by(message, lang),
        start=day,
        start_time=time,
        end=end_of(message, day, place.region),
        entered_by=said.signed_by,
        entered_at=said.received_at,
        origin=_origin(said),
        level=message.level,
    )


def _amendment(place: Place, word: StrandWord, kind: AmendmentKind, lang: Lang) -> Amendment:
    said, message = word.said_in, word.said_in.message
    day, time = day_and_time(word.at, place.region)
    is_over = kind is AmendmentKind.ENDED
    return Amendment(
        kind=kind,
        day=day,
        time=time,
        level=message.level if kind is AmendmentKind.LOWERED else None,
        end=End() if is_over else end_of(message, day, place.region),
        announced_by=announced_by(message, lang),
        entered_by=said.signed_by,
        entered_at=said.received_at,
        origin=_origin(said),
    )


def _origin(said: Accepted) -> Origin:
    return Origin.SIGNED if said.signer else Origin.UNVERIFIED


def _amended(entry: Declaration, *further: Amendment) -> Declaration:
    return structs.replace(entry, amendments=(*entry.amendments, *further)) if further else entry


def _replaced(entry: Declaration, at: dt.datetime, by: str) -> Declaration:
    closing = Closing(kind=ClosingKind.REPLACED, closed_at=at, replaced_by=by)
    return structs.replace(entry, closing=closing)


def announced_by(message: Message, lang: Lang) -> str:
    """Who says so, as the message has it."""
    info = message.info(lang)
    name = info.sender_name if info is not None and info.sender_name else message.sender
    return name if len(name) <= _NAME_LIMIT else f"{name[: _NAME_LIMIT - 1]}…"


def end_of(message: Message, day: dt.date, region: str) -> End:
    """The end as announced of something that begins on `day`.

    23:59 and the midnight after it both mean the whole day. A number of days that does not lead to
    `expires` yields to it: an announced date wins (CON-04).
    """
    kind, days = _END_KINDS[message.end.kind], message.end.days
    if kind not in (EndKind.UNTIL_DATE, EndKind.FOR_DAYS):
        return End(kind=kind, days=days)
    if message.expires is None:
        return End()
    wall = wall_time(message.expires, region)
    date, time = wall.date(), wall.time()
    if time == dt.time():
        date -= _DAY
    is_whole = time == dt.time() or time >= _LAST_MINUTE
    if kind is EndKind.FOR_DAYS and days and is_whole and day + (days - 1) * _DAY == date:
        return End(kind=kind, days=days)
    return End(kind=EndKind.UNTIL_DATE, date=date, time=None if is_whole else time)
