"""The MSI before any Windows sees it: its cabinet, names that must never change, whole tables."""

from __future__ import annotations

import io
import os
import re
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.content.model import LANGS
from tools.installer.file_types import read_file_types
from tools.installer.release import Release
from tools.installer.windows import msi
from tools.installer.windows.cabinet import write_cabinet
from tools.installer.windows.kinds import UPGRADE_CODE, number_of
from tools.installer.windows.msi_files import file_rows, guid
from tools.installer.windows.msi_tables import Row, texts_as_queries, write_tables
from tools.installer.windows.pe_version import file_version
from tools.installer.windows.words import read_words

MOMENT = 1_700_000_000
RELEASE = Release("0.2.0", MOMENT)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A small program that looks like the real one."""
    folder = tmp_path / "daiyn"
    (folder / "_internal" / "words").mkdir(parents=True)
    program = b"MZ" + bytes(99) + struct.pack("<IIII", 0xFEEF04BD, 0x10000, 2, 3 << 16 | 4)
    (folder / "Daiyn.exe").write_bytes(program)
    (folder / "daiyn-cli.exe").write_bytes(b"MZ")
    (folder / "_internal" / "words" / "сөздер.toml").write_text("ә", encoding="utf-8")
    (folder / "_internal" / "empty.txt").touch()
    return folder


def tables_of(bundle: Path, release: Release = RELEASE) -> Mapping[str, list[Row]]:
    return msi.tables_of(file_rows(bundle, msi.FOLDER), release, is_test_build=True)


def unpacked(cabinet: bytes) -> dict[str, bytes]:
    """Every file of a cabinet, its check sums compared word by word."""
    at, blocks, _ = struct.unpack_from("<IHH", cabinet, 36)
    whole = before = b""
    for _ in range(blocks):
        told, size, plain = struct.unpack_from("<IHH", cabinet, at)
        packed = cabinet[at + 8 : at + 8 + size]
        assert size <= 32768 + 12
        assert told == slow_sum(packed, size | plain << 16)
        assert packed.startswith(b"CK")
        before = zlib.decompressobj(-15, before).decompress(packed[2:])
        assert len(before) == plain
        whole += before
        at += 8 + size
    files = {}
    at = 44
    for _ in range(struct.unpack_from("<H", cabinet, 28)[0]):
        size, start = struct.unpack_from("<II", cabinet, at)
        end = cabinet.index(b"\0", at + 16)
        files[cabinet[at + 16 : end].decode()] = whole[start : start + size]
        at = end + 1
    return files


def slow_sum(data: bytes, seed: int) -> int:
    rest = len(data) % 4
    for (word,) in struct.iter_unpack("<I", data[: len(data) - rest]):
        seed ^= word
    return seed ^ int.from_bytes(data[len(data) - rest :], "big")


@pytest.mark.parametrize("size", [1, 32767, 32768, 32769, 300_001])
def test_a_cabinet_gives_back_what_was_packed(tmp_path: Path, size: int) -> None:
    contents = {
        "empty": b"",
        "noise": os.urandom(size),  # cannot be packed, and a block may hardly grow
        "text": "Дайын ".encode() * size,
        "last": b"x",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    out = io.BytesIO()
    write_cabinet(out, [(name, tmp_path / name) for name in contents], MOMENT)
    assert unpacked(out.getvalue()) == contents
    again = io.BytesIO()
    write_cabinet(again, [(name, tmp_path / name) for name in contents], MOMENT)
    assert again.getvalue() == out.getvalue()


def test_windows_knows_the_next_release_as_the_same_program(bundle: Path) -> None:
    assert UPGRADE_CODE == "{C1FC4E00-EBAB-5C26-BADC-8EE28B0AF355}", "never to be changed"
    now = {row[:2] for row in tables_of(bundle)["Component"]}
    (bundle / "Daiyn.exe").rename(bundle / "DAIYN.exe")
    (bundle / "_internal" / "empty.txt").write_text("not empty any more")
    assert {row[:2] for row in tables_of(bundle, Release("0.3.0", 1))["Component"]} == now
    (bundle / "_internal" / "empty.txt").rename(bundle / "_internal" / "other.txt")
    assert {row[:2] for row in tables_of(bundle)["Component"]} != now


def test_each_version_and_each_test_build_is_a_product_of_its_own() -> None:
    products = {
        msi.product_code(version, is_test_build=is_test)
        for version in ("0.2.0", "0.3.0")
        for is_test in (True, False)
    }
    assert len(products) == 4
    assert UPGRADE_CODE not in products
    assert guid("a") == guid("a")


def faults_of(tables: Mapping[str, list[Row]]) -> list[str]:
    """Names that one table uses and no other gives."""
    names = {table: {row[0] for row in rows} for table, rows in tables.items()}
    names["key path"] = names["File"] | names["Registry"]
    uses = [
        ("Component", 2, "Directory"),
        ("Component", 5, "key path"),
        ("File", 1, "Component"),
        ("FeatureComponents", 0, "Feature"),
        ("FeatureComponents", 1, "Component"),
        ("MsiFileHash", 0, "File"),
        ("Directory", 1, "Directory"),
        ("Registry", 5, "Component"),
        ("Shortcut", 1, "Directory"),
        ("Shortcut", 3, "Component"),
        ("Shortcut", 11, "Directory"),
        ("AppSearch", 1, "RegLocator"),
    ]
    return [
        f"{table} names {row[column]}, which {of} has not"
        for table, column, of in uses
        for row in tables[table]
        if row[column] not in names[of] | {None}
    ] + [
        f"{table} has {len(rows) - len(set(keys))} rows too many"
        for table, rows in tables.items()
        for keys in [[row[:2] if table == "FeatureComponents" else row[0] for row in rows]]
        if len(keys) != len(set(keys)) and table != "Upgrade"
    ]


def test_every_name_in_a_table_is_given_by_another(bundle: Path) -> None:
    tables = {name: list(rows) for name, rows in tables_of(bundle).items()}
    assert faults_of(tables) == []
    assert {row[1] for row in tables["FeatureComponents"]} == {
        row[0] for row in tables["Component"]
    }, "what belongs to no feature is not installed"
    tables["Directory"].pop()
    assert len(faults_of(tables)) == 1, "else the first line proves nothing"


def test_each_type_of_files_is_entered_for_everybody(bundle: Path) -> None:
    rows = tables_of(bundle)["Registry"]
    entered = {(str(row[2]), row[3]): row[4] for row in rows}
    assert len(entered) == len(rows)
    for kind in read_file_types():
        assert entered[rf"Software\Classes\{kind.ending}", None] == kind.program_id
        command = entered[rf"Software\Classes\{kind.program_id}\shell\open\command", None]
        assert str(command).endswith('" "%1"')
        shown = entered[rf"Software\Classes\{kind.program_id}", None]
        assert shown == " · ".join(kind.names[lang] for lang in LANGS)


def test_files_have_short_names_versions_or_digests(bundle: Path) -> None:
    tables = tables_of(bundle)
    for row in tables["File"]:
        short, _, long = str(row[2]).partition("|")
        assert re.fullmatch(r"[A-Z0-9_-]{1,8}(\.[A-Z0-9_-]{1,3})?", short), short
        assert long
    by_name = {str(row[2]).partition("|")[2]: row for row in tables["File"]}
    assert by_name["Daiyn.exe"][4] == "0.2.3.4"
    digests = {row[0] for row in tables["MsiFileHash"]}
    assert digests == {row[0] for row in tables["File"] if row[4] is None}
    assert by_name["сөздер.toml"][0] in digests
    assert file_version(bundle / "daiyn-cli.exe") is None


def test_nothing_can_hinder_a_removal_and_every_refusal_has_words(bundle: Path) -> None:
    texts = msi.texts_of(RELEASE, is_test_build=False)
    for condition, message in tables_of(bundle)["LaunchCondition"]:
        assert str(condition).startswith("Installed OR ")
        text = texts[str(message).strip("[]")]
        assert len(text.split("\n\n")) == len(LANGS)
        assert re.search("[әғқңөұүһі]", text.split("\n\n")[0])
        assert "{" not in text
    assert f"daiyn-{RELEASE.version}-papers-ru.zip" in texts["SayOldWindows"]


def test_a_silent_roll_out_never_meets_the_condition_of_the_screen(bundle: Path) -> None:
    """It runs as the system, whose screen says nothing of those in the class."""
    about_screens = [
        str(condition)
        for condition, _ in tables_of(bundle)["LaunchCondition"]
        if "Screen" in str(condition)
    ]
    assert about_screens == ["Installed OR UILevel < 5 OR (ScreenX >= 1024 AND ScreenY >= 640)"]


def test_the_words_of_the_msi_are_whole() -> None:
    for name, text in read_words(msi.WORDS).own.items():
        assert set(text) == set(LANGS), name
        places = {lang: sorted(re.findall(r"[\[{]\w+[\]}]", told)) for lang, told in text.items()}
        assert len(set(map(tuple, places.values()))) == 1, name
    assert all(
        "\n" in query for query in texts_as_queries(msi.texts_of(RELEASE, is_test_build=True))
    )


def test_what_the_format_cannot_hold_is_refused(tmp_path: Path) -> None:
    write_tables({"Property": [("Name", "value")]}, tmp_path)
    for row in [("Name",), ("Name", "two\nlines"), ("", "no name")]:
        with pytest.raises(ValueError, match=r"fit|hold"):
            write_tables({"Property": [row]}, tmp_path)
    with pytest.raises(ValueError, match="apostrophe"):
        texts_as_queries({"Name": "it's"})


def test_a_bundle_without_the_program_makes_no_msi(bundle: Path) -> None:
    (bundle / "Daiyn.exe").unlink()
    with pytest.raises(LookupError, match=r"daiyn\.exe"):
        tables_of(bundle)


def test_a_newer_version_has_a_larger_number_that_windows_installer_can_compare() -> None:
    numbers = [number_of(version) for version in ("0.2.0", "0.2.10", "0.3.0", "1.0.0", "127.0.0")]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] < 2**31
