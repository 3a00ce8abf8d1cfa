"""What the processes do that the fault tests start and kill. Run as a script;
`day` is also called where a fault is made inside the process of the test.

children.py edit PATH FIRST    edits without end; prints each number when it is acknowledged
children.py boast PATH FIRST   the same, but prints before it edits: the negative control
children.py start PATH         waits for a line, opens as a start of the program would
children.py rush PATH          the same without any lock: the negative control
children.py insist PATH        edits without end; says each number that is kept, or why it is not
children.py careless PATH      the same, but never looks at the file: the negative control
children.py day PATH           a short day of the program, whatever fails; prints what came of it
children.py boastful PATH      the same, but what fails is printed as kept: the negative control
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from guide.errors import Code, GuideError
from guide.store import connection as connections
from guide.store import lock
from guide.store.file_watch import FileWatch
from guide.store.open_database import OpenDatabase
from guide.store.store import Change, Store
from guide.store.window_request import leave_request


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def say(word: str) -> None:
    # Straight to the pipe: what was said before a kill has been said.
    os.write(1, f"{word}\n".encode())


def edit(path: Path, first: int, *, boasts: bool) -> None:
    store = Store.open(path, now=now)
    say("open")
    for number in itertools.count(first):
        if boasts:
            say(str(number))
        store.edit(
            [
                Change(f"field:{number % 7}", "plan", b"%d" % number),
                Change("newest", "plan", b"%d" % number + b"." * (number * 37 % 9000)),
            ]
        )
        if not boasts:
            say(str(number))


def insist(path: Path) -> None:
    store = Store.open(path, now=now)
    say("open")
    for number in itertools.count(1):
        try:
            store.edit(
                [
                    Change(f"field:{number % 7}", "plan", b"%d" % number),
                    Change("newest", "plan", b"%d" % number + b"." * (number * 37 % 9000)),
                ]
            )
            say(f"kept {number}")
        except GuideError as error:
            say(f"refused {error.code}")


def day(path: Path, tell: Callable[[str], None], *, boasts: bool = False) -> None:
    """Open, edit three times, read, close; that three times over. Tell what came of each.

    Between the starts the reserve loses a part, as when a disk was repaired, so that each start
    makes, names and removes files. Only what is a failure of the world is caught: anything else
    ends this as a bug would.
    """
    for first in (1, 4, 7):
        _sitting(path, first, tell, boasts=boasts)
        with suppress(FileNotFoundError):
            os.truncate(path.with_suffix(".reserve"), 1)


def _sitting(path: Path, first: int, tell: Callable[[str], None], *, boasts: bool) -> None:
    try:
        store = Store.open(path, now=now)
    except GuideError as error:
        tell(f"unopened {error.code}")
        return
    if store.failure is not None:
        tell(f"failure {store.failure.code}")
    for number in range(first, first + 3):
        try:
            store.edit(
                [
                    Change(f"field:{number % 3}", "plan", b"%d" % number),
                    Change("newest", "plan", b"%d" % number + b"." * (number * 1500)),
                ]
            )
            tell(f"kept {number}")
        except GuideError as error:
            tell(f"kept {number}" if boasts else f"refused {error.code}")
        store.all("plan")  # reading goes on, whatever has failed
    store.close()
    tell("closed well")


def start(path: Path) -> None:
    say("ready")
    sys.stdin.readline()
    try:
        store = Store.open(path, now=now)
    except GuideError as error:
        if error.code is Code.STORE_IN_USE:
            leave_request(path.with_name("show-window.request"))
        say(error.code)
        return
    say("writer")
    store.edit([Change("writer", "plan", b"%d" % os.getpid())])
    say("wrote")
    sys.stdin.readline()
    store.close()


def _without_locks() -> None:
    def careless(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None)

    lock._take = lambda _: None
    connections.connect = careless


def _without_looking() -> None:
    OpenDatabase.is_as_left = True  # type: ignore[method-assign, assignment]
    OpenDatabase._require_kept = lambda *_: None  # type: ignore[method-assign]
    FileWatch.place = lambda _: ()  # type: ignore[method-assign]


def main(act: str, path: str, first: str = "1") -> None:
    if act == "rush":
        _without_locks()
    if act == "careless":
        _without_looking()
    if act in {"day", "boastful"}:
        day(Path(path), say, boasts=act == "boastful")
    elif act in {"insist", "careless"}:
        insist(Path(path))
    elif act in {"edit", "boast"}:
        edit(Path(path), int(first), boasts=act == "boast")
    else:
        start(Path(path))


if __name__ == "__main__":
    main(*sys.argv[1:])
