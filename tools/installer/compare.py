"""`make compare`: builds everything twice, in two places, and compares bit by bit.

python -m tools.installer.compare [--system linux|windows] [--quick] [--out DIR]
python -m tools.installer.compare LIST LIST

The first builds, for Windows under Wine where this is not Windows; the second compares two lists
of sums, as each release has one (`daiyn-VERSION-files.sha256`): so that anybody can build from the
sources and see what differs. Ends with 1 when something differs that nothing explains.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from tools.installer.parts import System
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sums import sum_of
from tools.installer.traces import names_in

# What may differ, and why: each entry is a promise that was taken back. Nothing is known for what
# is built twice here, on one machine; no disk image is, because that needs a Mac.
EXPLAINED: Mapping[str, str] = {}

# Where a build leaves the program, and what it packs it into.
_BUNDLES: Mapping[System, str] = {
    "linux": "build/installer/bundle/daiyn",
    "windows": "build/windows/bundle/daiyn",
}
_PACKED: Mapping[System, frozenset[str]] = {
    "linux": frozenset({".deb", ".run"}),
    "windows": frozenset({".exe", ".msi"}),
}
_DOWNLOADS = "build/windows/downloads"  # locked by their hashes: the same for every build

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


@dataclass(frozen=True)
class Difference:
    """A file that is not the same in both builds."""

    name: str
    how: str  # "differs", "only in the first" or "only in the second"
    why: str  # "" when nothing explains it

    def __str__(self) -> str:
        """One line for people."""
        return f"{self.name}: {self.how}; {self.why or 'nothing explains it'}"


def list_name(release: Release) -> str:
    """The name of the list among the files of a release."""
    return f"daiyn-{release.version}-files.sha256"


def sums_of(bundles: Mapping[str, Path], files: Iterable[Path]) -> str:
    """The list: every file of the bundles by system, then the files made of them.

    Of a link it is the sum of the name that it leads to.
    """
    lines = [
        f"{_sum_of(bundle / name)}  {system}/{name}"
        for system, bundle in sorted(bundles.items())
        for name in names_in(bundle)
    ]
    lines += [f"{sum_of(file)}  {file.name}" for file in sorted(files)]
    return "".join(f"{line}\n" for line in lines)


def _sum_of(path: Path) -> str:
    if path.is_symlink():
        return hashlib.sha256(str(path.readlink()).encode()).hexdigest()
    return sum_of(path)


def read_sums(words: str) -> dict[str, str]:
    """Sums by name. Errors: ValueError names the line that is none."""
    sums = {}
    for line in words.splitlines():
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"{line!r} is no line of a list of sums")
        sums[match[2]] = match[1]
    return sums


def differences(
    first: Mapping[str, str], second: Mapping[str, str], explained: Mapping[str, str] = EXPLAINED
) -> list[Difference]:
    """What is not the same, by name."""
    found = []
    for name in sorted(first.keys() | second.keys()):
        if first.get(name) == second.get(name):
            continue
        how = "differs"
        if name not in second:
            how = "only in the first"
        elif name not in first:
            how = "only in the second"
        why = next((why for glob, why in explained.items() if fnmatchcase(name, glob)), "")
        found.append(Difference(name, how, why))
    return found


def build_in(sources: Path, release: Release, system: System, *options: str) -> str:
    """Build from the sources that lie there; the list of what came out."""
    subprocess.run(
        [sys.executable, "-m", f"tools.installer.{system}.make", *options],
        cwd=sources,
        env={**os.environ, **release.environment, "PYTHONPATH": str(sources)},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    made = [path for path in (sources / "dist").iterdir() if path.suffix in _PACKED[system]]
    return sums_of({system: sources / _BUNDLES[system]}, made)


def build_twice(release: Release, system: System, *options: str) -> tuple[str, str]:
    """The lists of two builds from the same sources, in two folders of unlike names."""
    left_out = shutil.ignore_patterns(".*", "build", "dist", "tests", "docs", "__pycache__")
    with tempfile.TemporaryDirectory() as work:
        first, second = Path(work) / "one", Path(work) / "elsewhere" / "another"
        # Copied before anything is built: somebody may be writing in the sources.
        shutil.copytree(ROOT, first, ignore=left_out)
        shutil.copytree(first, second)
        for sources in (first, second):
            _share_downloads(sources)
        return (
            build_in(first, release, system, *options),
            build_in(second, release, system, *options),
        )


def _share_downloads(sources: Path) -> None:
    kept = ROOT / _DOWNLOADS
    if kept.is_dir():
        (sources / _DOWNLOADS).parent.mkdir(parents=True)
        (sources / _DOWNLOADS).symlink_to(kept)


def main() -> None:
    """Compare and tell."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lists", type=Path, nargs="*", metavar="LIST")
    parser.add_argument("--system", choices=[*_PACKED], default="linux")
    parser.add_argument("--quick", action="store_true", help="pack larger files, in seconds")
    parser.add_argument("--out", type=Path, help="where the list of the first build is kept")
    options = parser.parse_args()
    if len(options.lists) not in {0, 2}:
        parser.error("name two lists, or none")
    if options.lists:
        first, second = (path.read_text(encoding="utf-8") for path in options.lists)
    else:
        release = read_release()
        quick = ["--quick"] if options.quick else []
        first, second = build_twice(release, options.system, *quick)
        if options.out:
            (options.out / list_name(release)).write_text(first, encoding="utf-8")
    found = differences(read_sums(first), read_sums(second))
    for difference in found:
        print(difference)
    print(f"{len(read_sums(first))} files compared, {len(found)} differ")
    sys.exit(any(not difference.why for difference in found))


if __name__ == "__main__":
    main()
