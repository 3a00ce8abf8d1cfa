"""Lines of a list on the screen, the same as on paper: words, what was typed, smaller words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Line, Text, boxed, column_of


def shown_lines(look: Look, lines: Iterable[Mapping[str, Any]]) -> QWidget:
    """The lines one below the other, in the first language; empty ones are left out."""
    parts: list[QWidget] = []
    for line in lines:
        words = "".join(line["text"][:1])
        note = "".join(line["note"][:1])
        if not (words or line["value"]):
            continue
        texts = (
            Text(look, words, weight=400 if line["value"] else 600) if words else None,
            Text(look, line["value"], weight=600) if line["value"] else None,
            Text(look, note, "caption", colour="text2") if note else None,
        )
        parts += [*([Line(look)] if parts else []), boxed(column_of(look, 2, *texts))]
    return boxed(column_of(look, 8, *parts))
