"""What may be wrong with one of many screens, and what is known of a screen at all."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from guide.content.model import Level
from guide.kiosk.status import ScreenStatus


class TroubleKind(StrEnum):
    """What is wrong, the most pressing first.

    Each has its words, `kiosk_trouble_…`, and few of them for counting, `kiosk_kind_…`.
    """

    NEVER = "never"  # nothing ever came from it
    SILENT = "silent"
    DAMAGED = "damaged"
    NEWER = "newer"
    TOO_LARGE = "too_large"
    UNREADABLE = "unreadable"
    SAME_NAME = "same_name"
    OTHER_LEVEL = "other_level"
    STALE_MESSAGE = "stale_message"
    WITHHELD = "withheld"
    OLD_KEY = "old_key"
    LONE_KEY = "lone_key"
    KEY_LACKING = "key_lacking"
    CLOCK_AHEAD = "clock_ahead"
    CLOCK_BEHIND = "clock_behind"
    CLOCK_DOUBTED = "clock_doubted"
    ZONE_STALE = "zone_stale"
    CONFLICT_COPY = "conflict_copy"
    REFUSED = "refused"  # a file that came to it
    STALE_WORDS = "stale_words"
    STALE_PLACES = "stale_places"
    OLD_PROGRAM = "old_program"
    NOT_LISTED = "not_listed"
    FINDING = "finding"  # of the doctor on that computer


class Lay(Struct, frozen=True, kw_only=True):
    """What lay in the folder of one screen."""

    folder: str  # its name; "" where the file lay beside others
    file: str = ""  # its name; "" where there is none
    status: ScreenStatus | None = None
    fault: TroubleKind | None = None  # why there is no status
    conflict_copies: tuple[str, ...] = ()  # names of files that two sides wrote


class ScreenTrouble(Struct, frozen=True):
    """One thing, and what its words are filled with."""

    kind: TroubleKind
    fields: dict[str, str] = {}
    level: Level | None = None  # that this screen shows
    others: Level | None = None  # that it should show
