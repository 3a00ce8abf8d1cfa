"""What is asked of a message about a level, over what the schema asks.

`KZ-TerrorLevel` decides, and every language has to say the same; severity and MeteoAlarm's colour
are for other readers and decide nothing. `expires` has to stand, so that a message that nothing
follows is known to be old; that no last day was announced is told by `KZ-AnnouncedEnd`. The list of
rules, each with why, is alerts.md section 3.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NoReturn, TypeVar

from msgspec import Struct

from guide.cap.message import (
    END_PARAMETER,
    LEVEL_PARAMETER,
    AlertArea,
    Info,
    Message,
    MessageEnd,
    MessageEndKind,
    MessageId,
    MessageKind,
    Status,
)
from guide.cap.plain import is_name, plain_line, plain_text
from guide.cap.refusal import Breach, Refusal
from guide.cap.territories import Territories
from guide.cap.times import read_time
from guide.cap.tree import Node, stripped
from guide.content.model import DECLARED, LANGS, Lang, Level

S = TypeVar("S", bound=StrEnum)

LONGEST = dt.timedelta(days=366)
_NAME_LIMIT = 200  # characters of an identifier or a sender
_LANGUAGE = re.compile(r"([a-zA-Z]{1,8})(-[a-zA-Z0-9]{1,8})*")
_LEVELS = {level.value: level for level in DECLARED}
_DAYS_LIMIT = 366


class _Facts(Struct, frozen=True):
    """What one language says that all have to say alike."""

    level: Level | None
    effective: dt.datetime | None
    onset: dt.datetime | None
    expires: dt.datetime | None
    end: MessageEnd


def message_of(root: Node, territories: Territories) -> Message:
    """The message of a tree that the schema allows. Errors: Refusal."""
    sender, identifier = _name(root, "sender"), _name(root, "identifier")
    sent = _time(root, "sent")
    assert sent is not None  # noqa: S101 - the schema asks for it
    status = _one_of(root, "status", Status, Breach.STATUS)
    kind = _one_of(root, "msgType", MessageKind, Breach.MESSAGE_TYPE)
    if _text(root, "scope") != "Public":
        _refuse(Breach.SCOPE, root.first("scope"))
    references = _references(root, kind, sent)
    nodes = root.all("info")
    if not nodes and kind is not MessageKind.CANCEL:
        raise Refusal(Breach.INFO_MISSING, "alert/info")
    infos = tuple(_info(node, kind, territories) for node in nodes)
    _require_languages(nodes, infos)
    facts = [_facts(node, kind, sent) for node in nodes]
    _require_agreement(nodes, infos, facts)
    agreed = facts[0] if facts else _Facts(None, None, None, None, MessageEnd())
    return Message(
        sender=sender,
        identifier=identifier,
        sent=sent,
        status=status,
        kind=kind,
        references=references,
        level=agreed.level,
        effective=agreed.effective,
        onset=agreed.onset,
        expires=agreed.expires,
        end=agreed.end,
        infos=infos,
    )


def _info(node: Node, kind: MessageKind, territories: Territories) -> Info:
    if "Security" not in [one.text for one in node.all("category")]:
        _refuse(Breach.CATEGORY, node.first("category"))
    areas = tuple(_area(one, territories) for one in node.all("area"))
    if not areas and kind is not MessageKind.CANCEL:
        raise Refusal(Breach.AREA_MISSING, f"{node.path}/area")
    return Info(
        lang=_language(node),
        event=plain_line(_text(node, "event")),
        headline=plain_line(_text(node, "headline")),
        description=plain_text(_text(node, "description")),
        instruction=plain_text(_text(node, "instruction")),
        sender_name=plain_line(_text(node, "senderName")),
        web=plain_line(_text(node, "web")),
        contact=plain_line(_text(node, "contact")),
        areas=areas,
    )


def _language(node: Node) -> Lang:
    found = node.first("language")
    text = stripped(found.text) if found is not None else ""
    if not text:
        raise Refusal(Breach.LANGUAGE_MISSING, f"{node.path}/language")
    form = _LANGUAGE.fullmatch(text)
    lang = next((one for one in LANGS if form is not None and form[1].lower() == one), None)
    if lang is None:
        _refuse(Breach.LANGUAGE_UNKNOWN, found, text)
    return lang


def _area(node: Node, territories: Territories) -> AlertArea:
    codes = node.all("geocode")
    if not codes:
        raise Refusal(Breach.GEOCODE_MISSING, f"{node.path}/geocode", _text(node, "areaDesc"))
    found = (
        territories.of(stripped(_text(one, "valueName")), stripped(_text(one, "value")), one.path)
        for one in codes
    )
    return AlertArea(plain_line(_text(node, "areaDesc")), tuple(dict.fromkeys(found)))


def _facts(node: Node, kind: MessageKind, sent: dt.datetime) -> _Facts:
    needs_all = kind is not MessageKind.CANCEL
    level = _level(node) if needs_all or _parameters(node, LEVEL_PARAMETER) else None
    effective, onset, expires = (_time(node, name) for name in ("effective", "onset", "expires"))
    if needs_all:
        _require_period(node, sent, onset or effective, expires)
    return _Facts(level, effective, onset, expires, _end(node))


def _level(node: Node) -> Level:
    found = _parameters(node, LEVEL_PARAMETER)
    if not found:
        raise Refusal(Breach.LEVEL_MISSING, f"{node.path}/parameter")
    if len(found) > 1:
        _refuse(Breach.LEVEL_REPEATED, found[1])
    value = stripped(_text(found[0], "value"))
    if value not in _LEVELS:
        _refuse(Breach.LEVEL_UNKNOWN, found[0], value)
    return _LEVELS[value]


def _end(node: Node) -> MessageEnd:
    found = _parameters(node, END_PARAMETER)
    if not found:
        return MessageEnd()
    value = stripped(_text(found[0], "value"))
    name, _, number = value.partition(" ")
    kind = next((one for one in MessageEndKind if one == name), None)
    if kind is None or len(found) > 1 or bool(number) != kind.has_days:
        _refuse(Breach.END_UNKNOWN, found[-1], value)
    if not kind.has_days:
        return MessageEnd(kind)
    is_number = re.fullmatch("[1-9][0-9]{0,2}", number) is not None
    if not is_number or int(number) > _DAYS_LIMIT:
        _refuse(Breach.END_UNKNOWN, found[0], value)
    return MessageEnd(kind, int(number))


def _require_period(
    node: Node, sent: dt.datetime, begins: dt.datetime | None, expires: dt.datetime | None
) -> None:
    if begins is None:
        raise Refusal(Breach.BEGIN_MISSING, f"{node.path}/onset")
    if expires is None:
        raise Refusal(Breach.EXPIRES_MISSING, f"{node.path}/expires")
    if begins - sent > LONGEST:
        _refuse(Breach.BEGIN_TOO_FAR, node.first("onset") or node.first("effective"))
    heard = max(begins, sent)
    if expires <= heard:
        _refuse(Breach.EXPIRES_EARLY, node.first("expires"))
    if expires - heard > LONGEST:
        _refuse(Breach.VALID_TOO_LONG, node.first("expires"))


def _require_languages(nodes: Sequence[Node], infos: Sequence[Info]) -> None:
    seen: set[Lang] = set()
    for node, info in zip(nodes, infos, strict=True):
        if info.lang in seen:
            _refuse(Breach.LANGUAGE_REPEATED, node.first("language"))
        seen.add(info.lang)


def _require_agreement(nodes: Sequence[Node], infos: Sequence[Info], facts: list[_Facts]) -> None:
    for node, info, said in zip(nodes[1:], infos[1:], facts[1:], strict=True):
        for name in _Facts.__struct_fields__:
            if getattr(said, name) != getattr(facts[0], name):
                raise Refusal(Breach.INFOS_DIFFER, node.path, name)
        if set(_places(info)) != set(_places(infos[0])):
            raise Refusal(Breach.INFOS_DIFFER, node.path, "area")


def _places(info: Info) -> Iterator[str]:
    return (one.geocode for area in info.areas for one in area.territories)


def _references(root: Node, kind: MessageKind, sent: dt.datetime) -> tuple[MessageId, ...]:
    """What a message changes. One that changes nothing has no use for any."""
    if kind is MessageKind.ALERT:
        return ()
    node = root.first("references")
    if node is None or not stripped(node.text):
        raise Refusal(Breach.REFERENCES_MISSING, "alert/references")
    found: list[MessageId] = []
    for told in node.text.split():
        parts = told.split(",")
        earlier = read_time(parts[-1]) if len(parts) == 3 else None  # noqa: PLR2004 - sender, identifier, sent
        if earlier is None or not all(map(_is_name, parts[:2])):
            _refuse(Breach.REFERENCES_FORM, node, told)
        if earlier >= sent:
            _refuse(Breach.REFERENCES_LATER, node, told)
        found.append(MessageId(parts[0], parts[1], earlier))
    return tuple(dict.fromkeys(found))


def _name(root: Node, name: str) -> str:
    text = stripped(_text(root, name))
    if not _is_name(text):
        _refuse(Breach.NAME_FORM, root.first(name), text)
    return text


def _is_name(text: str) -> bool:
    return is_name(text) and len(text) <= _NAME_LIMIT


def _one_of(root: Node, name: str, known: type[S], rule: Breach) -> S:
    """A value that we have a use for; the schema allows more."""
    text = _text(root, name)
    found = next((one for one in known if one == text), None)
    if found is None:
        _refuse(rule, root.first(name))
    return found


def _time(node: Node, name: str) -> dt.datetime | None:
    found = node.first(name)
    return read_time(found.text) if found is not None else None


def _parameters(node: Node, name: str) -> list[Node]:
    return [one for one in node.all("parameter") if stripped(_text(one, "valueName")) == name]


def _text(node: Node, name: str) -> str:
    found = node.first(name)
    return found.text if found is not None else ""


def _refuse(rule: Breach, node: Node | None, detail: str = "") -> NoReturn:
    """Refuse for what stands in an element."""
    assert node is not None  # noqa: S101 - the schema asks for it, or it was found
    raise Refusal(rule, node.path, detail or stripped(node.text))
