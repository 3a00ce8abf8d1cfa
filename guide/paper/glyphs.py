"""Letters that the fonts have. A paper in PDF/UA cannot be made with one letter that they lack.

An emoji in a name must not cost a family its sheet: such a letter is printed as a visible mark,
and the caller can say which letters were replaced. Reads the coverage list beside the fonts once
for each call of `Coverage.read`; knows nothing of templates.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guide.paths import resources

MARK = "□"
"""Printed in place of a letter that the fonts lack: an empty box, as a reader knows it."""

COVERAGE_FILE = "coverage.txt"
KEPT_CONTROLS = frozenset("\n\t\u00ad")  # line break, tab, soft hyphen: typeset, never drawn
INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs"})  # marks of direction, joiners, controls


@dataclass(frozen=True, slots=True)
class Coverage:
    """The code points that every cut of the font family has."""

    points: frozenset[int]

    @classmethod
    def read(cls, fonts: Path | None = None) -> Coverage:
        """Read the list that tools/build_fonts.py writes."""
        lines = ((fonts or resources() / "fonts") / COVERAGE_FILE).read_text(encoding="utf-8")
        points: set[int] = set()
        for line in lines.splitlines():
            if line and not line.startswith("#"):
                first, last = line.split("-")
                points.update(range(int(first, 16), int(last, 16) + 1))
        return cls(frozenset(points))

    def has(self, letter: str) -> bool:
        """Whether `letter` can be drawn, or is typeset without being drawn."""
        return letter in KEPT_CONTROLS or ord(letter) in self.points

    def printable(self, text: str) -> str:
        """Return `text` composed, without invisible controls, with a mark for each lack."""
        return "".join(self._shown(letter) for letter in _visible(text))

    def lacking(self, text: str) -> Iterator[str]:
        """The letters of `text` that `printable` replaces, in their order."""
        return (letter for letter in _visible(text) if not self.has(letter))

    def _shown(self, letter: str) -> str:
        return letter if self.has(letter) else MARK


def _visible(text: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFC", text):
        if letter in KEPT_CONTROLS or unicodedata.category(letter) not in INVISIBLE:
            yield letter


def printable(data: Any, coverage: Coverage | None = None) -> Any:
    """Return plain data with every text in it made printable; keys stay as they are."""
    coverage = coverage or Coverage.read()
    if isinstance(data, str):
        return coverage.printable(data)
    if isinstance(data, Mapping):
        return {key: printable(value, coverage) for key, value in data.items()}
    if isinstance(data, Sequence):
        return [printable(value, coverage) for value in data]
    return data


def lacking_letters(data: Any, coverage: Coverage | None = None) -> tuple[str, ...]:
    """Each letter in plain data that the papers print as `MARK`, once, in order of meeting.

    The windows and the command line tell the person which letters these were.
    """
    coverage = coverage or Coverage.read()
    return tuple(dict.fromkeys(_lacks_of(data, coverage)))


def _lacks_of(data: Any, coverage: Coverage) -> Iterator[str]:
    if isinstance(data, str):
        yield from coverage.lacking(data)
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _lacks_of(value, coverage)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _lacks_of(value, coverage)
