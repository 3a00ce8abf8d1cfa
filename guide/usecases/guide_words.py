"""Which words of the guide hold here: the built-in ones, or an accepted edition over them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from guide.administrator import for_everybody, is_of_administrator
from guide.content.edition import Shelf, WordsInEffect
from guide.content.source import Folder
from guide.paths import resources

GUIDE = "guide"  # the folder of editions and keys


def words_in_effect(data: Path | None) -> WordsInEffect:
    """The source of the guide's words; `data` is the user's folder, None when there is none.

    Nothing is read before the first word is asked for.
    """
    shelves = [Shelf(folder=for_everybody() / GUIDE, is_for_everybody=True)]
    if data is not None:
        shelves.insert(0, Shelf(folder=data / GUIDE))
    return WordsInEffect(Folder(resources() / "content"), shelves, is_of_administrator, icon_names)


def icon_names() -> Collection[str]:
    """The names of the drawings that the program has."""
    import json

    found: dict[str, str] = json.loads(
        (resources() / "icons" / "strokes.json").read_text(encoding="utf-8")
    )
    return frozenset(found)
