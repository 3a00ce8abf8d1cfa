"""Draws a class's first page in a process of its own, holds a talk, tells what both loaded."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from guide.app.classroom import build_class
from guide.paths import Places


def main() -> None:
    """Build, show and draw the window once."""
    places = Places(Path(sys.argv[1])).classes
    program = build_class(places, lang="en")
    window = program.window
    window.show()
    program.app.processEvents()
    picture = window.grab()
    told: dict[str, Any] = {
        "page": window.navigator.visit.name,
        "width": picture.width(),
        "files": sorted(str(one.relative_to(sys.argv[1])) for one in Path(sys.argv[1]).rglob("*")),
    }
    told["modules"] = sorted(sys.modules)
    for name in ("lesson_level-declared-yellow", "known_yes", "start", "next", "care"):
        button = window.findChild(QWidget, name)
        assert button is not None, name
        button.click()  # type: ignore[attr-defined]
        program.app.processEvents()
    shown = program.session.lesson_shown().projection.shown  # type: ignore[attr-defined]
    told["shown"] = type(shown).__name__
    session_id = program.session.lesson_shown().running.session_id  # type: ignore[attr-defined]
    program.session.leave_lesson()  # type: ignore[attr-defined]
    for page, arguments in (
        ("report", {"session_id": session_id}), ("year", {}), ("lesson", {"lesson": "the-call"}),
    ):  # fmt: skip
        window.navigator.go(page, **arguments)
        program.app.processEvents()
    told["later_modules"] = sorted(sys.modules)
    program.close()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
