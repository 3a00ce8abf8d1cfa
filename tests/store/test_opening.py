"""What lies there decides how it is opened; nothing that lies there is ever overwritten."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.store import header, image
from guide.store.store import Change, Store

FAMILY = {"person:1": "Ерлан", "person:2": "Динара", "person:3": "Әлихан", "person:4": "Айша"}


@pytest.fixture
def kept(open_store, path: Path) -> Path:
    """A closed store with a family and some history in it."""
    store = open_store()
    for name, words in FAMILY.items():
        store.edit([Change(name, "person", b"old")])
        store.edit([Change(name, "person", words.encode())])
    store.close()
    return path


def _family(store: Store) -> dict[str, str]:
    return {document.id: document.body.decode() for document in store.all("person")}


def _beside(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()} - {"daiyn.lock", "daiyn.reserve"}


def _set_number(path: Path, offset: int, number: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(number.to_bytes(4, "big"))


def test_the_header_names_the_file_as_ours(kept: Path) -> None:
    head = header.parse(kept.read_bytes()[:100])
    assert head == header.Header(application_id=0x4441594E, user_version=1)
    assert header.parse(b"") is None
    assert header.parse(b"x" * 200) is None


def test_a_clean_close_leaves_one_file(kept: Path) -> None:
    assert _beside(kept) == {"daiyn.db"}


def test_an_empty_file_is_a_new_store(open_store, path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    store = open_store()
    assert store.trouble is None
    store.edit([Change("a", "plan", b"1")])
    assert _beside(path) == {"daiyn.db", "daiyn.db-journal"}


def test_a_newer_file_is_shown_and_never_written(open_store, kept: Path) -> None:
    _set_number(kept, 60, 2)
    before = kept.read_bytes()
    store = open_store()
    assert store.is_read_only
    assert store.trouble is not None
    assert (store.trouble.code, store.trouble.fields) == (Code.STORE_NEWER, {"version": "2"})
    assert _family(store) == FAMILY
    for act in (
        lambda: store.edit([Change("a", "plan", b"1")]),
        lambda: store.undo({"person"}),
        lambda: store.redo({"person"}),
        lambda: store.undo_step(1),
        store.erase,
    ):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_READ_ONLY
    store.close()
    assert kept.read_bytes() == before
    assert _beside(kept) == {"daiyn.db"}


def test_a_newer_file_with_other_tables_is_opened_too(open_store, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("ALTER TABLE doc RENAME TO document")
        connection.execute("PRAGMA user_version = 7")
        connection.commit()
    before = kept.read_bytes()
    store = open_store()
    assert store.trouble is not None
    assert store.trouble.code is Code.STORE_NEWER
    assert _family(store) == {}
    assert store.history("person:1") == []
    assert kept.read_bytes() == before


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes(text)")
        connection.execute("PRAGMA application_id = 7")
        connection.commit()


@pytest.mark.parametrize(
    "make",
    [
        _foreign,
        lambda path: path.write_bytes(b"not a database " * 100),
        lambda path: path.write_bytes(b"\0" * 8192),
        lambda path: path.write_bytes(b"x"),
    ],
    ids=["another program", "no database", "zeros", "one byte"],
)
def test_what_is_not_ours_is_set_aside_unchanged(open_store, path: Path, make) -> None:
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    store = open_store()
    assert not store.is_read_only
    assert store.trouble is not None
    assert store.trouble.code is Code.STORE_DAMAGED
    aside = store.trouble.fields["aside"]
    assert aside == "daiyn.damaged-20261120T090000Z.db"
    assert (path.parent / aside).read_bytes() == before
    assert store.trouble.fields["salvaged"] == "0"
    store.edit([Change("a", "plan", b"1")])


def test_a_flipped_letter_is_found_and_healed_from_history(open_store, kept: Path) -> None:
    data = kept.read_bytes()
    # History is written later and lies behind: the first place is the document itself or not,
    # both times the other copy of the words is sound.
    for place in (data.find("Динара".encode()), data.rfind("Динара".encode())):
        damaged = bytearray(data)
        damaged[place + 1] ^= 1
        kept.write_bytes(damaged)
        store = open_store()
        assert store.trouble is not None
        assert store.trouble.code is Code.STORE_DAMAGED
        assert store.trouble.fields["lost"] == "0"
        assert store.trouble.fields["readable"] == "yes"
        assert _family(store) == FAMILY
        assert store.check() == []
        store.edit([Change("person:5", "person", "Айгүл".encode())])
        assert list(_family(store)) == [*FAMILY, "person:5"]
        store.close()
        assert (kept.parent / store.trouble.fields["aside"]).read_bytes() == damaged


def test_a_lost_document_is_counted(open_store, kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    words = "Динара".encode()
    at = data.find(words)
    while at >= 0:
        data[at] ^= 1
        at = data.find(words, at)
    at = data.find(b"old")  # and the earlier bodies in history, all of them
    while at >= 0:
        data[at] ^= 1
        at = data.find(b"old", at)
    kept.write_bytes(data)
    store = open_store()
    assert store.trouble is not None
    assert (store.trouble.fields["salvaged"], store.trouble.fields["lost"]) == ("3", "1")
    assert set(_family(store)) == FAMILY.keys() - {"person:2"}


def test_an_earlier_state_from_history_is_said_to_be_earlier(open_store, kept: Path) -> None:
    data = bytearray(kept.read_bytes())
    words = "Динара".encode()
    at = data.find(words)
    while at >= 0:
        data[at] ^= 1
        at = data.find(words, at)
    kept.write_bytes(data)
    store = open_store()
    assert store.trouble is not None
    fields = store.trouble.fields
    assert (fields["salvaged"], fields["lost"], fields["older"]) == ("4", "0", "1")
    assert _family(store)["person:2"] == "old"


@pytest.mark.parametrize("offset", range(100))
def test_a_damaged_header_loses_nothing(open_store, kept: Path, offset: int) -> None:
    data = bytearray(kept.read_bytes())
    data[offset] ^= 0x40
    kept.write_bytes(data)
    store = open_store()
    assert store.trouble is None or store.trouble.code in {Code.STORE_DAMAGED, Code.STORE_NEWER}
    assert _family(store) == FAMILY
    if store.trouble is None or store.trouble.code is Code.STORE_NEWER:
        store.close()
        assert len(kept.read_bytes()) == len(data)


@pytest.mark.parametrize("length", [50, 3000, 4096, 8192, 12288, 16384])
def test_a_cut_file_is_set_aside(open_store, kept: Path, length: int) -> None:
    data = kept.read_bytes()[:length]
    kept.write_bytes(data)
    store = open_store()
    assert store.trouble is not None
    assert store.trouble.code is Code.STORE_DAMAGED
    assert (kept.parent / store.trouble.fields["aside"]).read_bytes() == data
    assert all(words in {"old", FAMILY[name]} for name, words in _family(store).items())


def test_a_row_that_went_missing_is_a_mismatch(open_store, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("DELETE FROM doc WHERE id = 'person:2'")
        connection.commit()
    store = open_store()
    assert store.trouble is not None
    assert _family(store) == FAMILY


def test_damaged_files_never_take_each_others_name(open_store, path: Path) -> None:
    path.parent.mkdir()
    names = set()
    for number in range(4):
        path.write_bytes(b"%d" % number * 200)
        store = open_store()
        assert store.trouble is not None
        names.add(store.trouble.fields["aside"])
        store.close()
    assert len(names) == 4
    assert {(path.parent / name).read_bytes()[:1] for name in names} == {b"0", b"1", b"2", b"3"}


def test_a_store_without_second_names_is_set_aside_too(open_store, kept, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "sticks know no hard links")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    kept.write_bytes(b"?" * 500)
    store = open_store()
    assert store.trouble is not None
    assert (kept.parent / store.trouble.fields["aside"]).read_bytes() == b"?" * 500


def test_a_damaged_file_that_cannot_be_set_aside_is_shown(open_store, kept, monkeypatch) -> None:
    data = bytearray(kept.read_bytes())
    data[data.find("Динара".encode())] ^= 1
    kept.write_bytes(data)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("guide.store.aside.set_aside", refuse)
    store = open_store()
    assert store.is_read_only
    assert store.trouble is not None
    assert (store.trouble.code, store.trouble.fields["aside"]) == (Code.STORE_DAMAGED, "")
    assert _family(store) == FAMILY
    store.close()
    assert kept.read_bytes() == data


# A process that was killed in the middle of an edit


def _cut_short(store: Store, path: Path, target: Path) -> Path:
    """Copy file and journal from inside a transaction whose pages have reached the file."""
    connection = store._connection
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


def test_an_edit_cut_short_is_rolled_back_and_no_damage(open_store, kept: Path, tmp_path) -> None:
    whole = kept.read_bytes()
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    assert copy.read_bytes()[: len(whole)] != whole
    assert image.has_hot_journal(copy)
    assert image.read(copy) == whole
    store = open_store(copy)
    assert store.trouble is None
    assert _family(store) == FAMILY
    assert store.check() == []
    store.close()
    assert copy.read_bytes() == whole
    assert _beside(copy) == {"daiyn.db"}


def test_a_newer_file_cut_short_is_shown_as_it_was(open_store, kept: Path, tmp_path) -> None:
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    journal = bytearray(image.journal_of(copy).read_bytes())
    _set_number(copy, 60, 9)
    first_page = journal.find(header.MAGIC)
    journal[first_page + 60 : first_page + 64] = (9).to_bytes(4, "big")
    # The journal's own sum takes every 200th byte; none of these four is among them.
    image.journal_of(copy).write_bytes(journal)
    before = copy.read_bytes(), bytes(journal)
    store = open_store(copy)
    assert store.trouble is not None
    assert store.trouble.code is Code.STORE_NEWER
    assert _family(store) == FAMILY
    store.close()
    assert (copy.read_bytes(), image.journal_of(copy).read_bytes()) == before


def test_a_damaged_file_takes_its_journal_along(open_store, kept: Path, tmp_path) -> None:
    copy = _cut_short(open_store(), kept, tmp_path / "copy")
    journal = image.journal_of(copy)
    damaged = bytearray(journal.read_bytes())
    damaged[600:] = bytes(len(damaged) - 600)
    journal.write_bytes(damaged)
    before = copy.read_bytes()
    store = open_store(copy)
    assert store.trouble is not None
    aside = copy.parent / store.trouble.fields["aside"]
    assert aside.read_bytes() == before
    assert image.journal_of(aside).read_bytes() == damaged
    assert store.check() == []


def test_a_torn_journal_is_played_back_as_far_as_it_is_whole(open_store, kept, tmp_path) -> None:
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


# Places that cannot be written


def test_a_read_only_folder_is_shown(kept: Path, clock, unprivileged) -> None:
    kept.chmod(0o444)
    kept.parent.chmod(0o555)
    before = kept.read_bytes()
    with unprivileged(kept), Store.open(kept, now=clock) as store:
        assert store.is_read_only
        assert store.trouble is not None
        assert store.trouble.code is Code.STORE_READ_ONLY
        assert _family(store) == FAMILY
        assert store.check() == []
        with pytest.raises(GuideError) as refused:
            store.edit([Change("a", "plan", b"1")])
        assert refused.value.code is Code.STORE_READ_ONLY
    assert kept.read_bytes() == before


def test_a_read_only_folder_without_a_store_is_unusable(tmp_path, clock, unprivileged) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    folder.chmod(0o555)
    for path in (folder / "daiyn.db", folder / "deeper" / "daiyn.db"):
        with unprivileged(folder), pytest.raises(GuideError) as refused:
            Store.open(path, now=clock)
        assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_folder_that_may_not_be_read_is_unusable(kept: Path, clock, unprivileged) -> None:
    kept.parent.chmod(0o000)
    with unprivileged(kept.parent), pytest.raises(GuideError) as refused:
        Store.open(kept, now=clock)
    kept.parent.chmod(0o700)
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_file_in_place_of_the_folder_is_unusable(tmp_path, clock) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(GuideError) as refused:
        Store.open(tmp_path / "data" / "daiyn.db", now=clock)
    assert refused.value.code is Code.FOLDER_UNUSABLE


def test_a_folder_in_place_of_the_file_is_unusable(path: Path, clock) -> None:
    path.mkdir(parents=True)
    with pytest.raises(GuideError) as refused:
        Store.open(path, now=clock)
    assert refused.value.code is Code.FOLDER_UNUSABLE


# Who may read it


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the profile folder private itself")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_files_and_folder_are_the_owners_alone(open_store, path: Path, umask: int) -> None:
    earlier = os.umask(umask)
    try:
        store = open_store()
        store.edit([Change("a", "plan", b"1")])
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
        assert path.parent.stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(earlier)
    assert modes.keys() >= {"daiyn.db", "daiyn.db-journal", "daiyn.lock", "daiyn.reserve"}
    assert set(modes.values()) == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_folder_with_other_things_keeps_its_permissions(open_store, tmp_path) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "letter.txt").write_text("")
    open_store(folder / "daiyn.db")
    assert folder.stat().st_mode & 0o777 == 0o755
    assert (folder / "daiyn.db").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_store_copied_from_a_stick_is_made_private(open_store, kept: Path) -> None:
    kept.chmod(0o644)
    kept.parent.chmod(0o755)
    open_store()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o777 == 0o700
