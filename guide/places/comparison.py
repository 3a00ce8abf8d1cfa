"""What a newer pack of a place says otherwise than the one before: line by line, by their ids."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, structs

from guide.content.model import LANGS
from guide.places.pack import PlaceLine, PlacePack


class LineChange(StrEnum):
    """What happened to a line."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    RENAMED = "renamed"
    CHANGED = "changed"
    CONFIRMED = "confirmed"  # the same words, found to be right again


class ChangedLine(Struct, frozen=True):
    """A line that is not as it was; one side may be missing."""

    kind: str
    what: LineChange
    before: PlaceLine | None
    after: PlaceLine | None


def compare(before: PlacePack, after: PlacePack) -> list[ChangedLine]:
    """The changes in the order of the newer pack, then what it withdraws."""
    old = {line.id: (kind, line) for kind, line in before.lines()}
    found = []
    for kind, line in after.lines():
        _, was = old.pop(line.id, (kind, None))
        if was is None:
            found.append(ChangedLine(kind.name, LineChange.ADDED, None, line))
        elif was != line:
            found.append(ChangedLine(kind.name, _what(was, line), was, line))
    found += [
        ChangedLine(kind.name, LineChange.WITHDRAWN, line, None) for kind, line in old.values()
    ]
    return found


def _what(before: PlaceLine, after: PlaceLine) -> LineChange:
    if any(before.words(lang).name != after.words(lang).name for lang in LANGS):
        return LineChange.RENAMED
    provenance = {"filled_by": after.filled_by, "source": after.source,
                  "confirmed_on": after.confirmed_on}  # fmt: skip
    is_same = structs.replace(before, **provenance) == after
    return LineChange.CONFIRMED if is_same else LineChange.CHANGED
