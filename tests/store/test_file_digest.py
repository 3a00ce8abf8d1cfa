"""The digest of a closed store stands for its sums, and never for a file that differs from it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.errors import Code
from guide.store import connection as connections
from guide.store import file_digest, history, image, integrity, version_stamp
from guide.store.document import Document
from guide.store.open_database import OpenDatabase
from guide.store.opening import Opened, open_file
from guide.store.store import Change, Store

Opener = Callable[..., Store]
Told = tuple[object, ...]


@pytest.fixture
def summed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each table whose rows' sums were added up, as often as that happened."""
    tables: list[str] = []
    whole = integrity._row_faults

    def noted(connection: sqlite3.Connection, schema: int) -> list[integrity.Fault]:
        tables.append("all")
        return whole(connection, schema)

    monkeypatch.setattr(integrity, "_row_faults", noted)
    return tables


def _told(path: Path, clock: Any) -> Told:
    """Everything that a start on a copy of the folder says; the folder itself stays as it is."""
    there = path.parent.with_name("copy")
    shutil.copytree(path.parent, there)
    try:
        with Store.open(there / path.name, now=clock) as store:
            failure = store.failure
            documents = {kind: store.all(kind) for kind in ("person", "plan")}
            past = [store.history(one.id) for kind in documents.values() for one in kind]
            fields = dict(failure.fields) if failure is not None else {}
            code = failure.code if failure is not None else None
            return code, fields, documents, past, store.is_read_only, store.mark()
    finally:
        shutil.rmtree(there)


def _told_without_digest(path: Path, clock: Any) -> Told:
    with _away(file_digest.path_of(path)):
        return _told(path, clock)


@contextmanager
def _away(file: Path) -> Iterator[None]:
    data = file.read_bytes() if file.exists() else None
    file.unlink(missing_ok=True)
    yield
    if data is not None:
        file.write_bytes(data)


# What a start costs


