"""A process killed inside an edit leaves a hot journal: the old state returns undamaged."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from guide.errors import Code
from guide.store import header, image
from guide.store.store import Store

Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]


def _cut_short(store: Store, path: Path, target: Path) -> Path:
    """Copy file and journal from inside a transaction whose pages have reached the file."""
    connection = store._holding.connection
    assert connection is not None
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE doc SET body = zeroblob(9000)")
    connection.execute("UPDATE hist SET new = zeroblob(9000)")
    target.mkdir()
    for file in (path, image.journal_of(path)):
        (target / file.name).write_bytes(file.read_bytes())
    connection.execute("ROLLBACK")
    return target / path.name


def test_an_edit_cut_short_is_rolled_back_and_no_damage(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path, tmp_path: Path
) -> None:
    whole = kept.read_bytes()
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    assert copy.read_bytes()[: len(whole)] != whole
    assert image.has_hot_journal(copy)
    assert image.read(copy) == whole
    store = open_store(copy)
    assert store.failure is None
    assert family(store) == names
    assert store.check() == []
    store.close()
    assert copy.read_bytes() == whole
    assert not image.journal_of(copy).exists()


def test_a_newer_file_cut_short_is_shown_as_it_was(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path, tmp_path: Path
) -> None:
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    journal = bytearray(image.journal_of(copy).read_bytes())
    newer = bytearray(copy.read_bytes())
    newer[60:64] = (9).to_bytes(4, "big")
    copy.write_bytes(newer)
    first_page = journal.find(header.MAGIC)
    journal[first_page + 60 : first_page + 64] = (9).to_bytes(4, "big")
    # The journal's own sum takes every 200th byte; none of these four is among them.
    image.journal_of(copy).write_bytes(journal)
    before = copy.read_bytes(), bytes(journal)
    store = open_store(copy)
    assert store.failure is not None
    assert store.failure.code is Code.STORE_NEWER
    assert family(store) == names
    store.close()
    assert (copy.read_bytes(), image.journal_of(copy).read_bytes()) == before


def test_a_damaged_file_takes_its_journal_along(
    open_store: Opener, kept: Path, tmp_path: Path
) -> None:
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    journal = image.journal_of(copy)
    damaged = bytearray(journal.read_bytes())
    damaged[600:] = bytes(len(damaged) - 600)
    journal.write_bytes(damaged)
    before = copy.read_bytes()
    store = open_store(copy)
    assert store.failure is not None
    aside = copy.parent / store.failure.fields["aside"]
    assert aside.read_bytes() == before
    assert image.journal_of(aside).read_bytes() == damaged
    assert store.check() == []


def test_a_torn_journal_is_played_back_as_far_as_it_is_whole(
    open_store: Opener, kept: Path, tmp_path: Path
) -> None:
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    journal = image.journal_of(copy).read_bytes()
    for length in range(0, len(journal), 700):
        cut = journal[:length]
        ours = image.rolled_back(copy.read_bytes(), cut)
        trial = tmp_path / f"trial-{length}.db"
        trial.write_bytes(copy.read_bytes())
        image.journal_of(trial).write_bytes(cut)
        with closing(sqlite3.connect(trial)) as connection:
            try:
                connection.execute("SELECT count(*) FROM meta").fetchone()
            except sqlite3.DatabaseError:
                continue  # SQLite gives up on what is left; nothing to compare with
        assert ours == trial.read_bytes(), length
