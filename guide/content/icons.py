"""The drawings that the program has, by the names that the words may use."""

from __future__ import annotations

from collections.abc import Collection

from guide.paths import resources


def icon_names() -> Collection[str]:
    """The names of the drawings that the program has."""
    import json  # a start asks for no drawing by its name

    found: dict[str, str] = json.loads(
        (resources() / "icons" / "strokes.json").read_text(encoding="utf-8")
    )
    return frozenset(found)
