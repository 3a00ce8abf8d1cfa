"""S4: calls of the system that fail. Nothing acknowledged is missing, every failure has a code.

Two ways make the failures: `strace` in a process of its own, where the system lets it trace, and
a shim between SQLite, the store and the system, which works everywhere.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from guide.errors import Code
from guide.store.store import Change, Store
from tests.faults import children
from tests.faults.conftest import ROOT
from tests.faults.watched import Act, Call, watched

pytestmark = pytest.mark.faults
NAMES = ("", ".lock", ".reserve", ".reserve.unfinished", ".db", ".db.unfinished", ".db-journal")

# What each call is to strace and to the shim.
CALLS = {
    "sync": ("fsync,fdatasync", {Act.SYNC, Act.SYNC_FOLDER}),
    "write": ("pwrite64,write", {Act.WRITE}),
    "cut": ("ftruncate", {Act.CUT}),
    "open": ("openat", {Act.OPEN}),
    "remove": ("unlink,unlinkat", {Act.REMOVE}),
    "rename": ("rename,renameat,renameat2", {Act.RENAME}),
}
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES)
# The how-many-th such call fails, whether those after it fail as well, and whether there was a
# store before.
POSITIONS = (
    *product((1, 2, 4, 9), (False,), (True, False)),
    *product((1, 5), (True,), (True, False)),
)
TOLD = {Code.NOT_SAVED, Code.DISK_FULL, Code.STORE_READ_ONLY, Code.FOLDER_UNUSABLE}


@dataclass(frozen=True)
class Fault:
    call: str
    error: int
    position: int
    stays: bool
    has_store: bool


FAULTS = [
    Fault(call, error, *position) for call, error, position in product(CALLS, ERRORS, POSITIONS)
]
# Every call with every error, the positions in turn.
SOME = [FAULTS[number * 12 + number * 7 % 12] for number in range(18)]
Way = Callable[[Path, Fault, bool], list[str]]


def _traced(path: Path, fault: Fault, boasts: bool) -> list[str]:
    """Let a process of its own have the fault, by the system's means."""
    inject = (
        f"inject={CALLS[fault.call][0]}:error={errno.errorcode[fault.error]}"
        f":when={fault.position}{'+' if fault.stays else ''}"
    )
    files = [path.parent, *(path.with_name(f"daiyn{ending}") for ending in NAMES if ending)]
    process = subprocess.run(
        [
            *("strace", "-f", "-qq", "-o", os.devnull, "-e", inject),
            *(part for file in files for part in ("-P", str(file))),
            *(sys.executable, children.__file__, "boastful" if boasts else "day", str(path)),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert process.returncode == 0, process.stderr
    return process.stdout.splitlines()


def _shimmed(path: Path, fault: Fault, boasts: bool) -> list[str]:
    """Let the fault happen in this process."""
    said: list[str] = []
    heard = 0

    def refuse(call: Call) -> None:
        nonlocal heard
        if call.act in CALLS[fault.call][1]:
            heard += 1
            if heard == fault.position or (fault.stays and heard > fault.position):
                raise OSError(fault.error, "made to fail")

    path.parent.mkdir(exist_ok=True)
    with watched(path.parent, refuse):
        children.day(path, said.append, boasts=boasts)
    return said


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(
        ["strace", "-f", "-qq", "-e", "inject=fsync:error=EIO", "true"],
        capture_output=True,
        check=False,
    )
    return tried.returncode == 0


@pytest.fixture(params=["the system", "a shim"], scope="module")
def way(request: pytest.FixtureRequest) -> Way:
    return _traced if request.param == "the system" and _can_trace() else _shimmed


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("before") / "daiyn.db"
    with Store.open(path, now=_now) as store:
        store.edit([Change("earlier", "plan", "Динара".encode() * 300)])
    return path.read_bytes()


def _judge(way: Way, fault: Fault, folder: Path, before: bytes, *, boasts: bool = False) -> None:
    path = folder / "daiyn.db"
    if fault.has_store:
        folder.mkdir()
        path.write_bytes(before)
    said = [line.split() for line in way(path, fault, boasts)]
    kept = [int(what) for word, what in said if word == "kept"]
    assert {what for word, what in said[:-1] if word != "kept"} <= TOLD, said
    assert said[-1][0] in {"closed", "unopened"}, said
    with Store.open(path, now=_now) as store:
        assert store.trouble is None, said
        assert store.check() == []
        bodies = {document.id: document.body for document in store.all("plan")}
    assert (bodies.pop("earlier", None) is not None) == fault.has_store
    newest = int(bodies.pop("newest", b"0").split(b".")[0])
    assert newest >= max(kept, default=0), said
    fields = {f"field:{number % 3}": b"%d" % number for number in kept}
    for name, body in fields.items():
        assert int(bodies[name]) >= int(body), said
    assert newest == 0 or bodies[f"field:{newest % 3}"] == b"%d" % newest, said  # no half edit
    shutil.rmtree(folder)


@pytest.mark.parametrize("fault", SOME, ids=str)
def test_a_call_that_fails_loses_nothing_acknowledged(
    way: Way, fault: Fault, tmp_path: Path, before: bytes
) -> None:
    _judge(way, fault, tmp_path / "data", before)


@pytest.mark.proof
def test_every_call_may_fail_in_every_way(way: Way, tmp_path: Path, before: bytes) -> None:
    assert len(FAULTS) == 216
    for fault in FAULTS:
        _judge(way, fault, tmp_path / "data", before)


def test_the_harness_sees_what_was_acknowledged_and_is_not_there(
    way: Way, tmp_path: Path, before: bytes
) -> None:
    fault = Fault("sync", errno.EIO, 1, stays=True, has_store=True)
    with pytest.raises(AssertionError):
        _judge(way, fault, tmp_path / "data", before, boasts=True)
