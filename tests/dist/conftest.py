"""What the proofs of the installers share: files built once, a display, an empty Debian."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dist.clean_root import CleanRoot, make_clean_root
from tools.installer.bundle import build_bundle
from tools.installer.linux.make import QUICK, make_linux
from tools.installer.release import Release, read_release
from tools.installer.windows.bundle import build_windows_bundle
from tools.x_server import x_server

BEFORE = "0.0.9"  # stands for the version that is installed already


@dataclasses.dataclass(frozen=True)
class Files:
    """The two files of a version that people are given."""

    deb: Path
    run_file: Path


@pytest.fixture(scope="session")
def release() -> Release:
    return read_release()


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory, release: Release) -> Path:
    return build_bundle(release, tmp_path_factory.mktemp("built") / "work")


@pytest.fixture(scope="session")
def windows_bundle(tmp_path_factory: pytest.TempPathFactory, release: Release) -> Path:
    """The program for Windows, frozen under Wine; DAIYN_WINDOWS_BUNDLE names one built before."""
    built = os.environ.get("DAIYN_WINDOWS_BUNDLE")
    if built:
        return Path(built)
    return build_windows_bundle(release, tmp_path_factory.mktemp("windows"))


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory, bundle: Path, release: Release) -> Files:
    """This version, quickly packed."""
    return Files(*make_linux(bundle, release, tmp_path_factory.mktemp("now"), QUICK))


@pytest.fixture(scope="session")
def files_before(tmp_path_factory: pytest.TempPathFactory, bundle: Path, release: Release) -> Files:
    """The same program under an older number: an installer looks at nothing else."""
    old = dataclasses.replace(release, version=BEFORE)
    return Files(*make_linux(bundle, old, tmp_path_factory.mktemp("before"), QUICK))


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The name of a private X server."""
    with x_server("1280x1024", "-ac") as name:
        yield name


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> CleanRoot:
    if os.geteuid() != 0:
        pytest.skip("an empty Debian can be made by root only")
    return make_clean_root(tmp_path_factory.mktemp("clean") / "root")
