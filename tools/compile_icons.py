"""Compile `resources/icons/*.svg` to `resources/icons/strokes.json`, which the program paints.

The drawings are lines, circles and arcs; compiled they are only moves, straight lines and Bézier
curves on the grid of 24. So the program needs no library that reads SVG. A test tells when a
drawing was added or changed since: run this again and keep both.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib import SVGPath

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
COMPILED = "strokes.json"
_STEPS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z"}


def strokes(drawing: Path) -> str:
    """The lines of a drawing: a letter (M, L, C or Z) before its numbers, all parted by spaces."""
    pen = RecordingPen()
    SVGPath(str(drawing)).draw(pen)
    words: list[str] = []
    for step, points in pen.value:
        if step == "endPath":
            continue
        words.append(_STEPS[step])
        words += [f"{round(number, 3):g}" for point in points for number in point]
    return " ".join(words)


def compiled(folder: Path = ICONS) -> str:
    """The text of the compiled file, one drawing a line."""
    drawings = {path.stem: strokes(path) for path in sorted(folder.glob("*.svg"))}
    return json.dumps(drawings, indent=0) + "\n"


if __name__ == "__main__":
    (ICONS / COMPILED).write_text(compiled(), encoding="utf-8")
