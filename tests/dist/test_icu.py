"""ICU's data are cut to three languages; these sort and tell the time zone as with all of it."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tools.installer.linux.icu import cut_library, data_of, link_library, symbol_of, with_cut_icu
from tools.installer.linux.icu_data import (
    NEEDED,
    Item,
    UnknownDataError,
    cut,
    is_wanted,
    read_package,
    write_package,
)
from tools.installer.sums import sum_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt brings ICU on Linux only")

LIBRARIES = Path(sysconfig.get_path("purelib")) / "PySide6" / "Qt" / "lib"
LARGEST = 4 << 20  # bytes
HEADER = struct.pack("<H", 32) + b"\xda\x27" + bytes(8) + b"CmnD\x01" + bytes(15)

# Sorts by the rules of a library that comes before the one that Qt would load by itself.
SORT = """
import ctypes, itertools, json, sys
ctypes.CDLL(sys.argv[1], ctypes.RTLD_GLOBAL)
from PySide6.QtCore import QCollator, QLocale, QStringDecoder, QTimeZone
codes = (*range(0x20, 0x250), *range(0x400, 0x530), *range(0x2010, 0x2040))
letters = [chr(code) for code in codes]
words = ["".join(parts) for parts in itertools.product("АӘаәІЫҰҮһХёЕe", "аәҚкңнөо ё", "бғ-1")]
told = []
for name in ("kk_KZ", "ru_KZ", "en_GB", "C"):
    locale = QLocale(name)
    order = QCollator(locale)
    for is_numeric in (False, True):
        order.setNumericMode(is_numeric)
        told.append(sorted(letters, key=order.sortKey) + sorted(words, key=order.sortKey))
    told.append([
        QTimeZone(zone).displayName(season, length, locale)
        for zone in (b"Asia/Almaty", b"Asia/Qyzylorda", b"Europe/London")
        for season in QTimeZone.TimeType
        for length in QTimeZone.NameType
    ])
    told.append([locale.toUpper("әіңһ"), locale.toLower("ӘІҢҺ")])
told.append([QStringDecoder(page).isValid() for page in ("windows-1251", "KOI8-R", "IBM866")])
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def installed() -> Path:
    """The library that the wheel brings."""
    (library,) = LIBRARIES.glob("libicudata.so.*")
    return library


@pytest.fixture(scope="module")
def whole(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Its data."""
    return data_of(installed, tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def library(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library with the cut data."""
    return cut_library(installed, tmp_path_factory.mktemp("cut"))


@pytest.fixture(scope="module")
def without_kazakh(whole: bytes, installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cut that went too far: Kazakh is sorted as any language is."""
    header, items = read_package(cut(whole))
    package = write_package(header, [item for item in items if item.place != "coll/kk.res"])
    folder = tmp_path_factory.mktemp("less")
    return link_library(package, symbol_of(installed), folder / installed.name)


def told_by(library: Path) -> list[list[object]]:
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    run = subprocess.run(
        [sys.executable, "-c", SORT, library], env=env, capture_output=True, check=True
    )
    told: list[list[object]] = json.loads(run.stdout)
    return told


def test_the_cut_holds_three_languages_and_changes_nothing_in_them(whole: bytes) -> None:
    header, items = read_package(whole)
    kept_header, kept = read_package(cut(whole))
    assert kept_header == header
    assert kept == [item for item in items if is_wanted(item.place)]
    places = {item.place for item in kept}
    assert places >= NEEDED
    assert len(items) > 10 * len(kept)
    assert not {"de.res", "coll/de.res", "coll/de_.res", "zone/zh.res", "gb18030.cnv"} & places
    assert {"kk_KZ.res", "ru_KZ.res", "en_GB.res", "root.res"} <= places


def test_a_package_written_anew_is_the_same_to_the_last_byte(whole: bytes) -> None:
    assert write_package(*read_package(whole)) == whole


@pytest.mark.parametrize("place", sorted(NEEDED))
def test_data_that_lack_what_is_needed_end_the_build(place: str) -> None:
    items = [Item(f"icudt73l/{name}", bytes(16)) for name in sorted(NEEDED)]
    assert read_package(cut(write_package(HEADER, items)))[1] == items
    less = [item for item in items if item.place != place]
    with pytest.raises(UnknownDataError, match=place):
        cut(write_package(HEADER, less))


@pytest.mark.parametrize(
    "package",
    [
        b"",
        HEADER.replace(b"CmnD", b"CmnE"),
        HEADER.replace(b"CmnD\x01", b"CmnD\x02"),
        HEADER,
        HEADER + struct.pack("<I", 2) + bytes(8),
        HEADER + struct.pack("<III", 1, 12, 99) + b"name\0",
        HEADER + struct.pack("<III", 1, 99, 20) + b"name\0" + bytes(16),
        HEADER + struct.pack("<III", 1, 12, 17) + "имя".encode() + b"\0" + bytes(16),
    ],
)
def test_data_of_another_form_end_the_build(package: bytes) -> None:
    with pytest.raises(UnknownDataError):
        read_package(package)


def test_the_library_is_the_same_twice_and_the_installed_one_stays(
    installed: Path, library: Path, without_kazakh: Path, tmp_path: Path
) -> None:
    before = sum_of(installed)
    again = cut_library(installed, tmp_path / "elsewhere" / "another")
    assert sum_of(again) == sum_of(library)
    assert sum_of(installed) == before
    assert sum_of(without_kazakh) != sum_of(library), "a difference would be seen"
    assert library.stat().st_size <= LARGEST < installed.stat().st_size
    assert (again.name, symbol_of(again)) == (installed.name, symbol_of(installed))


def test_a_library_that_holds_more_than_data_is_not_cut(tmp_path: Path) -> None:
    (other,) = LIBRARIES.glob("libicuuc.so.*")
    with pytest.raises(UnknownDataError, match=other.name):
        cut_library(other, tmp_path)


def test_in_a_bundle_the_data_alone_are_replaced(installed: Path, tmp_path: Path) -> None:
    name = f"PySide6/Qt/lib/{installed.name}"
    others = [
        ("PySide6/Qt/lib/libQt6Core.so.6", "/build/libQt6Core.so.6", "BINARY"),
        (installed.name, name, "SYMLINK"),
    ]
    assert with_cut_icu(others, tmp_path / "never") == others
    assert not (tmp_path / "never").exists()
    found = with_cut_icu([*others, (name, str(installed), "BINARY")], tmp_path)
    assert found == [*others, (name, str(tmp_path / installed.name), "BINARY")]
    assert (tmp_path / installed.name).stat().st_size <= LARGEST


@pytest.mark.qt
def test_letters_words_and_time_zones_are_as_with_all_of_the_data(
    installed: Path, library: Path, without_kazakh: Path
) -> None:
    told = told_by(installed)
    assert told_by(library) == told
    assert told_by(without_kazakh) != told, "a language that is missing would be seen"
