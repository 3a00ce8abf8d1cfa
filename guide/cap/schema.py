"""The standard's schema as a table: which elements stand where, how often, and what may be in them.

The order is part of it, and of foreign elements only a signature inside the file may stand, at the
end; it is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from guide.cap.refusal import Breach, Refusal
from guide.cap.times import read_time
from guide.cap.tree import Node, full_name, stripped

_XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#}"


class _Part(Struct, frozen=True):
    """An element: whether it must stand, whether more than once, and what it holds."""

    name: str
    is_needed: bool
    is_single: bool
    values: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None
    parts: tuple[_Part, ...] = ()
    is_time: bool = False


def _part(
    told: str,
    values: str = "",
    *,
    pattern: re.Pattern[str] | None = None,
    parts: tuple[_Part, ...] = (),
    is_time: bool = False,
) -> _Part:
    """`name`: once; `name?`: once or not at all; `name+`, `name*`: also more than once."""
    name = told.rstrip("?+*")
    mark = told[len(name) :]
    is_needed, is_single = mark in ("", "+"), mark in ("", "?")
    return _Part(name, is_needed, is_single, frozenset(values.split()), pattern, parts, is_time)


def _times(*told: str) -> tuple[_Part, ...]:
    return tuple(_part(one, is_time=True) for one in told)


def _plain(told: str) -> tuple[_Part, ...]:
    return tuple(map(_part, told.split()))


_WHOLE = re.compile(r"\s*[+-]?[0-9]+\s*")
_DECIMAL = re.compile(r"\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*")
_NAMED = _plain("valueName value")
_RESOURCE = (
    *_plain("resourceDesc mimeType"),
    _part("size?", pattern=_WHOLE),
    *_plain("uri? derefUri? digest?"),
)
_AREA = (
    *_plain("areaDesc polygon* circle*"),
    _part("geocode*", parts=_NAMED),
    _part("altitude?", pattern=_DECIMAL),
    _part("ceiling?", pattern=_DECIMAL),
)
_INFO = (
    _part("language?"),
    _part(
        "category+",
        "Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other",
    ),
    _part("event"),
    _part("responseType*", "Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None"),
    _part("urgency", "Immediate Expected Future Past Unknown"),
    _part("severity", "Extreme Severe Moderate Minor Unknown"),
    _part("certainty", "Observed Likely Possible Unlikely Unknown"),
    _part("audience?"),
    _part("eventCode*", parts=_NAMED),
    *_times("effective?", "onset?", "expires?"),
    *_plain("senderName? headline? description? instruction? web? contact?"),
    _part("parameter*", parts=_NAMED),
    _part("resource*", parts=_RESOURCE),
    _part("area*", parts=_AREA),
)
_ALERT = (
    *_plain("identifier sender"),
    *_times("sent"),
    _part("status", "Actual Exercise System Test Draft"),
    _part("msgType", "Alert Update Cancel Ack Error"),
    _part("source?"),
    _part("scope", "Public Restricted Private"),
    *_plain("restriction? addresses? code* note? references? incidents?"),
    _part("info*", parts=_INFO),
)


def require_schema(root: Node) -> None:
    """Refuse what the schema does not allow. Errors: Refusal."""
    _require_plain(root)
    while root.children and root.children[-1].name.startswith(_XML_SIGNATURE):
        root.children.pop()
    _require(root, _ALERT)


def _require(node: Node, parts: Sequence[_Part]) -> None:
    at_least = 0
    places = _places(parts)
    for child in node.children:
        place = places.get(child.name)
        if place is None:
            raise Refusal(Breach.ELEMENT_UNKNOWN, child.path, full_name(child.name))
        part = parts[place]
        if place < at_least - _reach(part):
            is_repeated = part.is_single and len(node.all(part.name)) > 1
            raise Refusal(
                Breach.ELEMENT_REPEATED if is_repeated else Breach.ELEMENT_MISPLACED, child.path
            )
        _require_before(node, parts[at_least:place])
        at_least = place + 1
        _require_inside(child, part)
    _require_before(node, parts[at_least:])


def _reach(part: _Part) -> int:
    """How far back an element may stand: one that may be repeated follows itself."""
    return 0 if part.is_single else 1


def _places(parts: Sequence[_Part]) -> Mapping[str, int]:
    return MappingProxyType({part.name: place for place, part in enumerate(parts)})


def _require_before(node: Node, passed: Sequence[_Part]) -> None:
    for part in passed:
        if part.is_needed:
            later = node.first(part.name)
            if later is not None:
                raise Refusal(Breach.ELEMENT_MISPLACED, later.path)
            raise Refusal(Breach.ELEMENT_MISSING, f"{node.path}/{part.name}")


def _require_inside(node: Node, part: _Part) -> None:
    _require_plain(node)
    if part.parts:
        if stripped(node.text):
            raise Refusal(Breach.STRAY_TEXT, node.path, stripped(node.text))
        _require(node, part.parts)
        return
    if node.children:
        child = node.children[0]
        raise Refusal(Breach.ELEMENT_UNKNOWN, child.path, full_name(child.name))
    if part.is_time and read_time(node.text) is None:
        raise Refusal(Breach.TIME_FORM, node.path, node.text)
    if part.values and node.text not in part.values:
        raise Refusal(Breach.VALUE_UNKNOWN, node.path, node.text)
    if part.pattern is not None and part.pattern.fullmatch(node.text) is None:
        raise Refusal(Breach.VALUE_UNKNOWN, node.path, node.text)


def _require_plain(node: Node) -> None:
    if not node.is_plain:
        raise Refusal(Breach.ATTRIBUTE, node.path)
