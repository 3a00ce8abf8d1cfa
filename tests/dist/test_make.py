"""`make dist` leaves a folder in which every file is accounted for, and says what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

import tools.paper_pack
from guide import __version__
from tools.installer.compare import list_name, read_sums
from tools.installer.make import clear, collect, describe, systems_here
from tools.installer.release import Release
from tools.installer.sums import NAME, sum_of

RELEASE = Release(__version__, 1_780_000_000)


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the machines of two systems handed over."""
    monkeypatch.delenv("DAIYN_SIGNING_KEY", raising=False)
    monkeypatch.setattr(tools.paper_pack, "make_paper_pack", papers)
    folder = tmp_path / "dist"
    folder.mkdir()
    for system, name in (("linux", "daiyn_1.2.3_amd64.deb"), ("macos", "Daiyn-1.2.3.dmg")):
        bundle = tmp_path / system
        (bundle / "licences").mkdir(parents=True)
        (bundle / "licences" / "daiyn.cdx.json").write_text("{}", encoding="utf-8")
        (bundle / "Daiyn").write_text(system, encoding="utf-8")
        (folder / name).write_text(system, encoding="utf-8")
        describe(system, bundle, RELEASE, folder)  # type: ignore[arg-type]
    return folder


def papers(release: Release, folder: Path) -> list[Path]:
    pack = folder / f"daiyn-{release.version}-papers-kk.zip"
    pack.write_bytes(b"papers")
    return [pack]


def test_what_the_systems_made_is_put_together_and_summed(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collect(RELEASE, out)
    files = {path.name for path in out.iterdir()}
    assert files == {
        "daiyn_1.2.3_amd64.deb", "Daiyn-1.2.3.dmg", f"daiyn-{__version__}-papers-kk.zip",
        f"daiyn-{__version__}-linux.cdx.json", f"daiyn-{__version__}-macos.cdx.json",
        list_name(RELEASE), NAME,
    }  # fmt: skip
    assert read_sums((out / NAME).read_text("utf-8")) == {
        name: sum_of(out / name) for name in files - {NAME}
    }
    assert set(read_sums((out / list_name(RELEASE)).read_text("utf-8"))) == {
        "linux/Daiyn", "linux/licences/daiyn.cdx.json", "daiyn_1.2.3_amd64.deb",
        "macos/Daiyn", "macos/licences/daiyn.cdx.json", "Daiyn-1.2.3.dmg",
    }  # fmt: skip
    told = capsys.readouterr().out
    assert "NOT MADE for windows" in told
    assert "NOT MADE for linux" not in told
    assert "NOT SIGNED" in told


def test_a_new_run_leaves_nothing_of_the_one_before(out: Path) -> None:
    collect(RELEASE, out)
    (out / f"{NAME}.minisig").write_text("of yesterday", encoding="utf-8")
    (out / "notes.txt").write_text("somebody's own", encoding="utf-8")
    clear(out)
    assert [path.name for path in out.iterdir()] == ["notes.txt"]


def test_macos_is_built_on_a_mac_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda _: None)
    here = systems_here()
    assert here["linux"] == ""
    assert here["macos"]
    assert here["windows"]
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/wine")
    assert systems_here()["windows"] == ""
