"""`make dist` leaves a folder in which every file is accounted for, and says what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

import tools.paper_pack
from guide import __version__
from tools.installer.compare import list_name, read_sums
from tools.installer.make import (
    clear,
    collect,
    describe,
    faults_of_collection,
    main,
    make_system,
    systems_here,
)
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


def test_a_release_lacks_no_system_and_holds_nothing_for_trying_out(tmp_path: Path) -> None:
    names = ["a.deb", "a.run", "a-setup.exe", "a.msi", "a.dmg"]
    for name in names:
        (tmp_path / name).touch()
    assert faults_of_collection(tmp_path) == []
    (tmp_path / "a-setup-test-build.exe").touch()
    (tmp_path / "a.dmg").unlink()
    assert faults_of_collection(tmp_path) == [
        "a-setup-test-build.exe is for trying out only.",
        "No .dmg file was made for macos.",
    ]


def test_an_incomplete_release_is_neither_summed_nor_signed(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tools.installer.make.require_gate", lambda **_: None)
    monkeypatch.setattr("sys.argv", ["make", "--collect", "--release", "--out", str(out)])
    with pytest.raises(SystemExit, match=r"No \.exe file was made for windows"):
        main()
    assert not (out / NAME).exists()
    monkeypatch.setattr("sys.argv", ["make", "--collect", "--out", str(out)])
    main()
    assert (out / NAME).exists(), "outside a release what is there is put together"


def test_a_program_that_another_machine_built_is_packed_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(
        "subprocess.run", lambda command, **_: asked.append([str(word) for word in command[1:]])
    )
    monkeypatch.setattr("tools.installer.make.describe", lambda *_: None)
    make_system("windows", RELEASE, tmp_path, is_quick=False, bundle=tmp_path / "daiyn")
    make_system("linux", RELEASE, tmp_path, is_quick=True)
    with_bundle = ["--bundle", str(tmp_path / "daiyn"), "--built-on-windows"]
    out = ["--out", str(tmp_path)]
    assert asked == [
        ["-m", "tools.installer.windows.make", *out, *with_bundle],
        ["-m", "tools.installer.linux.make", *out, "--quick"],
    ]
