"""Two builds are the same bits; what is not is named, and fails when nothing explains it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from guide import __version__
from tools.installer.compare import (
    build_twice,
    differences,
    list_name,
    read_sums,
    sums_of,
)
from tools.installer.release import Release

RELEASE = Release(__version__, 1_780_000_000)


def built(folder: Path, content: bytes = b"library") -> str:
    """The list of a build in small."""
    bundle = folder / "daiyn"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "Daiyn").write_bytes(b"program")
    (bundle / "_internal" / "libone.so").write_bytes(content)
    package = folder / "daiyn_1.2.3_amd64.deb"
    package.write_bytes(b"package of " + content)
    return sums_of({"linux": bundle}, [package])


def test_the_same_twice_has_no_difference(tmp_path: Path) -> None:
    first, second = built(tmp_path / "1"), built(tmp_path / "2")
    assert first == second
    assert set(read_sums(first)) == {
        "linux/Daiyn", "linux/_internal/libone.so", "daiyn_1.2.3_amd64.deb"
    }  # fmt: skip
    assert differences(read_sums(first), read_sums(second)) == []


def test_a_changed_a_missing_and_a_new_file_are_named(tmp_path: Path) -> None:
    first = read_sums(built(tmp_path / "1"))
    second = read_sums(built(tmp_path / "2", b"Library"))
    second["linux/new"] = second.pop("linux/Daiyn")
    found = differences(first, second, {"*.deb": "it holds the library"})
    assert [str(one) for one in found] == [
        "daiyn_1.2.3_amd64.deb: differs; it holds the library",
        "linux/Daiyn: only in the first; nothing explains it",
        "linux/_internal/libone.so: differs; nothing explains it",
        "linux/new: only in the second; nothing explains it",
    ]


def test_two_lists_are_compared_by_the_command(tmp_path: Path) -> None:
    lists = [tmp_path / "1.sha256", tmp_path / "2.sha256"]
    lists[0].write_text(built(tmp_path / "1"), encoding="utf-8")
    lists[1].write_text(built(tmp_path / "2"), encoding="utf-8")

    def compare() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tools.installer.compare", *lists],
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    same = compare()
    assert (same.returncode, same.stdout) == (0, "3 files compared, 0 differ\n")
    lists[1].write_text(built(tmp_path / "3", b"Library"), encoding="utf-8")
    other = compare()
    assert other.returncode == 1
    assert "linux/_internal/libone.so: differs; nothing explains it" in other.stdout


def test_a_line_that_is_no_sum_is_refused() -> None:
    with pytest.raises(ValueError, match="is no line of a list of sums"):
        read_sums("abc  daiyn.deb")
    assert list_name(RELEASE) == f"daiyn-{__version__}-files.sha256"


@pytest.mark.proof
@pytest.mark.xdist_group("dist")
@pytest.mark.skipif(sys.platform != "linux", reason="builds for Linux")
def test_two_builds_from_two_folders_are_the_same_bits() -> None:
    first, second = map(read_sums, build_twice(RELEASE, "linux", "--quick"))
    assert {name.rpartition(".")[2] for name in first} >= {"deb", "run", "zip", "json"}
    assert any(name.startswith("linux/licences/texts/") for name in first)
    unexplained = [str(one) for one in differences(first, second) if not one.why]
    assert not unexplained, "\n".join(unexplained)


@pytest.mark.proof
@pytest.mark.xdist_group("dist")
@pytest.mark.skipif(sys.platform != "linux", reason="builds under Wine")
def test_two_builds_for_windows_are_the_same_bits() -> None:
    first, second = map(read_sums, build_twice(RELEASE, "windows", "--quick"))
    assert {name.rpartition(".")[2] for name in first} >= {"exe", "msi", "dll", "pyd", "json"}
    assert {"windows/Daiyn.exe", "windows/daiyn-cli.exe"} <= first.keys()
    unexplained = [str(one) for one in differences(first, second) if not one.why]
    assert not unexplained, "\n".join(unexplained)
