"""S4: calls of the system that fail. Nothing acknowledged is missing, every failure has a code.

Two ways make the failures: `strace` in a process of its own, where the system lets it trace, and
a shim between SQLite, the store and the system, which works everywhere.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import Protocol

import pytest

from guide.errors import Code
from guide.store.store import Change, Store
from tests.faults import children
from tests.faults.conftest import ROOT
from tests.faults.watched import Call, Operation, watched

pytestmark = pytest.mark.faults
NAMES = ("", ".lock", ".reserve", ".reserve.unfinished", ".db", ".db.unfinished", ".db-journal")

# What each call is to strace and to the shim.
CALLS = {
    "sync": ("fsync,fdatasync", {Operation.SYNC, Operation.SYNC_FOLDER}),
    "write": ("pwrite64,write", {Operation.WRITE}),
    "cut": ("ftruncate", {Operation.CUT}),
    "open": ("openat", {Operation.OPEN}),
    "remove": ("unlink,unlinkat", {Operation.REMOVE}),
    "rename": ("rename,renameat,renameat2", {Operation.RENAME}),
}
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES)
TURNS = 6
TOLD = {Code.NOT_SAVED, Code.DISK_FULL, Code.STORE_READ_ONLY, Code.FOLDER_UNUSABLE}


@dataclass(frozen=True)
class Fault:
    """A call that fails in one of six turns, on a day that begins with a store or without."""

    call: str
    error: int
    turn: int
    has_store: bool


@dataclass(frozen=True)
class Blow:
    """Which calls fail: of each name the given one and, when it `stays`, all that follow."""

    at: tuple[tuple[str, int], ...]
    stays: bool = False


FAULTS = [Fault(*chosen) for chosen in product(CALLS, ERRORS, range(TURNS), (True, False))]
# Every call with every error, the turns one after the other.
SOME = [FAULTS[number * 12 + number * 7 % 12] for number in range(18)]


def blow_of(fault: Fault, calls: Sequence[str]) -> Blow:
    """Where a day with these calls is struck: each turn elsewhere, from the first to the last."""
    last, singles = len(calls) - 1, min(len(calls), 4)
    if fault.turn < singles:
        place = round(last * fault.turn / (singles - 1))
        return Blow(((calls[place], calls[: place + 1].count(calls[place])),))
    place = (fault.turn - singles) * (last // 2)
    names = sorted(set(calls[place:]))
    return Blow(tuple((name, calls[:place].count(name) + 1) for name in names), stays=True)


class Way(Protocol):
    """A way to spend a day in which calls fail."""

    def spend(self, path: Path, call: str, error: int, blow: Blow | None, boasts: bool) -> Day:
        """Spend it with the store at `path`; without a blow the calls are only counted."""


@dataclass(frozen=True)
class Day:
    said: list[str]
    calls: list[str]  # the names of such calls, in order
    failed: int  # how many of them were made to fail


class _Traced:
    """A process of its own has the fault, by the system's means."""

    def spend(self, path: Path, call: str, error: int, blow: Blow | None, boasts: bool) -> Day:
        what = ["-e", f"trace={CALLS[call][0]}"]
        for name, number in blow.at if blow else ():
            when = f"{number}{'+' if blow and blow.stays else ''}"
            what += ["-e", f"inject={name}:error={errno.errorcode[error]}:when={when}"]
        files = [path.parent, *(path.with_name(f"daiyn{ending}") for ending in NAMES if ending)]
        trace = path.parent.with_suffix(".trace")
        process = subprocess.run(
            [
                *("strace", "-f", "-qq", "-o", str(trace), *what),
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
        lines = trace.read_text().splitlines()
        found = [re.match(r"\d+ +(\w+)\(.*?(\(INJECTED\))?$", line) for line in lines]
        calls = [line[1] for line in found if line]
        return Day(
            process.stdout.splitlines(), calls, sum(bool(line and line[2]) for line in found)
        )


class _Shimmed:
    """The fault happens in this process."""

    def spend(self, path: Path, call: str, error: int, blow: Blow | None, boasts: bool) -> Day:
        said: list[str] = []
        calls: list[str] = []
        failed = 0
        at = dict(blow.at) if blow else {}

        def refuse(heard: Call) -> None:
            nonlocal failed
            if heard.act not in CALLS[call][1]:
                return
            name = heard.act.name
            calls.append(name)
            after = calls.count(name) - at.get(name, len(calls) + 1)
            if after == 0 or (after > 0 and blow and blow.stays):
                failed += 1
                raise OSError(error, "made to fail")

        path.parent.mkdir(exist_ok=True)
        with watched(path.parent, refuse):
            children.day(path, said.append, boasts=boasts)
        return Day(said, calls, failed)


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
    return _Traced() if request.param == "the system" and _can_trace() else _Shimmed()


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("before") / "daiyn.db"
    with Store.open(path, now=_now) as store:
        store.edit([Change("earlier", "plan", "Динара".encode() * 300)])
    return path.read_bytes()


Count = Callable[[str, bool], list[str]]


@pytest.fixture(scope="module")
def count(way: Way, before: bytes, tmp_path_factory: pytest.TempPathFactory) -> Count:
    """Tells which calls of a kind a day makes in which nothing fails."""

    @cache
    def counted(call: str, has_store: bool) -> list[str]:
        path = _morning(tmp_path_factory.mktemp("counted") / "data", before if has_store else None)
        day = way.spend(path, call, 0, None, boasts=False)
        assert day.said.count("closed well") == 3, day.said
        assert not day.failed
        return day.calls

    return counted


def _morning(folder: Path, before: bytes | None) -> Path:
    if before is not None:
        folder.mkdir()
        (folder / "daiyn.db").write_bytes(before)
    return folder / "daiyn.db"


def _judge(path: Path, said: list[list[str]], *, has_store: bool) -> None:
    kept = [int(what) for word, what in said if word == "kept"]
    assert {what for word, what in said if word not in {"kept", "closed"}} <= TOLD, said
    assert said[-1][0] in {"closed", "unopened"}, said
    with Store.open(path, now=_now) as store:
        assert store.failure is None, said
        assert store.check() == []
        bodies = {document.id: document.body for document in store.all("plan")}
    assert (bodies.pop("earlier", None) is not None) == has_store
    newest = int(bodies.pop("newest", b"0").split(b".")[0])
    assert newest >= max(kept, default=0), said
    fields = {f"field:{number % 3}": b"%d" % number for number in kept}
    for name, body in fields.items():
        assert int(bodies[name]) >= int(body), said
    assert newest == 0 or bodies[f"field:{newest % 3}"] == b"%d" % newest, said  # no half edit


@pytest.fixture
def strike(way: Way, count: Count, before: bytes, tmp_path: Path) -> Callable[..., None]:
    """Let a day have a fault, see that the fault happened, and judge what came of it."""

    def strike(fault: Fault, *, later: int = 0, boasts: bool = False) -> None:
        blow = blow_of(fault, count(fault.call, fault.has_store))
        blow = replace(blow, at=tuple((name, number + later) for name, number in blow.at))
        path = _morning(tmp_path / "data", before if fault.has_store else None)
        day = way.spend(path, fault.call, fault.error, blow, boasts)
        assert day.failed >= 1, f"never made: {fault} {blow}"
        assert day.failed == 1 or blow.stays
        _judge(path, [line.split() for line in day.said], has_store=fault.has_store)
        shutil.rmtree(path.parent)

    return strike


@pytest.mark.parametrize("fault", SOME, ids=str)
def test_a_call_that_fails_loses_nothing_acknowledged(
    strike: Callable[..., None], fault: Fault
) -> None:
    strike(fault)


@pytest.mark.proof
def test_every_call_may_fail_in_every_way(strike: Callable[..., None]) -> None:
    assert len(FAULTS) == 216
    for fault in FAULTS:
        strike(fault)


def test_the_faults_are_all_different(count: Count) -> None:
    assert len(FAULTS) == len(set(FAULTS)) == 216
    assert {(fault.call, fault.error) for fault in SOME} == set(product(CALLS, ERRORS))
    for call, has_store in product(CALLS, (True, False)):
        calls = count(call, has_store)
        blows = {blow_of(Fault(call, errno.EIO, turn, has_store), calls) for turn in range(TURNS)}
        assert len(blows) == TURNS, (call, has_store, calls)


ONE = Fault("sync", errno.EIO, 4, has_store=True)


def test_the_harness_sees_a_fault_that_never_happened(strike: Callable[..., None]) -> None:
    with pytest.raises(AssertionError, match="never made"):
        strike(ONE, later=10_000)


def test_the_harness_sees_what_was_acknowledged_and_is_not_there(
    strike: Callable[..., None],
) -> None:
    with pytest.raises(AssertionError, match="kept"):
        strike(ONE, boasts=True)
