"""S2: the power may go at any moment; what was acknowledged is there, whole, and no half edit.

A session runs over a disk whose calls are heard. Before every call the power is cut in thought,
with what was not synced kept, dropped or torn by chance. The real store opens what is left, and
has to say what it said after the last edit that was acknowledged, or after the one being made.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from guide.store import connection, disk_reserve, files
from guide.store.open_database import OpenDatabase
from guide.store.opening import Opened
from guide.store.store import Change, Store
from tests.faults.power import Disk, Image, write_out
from tests.faults.watched import Call, watched

pytestmark = pytest.mark.faults
State = tuple[object, ...]
Work = Callable[["Session", Path], None]
Reader = Callable[[Path], State | None]

EDITS = 24  # of one session; a fresh disk then
FIELDS = [f"field:{number}" for number in range(7)]
NOTHING: State = ((), ((),) * len(FIELDS))


def _now() -> dt.datetime:
    return dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def _state_of(store: Store) -> State:
    """Everything that a store says: its documents in their order, and their past."""
    return tuple(store.all("plan")), tuple(tuple(store.history(name)) for name in FIELDS)


@dataclass
class Session:
    """One disk from its first call to its last, and what was acknowledged in between."""

    disk: Disk
    chance: random.Random
    cuts_a_call: int
    calls: int = 0
    acknowledged: list[tuple[int, State]] = field(default_factory=list)
    images: list[tuple[int, Image]] = field(default_factory=list)

    def hear(self, call: Call) -> None:
        for _ in range(self.cuts_a_call):
            self.images.append((self.calls, self.disk.after_cut(self.chance)))
        self.disk.take(call)
        self.calls += 1

    def acknowledge(self, store: Store) -> None:
        self.acknowledged.append((self.calls, _state_of(store)))

    def allowed(self, calls: int) -> list[State]:
        """What a store may say that was cut off after so many calls."""
        states = [(0, NOTHING), *self.acknowledged]
        newest = max(index for index, (after, _) in enumerate(states) if after <= calls)
        return [state for _, state in states[newest : newest + 2]]


def _edits(session: Session, path: Path) -> None:
    """A day of the program: from nothing, with edits of all kinds, closed now and then."""
    chance = session.chance
    store = Store.open(path, now=_now)
    session.acknowledge(store)
    for number in range(EDITS):
        size = chance.choice((1, 40, 700, 9_000))
        changed = chance.sample(FIELDS, chance.randint(1, 3))
        match chance.randrange(8):
            case 0:
                store.undo({"plan"})
            case 1:
                store.redo({"plan"})
            case 2:
                store.edit([Change(name, "plan", None) for name in changed])
            case _:
                body = b"%d " % number + b"." * size
                store.edit([Change(name, "plan", body) for name in changed])
        session.acknowledge(store)
        if chance.random() < 0.1:
            store.close()
            store = Store.open(path, now=_now)
            session.acknowledge(store)
    store.close()


def _run(folder: Path, work: Work, seed: int, cuts_a_call: int = 1) -> Session:
    """Let `work` go on in a folder whose calls are heard."""
    folder.mkdir(exist_ok=True)
    session = Session(Disk(folder), random.Random(seed), cuts_a_call)  # noqa: S311
    with watched(folder, session.hear):
        work(session, folder / "daiyn.db")
    return session


def _opened(path: Path) -> State | None:
    """What the real store says; None when it finds fault with the file."""
    with Store.open(path, now=_now) as store:
        return None if store.failure is not None or store.check() else _state_of(store)


def _as_it_is(path: Path) -> State | None:
    """The same without the store's own look at the file, which knows no write-ahead log."""
    if not path.exists():
        return NOTHING
    with Store(Opened(connection.connect(path)), path, _now) as store:
        return _state_of(store)


def _cut_often(folder: Path, cuts: int, read: Reader = _opened) -> Counter[str]:
    """Cut the power at least so often; count how what was left differs from what was said."""
    found: Counter[str] = Counter()
    seed = 0
    while found["cuts"] < cuts:
        session = _run(folder / f"session-{seed}", _edits, seed)
        for calls, image in session.images:
            found["cuts"] += 1
            with _written(image, folder / "cut") as path:
                state = read(path)
            allowed = session.allowed(calls)
            if state not in allowed:
                found["inconsistent" if state is None else "lost"] += 1
            elif state != allowed[0]:
                found["ahead"] += 1
        seed += 1
    return found


