"""The release workflow tries what it packed: what fails there stops it. Tried with stand-ins."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tools.installer.changelog import newest_words
from tools.installer.macos import trial as mac
from tools.installer.windows import trial as windows


class Windows:
    """Installs, tests and removes by making and removing a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.is_working = self.is_removing = True

    def run(self, command: Any, **_: Any) -> Any:
        words = command if isinstance(command, str) else " ".join(map(str, command))
        self.asked.append(words)
        if "self-test" in words:
            if not self.is_working:
                raise subprocess.CalledProcessError(1, words)
            return SimpleNamespace(stdout="letters: passed\n")
        if "uninstall" in words or "/x" in words:
            if self.is_removing:
                (self.folder / "daiyn-cli.exe").unlink()
                self.folder.rmdir()
        else:
            self.folder.mkdir(parents=True)
            (self.folder / "daiyn-cli.exe").touch()
        return SimpleNamespace(stdout="")


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Windows:
    computer = Windows(tmp_path / "Program Files" / "Daiyn")
    monkeypatch.setattr(windows, "subprocess", SimpleNamespace(run=computer.run, PIPE=None))
    monkeypatch.setattr(windows, "PATIENCE", 0.0)
    return computer


def test_on_windows_both_files_are_installed_tested_and_removed(
    computer: Windows, tmp_path: Path
) -> None:
    folder = computer.folder
    assert windows.try_setup(tmp_path / "setup.exe", folder) == "letters: passed\n"
    assert windows.try_msi(tmp_path / "a.msi", folder) == "letters: passed\n"
    assert computer.asked == [
        f'"{tmp_path / "setup.exe"}" /S /currentuser /D={folder}',
        f"{folder / 'daiyn-cli.exe'} self-test",
        f"{folder / 'uninstall.exe'} /S",
        f"msiexec /i {tmp_path / 'a.msi'} /qn /norestart",
        f"{folder / 'daiyn-cli.exe'} self-test",
        f"msiexec /x {tmp_path / 'a.msi'} /qn /norestart",
    ]
    assert not folder.exists()


def test_a_program_that_fails_or_stays_stops_the_release(computer: Windows, tmp_path: Path) -> None:
    computer.is_removing = False
    with pytest.raises(SystemExit, match=r"still holds: daiyn-cli\.exe"):
        windows.try_setup(tmp_path / "setup.exe", computer.folder)
    computer.is_working = False
    (computer.folder / "daiyn-cli.exe").unlink()
    computer.folder.rmdir()
    with pytest.raises(subprocess.CalledProcessError):
        windows.try_msi(tmp_path / "a.msi", computer.folder)


@pytest.mark.parametrize("fails", ["", "codesign", "self-test"])
def test_on_macos_the_image_is_opened_and_always_closed_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fails: str
) -> None:
    asked: list[str] = []

    def run(*words: str | Path) -> str:
        command = " ".join(map(str, words))
        asked.append(command)
        if fails and fails in command:
            raise subprocess.CalledProcessError(1, command)
        return "letters: passed\n"

    monkeypatch.setattr(mac, "run", run)
    monkeypatch.setattr("tools.installer.macos.signing.run", run)
    image = tmp_path / "a.dmg"
    if fails:
        with pytest.raises(subprocess.CalledProcessError):
            mac.try_image(image)
    else:
        assert mac.try_image(image) == "letters: passed\n"
        assert [command.split()[0].rpartition("/")[2] for command in asked] == [
            "hdiutil", "codesign", "daiyn-cli", "hdiutil"
        ]  # fmt: skip
    assert asked[0].startswith("hdiutil attach")
    assert asked[-1].startswith("hdiutil detach")


def test_a_trial_without_an_image_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["trial", str(tmp_path)])
    with pytest.raises(SystemExit, match="no disk image"):
        mac.main()


def test_the_words_of_the_newest_version_stand_alone() -> None:
    newest = "## [1.1.0] - 2026-01-02\n\n- New.\n\n### For all\n\n- A.\n"
    older = "## [1.0.0] - 2026-01-01\n\n- Old.\n"
    changelog = f"# Changelog\n\nIntroduction.\n\n{newest}\n{older}"
    assert newest_words(changelog) == "- New.\n\n### For all\n\n- A.\n"
