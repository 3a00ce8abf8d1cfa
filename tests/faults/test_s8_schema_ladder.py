"""S8: every kept sample opens with the same content; a newer file stays as it is, byte by byte."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from guide.errors import Code, GuideError
from guide.store import connection as connections
from guide.store import header, integrity, migrations, opening
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from guide.store.migrations import LADDER, Migration
from guide.store.schema import SCHEMA
from guide.store.store import Change, Store

pytestmark = pytest.mark.faults
DATA = Path(__file__).parent.parent / "data"
SAMPLES = sorted(DATA.glob("daiyn-*.db"))
NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def sample_maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_sample", DATA / "make_sample.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(params=SAMPLES, ids=lambda sample: sample.stem)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict]:
    path = tmp_path / "data" / "daiyn.db"
    path.parent.mkdir()
    path.write_bytes(request.param.read_bytes())
    return path, json.loads(request.param.with_suffix(".json").read_text(encoding="utf-8"))


def test_the_ladder_reaches_todays_schema() -> None:
    assert len(LADDER) + 1 == SCHEMA


def test_every_schema_has_its_sample() -> None:
    assert [path.name for path in SAMPLES] == [f"daiyn-{n}.db" for n in range(1, SCHEMA + 1)]


def test_a_sample_opens_with_the_same_content(
    sample: tuple[Path, dict[str, Any]], sample_maker: ModuleType
) -> None:
    path, expected = sample
    with Store.open(path, now=lambda: NOW) as store:
        assert store.failure is None
        assert sample_maker.told(store) == expected
        assert store.check() == []
        assert store.undo({"institution"}) is not None  # its past is still alive
        assert store.get("institution:1") is not None


def test_todays_program_still_writes_what_the_newest_sample_holds(
    sample_maker: ModuleType, tmp_path: Path
) -> None:
    expected = json.loads(SAMPLES[-1].with_suffix(".json").read_text(encoding="utf-8"))
    with Store.in_memory(now=lambda: NOW) as store:
        sample_maker.fill(store)
        found = sample_maker.told(store)
    assert found["documents"] == expected["documents"]
    without_times = {name: [row[:4] for row in rows] for name, rows in expected["history"].items()}
    assert {
        name: [row[:4] for row in rows] for name, rows in found["history"].items()
    } == without_times


def test_a_newer_file_is_the_same_byte_by_byte_afterwards(
    sample: tuple[Path, dict[str, Any]], sample_maker: ModuleType
) -> None:
    path, expected = sample
    with path.open("r+b") as file:
        file.seek(60)
        file.write((SCHEMA + 1).to_bytes(4, "big"))
    before = path.read_bytes()
    with Store.open(path, now=lambda: NOW) as store:
        assert store.failure is not None
        assert store.failure.code is Code.STORE_NEWER
        assert sample_maker.told(store) == expected
        with pytest.raises(GuideError):
            store.edit([Change("a", "plan", b"1")])
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {"daiyn.db", "daiyn.lock"}


# The ladder itself, with rungs that exist only here


def _renamed(kind: str, body: bytes) -> bytes:
    """Schema 2 of the test: a person's `name` is called `full_name`."""
    if kind != "person":
        return body
    fields = json.loads(body)
    fields["full_name"] = fields.pop("name")
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


TALLER = (
    *LADDER,
    Migration(body=_renamed),
    Migration(tables=("CREATE TABLE note(id TEXT PRIMARY KEY) STRICT",)),
)
TOP = len(TALLER) + 1
FIRST = DATA / "daiyn-1.db"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "daiyn.db"
    path.write_bytes(FIRST.read_bytes())
    return path


def _version(path: Path) -> int:
    head = header.parse(path.read_bytes())
    assert head is not None
    return head.user_version


def test_an_older_file_is_pinned_then_climbs_all_rungs(old: Path) -> None:
    opened = opening.open_file(old, NOW, TALLER)
    with closing(opened.connection) as connection:
        assert opened.failure is None
        assert integrity.faults_of(connection, TOP) == []
        bodies = connection.execute("SELECT body FROM doc WHERE kind = 'person'").fetchall()
        assert all(b"full_name" in body for (body,) in bodies)
        # History climbs too: what undo brings back must be readable by today's program.
        past = connection.execute("SELECT old, new FROM hist WHERE kind = 'person'").fetchall()
        assert not [words for row in past for words in row if words and b'"name"' in words]
    assert opened.lock is not None
    opened.lock.close()
    assert _version(old) == TOP
    backups = Backups(folder_of(old), TALLER)
    assert [(name.reason, name.is_pinned) for name in backups.listed()] == [
        (Reason.MIGRATION, True)
    ]
    assert backups.data_of(1) == FIRST.read_bytes()
    # It is read in today's schema, and stays in the schema that it was made in.
    assert [one for one in backups.read(1).of("person") if b"full_name" not in one.body] == []
    assert backups.data_of(1) == FIRST.read_bytes()


