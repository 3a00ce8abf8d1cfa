"""Lines of vCard and iCalendar: escaped, folded between letters, ended as their readers expect.

A line that was cut inside a letter stopped some readers and became "��" in others, an escaped
semicolon was shown with its backslash, LF alone and a byte order mark broke several (exchange.md,
section 3). So free text carries no semicolon, and lines end in CRLF.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

LINE_LIMIT = 75  # bytes of UTF-8, without the end of the line


def as_file(lines: Iterable[str]) -> bytes:
    """The lines as a file: folded, with CRLF, in UTF-8 without a byte order mark."""
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def plain(text: str) -> str:
    """A free text on one line, without what readers show wrongly."""
    seen = "".join(" " if unicodedata.category(char) == "Cc" else char for char in text)
    return " ".join(seen.replace(";", ",").split())


def escaped(text: str) -> str:
    """A free text as a value."""
    return plain(text).replace("\\", "\\\\").replace(",", "\\,")


def _folded(line: str) -> str:
    """The line in parts of at most `LINE_LIMIT` bytes; a space begins each further one."""
    parts, room = [""], LINE_LIMIT
    for letter in _letters(line):
        size = len(letter.encode())
        if size > room:
            parts.append("")
            room = LINE_LIMIT - 1
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts)


def _letters(line: str) -> Iterable[str]:
    """The letters, each with the marks that are written over it, and a backslash with its sign."""
    letter = ""
    for char in line:
        is_begun = bool(letter) and not unicodedata.combining(char)
        if is_begun and letter != "\\":
            yield letter
            letter = ""
        letter += char
    if letter:
        yield letter
