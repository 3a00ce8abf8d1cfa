"""A family at an empty Windows of Wine: install, open, upgrade, remove; their plan outlives it all.

Wine is no Windows: what passes here has not been shown to work there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest

from tests.dist.conftest import BEFORE
from tests.dist.living import PACK
from tests.dist.windows_living import move_in, opens_by_type, self_test, state_of, town_kept
from tools.installer.release import Release
from tools.installer.windows import bundle as building
from tools.installer.windows.msi import make_msi, product_code
from tools.installer.windows.nsis import make_setup
from tools.installer.windows.prefix import Prefix
from tools.installer.windows.stand_ins import put_stand_ins

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux"),
]

_UNINSTALL = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"


class Way(Protocol):
    """How the program comes onto a computer and leaves it again, without questions."""

    refusal: int  # how it ends when a newer one is installed

    def make(self, bundle: Path, release: Release, out: Path) -> Path: ...
    def install(self, prefix: Prefix, file: Path) -> None: ...
    def remove(self, prefix: Prefix) -> None: ...
    def folder(self, prefix: Prefix) -> Path: ...
    def version(self, prefix: Prefix) -> str | None: ...


class Setup:
    """setup.exe for one person."""

    refusal = 13

    def make(self, bundle: Path, release: Release, out: Path) -> Path:
        return make_setup(bundle, release, out, is_test_build=True, is_quick=True)

    def install(self, prefix: Prefix, file: Path) -> None:
        prefix.run(file, "/S", timeout=300)

    def remove(self, prefix: Prefix, *more: str) -> None:
        prefix.run(self.folder(prefix) / "uninstall.exe", "/S", *more)
        prefix.wait()  # it works on in a copy of itself

    def folder(self, prefix: Prefix) -> Path:
        return prefix.local_data / "Programs" / "Daiyn"

    def version(self, prefix: Prefix) -> str | None:
        return prefix.registry(rf"HKCU\{_UNINSTALL}\Daiyn", "DisplayVersion")


class SetupForAll(Setup):
    """setup.exe for everybody, as an administrator runs it."""

    def install(self, prefix: Prefix, file: Path) -> None:
        prefix.run(file, "/S", "/allusers", timeout=300)

    def folder(self, prefix: Prefix) -> Path:
        return prefix.drive_c / "Program Files" / "Daiyn"

    def version(self, prefix: Prefix) -> str | None:
        return prefix.registry(rf"HKLM\{_UNINSTALL}\Daiyn", "DisplayVersion")


class Msi:
    """The MSI, for everybody on the computer."""

    refusal = 1603 & 0xFF  # Linux hands on one byte of it

    def __init__(self) -> None:
        self._versions: list[str] = []

    def make(self, bundle: Path, release: Release, out: Path) -> Path:
        self._versions.append(release.version)
        return make_msi(bundle, release, out, is_test_build=True)

    def install(self, prefix: Prefix, file: Path) -> None:
        prefix.run("msiexec", "/i", file, "/qn", timeout=300)

    def remove(self, prefix: Prefix) -> None:
        (there,) = self._products(prefix)
        prefix.run("msiexec", "/x", there, "/qn", timeout=300)

    def folder(self, prefix: Prefix) -> Path:
        return prefix.drive_c / "Program Files" / "Daiyn"

    def version(self, prefix: Prefix) -> str | None:
        (there,) = self._products(prefix)
        return prefix.registry(rf"HKLM\{_UNINSTALL}\{there}", "DisplayVersion")

    def _products(self, prefix: Prefix) -> list[str]:
        """What Windows lists of ours; an upgrade must leave one of them."""
        codes = [product_code(version, is_test_build=True) for version in self._versions]
        key = rf"HKLM\{_UNINSTALL}"
        return [code for code in codes if prefix.registry(rf"{key}\{code}", "DisplayName")]


@pytest.fixture
def prefix(tmp_path: Path) -> Iterator[Prefix]:
    """A clean one."""
    with Prefix.make(tmp_path / "windows") as prefix:
        yield prefix


@pytest.mark.parametrize(
    "way", [Setup(), SetupForAll(), Msi()], ids=["setup", "setup-for-all", "msi"]
)
def test_it_is_installed_used_upgraded_and_removed(
    way: Way, prefix: Prefix, windows_bundle: Path, release: Release, tmp_path: Path
) -> None:
    now = way.make(windows_bundle, release, tmp_path)
    before = way.make(windows_bundle, replace(release, version=BEFORE), tmp_path)
    plan_file = move_in(prefix)
    assert not opens_by_type(prefix, plan_file), "else opening it later proves nothing"
    clean = state_of(prefix)

    way.install(prefix, before)
    assert way.version(prefix) == BEFORE
    assert self_test(prefix, way.folder(prefix)) == release.version  # under an older number
    assert any(name.endswith(".lnk") for name in state_of(prefix) - clean), "the start menu"
    assert opens_by_type(prefix, plan_file)
    assert opens_by_type(prefix, plan_file.with_name(PACK))

    (way.folder(prefix) / "_internal" / "base_library.zip").unlink()  # stands for what is new
    way.install(prefix, now)
    assert way.version(prefix) == release.version
    assert self_test(prefix, way.folder(prefix)) == release.version
    assert opens_by_type(prefix, plan_file)
    assert town_kept(prefix) == "Көкшетау"

    upgraded = state_of(prefix)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        way.install(prefix, before)
    assert refused.value.returncode == way.refusal
    assert state_of(prefix) == upgraded
    assert way.version(prefix) == release.version

    way.remove(prefix)
    assert not way.folder(prefix).exists()
    assert state_of(prefix) - clean == [], "nothing but what the family entered"
    assert clean - state_of(prefix) == [], "and nothing of anybody else's is gone"
    assert not opens_by_type(prefix, plan_file)
    assert town_kept(prefix) == "Көкшетау"


def test_setup_erases_what_was_entered_when_it_is_asked_to(
    prefix: Prefix, windows_bundle: Path, release: Release, tmp_path: Path
) -> None:
    way = Setup()
    file = way.make(windows_bundle, release, tmp_path)
    clean = state_of(prefix)
    plan_file = move_in(prefix)
    way.install(prefix, file)
    way.remove(prefix, "/ERASEDATA")
    assert not (prefix.local_data / "Daiyn").exists()
    assert plan_file.exists(), "a copy that somebody put aside is theirs"
    plan_file.unlink()
    plan_file.with_name(PACK).unlink()
    assert state_of(prefix) - clean == []


def test_a_stand_in_fails_the_build(
    windows_bundle: Path, release: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_ins = tmp_path / "stand-ins"
    stand_ins.mkdir()
    put_stand_ins(stand_ins)
    renamed = stand_ins / "renamed.dll"
    shutil.copyfile(stand_ins / "icuuc.dll", renamed)

    def build_with(spare: Path | None) -> Path:
        """Build, with a freezing that lets `spare` slip into the bundle."""

        def freeze(_release: Release, work: Path, _icon: Path) -> None:
            shutil.copytree(windows_bundle, work / "bundle" / "daiyn", copy_function=os.link)
            if spare is not None:
                shutil.copy(spare, work / "bundle" / "daiyn" / "_internal")

        monkeypatch.setattr(building, "_freeze_under_wine", freeze)
        work = tmp_path / "build"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        return building.build_windows_bundle(release, work)

    assert build_with(None).is_dir(), "else the rest proves nothing"
    for spare in sorted(stand_ins.glob("*.dll")):
        with pytest.raises(SystemExit, match=spare.name):
            build_with(spare)
