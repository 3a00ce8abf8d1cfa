"""Bytes to a tree of elements, bounded whoever wrote them.

expat reads, which opens nothing beside the bytes; a DOCTYPE, without which no entity can be
declared, is refused where it begins. Each limit is met while reading, before anything is built
over it (alerts.md section 3).
"""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

from msgspec import Struct, field

from guide.cap.refusal import Breach, Refusal

LIMIT = 256 << 10  # bytes
NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
_DEPTH, _ELEMENTS, _INFOS, _AREAS = 12, 5000, 20, 500
# Where a schema may be found: said by many composers, and never looked at.
_MAY_STAND = frozenset({"http://www.w3.org/2001/XMLSchema-instance}schemaLocation"})
_SPACE = " \t\r\n"  # what XML calls white space
_NEW_LINE = ord("\n")


class Node(Struct):
    """An element. `name` is bare in the message's own namespace, else as expat joins the two."""

    name: str
    path: str  # `alert/info[2]`
    children: list[Node] = field(default_factory=list)
    text: str = ""
    is_plain: bool = True  # without attributes that say anything

    def all(self, name: str) -> list[Node]:
        """The children of that name, in order."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Node | None:
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)


def read_tree(data: bytes) -> Node:
    """The root element. Errors: Refusal, and nothing else."""
    if len(data) > LIMIT:
        raise Refusal(Breach.FILE_TOO_LARGE, detail=str(LIMIT))
    # XML has no such byte, and expat takes one for a sign of letters of two bytes.
    zero = data.find(b"\0")
    if zero >= 0:
        raise Refusal(Breach.NOT_UTF8, detail=_position(data, zero))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(Breach.NOT_UTF8, detail=_position(data, error.start)) from error
    reading = _Reading()
    try:
        reading.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refusal(Breach.NOT_XML, detail=f"{error.lineno}:{error.offset + 1}") from error
    except (LookupError, ValueError) as error:
        raise Refusal(Breach.NOT_XML) from error
    assert reading.root is not None  # noqa: S101 - expat refuses a document without an element
    return reading.root


def _position(data: bytes, at: int) -> str:
    """The line and the byte in it, counted as expat's are told."""
    before = data[:at]
    return f"{before.count(_NEW_LINE) + 1}:{at - before.rfind(_NEW_LINE)}"


class _Reading:
    """One reading of one document."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate("UTF-8", "}")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        self.root: Node | None = None
        self._open: list[Node] = []
        self._counts: dict[str, int] = {}
        self._elements = 0

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.upper() != "UTF-8":
            raise Refusal(Breach.NOT_UTF8, detail=encoding)

    def _doctype(self, *_: object) -> NoReturn:
        raise Refusal(Breach.DOCTYPE, detail=str(self.parser.CurrentLineNumber))

    def _start(self, joined: str, attributes: dict[str, str]) -> None:
        # An element of no namespace is none of ours, however it is called.
        name = joined if "}" in joined else f"}}{joined}"
        name = name.removeprefix(f"{NAMESPACE}}}")
        parent = self._open[-1] if self._open else None
        self._count(parent, name)
        if parent is None:
            if name != "alert":
                raise Refusal(Breach.OTHER_KIND, shown_name(name), full_name(joined))
            node = self.root = Node(name, name)
        else:
            place = f"{parent.path}/{shown_name(name)}"
            number = self._counts[place] = self._counts.get(place, 0) + 1
            node = Node(name, f"{place}[{number}]" if number > 1 else place)
            parent.children.append(node)
        node.is_plain = attributes.keys() <= _MAY_STAND
        self._open.append(node)

    def _count(self, parent: Node | None, name: str) -> None:
        self._elements += 1
        if len(self._open) >= _DEPTH:
            raise Refusal(Breach.TOO_DEEP, self._open[2].path, str(_DEPTH))
        if self._elements > _ELEMENTS:
            raise Refusal(Breach.TOO_MANY_ELEMENTS, "alert", str(_ELEMENTS))
        if parent is not None and name in ("info", "area"):
            total = self._counts[name] = self._counts.get(name, 0) + 1
            if name == "info" and total > _INFOS:
                raise Refusal(Breach.TOO_MANY_INFOS, "alert/info", str(_INFOS))
            if name == "area" and total > _AREAS:
                raise Refusal(Breach.TOO_MANY_AREAS, "alert/info/area", str(_AREAS))

    def _end(self, _name: str) -> None:
        node = self._open.pop()
        if not node.children:
            return
        # An element of this format holds text or elements, never both.
        if stripped(node.text) and "}" not in node.name:
            raise Refusal(Breach.STRAY_TEXT, node.path, stripped(node.text))
        node.text = ""

    def _text(self, text: str) -> None:
        self._open[-1].text += text


def shown_name(name: str) -> str:
    """An element's name without its namespace."""
    return name.rpartition("}")[2][:40]


def full_name(name: str) -> str:
    """An element's name behind the namespace that it is of, where that is not the message's."""
    return name.replace("}", " ").strip()


def stripped(text: str) -> str:
    """A text without the white space that XML is laid out with."""
    return text.strip(_SPACE)
