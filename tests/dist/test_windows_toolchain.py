"""Where the program for Windows is frozen: locked by hashes, and nothing of it reaches outside."""

from __future__ import annotations

import re
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest

from tools.installer.release import ROOT
from tools.installer.windows import toolchain
from tools.installer.windows.prefix import Prefix
from tools.installer.windows.stand_ins import MARKER, NAMES


@pytest.mark.parametrize("lock", ["windows.txt", "windows-python.txt"])
def test_everything_for_windows_is_locked_by_its_hash(lock: str) -> None:
    words = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    parts = re.split(r"^(?=[a-z])", words, flags=re.MULTILINE)[1:]
    assert parts
    for part in parts:
        assert re.match(r"[\w.-]+==[\w.]+ \\\n\s+--hash=sha256:[0-9a-f]{64}\b", part), part


def test_what_was_downloaded_once_is_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []

    def download(*arguments: object) -> None:
        asked.append(arguments)
        Path(str(arguments[-1])).mkdir(parents=True)

    monkeypatch.setattr(toolchain, "_pip", download)
    lock = tmp_path / "lock.txt"
    lock.write_text("one")
    first = toolchain._downloaded(lock, tmp_path / "kept")
    assert toolchain._downloaded(lock, tmp_path / "kept") == first
    assert len(asked) == 1
    assert "--require-hashes" in asked[0]
    lock.write_text("two")
    assert toolchain._downloaded(lock, tmp_path / "kept") != first


def test_a_download_that_was_cut_short_is_not_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*arguments: object) -> None:
        Path(str(arguments[-1])).mkdir(parents=True)
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(toolchain, "_pip", cut)
    lock = tmp_path / "lock.txt"
    lock.write_text("one")
    for _ in range(2):
        with pytest.raises(subprocess.CalledProcessError):
            toolchain._downloaded(lock, tmp_path / "kept")


def test_nothing_of_it_reaches_the_person_who_builds(tmp_path: Path) -> None:
    prefix = Prefix(tmp_path, ":99", ExitStack())
    assert "winemenubuilder.exe=d" in prefix.environment["WINEDLLOVERRIDES"]
    for name in ("HOME", "TMPDIR", "WINEPREFIX"):
        assert Path(prefix.environment[name]).is_relative_to(tmp_path)


def test_a_file_has_the_name_that_programs_in_it_use(tmp_path: Path) -> None:
    prefix = Prefix(tmp_path, ":99", ExitStack())
    inside = prefix.drive_c / "users" / "Үй" / "a.daiyn"
    assert prefix.windows_path(inside) == r"C:\users\Үй\a.daiyn"
    assert prefix.windows_path(Path("/srv/b c")) == r"Z:\srv\b c"


def test_the_names_and_the_mark_of_the_stand_ins_stay_known() -> None:
    assert {"icuuc.dll", "bcryptprimitives.dll", "mscms.dll"} <= NAMES
    assert len(MARKER) > 20, "so long that no file holds it by chance"
