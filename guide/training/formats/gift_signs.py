"""The signs of GIFT that mean something, and how a text that holds them is written and read."""

from __future__ import annotations

import re

_MEANING = "\\~=#{}:"
_FIRST = 0xE000  # of a private range: no text of a question holds these
_BREAK = chr(_FIRST + len(_MEANING))  # a line break that was written as two signs
_ESCAPED = re.compile(r"\\([\\~=#{}:n])")
_HIDDEN = re.compile(f"[{chr(_FIRST)}-{_BREAK}]")
# Not those of `str.split`: a space that keeps words together is part of a text.
BLANK = " \t\n\r\f\v"
_BLANKS = re.compile(f"[{BLANK}]+")
# What cannot be escaped: Moodle's own stand-ins for signs, ours, and the mark of a format.
_STAND_IN = re.compile(f"&&\\d{{3}};|{_HIDDEN.pattern}")
_MARK = re.compile(r"\[(?:html|markdown|plain|moodle)\]", re.IGNORECASE)


def has_stand_ins(text: str) -> bool:
    """Whether a text holds what turns into signs when it is read."""
    return _STAND_IN.search(text) is not None


def is_misread(text: str) -> bool:
    """Whether other readers take a text for something else, however it is written."""
    return has_stand_ins(text) or _MARK.match(text) is not None


def escaped(text: str) -> str:
    """The text as it is written, on one line."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", on_one_line(text))


def on_one_line(text: str) -> str:
    """The text with one space in the place of each blank."""
    return _BLANKS.sub(" ", text).strip(BLANK)


def hidden(text: str) -> str:
    """The text with each escaped sign in the place of which nothing is looked for."""
    return _ESCAPED.sub(lambda found: chr(_FIRST + (_MEANING + "n").index(found[1])), text)


def shown(text: str) -> str:
    """A hidden text as people read it, on one line."""
    whole = _HIDDEN.sub(lambda found: (_MEANING + " ")[ord(found[0]) - _FIRST], text)
    return on_one_line(whole)


def shown_lines(text: str) -> list[str]:
    """The lines of a hidden text, parted where its writer broke them."""
    return [shown(line) for line in text.split(_BREAK)]
