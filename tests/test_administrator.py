"""What holds for everybody is an administrator's from the file up to the system's own folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from guide import administrator
from guide.administrator import is_of_administrator, is_throughout


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A key for everybody, below a folder that stands for the system's own."""
    monkeypatch.setattr(administrator, "for_everybody", lambda: tmp_path / "system" / "daiyn")
    folder = tmp_path / "system" / "daiyn" / "guide" / "keys"
    folder.mkdir(parents=True)
    path = folder / "office.pub"
    path.write_bytes(b"")
    for one in (path, *path.parents):
        if one.is_relative_to(tmp_path):
            one.chmod(0o755)
    return path


def test_each_part_up_to_the_systems_own_folder_is_asked(key: Path) -> None:
    """On Windows anybody may make the first of them: whoever owns it owns what is in it."""
    top = key.parents[3]
    asked: list[Path] = []

    def is_right(part: Path) -> bool:
        asked.append(part)
        return True

    assert is_throughout(key, top, is_right)
    assert asked == [key, *key.parents[:4]]
    for wrong in asked:
        assert not is_throughout(key, top, lambda part, wrong=wrong: part != wrong)  # type: ignore[misc]


def test_a_file_elsewhere_is_asked_with_its_folder(key: Path, tmp_path: Path) -> None:
    asked: list[Path] = []
    is_throughout(key, tmp_path / "elsewhere", lambda part: not asked.append(part))  # type: ignore[func-returns-value]
    assert asked == [key, key.parent]


@pytest.mark.skipif(sys.platform == "win32", reason="rights as POSIX has them")
def test_no_folder_above_may_be_written_by_others(key: Path) -> None:
    assert is_of_administrator(key)
    for folder in key.parents[:4]:
        folder.chmod(0o775)
        assert not is_of_administrator(key), folder.name
        folder.chmod(0o755)
    assert is_of_administrator(key)
    key.parents[4].chmod(0o777)  # above the system's own folder nothing is asked
    assert is_of_administrator(key)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_folder_that_is_a_link_is_nobodys(key: Path) -> None:
    guide = key.parents[1]
    real = guide.with_name("elsewhere")
    guide.rename(real)
    guide.symlink_to(real, target_is_directory=True)
    assert key.exists()
    assert not is_of_administrator(key)


@pytest.mark.skipif(sys.platform != "win32", reason="rights as Windows has them")
def test_a_folder_is_made_so_that_only_administrators_write(tmp_path: Path) -> None:
    """Only where this runs with the rights of one; else nothing is changed, and it is told."""
    folder = tmp_path / "for everybody"
    folder.mkdir()
    if not administrator.keep_for_administrators(folder):
        pytest.skip("not an administrator")
    path = folder / "office.pub"
    path.write_bytes(b"")
    assert is_of_administrator(path)
