"""What the program for Windows must not hold, and what Windows is told of it."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide import APP_NAME_NATIVE, __version__
from tools.installer.icons import SIZES
from tools.installer.windows import bundle as windows_bundle
from tools.installer.windows.bundle import windows_faults_of
from tools.installer.windows.executable import MANIFEST, version_texts
from tools.installer.windows.ico import write_ico
from tools.installer.windows.stand_ins import MARKER


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    inside = tmp_path / "daiyn" / "_internal" / "PySide6"
    inside.mkdir(parents=True)
    (tmp_path / "daiyn" / "Daiyn.exe").write_bytes(b"MZ program")
    (inside / "Qt6Core.dll").write_bytes(b"MZ library")
    return tmp_path / "daiyn"


def test_a_good_bundle_has_no_faults(bundle: Path) -> None:
    assert windows_faults_of(bundle) == []


@pytest.mark.parametrize("name", ["icuuc.dll", "ICUUC.DLL", "bcryptprimitives.dll", "mscms.dll"])
def test_a_file_of_windows_itself_is_refused_by_its_name(bundle: Path, name: str) -> None:
    (bundle / "_internal" / name).write_bytes(b"MZ whoever made it")
    (fault,) = windows_faults_of(bundle)
    assert name in fault
    assert "belongs to Windows" in fault


def test_a_stand_in_is_refused_by_what_is_in_it(bundle: Path) -> None:
    (bundle / "_internal" / "helper.dll").write_bytes(b"MZ" + bytes(5000) + MARKER + bytes(99))
    (fault,) = windows_faults_of(bundle)
    assert "helper.dll is a stand-in" in fault


@pytest.mark.parametrize(
    "name", ["Qt6Network.dll", "QtNetwork.pyd", "_socket.pyd", "_ssl.pyd", "libcrypto-3.dll"]
)
def test_what_reaches_a_network_is_refused(bundle: Path, name: str) -> None:
    (bundle / "_internal" / name).write_bytes(b"MZ")
    (fault,) = windows_faults_of(bundle)
    assert "reaches a network" in fault


def test_a_bundle_that_grew_is_refused(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_bundle, "LARGEST", 19)
    (fault,) = windows_faults_of(bundle)
    assert "more than" in fault


def test_a_bundle_with_faults_ends_the_build_and_says_so(bundle: Path) -> None:
    (bundle / "icuuc.dll").write_bytes(b"MZ")
    with pytest.raises(SystemExit, match=r"icuuc\.dll"):
        windows_bundle.require_no_faults(bundle)


def test_windows_reads_of_a_file_what_it_is_in_three_languages() -> None:
    texts = version_texts("Daiyn")
    assert len({text["FileDescription"] for text in texts.values()}) == 3
    assert {text["ProductVersion"] for text in texts.values()} == {__version__}
    assert texts[0x043F]["FileDescription"].startswith(APP_NAME_NATIVE)
    assert {text["OriginalFilename"] for text in texts.values()} == {"Daiyn.exe"}


def test_the_manifest_asks_for_no_administrator_and_each_screens_own_scale() -> None:
    told = {
        element.tag.rpartition("}")[2]: element.get("level") or element.text
        for element in ET.parse(MANIFEST).getroot().iter()  # noqa: S314 - our own file
    }
    assert told["requestedExecutionLevel"] == "asInvoker"
    assert str(told["dpiAwareness"]).startswith("PerMonitorV2")
    assert told["longPathAware"] == "true"
    assert told["activeCodePage"] == "UTF-8"


def test_the_icon_has_every_size(tmp_path: Path) -> None:
    write_ico(tmp_path / "daiyn.ico")
    data = (tmp_path / "daiyn.ico").read_bytes()
    kind, count = struct.unpack_from("<2xHH", data)
    widths = {data[6 + 16 * entry] or 256 for entry in range(count)}
    assert (kind, widths) == (1, set(SIZES))
