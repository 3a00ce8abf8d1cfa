"""The shipped content, and a copy of it in which a test may plant a fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

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
