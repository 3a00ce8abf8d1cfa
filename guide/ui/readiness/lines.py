"""Lines of a list on the screen, the same as on paper: words, what was typed, smaller words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Line, Text, boxed, column_of


def shown_lines(look: Look, lines: Iterable[Mapping[str, Any]]) -> QWidget:
    """The lines one below the other, in the first language; empty ones are left out.

    What is asked of several people one after another is asked once, with all their names below.
    """
    parts: list[QWidget] = []
    asked = ""
    for line in lines:
        words = "".join(line["text"][:1])
        note = "".join(line["note"][:1])
        if not (words or line["value"]):
            continue
        is_asked = bool(words) and words == asked and bool(line["value"])
        asked = words
        texts = (
            Text(look, words, weight=400 if line["value"] else 600)
            if words and not is_asked
            else None,
            Text(look, line["value"], weight=600) if line["value"] else None,
            Text(look, note, "caption", colour="text2") if note else None,
        )
        if parts and not is_asked:
            parts.append(Line(look))
        parts.append(boxed(column_of(look, 2, *texts)))
    return boxed(column_of(look, 8, *parts))
