"""Making a message: what somebody who may speak has typed, with the guide's words in its languages.

The same file is what any other composer could have made. One that changes or ends earlier ones
names them, and all that they name, so that whoever got only some of them can tell what belongs
together. What was made is read as any message before it is written.
"""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from guide.bounded_read import read_bounded
from guide.cap.message import (
    AlertArea,
    Info,
    Message,
    MessageEnd,
    MessageEndKind,
    MessageId,
    MessageKind,
    Status,
    Territory,
)
from guide.cap.reader import read_message
from guide.cap.territories import Territories
from guide.cap.tree import LIMIT
from guide.cap.writer import message_bytes
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang, Level
from guide.errors import Code, GuideError

# Kazakhstan's clocks since 2024; of a moment before, it is the same moment by another name.
_ZONE = dt.timezone(dt.timedelta(hours=5))
# How long a message is good when no last day was announced: other readers show it until then.
OPEN_FOR = dt.timedelta(days=30)


class MessageDraft(Struct, frozen=True, kw_only=True):
    """What was typed. What is left out is taken from the newest of `earlier`."""

    sender: str
    status: Status = Status.ACTUAL
    kind: MessageKind = MessageKind.ALERT
    earlier: tuple[Message, ...] = ()  # what it changes or ends
    level: Level | None = None
    territories: tuple[Territory, ...] = ()
    begins: dt.datetime | None = None  # None: now
    expires: dt.datetime | None = None  # None: no last day was announced
    end: MessageEnd = MessageEnd(MessageEndKind.NOT_SAID)
    announced_by: str = ""
    announced_in: Mapping[Lang, str] = {}  # the same in a language, where it is named otherwise
    identifier: str = ""  # "": one that nobody else makes up


def composed(
    draft: MessageDraft, guide: Guide, territories: Territories, now: dt.datetime
) -> bytes:
    """The file of a message. Errors: `cap.refusal.Refusal` for what no message may say."""
    sent = now.astimezone(_ZONE).replace(microsecond=0)
    begins = (draft.begins or sent).astimezone(_ZONE)
    newest = _newest(draft)
    levels = [one.level for one in sorted(draft.earlier, key=lambda one: one.sent) if one.level]
    level = draft.level or next(reversed(levels), None)
    expires = draft.expires or max(begins, sent) + OPEN_FOR
    places = draft.territories or _places_before(draft, newest)
    data = message_bytes(
        Message(
            sender=draft.sender,
            identifier=draft.identifier or _new_name(places, sent),
            sent=sent,
            status=draft.status,
            kind=draft.kind,
            references=_references(draft.earlier),
            level=level,
            onset=begins,
            expires=expires.astimezone(_ZONE),
            end=MessageEnd() if draft.kind is MessageKind.CANCEL else draft.end,
            infos=tuple(_info(draft, guide, lang, level, places) for lang in LANGS),
        )
    )
    read_message(data, territories)
    return data


def suggested_name(draft: MessageDraft, now: dt.datetime) -> str:
    """What the file may be called: each message has a name of its own, or none would be sent anew.

    Sync programs know it by its name, and carry plain letters unchanged.
    """
    places = draft.territories or _places_before(draft, _newest(draft))
    level = "end" if draft.kind is MessageKind.CANCEL else draft.level or Level.NONE
    code = places[0].code if places else "KZ"
    return f"{code}-{level}-{now.astimezone(_ZONE):%Y%m%d-%H%M%S}.xml"


def read_file(path: Path) -> bytes:
    """The bytes of a message's file; of one that is too large, as many blanks as are refused so.

    Errors: GuideError FILE_UNREADABLE.
    """
    try:
        data = read_bounded(path, LIMIT)
    except (OSError, ValueError) as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    return data if data is not None else b" " * (LIMIT + 1)


def _newest(draft: MessageDraft) -> Message | None:
    return max(draft.earlier, key=lambda one: one.sent, default=None)


def _places_before(draft: MessageDraft, newest: Message | None) -> tuple[Territory, ...]:
    """What an end ends is all that was named; what a change is of is what was named last."""
    if newest is None:
        return ()
    if draft.kind is not MessageKind.CANCEL:
        return newest.territories
    return tuple(dict.fromkeys(place for one in draft.earlier for place in one.territories))


def _references(earlier: Sequence[Message]) -> tuple[MessageId, ...]:
    named = (one_id for one in earlier for one_id in (one.id, *one.references))
    return tuple(sorted(dict.fromkeys(named), key=lambda one: (one.sent, one.identifier)))


def _new_name(places: Sequence[Territory], sent: dt.datetime) -> str:
    code = places[0].code if places else "KZ"
    return f"{code}-{sent.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


def _info(
    draft: MessageDraft, guide: Guide, lang: Lang, level: Level | None, places: Sequence[Territory]
) -> Info:
    words = guide.level(level).words(lang) if level is not None else None
    event = words.level_name if words is not None else ""
    headline = f"{event} ({words.adjective})" if words is not None else ""
    if draft.kind is MessageKind.CANCEL:
        headline = message_words().say("alert_over", lang, level=event)
    if draft.status is not Status.ACTUAL:
        # Other readers may show nothing else of it, and nobody must be frightened.
        unreal = f"alert_{draft.status.name.lower()}_of"
        event, headline = (
            message_words().say(unreal, lang, level=text) for text in (event, headline)
        )
    return Info(
        lang=lang,
        event=event,
        headline=headline,
        sender_name=draft.announced_in.get(lang) or draft.announced_by,
        areas=tuple(AlertArea(_described(place, guide, lang), (place,)) for place in places),
    )


def _described(place: Territory, guide: Guide, lang: Lang) -> str:
    region = guide.region(place.code)
    name = region.words(lang) if region is not None else place.code
    return f"{name}, {place.words}" if place.words else name
