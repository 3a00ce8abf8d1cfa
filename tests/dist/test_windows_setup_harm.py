"""What setup.exe and uninstall.exe must not do, whatever they find: under Wine, with a toy."""

# ruff: noqa: F811  # a fixture has the name of what asks for it

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guide import __version__
from tests.dist.test_windows_setup import (  # noqa: F401  # the fixtures are found by their names
    NOW,
    Home,
    Setups,
    home,
    prefix,
    setups,
    whole,
)
from tests.dist.windows_toy import make_toy
from tools.installer.release import Release
from tools.installer.windows.msi import make_msi
from tools.installer.windows.nsis import LIST

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux"),
]


def test_what_a_broken_off_removal_left_does_not_hinder_the_next(
    home: Home, setups: Setups
) -> None:
    left = home.data.with_name("Daiyn.erasing")
    for folder in (home.data, left / "backups"):
        folder.mkdir(parents=True)
        (folder / "daiyn.db").write_text("plan")
    assert home.ends(setups.now, "/S") == 0
    assert home.removes("/ERASEDATA") == 0
    assert not home.data.exists()
    assert not left.exists()


def test_a_line_of_the_list_stands_for_one_file_and_never_for_what_a_family_keeps(
    home: Home, setups: Setups
) -> None:
    assert home.ends(setups.now, "/S") == 0
    theirs = [
        home.folder / name
        for name in ("notes.txt", "daiyn-data/daiyn.db", "daiyn-data/backups/1.db", "a.txt")
    ]
    for path in theirs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("theirs")
    names = ("*.txt", "?.txt", "note<", "daiyn-data\\*.*", "daiyn-data\\daiyn.db", "..\\a.txt")
    with (home.folder / LIST).open("a", newline="") as more:
        more.writelines(f"{name}\r\n" for name in names)
    assert home.ends(setups.now, "/S") == 0
    assert [path for path in theirs if not path.exists()] == [], "after an upgrade"
    with (home.folder / LIST).open("a", newline="") as more:
        more.writelines(f"{name}\r\n" for name in names)
    windows = home.prefix.windows_path(home.folder)
    assert home.ends(home.folder / "uninstall.exe", "/S", f"_?={windows}") == 0
    assert [path for path in theirs if not path.exists()] == [], "after removing"
    left = {path.name for path in home.folder.rglob("*") if path.is_file()}
    assert left - {"uninstall.exe"} == {path.name for path in theirs}


def test_for_everybody_it_goes_where_only_an_administrator_may_write(
    home: Home, setups: Setups
) -> None:
    for place in (r"C:\Daiyn", r"C:\Program Files\..\Daiyn", r"C:\Program Files Daiyn"):
        assert home.ends(setups.now, "/S", "/allusers", f"/D={place}") == 16, place
    assert not (home.prefix.drive_c / "Daiyn").exists()
    assert home.version("HKLM") is None
    inside = home.for_all.parent / "School" / "Daiyn"
    words = rf"/D={home.prefix.windows_path(inside)}"
    assert home.ends(setups.now, "/S", "/allusers", words) == 0
    assert home.removes(folder=inside) == 0


@pytest.mark.parametrize("scope", ["/currentuser", "/allusers"])
def test_an_older_one_is_refused_over_a_newer_one_of_the_other_kind(
    home: Home, setups: Setups, tmp_path: Path, scope: str
) -> None:
    toy = make_toy(tmp_path / "toy")
    older = make_msi(toy, Release("0.0.8", NOW.moment), tmp_path, is_test_build=True)
    newer = make_msi(toy, Release("99.0.0", NOW.moment), tmp_path, is_test_build=True)
    assert home.ends(setups.now, "/S", scope) == 0
    with pytest.raises(subprocess.CalledProcessError):
        home.prefix.run("msiexec", "/i", older, "/qn")
    root, folder = ("HKCU", home.folder) if scope == "/currentuser" else ("HKLM", home.for_all)
    assert home.version(root) == __version__
    assert whole(folder) == setups.now_files
    assert home.removes(folder=folder) == 0
    home.prefix.run("msiexec", "/i", older, "/qn")
    home.prefix.run("msiexec", "/x", older, "/qn")
    home.prefix.run("msiexec", "/i", newer, "/qn")
    assert home.ends(setups.now, "/S", scope) == 13
    assert home.version(root) is None
    home.prefix.run("msiexec", "/x", newer, "/qn")
    assert home.ends(setups.now, "/S", scope) == 0, "nothing of it is left"
