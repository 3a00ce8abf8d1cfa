"""S3: a process killed inside a backup, a restore, a migration or an update leaves old or new.

A child does one of these without end and says each when it is done; it is killed a moment later.
What lies there then is examined by bytes, as the next start would: never neither, and every file
that has the name of a backup is a whole one. Two run side by side.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

import msgspec
import pytest

from guide.errors import GuideError
from guide.household.plan import Person
from guide.store import header, image, integrity, snapshot, version_stamp
from guide.store.backup_name import Reason, listed
from guide.store.backups import folder_of
from guide.store.schema import SCHEMA
from guide.store.store import Change, Store
from guide.usecases.safekeeping.backup_service import BackupService

pytestmark = pytest.mark.faults
KILL = signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL
KILLS_IN_ONE_FOLDER = 10
Start = Callable[..., "Popen[bytes]"]
State = dict[str, bytes]


@dataclass
class Tally:
    kills: int = 0
    done: int = 0
    cut_short: int = 0  # how often the kill left something unfinished
    wrong: list[str] = field(default_factory=list)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _pace(process: Popen[bytes]) -> float:
    """The seconds that a child needs for one deed, on this machine as busy as it is."""
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    begun = time.monotonic()
    assert process.stdout.readline()
    needed = time.monotonic() - begun
    process.send_signal(KILL)
    process.wait()
    return needed


def _one_life(process: Popen[bytes], deeds: int, then: float) -> list[int]:
    """Kill a child so many seconds after so many deeds; the numbers that it said were done."""
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    words = [process.stdout.readline() for _ in range(deeds)]
    timer = threading.Timer(then, process.send_signal, (KILL,))
    timer.start()
    words += process.stdout.read().split()  # ends with the process
    timer.join()
    process.wait()
    return [int(word) for word in words]


class Trial:
    """What is killed: how it is set up, and how it is judged."""

    act = ""
    control = ""

    def set_up(self, folder: Path) -> Path:
        raise NotImplementedError

    def judge(self, place: Path, said: list[int], tally: Tally) -> None:
        raise NotImplementedError


def _judge_backups(path: Path, tally: Tally) -> list[int]:
    """Every file with the name of a backup is whole; returns their numbers."""
    names = listed(folder_of(path))
    for name in names:
        try:
            snapshot.require_whole((folder_of(path) / name.file).read_bytes())
        except GuideError as error:
            tally.wrong.append(f"backup {name.number}: {error.fields}")
    tally.cut_short += any(folder_of(path).glob("*.unfinished"))
    return [name.number for name in names]


class Backup(Trial):
    act, control = "backup", "careless"

    def set_up(self, folder: Path) -> Path:
        path = folder / "daiyn.db"
        with Store.open(path, now=_now) as store:
            for number in range(30):
                store.edit([Change(f"person:{number}", "person", b"%d" % number)])
        return path

    def judge(self, place: Path, said: list[int], tally: Tally) -> None:
        numbers = _judge_backups(place, tally)
        if said and said[-1] not in numbers:
            tally.wrong.append(f"backup {said[-1]} was said, {numbers[:1]} is there")
        with Store.open(place, now=_now) as store:
            if store.failure is not None or store.check():
                tally.wrong.append(f"the store: {store.failure} {store.check()}")


def _people(word: str, numbers: range) -> State:
    return {
        f"person:{n}": msgspec.json.encode(Person(id=str(n), position=n, given_name=f"{word} {n}"))
        for n in numbers
    }


class Restore(Trial):
    act, control = "restore", "piecewise"
    states = (_people("old", range(20)), _people("new", range(10, 30)))

    def set_up(self, folder: Path) -> Path:
        path = folder / "daiyn.db"
        with Store.open(path, now=_now) as store:
            for state in self.states:
                gone = [one.id for one in store.all("person") if one.id not in state]
                store.edit(
                    [
                        *(Change(name, "person", body) for name, body in state.items()),
                        *(Change(name, "person", None) for name in gone),
                    ]
                )
                BackupService(store, path.parent, _now).back_up(Reason.ASKED)
        return path

    def judge(self, place: Path, said: list[int], tally: Tally) -> None:
        if len(_judge_backups(place, tally)) < len(said):
            tally.wrong.append("a restore without a backup of the state before")
        tally.cut_short += image.has_hot_journal(place)
        with Store.open(place, now=_now) as store:
            found = {one.id: one.body for one in store.all("person")}
            if store.failure is not None or found not in self.states:
                tally.wrong.append(f"neither: {store.failure} {sorted(found.values())}")


class Migration(Trial):
    act, control = "migrate", "unbound"

    def set_up(self, folder: Path) -> Path:
        with Store.open(folder / "daiyn.db", now=_now) as store:
            for name, body in self._old().items():
                store.edit([Change(name, "person", body)])
        (folder / "daiyn.db").rename(folder / "old.db")
        return folder

    @staticmethod
    def _old() -> State:
        return {f"person:{n}": b"%d " % n * 30 for n in range(150)}

    def judge(self, place: Path, said: list[int], tally: Tally) -> None:
        original = (place / "old.db").read_bytes()
        for path in place.glob("*/daiyn.db"):
            tally.cut_short += image.has_hot_journal(path)
            data = image.read(path)
            found = header.parse(data)
            version = found.user_version if found is not None else 0
            if version == 1 and data != original:
                tally.wrong.append(f"{path.parent.name}: version 1, but not as it was")
            elif version == 2:
                self._judge_new(path, data, tally)
            elif version != 1:
                tally.wrong.append(f"{path.parent.name}: version {version}")
            if said and path.parent.name == str(said[-1]) and version != 2:
                tally.wrong.append(f"{path.parent.name}: said to be new, is {version}")
        for path in place.glob("*/"):
            if path.is_dir():
                shutil.rmtree(path)

    def _judge_new(self, path: Path, data: bytes, tally: Tally) -> None:
        faults = integrity.faults_of_image(data, 2)
        if faults:
            tally.wrong.append(f"{path.parent.name}: {faults}")
        names = listed(folder_of(path))
        if [name.reason for name in names] != [Reason.MIGRATION]:
            tally.wrong.append(f"{path.parent.name}: new without a pinned copy of the old")
        _judge_backups(path, tally)


class Update(Trial):
    act, control = "update", "bold"

    def set_up(self, folder: Path) -> Path:
        with Store.open(folder / "daiyn.db", now=_now) as store:
            store.edit([Change(f"person:{n}", "person", b"%d " % n * 30) for n in range(150)])
        (folder / "daiyn.db").rename(folder / "old.db")
        return folder

    def judge(self, place: Path, said: list[int], tally: Tally) -> None:
        original = (place / "old.db").read_bytes()
        for path in place.glob("*/daiyn.db"):
            tally.cut_short += image.has_hot_journal(path)
            data = image.read(path)
            if integrity.faults_of_image(data, SCHEMA):
                tally.wrong.append(f"{path.parent.name}: damaged")
            names = [name for name in listed(folder_of(path)) if name.reason is Reason.UPDATE]
            copies = [(folder_of(path) / name.file).read_bytes() for name in names]
            if data != original and copies != [original]:
                tally.wrong.append(f"{path.parent.name}: written before the old was kept")
            tally.cut_short += bool(copies) and data == original
            is_said = bool(said) and path.parent.name == str(said[-1])
            if is_said and version_stamp.last_version(data) != "999.0":
                tally.wrong.append(f"{path.parent.name}: said to be updated")
            _judge_backups(path, tally)
        for path in place.glob("*/"):
            if path.is_dir():
                shutil.rmtree(path)


def _kill_often(start: Start, trial: Trial, act: str, folder: Path, kills: int, seed: int) -> Tally:
    moments = random.Random(seed)  # noqa: S311 - moments, not secrets
    tally = Tally()
    place = folder / f"{seed}-pace"
    place.mkdir()
    pace = _pace(start(act, trial.set_up(place), script="backup_children.py"))
    for number in range(kills):
        if number % KILLS_IN_ONE_FOLDER == 0:
            place = folder / f"{seed}-{number}"
            place.mkdir()
            place = trial.set_up(place)
        process = start(act, place, script="backup_children.py")
        said = _one_life(process, moments.randint(0, 1), moments.uniform(0, pace))
        tally.kills += 1
        tally.done += len(said)
        trial.judge(place, said, tally)
    return tally


def _in_pairs(start: Start, trial: Trial, act: str, folder: Path, kills: int) -> Tally:
    total = Tally()
    with ThreadPoolExecutor(2) as pool:
        halves = [
            pool.submit(_kill_often, start, trial, act, folder, kills // 2, seed) for seed in (1, 2)
        ]
        for half in halves:
            found = half.result()
            total.kills += found.kills
            total.done += found.done
            total.cut_short += found.cut_short
            total.wrong += found.wrong
    return total


TRIALS = pytest.mark.parametrize(
    "trial", [Backup(), Restore(), Migration(), Update()], ids=lambda trial: trial.act
)


@TRIALS
def test_twenty_kills_leave_the_old_or_the_new(child: Start, tmp_path: Path, trial: Trial) -> None:
    tally = _in_pairs(child, trial, trial.act, tmp_path, 20)
    assert tally.wrong == []
    assert tally.kills == 20
    assert tally.done > 0, "some were finished before the kill: there was something to lose"


@pytest.mark.proof
@TRIALS
def test_two_hundred_kills_leave_the_old_or_the_new(
    child: Start, tmp_path: Path, trial: Trial
) -> None:
    tally = _in_pairs(child, trial, trial.act, tmp_path, 200)
    assert tally.wrong == []
    assert tally.kills == 200
    assert tally.done > 50
    assert tally.cut_short > 0  # kills that fell where it matters


@TRIALS
def test_the_harness_sees_what_is_neither(child: Start, tmp_path: Path, trial: Trial) -> None:
    for number in range(5):  # it ends where the first one is seen
        place = tmp_path / str(number)
        place.mkdir()
        if _in_pairs(child, trial, trial.control, place, 4).wrong:
            return
    pytest.fail("nothing wrong was seen")
