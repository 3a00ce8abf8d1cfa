"""Makes setup.exe: for one person or everybody, in three languages, the same bits each time.

What it does on a computer is written in resources/installer/windows/setup.nsi and the files beside
it; here it gets its words, its list of files and its numbers. `makensis` runs on Linux and Windows.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from types import MappingProxyType

from tools.installer.bundle import size_of
from tools.installer.file_types import FileType, read_file_types
from tools.installer.programs import find_program
from tools.installer.release import ROOT, Release
from tools.installer.windows.file_type import file_type_entries
from tools.installer.windows.ico import write_ico
from tools.installer.windows.kinds import SETUP_NUMBER, UPGRADE_CODE, number_of
from tools.installer.windows.words import Words, faults_of, read_words, write_words

SCRIPT = ROOT / "resources" / "installer" / "windows" / "setup.nsi"
LIST = "installed-files.txt"
LIST_SAYS = "Daiyn, installed files, 1"  # its first line; setup/trees.nsh reads it
PROGRAM = "Daiyn.exe"
OWN_NAMES = frozenset({LIST, "uninstall.exe", "language"})  # beside the program, not of the bundle

_SPARE_MB = 30  # left on the disk beyond the program itself
_LONGEST = 900  # characters of a name; NSIS cuts at 1024


def make_setup(
    bundle: Path,
    release: Release,
    out: Path,
    *,
    is_test_build: bool,
    is_quick: bool,
    more: Mapping[str, str] = MappingProxyType({}),
) -> Path:
    """Make `daiyn-0.2.0-windows-x64-setup.exe` in `out` from a bundle that was built before.

    `is_quick` packs loosely; `more` is told to the script beyond or instead, for its proofs.
    Ends the run with sentences when the words or the bundle have faults.
    """
    words = setup_words()
    faults = faults_of(words) + list(_faults_in(bundle))
    if faults:
        sys.exit("\n".join(faults))
    mark = "-test-build" if is_test_build else ""
    target = out.resolve() / f"daiyn-{release.version}-windows-x64-setup{mark}.exe"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        write_words(words, work)
        write_ico(work / "daiyn.ico")
        names = listed(bundle)
        _write(work / LIST, [LIST_SAYS, *names], end="\r\n")
        _write(work / "files.nsh", _unpacking(bundle.resolve(), names, work))
        _write(work / "file_types.nsh", told_types())
        _write(work / "forget_types.nsh", forgotten_types())
        size = size_of(bundle)
        told = {
            "VERSION": release.version,
            "NUMBER": number_of(release.version),
            "SETUP_NUMBER": SETUP_NUMBER,
            "UPGRADE_CODE": UPGRADE_CODE,
            "MARK": " test build" if is_test_build else "",
            "TARGET": "amd64-unicode",
            "WORK": work,
            "ICON": work / "daiyn.ico",
            "OUT": target,
            "FILE_NAME": target.name,
            "SIZE_KB": size >> 10,
            "ROOM_MB": (size >> 20) + _SPARE_MB,
            **more,
        }
        _compile([f"{name}={value}" for name, value in told.items()], release, is_quick)
    return target


def listed(bundle: Path) -> list[str]:
    r"""What is installed, as Windows names it: files, then folders with a \, inner ones first."""
    files = [path for path in bundle.rglob("*") if not path.is_dir()]
    folders = [path for path in bundle.rglob("*") if path.is_dir()]
    return sorted(_name(path, bundle) for path in files) + sorted(
        (_name(path, bundle) + "\\" for path in folders),
        key=lambda name: (-name.count("\\"), name),
    )


def _name(path: Path, bundle: Path) -> str:
    return str(PureWindowsPath(path.relative_to(bundle)))


def _faults_in(bundle: Path) -> Iterator[str]:
    names = listed(bundle)
    # The list is read letter by letter without an encoding.
    for name in names:
        if not name.isascii() or len(name) > _LONGEST or set(name) & set('$"`'):
            yield f"{name} has a name that the list of files cannot hold"
    if taken := sorted(OWN_NAMES & set(names)):
        yield f"the bundle holds a file named as one of the installer's own: {', '.join(taken)}"
    if PROGRAM not in names:
        yield f"the bundle holds no {PROGRAM}"


def _unpacking(bundle: Path, names: Iterable[str], work: Path) -> Iterator[str]:
    """The commands that lay the files into the place of waiting, sorted, the list first."""
    yield f'File "{work / LIST}"'
    last = ""
    for name in names:
        if name.endswith("\\"):
            continue
        folder = str(PureWindowsPath(name).parent)
        if folder != last:
            inside = "" if folder == "." else f"\\{folder}"
            yield f'SetOutPath "$INSTDIR\\${{NEW}}{inside}"'
            last = folder
        yield f'File "{bundle / PureWindowsPath(name).as_posix()}"'


def setup_words() -> Words:
    """All that setup.exe says: its own words, and what the types of files are called."""
    words = read_words()
    return replace(
        words, own={**words.own, **{_word(kind): kind.names for kind in read_file_types()}}
    )


def told_types() -> Iterator[str]:
    """The commands that tell Windows of the types of files."""
    for kind in read_file_types():
        for entry in file_type_entries(kind, f"$INSTDIR\\{PROGRAM}", f"$({_word(kind)})"):
            key = f"Software\\Classes\\{entry.key}"
            yield f"WriteRegStr SHCTX `{key}` `{entry.name}` `{entry.value}`"


def forgotten_types() -> Iterator[str]:
    """The commands of the uninstaller that take them back; setup/entries.nsh says how."""
    for kind in read_file_types():
        yield f'!insertmacro ForgetType "{kind.ending}" "{kind.program_id}"'


def _word(kind: FileType) -> str:
    return f"{kind.key}_file"


def _compile(definitions: Iterable[str], release: Release, is_quick: bool) -> None:
    command = [
        find_program("makensis"), "-V2", "-WX", "-INPUTCHARSET", "UTF8",
        *(f"-D{definition}" for definition in definitions),
        *(["-DQUICK"] if is_quick else []), SCRIPT.name,
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=SCRIPT.parent, check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8", **release.environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if done.returncode:
        sys.exit(f"makensis refused setup.nsi:\n{done.stdout}")


def _write(path: Path, lines: Iterable[str], end: str = "\n") -> None:
    encoding = "ascii" if path.name == LIST else "utf-8-sig"
    path.write_text("".join(f"{line}{end}" for line in lines), encoding=encoding, newline="")
