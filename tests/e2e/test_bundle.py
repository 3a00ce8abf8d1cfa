"""The frozen program is built by the test run and proves itself: no Python, no display needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.installer.bundle import LARGEST, size_of
from tools.installer.linux.icu import data_of, link_library, symbol_of
from tools.installer.linux.icu_data import read_package, write_package

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = (
    "Qt6Network", "QtNetwork", "Qt6Qml", "Qt6Quick", "qvnc", "_ssl", "_socket", "libssl",
    "libcrypto", "libgtk", "libgnutls",
)  # fmt: skip
# Each on its own would be missed only by somebody: on Wayland, with photographs, a printer, a
# dark desktop, in alphabetical lists, in an old office.
NEEDED = ("qwayland.", "xdg-shell.", "qjpeg.", "cupsprintersupport.", "qxdgdesktopportal.",
          "libicudata.", "qxcb.", "composeplatforminputcontextplugin.")  # fmt: skip

pytestmark = [pytest.mark.bundle, pytest.mark.xdist_group("bundle")]


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the bundle from build.spec into a fresh folder."""
    folder = tmp_path_factory.mktemp("bundle")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
         "--distpath", folder / "dist", "--workpath", folder / "work", ROOT / "build.spec"],
        # Two builds at a time must not share stripped libraries that are still being written.
        env=os.environ | {"PYINSTALLER_CONFIG_DIR": str(folder / "cache")},
        cwd=ROOT, check=True,
    )  # fmt: skip
    return folder / "dist" / "daiyn"


def test_the_bundle_is_built_by_one_worker_only(request: pytest.FixtureRequest) -> None:
    """The group is a part of the test's name; pytest-xdist 3.8 fails at that with pytest 9.2."""
    if getattr(request.config.option, "loadgroup", False):
        assert request.node.nodeid.endswith("@bundle")


def calm_environment(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


def self_test(program: Path, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program, "--json", "self-test"],
        env=calm_environment(home) | more, cwd=home, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["Daiyn", "daiyn-cli"])
def test_the_frozen_program_passes_its_self_test(bundle: Path, name: str, tmp_path: Path) -> None:
    run = self_test(bundle / name, tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    assert json.loads(run.stdout)["passed"] is True
    assert list(tmp_path.iterdir()) == [], "the self-test leaves nothing behind"


def test_nothing_runs_before_the_program_that_only_holds_up_a_start(bundle: Path) -> None:
    """Of PyInstaller's hooks one reads an archive for `inspect`, another imports Qt on its own."""
    from PyInstaller.archive.readers import CArchiveReader

    held = set(CArchiveReader(str(bundle / "Daiyn")).toc)
    assert "pyi_rth_cryptography_openssl" in held, "a hook can be seen"
    assert held & {"pyi_rth_inspect", "pyi_rth_pyside6"} == set()


@pytest.mark.skipif(sys.platform != "linux", reason="strace is a Linux tool")
def test_plugins_of_another_qt_are_not_looked_for(bundle: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    (foreign / "platforms").mkdir(parents=True)
    seen = {}
    for name, program in {
        "frozen": [bundle / "Daiyn"],
        "from source": [sys.executable, "-m", "guide"],
    }.items():
        log = tmp_path / "trace"
        run = subprocess.run(
            ["strace", "-f", "-o", log, "-e", "trace=%file", *program, "self-test"],
            env=calm_environment(tmp_path)
            | {"QT_PLUGIN_PATH": str(foreign), "PYTHONPATH": str(ROOT)},
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stdout + run.stderr
        seen[name] = str(foreign) in log.read_text(errors="replace")
    assert seen == {"frozen": False, "from source": True}


@pytest.mark.proof
@pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU on Linux only")
def test_data_that_were_cut_too_far_fail_the_self_test(bundle: Path, tmp_path: Path) -> None:
    (shipped,) = (bundle / "_internal" / "PySide6" / "Qt" / "lib").glob("libicudata.so.*")
    header, items = read_package(data_of(shipped, tmp_path))
    failed = {}
    for lost in ("nothing", "coll/kk.res"):
        package = write_package(header, [item for item in items if item.place != lost])
        planted = link_library(package, symbol_of(shipped), tmp_path / shipped.name)
        run = self_test(bundle / "daiyn-cli", tmp_path, LD_PRELOAD=str(planted))
        parts = json.loads(run.stdout)["parts"]
        failed[lost] = [part["name"] for part in parts if not part["passed"]]
    assert failed == {"nothing": [], "coll/kk.res": ["order"]}


def test_the_frozen_program_carries_no_network(bundle: Path) -> None:
    names = [str(path.relative_to(bundle)) for path in bundle.rglob("*")]
    assert names
    assert [name for name in names if any(word in name for word in FORBIDDEN)] == []


def test_the_frozen_program_is_whole_and_small(bundle: Path) -> None:
    paths = list(bundle.rglob("*"))
    names = " ".join(path.name for path in paths)
    assert [part for part in NEEDED if part not in names] == []
    assert [path for path in paths if not path.exists()] == [], "links that lead nowhere"
    print(f"bundle: {size_of(bundle) / (1 << 20):.1f} MiB on disk")
    assert size_of(bundle) <= LARGEST
