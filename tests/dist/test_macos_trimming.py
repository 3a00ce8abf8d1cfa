"""What goes into the program on macOS, tried on the real names and links of the wheels for it."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath

import pytest

from tests.dist.macho_samples import INTEL, both, library
from tests.dist.macos_wheels import MODULES, PYTHON, WHEELS, collected, frame_of, needed
from tools.installer.macos.macho import is_macho, parse_macho
from tools.installer.trimming import kept_binaries, kept_data

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="paths of another kind")


def kept_names() -> set[str]:
    return {PurePosixPath(entry[0]).name for entry in kept_binaries(collected(), needed, "darwin")}


def test_of_the_wheels_what_a_window_needs_stays_and_nothing_else() -> None:
    frameworks = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtDBus", "Python"}
    plugins = {
        "libqcocoa.dylib", "libqoffscreen.dylib", "libqmacstyle.dylib", "libqjpeg.dylib",
        "libqico.dylib", "libqsvg.dylib", "libqsvgicon.dylib",
    }  # fmt: skip
    bindings = {"libpyside6.abi3.6.11.dylib", "libshiboken6.abi3.6.11.dylib"}
    extensions = {
        "_typst.abi3.so", "_rust.abi3.so", "_core.cpython-313-darwin.so",
        "_cffi_backend.cpython-313-darwin.so",
        *(f"{name}.abi3.so" for name in MODULES),
    }  # fmt: skip
    assert kept_names() == frameworks | plugins | bindings | extensions
    assert len(WHEELS) > 100, "there was much to leave out"


def test_whatever_stays_finds_what_it_asks_for() -> None:
    kept = kept_names()
    asking = [name for name in WHEELS if PurePosixPath(name).name in kept]
    assert {n for name in asking for n in WHEELS[name]} - kept == set()


def test_no_library_stays_that_could_reach_a_network() -> None:
    assert [n for n in kept_names() if "Network" in n or "ssl" in n.lower() or "Qml" in n] == []
    network = "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork"
    assert network in WHEELS, "it was there to be left out"
    # Even where something asks for it:
    asking = {"/build/a.so": frozenset({"QtNetwork"})}
    entries = [("a.so", "/build/a.so", "EXTENSION"), (network, network, "BINARY")]
    kept = kept_binaries(entries, lambda path: asking.get(str(path), frozenset()), "darwin")
    assert [entry[0] for entry in kept] == ["a.so"]


def test_a_framework_stays_whole_or_goes_whole() -> None:
    """Signing refuses a framework without its links and its description, and one without code."""
    binaries = kept_binaries(collected(), needed, "darwin")
    gui = next(name for name in WHEELS if name.endswith("/QtGui"))
    quick = next(name for name in WHEELS if name.endswith("/QtQuick"))
    frames = frame_of(gui) + frame_of(quick) + frame_of(PYTHON)
    assert kept_data(frames, binaries) == frame_of(gui) + frame_of(PYTHON)


def test_a_library_of_macos_is_read(tmp_path: Path) -> None:
    path = tmp_path / "libexample.dylib"
    qt = "@rpath/QtCore.framework/Versions/A/QtCore"
    arm = library([qt, "/usr/lib/libSystem.B.dylib"], 15 << 16)
    intel = library([qt, "@rpath/libx.dylib"], 13 << 16 | 3 << 8, INTEL)
    path.write_bytes(both(arm, intel))
    assert is_macho(path)
    found = parse_macho(path, path.read_bytes())
    assert found.needed_names == {"QtCore", "libx.dylib"}
    assert found.processors == {"arm64", "x86_64"}
    assert found.system == (15, 0)
    assert parse_macho(path, intel).system == (13, 3)
    path.write_text("#!/bin/sh\n")
    assert not is_macho(path)


@pytest.mark.parametrize(
    "data", [b"", b"\x7fELF", library(["a"])[:-4], both(b"", b""), b"\xcf\xfa\xed\xfe" * 9]
)
def test_what_is_no_library_of_macos_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"Mach-O|cut off|load command"):
        parse_macho(Path("x"), data)
