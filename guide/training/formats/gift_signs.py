"""The signs of GIFT that mean something, and how a text that holds them is written and read."""

from __future__ import annotations

import re

_MEANING = "\\~=#{}:"
_FIRST = 0xE000  # of a private range: no text of a question holds these
_ESCAPED = re.compile(r"\\([\\~=#{}:n])")
_HIDDEN = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + len(_MEANING))}]")


def escaped(text: str) -> str:
    """The text as it is written, on one line."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", " ".join(text.split()))


def hidden(text: str) -> str:
    """The text with each escaped sign in the place of which nothing is looked for."""
    return _ESCAPED.sub(lambda found: chr(_FIRST + (_MEANING + "n").index(found[1])), text)


def shown(text: str) -> str:
    """A hidden text as people read it, on one line."""
    whole = _HIDDEN.sub(lambda found: (_MEANING + " ")[ord(found[0]) - _FIRST], text)
    return " ".join(whole.split())
