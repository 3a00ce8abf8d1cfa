"""A message about a level, read and found right in form. Plain data.

Texts are plain: nothing in them is a link or markup, and what turns or hides letters is gone.
Moments are aware and keep the offset they were written with. Annotations are values, as wherever a
start reads shapes.
"""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from guide.content.model import LANGS, Lang, Level

LEVEL_PARAMETER = "KZ-TerrorLevel"
END_PARAMETER = "KZ-AnnouncedEnd"
COLOUR_PARAMETER = "awareness_level"  # MeteoAlarm's, for other readers
SEVERITIES = {Level.YELLOW: "Moderate", Level.ORANGE: "Severe", Level.RED: "Extreme"}
CERTAINTIES = {  # what is known of an attack (LVL-06 to LVL-08)
    Level.YELLOW: "Possible", Level.ORANGE: "Likely", Level.RED: "Observed",
}  # fmt: skip


class Status(StrEnum):
    """What a message is for."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
    TEST = "Test"


class MessageKind(StrEnum):
    """What a message does."""

    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"


class MessageEndKind(StrEnum):
    """How the end was announced (LVL-16). `expires` is the last moment of the first two.

    With the others no last day was announced: `expires` is only until when other readers show it.
    """

    UNTIL_DATE = "until-date"
    FOR_DAYS = "for-days"
    AT_LEAST_DAYS = "at-least-days"
    FURTHER_NOTICE = "further-notice"
    NOT_SAID = "not-said"

    @property
    def has_days(self) -> bool:
        """Whether a number of days belongs to it."""
        return self in (MessageEndKind.FOR_DAYS, MessageEndKind.AT_LEAST_DAYS)

    @property
    def has_last_day(self) -> bool:
        """Whether `expires` is the end that was announced."""
        return self in (MessageEndKind.UNTIL_DATE, MessageEndKind.FOR_DAYS)


class MessageEnd(Struct, frozen=True, gc=False, omit_defaults=True):
    """The end as announced."""

    kind: MessageEndKind = MessageEndKind.UNTIL_DATE
    days: int | None = None


class Territory(Struct, frozen=True, gc=False, omit_defaults=True):
    """Where a level holds: a code of the list, and words below it as they are written."""

    code: str  # `KZ`, `KZ-10`
    words: str = ""

    @property
    def geocode(self) -> str:
        """As it stands in a message: `KZ-10`, `KZ-10/words`."""
        return f"{self.code}/{self.words}" if self.words else self.code


class MessageId(Struct, frozen=True, gc=False):
    """What a message is called by others."""

    sender: str
    identifier: str
    sent: dt.datetime


class AlertArea(Struct, frozen=True, gc=False):
    """A description and the territories that it stands for."""

    desc: str
    territories: tuple[Territory, ...]


class Info(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """What a message says in one language."""

    lang: Lang
    event: str
    headline: str = ""
    description: str = ""
    instruction: str = ""
    sender_name: str = ""
    web: str = ""  # never opened
    contact: str = ""
    areas: tuple[AlertArea, ...]


class Message(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """A message. Of one that cancels, everything from `level` on may be missing."""

    sender: str
    identifier: str
    sent: dt.datetime
    status: Status
    kind: MessageKind
    references: tuple[MessageId, ...] = ()
    level: Level | None = None
    effective: dt.datetime | None = None
    onset: dt.datetime | None = None
    expires: dt.datetime | None = None
    end: MessageEnd = MessageEnd()
    infos: tuple[Info, ...] = ()

    @property
    def id(self) -> MessageId:
        """What others call it."""
        return MessageId(self.sender, self.identifier, self.sent)

    @property
    def begins(self) -> dt.datetime:
        """From when it says that the level holds."""
        return self.onset or self.effective or self.sent

    @property
    def territories(self) -> tuple[Territory, ...]:
        """Where it holds, each once."""
        areas = self.infos[0].areas if self.infos else ()
        return tuple(dict.fromkeys(one for area in areas for one in area.territories))

    def info(self, lang: Lang) -> Info | None:
        """What it says in `lang`, else in the first of our languages that it speaks."""
        by_lang = {info.lang: info for info in self.infos}
        return next((by_lang[one] for one in (lang, *LANGS) if one in by_lang), None)
