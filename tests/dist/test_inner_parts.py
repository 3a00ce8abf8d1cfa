"""What is compiled into another part is named too, and nothing is read from where it is not built.

The bundles are files that tell of themselves what the real ones do; the real ones are the proofs'.
"""

from __future__ import annotations

import json
import struct
import sysconfig
from pathlib import Path
from typing import Any

import msgspec
import pytest

from guide import __version__
from tools.installer import licences
from tools.installer.inventory import take_inventory
from tools.installer.parts import Part, System, read_parts
from tools.installer.provenance import describe_bundle
from tools.installer.release import Release
from tools.installer.sbom import NAME, bill_of
from tools.installer.traces import trace_at
from tools.installer.versions import Origin, VersionUnknownError

PARTS = read_parts()
BY_ID = {part.id: part for part in PARTS}
RELEASE = Release(__version__, 1_780_000_000)
PACKAGES = Path(sysconfig.get_path("purelib"))
MODULES = "_internal/python3.13/lib-dynload"
RESOURCE = b"MZ" + struct.pack("<IIII", 0xFEEF04BD, 0x10000, 14 << 16 | 42, 34226 << 16)

FILES: dict[System, dict[str, bytes]] = {
    "linux": {
        "_internal/libpython3.11.so.1.0": b"\x003.11.2\0",
        "_internal/python3.11/lib-dynload/zlib.cpython-311-x86_64-linux-gnu.so": b"\x001.2.13\0",
        "_internal/python3.11/lib-dynload/_decimal.cpython-311-x.so": b"\x002.5.1\0sNaN",
        "_internal/python3.11/lib-dynload/_blake2.cpython-311-x.so": b"blake2b",
        "_internal/python3.11/lib-dynload/_sha256.cpython-311-x.so": b"PyInit__sha256\0",
        "daiyn-cli": b"asks the system for libz.so.1",
    },
    "windows": {
        "_internal/python313.dll": b"\x003.13.0\0 HACL\0\0\x001.3.1\0\0\0Z_TREES\0 _sha2\0"
        b" _blake2.blake2b\0 mimalloc: warning: ",
        "_internal/_decimal.pyd": b"(ss)\0\0\0\x004.0.0\0\0\0Number",
        "_internal/pyexpat.pyd": b"expat_2.6.3\0",
        "_internal/libffi-8.dll": "LibFFI for Python (libffi-3.4.4)".encode("utf-16-le"),
        "_internal/sqlite3.dll": b"\x003.45.3\0",
        "_internal/VCRUNTIME140.dll": RESOURCE,
        "daiyn-cli.exe": b" inflate 1.3.2 Copyright 1995-2026 Mark Adler ",
    },
    "macos": {
        "_internal/Python.framework/Versions/3.13/Python": b"\x003.13.5\0 mimalloc: warning: ",
        f"{MODULES}/zlib.cpython-313-darwin.so": b"\x001.2.12\0/usr/lib/libz.1.dylib",
        f"{MODULES}/pyexpat.cpython-313-darwin.so": b"expat_2.7.1\0",
        f"{MODULES}/_decimal.cpython-313-darwin.so": b"\x002.5.1\0sNaN",
        f"{MODULES}/_sha2.cpython-313-darwin.so": b"_PyInit__sha2\0",
        f"{MODULES}/_blake2.cpython-313-darwin.so": b"blake2b",
        f"{MODULES}/_sqlite3.cpython-313-darwin.so": b"\x003.49.1\0",
        "_internal/libffi.8.dylib": b"",
        "daiyn-cli": b"asks the system for /usr/lib/libz.1.dylib",
    },
}  # fmt: skip
INSIDE: dict[System, dict[str, str | None]] = {
    "linux": {"libmpdec": "2.5.1", "BLAKE2, reference implementation": None},
    "windows": {
        "zlib": "1.3.1", "Expat": "2.6.3", "libmpdec": "4.0.0", "HACL*": None, "mimalloc": None,
        "BLAKE2, reference implementation": None,
    },
    "macos": {
        "Expat": "2.7.1", "libmpdec": "2.5.1", "HACL*": None, "mimalloc": None,
        "BLAKE2, reference implementation": None, "SQLite, within CPython": "3.49.1",
    },
}  # fmt: skip


def bundle_for(system: System, folder: Path) -> Path:
    for name, content in {"_internal/LICENSE": b"MIT", **FILES[system]}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def components(system: System, bundle: Path) -> dict[str, dict[str, Any]]:
    inventory = take_inventory(bundle, system, PARTS)
    assert inventory.faults == []
    told = json.loads(bill_of(inventory, Origin(bundle, PACKAGES, __version__)))
    return {entry["bom-ref"]: entry for entry in told["components"]}


