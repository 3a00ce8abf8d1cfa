"""The application for macOS as PyInstaller lays it out: whole, described, in three languages.

Nothing here runs on macOS. PyInstaller's own code for it lays out stand-ins that have the names
and links of the real libraries; signing and the rewriting of links, which need a Mac, are left out.
"""

from __future__ import annotations

import plistlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from guide import APP_ID, APP_NAME, APP_NAME_NATIVE, __version__
from guide.cli.window_options import ENDINGS
from guide.content.model import LANGS
from tests.dist.macho_samples import INTEL, library
from tests.dist.macos_wheels import PYTHON, WHEELS, collected, frame_of, needed
from tools.installer.macos.app import bundle_options, faults_of_app, localized_names
from tools.installer.macos.plist import info_plist, localized
from tools.installer.trimming import Entry, kept_binaries, kept_data

pytestmark = [
    pytest.mark.qt,  # draws the icon
    pytest.mark.skipif(sys.platform == "win32", reason="paths and links of another kind"),
]


def entries(folder: Path) -> list[Entry]:
    """What build.spec hands to PyInstaller's BUNDLE, over stand-ins in `folder`."""
    description = folder / "Info.plist"
    description.write_bytes(plistlib.dumps({}))
    binaries = kept_binaries(collected(), needed, "darwin")
    frames = [name for name, *_ in binaries if ".framework/" in name]
    words = folder / "levels.toml"
    words.write_text("")
    datas = [entry for name in frames for entry in frame_of(name, str(description))]
    datas += [("resources/content/levels.toml", str(words), "DATA")]
    datas = kept_data(datas, binaries) + localized_names(folder)
    found: list[Entry] = []
    for name, _, kind in binaries:
        path = folder / "libraries" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(library([f"@rpath/{n}" for n in WHEELS.get(name, ())]))
        found.append((name, str(path), kind))
    for name in ("daiyn-cli", APP_NAME):
        path = folder / name
        path.write_bytes(library([]))
        found.append((name, str(path), "EXECUTABLE"))
    return found + datas


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """`Daiyn.app`, by the code that would make it on a Mac."""
    from PyInstaller import config
    from PyInstaller.building import osx

    folder = tmp_path_factory.mktemp("macos")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(config.CONF, "workpath", str(folder))
        patch.setitem(config.CONF, "distpath", str(folder / "bundle"))
        patch.setitem(config.CONF, "specpath", str(folder))
        patch.setattr(osx.BUNDLE, "upx_exclude", [], raising=False)  # COLLECT hands it over
        patch.setattr(osx, "is_darwin", True)
        patch.setattr(osx, "osxutils", SimpleNamespace(sign_binary=as_it_is), raising=False)
        patch.setattr(osx, "process_collected_binary", as_it_is)
        osx.BUNDLE(entries(folder), **bundle_options(folder))
    yield folder / "bundle" / "Daiyn.app"
    shutil.rmtree(folder)


def as_it_is(source: str, *_: Any, **__: Any) -> str:
    return source


@pytest.fixture
def app(laid_out: Path, tmp_path: Path) -> Path:
    """One to spoil."""
    copy = tmp_path / laid_out.name
    shutil.copytree(laid_out, copy, symlinks=True)
    return copy


def test_a_whole_application_has_no_fault(laid_out: Path) -> None:
    assert faults_of_app(laid_out, "arm64") == []
    contents = laid_out / "Contents"
    assert sorted(path.name for path in (contents / "MacOS").iterdir()) == ["Daiyn", "daiyn-cli"]
    # What the program calls `sys._MEIPASS`, and the words in it:
    assert (contents / "Frameworks" / "resources" / "content" / "levels.toml").is_file()
    # Code lies in frameworks, what is no code in resources: else signing fails.
    assert not (contents / "Resources" / "resources").is_symlink()
    gui = contents / "Frameworks" / "PySide6" / "Qt" / "lib" / "QtGui.framework"
    assert (gui / "Versions" / "Current").readlink() == Path("A")
    assert (gui / "QtGui").resolve() == (gui / "Versions" / "A" / "QtGui").resolve()


def remove_widgets(app: Path) -> None:
    for path in app.rglob("QtWidgets"):
        path.unlink()


