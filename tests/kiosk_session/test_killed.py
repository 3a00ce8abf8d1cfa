"""Whatever is killed, and however often: the start page is there, and the disk is as it was."""

from __future__ import annotations

import datetime as dt
import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.kiosk.configuration import Configuration
from guide.paths import Places
from guide.usecases.kiosk.level import shown_level
from guide.usecases.kiosk.services import open_kiosk
from guide.usecases.level.declarations import Draft
from tests.kiosk_session.standing import Standing, missing, stands

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="sessions of Linux"),
]
KILLS, LONGEST_S = 200, 5.0
RESTART_S = 0.2  # RestartSec= of the unit
# What may change while nobody is there: the log of bugs of native code, and the counts of a day.
MAY_CHANGE = re.compile(r"logs/.*|kiosk/counts/.*")


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def enter_orange(data: Path) -> None:
    services = open_kiosk(Places(data).kiosk, now, Configuration())
    services.declarations.declare(Draft(level=Level.ORANGE, place=Place()), Place())
    services.close()


def entered(data: Path) -> Level | None:
    services = open_kiosk(Places(data).kiosk, now, Configuration())
    shown = shown_level(services)
    services.close()
    return shown.level if shown is not None else None


def kept(folder: Path) -> dict[str, bytes]:
    """All that lies in data, home and temporary folder, but for what may change."""
    return {
        str(one.relative_to(folder)): one.read_bytes()
        for name in ("data", "home", "tmp")
        for one in sorted((folder / name).rglob("*"))
        if one.is_file() and not MAY_CHANGE.fullmatch(str(one.relative_to(folder / name)))
    }


class Unit:
    """Does what the unit of systemd does: starts it again, always."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._is_over = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        while True:
            self._standing.unit.wait()
            if self._is_over:
                return
            time.sleep(RESTART_S)
            self._standing.start()

    def end(self) -> None:
        self._is_over = True
        self._standing.unit.kill()
        self._thread.join(timeout=20)


def test_killed_again_and_again_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    if missing("cage"):
        pytest.skip(f"{missing('cage')} is not installed: make setup-dist")
    with stands("cage", ["page.py", "sealed"], enter_orange) as standing:
        unit = Unit(standing)
        before = kept(standing.folder)
        took: dict[str, list[float]] = {"page": [], "supervisor": [], "compositor": []}
        try:
            for number in range(KILLS):
                who = list(took)[number % len(took)]
                pid = {
                    "page": lambda: standing.pages()[-1],
                    "supervisor": standing.supervisor,
                    "compositor": lambda: standing.unit.pid,
                }[who]()
                painted = len(standing.said("painted"))
                os.kill(pid, signal.SIGKILL)
                took[who].append(standing.wait(lambda n=painted: len(standing.said("painted")) > n))
                assert standing.wait(lambda: not standing.is_covered()) < LONGEST_S
                standing.wait(lambda: len(standing.pages()) == 1)
        finally:
            unit.end()
        with capsys.disabled():
            for who, times in took.items():
                middle = sorted(times)[len(times) // 2]
                print(f"\n{who}: killed {len(times)} times, {middle:.2f} to {max(times):.2f} s")
        assert max(max(one) for one in took.values()) < LONGEST_S
        standing.wait(lambda: not standing.processes())  # all of it ends with the compositor
        after = kept(standing.folder)
        assert after.keys() == before.keys()
        assert entered(standing.data) is Level.ORANGE