def test_a_start_on_what_was_closed_adds_up_no_sums_and_looks_for_nothing_to_prune(
    kept: Path, open_store: Opener, summed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pruned: list[str] = []
    monkeypatch.setattr(history, "prune", lambda _: pruned.append("pruned"))
    store = open_store()
    assert (len(store.all("person")), store.failure) == (4, None)
    store.close()
    assert (summed, pruned) == ([], []), "nor does closing what nobody changed"
    file_digest.path_of(kept).unlink()
    open_store().close()
    assert "all" in summed, "the control: without its digest the file is summed"
    assert pruned


def test_what_is_shown_without_a_lock_is_vouched_for_too(
    kept: Path, clock: Any, summed: list[str]
) -> None:
    with Store.look_at(kept, now=clock) as store:
        assert len(store.all("person")) == 4
    assert summed == []


def test_each_clean_close_after_an_edit_makes_the_next_start_quick(
    kept: Path, open_store: Opener, summed: list[str]
) -> None:
    for number in range(3):
        store = open_store()
        store.edit([Change("person:1", "person", b"%d" % number)])
        assert not file_digest.vouches(kept, image.read(kept)), "not while it is being edited"
        store.close()
        del summed[:]
        assert file_digest.vouches(kept, kept.read_bytes())


def test_a_start_with_a_long_history_adds_up_no_sums_either_and_finds_each_damage(
    kept: Path, open_store: Opener, summed: list[str]
) -> None:
    with open_store() as store:
        store.edit([Change("person:1", "person", bytes(range(256)) * 8192)])
    del summed[:]
    open_store().close()
    assert summed == []
    data = kept.read_bytes()
    assert file_digest.vouches(kept, data)
    by = random.Random(1)  # noqa: S311
    for _ in range(200):
        assert not file_digest.vouches(kept, _spoilt(data, by))
    spoilt = bytearray(data)
    spoilt[data.find("Динара".encode())] ^= 1
    kept.write_bytes(spoilt)
    with open_store() as store:
        assert store.failure is not None
        assert store.failure.code is Code.STORE_DAMAGED


def _spoilt(data: bytes, by: random.Random) -> bytes:
    """Other bytes: a bit, a sector, the end, or two pages that changed places."""
    at, found = by.randrange(len(data) - 1), bytearray(data)
    page = at & -4096
    other = page ^ 4096
    how = by.randrange(5)
    if how == 0:
        found[at] ^= 1 << by.randrange(8)
    elif how == 1:
        found[at : at + 512] = by.randbytes(512)
    elif how == 2:
        del found[at:]
    elif how == 3:
        found += bytes(4096)
    else:
        found[page : page + 4096], found[other : other + 4096] = (
            found[other : other + 4096],
            found[page : page + 4096],
        )
    return bytes(found)


# The digest and the sums agree


DAMAGE = st.one_of(
    st.tuples(st.just("flip"), st.integers(0), st.integers(0, 7)),
    st.tuples(st.just("cut"), st.integers(0), st.just(0)),
    st.tuples(st.just("zero"), st.integers(0), st.just(0)),
    st.tuples(st.just("none"), st.just(0), st.just(0)),
)


def _damaged(data: bytes, how: str, where: int, bit: int) -> bytes:
    found = bytearray(data)
    at = where % len(found)
    if how == "flip":
        found[at] ^= 1 << bit
    elif how == "cut":
        del found[at:]
    elif how == "zero":
        found[at : at + 512] = bytes(len(found[at : at + 512]))
    return bytes(found)


@pytest.fixture
def agree(kept: Path, clock: Any) -> Callable[[tuple[str, int, int], bytes | None], bool]:
    """Whether a start says the same with a digest beside the damaged file as without any."""
    data = kept.read_bytes()
    digest = file_digest.path_of(kept).read_bytes()

    def compare(damage: tuple[str, int, int], noted: bytes | None = None) -> bool:
        kept.write_bytes(_damaged(data, *damage))
        file_digest.path_of(kept).write_bytes(digest if noted is None else noted)
        return _told(kept, clock) == _told_without_digest(kept, clock)

    return compare


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(damage=DAMAGE, noted=st.none() | st.binary(max_size=40))
def test_with_and_without_a_digest_a_start_says_the_same(
    agree: Callable[..., bool], damage: tuple[str, int, int], noted: bytes | None
) -> None:
    """Whatever became of the file, and whatever lies there as a digest."""
    assert agree(damage, noted)


def test_a_digest_that_fits_everything_would_be_found_out(
    agree: Callable[..., bool], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the comparison above."""
    at = kept.read_bytes().find("Динара".encode())
    assert agree(("flip", at, 0))
    monkeypatch.setattr(
        file_digest, "vouches", lambda store, _data: file_digest.path_of(store).exists()
    )
    assert not agree(("flip", at, 0))


# What may lie beside a digest


def _edited(path: Path, clock: Any, words: bytes) -> None:
    with Store.open(path, now=clock) as store:
        store.edit([Change("person:1", "person", words)])


def _killed_after_an_edit(path: Path, clock: Any) -> None:
    """The folder as it lies there while the program runs: no closing ever comes."""
    there = path.parent.with_name("there")
    store = Store.open(path, now=clock)
    store.edit([Change("person:1", "person", b"edited")])
    shutil.copytree(path.parent, there)
    store.close()
    shutil.rmtree(path.parent)
    there.rename(path.parent)


def _cut_before_the_digest(path: Path, clock: Any) -> None:
    """A power cut after closing: the file reached the disk, its digest did not."""
    old = file_digest.path_of(path).read_bytes()
    _edited(path, clock, b"edited")
    file_digest.path_of(path).write_bytes(old)


def _cut_before_the_file(path: Path, clock: Any) -> None:
    """The other way round: the digest is of a file that never reached the disk."""
    old = path.read_bytes()
    _edited(path, clock, b"edited")
    path.write_bytes(old)


def _torn_digest(path: Path, _clock: Any) -> None:
    file = file_digest.path_of(path)
    file.write_bytes(file.read_bytes()[:7])


def _empty_digest(path: Path, _clock: Any) -> None:
    file_digest.path_of(path).write_bytes(b"")


def _digest_of_another_store(path: Path, clock: Any) -> None:
    other = path.parent.with_name("other") / path.name
    _edited(other, clock, b"other")
    shutil.copyfile(file_digest.path_of(other), file_digest.path_of(path))


def _another_file_in_its_place(path: Path, clock: Any) -> None:
    other = path.parent.with_name("other") / path.name
    _edited(other, clock, b"other")
    shutil.copyfile(other, path)


def _used_by(version: str) -> Callable[[Path, Any], None]:
    def use(path: Path, _clock: Any) -> None:
        with closing(connections.connect(path)) as connection, connections.transaction(connection):
            version_stamp.note(connection, version)
            connection.execute("DELETE FROM doc WHERE id = 'person:2'")

    return use


def _a_log_of_another_program(path: Path, _clock: Any) -> None:
    """SQLite puts a write-ahead log into a file that it lies beside, whoever left it."""
    other = path.with_name("browsed.db")
    shutil.copyfile(path, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE doc SET body = x'00'")
        shutil.copyfile(f"{other}-wal", f"{path}-wal")
    other.unlink()


CHANGES = [
    _killed_after_an_edit,
    _cut_before_the_digest,
    _cut_before_the_file,
    _torn_digest,
    _empty_digest,
    _digest_of_another_store,
    _another_file_in_its_place,
    _used_by("0.2.0"),
    _used_by("999.0"),
    _a_log_of_another_program,
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_digest_vouches_for_nothing_that_changed(
    kept: Path, clock: Any, summed: list[str], change: Callable[[Path, Any], None]
) -> None:
    change(kept, clock)
    del summed[:]
    with_digest = _told(kept, clock)
    assert summed, "it was examined in full"
    assert with_digest == _told_without_digest(kept, clock)


def test_a_copied_folder_and_an_older_pair_are_vouched_for(
    kept: Path, clock: Any, summed: list[str], tmp_path: Path
) -> None:
    """The bytes are those that were examined, wherever they lie and however old they are."""
    old = tmp_path / "old"
    shutil.copytree(kept.parent, old)
    _edited(kept, clock, b"edited")
    shutil.rmtree(kept.parent)
    shutil.copytree(old, kept.parent)
    del summed[:]
    with Store.open(kept, now=clock) as store:
        assert store.all("person")[0].body == "Ерлан".encode()
    assert summed == []


def test_damage_that_comes_while_the_store_is_open_is_not_vouched_for(
    kept: Path, open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left was edited, but it is not only what was edited: closing looks at all of it."""
    monkeypatch.setattr(OpenDatabase, "is_as_left", True)  # a failing disk changes no time
    store = open_store()
    store.edit([Change("p", "plan", b"." * 9000)])
    data = bytearray(kept.read_bytes())
    data[data.rfind("Динара".encode())] ^= 1
    kept.write_bytes(data)
    store.close()
    assert not file_digest.vouches(kept, kept.read_bytes())
    code, *_ = _told(kept, clock)
    assert code is Code.STORE_DAMAGED


def test_without_looking_closing_would_vouch_for_damage(
    kept: Path, open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the examination at closing."""
    monkeypatch.setattr(OpenDatabase, "is_as_left", True)
    monkeypatch.setattr(integrity, "_row_faults", lambda *_: [])
    store = open_store()
    store.edit([Change("p", "plan", b"." * 9000)])
    data = bytearray(kept.read_bytes())
    data[data.rfind("Динара".encode())] ^= 1
    kept.write_bytes(data)
    store.close()
    assert file_digest.vouches(kept, kept.read_bytes())


def test_what_another_version_examined_is_examined_again(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = kept.read_bytes()
    assert file_digest.vouches(kept, data)
    monkeypatch.setattr(file_digest, "__version__", "999.0")
    assert not file_digest.vouches(kept, data)


def test_a_newer_program_pins_and_notes_its_version_beside_a_digest_of_ours(
    kept: Path, clock: Any
) -> None:
    """What was vouched for is still a file that an older program used last."""

    def let_go(opened: Opened) -> None:
        opened.connection.close()
        assert opened.lock is not None
        opened.lock.close()

    before = kept.read_bytes()
    let_go(open_file(kept, clock(), version="999.0"))
    assert version_stamp.last_version(kept.read_bytes()) == "999.0"
    (pinned,) = (kept.parent / "backups").iterdir()
    assert pinned.read_bytes() == before
    assert not file_digest.vouches(kept, kept.read_bytes())


@pytest.mark.parametrize("refused", ["examination", "writing"])
def test_closing_that_cannot_vouch_loses_nothing(
    kept: Path, open_store: Opener, clock: Any, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(5, "broken")

    store = open_store()
    store.edit([Change("person:1", "person", b"edited")])
    with monkeypatch.context() as world:
        if refused == "examination":
            world.setattr(image, "read", refuse)
        else:
            world.setattr(file_digest, "_of", refuse)
        store.close()
    _code, _fields, documents, *_ = _told(kept, clock)
    assert isinstance(documents, dict)
    assert Document("person:1", "person", 3, b"edited") in documents["person"]


def test_only_their_owner_may_read_it_and_erasing_takes_it_away(
    kept: Path, open_store: Opener
) -> None:
    digest = file_digest.path_of(kept)
    assert digest.stat().st_mode & 0o077 == 0
    store = open_store()
    store.erase()
    assert not digest.exists()
