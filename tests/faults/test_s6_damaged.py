"""S6: whatever happens to the bytes of a store, it opens, says so, and changes nothing silently."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.errors import Code
from guide.store import file_digest, integrity
from guide.store.backup_name import Reason
from guide.store.backups import Backups
from guide.store.backups import folder_of as backups_of
from guide.store.store import Change, Store

pytestmark = pytest.mark.faults
PAGE = 4096
NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
Damage = Callable[[bytearray, random.Random], None]


def _flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _flip_many(data: bytearray, chance: random.Random) -> None:
    for _ in range(20):
        _flip(data, chance)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(1, len(data)) :]


def _zero_page(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


def _garble(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // 512) * 512
    data[start : start + 512] = chance.randbytes(512)


def _swap_pages(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    kept = data[one : one + PAGE]
    data[one : one + PAGE] = data[other : other + PAGE]
    data[other : other + PAGE] = kept


def _empty(data: bytearray, _: random.Random) -> None:
    data.clear()


def _wipe(data: bytearray, chance: random.Random) -> None:
    filler = chance.choice((b"\0", b"\xff", b"daiyn"))
    data[:] = (filler * len(data))[: len(data)]


def _replace(data: bytearray, chance: random.Random) -> None:
    data[:] = chance.randbytes(chance.choice((1, 99, 100, PAGE, len(data))))


def _insert(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data))
    data[at:at] = chance.randbytes(chance.randint(1, 700))


DAMAGES: tuple[Damage, ...] = (
    *(_flip, _flip, _flip_many, _cut, _zero_page, _garble, _swap_pages),
    *(_empty, _wipe, _replace, _insert),
)


class Original:
    """A store of some pages, what it says, and everything its documents ever said."""

    def __init__(self, folder: Path) -> None:
        path = folder / "original" / "daiyn.db"
        with Store.open(path, now=lambda: NOW) as store:
            for number in range(60):
                words = f"Ерлан {number} " * (number % 30 + 1)
                store.edit([Change(f"field:{number % 20}", "plan", words.encode())])
            self.bodies = {found.id: found.body for found in store.all("plan")}
            self.past = {name: {p.new for p in store.history(name)} for name in self.bodies}
        self.data = path.read_bytes()
        self.digest = file_digest.path_of(path).read_bytes()
        self.backups = backups_of(path)
        Backups(self.backups).keep(self.data, Reason.OPENED, NOW)


def _damage_often(original: Original, folder: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    path = folder / "trial" / "daiyn.db"
    for number in range(times):
        damaged = bytearray(original.data)
        damage = chance.choice(DAMAGES)
        damage(damaged, chance)
        shutil.copytree(original.backups, backups_of(path))
        path.write_bytes(damaged)
        file_digest.path_of(path).write_bytes(original.digest)  # it lies there when damage comes
        with Store.open(path, now=lambda: NOW) as store:
            where = f"seed {seed}, number {number}, {damage.__name__}"
            _judge(store, original, path, bytes(damaged), where)
        shutil.rmtree(path.parent)


def _judge(store: Store, original: Original, path: Path, damaged: bytes, where: str) -> None:
    found = {document.id: document.body for document in store.all("plan")}
    if store.failure is None:
        assert found == original.bodies, where  # the damage hit nothing that says anything
        return
    assert all(body in original.past[name] for name, body in found.items()), where
    _require_offered(path, original, where)
    if store.failure.code is Code.STORE_NEWER:
        assert path.read_bytes() == damaged, where
        return
    fields = store.failure.fields
    assert store.failure.code is Code.STORE_DAMAGED, where
    assert (path.parent / fields["aside"]).read_bytes() == damaged, where
    assert store.check() == [], where
    missing = len(original.bodies.keys() - found.keys())
    stale = sum(original.bodies[name] != body for name, body in found.items())
    told = int(fields["lost"]) + int(fields["older"])
    assert told >= missing + stale or fields["complete"] == "no", where


def _require_offered(path: Path, original: Original, where: str) -> None:
    """What is offered for bringing back is there, whole, and says what the original said."""
    backups = Backups(backups_of(path))
    (offered,) = backups.listed()
    documents = backups.read(offered.number).of("plan")
    assert {found.id: found.body for found in documents} == original.bodies, where


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    return Original(tmp_path_factory.mktemp("damaged"))


def test_damaged_stores_open_and_tell(original: Original, tmp_path: Path) -> None:
    _damage_often(original, tmp_path, 300, seed=1)


@pytest.mark.proof
def test_ten_thousand_damaged_stores_open_and_tell(original: Original, tmp_path: Path) -> None:
    _damage_often(original, tmp_path, 10_000, seed=2)


def test_without_sums_the_harness_sees_silent_changes(
    original: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is left is SQLite's own check, which does not look at what a text says.
    monkeypatch.setattr(integrity, "_row_faults", lambda *_: [])
    with pytest.raises((AssertionError, ValueError)):  # other words, or a date that is none
        _damage_often(original, tmp_path, 300, seed=1)


def test_with_a_digest_that_fits_everything_the_harness_sees_silent_changes(
    original: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change_letters(data: bytearray, _: random.Random) -> None:
        data[:] = data.replace("Ерлан".encode(), "Арлан".encode())

    monkeypatch.setitem(globals(), "DAMAGES", (change_letters,))
    _damage_often(original, tmp_path, 1, seed=1)
    monkeypatch.setattr(file_digest, "vouches", lambda *_: True)
    with pytest.raises(AssertionError):
        _damage_often(original, tmp_path, 1, seed=1)
