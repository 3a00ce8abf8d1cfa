"""The program's own watcher over a real store and a real folder, without the pages around it.

    python -m tests.engines.watching_child DATA [CLOCK]

It prints a line of JSON when it is ready, and one after each look. A file CLOCK tells by how many
seconds its clock is wrong now, or which moment it tells.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from guide.paths import Places
from guide.ui.shell.folder_watch import FolderWatch
from guide.ui.shell.session import Session
from guide.usecases.alerts.arrivals import FolderLook
from guide.usecases.program.services import open_services
from tests.engines.office import HOME

_real_time = time.time


def say(**facts: Any) -> None:
    os.write(1, json.dumps(facts).encode() + b"\n")


def set_wrong(told: Path) -> None:
    """Let the clock of this process tell what stands in a file, whatever asks it."""
    started = time.monotonic()

    def wrong_time() -> float:
        said = told.read_text().strip()
        if said.startswith("@"):
            return float(said[1:]) + time.monotonic() - started
        return _real_time() + float(said)

    time.time = wrong_time


def now() -> dt.datetime:
    return dt.datetime.fromtimestamp(time.time(), dt.UTC)


def identifiers(examined: Any) -> list[str]:
    return sorted(one.accepted.message.identifier for one in examined if one.accepted is not None)


def main(data: Path, *told: Path) -> int:
    for one in told:
        set_wrong(one)
    app = QCoreApplication([])
    services = open_services(Places(data), now)
    session = Session(services, data)
    session.write_apart()
    watch = FolderWatch(session, data, app)
    looks = 0

    def tell(look: FolderLook) -> None:
        nonlocal looks
        looks += 1
        held = services.declarations.held
        state = held.state(HOME)
        messages = held.messages.every() if held.has_messages else ()
        say(
            looks=looks,
            state=look.state.value,
            taken=sorted(one.message.identifier for one in messages),
            offered=identifiers(look.offers),
            later=sorted(one.name for one in look.later),
            refused=[one.reason.word for one in services.received.refusals()],
            waiting={one.name: one.why.value for one in look.waiting},
            level=state.level,
            standing=None if state.span is None else state.span.standing.name.lower(),
            doubt=held.reckoning().doubt,
        )

    watch.looked.connect(tell)
    say(ready=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
