"""A private desktop for one test: X server, window manager, session bus, and the program on it.

Everything started here is ended here, by its own process handle. Qt offers its accessible tree
only on a real display server, so these tests bring their own Xvfb.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.a11y.audit import CONTROLS, settled

PROBE = Path(__file__).with_name("probe.py")
ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"


class Desktop:
    """Xvfb, openbox and a session bus, with `program` running on them."""

    def __init__(self, home: Path, size: str = "1280x1024") -> None:
        self.home = home
        self._size = size
        self._stack = ExitStack()
        self.env: dict[str, str] = {}
        self._probe: subprocess.Popen[str] | None = None
        self.program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        runtime = self.home / "runtime"
        runtime.mkdir(mode=0o700, parents=True)
        read, write = os.pipe()
        xvfb = self.start(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{self._size}x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=(write,),
        )
        os.close(write)
        # The pipe stays open: closing it early ends the X server.
        reader = self._stack.enter_context(os.fdopen(read))
        number = reader.readline().strip()
        assert number, f"Xvfb did not start: {xvfb.poll()}"
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "LC_ALL", "LANG")}
        self.env = keep | {
            "DISPLAY": f":{number}",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime}/bus",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8",
            "GTK_A11Y": "none",
        }
        bus = self.start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1",
             f"--address=unix:path={runtime}/bus"],
            stdout=subprocess.PIPE,
        )  # fmt: skip
        assert bus.stdout is not None
        assert bus.stdout.readline()
        if shutil.which("openbox"):
            self.start(["openbox", "--sm-disable"])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self._stack.close()

    def start(self, command: list[str], **more: Any) -> subprocess.Popen[bytes]:
        more.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(
            command, env=self.env or None, stderr=subprocess.DEVNULL, start_new_session=True, **more
        )
        self._stack.callback(_end, process)
        if process.stdout is not None:
            self._stack.callback(process.stdout.close)
        return process

    def run(self, *arguments: str) -> None:
        """Start the program with these arguments and connect the probe to it."""
        self.program = self.start([sys.executable, "-m", "guide", *arguments], cwd=ROOT)
        self._probe = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore", str(PROBE), str(self.program.pid)],
            env=self.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._stack.callback(_end_probe, self._probe)

    def ask(self, do: str, **request: Any) -> Any:
        """Send one request to the probe and return its answer."""
        assert self._probe is not None
        assert self._probe.stdin is not None
        assert self._probe.stdout is not None
        self._probe.stdin.write(json.dumps({"do": do, **request}) + "\n")
        self._probe.stdin.flush()
        return json.loads(self._probe.stdout.readline())

    def tree(self) -> list[dict[str, Any]]:
        """The shown accessible nodes in reading order; only controls tell their box and actions."""
        return settled(self._tree)

    def _tree(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] | None = self.ask("tree", roles=sorted(CONTROLS))
        assert self.program is not None
        assert found is not None, f"the program is not on the bus; exit code {self.program.poll()}"
        return found

    def press(self, target: str, **more: str) -> None:
        """Press the control with this accessible id or name; `role`: only one of that role."""
        result = self.ask("press", target=target, **more)
        assert "did" in result, (target, result)

    def wait_for(self, target: str) -> None:
        """Wait until a node with this id can be found (a fact, not a time)."""
        result = self.ask("find", target=target, patience=30)
        assert "did" in result, f"{target} did not appear"

    def keys(self, *names: str) -> None:
        """Press keys in the active window."""
        subprocess.run(["xdotool", "key", "--delay", "20", *names], env=self.env, check=True)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)


def _end_probe(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(10)
    process.stdout.close()
