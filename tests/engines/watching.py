"""A program that watches a folder, in a process and a view of the file systems of its own.

What is mounted in that view (`mount`) is seen by this program alone and is gone with it; nobody
has to be root for it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Thread
from typing import Any, Self

from tests.engines.office import trusting_home

TOLD_S, UNTOLD_S = 10.0, 30.0  # from a whole pair to its being seen: with an event, and without
_MARGIN_S = 60.0  # beyond it nobody waits; what comes late is told with its time

CAN_MOUNT = sys.platform == "linux" and all(shutil.which(n) for n in ("unshare", "nsenter"))
_OWN_VIEW = ("unshare", "--map-root-user", "--mount")


class Watching:
    """The program, and what it has told so far."""

    def __init__(
        self,
        data: Path,
        folder: Path,
        *,
        told: Path | None = None,
        before: str = "",
        takes_at_once: bool = True,
    ) -> None:
        """Start it.

        Args:
            data: the folder of its data; made for a home that trusts the office if it is not there.
            folder: what it watches; need not be there.
            told: a file that says what its clock tells (`watching_child`).
            before: a shell command that is carried out in the program's view at first.
            takes_at_once: whether what the office signed needs no press.

        """
        self.folder = folder
        if not data.exists():
            trusting_home(data, folder, takes_at_once=takes_at_once)
        child = [sys.executable, "-m", "tests.engines.watching_child", str(data)]
        child += [str(told)] if told is not None else []
        if CAN_MOUNT:
            child = [*_OWN_VIEW, "sh", "-ec", f'{before or ":"}\nexec "$@"', "sh", *child]
        self._child = subprocess.Popen(child, stdout=subprocess.PIPE, text=True)
        self._news = Condition()
        self._facts: dict[str, Any] = {}
        self._seen: dict[str, float] = {}  # when each identifier was taken or offered
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        assert self.wait(lambda facts: "looks" in facts), "it did not start"

    def _listen(self) -> None:
        assert self._child.stdout is not None
        with self._child.stdout as lines:
            for line in lines:
                at = time.monotonic()
                with self._news:
                    self._facts.update(json.loads(line))
                    for one in (*self._facts.get("taken", ()), *self._facts.get("offered", ())):
                        self._seen.setdefault(one, at)
                    self._news.notify_all()
        with self._news:
            self._facts["ended"] = True
            self._news.notify_all()

    @property
    def facts(self) -> dict[str, Any]:
        with self._news:
            return dict(self._facts)

    def wait(self, holds: Callable[[dict[str, Any]], object], within: float = _MARGIN_S) -> bool:
        """Whether it told something of which this holds."""
        with self._news:
            return bool(
                self._news.wait_for(lambda: holds(self._facts) or "ended" in self._facts, within)
                and holds(self._facts)
            )

    def seen(self, identifier: str, since: float) -> float:
        """Seconds from a moment until this message was taken or offered."""
        assert self.wait(lambda _: identifier in self._seen), f"{identifier}: {self.facts}"
        return max(0.0, self._seen[identifier] - since)

    def look_again(self) -> dict[str, Any]:
        """What it tells after a look that began later than now."""
        enough = self.facts["looks"] + 2
        assert self.wait(lambda facts: facts["looks"] >= enough), "it does not look any more"
        return self.facts

    def do(self, *command: str | Path) -> None:
        """Carry out a command in the program's view of the file systems."""
        view = ("nsenter", "--target", str(self._child.pid), "--user", "--mount",
                "--preserve-credentials")  # fmt: skip
        subprocess.run([*view, *map(str, command)], check=True, timeout=60)

    def close(self) -> None:
        self._child.terminate()
        self._child.wait(20)
        self._listener.join(20)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
