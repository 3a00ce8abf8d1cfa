"""The house keeps its figures: short modules, most of them very short."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
# An `__init__.py` only says what a room is: counted along, it would make the median look better.
MODULES = [p for p in sorted((ROOT / "guide").rglob("*.py")) if p.name != "__init__.py"]
LONGEST = 400  # lines
MEDIAN = 120


def lengths(paths: Iterable[Path]) -> list[int]:
    return [len(path.read_text(encoding="utf-8").splitlines()) for path in paths]


def test_half_of_the_modules_are_short_and_none_is_long() -> None:
    counted = lengths(MODULES)
    assert len(counted) > 100, "the modules were found"
    assert median(counted) <= MEDIAN
    assert max(counted) <= LONGEST


def test_the_figures_are_counted_in_lines(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("pass\n" * (LONGEST + 1), encoding="utf-8")
    (tmp_path / "short.py").write_text('"""Says one thing."""\n', encoding="utf-8")
    assert lengths(sorted(tmp_path.glob("*.py"))) == [LONGEST + 1, 1]
