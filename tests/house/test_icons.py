"""Every drawing that is shipped is used and compiled, and each check can see one that is not."""

from __future__ import annotations

from pathlib import Path

from tools.compile_icons import COMPILED, compiled

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


def test_the_compiled_drawings_are_those_that_are_shipped() -> None:
    kept = (ROOT / "resources" / "icons" / COMPILED).read_text(encoding="utf-8")
    assert kept == compiled(), "run tools/compile_icons.py and keep what it writes"


def test_the_check_sees_a_drawing_that_is_not_compiled(tmp_path: Path) -> None:
    drawing = ROOT / "resources" / "icons" / "check.svg"
    (tmp_path / "check.svg").write_bytes(drawing.read_bytes())
    (tmp_path / "new.svg").write_bytes(drawing.read_bytes().replace(b"M20 6", b"M20 7"))
    assert compiled(tmp_path) != compiled()
    assert compiled(tmp_path).count("\n") == len({"{", "check", "new", "}"})
