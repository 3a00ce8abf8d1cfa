"""A Windows of our own for a while: a Wine prefix with a private screen, home and registry.

Everything lies below one folder and ends with `stop`: nothing of it reaches the menus, the file
types or the home folder of the person who builds. It is no Windows: what ran here has not been
shown to run there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tools.installer.windows.registry import value_in
from tools.installer.windows.stand_ins import put_stand_ins
from tools.x_server import x_server

# Started by their own names: Debian's /usr/bin/wine first complains about a missing wine32.
_PROGRAMS = Path("/usr/lib/wine")
_SCREEN = "1280x1024"

# Kept off: .NET and the HTML engine, which it would offer to download, and what writes menu entries
# and file types into the desktop of this machine.
_OVERRIDES = "mscoree,mshtml=;winemenubuilder.exe=d"


class Prefix:
    """One Windows 10, 64 bit. Use it in a `with` block, or call `stop`."""

    def __init__(self, folder: Path, display: str, ending: ExitStack) -> None:
        self.folder = folder
        self._ending = ending
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "USER": "family",
            "LC_ALL": "C.UTF-8",
            "DISPLAY": display,
            "WINEARCH": "win64",
            "WINEPREFIX": str(folder / "wine"),
            "WINEDLLOVERRIDES": _OVERRIDES,
            "WINEDEBUG": "-all",
        }

    @classmethod
    def make(cls, folder: Path, screen: str = _SCREEN) -> Prefix:
        """Make a fresh one below `folder`, which is emptied; takes about ten seconds.

        Ends the run with a sentence when Wine or the compiler of the stand-ins is missing.
        """
        if not (_PROGRAMS / "wine64").exists():
            sys.exit("Wine is missing: please install wine and wine64, or run: tools/setup.sh dist")
        shutil.rmtree(folder, ignore_errors=True)
        for name in ("home", "tmp"):
            (folder / name).mkdir(parents=True)
        ending = ExitStack()
        try:
            prefix = cls(folder.resolve(), ending.enter_context(x_server(screen)), ending)
            ending.callback(prefix._end_programs)
            prefix.run("wineboot", "--init", timeout=180)
            prefix.run("winecfg", "/v", "win10")
            put_stand_ins(prefix.drive_c / "windows" / "system32")
        except BaseException:
            ending.close()
            raise
        return prefix

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End everything that runs in it and its screen; the files stay."""
        self._ending.close()

    @property
    def drive_c(self) -> Path:
        """The folder that programs in it see as C: with its letters resolved."""
        return self.folder / "wine" / "drive_c"

    @property
    def user_folder(self) -> Path:
        """%USERPROFILE% of the one person."""
        users = [p for p in (self.drive_c / "users").iterdir() if p.name != "Public"]
        if len(users) != 1:
            raise LookupError(f"one user was expected, not {users}")
        return users[0]

    @property
    def local_data(self) -> Path:
        """%LOCALAPPDATA%, below which Daiyn keeps its data."""
        return self.user_folder / "AppData" / "Local"

    def windows_path(self, path: Path) -> str:
        r"""How programs in it name a file of this machine: below C:, else below Z:."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are named
        letter, start = ("C:", self.drive_c) if path.is_relative_to(self.drive_c) else ("Z:", "/")
        return letter + "\\" + str(path.relative_to(start)).replace("/", "\\")

    def run(
        self,
        *arguments: str | Path,
        timeout: float = 120,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> str:
        """Run a program to its end and return what it wrote.

        A Path is handed on as Windows names it.
        Errors: CalledProcessError (`returncode`, `output`, `stderr`), TimeoutExpired.
        """
        done = subprocess.run(
            self._command(arguments), env=self.environment | dict(env or {}), cwd=cwd,
            # A pipe and an empty input: Python under Wine stumbles over files and closed handles.
            stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, check=False,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
        if done.returncode:
            error = subprocess.CalledProcessError(
                done.returncode, list(map(str, arguments)), done.stdout, done.stderr
            )
            error.add_note(done.stderr)  # an error that nobody catches tells why
            raise error
        return done.stdout

    def start(
        self,
        *arguments: str | Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a program with a window and leave it running; `stop` ends it at the latest."""
        return subprocess.Popen(
            self._command(arguments), env=self.environment | dict(env or {}), cwd=cwd,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait(self, timeout: float = 120) -> None:
        """Wait until no program runs in it any more: an uninstaller works on after it returned."""
        subprocess.run(
            [_PROGRAMS / "wineserver64", "--wait"],
            env=self.environment, timeout=timeout, check=True,
        )  # fmt: skip

    def registry(self, key: str, value: str) -> str | None:
        r"""What stands in the registry, as text; None when it is not there.

        `key` as `HKCU\Software\…` or `HKLM\…`; the value "" is the key's own. A number comes back
        in decimal.
        """
        exported = self.folder / "tmp" / "exported.reg"
        try:
            self.run("reg", "export", key, exported, "/y")
        except subprocess.CalledProcessError:
            return None
        return value_in(exported.read_text(encoding="utf-16"), key, value)

    def _command(self, arguments: tuple[str | Path, ...]) -> list[str]:
        return [
            str(_PROGRAMS / "wine64"),
            *(self.windows_path(a) if isinstance(a, Path) else a for a in arguments),
        ]

    def _end_programs(self) -> None:
        for order in ("--kill", "--wait"):
            subprocess.run(
                [_PROGRAMS / "wineserver64", order],
                env=self.environment, timeout=60, check=False, stderr=subprocess.DEVNULL,
            )  # fmt: skip
