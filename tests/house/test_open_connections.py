"""Every test closes what it opens: a connection that is left open is told of, by its test."""

from __future__ import annotations

import gc
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path


def told_of(*, is_closed: bool, path: Path) -> list[str]:
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        connection = sqlite3.connect(path)
        if is_closed:
            connection.close()
        del connection
        gc.collect()
    return [str(one.message) for one in told if one.category is ResourceWarning]


def test_a_connection_that_is_left_open_is_told_of_with_its_test(tmp_path: Path) -> None:
    (told,) = told_of(is_closed=False, path=tmp_path / "a.db")
    assert "test_a_connection_that_is_left_open_is_told_of_with_its_test" in told
    assert told_of(is_closed=True, path=tmp_path / "a.db") == []


def test_what_is_watched_is_still_a_connection(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
