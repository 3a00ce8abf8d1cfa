"""Which versions CHANGELOG.md tells of, and when they came out. The form is keepachangelog.com's.

A heading is `## [0.3.0] - 2026-11-22`; a version that is still in the making has no day yet.
`python -m tools.installer.changelog` prints what it tells of the newest one.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import pairwise

from tools.installer.release import ROOT

_HEADING = re.compile(r"## \[(\d+\.\d+\.\d+)\](?: - (\d{4}-\d\d-\d\d))?")


@dataclass(frozen=True)
class Told:
    """One version of the changelog."""

    version: str
    day: str  # as 2026-11-22; empty while it is in the making

    @property
    def numbers(self) -> tuple[int, ...]:
        """The version as it is compared."""
        return tuple(map(int, self.version.split(".")))


def read_changelog() -> str:
    """The changelog of these sources."""
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def told_versions(changelog: str) -> list[Told]:
    """The versions that it tells of, in its order; headings of another form are left out."""
    found = (_HEADING.fullmatch(line) for line in _headings(changelog))
    return [Told(heading[1], heading[2] or "") for heading in found if heading]


def faults_of_changelog(changelog: str) -> list[str]:
    """What is wrong with its headings, in sentences."""
    faults = [
        f'CHANGELOG.md: "{line}" should be like "## [0.3.0] - 2026-11-22".'
        for line in _headings(changelog)
        if not _HEADING.fullmatch(line)
    ]
    told = told_versions(changelog)
    faults += [
        f"CHANGELOG.md: {one.day} of {one.version} is no day of the calendar."
        for one in told
        if one.day and not _is_day(one.day)
    ]
    faults += [f"CHANGELOG.md: {one.version} has no day." for one in told[1:] if not one.day]
    for newer, older in pairwise(told):
        if newer.numbers <= older.numbers or (newer.day and newer.day < older.day):
            faults.append(f"CHANGELOG.md: {newer.version} stands above {older.version}.")
    return faults


def _headings(changelog: str) -> list[str]:
    return [line for line in changelog.splitlines() if re.match(r"##(?!#)", line)]


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def newest_words(changelog: str) -> str:
    """What it tells of its newest version, without the heading."""
    _, _, after = changelog.partition("\n## ")
    words, _, _ = after.partition("\n## ")
    return words.partition("\n")[2].strip() + "\n"


if __name__ == "__main__":
    print(newest_words(read_changelog()), end="")
