"""The log of crashes: five small files, and not one personal word in them.

A report names the type of the exception, the chain of `module:line`, and the version. Never the
message, never a value, never a path: `int('Айгүл-1985')` carries a name in its message, and a
home folder carries one in its path. Nothing is ever sent.
"""

from __future__ import annotations

import datetime as dt
import platform
import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from guide import __version__
from guide.bounded_read import read_regular, size_of_regular
from guide.paths import is_there

FILES = 5
BYTES = 256_000
NAME = "daiyn.log"
NATIVE = "native.log"  # written below Python; read into the log at the next start

_FRAME = r'File "(?:[^"]*[\\/])?(?P<file>[^"\\/]+)", line (?P<line>\d+)'


class CrashLog:
    """Appends reports to `daiyn.log` and moves full files on: `.1` is the newest of the old."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / NAME

    def write(self, report: str) -> bool:
        """Append a report. False when the folder cannot be written: that must stop nothing."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if is_there(self.path) and size_of_regular(self.path) + len(report) > BYTES:
                self._move_on()
            with self.path.open("a", encoding="utf-8") as file:
                file.write(report)
            self.path.chmod(0o600)
        except OSError:
            return False
        return True

    def files(self) -> list[Path]:
        """The log files that exist, newest first."""
        return [path for path in self._all() if is_there(path)]

    def read(self) -> str:
        """All reports, newest file first."""
        return "".join(read_regular(path).decode(errors="replace") for path in self.files())

    def erase(self) -> None:
        """Remove every log, as part of "erase everything"."""
        for path in (*self._all(), self._folder / NATIVE):
            try:
                path.unlink(missing_ok=True)
            except OSError:
                continue  # held open by the system; it holds no personal word either

    def _all(self) -> Iterator[Path]:
        yield self.path
        for number in range(1, FILES):
            yield self._folder / f"{NAME}.{number}"

    def _move_on(self) -> None:
        names = list(self._all())
        names[-1].unlink(missing_ok=True)
        for older, newer in zip(reversed(names), reversed(names[:-1]), strict=False):
            if newer.exists():
                newer.replace(older)


def crash_report(
    kind: type[BaseException], traceback: TracebackType | None, now: dt.datetime
) -> str:
    """Word one exception without its message: time, version, type, and where it passed."""
    return _report(f"{_known_name(kind)}", list(_places(traceback)), now)


def qt_report(category: str, severity: str, now: dt.datetime) -> str:
    """Word a message of Qt by its category alone; its text may quote what was typed."""
    return _report(f"Qt {severity} {category}", [], now)


def native_report(dump: str, now: dt.datetime) -> str:
    """Word what a crash below Python left behind: its frames, without the folders of this computer.

    Returns "" when the dump holds no frame.
    """
    places = [f"{match['file']}:{match['line']}" for match in re.finditer(_FRAME, dump)]
    return _report("native crash", places, now) if places else ""


def _report(what: str, places: list[str], now: dt.datetime) -> str:
    head = f"{now:%Y-%m-%dT%H:%MZ} Daiyn {__version__} Python {platform.python_version()} {what}\n"
    return head + "".join(f"  {place}\n" for place in places)


def _known_name(kind: type[BaseException]) -> str:
    """The type's own name; a type made at run time could be named after anything."""
    module = kind.__module__
    return f"{module}.{kind.__qualname__}" if module != "builtins" else kind.__qualname__


def _places(traceback: TracebackType | None) -> Iterator[str]:
    """`module:line` from the outside in. Module names, never file paths."""
    while traceback is not None:
        frame = traceback.tb_frame
        yield f"{frame.f_globals.get('__name__', '?')}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
