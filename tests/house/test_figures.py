"""The house keeps its figures: short modules, and one meaning for the name of a class."""

from __future__ import annotations

import ast
from collections import defaultdict
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


def defined_twice(sources: dict[str, str]) -> dict[str, list[str]]:
    """Public class names that stand in more than one of the modules, and where."""
    places = defaultdict(list)
    for name, source in sources.items():
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(name)
    return {name: where for name, where in places.items() if len(where) > 1}


def test_half_of_the_modules_are_short_and_none_is_long() -> None:
    counted = lengths(MODULES)
    assert len(counted) > 100, "the modules were found"
    assert median(counted) <= MEDIAN
    assert max(counted) <= LONGEST


def test_the_figures_are_counted_in_lines(tmp_path: Path) -> None:
    (tmp_path / "long.py").write_text("pass\n" * (LONGEST + 1), encoding="utf-8")
    (tmp_path / "short.py").write_text('"""Says one thing."""\n', encoding="utf-8")
    assert lengths(sorted(tmp_path.glob("*.py"))) == [LONGEST + 1, 1]


def test_the_name_of_a_class_has_one_meaning() -> None:
    read = {str(p.relative_to(ROOT)): p.read_text(encoding="utf-8") for p in MODULES}
    assert defined_twice(read) == {}


def test_the_check_sees_a_name_with_two_meanings() -> None:
    one, other = "class Pack:\n    pass\n", "class Page: ...\nclass Pack(Page): ...\n"
    assert defined_twice({"a": one, "b": other}) == {"Pack": ["a", "b"]}
    assert defined_twice({"a": one, "b": other.replace("Pack", "_Pack")}) == {}
