"""A finished file gets its name although somebody else looks at it for a moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.store import files


class Scanner:
    """Holds a new file for some tries, as a virus scanner does on Windows."""

    def __init__(self, patch: pytest.MonkeyPatch, tries: int) -> None:
        self.left = tries
        self.seen = 0
        self._replace = Path.replace
        # A function, because a method would be given no source.
        patch.setattr(Path, "replace", lambda source, target: self.look(source, target))  # noqa: PLW0108

    def look(self, source: Path, target: Path) -> Path:
        self.seen += 1
        if self.left:
            self.left -= 1
            raise PermissionError(13, "held")
        return self._replace(source, target)


def test_a_file_that_is_looked_at_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_WAITS", (0, 0, 0))
    Scanner(monkeypatch, 3)
    files.write_private_file(tmp_path / "a.db", b"plan")
    assert (tmp_path / "a.db").read_bytes() == b"plan"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_stays_held_is_told_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_WAITS", (0, 0, 0))
    Scanner(monkeypatch, 4)
    with pytest.raises(PermissionError):
        files.write_private_file(tmp_path / "a.db", b"plan")
    assert list(tmp_path.iterdir()) == []


def test_elsewhere_a_refusal_is_final(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_WAITS", ())
    scanner = Scanner(monkeypatch, 1)
    with pytest.raises(PermissionError):
        files.write_private_file(tmp_path / "a.db", b"plan")
    assert scanner.seen == 1
