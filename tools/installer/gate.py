"""`make gate`: nothing is built for people whose version is not the same wherever it is told.

python -m tools.installer.gate [--release]

A release is more than a build: its version has a day in the changelog and a tag that names it, and
the sources are those that the tag stands for.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass

from guide import __version__
from tools.installer.changelog import faults_of_changelog, read_changelog, told_versions
from tools.installer.linux.man_page import man_page
from tools.installer.linux.tree import metainfo
from tools.installer.macos.plist import info_plist
from tools.installer.release import ROOT, read_release
from tools.installer.windows.executable import version_texts

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


@dataclass(frozen=True)
class Sources:
    """What the sources tell of their version, and where they stand in their history."""

    version: str  # of guide/__init__.py: the one that all others must tell
    changelog: str
    metainfo: str  # as it will be installed
    project: str  # pyproject.toml
    shown: Mapping[str, str]  # where a person can read it → the version there
    built_on: str  # the day of the last commit in UTC, as 2026-11-22
    tag: str  # of this commit; empty when it has none
    is_changed: bool  # something is not committed


def faults_of(sources: Sources, *, is_release: bool) -> list[str]:
    """What stands against building, in sentences; none when all is one."""
    version = sources.version
    if not _VERSION.fullmatch(version):
        return [f'guide/__init__.py: the version "{version}" is not of the form 1.2.3.']
    faults = _faults_of_words(sources)
    faults += [
        f"{where}: tells of version {there}, not {version}."
        for where, there in sources.shown.items()
        if there != version
    ]
    dynamic = tomllib.loads(sources.project)
    if "version" in dynamic["project"]:
        faults.append("pyproject.toml: has a version of its own besides guide/__init__.py.")
    if sources.tag and sources.tag != f"v{version}":
        faults.append(f"The tag {sources.tag} does not name version {version}.")
    return faults + (_faults_of_release(sources) if is_release else [])


def _faults_of_words(sources: Sources) -> list[str]:
    faults = faults_of_changelog(sources.changelog)
    told = told_versions(sources.changelog)
    if not told or told[0].version != sources.version:
        newest = told[0].version if told else "none"
        faults.append(
            f"CHANGELOG.md: the newest version is {newest}, but guide/__init__.py says"
            f" {sources.version}."
        )
    entries = ET.fromstring(sources.metainfo).findall("releases/release")  # noqa: S314 - ours
    named = [(entry.get("version"), entry.get("date")) for entry in entries]
    wanted = [(one.version, one.day or sources.built_on) for one in told]
    if named != wanted:
        faults.append("The metainfo does not list the versions and days of CHANGELOG.md.")
    return faults


def _faults_of_release(sources: Sources) -> list[str]:
    faults = []
    told = told_versions(sources.changelog)
    day = told[0].day if told else ""
    if not day:
        faults.append(f"CHANGELOG.md: {sources.version} has no day yet.")
    # A commit of a late evening in Kazakhstan has the day before in UTC.
    elif day > _day_after(sources.built_on):
        faults.append(f"CHANGELOG.md: {day} is later than the last commit, {sources.built_on}.")
    if not sources.tag:
        faults.append(f"The last commit has no tag v{sources.version}.")
    if sources.is_changed:
        faults.append("Something is not committed: the tag would stand for other sources.")
    return faults


def read_sources() -> Sources:
    """What these sources tell. Where they have no history, nothing is tagged or changed."""
    release = read_release()
    windows = version_texts("daiyn-cli")
    return Sources(
        version=__version__,
        changelog=read_changelog(),
        metainfo=metainfo(release),
        project=(ROOT / "pyproject.toml").read_text(encoding="utf-8"),
        shown={
            **{
                f"Windows' version information ({language:#06x}, {key})": texts[key]
                for language, texts in windows.items()
                for key in ("FileVersion", "ProductVersion")
            },
            **{
                f"Info.plist ({key})": info_plist()[key]
                for key in ("CFBundleVersion", "CFBundleShortVersionString")
            },
            "The man page": _version_in(man_page(release, "en")),
        },
        built_on=release.day,
        tag=_tag(),
        is_changed=bool(_git("status", "--porcelain", "--untracked-files=no")),
    )


def require_gate(*, is_release: bool = False) -> None:
    """End the run and say why, unless everything tells of one version."""
    faults = faults_of(read_sources(), is_release=is_release)
    if faults:
        sys.exit("\n".join(faults))


def _version_in(words: str) -> str:
    found = re.search(r"\d+\.\d+\.\d+", words)
    return found[0] if found else "none"


def _tag() -> str:
    """The tag that a release is built for, or a version tag of the last commit."""
    if os.environ.get("GITHUB_REF_TYPE") == "tag":
        return os.environ["GITHUB_REF_NAME"]
    tags = [tag for tag in _git("tag", "--points-at", "HEAD").split() if tag.startswith("v")]
    right = f"v{__version__}"
    return right if right in tags else next(iter(tags), "")


def _git(*words: str) -> str:
    try:
        done = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, text=True, check=True  # noqa: S607
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def _day_after(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def main() -> None:
    """Say that all is one, or what is not."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--release", action="store_true", help="what is built is published")
    options = parser.parse_args()
    require_gate(is_release=options.release)
    print(f"Everything tells of version {__version__}.")


if __name__ == "__main__":
    main()
