"""Real instances of Syncthing that know each other and nobody else: all on this computer.

Set up as its own pages do it, through its interface: a folder that is written into the file by
hand lacks what is left out, and that means "no", not what is usual (alerts.md section 1).
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

FOLDER = "alerts"
_KEY = "made-up-key"
_ALONE = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "crashReportingEnabled": "false",
    "urAccepted": "-1",
    "autoUpgradeIntervalH": "0",
    "startBrowser": "false",
}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def until(holds: Callable[[], object], within: float = 90.0) -> float:
    """Wait until something holds; the moment when it was seen."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)
    return time.monotonic()


class Syncthing:
    """One instance and the folder it shares."""

    def __init__(self, home: Path, kind: str, *, as_user: int | None = None) -> None:
        """`kind` as Syncthing names it: sendonly, receiveonly, sendreceive."""
        self.name, self.kind = home.name, kind
        self.home = home / "engine"  # which it closes to all others
        self.folder = home / "shared"
        self.home.mkdir(parents=True)
        self.folder.mkdir()
        self._as = () if as_user is None else ("setpriv", f"--reuid={as_user}", "--clear-groups")
        if as_user is not None:
            for path in (self.home, self.folder):
                os.chown(path, as_user, -1)
        self._port, self._pages = free_port(), free_port()
        self._run("generate", "--no-default-folder", "--skip-port-probing")
        self._stand_alone()
        self.device = self._run("serve", "--device-id").strip()
        self.others: set[str] = set()
        self._server: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self._port}"

    # ---- the process

    def start(self) -> None:
        with (self.home / "log.txt").open("ab") as log:
            self._server = subprocess.Popen(
                [*self._as, "syncthing", "serve", f"--home={self.home}", "--no-browser",
                 "--no-upgrade", "--no-restart", f"--gui-address=127.0.0.1:{self._pages}",
                 f"--gui-apikey={_KEY}"],
                env=self._env, stdout=log, stderr=log,
            )  # fmt: skip
        until(self._answers)

    def stop(self) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait(30)
            self._server = None

    @property
    def _env(self) -> dict[str, str]:
        return {**os.environ, "HOME": str(self.home), "STNODEFAULTFOLDER": "1"}

    def _run(self, command: str, *options: str) -> str:
        asked = [*self._as, "syncthing", command, f"--home={self.home}", *options]
        found = subprocess.run(asked, env=self._env, capture_output=True, text=True, check=True)
        return found.stdout

    def _stand_alone(self) -> None:
        """Change what is there before the first start, which would ask the world already."""
        path = self.home / "config.xml"
        read = ET.parse(path)  # noqa: S314 - the instance has just written it
        for name, value in {**_ALONE, "listenAddress": self.address}.items():
            found = read.findall(f"./options/{name}")
            assert found, name
            for one in found:
                one.text = value
        read.write(path)

    # ---- its interface

    def ask(self, how: str, where: str, body: object = None) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self._pages}/rest/{where}",
            data=None if body is None else json.dumps(body).encode(),
            method=how,
            headers={"X-API-Key": _KEY, "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - to 127.0.0.1
            text = answer.read()
        return json.loads(text) if text.strip() else None

    def _answers(self) -> bool:
        try:
            return bool(self.ask("GET", "system/ping"))
        except (OSError, urllib.error.URLError):
            return False

    def join(self, others: Sequence[Syncthing], *, delay_s: int | None = None) -> None:
        """Share the folder with others. `delay_s`: None leaves the usual 10 s of its watcher.

        Whoever joins a hub calls it, and the hub waits to be called.
        """
        self.others = {one.device for one in others}
        for one in others:
            address = one.address if len(others) == 1 else "dynamic"
            device = {"deviceID": one.device, "name": one.name, "addresses": [address]}
            self.ask("POST", "config/devices", device)
        self.share(FOLDER, self.folder, self.kind, others, delay_s=delay_s)

    def share(
        self,
        name: str,
        path: Path,
        kind: str,
        others: Sequence[Syncthing],
        *,
        delay_s: int | None = None,
    ) -> None:
        """Share a folder, which is made, with some of those that it has joined."""
        path.mkdir(parents=True, exist_ok=True)
        folder: dict[str, Any] = {
            "id": name, "label": name, "path": str(path), "type": kind,
            "devices": [{"deviceID": one.device} for one in (self, *others)],
        }  # fmt: skip
        if delay_s is not None:
            folder["fsWatcherDelayS"] = delay_s
        self.ask("POST", "config/folders", folder)
        until((path / ".stfolder").exists)

    def is_connected(self) -> bool:
        found = self.ask("GET", "system/connections")["connections"]
        return all(found.get(one, {}).get("connected") for one in self.others)

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", f"db/status?folder={FOLDER}")
        return found

    def settings(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET", f"config/folders/{FOLDER}")
        return found

    def scan(self) -> None:
        """Have it look into the folder now; that there is none it tells as an error."""
        with suppress(urllib.error.HTTPError):
            self.ask("POST", f"db/scan?folder={FOLDER}")

    def revert(self) -> None:
        self.ask("POST", f"db/revert?folder={FOLDER}")

    def listening(self) -> set[str]:
        """The own addresses of all its sockets, as /proc writes them in hexadecimal."""
        assert self._server is not None
        mine = set()
        for number in _family(self._server.pid):
            for one in Path(f"/proc/{number}/fd").iterdir():
                with suppress(OSError):  # it was closed meanwhile
                    mine.add(str(one.readlink()))
        found = set()
        for table in ("tcp", "tcp6", "udp", "udp6"):
            for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                fields = line.split()
                if f"socket:[{fields[9]}]" in mine:
                    found.add(fields[1].partition(":")[0])
        return found


def _family(number: int) -> list[int]:
    """A process and those that any of its threads started."""
    found = [number]
    for thread in Path(f"/proc/{number}/task").iterdir():
        for child in (thread / "children").read_text().split():
            found += _family(int(child))
    return found
