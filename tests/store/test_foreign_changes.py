"""A closed store that another SQLite program wrote to.

Nothing of its own acts when we write, nothing is believed that we could not have written, and what
only looks different goes on.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from guide.errors import Code
from guide.store import checksums, integrity
from guide.store.integrity import Fault
from guide.store.schema import SCHEMA
from guide.store.store import Change, Store

Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]

ACTING = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON hist BEGIN DELETE FROM doc; END",
    "a view": "CREATE VIEW v AS SELECT * FROM doc",
    "a table": "CREATE TABLE t(x)",
    "an altered table": "ALTER TABLE hist ADD COLUMN x TEXT",
    "an index that binds": "CREATE UNIQUE INDEX u ON hist(step, kind)",
}
IDLE = {
    "an index": "CREATE INDEX i ON hist(step)",
    "statistics": "ANALYZE",
    "a tidied file": "VACUUM",
    "no indexes of ours": "DROP INDEX hist_of_moment",
}


def _change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def _rewrite(path: Path, table: str, key: str, column: str, value: object) -> None:
    """Change one value in the newest row and make its sum anew, as whoever read our source can."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        newest = f"SELECT * FROM {table} ORDER BY {key} DESC LIMIT 1"  # noqa: S608 - a test's own words
        row = connection.execute(newest).fetchone()
        facts = dict(row) | {column: value}
        facts["sum"] = checksums.of(SCHEMA, table, *[*facts.values()][:-1])
        connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (row[key],))  # noqa: S608
        places = ", ".join("?" * len(facts))
        connection.execute(f"INSERT INTO {table} VALUES ({places})", [*facts.values()])  # noqa: S608


@pytest.mark.parametrize("what", ACTING)
def test_what_would_act_is_set_aside_before_anything_is_written(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str], what: str
) -> None:
    _change(kept, ACTING[what])
    changed = kept.read_bytes()
    assert integrity.faults_of_file(kept, SCHEMA) == [Fault.FOREIGN]
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert store.failure.fields["complete"] == "yes"
    assert store.failure.fields["lost"] == "0"
    assert family(store) == names
    assert kept.with_name(store.failure.fields["aside"]).read_bytes() == changed
    store.edit([Change("person:5", "person", b"new")])
    assert family(store) == names | {"person:5": "new"}
    assert store.check() == []


def test_without_the_comparison_a_trigger_would_be_obeyed(
    kept: Path, open_store: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integrity, "_has_foreign", lambda *_: False)
    _change(kept, ACTING["a trigger"])
    store = open_store()
    assert store.failure is None
    store.edit([Change("person:5", "person", b"new")])
    assert store.check() != []


@pytest.mark.parametrize("what", IDLE)
def test_what_does_not_act_is_left_as_it_is(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str], what: str
) -> None:
    _change(kept, IDLE[what])
    store = open_store()
    assert store.failure is None
    assert family(store) == names
    store.edit([Change("person:5", "person", b"new")])
    assert store.undo({"person"})
    assert len(store.history("person:1")) == 2


@pytest.mark.parametrize(
    ("table", "key", "column", "value"),
    [
        ("hist", "seq", "at_utc", "yesterday"),
        ("hist", "seq", "at_utc", ""),
        ("hist", "seq", "at_utc", "2026-11-20T09:00:00"),
        ("hist", "seq", "seq", (1 << 63) - 1),
        ("hist", "seq", "step", (1 << 63) - 1),
        ("hist", "seq", "rev", (1 << 63) - 1),
        ("hist", "seq", "made", -(1 << 63)),
        ("doc", "made", "made", (1 << 63) - 1),
        ("doc", "made", "rev", (1 << 63) - 1),
        ("doc", "made", "id", ""),  # its past claims the same place
        ("doc", "made", "kind", "other"),
        ("hist", "seq", "kind", "other"),
        ("hist", "seq", "made", 3),
    ],
)
def test_what_we_could_not_have_written_is_a_damage_whatever_its_sum(
    kept: Path, open_store: Opener, table: str, key: str, column: str, value: Any
) -> None:
    _rewrite(kept, table, key, column, value)
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert not store.clock_is_behind
    store.edit([Change("person:5", "person", b"new"), Change("person:1", "person", None)])
    assert store.undo({"person"})
    assert store.check() == []
    store.close()
    assert open_store().failure is None


def test_the_same_change_within_bounds_is_believed(kept: Path, open_store: Opener) -> None:
    """The control: a sum guards against damage, not against who has read our source."""
    _rewrite(kept, "hist", "seq", "at_utc", "2026-11-21T09:00:00.000+00:00")
    assert open_store().failure is None


@pytest.mark.parametrize(
    ("gone", "fault"),
    [
        ("hist WHERE seq = 3", Fault.HISTORY),
        ("hist WHERE seq BETWEEN 2 AND 6", Fault.HISTORY),
        ("hist WHERE doc_id = 'person:2'", Fault.HISTORY),
        ("meta", Fault.META),
        ("meta WHERE key = 'made_utc'", Fault.META),
    ],
)
def test_a_hole_is_found(kept: Path, gone: str, fault: Fault) -> None:
    _change(kept, f"DELETE FROM {gone}", "DELETE FROM doc WHERE id = 'person:2'")  # noqa: S608
    assert fault in integrity.faults_of_file(kept, SCHEMA)


def test_history_without_its_oldest_steps_is_no_hole(kept: Path) -> None:
    _change(kept, "DELETE FROM hist WHERE step < 4")
    assert integrity.faults_of_file(kept, SCHEMA) == []


@pytest.mark.parametrize("is_cut_short", [False, True])
def test_a_file_that_was_set_to_write_ahead_logging_is_put_back_with_its_history(
    kept: Path, open_store: Opener, family: Reader, names: dict[str, str], *, is_cut_short: bool
) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        if is_cut_short:  # it ends without putting its log into the file
            connection.execute("CREATE INDEX i ON hist(step)")
            left = [
                (file.name, file.read_bytes()) for file in (kept, kept.with_name("daiyn.db-wal"))
            ]
    if is_cut_short:
        for name, data in left:
            kept.with_name(name).write_bytes(data)
    assert kept.read_bytes()[18:20] == b"\x02\x02"
    assert integrity.faults_of_file(kept, SCHEMA) == []
    store = open_store()
    assert store.failure is None
    assert not store.is_read_only
    assert family(store) == names
    assert len(store.history("person:1")) == 2
    store.edit([Change("person:5", "person", b"new")])
    store.close()
    assert kept.read_bytes()[18:20] == b"\x01\x01"
    assert not kept.with_name("daiyn.db-wal").exists()
    assert not list(kept.parent.glob("*damaged*"))
    assert open_store().failure is None


def test_a_file_with_write_ahead_logging_is_shown_where_nothing_can_be_written(
    kept: Path, tmp_path: Path, clock: Any, family: Reader, names: dict[str, str]
) -> None:
    _change(kept, "PRAGMA journal_mode = WAL")
    stick = tmp_path / "stick" / kept.name
    shutil.copytree(kept.parent, stick.parent)
    before = stick.read_bytes()
    with Store.look_at(stick, now=clock) as store:
        assert store.failure is not None
        assert store.failure.code is Code.STORE_READ_ONLY
        assert family(store) == names
    assert stick.read_bytes() == before
