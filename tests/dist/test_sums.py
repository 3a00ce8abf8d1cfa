"""The list of sums vouches for the files of one version, and for nothing else that lies there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.installer.compare import read_sums
from tools.installer.sums import write_sums_of

OURS = ("daiyn_0.3.0_amd64.deb", "daiyn-0.3.0-x86_64.run", "Daiyn-0.3.0.dmg",
        "daiyn-0.3.0-windows-x64-setup-test-build.exe", "daiyn-0.3.0-papers-kk.zip")  # fmt: skip
OLD = ("daiyn_0.2.0_amd64.deb", "daiyn-0.2.0-x86_64.run", "daiyn-0.3.0.1-papers-kk.zip",
       "daiyn-0.30.0-windows-x64.msi")  # fmt: skip
THEIRS = ("photos.zip", "daiyn-0.2.0-notes.txt", "daiyn.pub")


def test_files_of_another_version_go_and_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (*OURS, *OLD, *THEIRS):
        (tmp_path / name).write_text(name)
    sums = write_sums_of("0.3.0", tmp_path)
    assert set(read_sums(sums.read_text("utf-8"))) == set(OURS)
    assert {path.name for path in tmp_path.iterdir()} == {*OURS, *THEIRS, sums.name}
    told = capsys.readouterr().out
    assert all(f"{name}: removed" in told for name in OLD)
    assert len(told.splitlines()) == len(OLD)


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_each_system_says_whose_sums_it_writes(system: str) -> None:
    make = Path("tools/installer") / system / "make.py"
    words = (Path(__file__).resolve().parents[2] / make).read_text(encoding="utf-8")
    assert "write_sums_of(release.version, " in words
