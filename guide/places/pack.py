"""A place pack: what holds at one territory or institution, as plain data.

A school or an akimat fills it once. Every line says who filled it in, from which source, and the
day when it was last found to be right. Lines keep their ids in newer packs of the same place, so
that what was chosen from one can be told from what came later. Nothing here reads the disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

from guide.alerts.declaration import Place
from guide.content.model import Frozen, Lang
from guide.digests import blake2b
from guide.form_fields import Rule, Width, ask
from guide.places.kind import GROUP, LINE_GROUP, Filling, Kind, PlaceRule, kinds_of, lines_of

FORMAT = 1
ENDING = ".daiyn-place"
_ID = Meta(pattern=r"^[0-9a-z-]{1,40}\Z")  # a part of a file's name on every system

Scope = Literal["territory", "institution"]
Shift = Literal["", "first", "second", "whole_day"]


class LineWords(Frozen, frozen=True, kw_only=True):
    """A line in one language. Short enough for its row, its tile, and an answer of the plan."""

    name: Annotated[
        str, ask(Rule.TEXT, group=LINE_GROUP, max_length=60, width=Width.LONG, needed=True)
    ] = ""
    about: Annotated[str, ask(Rule.TEXT, group=LINE_GROUP, max_length=120, width=Width.LONG)] = ""
    way: Annotated[str, ask(Rule.TEXT, group=LINE_GROUP, max_length=90, width=Width.LONG)] = ""


class PackWords(Frozen, frozen=True, kw_only=True):
    """What a pack is for, in one language."""

    name: Annotated[
        str, ask(Rule.TEXT, group=GROUP, max_length=60, width=Width.LONG, needed=True)
    ] = ""
    about: Annotated[str, ask(Rule.TEXT, group=GROUP, max_length=120, width=Width.LONG)] = ""


class PlaceLine(Frozen, frozen=True, kw_only=True):
    """One line. English may be left out: then the Kazakh words are shown."""

    id: Annotated[str, _ID]
    kk: LineWords
    ru: LineWords
    en: LineWords = LineWords()
    phone: Annotated[str, ask(Rule.SERVICE, group=LINE_GROUP, max_length=40, width=Width.SHORT)] = (
        ""
    )
    frequency: Annotated[
        str, ask(Rule.TEXT, group=LINE_GROUP, max_length=30, width=Width.SHORT)
    ] = ""
    shift: Annotated[
        Shift,
        ask(Rule.CHOICE, group=LINE_GROUP, choices=("first", "second", "whole_day")),
    ] = ""
    filled_by: Annotated[str, ask(Rule.TEXT, group=LINE_GROUP, max_length=80, needed=True)]
    source: Annotated[
        str, ask(Rule.TEXT, group=LINE_GROUP, max_length=120, width=Width.LONG, needed=True)
    ]
    confirmed_on: Annotated[dt.date, ask(Rule.DAY, group=LINE_GROUP, needed=True)]

    def words(self, lang: Lang) -> LineWords:
        """What is said in `lang`, or in Kazakh where nothing is."""
        return self.en if lang == "en" and self.en.name else self.ru if lang == "ru" else self.kk


def _is_of_institution(record: Struct) -> bool:
    return getattr(record, "scope", "") == "institution"


def _is_of_territory(record: Struct) -> bool:
    return not _is_of_institution(record)


_PHONE_OF_IT = (Filling("people.inst_phone", ("phone",)),)
_MEETING = (
    Filling("meeting.meet_near", ("name", "way")),
    Filling("meeting.meet_far", ("name", "way")),
)
_POINT = ("name", "about", "way")


class PlacePack(Frozen, frozen=True, kw_only=True):
    """What one territory or institution says, once for all who live or learn there."""

    format: Literal[1]
    id: Annotated[str, _ID]  # the same in every newer pack of this place
    made_on: dt.date
    made_up: bool = False  # invented to try things out: said wherever any of it is shown
    scope: Annotated[
        Scope, ask(Rule.CHOICE, group=GROUP, needed=True, choices=("territory", "institution"))
    ]
    region: Annotated[str, ask(PlaceRule.TERRITORY, group=GROUP, max_length=5, needed=True)]
    detail: Annotated[str, ask(Rule.TEXT, group=GROUP, max_length=80, width=Width.LONG)] = ""
    kk: PackWords
    ru: PackWords
    en: PackWords = PackWords()

    institution: Annotated[
        tuple[PlaceLine, ...],
        lines_of("name", "phone",
                 fills=(Filling("people.inst_name", ("name",), also=_PHONE_OF_IT),)),
    ] = ()  # fmt: skip
    hand_over: Annotated[
        tuple[PlaceLine, ...],
        lines_of("name", "shift", "about", "way", needed=True, when=_is_of_institution,
                 fills=(Filling("people.hand_over", ("name", "shift", "about")),)),
    ] = ()  # fmt: skip
    assembly: Annotated[tuple[PlaceLine, ...], lines_of(*_POINT, needed=True, fills=_MEETING)] = ()
    reception: Annotated[
        tuple[PlaceLine, ...],
        lines_of(*_POINT, needed=True, when=_is_of_territory,
                 fills=(Filling("meeting.reception_point", ("name", "way")),)),
    ] = ()  # fmt: skip
    number: Annotated[tuple[PlaceLine, ...], lines_of("name", "phone", "about", needed=True)] = ()
    radio: Annotated[tuple[PlaceLine, ...], lines_of("name", "frequency", "about")] = ()
    hospital: Annotated[
        tuple[PlaceLine, ...],
        lines_of("name", "way", "phone",
                 fills=(Filling("home.hospital", ("name", "way", "phone")),)),
    ] = ()  # fmt: skip
    police: Annotated[tuple[PlaceLine, ...], lines_of("name", "way", "phone")] = ()
    transport: Annotated[tuple[PlaceLine, ...], lines_of(*_POINT)] = ()
    note: Annotated[tuple[PlaceLine, ...], lines_of("name", "about")] = ()

    @property
    def place(self) -> Place:
        """The territory that it is for."""
        return Place(region=self.region, detail=self.detail)

    @property
    def mark(self) -> str:
        """What tells the names of its files from those of another pack, and nothing of the place.

        The id itself may be a word: whoever made the file chose it.
        """
        return blake2b(self.id.encode(), digest_size=3).hexdigest()

    def words(self, lang: Lang) -> PackWords:
        """What it is called in `lang`, or in Kazakh where nothing is said."""
        return self.en if lang == "en" and self.en.name else self.ru if lang == "ru" else self.kk

    def lines(self) -> Iterator[tuple[Kind, PlaceLine]]:
        """Every line with its kind, in the order of the kinds."""
        for kind in kinds_of(type(self)):
            for line in kind.value(self):
                yield kind, line

    def line(self, line_id: str) -> tuple[Kind, PlaceLine] | None:
        """The line of this id with its kind, if there is one."""
        return next(((kind, line) for kind, line in self.lines() if line.id == line_id), None)

    @property
    def filled_by(self) -> tuple[str, ...]:
        """Who claims to have filled in its lines, each once."""
        return tuple(dict.fromkeys(line.filled_by for _, line in self.lines()))

    def missing(self) -> tuple[Kind, ...]:
        """The kinds that a pack of this scope should have a line of, and has not."""
        return tuple(
            kind for kind in kinds_of(type(self))
            if kind.ask.needed and kind.is_asked(self) and not kind.value(self)
        )  # fmt: skip
