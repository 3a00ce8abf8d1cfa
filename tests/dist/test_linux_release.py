"""What is given out: small, and accepted by Debian's own checks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.bundle import LARGEST_PACKED, packed_size
from tests.dist.conftest import Files
from tools.installer.bundle import faults_of, size_of
from tools.installer.elf import elf_files, newest_glibc, read_elf
from tools.installer.inventory import modules_in, take_inventory
from tools.installer.parts import read_parts
from tools.installer.sbom import NAME as BILL
from tools.installer.sums import NAME, write_sums
from tools.installer.traces import names_in

PARTS = read_parts()

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="builds for Linux"),
]


def test_the_frozen_program_is_small_packed(bundle: Path) -> None:
    packed = packed_size(bundle)
    print(f"bundle: {size_of(bundle) / (1 << 20):.1f} MiB, .xz -9e {packed / (1 << 20):.1f} MiB")
    assert packed <= LARGEST_PACKED


def test_it_starts_on_debian_12_and_asks_for_no_folder_of_this_machine(bundle: Path) -> None:
    assert faults_of(bundle) == []
    glibc = newest_glibc(map(read_elf, elf_files(bundle)))
    assert tuple(map(int, glibc.split("."))) <= (2, 36)


def test_every_file_and_module_of_the_program_has_one_owner(bundle: Path) -> None:
    inventory = take_inventory(bundle, "linux", PARTS)
    assert inventory.faults == []
    named = (bundle / "licences" / "README.txt").read_text("utf-8")
    bill = json.loads((bundle / "licences" / BILL).read_text("utf-8"))
    told = {part["name"] for part in [bill["metadata"]["component"], *bill["components"]]}
    for part in inventory.parts:
        assert part.name in named
        assert part.inside or part.name in told
        without = tuple(other for other in PARTS if other.id != part.id)
        if not part.inside:
            assert take_inventory(bundle, "linux", without).faults, "a missing part is seen"


def test_of_what_verifies_signatures_only_the_needed_travels(bundle: Path) -> None:
    modules = set(modules_in(bundle))
    assert {"guide", "cryptography", "msgspec"} <= modules
    assert not modules & {"cffi", "pycparser", "yaml", "socket", "ssl", "asyncio", "http"}
    libraries = {name for name in names_in(bundle) if name.startswith("_internal/cryptography")}
    assert libraries == {"_internal/cryptography/hazmat/bindings/_rust.abi3.so"}


def test_debian_finds_no_fault_that_is_not_explained(files: Files) -> None:
    run = subprocess.run(
        ["lintian", "--fail-on", "error,warning", "--info", files.deb],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout
    assert "malformed-override" not in run.stdout
    assert "unused-override" not in run.stdout


def test_each_file_can_be_checked_by_its_sum(files: Files) -> None:
    folder = files.deb.parent
    write_sums(folder)
    check = ["sha256sum", "--check", "--strict", NAME]
    assert subprocess.run(check, cwd=folder, capture_output=True, check=False).returncode == 0
    assert len((folder / NAME).read_text().splitlines()) == 2
    copy = folder / "damaged"
    copy.mkdir()
    for file in (files.deb, files.run_file):
        (copy / file.name).write_bytes(file.read_bytes()[:-1])
    (copy / NAME).write_bytes((folder / NAME).read_bytes())
    assert subprocess.run(check, cwd=copy, capture_output=True, check=False).returncode != 0
    run = subprocess.run(
        ["sh", copy / files.run_file.name, "--check"], capture_output=True, check=False
    )
    assert run.returncode != 0, "the file knows that it is damaged"
