"""A real browser, asked through its pipe (the DevTools protocol): no driver and no port."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

FLAGS = (
    "--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--no-first-run",
    "--disable-sync", "--disable-background-networking", "--disable-component-update",
    "--disable-quic", "--remote-debugging-pipe",
)  # fmt: skip


class Browser:
    """One page of a browser."""

    def __init__(self, asked: BinaryIO, told: BinaryIO) -> None:
        self._asked, self._told = asked, told
        self._number = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    def ask(self, method: str, **more: Any) -> Any:
        """What the browser answers; news that comes meanwhile is kept in `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": more}
        if self._session:
            message["sessionId"] = self._session
        self._asked.write(json.dumps(message).encode() + b"\0")
        self._asked.flush()
        while True:
            said = self._next()
            if said.get("id") == self._number:
                assert "error" not in said, said
                return said["result"]
            self.events.append(said)

    def wait_for(self, event: str) -> None:
        """Return when this news has come."""
        while not any(one.get("method") == event for one in self.events):
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """The value that a script comes to."""
        found = self.ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def _next(self) -> dict[str, Any]:
        said = bytearray()
        while (byte := self._told.read(1)) != b"\0":
            assert byte, "the browser ended"
            said += byte
        read: dict[str, Any] = json.loads(said)
        return read


@contextmanager
def browser(program: str, folder: Path) -> Iterator[Browser]:
    """Start a browser with a profile of its own, and end it."""
    their_in, our_out = os.pipe()
    our_in, their_out = os.pipe()
    # The browser reads and writes at fixed places; bash, as plain sh knows one digit only.
    placed = f'exec "$@" 3<&{their_in} 4>&{their_out}'
    run = subprocess.Popen(
        ["bash", "-c", placed, "bash", program, *FLAGS, f"--user-data-dir={folder / 'profile'}"],
        pass_fds=(their_in, their_out), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(their_in)
    os.close(their_out)
    try:
        with os.fdopen(our_out, "wb") as asked, os.fdopen(our_in, "rb") as told:
            yield Browser(asked, told)
    finally:
        run.kill()
        run.wait()