def versions_inside(entry: dict[str, Any]) -> dict[str, str | None]:
    return {one["name"]: one.get("version") for one in entry.get("components", [])}


@pytest.mark.parametrize("system", FILES)
def test_the_bill_names_what_is_compiled_into_python_and_the_starter(
    system: System, tmp_path: Path
) -> None:
    found = components(system, bundle_for(system, tmp_path))
    assert versions_inside(found["cpython"]) == INSIDE[system]
    assert all(one["licenses"] for one in found["cpython"]["components"])
    starter = {"zlib": "1.3.2"} if system == "windows" else {}
    assert versions_inside(found["starter"]) == starter, "elsewhere the system's own is used"


def test_what_is_no_longer_inside_is_no_longer_named(tmp_path: Path) -> None:
    bundle = bundle_for("windows", tmp_path)
    (bundle / "_internal/python313.dll").write_bytes(b"\x003.14.0\0 _sha2\0")
    found = components("windows", bundle)["cpython"]
    assert versions_inside(found).keys() == {"HACL*", "Expat", "libmpdec"}


def test_libffi_tells_its_version_or_the_bill_says_that_it_is_unknown(tmp_path: Path) -> None:
    windows = components("windows", bundle_for("windows", tmp_path / "windows"))["libffi"]
    assert (windows["version"], windows.get("properties")) == ("3.4.4", None)
    macos = components("macos", bundle_for("macos", tmp_path / "macos"))["libffi"]
    assert "version" not in macos
    assert macos["properties"] == [{"name": "daiyn:version", "value": "unknown"}]


def test_the_versions_in_the_files_are_those_that_python_itself_tells(tmp_path: Path) -> None:
    import _decimal
    import decimal
    import pyexpat

    for module in (_decimal, pyexpat):
        if file := getattr(module, "__file__", None):
            path = tmp_path / MODULES / Path(file).name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(Path(file).read_bytes())
    told = {
        name: trace_at(tmp_path, BY_ID[f"cpython-{name}"].trace_on("linux"))
        for name in ("libmpdec", "expat")
    }
    assert told["libmpdec"] == decimal.__libmpdec_version__
    # A Python of a distribution may use the system's Expat, and has none inside.
    assert told["expat"] in {None, pyexpat.EXPAT_VERSION.removeprefix("expat_")}


@pytest.fixture
def no_debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As on the machines with Windows and macOS: no packages of Debian, no texts of theirs."""
    monkeypatch.setattr(licences, "DEBIAN_TEXTS", tmp_path / "absent")
    monkeypatch.setenv("PATH", str(tmp_path / "absent"))
    return tmp_path


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_a_bundle_is_described_on_a_machine_that_is_no_debian(
    system: System, no_debian: Path
) -> None:
    bundle = bundle_for(system, no_debian / "daiyn")
    describe_bundle(bundle, RELEASE, system, PACKAGES)
    assert (bundle / "licences" / NAME).is_file()
    words = (bundle / "licences" / "parts" / "libffi.txt").read_text("utf-8")
    assert "Anthony Green, Red Hat, Inc" in words
    assert "Permission is hereby granted" in words


def test_on_such_a_machine_a_text_of_debian_would_end_the_build(no_debian: Path) -> None:
    bundle = bundle_for("windows", no_debian / "daiyn")
    wrong = tuple(
        msgspec.structs.replace(part, notices=("debian:libffi8",)) if part.id == "libffi" else part
        for part in PARTS
    )
    with pytest.raises(SystemExit, match="The licences of libffi cannot be read"):
        describe_bundle(bundle, RELEASE, "windows", PACKAGES, wrong)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.id)
def test_debian_is_asked_only_about_what_is_shipped_on_linux_alone(part: Part) -> None:
    for system in ("windows", "macos"):
        assert not part.version_on(system).startswith("debian:")
    if any(notice.startswith("debian:") for notice in part.notices):
        assert part.linux
        elsewhere = (part.files, part.modules, part.windows, part.macos, part.inside)
        assert not any(elsewhere)


def test_a_version_that_should_be_told_and_is_not_ends_the_build(tmp_path: Path) -> None:
    bundle = bundle_for("windows", tmp_path)
    (bundle / "_internal/libffi-8.dll").write_bytes(b"")
    with pytest.raises(VersionUnknownError, match="libffi"):
        components("windows", bundle)
