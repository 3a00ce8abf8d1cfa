"""A kiosk's system on Linux: its files are understood, as closed as told, and undone."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.usecases.kiosk.first_run import IS_SET_UP, MARK, PERMISSION

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "resources" / "kiosk" / "linux"
UNIT = FILES / "daiyn-kiosk.service"
MOST_EXPOSED = 1.5  # of 10, as `systemd-analyze security` rates; the unit has 1.2

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="files of Linux")
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd is not installed"
)


def analysed(*words: str | Path) -> str:
    """What systemd says; it ends with 0 also for keys that it does not know."""
    done = subprocess.run(["systemd-analyze", *words], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


@needs_systemd
def test_systemd_understands_every_line_of_the_unit() -> None:
    assert "ignoring" not in analysed("verify", UNIT).lower()


@needs_systemd
@pytest.mark.parametrize(
    ("was", "spoilt"),
    [
        ("Restart=always", "Restartt=always"),
        ("RestartSec=200ms", "RestartSec=soon"),
        ("[Service]\n", "[Service]\nStartLimitIntervalSec=0\n"),
    ],
)
def test_a_line_that_it_does_not_understand_is_seen(tmp_path: Path, was: str, spoilt: str) -> None:
    text = UNIT.read_text(encoding="utf-8")
    assert was in text
    (tmp_path / UNIT.name).write_text(text.replace(was, spoilt), encoding="utf-8")
    assert "ignoring" in analysed("verify", tmp_path / UNIT.name).lower()


@needs_systemd
def test_the_unit_is_as_closed_as_told(tmp_path: Path) -> None:
    def exposed(unit: Path) -> float:
        told = analysed("security", "--offline=true", "--no-pager", unit)
        found = re.search(r"exposure level for \S+: ([\d.]+)", told)
        assert found is not None, told
        return float(found[1])

    assert exposed(UNIT) <= MOST_EXPOSED
    open_one = tmp_path / UNIT.name
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    closing = re.compile(r"Protect|Restrict|SystemCall|Capab|NoNew|Private|Device|Memory|IPAddr")
    kept = [one for one in lines if not closing.match(one)]
    open_one.write_text("\n".join(kept), encoding="utf-8")
    assert exposed(open_one) > 7, "the control: without its lines it is open"


def test_the_unit_never_gives_up_and_leads_to_no_other_terminal() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(UNIT, encoding="utf-8")
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"
    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["User"] == "daiyn-kiosk"
    cage, _, program = unit["Service"]["ExecStart"].partition(" -- ")
    assert cage.split() == ["/usr/bin/cage", "-d"], "-s would let keys lead to a terminal"
    assert program.split()[:2] == ["/usr/bin/daiyn", "--kiosk"]


class TestInstall:
    """`install.sh`, below a folder of its own."""

    @staticmethod
    def run(root: Path, *words: str) -> None:
        subprocess.run(
            ["sh", FILES / "install.sh", "--root", root, *words], capture_output=True, check=True
        )

    @staticmethod
    def below(root: Path) -> dict[str, str]:
        return {
            str(one.relative_to(root)): str(one.readlink()) if one.is_symlink() else one.read_text()
            for one in root.rglob("*")
            if one.is_symlink() or one.is_file()
        }

    def test_it_puts_everything_in_place_once_and_takes_it_back(self, tmp_path: Path) -> None:
        cups = tmp_path / "etc" / "cups" / "cupsd.conf"
        cups.parent.mkdir(parents=True)
        cups.write_text("LogLevel warn\npreservejobfiles Yes\n<Policy default>\n</Policy>\n")
        before = self.below(tmp_path)
        self.run(tmp_path)
        placed = self.below(tmp_path)
        assert placed["etc/systemd/system/daiyn-kiosk.service"] == UNIT.read_text()
        assert placed["etc/systemd/system/ctrl-alt-del.target"] == "/dev/null"
        assert {"etc/pam.d/daiyn-kiosk", "etc/sysusers.d/daiyn-kiosk.conf"} <= placed.keys()
        closed = placed["etc/cups/cupsd.conf"].splitlines()
        assert closed[1:4] == ["PreserveJobFiles No", "PreserveJobHistory No", "LogLevel warn"]
        assert "preservejobfiles Yes" not in closed
        self.run(tmp_path)
        assert self.below(tmp_path) == placed, "a second run changes nothing"
        self.run(tmp_path, "--remove")
        assert self.below(tmp_path) == before

    def test_it_lets_the_screen_be_set_up_once(self, tmp_path: Path) -> None:
        state = tmp_path / "var/lib/daiyn-kiosk"
        self.run(tmp_path)
        assert (state / PERMISSION).exists()
        unit = UNIT.read_text(encoding="utf-8")
        assert f"Environment={IS_SET_UP}=" in unit, "and nothing else does on such a computer"
        (state / PERMISSION).unlink()  # as the screen does
        (state / MARK).touch()
        self.run(tmp_path)
        assert not (state / PERMISSION).exists()

    def test_a_file_of_the_administrator_comes_back(self, tmp_path: Path) -> None:
        own = tmp_path / "etc" / "pam.d" / "daiyn-kiosk"
        own.parent.mkdir(parents=True)
        own.write_text("session required pam_unix.so\n")
        self.run(tmp_path)
        assert own.read_text() == (FILES / "daiyn-kiosk.pam").read_text()
        for _ in range(2):  # a second time there is nothing of ours to take away
            self.run(tmp_path, "--remove")
            assert own.read_text() == "session required pam_unix.so\n"

    def test_a_newer_version_exchanges_the_files_and_leaves_none_behind(
        self, tmp_path: Path
    ) -> None:
        self.run(tmp_path)
        unit = tmp_path / "etc" / "systemd" / "system" / UNIT.name
        unit.write_text("[Unit]\nDescription=as an earlier version put it\n")
        self.run(tmp_path)
        assert unit.read_text() == UNIT.read_text()
        self.run(tmp_path, "--remove")
        assert self.below(tmp_path) == {}

    def test_what_the_administrator_set_for_printing_meanwhile_stays(self, tmp_path: Path) -> None:
        cups = tmp_path / "etc" / "cups" / "cupsd.conf"
        cups.parent.mkdir(parents=True)
        cups.write_text("PreserveJobFiles 1d\nLogLevel warn\n")
        cups.chmod(0o640)
        self.run(tmp_path)
        assert cups.stat().st_mode & 0o777 == 0o640
        cups.write_text(cups.read_text() + "MaxJobs 20\n")
        self.run(tmp_path)
        self.run(tmp_path, "--remove")
        assert cups.read_text() == "PreserveJobFiles 1d\nLogLevel warn\nMaxJobs 20\n"

    def test_every_file_beside_it_is_put_in_place(self) -> None:
        script = (FILES / "install.sh").read_text(encoding="utf-8")
        placed = [one.name for one in FILES.iterdir() if one.suffix != ".xml"]  # that is for X11
        assert all(name in script for name in placed)


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="fontconfig's tools are not installed")
def test_a_kiosk_looks_for_no_font_of_the_system() -> None:
    """To look through them is what takes longest in loading the program's own."""
    from guide.paths import resources

    own = os.environ | {"FONTCONFIG_FILE": str(resources() / "fonts" / "ours_alone.conf")}
    found = subprocess.run(["fc-list"], capture_output=True, text=True, check=True, env=own)
    assert (found.stdout, found.stderr) == ("", "")
    assert subprocess.run(["fc-list"], capture_output=True, check=True).stdout, "the control"
