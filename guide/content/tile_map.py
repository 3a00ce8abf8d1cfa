"""Where the regions and cities stand on a map of tiles, and where their long names may be broken.

Read from `resources/theme/tile_map.json`. A region that is not there (the list may change, REG-10)
stands below the map.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from msgspec.json import decode

from guide.paths import resources


class Position(Struct, frozen=True):
    """A column and a row of the map, counted from 0 at the north-west, and how many columns."""

    column: int
    row: int
    span: int = 1


class _MapFile(Struct, frozen=True):
    about: str
    rows: tuple[tuple[str, ...], ...]  # codes; "" where nothing stands
    hyphenated: tuple[str, ...]


@cache
def _read() -> _MapFile:
    return decode((resources() / "theme" / "tile_map.json").read_bytes(), type=_MapFile)


@cache
def _hyphenated() -> dict[str, str]:
    words = _read().hyphenated
    return {word.replace("-", ""): word.replace("-", "\u00ad") for word in words}


def positions(codes: Sequence[str]) -> dict[str, Position]:
    """Return the position of each code, row by row; unknown ones follow in rows below."""
    rows = _read().rows
    known = {
        code: Position(columns.index(code), row, columns.count(code))
        for row, columns in enumerate(rows)
        for code in columns
    }
    further = [code for code in codes if code not in known]
    width = len(rows[0])
    known |= {
        code: Position(at % width, len(rows) + at // width) for at, code in enumerate(further)
    }
    found = {code: known[code] for code in codes}
    return dict(sorted(found.items(), key=lambda one: (one[1].row, one[1].column)))


def hyphenated(name: str) -> str:
    """The name with soft hyphens in its long words; after a hyphen a line may end anyway."""
    return " ".join(
        "-\u200b".join(_hyphenated().get(part, part) for part in word.split("-"))
        for word in name.split(" ")
    )
