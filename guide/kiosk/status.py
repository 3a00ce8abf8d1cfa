"""What one screen says of itself in a small file, and how such a file of any screen is read.

A screen writes it into a folder of its own; whatever carries files brings it to whoever looks after
all of them (`fleet`). Nothing of visitors is in it. It is JSON that a person can read.

A file that comes from elsewhere is read as hostile: bounded, of this shape, every text printable
and short. What a newer version of the program wrote in another form is told to be that.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from guide.alerts.clock import ClockDoubt
from guide.alerts.declaration import Place
from guide.content.model import Level

FILE_NAME = "daiyn-status.json"
FORMAT = 1
SIZE_LIMIT = 64 << 10  # bytes; all fields at their longest are below it
_FIRST_YEAR, _LAST_YEAR = 1970, 2200
MOST_KEYS, MOST_PACKS, MOST_FINDINGS, MOST_REFUSED = 50, 100, 60, 20

_Moment = Annotated[dt.datetime, Meta(tz=True)]
_Name = Annotated[str, Meta(pattern=r"^([a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?)?\Z")]
_Id = Annotated[str, Meta(pattern=r"^[a-z0-9_-]{1,60}\Z")]
_Count = Annotated[int, Meta(ge=0, le=1_000_000)]
_Text = Annotated[str, Meta(max_length=200)]
_Print = Annotated[str, Meta(pattern=r"^[0-9A-F]{4}( [0-9A-F]{4}){7}\Z")]


class Why(StrEnum):
    """By what right a level is shown; each has its words, `kiosk_why_…`."""

    SIGNED = "signed"  # by messages of trusted keys
    STAFF = "staff"  # entered at this screen
    NOTHING = "nothing"  # no level is known here, and one may be in force
    WITHHELD = "withheld"  # messages are not followed, as an old one could be brought again


class RefusedWhy(StrEnum):
    """Why a file that came is not taken; each has its words, `kiosk_refused_…`."""

    UNSIGNED = "unsigned"
    KEY_UNKNOWN = "key_unknown"  # it may be meant for others
    KEY_MAY_NOT = "key_may_not"  # it was replaced, or speaks for elsewhere
    FORGED = "forged"
    WRONG = "wrong"  # in itself
    NEWER = "newer"
    CONFLICT = "conflict"
    AHEAD = "ahead"
    UNREADABLE = "unreadable"
    NOT_KEPT = "not_kept"


class StatusLevel(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands on the screen."""

    why: Why
    level: Level = Level.NONE
    since: _Moment | None = None
    until: dt.date | None = None  # the announced last day
    is_past_end: bool = False


class LastMessage(Struct, frozen=True, kw_only=True):
    """The message that was sent last of those that were taken."""

    identifier: _Text
    sent: _Moment
    received: _Moment


class HeldKey(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A key that may speak for levels here, or may not any more."""

    fingerprint: _Print
    end: Annotated[str, Meta(max_length=20)] = ""  # "rolled", "withdrawn"; "": it speaks


class HeldPack(Struct, frozen=True, kw_only=True):
    """A place pack that was taken here."""

    id: _Id
    made_on: dt.date


class ToldFinding(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that the doctor found on this computer."""

    id: _Id
    severity: _Id
    fields: Annotated[dict[_Id, _Text], Meta(max_length=4)] = {}  # of its words


class RefusedFile(Struct, frozen=True, kw_only=True):
    """A file in one of the folders that come to the screen, which is not taken."""

    name: Annotated[str, Meta(max_length=100)]
    why: _Id  # a `RefusedWhy`, or what a newer program knows


class ScreenStatus(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How one screen is, at one moment of its own clock."""

    format: int = FORMAT
    screen: _Name
    region: Annotated[str, Meta(pattern=r"^(KZ(-[0-9]{2})?)?\Z")] = ""
    detail: Annotated[str, Meta(max_length=80)] = ""
    written_at: _Moment
    every_minutes: Annotated[int, Meta(ge=1, le=1440)] = 60
    program: Annotated[str, Meta(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){1,3}[0-9a-z.+-]{0,20}\Z")]
    words: _Count = 0  # the edition
    words_of: dt.date
    level: StatusLevel
    message: LastMessage | None = None
    keys: Annotated[tuple[HeldKey, ...], Meta(max_length=MOST_KEYS)] = ()
    place_packs: Annotated[tuple[HeldPack, ...], Meta(max_length=MOST_PACKS)] = ()
    findings: Annotated[tuple[ToldFinding, ...], Meta(max_length=MOST_FINDINGS)] = ()
    refused: Annotated[tuple[RefusedFile, ...], Meta(max_length=MOST_REFUSED)] = ()
    latest_seen: _Moment | None = None  # the latest moment that is known to have been
    clock_doubt: ClockDoubt | None = None
    is_zone_stale: bool = False  # the computer is at UTC+6

    @property
    def place(self) -> Place:
        """Where the screen stands."""
        return Place(region=self.region, detail=self.detail)


class StatusFault(StrEnum):
    """Why a file is not read; each has its words, `kiosk_trouble_…`."""

    DAMAGED = "damaged"
    NEWER = "newer"
    TOO_LARGE = "too_large"


class StatusError(Exception):
    """A file that is no status of this version."""

    def __init__(self, fault: StatusFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class _Head(Struct):
    format: int


def status_bytes(status: ScreenStatus) -> bytes:
    """The file of a status; the same status is always the same bytes."""
    made = msgspec.json.encode({"format": FORMAT, **msgspec.to_builtins(status)}, order="sorted")
    return msgspec.json.format(made, indent=1) + b"\n"


def read_status(data: bytes | None) -> ScreenStatus:
    """The status of a file's bytes; None for more than are read. Errors: StatusError."""
    if data is None or len(data) > SIZE_LIMIT:
        raise StatusError(StatusFault.TOO_LARGE)
    try:
        status = _STATUS.decode(data)
    except (ValueError, RecursionError) as error:
        raise StatusError(_fault_of(data)) from error
    if status.format != FORMAT:
        raise StatusError(StatusFault.NEWER if status.format > FORMAT else StatusFault.DAMAGED)
    if not (
        _is_printable(msgspec.to_builtins(status)) and all(map(_is_of_our_time, _days(status)))
    ):
        raise StatusError(StatusFault.DAMAGED)
    return status


def _fault_of(data: bytes) -> StatusFault:
    """Whether what is not of our shape at least says that a newer program wrote it."""
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (ValueError, RecursionError):
        return StatusFault.DAMAGED
    return StatusFault.NEWER if head.format > FORMAT else StatusFault.DAMAGED


def _days(status: ScreenStatus) -> Iterator[dt.date | None]:
    yield from (status.written_at, status.latest_seen, status.words_of)
    yield from (status.level.since, status.level.until)
    if status.message is not None:
        yield from (status.message.sent, status.message.received)
    yield from (pack.made_on for pack in status.place_packs)


def _is_of_our_time(day: dt.date | None) -> bool:
    """Whether one can reckon with it; a broken clock tells 1970 or 2038."""
    return day is None or _FIRST_YEAR <= day.year <= _LAST_YEAR


def _is_printable(value: Any) -> bool:
    if isinstance(value, str):
        return value.isprintable()
    if isinstance(value, dict):
        return all(map(_is_printable, value.values()))
    return not isinstance(value, list | tuple) or all(map(_is_printable, value))


_STATUS = msgspec.json.Decoder(ScreenStatus)