@contextmanager
def _written(image: Image, folder: Path) -> Iterator[Path]:
    write_out(image, folder)
    yield folder / "daiyn.db"
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def _small_reserve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_reserve, "SIZE", 512)  # a megabyte would only cost time here


def _sets(monkeypatch: pytest.MonkeyPatch, **values: tuple[str, object]) -> None:
    """Run with other settings of the connection, also when opening what is left."""
    settings = [
        (name, *values[name]) if name in values else (name, value, expected)
        for name, value, expected in connection.FILE_SETTINGS
    ]
    monkeypatch.setattr(connection, "FILE_SETTINGS", tuple(settings))


def test_some_hundred_power_cuts_lose_nothing(tmp_path: Path) -> None:
    found = _cut_often(tmp_path, 600)
    assert found["lost"] == found["inconsistent"] == 0
    assert found["ahead"] > 5  # some cuts fell between the disk's having an edit and our saying so


@pytest.mark.proof
def test_ten_thousand_power_cuts_lose_nothing(tmp_path: Path) -> None:
    found = _cut_often(tmp_path, 10_000)
    assert found["lost"] == found["inconsistent"] == 0


@pytest.mark.parametrize(
    ("synchronous", "is_lossy"),
    [("NORMAL", True), pytest.param("FULL", False, marks=pytest.mark.proof)],
)
def test_with_a_write_ahead_log_the_harness_sees_what_each_setting_is_worth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, synchronous: str, is_lossy: bool
) -> None:
    level = {"NORMAL": 1, "FULL": 2}[synchronous]
    _sets(monkeypatch, journal_mode=("WAL", "wal"), synchronous=(synchronous, level))
    # New rows stand in the log, where the look at our own file does not find them.
    monkeypatch.setattr(OpenDatabase, "_require_kept", lambda database, *_: database._note_left())
    found = _cut_often(tmp_path, 300, _as_it_is)
    assert (found["lost"] > 30) == is_lossy
    assert is_lossy or found["lost"] == 0


def test_without_syncs_the_harness_sees_losses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _sets(monkeypatch, synchronous=("OFF", 0))
    found = _cut_often(tmp_path, 300)
    assert found["lost"] > 10
    assert found["inconsistent"] > 10


# While a damaged file is set aside


def _damaged(folder: Path) -> bytes:
    path = folder / "daiyn.db"
    with Store.open(path, now=_now) as store:
        for name in FIELDS:
            store.edit([Change(name, "plan", name.encode() * 200)])
    data = bytearray(path.read_bytes())
    data[data.rindex(b"field:3field:3")] ^= 1
    return bytes(data)


def _set_aside(session: Session, path: Path) -> None:
    with Store.open(path, now=_now) as store:
        assert store.failure is not None
        session.acknowledge(store)


def _cut_while_setting_aside(folder: Path, cuts_a_call: int) -> list[str]:
    """Cut at every call, and name what was lost: of the damaged bytes, or of what was saved."""
    damaged = _damaged(folder / "made")
    start = folder / "start"
    write_out({"daiyn.db": damaged, "daiyn.db-journal": b""}, start)
    session = _run(start, _set_aside, 1, cuts_a_call)
    documents = session.acknowledged[-1][1][0]
    wrong = []
    for calls, image in session.images:
        with _written(image, folder / "cut") as path:
            with Store.open(path, now=_now) as store:
                if tuple(store.all("plan")) != documents or store.check():
                    wrong.append(f"{calls}: {len(store.all('plan'))} documents, {store.check()}")
            if damaged not in [file.read_bytes() for file in path.parent.iterdir()]:
                wrong.append(f"{calls}: the damaged bytes are gone")
    return wrong


def test_a_cut_while_a_damaged_file_is_set_aside_loses_neither_it_nor_what_was_saved(
    tmp_path: Path,
) -> None:
    assert _cut_while_setting_aside(tmp_path, 12) == []


def test_without_our_own_syncs_the_harness_sees_the_damaged_file_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "sync_folder", lambda _: None)
    assert _cut_while_setting_aside(tmp_path, 12) != []
