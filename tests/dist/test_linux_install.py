"""A family on an empty Debian 12: install, open, upgrade, remove; their plan outlives it all."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide import APP_ID
from tests.dist.clean_root import CleanRoot
from tests.dist.conftest import BEFORE, Files
from tests.dist.living import PACK, PACK_PAGE, move_in, town_kept, window_after
from tools.installer.programs import run
from tools.installer.release import Release

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("dist"),
    pytest.mark.skipif(sys.platform != "linux", reason="installs on Linux"),
]

ENTRY = f"{APP_ID}.desktop"
TYPE = "application/x-daiyn-plan"
TITLE = "Plan file"
DESKTOP = ("libglib2.0-bin", "xz-utils")  # what opens files by their type, and unpacks them


def self_test(root: CleanRoot, command: str) -> str:
    """The version that passed its self-test inside."""
    told = json.loads(root.run(command, "--json", "self-test", QT_QPA_PLATFORM="offscreen"))
    assert told["passed"] is True, told
    return str(told["version"])


def traces(root: CleanRoot) -> list[str]:
    """Everything with the name of the program, without logs of the package system."""
    return sorted(
        str(path.relative_to(root.path))
        for path in root.path.rglob("*")
        if "daiyn" in path.name.lower()
        and path.relative_to(root.path).parts[0] != "srv"
        and path.relative_to(root.path).parts[:2] not in {("var", "log"), ("var", "cache")}
    )


def around_the_data(root: CleanRoot) -> list[Path]:
    """The home without what the family keeps and without what the system's font library notes."""
    own = (root.home / ".local/share/Daiyn", root.home / ".cache")
    return sorted(path for path in root.home.rglob("*") if not any(map(path.is_relative_to, own)))


@contextmanager
def without(root: CleanRoot, library: str) -> Iterator[None]:
    """A system that lacks a library for a while."""
    path = root.path / library
    path.rename(path.with_name("hidden"))
    try:
        yield
    finally:
        path.with_name("hidden").rename(path)


def test_the_package_is_installed_used_upgraded_and_removed(
    root: CleanRoot, files: Files, files_before: Files, display: str, release: Release
) -> None:
    root.install(root.bring(files_before.deb))
    assert self_test(root, "daiyn") == release.version  # the same program under an older number
    assert traces(root), "what is to be removed later can be found"
    plan_file = move_in(root)
    inside = f"/home/family/{plan_file.name}"

    root.install(*DESKTOP)
    assert TYPE in root.run("gio", "info", "-a", "standard::content-type", inside)
    assert ENTRY in root.run("gio", "mime", TYPE)
    assert not window_after(root, display, "true", title=TITLE), "else the next line proves nothing"
    assert window_after(root, display, "gio", "open", inside, title=TITLE)
    pack = f"/home/family/{PACK}"
    assert window_after(root, display, "gio", "open", pack, title=PACK_PAGE)

    beside = root.path / "usr/lib/daiyn/daiyn-data/daiyn.db"  # what an administrator began there
    beside.parent.mkdir()
    beside.write_text("plan")
    before = sorted(root.home.rglob("*"))
    root.install(root.bring(files.deb))
    assert release.version in root.run("dpkg-query", "-W", "daiyn")
    assert self_test(root, "daiyn") == release.version
    assert sorted(root.home.rglob("*")) == before
    assert town_kept(root) == "Көкшетау"

    older = root.run("dpkg", "-i", f"/srv/{files_before.deb.name}", person="root", check=False)
    assert f"Daiyn {release.version} is installed, which is newer than {BEFORE}" in older
    assert release.version in root.run("dpkg-query", "-W", "daiyn")
    assert self_test(root, "daiyn") == release.version

    root.run("apt-get", "purge", "-y", "-q", "daiyn", person="root")
    assert not root.works("daiyn", "--version")
    assert beside.read_text() == "plan"
    shutil.rmtree(beside.parent)
    beside.parents[1].rmdir()
    left = [path for path in traces(root) if not path.startswith("home/family/")]
    assert left == [], "nothing but what the family entered"
    assert town_kept(root) == "Көкшетау"


def test_the_one_file_does_the_same_without_rights_and_without_apt(
    root: CleanRoot, files: Files, files_before: Files, display: str, release: Release
) -> None:
    declared = run("dpkg-deb", "--field", files.deb, "Depends")
    parts = [re.split(r"[ (]", part.strip())[0] for part in declared.split(",")]
    root.install(*parts, *DESKTOP)  # these libraries stand for another system with a desktop
    plan_file = Path("/home/family") / move_in(root).name
    command = "/home/family/.local/bin/daiyn"
    before = around_the_data(root)
    install = ("sh", root.bring(files.run_file))

    with without(root, "usr/lib/x86_64-linux-gnu/libGL.so.1"):
        refused = root.run(*install, check=False)
        assert "Daiyn does not start on this system. Nothing was changed." in refused
        assert around_the_data(root) == before
    root.run("sh", root.bring(files_before.run_file))
    assert self_test(root, command) == release.version
    assert BEFORE in (root.home / ".local/lib/daiyn/version").read_text()
    said = root.run(*install)
    assert f"Daiyn {release.version} is installed" in said
    root.run(*install)  # once more does no harm
    assert self_test(root, command) == release.version
    assert town_kept(root) == "Көкшетау"

    assert TYPE in root.run("gio", "info", "-a", "standard::content-type", str(plan_file))
    assert ENTRY in root.run("gio", "mime", TYPE)
    assert window_after(root, display, "gio", "open", str(plan_file), title=TITLE)

    refused = root.run("sh", f"/srv/{files_before.run_file.name}", check=False)
    assert f"A newer Daiyn is installed ({release.version}). Nothing was changed." in refused
    assert self_test(root, command) == release.version

    outside = [path for path in traces(root) if not path.startswith("home/family/")]
    assert outside == [], "nothing outside the home of who installed it"
    root.run("/home/family/.local/bin/daiyn-uninstall")
    assert around_the_data(root) == before, "the home is as before"
    assert town_kept(root) == "Көкшетау"
