"""Names of people: any letters, any number of parts, no case forcing (family-plan.md section 4).

What was typed is kept as typed; `tidy` serves display and checks only.
"""

from __future__ import annotations

MAX_LENGTH = 60
# Hyphens and apostrophes as keyboards and word processors write them.
_MARKS = frozenset("-‐‑–'’‘ʼʻ`´.")


def tidy(text: str) -> str:
    """Return `text` without spaces at its ends, inner runs of spaces as one."""
    return " ".join(text.split())


def is_name(text: str) -> bool:
    """Whether `text` can be a name: letters, space, hyphen, apostrophe, dot; 1 to 60 characters."""
    name = tidy(text)
    return (
        0 < len(name) <= MAX_LENGTH
        and any(char.isalpha() for char in name)
        and all(_is_allowed(char) for char in name)
    )


def _is_allowed(char: str) -> bool:
    if char == " " or char.isalpha() or char in _MARKS:
        return True
    # Its tables are large, and an ordinary name needs none of them.
    import unicodedata

    # "M": a letter may be typed as a base letter and a combining mark (И + breve).
    return unicodedata.category(char)[0] == "M"
