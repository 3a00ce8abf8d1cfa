"""What is given out: small, and accepted by Debian's own checks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.bundle import LARGEST_PACKED, packed_size
from tests.dist.conftest import Files
from tools.installer.bundle import faults_of, size_of
from tools.installer.elf import elf_files, newest_glibc, read_elf
from tools.installer.sums import NAME, write_sums

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
