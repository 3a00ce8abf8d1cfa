"""What only the MSI promises, under Wine, with a toy in place of the program: takes seconds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dist.windows_living import state_of
from tools.installer.programs import run
from tools.installer.release import Release
from tools.installer.windows.msi import OLDEST_BUILD, make_msi, product_code
from tools.installer.windows.prefix import Prefix

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="Wine runs on Linux"),
]

NOW, OLD = Release("0.2.0", 1_700_000_000), Release("0.1.0", 1_600_000_000)
WINDOWS = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion"
REFUSED = 1603 & 0xFF  # Linux hands on one byte of it


@pytest.fixture
def prefix(tmp_path: Path) -> Iterator[Prefix]:
    with Prefix.make(tmp_path / "windows") as prefix:
        yield prefix


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A program of one file, with a library that carries a version."""
    folder = tmp_path / "toy"
    (folder / "_internal").mkdir(parents=True)
    source = tmp_path / "toy.c"
    source.write_text("int main(void) { return 0; }\n")
    run("x86_64-w64-mingw32-gcc", "-s", "-o", folder / "Daiyn.exe", source)
    (folder / "_internal" / "words.toml").write_text("as released")
    set_library(folder, "2.0")
    return folder


def set_library(folder: Path, version: str) -> None:
    """Compile a library anew that says it is of this version."""
    resource = folder.parent / "version.rc"
    resource.write_text(f"1 VERSIONINFO FILEVERSION {version.replace('.', ',')},0,0\nBEGIN\nEND\n")
    compiled = resource.with_suffix(".o")
    run("x86_64-w64-mingw32-windres", resource, compiled)
    library = folder / "_internal" / "library.dll"
    run("x86_64-w64-mingw32-gcc", "-shared", "-s", "-o", library, compiled)


def msi(toy: Path, release: Release, *, is_test_build: bool = True) -> Path:
    return make_msi(toy, release, toy.parent, is_test_build=is_test_build)


def installed(prefix: Prefix) -> Path:
    return prefix.drive_c / "Program Files" / "Daiyn"


def test_two_builds_have_the_same_bits_and_another_program_another_code(
    toy: Path, tmp_path: Path
) -> None:
    def code(package: Path) -> str:
        told = run("msiinfo", "suminfo", package)
        return next(line for line in told.splitlines() if line.startswith("Revision"))

    first = make_msi(toy, NOW, tmp_path / "first", is_test_build=True)
    again = make_msi(toy, NOW, tmp_path / "again", is_test_build=True)
    assert first.read_bytes() == again.read_bytes()
    (toy / "_internal" / "words.toml").write_text("something else")
    other = make_msi(toy, NOW, tmp_path / "other", is_test_build=True)
    assert code(other) != code(first)


def test_a_repair_brings_back_what_is_gone_or_damaged(prefix: Prefix, toy: Path) -> None:
    package = msi(toy, NOW)
    prefix.run("msiexec", "/i", package, "/qn")
    words = installed(prefix) / "_internal" / "words.toml"
    words.write_text("damaged")
    (installed(prefix) / "Daiyn.exe").unlink()
    # What /fa means; Wine's msiexec does not know /f.
    prefix.run("msiexec", "/i", package, "REINSTALL=ALL", "REINSTALLMODE=amus", "/qn")
    assert words.read_text() == "as released"
    assert (installed(prefix) / "Daiyn.exe").exists()


def test_a_windows_before_1903_is_refused_and_nothing_is_changed(prefix: Prefix, toy: Path) -> None:
    def set_build(number: int) -> None:
        prefix.run("reg", "add", WINDOWS, "/v", "CurrentBuildNumber", "/d", str(number), "/f")

    package = msi(toy, NOW)
    set_build(OLDEST_BUILD - 1)
    before = state_of(prefix)
    with pytest.raises(subprocess.CalledProcessError) as refused:
        prefix.run("msiexec", "/i", package, "/qn")
    assert refused.value.returncode == REFUSED
    assert state_of(prefix) - before == []
    set_build(OLDEST_BUILD)
    prefix.run("msiexec", "/i", package, "/qn")
    assert installed(prefix).exists(), "the build was what it stumbled over"
    set_build(OLDEST_BUILD - 1)
    prefix.run("msiexec", "/x", package, "/qn")
    assert not installed(prefix).exists(), "what is there can always be removed"


def test_the_public_build_takes_the_place_of_a_test_build(prefix: Prefix, toy: Path) -> None:
    prefix.run("msiexec", "/i", msi(toy, NOW), "/qn")
    prefix.run("msiexec", "/i", msi(toy, NOW, is_test_build=False), "/qn")
    key = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
    names = [
        prefix.registry(rf"{key}\{product_code(NOW.version, is_test_build=is_test)}", "DisplayName")
        for is_test in (True, False)
    ]
    assert names == [None, "Daiyn"]
    assert (installed(prefix) / "Daiyn.exe").exists()


def test_a_library_that_went_back_in_its_version_is_there_after_an_upgrade(
    prefix: Prefix, toy: Path
) -> None:
    """Windows plans before it removes: it would leave the newer one out, and then remove it."""
    prefix.run("msiexec", "/i", msi(toy, OLD), "/qn")
    set_library(toy, "1.0")
    new = (toy / "_internal" / "library.dll").read_bytes()
    library = installed(prefix) / "_internal" / "library.dll"
    assert library.read_bytes() != new
    prefix.run("msiexec", "/i", msi(toy, NOW), "/qn")
    assert library.read_bytes() == new
