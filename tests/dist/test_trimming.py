"""What goes into the frozen program: what was asked for, what that asks for, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tools.installer.elf import is_elf, read_elf
from tools.installer.trimming import Entry, kept_binaries, kept_data

PLUGINS = "PySide6/Qt/plugins"
LINKS = {
    "QtGui.abi3.so": {"libQt6Gui.so.6", "libc.so.6"},
    "libQt6Gui.so.6": {"libQt6Core.so.6", "libfontconfig.so.1"},
    "libQt6Core.so.6": {"libicudata.so.73"},
    "libcupsprintersupport.so": {"libcups.so.2", "libQt6PrintSupport.so.6"},
    "libqgtk3.so": {"libgtk-3.so.0"},
}


def entry(name: str) -> Entry:
    return name, f"/build/{name}", "BINARY"


def needed(path: Path) -> frozenset[str]:
    return frozenset(LINKS.get(path.name, set()))


def test_a_library_stays_only_when_something_that_stays_asks_for_it() -> None:
    module = ("PySide6/QtGui.abi3.so", "/build/QtGui.abi3.so", "EXTENSION")
    found = [
        *map(entry, [
            "libpython3.11.so.1.0", "PySide6/Qt/lib/libQt6Gui.so.6",
            "PySide6/Qt/lib/libQt6Core.so.6", "PySide6/Qt/lib/libicudata.so.73",
            "PySide6/Qt/lib/libQt6PrintSupport.so.6", "libfontconfig.so.1", "libcups.so.2",
            "libgtk-3.so.0", "libkrb5.so.3", f"{PLUGINS}/printsupport/libcupsprintersupport.so",
            f"{PLUGINS}/platformthemes/libqgtk3.so", f"{PLUGINS}/platforms/libqeglfs.so",
        ]),
        module,
    ]  # fmt: skip
    kept = {name.split("/")[-1] for name, *_ in kept_binaries(found, needed, "linux")}
    assert kept == {
        "QtGui.abi3.so", "libpython3.11.so.1.0", "libQt6Gui.so.6", "libQt6Core.so.6",
        "libicudata.so.73", "libQt6PrintSupport.so.6", "libcupsprintersupport.so",
    }  # fmt: skip


def test_what_pip_noted_of_a_package_stays_behind() -> None:
    notes = entry("cryptography-50.0.2.dist-info/METADATA")
    words = entry("resources/content/levels.toml")
    assert kept_data([notes, words], []) == [words]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6\\Qt6Network.dll",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        f"{PLUGINS}/platforms/libqvnc.so",
        "python3.11/lib-dynload/_socket.cpython-311-x86_64-linux-gnu.so",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "libcrypto.so.3",
        "libssl-3.dll",
        "PySide6\\opengl32sw.dll",
    ],
)
def test_nothing_that_could_reach_a_network_stays(name: str) -> None:
    assert kept_binaries([entry(name)], needed, "win32") == []
    assert kept_binaries([entry("PySide6/QtWidgets.abi3.so")], needed, "win32")


def test_languages_and_links_that_lead_nowhere_are_left_out() -> None:
    words = [
        (f"PySide6/Qt/translations/qtbase_{lang}.qm", f"/build/{lang}.qm", "DATA")
        for lang in ("kk", "ru", "en", "de")
    ]
    links = [
        (name, f"PySide6/Qt/lib/{name}", "SYMLINK")
        for name in ("libQt6Core.so.6", "libQt6EglFsKmsSupport.so.6")
    ]
    kept = kept_data([*words, *links], [entry("PySide6/Qt/lib/libQt6Core.so.6")])
    assert kept == [*words[:3], links[0]]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at a program of Linux")
def test_an_elf_file_is_read() -> None:
    shell = Path("/bin/sh").resolve()
    assert is_elf(shell)
    assert not is_elf(Path(__file__))
    assert "libc.so.6" in read_elf(shell).needed
    assert read_elf(shell).glibc
