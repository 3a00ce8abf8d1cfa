"""The shipped content, and a copy of it in which a test may plant a fault."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from guide.content import checks
from guide.content.checks import Finding
from guide.content.checks.entries import RawEntry
from guide.content.guide import Guide

CONTENT = Path(__file__).parents[2] / "resources" / "content"


class Copy:
    """A copy of the content folder that can be changed entry by entry."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def change(self, file: str, entry: str, old: str, new: str) -> None:
        """Replace `old` once, in the entry with this id (in the whole file for "")."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        start, end = 0, len(text)
        if entry:
            start = next(
                text.index(f'{key} = "{entry}"')
                for key in ("id", "code", "key")
                if f'\n{key} = "{entry}"' in text
            )
            end = text.find("\n[[", start)
            end = len(text) if end < 0 else end
        block = text[start:end]
        assert old in block, f"{old!r} does not stand in {entry or file}"
        path.write_text(
            text[:start] + block.replace(old, new, 1) + text[end:], encoding="utf-8", newline="\n"
        )

    def add(self, file: str, entry: str) -> None:
        """Append an entry to a file."""
        path = self.folder / file
        path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8", newline="\n")


@pytest.fixture(scope="session")
def content() -> Path:
    return CONTENT


@pytest.fixture(scope="session")
def shipped() -> Guide:
    return Guide(CONTENT)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    return Copy(folder)


# What these say of an entry follows from the entry alone, and nearly all entries of a copy are
# those of the copy before: asked again of the same words, they would take half of the check.
OF_ONE_ENTRY = (
    "check_signs",
    "check_letters",
    "check_languages",
    "check_limits",
    "check_safety",
    "check_level_words",
)


def remembered(
    check: Callable[[RawEntry], Iterator[Finding]],
) -> Callable[[RawEntry], tuple[Finding, ...]]:
    said: dict[tuple[str, str, int, str], tuple[Finding, ...]] = {}

    def ask(entry: RawEntry) -> tuple[Finding, ...]:
        kept: dict[str, Any] = entry.__dict__  # all checks of one entry share its text
        if "as_text" not in kept:
            kept["as_text"] = repr(entry.values)
        key = (entry.file, entry.table, entry.position, kept["as_text"])
        if key not in said:
            said[key] = tuple(check(entry))
        return said[key]

    return ask


@pytest.fixture(scope="session", autouse=True)
def checks_that_remember() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in OF_ONE_ENTRY:
            patch.setattr(checks, name, remembered(getattr(checks, name)))
        yield
