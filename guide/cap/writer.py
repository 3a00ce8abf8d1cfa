"""From a message to the bytes of its file: as the schema has it, for other readers too.

The same message is always the same bytes. Beside `KZ-TerrorLevel` stand MeteoAlarm's colour and the
severity that goes with the level, for programs that know no Kazakh parameter; nothing here asks
anybody to do anything but to follow the news.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.cap.message import (
    CERTAINTIES,
    COLOUR_PARAMETER,
    END_PARAMETER,
    LEVEL_PARAMETER,
    SEVERITIES,
    Info,
    Message,
    MessageEnd,
    MessageKind,
    Territory,
)
from guide.cap.remarks import colour_of
from guide.cap.territories import ISO, PLACE
from guide.cap.times import time_text
from guide.cap.tree import NAMESPACE


def message_bytes(message: Message) -> bytes:
    """The file, UTF-8. `read_message` makes the same message of it."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<alert xmlns="{NAMESPACE}">',
        *_indented(_alert(message)),
        "</alert>",
    ]
    return "\n".join((*lines, "")).encode()


def _alert(message: Message) -> Iterator[str]:
    yield _element("identifier", message.identifier)
    yield _element("sender", message.sender)
    yield _element("sent", time_text(message.sent))
    yield _element("status", message.status)
    yield _element("msgType", message.kind)
    yield _element("scope", "Public")
    if message.references:
        told = (
            f"{one.sender},{one.identifier},{time_text(one.sent)}" for one in message.references
        )
        yield _element("references", " ".join(told))
    for info in message.infos:
        yield "<info>"
        yield from _indented(_info(message, info))
        yield "</info>"


def _info(message: Message, info: Info) -> Iterator[str]:
    level = message.level
    yield _element("language", info.lang)
    yield _element("category", "Security")
    yield _element("event", info.event)
    yield _element("responseType", "Monitor")
    is_over = message.kind is MessageKind.CANCEL
    urgency = "Past" if is_over else "Future" if message.begins > message.sent else "Immediate"
    yield _element("urgency", urgency)
    yield _element("severity", SEVERITIES[level] if level else "Unknown")
    yield _element("certainty", CERTAINTIES[level] if level else "Unknown")
    for name in ("effective", "onset", "expires"):
        moment = getattr(message, name)
        if moment is not None:
            yield _element(name, time_text(moment))
    for name, text in (
        ("senderName", info.sender_name),
        ("headline", info.headline),
        ("description", info.description),
        ("instruction", info.instruction),
        ("web", info.web),
        ("contact", info.contact),
    ):
        if text:
            yield _element(name, text)
    if level:
        yield _named("parameter", LEVEL_PARAMETER, level.value)
        yield _named("parameter", COLOUR_PARAMETER, colour_of(message))
    if message.end != MessageEnd():
        yield _named("parameter", END_PARAMETER, _end_text(message.end))
    for area in info.areas:
        yield "<area>"
        yield "  " + _element("areaDesc", area.desc)
        yield from _indented(map(_geocode, area.territories))
        yield "</area>"


def _end_text(end: MessageEnd) -> str:
    return f"{end.kind} {end.days}" if end.kind.has_days else end.kind.value


def _geocode(territory: Territory) -> str:
    return _named("geocode", PLACE if territory.words else ISO, territory.geocode)


def _named(name: str, value_name: str, value: str) -> str:
    return f"<{name}>{_element('valueName', value_name)}{_element('value', value)}</{name}>"


def _element(name: str, text: str) -> str:
    for sign, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, written)
    return f"<{name}>{text}</{name}>"


def _indented(lines: Iterator[str] | map[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
