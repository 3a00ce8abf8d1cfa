"""Every drawing that is shipped is used, and the check for that can see one that is not."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def unused(names: set[str]) -> set[str]:
    """The names that stand in quotes nowhere in the program or its content."""
    files = [*(ROOT / "guide").rglob("*.py"), *(ROOT / "resources" / "content").glob("*.toml")]
    words = "\n".join(path.read_text(encoding="utf-8") for path in files)
    return {name for name in names if f'"{name}"' not in words}


def test_no_icon_is_shipped_unused() -> None:
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    assert icons
    assert unused(icons) == set()


def test_the_check_sees_an_unused_icon() -> None:
    assert unused({"printer", "no-such-drawing"}) == {"no-such-drawing"}
