"""Everything that is shipped belongs to one declared part with its licence, or the build ends."""

from __future__ import annotations

import json
import re
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

import msgspec
import pytest

from guide import __version__
from tools.installer.inventory import faults_of_part, take_inventory
from tools.installer.linux.copyright_file import copyright_file
from tools.installer.parts import SYSTEMS, TEXTS, Part, licences_in, read_parts
from tools.installer.provenance import describe_bundle
from tools.installer.release import ROOT, Release
from tools.installer.sbom import NAME, bill_of
from tools.installer.third_party import THIRD_PARTY, third_party_table
from tools.installer.versions import Origin

PARTS = read_parts()
RELEASE = Release(__version__, 1_780_000_000)
PACKAGES = Path(sysconfig.get_path("purelib"))
IDS = [part.id for part in PARTS]


def put(folder: Path, name: str, content: bytes = b"") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A frozen program in small: a file of some parts, with what tells their version."""
    folder = tmp_path / "daiyn"
    put(folder, "_internal/LICENSE", b"MIT")
    put(folder, "_internal/resources/content/levels.toml")
    put(folder, "_internal/msgspec/_core.so")
    put(folder, "_internal/typst/_typst.abi3.so", b"8.1.1(C) 2019-2026")
    put(folder, "_internal/cryptography/hazmat/bindings/_rust.abi3.so")
    core = b"\0Qt 6.11.3 (x86_64-little_endian)\0 \x0010.49 2026-09-28\0"
    put(folder, "_internal/PySide6/Qt/lib/libQt6Core.so.6", core)
    put(folder, "_internal/PySide6/Qt/lib/libQt6Gui.so.6", b"x libpng version 1.6.59\0")
    jpeg = b"\0libjpeg-turbo version 3.2.0 (build )\0"
    put(folder, "_internal/PySide6/Qt/plugins/imageformats/libqjpeg.so", jpeg)
    return folder


def origin_of(bundle: Path) -> Origin:
    return Origin(bundle, PACKAGES, __version__)


def test_the_committed_list_of_parts_is_the_declared_one() -> None:
    assert THIRD_PARTY.read_text("utf-8") == third_party_table(PARTS)
    assert third_party_table(PARTS[:-1]) != third_party_table(PARTS), "a missing part would be seen"


@pytest.mark.qt
def test_the_page_about_the_program_names_what_is_in_it_on_every_system() -> None:
    from guide.ui.settings.about_page import PARTS as SHOWN

    assert [tuple(part) for part in SHOWN] == [
        (part.name, part.licence)
        for part in PARTS
        if part.id != "daiyn"
        and not part.inside
        and (part.modules or all(part.patterns(system) for system in SYSTEMS))
    ]


def test_each_part_is_declared_once_and_inside_one_that_exists() -> None:
    assert len({*IDS}) == len(IDS)
    for part in PARTS:
        assert not part.inside or part.inside in IDS
        assert part.inside or part.modules or any(part.patterns(system) for system in SYSTEMS)


@pytest.mark.parametrize("part", PARTS, ids=IDS)
def test_each_part_has_the_texts_of_its_licences(part: Part) -> None:
    assert faults_of_part(part) == []
    assert faults_of_part(msgspec.structs.replace(part, licence="No-Such-1.0")) == [
        f"{part.name} is under No-Such-1.0, but LICENSES/No-Such-1.0.txt is missing."
    ]


def test_no_licence_text_lies_about_unused() -> None:
    used = {name for part in PARTS for name in part.licences}
    used |= {
        name
        for entry in json.loads((ROOT / "resources/installer/qt-parts.json").read_text("utf-8"))
        for name in licences_in(entry["licence"])
    }
    for package in ("typst", "cryptography"):
        for file in distribution(package).files or []:
            if ".dist-info/sboms/" in str(file):
                used |= {*re.findall(r"[\w.+-]+", " ".join(expressions(file.read_text())))}
    assert {path.stem for path in TEXTS.iterdir()} <= used


def expressions(bill: str) -> list[str]:
    components = json.loads(bill)["components"]
    return [one.get("expression", "") for entry in components for one in entry.get("licenses", [])]


def in_its_text(part: Part) -> str:
    """What the words of the licence are that comes with a package which names none."""
    files = distribution(part.purl.removeprefix("pkg:pypi/")).files or []
    [text] = [" ".join(file.read_text().split()) for file in files if file.name == "LICENSE"]
    assert "Redistribution and use in source and binary forms" in text
    assert "to endorse or promote products derived from this software" in text
    return "BSD-3-Clause"


@pytest.mark.parametrize(
    "part", [part for part in PARTS if part.purl.startswith("pkg:pypi/")], ids=lambda part: part.id
)
def test_the_declared_licence_is_the_one_the_package_declares(part: Part) -> None:
    about = distribution(part.purl.removeprefix("pkg:pypi/")).metadata
    told = about.get("License-Expression") or about["License"] or in_its_text(part)
    if part.id == "starter":
        assert "GPLv2-or-later with a special exception" in told
    else:
        assert part.licence in {told, *told.split(" OR ")}


def test_every_file_has_one_owner_or_the_build_ends(bundle: Path) -> None:
    assert take_inventory(bundle, "linux", PARTS).faults == []
    describe_bundle(bundle, RELEASE, "linux", PACKAGES)

    put(bundle, "_internal/libforeign.so.1")
    with pytest.raises(SystemExit, match=r"_internal/libforeign\.so\.1 belongs to no part"):
        describe_bundle(bundle, RELEASE, "linux", PACKAGES)


def test_every_resource_that_travels_has_one_owner() -> None:
    folder = ROOT / "resources"
    names = {
        f"_internal/resources/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".ts" and "installer" not in path.parts
    }
    assert {name.split("/")[2] for name in names} >= {"content", "fonts", "i18n", "icons", "paper"}
    assert names == {
        name for name in names if sum(part.holds(name, "linux") for part in PARTS) == 1
    }


def test_a_part_taken_out_of_the_declaration_ends_the_build(bundle: Path) -> None:
    without = tuple(part for part in PARTS if part.id != "msgspec")
    with pytest.raises(SystemExit, match=r"_internal/msgspec/_core\.so belongs to no part"):
        describe_bundle(bundle, RELEASE, "linux", PACKAGES, without)


def test_a_file_that_two_parts_claim_ends_the_build(bundle: Path) -> None:
    twice = (*PARTS, msgspec.structs.replace(PARTS[1], id="other", inside="", inner=()))
    faults = take_inventory(bundle, "linux", twice).faults
    assert any("belongs to more than one part: qt, other" in fault for fault in faults)


def test_a_part_that_tells_no_version_ends_the_build(bundle: Path) -> None:
    put(bundle, "_internal/PySide6/Qt/lib/libQt6Core.so.6", b"no version")
    with pytest.raises(SystemExit, match=r"does not tell its version"):
        describe_bundle(bundle, RELEASE, "linux", PACKAGES)


def test_the_licences_travel_with_the_program(bundle: Path) -> None:
    describe_bundle(bundle, RELEASE, "linux", PACKAGES)
    licences = bundle / "licences"
    texts = {path.stem for path in (licences / "texts").iterdir()}
    assert {"LGPL-3.0-only", "GPL-3.0-only", "Apache-2.0", "MIT", "OFL-1.1"} <= texts
    about = (licences / "README.txt").read_text("utf-8")
    assert "Qt 6.11.3" in about
    assert "https://download.qt.io/official_releases/qt/" in about
    assert "put your libraries in" in about
    assert "PCRE2" in (licences / "parts" / "qt.txt").read_text("utf-8")
    assert "openssl 4" in (licences / "parts" / "cryptography-holds.txt").read_text("utf-8")
    assert (licences / "parts" / "msgspec.txt").is_file()


def test_the_bill_of_materials_names_every_part_and_is_the_same_twice(bundle: Path) -> None:
    inventory = take_inventory(bundle, "linux", PARTS)
    bill = bill_of(inventory, origin_of(bundle))
    assert bill == bill_of(inventory, origin_of(bundle))
    told = json.loads(bill)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert "timestamp" not in told["metadata"]
    assert told["metadata"]["component"]["version"] == __version__
    assert {entry["bom-ref"] for entry in told["components"]} == {
        part.id for part in inventory.parts if part.id != "daiyn" and not part.inside
    }
    inner = {entry["name"] for part in told["components"] for entry in part.get("components", [])}
    assert {"openssl", "krilla", "HarfBuzz-NG", "PCRE2", "Libertinus Serif"} <= inner
    versions = {entry["name"]: entry.get("version") for entry in told["components"]}
    assert versions["Qt"] == "6.11.3"
    assert versions["msgspec"] == distribution("msgspec").version
    for word in ("/home/", "/root/", "file:", str(bundle.parent), str(PACKAGES), str(ROOT)):
        assert word not in bill, "a bill tells of no machine"

    put(bundle, "_internal/PySide6/Qt/lib/libQt6Core.so.6", b"Qt 6.11.4 (x)\x0010.49 2026-09-28\0")
    other = bill_of(inventory, origin_of(bundle))
    assert json.loads(other)["serialNumber"] != told["serialNumber"]


def test_a_part_that_was_changed_says_so_wherever_it_is_named(bundle: Path) -> None:
    (icu,) = (part for part in PARTS if part.id == "icu")
    assert "cut to Kazakh, Russian and English" in icu.changed
    put(bundle, "_internal/PySide6/Qt/lib/libicuuc.so.73", b"\x0073.2\0")
    describe_bundle(bundle, RELEASE, "linux", PACKAGES)
    about = " ".join((bundle / "licences" / "README.txt").read_text("utf-8").split())
    told = json.loads((bundle / "licences" / NAME).read_text("utf-8"))["components"]
    changed = {entry["name"]: entry["pedigree"]["notes"] for entry in told if "pedigree" in entry}
    assert changed == {icu.name: icu.changed}, "and no other part of this bundle"
    assert icu.changed in about
    assert icu.changed in third_party_table(PARTS)


def test_the_bill_of_a_bundle_lies_beside_its_licences(bundle: Path) -> None:
    describe_bundle(bundle, RELEASE, "linux", PACKAGES)
    first = (bundle / "licences" / NAME).read_bytes()
    describe_bundle(bundle, RELEASE, "linux", PACKAGES)
    assert (bundle / "licences" / NAME).read_bytes() == first


def test_debians_copyright_file_names_each_part_and_holds_or_points_to_each_text() -> None:
    told = copyright_file(PARTS)
    named = set()
    for stanza in re.findall(
        r"^License: (.+)$", told.partition("\nLicense: Apache")[0], re.MULTILINE
    ):
        named |= {*re.split(r" and | or | with .*| ", stanza)} - {""}
    paragraphs = {*re.findall(r"^License: (\S+)\n .+", told, re.MULTILINE)}
    assert named <= paragraphs | {"Bootloader", "exception"}
    for part in PARTS:
        for pattern in part.patterns("linux"):
            assert part.id == "daiyn" or f" usr/lib/daiyn/{pattern}\n" in told
