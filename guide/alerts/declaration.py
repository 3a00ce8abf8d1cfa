"""A declaration: the level that a person entered for a place, as it was announced.

The program cannot know the level (KEY-04). A declaration therefore keeps who entered it, when,
and from which source, and the end exactly as announced. Pure data; no clock, no disk.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from guide.content.model import Level

WHOLE_COUNTRY = "KZ"


class Source(StrEnum):
    """Where the person heard of the level; one tap where a level is entered."""

    TV = "tv"
    RADIO = "radio"
    SMS = "sms"
    SITE = "site"
    AKIMAT = "akimat"
    OTHER = "other"


class EndKind(StrEnum):
    """How the announcement gave the end (LVL-16)."""

    UNTIL_DATE = "until_date"
    FOR_DAYS = "for_days"
    FURTHER_NOTICE = "further_notice"
    NOT_SAID = "not_said"


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of what this room keeps."""


class End(Record, frozen=True, kw_only=True):
    """The end as announced; no computed date is stored, day counts are ambiguous (CON-04)."""

    kind: EndKind = EndKind.NOT_SAID
    date: dt.date | None = None  # with UNTIL_DATE
    days: Annotated[int, Meta(ge=1, le=366)] | None = None  # with FOR_DAYS, "for (at least) N days"


class Place(Record, frozen=True, kw_only=True):
    """The territory of a level or of the family: an ISO code (`KZ`: the country) and words."""

    region: str = ""  # "" when not given
    detail: Annotated[str, Meta(max_length=80)] = ""  # district, city, venue (CON-06)


class ClosingKind(StrEnum):
    """Why a declaration no longer holds. A mistake is not an announcement."""

    MISTAKE = "mistake"
    LOWERED = "lowered"
    CANCELLED = "cancelled"
    REPLACED = "replaced"


class Closing(Record, frozen=True, kw_only=True):
    """How a declaration ended. Only a person ends one; the calendar never does."""

    kind: ClosingKind
    closed_at: dt.datetime  # UTC
    source: Source | None = None
    on_date: dt.date | None = None  # the date the announcement names
    replaced_by: str = ""  # with REPLACED: the id of the newer entry
    put_away: bool = False  # with LOWERED, CANCELLED: the closing list is no longer shown


class Declaration(Record, frozen=True, kw_only=True):
    """One entry of a level for one place. `level` NONE is "no level declared", with its source."""

    id: str
    level: Level
    place: Place
    home_place: Place  # where the family lived when it was entered: a later move raises a question
    announced_by: Annotated[str, Meta(max_length=80)] = ""
    source: Source | None = None
    start: dt.date
    end: End = End()
    entered_by: Annotated[str, Meta(max_length=60)] = ""
    entered_at: dt.datetime  # UTC, aware
    closing: Closing | None = None
