"""A store that is set aside keeps all it held, under a name of its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guide.store import quarantine

NOW = dt.datetime(2026, 11, 22, 14, 5, tzinfo=dt.timezone(dt.timedelta(hours=5)))


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "daiyn.db"
    path.write_bytes(b"what was entered")
    return path


def test_a_moved_store_is_named_by_its_moment_in_utc_and_found_again(store: Path) -> None:
    assert quarantine.moved_from(store) is None
    quarantine.set_moved(store, NOW)
    moved = store.with_name("daiyn.moved-20261122T090500Z.db")
    assert [path.name for path in store.parent.iterdir()] == [moved.name]
    assert moved.read_bytes() == b"what was entered"
    assert quarantine.moved_from(store) == moved


def test_of_two_that_were_moved_the_newest_is_found(store: Path) -> None:
    quarantine.set_moved(store, NOW)
    store.write_bytes(b"what was entered later")
    quarantine.set_moved(store, NOW + dt.timedelta(days=1))
    found = quarantine.moved_from(store)
    assert found is not None
    assert found.read_bytes() == b"what was entered later"
