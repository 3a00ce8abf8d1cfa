"""What the processes do that are killed while they keep a plan safe. Run as a script.

backup_children.py backup PATH     edits and backs up without end; prints each number made
backup_children.py careless PATH   the same without a temporary name: the negative control
backup_children.py restore PATH    brings backups 1 and 2 back in turn; prints each when done
backup_children.py piecewise PATH  the same, one document after the other: the negative control
backup_children.py migrate FOLDER  opens copies of FOLDER/old.db by a taller ladder
backup_children.py unbound FOLDER  the same without a transaction: the negative control
backup_children.py update FOLDER   opens copies of FOLDER/old.db as a newer version, then edits
backup_children.py bold FOLDER     the same, the backup after the edit: the negative control
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from guide.store import backups, copying, files, migrations, opening
from guide.store.migrations import LADDER, Migration
from guide.store.store import Change, Store
from guide.usecases.safekeeping.backup_service import BackupService, Reason

NEWER = "999.0"
TALLER = (*LADDER, Migration(body=lambda _kind, body: b"new " + body))


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def say(word: object) -> None:
    # Straight to the pipe: what was said before a kill has been said.
    os.write(1, f"{word}\n".encode())


def backup(path: Path) -> None:
    store = Store.open(path, now=now)
    keeping = BackupService(store, path.parent, now)
    say("open")
    for number in itertools.count():
        words = b"%d" % number + b"." * 20_000
        store.edit([Change("kept_plan:1", "kept_plan", words)])
        say(keeping.back_up(Reason.USED).number)


def restore(path: Path) -> None:
    store = Store.open(path, now=now)
    keeping = BackupService(store, path.parent, now)
    say("open")
    for number in itertools.cycle((1, 2)):
        keeping.restore(number)
        say(number)


def migrate(folder: Path) -> None:
    old = (folder / "old.db").read_bytes()
    say("open")
    for number in itertools.count(len([*folder.iterdir()])):
        path = folder / str(number) / "daiyn.db"
        path.parent.mkdir()
        files.write_private_file(path, old)
        opened = opening.open_file(path, now(), TALLER)
        opened.connection.close()
        assert opened.lock is not None
        opened.lock.close()
        say(number)


def update(folder: Path, *, is_bold: bool = False) -> None:
    old = (folder / "old.db").read_bytes()
    pin = backups.pin
    if is_bold:
        backups.pin = lambda *_, **__: None
    say("open")
    for number in itertools.count(len([*folder.iterdir()])):
        path = folder / str(number) / "daiyn.db"
        path.parent.mkdir()
        files.write_private_file(path, old)
        store = Store(opening.open_file(path, now(), version=NEWER), path, now)
        store.edit([Change("person:1", "person", b"new " * 5000)])
        if is_bold:
            pin(path, old, now(), LADDER, is_migration=False)
        store.close()
        say(number)


def bold(folder: Path) -> None:
    update(folder, is_bold=True)


def _careless(path: Path, data: bytes, **_: Any) -> None:
    with path.open("wb", buffering=0) as file:
        for start in range(0, len(data), 512):
            file.write(data[start : start + 512])
            os.fsync(file.fileno())


def _piecewise(store: Store, changes: Sequence[Change]) -> int:
    return [edit(store, [change]) for change in changes][-1]


edit = Store.edit


def main(act: str, place: str) -> None:
    if act == "careless":
        copying.write_verified = _careless
    if act == "piecewise":
        Store.edit = _piecewise  # type: ignore[assignment]
    if act == "unbound":
        migrations.transaction = lambda _: nullcontext()
    acts = {
        "backup": backup, "careless": backup, "restore": restore, "piecewise": restore,
        "migrate": migrate, "unbound": migrate, "update": update, "bold": bold,
    }  # fmt: skip
    acts[act](Path(place))


if __name__ == "__main__":
    main(*sys.argv[1:])
