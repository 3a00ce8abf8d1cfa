"""Draws the first page of a class in a process of its own, and tells what that loaded."""

from __future__ import annotations

import json
import sys
from pathlib import Path

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
    told = {
        "page": window.navigator.visit.name,
        "width": picture.width(),
        "files": sorted(str(one.relative_to(sys.argv[1])) for one in Path(sys.argv[1]).rglob("*")),
    }
    program.close()
    print(json.dumps(told | {"modules": sorted(sys.modules)}))


if __name__ == "__main__":
    main()
