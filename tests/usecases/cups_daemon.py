"""The real CUPS, private: a daemon with a queue of its own, whose printer is a folder.

It listens at a socket in a folder and nowhere else; the system's own is not asked. The printer
prints each job into a file, and waits, saying so, as long as the tray is empty.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

NEEDED = ("cupsd", "lpadmin", "cupsdisable", "cupsenable", "cupsreject", "cupsaccept")
_SYSTEM = Path("/usr/lib/cups")

# As install.sh writes them: what was printed is not kept, nor its name.
_CONF = """
LogLevel info
PreserveJobFiles No
PreserveJobHistory No
Listen {folder}/sock
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
_FILES = """
SystemGroup root
User lp
Group lp
ServerRoot {folder}
ServerBin {folder}/bin
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
"""
_PRINTER = """#!/bin/sh
[ $# -gt 0 ] || exit 0
echo "$*" >> {folder}/out/asked
while [ -e {folder}/empty ]; do echo "STATE: +media-empty-error" >&2; sleep 0.2; done
echo "STATE: -media-empty-error" >&2
cat ${{6:--}} > {folder}/out/$1.pdf
"""


def missing() -> str:
    """What this computer lacks for it; "" where nothing."""
    return ", ".join(name for name in NEEDED if _program(name) is None)


def _program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


@dataclass
class Daemon:
    """One that runs. The queue is called "lobby"."""

    folder: Path
    process: subprocess.Popen[bytes] | None = None

    @property
    def socket(self) -> str:
        return f"{self.folder}/sock"

    def begin(self) -> None:
        command = [_program("cupsd") or "", "-f", "-c", f"{self.folder}/cupsd.conf"]
        self.process = subprocess.Popen(
            [*command, "-s", f"{self.folder}/cups-files.conf"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        end = time.monotonic() + 20
        while self.tell("lpstat", "-r").returncode or not Path(self.socket).exists():
            assert time.monotonic() < end, (self.folder / "log/error").read_text()[-500:]
            time.sleep(0.05)

    def end(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None

    def tell(self, name: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        program = _program(name)
        assert program is not None
        return subprocess.run(
            [program, "-h", self.socket, *arguments], capture_output=True, check=False
        )

    def empty_tray(self) -> None:
        (self.folder / "empty").touch()

    def fill_tray(self) -> None:
        (self.folder / "empty").unlink(missing_ok=True)

    def sheets(self) -> list[bytes]:
        """What came out, in order."""
        found = sorted(self.folder.glob("out/*.pdf"), key=lambda one: int(one.stem))
        return [one.read_bytes() for one in found]

    def asked(self) -> str:
        """What the printer was told of each job: its number, user, title and options."""
        asked = self.folder / "out/asked"
        return asked.read_text() if asked.exists() else ""


@contextmanager
def cups_daemon() -> Iterator[Daemon]:
    """A daemon in a folder that its helpers, who are somebody else, can enter."""
    folder = Path(tempfile.mkdtemp(prefix="daiyn-cups-"))
    folder.chmod(0o755)
    daemon = Daemon(folder)
    try:
        for name in ("bin/backend", "spool/tmp", "cache", "state", "log", "ppd", "out"):
            (folder / name).mkdir(parents=True)
        (folder / "out").chmod(0o777)
        for part in ("filter", "daemon", "driver", "monitor", "notifier", "cgi-bin"):
            (folder / "bin" / part).symlink_to(_SYSTEM / part)
        printer = folder / "bin/backend/sheet"
        printer.write_text(_PRINTER.format(folder=folder))
        printer.chmod(0o755)
        (folder / "cupsd.conf").write_text(_CONF.format(folder=folder))
        (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
        for name in ("spool", "spool/tmp", "cache", "state", "ppd"):
            shutil.chown(folder / name, "root", "lp")
        (folder / "spool/tmp").chmod(0o1770)
        daemon.begin()
        made = daemon.tell("lpadmin", "-p", "lobby", "-E", "-v", "sheet:/x", "-m", "raw")
        assert made.returncode == 0, made.stderr
        yield daemon
    finally:
        daemon.end()
        shutil.rmtree(folder, ignore_errors=True)