def test_a_migration_that_does_not_come_about_leaves_one_pinned_copy(old: Path) -> None:
    for _ in range(3):
        with pytest.raises(KeyError):
            opening.open_file(old, NOW, (*TALLER, Migration(body=_broken)))
    backups = Backups(folder_of(old))
    assert len(backups.listed()) == 1
    assert backups.data_of(1) == FIRST.read_bytes()


def test_an_unpinned_backup_of_these_very_bytes_is_no_reason_not_to_pin(old: Path) -> None:
    backups = Backups(folder_of(old), TALLER)
    backups.keep(old.read_bytes(), Reason.OPENED, NOW)  # the next ones may let it go
    opened = opening.open_file(old, NOW, TALLER)
    opened.connection.close()
    assert opened.lock is not None
    opened.lock.close()
    pinned = [name for name in backups.listed() if name.is_pinned]
    assert [name.reason for name in pinned] == [Reason.MIGRATION]
    assert backups.data_of(pinned[0].number) == FIRST.read_bytes()


def test_a_newer_backup_is_refused(old: Path) -> None:
    backups = Backups(folder_of(old), TALLER)
    opened = opening.open_file(old, NOW, TALLER)
    backups.keep(opened.connection.serialize(), Reason.OPENED, NOW)
    opened.connection.close()
    assert opened.lock is not None
    opened.lock.close()
    with pytest.raises(GuideError) as refused:
        Backups(folder_of(old)).read(2)
    assert (refused.value.code, refused.value.fields) == (
        Code.BACKUP_NEWER,
        {"version": str(TOP)},
    )


def _broken(_kind: str, _body: bytes) -> bytes:
    raise KeyError("a rung with a fault in it")


@pytest.mark.parametrize(
    "rung",
    [
        Migration(body=_broken),
        Migration(tables=("DELETE FROM doc WHERE kind = 'plan'",)),
        Migration(tables=("CREATE TABLE doc(id)",)),
    ],
    ids=["fails", "loses a document", "faulty SQL"],
)
def test_a_rung_that_fails_leaves_the_file_as_it_was(old: Path, rung: Migration) -> None:
    with pytest.raises((KeyError, RuntimeError, sqlite3.OperationalError)):
        opening.open_file(old, NOW, (*TALLER, rung))
    assert _version(old) == 1
    with Store.open(old, now=lambda: NOW) as store:
        assert store.failure is None
        assert store.check() == []


def test_a_full_disk_at_the_ladder_shows_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("guide.store.copying.write_verified", refuse)
    before = old.read_bytes()
    opened = opening.open_file(old, NOW, TALLER)
    with closing(opened.connection) as connection:
        assert opened.is_read_only
        assert opened.failure is not None
        assert opened.failure.code is Code.DISK_FULL
        names = connection.execute("SELECT body FROM doc WHERE kind = 'person'").fetchall()
        assert names
        assert all(b"full_name" in body for (body,) in names)
    assert old.read_bytes() == before


def test_a_damaged_older_file_is_salvaged_into_todays_schema(old: Path) -> None:
    data = bytearray(old.read_bytes())
    data[data.find("Әлихан".encode())] ^= 1
    old.write_bytes(data)
    opened = opening.open_file(old, NOW, TALLER)
    with closing(opened.connection) as connection:
        assert opened.failure is not None
        assert opened.failure.fields["lost"] == "0"
        bodies = connection.execute("SELECT body FROM doc WHERE kind = 'person'").fetchall()
        assert bodies
        assert all(b"full_name" in body for (body,) in bodies)
    assert opened.lock is not None
    opened.lock.close()


def test_migrating_without_rungs_above_changes_nothing(old: Path) -> None:
    with closing(connections.connect(old)) as connection:
        migrations.migrate(connection, SCHEMA, LADDER)
        assert integrity.faults_of(connection, SCHEMA) == []
