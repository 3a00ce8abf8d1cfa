"""Compile `resources/icons/*.svg` to `resources/icons/strokes.json`, which the program paints.

The drawings are lines, circles and arcs; compiled they are only moves, straight lines and Bézier
curves on the grid of 24. So the program needs no library that reads SVG. A test tells when a
drawing was added or changed since: run this again and keep both.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.pens.basePen import BasePen
from fontTools.svgLib import SVGPath

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
COMPILED = "strokes.json"


class _Strokes(BasePen):  # type: ignore[misc]  # the package has no types
    """Writes down each step; the base turns every curve into cubic ones."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def _step(self, letter: str, *points: tuple[float, float]) -> None:
        self.words.append(letter)
        self.words += [f"{round(number, 3):g}" for point in points for number in point]

    def _moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._step("M", point)

    def _lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._step("L", point)

    def _curveToOne(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._step("C", *points)

    def _closePath(self) -> None:  # noqa: N802
        self._step("Z")


def strokes(drawing: Path) -> str:
    """The lines of a drawing: a letter (M, L, C or Z) before its numbers, all parted by spaces."""
    pen = _Strokes()
    SVGPath(str(drawing)).draw(pen)
    return " ".join(pen.words)


def compiled(folder: Path = ICONS) -> str:
    """The text of the compiled file, one drawing a line."""
    drawings = {path.stem: strokes(path) for path in sorted(folder.glob("*.svg"))}
    return json.dumps(drawings, indent=0) + "\n"


if __name__ == "__main__":
    (ICONS / COMPILED).write_text(compiled(), encoding="utf-8")
