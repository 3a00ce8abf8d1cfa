"""A declaration: the level that a person entered for a place, as it was announced.

The program cannot know the level (KEY-04). A declaration therefore keeps who entered it, when,
and from which source, and the end exactly as announced. What was announced about it later stands
behind it as amendments, so that the whole chain can be seen. Pure data; no clock, no disk.

Days and times of day are those of the place's clocks in Kazakhstan; only the moments of entering
and closing are UTC.
"""

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
    AT_LEAST_DAYS = "at_least_days"  # has no last day, and never gets one
    FURTHER_NOTICE = "further_notice"
    NOT_SAID = "not_said"


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of what this room keeps."""


class End(Record, frozen=True, kw_only=True):
    """The end as announced; no computed date is stored, day counts are ambiguous (CON-04)."""

    kind: EndKind = EndKind.NOT_SAID
    date: dt.date | None = None  # with UNTIL_DATE
    time: dt.time | None = None  # with a date: until then on that day; None: to its last moment
    days: Annotated[int, Meta(ge=1, le=366)] | None = None  # with FOR_DAYS and AT_LEAST_DAYS


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


class Origin(StrEnum):
    """How something came to be declared here."""

    ENTERED = "entered"  # by a person
    SIGNED = "signed"  # by message, which a trusted key has signed
    UNVERIFIED = "unverified"  # by message, which a person let in although nobody vouched for it


class AmendmentKind(StrEnum):
    """What was announced, or put right, after a declaration was entered."""

    EXTENDED = "extended"
    LOWERED = "lowered"  # to the level of the amendment
    ENDED = "ended"
    HEARD = "heard"  # the same from another source
    CORRECTED = "corrected"  # the amendment holds what was entered before


class Amendment(Record, frozen=True, kw_only=True):
    """One later word on a declaration; with CORRECTED, what stood there until then."""

    kind: AmendmentKind
    day: dt.date  # from when it holds
    time: dt.time | None = None  # None: from the first moment of the day
    level: Level | None = None  # with LOWERED, CORRECTED
    place: Place | None = None  # with CORRECTED
    end: End = End()  # with EXTENDED, LOWERED, HEARD, CORRECTED
    announced_by: Annotated[str, Meta(max_length=80)] = ""
    source: Source | None = None
    entered_by: Annotated[str, Meta(max_length=60)] = ""
    entered_at: dt.datetime  # UTC, aware
    put_away: bool = False  # with LOWERED, ENDED: the closing list is no longer shown
    origin: Origin = Origin.ENTERED  # as of what it is about


class Announced(Record, frozen=True, kw_only=True):
    """What a declaration of any kind has: a place, a period, and who says so."""

    id: str
    place: Place
    home_place: Place  # where the family lived when it was entered: a later move raises a question
    is_elsewhere: bool = False  # entered for another place than the family's
    announced_by: Annotated[str, Meta(max_length=80)] = ""
    source: Source | None = None
    start: dt.date
    start_time: dt.time | None = None  # None: from the first moment of the day
    end: End = End()
    entered_by: Annotated[str, Meta(max_length=60)] = ""
    entered_at: dt.datetime  # UTC, aware
    amendments: tuple[Amendment, ...] = ()  # in order of entry, which means nothing
    closing: Closing | None = None
    origin: Origin = Origin.ENTERED  # what came by message is worked out anew, and never stored


class Declaration(Announced, frozen=True, kw_only=True):
    """A level for one place. `level` NONE is "no level declared", with its source."""

    level: Level


class RegimeKind(StrEnum):
    """What may be declared beside a level, and ends by itself (AUTH-11)."""

    OPERATION = "operation"  # counter-terrorist operation
    EMERGENCY = "emergency"  # state of emergency


class Regime(Announced, frozen=True, kw_only=True):
    """A regime for one place."""

    regime: RegimeKind