def lead_out(app: Path) -> None:
    (app / "Contents" / "Resources" / "more").symlink_to(app.parent)


def lead_nowhere(app: Path) -> None:
    (app / "Contents" / "Resources" / "more").symlink_to("gone")


def name_other_version(app: Path) -> None:
    path = app / "Contents" / "Info.plist"
    path.write_bytes(plistlib.dumps({**info_plist(), "CFBundleShortVersionString": "9.9.9"}))


def hide_windows(app: Path) -> None:
    path = app / "Contents" / "Info.plist"
    path.write_bytes(plistlib.dumps({**info_plist(), "LSBackgroundOnly": True}))


def write(data: bytes) -> Any:
    return lambda app: (app / "Contents" / "Frameworks" / "extra.dylib").write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (remove_widgets, "asks for QtWidgets, which is not there"),
        (lead_out, "leads out of the application"),
        (lead_nowhere, "leads nowhere"),
        (name_other_version, "'9.9.9' for CFBundleShortVersionString"),
        (hide_windows, "LSBackgroundOnly"),
        (lambda app: (app / "Contents/Info.plist").unlink(), "Info.plist cannot be read"),
        (lambda app: shutil.rmtree(app / "Contents/Resources/kk.lproj"), "kk.lproj"),
        (lambda app: (app / "Contents/Resources/Daiyn.icns").unlink(), "Daiyn.icns is missing"),
        (lambda app: (app / "Contents/MacOS/Daiyn").unlink(), "no program named Daiyn"),
        (write(library([], 26 << 16)), "asks for macOS 26.0"),
        (write(library([], 13 << 16, INTEL)), "is not for arm64"),
        (write(library(["/opt/homebrew/lib/libz.dylib"])), "outside the application"),
    ],
)  # fmt: skip
def test_an_application_that_would_not_start_is_refused(app: Path, spoil: Any, said: str) -> None:
    spoil(app)
    assert [fault for fault in faults_of_app(app, "arm64") if said in fault]


def test_one_that_is_too_large_is_refused(app: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.installer.macos.app.LARGEST", 1000)
    assert [fault for fault in faults_of_app(app, "arm64") if "MiB, more than" in fault]


def test_macos_is_told_one_name_one_version_and_the_types_of_files() -> None:
    told = info_plist()
    assert (told["CFBundleIdentifier"], told["CFBundleShortVersionString"]) == (APP_ID, __version__)
    assert told["CFBundleLocalizations"] == [*LANGS]
    kinds, documents = told["UTExportedTypeDeclarations"], told["CFBundleDocumentTypes"]
    assert [one["LSItemContentTypes"] for one in documents] == [
        [kind["UTTypeIdentifier"]] for kind in kinds
    ]
    own = ["kz.daiyn.plan", "kz.daiyn.place", "kz.daiyn.alert"]
    assert [kind["UTTypeIdentifier"] for kind in kinds] == own
    tags = [kind["UTTypeTagSpecification"] for kind in kinds]
    assert [tag["public.filename-extension"] for tag in tags] == [
        [ending.removeprefix(".")] for ending in ENDINGS[: len(own)]
    ]
    assert [tag["public.mime-type"] for tag in tags] == [
        ["application/x-daiyn-plan"],
        ["application/x-daiyn-place"],
        ["application/x-daiyn-alert"],
    ]
    assert plistlib.loads(plistlib.dumps(told)) == told


def test_what_a_person_reads_is_said_in_three_languages() -> None:
    told = info_plist()
    texts = {lang: localized(lang) for lang in LANGS}
    assert texts["kk"]["CFBundleDisplayName"] == APP_NAME_NATIVE == texts["ru"]["CFBundleName"]
    assert texts["en"]["CFBundleDisplayName"] == APP_NAME
    assert len({frozenset(text) for text in texts.values()}) == 1
    files = [kind["CFBundleTypeName"] for kind in told["CFBundleDocumentTypes"]]
    reasons = [key for key in told if key.endswith("UsageDescription")]
    assert len(reasons) == 4
    for key in (*files, *reasons):
        assert len({text[key] for text in texts.values()}) == 3
        assert told.get(key, key) == texts["en"][key]


def test_python_itself_travels_along(laid_out: Path) -> None:
    assert (laid_out / "Contents" / "Frameworks" / PYTHON).is_file()
