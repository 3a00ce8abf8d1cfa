"""Texts of a message as plain text: what turns, hides or steers letters is taken away.

They are shown as they are, never as markup; an address in them is a text and is not opened.
"""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def plain_line(text: str) -> str:
    """On one line, with single spaces."""
    return " ".join(_shown(" ".join(text.split())).split())


def plain_text(text: str) -> str:
    """In lines, without blank ones."""
    lines = (plain_line(line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def is_name(text: str) -> bool:
    """Whether it can be an identifier or a sender: no space, no comma, nothing that hides."""
    return text.isprintable() and bool(text) and not any(sign in " ,<&" for sign in text)


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) not in _HIDDEN)
