"""Every test of this repository is found by `make test` and `make proof`."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]


def left_out(patterns: list[str]) -> list[str]:
    """The folders with tests into which pytest does not look."""
    folders = {path.parent for path in TESTS.rglob("test_*.py")}
    return sorted(
        str(folder.relative_to(TESTS))
        for folder in folders
        if any(
            fnmatch(name, pattern)
            for name in folder.relative_to(TESTS).parts
            for pattern in patterns
        )
    )


def test_no_folder_of_tests_is_left_out_by_its_name(request: pytest.FixtureRequest) -> None:
    assert left_out(request.config.getini("norecursedirs")) == []


def test_a_folder_that_is_left_out_is_seen() -> None:
    """Negative control: one of the names that pytest leaves out unasked."""
    assert left_out(["build", "dist"]) == ["dist"]
