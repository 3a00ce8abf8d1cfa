"""What is odd in a message that is right in form: other readers would show something else.

Nothing of it decides here; whoever writes the message may want to mend it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from guide.cap.message import COLOUR_PARAMETER, SEVERITIES, Message
from guide.cap.tree import Node, read_tree, stripped
from guide.content.model import LANGS


class Oddity(StrEnum):
    """What is odd."""

    COLOUR = "colour"  # MeteoAlarm's colour is another one, or does not stand
    SEVERITY = "severity"
    LANGUAGE = "language"  # one of ours is not spoken


class MessageRemark(Struct, frozen=True):
    """One oddity, the element it is about, and what would be expected."""

    oddity: Oddity
    element: str
    expected: str


def remarks(data: bytes, message: Message) -> list[MessageRemark]:
    """What is odd in the bytes of a message that was read."""
    found = [
        one
        for node in read_tree(data).all("info")
        if message.level is not None
        for one in _of_block(node, colour_of(message), SEVERITIES[message.level])
    ]
    spoken = {info.lang for info in message.infos}
    lacking = [lang for lang in LANGS if spoken and lang not in spoken]
    return [*found, *(MessageRemark(Oddity.LANGUAGE, "alert/info", lang) for lang in lacking)]


def colour_of(message: Message) -> str:
    """The level as MeteoAlarm writes it: `3; orange; Severe`."""
    level = message.level
    return f"{level.rank + 1}; {level.value}; {SEVERITIES[level]}" if level is not None else ""


def _of_block(node: Node, colour: str, severity: str) -> Iterator[MessageRemark]:
    if [one.text for one in node.all("severity")] != [severity]:
        yield MessageRemark(Oddity.SEVERITY, f"{node.path}/severity", severity)
    named = [
        [stripped(part.text) for part in one.children]
        for one in node.all("parameter")
        if one.children and stripped(one.children[0].text) == COLOUR_PARAMETER
    ]
    if named != [[COLOUR_PARAMETER, colour]]:
        yield MessageRemark(Oddity.COLOUR, f"{node.path}/parameter", f"{COLOUR_PARAMETER} {colour}")
