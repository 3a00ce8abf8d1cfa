"""What lies there decides how it is opened; nothing that lies there is ever overwritten."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.store import header
from guide.store.backup_name import Reason
from guide.store.backups import Backups, folder_of
from guide.store.store import Change, Store

Opener = Callable[..., Store]
Reader = Callable[[Store], dict[str, str]]

BESIDE = {"daiyn.lock", "daiyn.reserve", "daiyn.digest"}  # hold nothing about anybody


def _beside(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()} - BESIDE


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


def test_an_empty_file_has_lost_what_it_held(open_store: Opener, path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert (store.failure.fields["salvaged"], store.failure.fields["complete"]) == ("0", "no")
    store.edit([Change("a", "plan", b"1")])
    aside = store.failure.fields["aside"]
    assert _beside(path) == {"daiyn.db", "daiyn.db-journal", aside}
    assert (path.parent / aside).read_bytes() == b""


def test_a_first_creation_that_is_cut_short_leaves_no_empty_file(
    open_store: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        open_store()
    assert not path.exists()
    monkeypatch.undo()
    assert open_store().failure is None


def test_a_store_that_is_gone_is_missed_where_its_backups_are(
    open_store: Opener, kept: Path
) -> None:
    backups = Backups(folder_of(kept))
    backups.keep(kept.read_bytes(), Reason.OPENED, dt.datetime(2026, 11, 20, tzinfo=dt.UTC))
    kept.unlink()
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_MISSING
    store.edit([Change("a", "plan", b"1")])
    store.close()
    assert open_store().failure is None, "said once; the backups stay"
    assert len(backups.listed()) == 1


def test_a_newer_file_is_shown_and_never_written(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
    _set_number(kept, 60, 2)
    before = kept.read_bytes()
    store = open_store()
    assert store.is_read_only
    assert store.failure is not None
    assert (store.failure.code, store.failure.fields) == (Code.STORE_NEWER, {"version": "2"})
    assert family(store) == names
    assert store.check() == ["newer"], "sums of another schema are no damage"
    for act in (
        lambda: store.edit([Change("a", "plan", b"1")]),
        lambda: store.undo({"person"}),
        lambda: store.redo({"person"}),
        lambda: store.undo_step(1),
        store.erase,
    ):
        with pytest.raises(GuideError) as refused:
            act()
        assert refused.value.code is Code.STORE_NEWER
    store.close()
    assert kept.read_bytes() == before
    assert _beside(kept) == {"daiyn.db"}


def test_a_damage_that_makes_a_file_look_newer_is_a_damage(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
    data = bytearray(kept.read_bytes())
    data[62] ^= 4
    data[data.find("Динара".encode()) + 1] ^= 1
    kept.write_bytes(data)
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert family(store) == names  # from history, where the name is sound
    assert (kept.parent / store.failure.fields["aside"]).read_bytes() == data


def test_a_newer_file_with_other_tables_is_opened_too(
    family: Reader, open_store: Opener, kept: Path
) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("ALTER TABLE doc RENAME TO document")
        connection.execute("PRAGMA user_version = 7")
        connection.commit()
    before = kept.read_bytes()
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_NEWER
    assert family(store) == {}
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
def test_what_is_not_ours_is_set_aside_unchanged(
    open_store: Opener, path: Path, make: Callable[[Path], object]
) -> None:
    path.parent.mkdir()
    make(path)
    before = path.read_bytes()
    store = open_store()
    assert not store.is_read_only
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    aside = store.failure.fields["aside"]
    assert aside == "daiyn.damaged-20261120T090000Z.db"
    assert (path.parent / aside).read_bytes() == before
    assert store.failure.fields["salvaged"] == "0"
    store.edit([Change("a", "plan", b"1")])


def test_a_flipped_letter_is_found_and_healed_from_history(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
    data = kept.read_bytes()
    # History is written later and lies behind: the first place is the document itself or not,
    # both times the other copy of the words is sound.
    for place in (data.find("Динара".encode()), data.rfind("Динара".encode())):
        damaged = bytearray(data)
        damaged[place + 1] ^= 1
        kept.write_bytes(damaged)
        store = open_store()
        assert store.failure is not None
        assert store.failure.code is Code.STORE_DAMAGED
        assert store.failure.fields["lost"] == "0"
        assert store.failure.fields["complete"] == "yes"
        assert family(store) == names
        assert store.check() == []
        store.edit([Change("person:5", "person", "Айгүл".encode())])
        assert list(family(store)) == [*names, "person:5"]
        store.close()
        assert (kept.parent / store.failure.fields["aside"]).read_bytes() == damaged


def test_a_lost_document_is_counted(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
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
    assert store.failure is not None
    assert (store.failure.fields["salvaged"], store.failure.fields["lost"]) == ("3", "1")
    assert set(family(store)) == names.keys() - {"person:2"}


def test_an_earlier_state_from_history_is_said_to_be_earlier(
    family: Reader, open_store: Opener, kept: Path
) -> None:
    data = bytearray(kept.read_bytes())
    words = "Динара".encode()
    at = data.find(words)
    while at >= 0:
        data[at] ^= 1
        at = data.find(words, at)
    kept.write_bytes(data)
    store = open_store()
    assert store.failure is not None
    fields = store.failure.fields
    assert (fields["salvaged"], fields["lost"], fields["older"]) == ("4", "0", "1")
    assert family(store)["person:2"] == "old"


def test_a_damaged_number_of_the_newest_state_does_not_pass_an_earlier_one_off_for_it(
    family: Reader, open_store: Opener, kept: Path
) -> None:
    """Both rows of the newest state are damaged, and one of them says that there was none."""
    with closing(sqlite3.connect(kept, isolation_level=None)) as connection:
        connection.execute("UPDATE doc SET rev = 1 WHERE id = 'person:2'")
        connection.execute("UPDATE hist SET at_utc = '?' WHERE doc_id = 'person:2' AND rev = 2")
    store = open_store()
    assert store.failure is not None
    assert (store.failure.fields["lost"], store.failure.fields["older"]) == ("0", "1")
    assert family(store)["person:2"] == "old"


@pytest.mark.parametrize("offset", range(100))
def test_a_damaged_header_loses_nothing(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path, offset: int
) -> None:
    data = bytearray(kept.read_bytes())
    data[offset] ^= 0x40
    kept.write_bytes(data)
    store = open_store()
    assert store.failure is None or store.failure.code in {Code.STORE_DAMAGED, Code.STORE_NEWER}
    assert family(store) == names
    if store.failure is None or store.failure.code is Code.STORE_NEWER:
        store.close()
        assert len(kept.read_bytes()) == len(data)


def test_a_lost_first_page_loses_nothing(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
    kept.write_bytes(bytes(4096) + kept.read_bytes()[4096:])
    store = open_store()
    assert store.failure is not None
    assert store.failure.fields["complete"] == "no"
    assert family(store) == names


@pytest.mark.parametrize("length", [50, 3000, 4096, 8192, 12288, 16384])
def test_a_cut_file_is_set_aside(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path, length: int
) -> None:
    data = kept.read_bytes()[:length]
    kept.write_bytes(data)
    store = open_store()
    assert store.failure is not None
    assert store.failure.code is Code.STORE_DAMAGED
    assert (kept.parent / store.failure.fields["aside"]).read_bytes() == data
    assert all(words in {"old", names[name]} for name, words in family(store).items())


def test_a_row_that_went_missing_is_a_mismatch(
    family: Reader, names: dict[str, str], open_store: Opener, kept: Path
) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("DELETE FROM doc WHERE id = 'person:2'")
        connection.commit()
    store = open_store()
    assert store.failure is not None
    assert family(store) == names


def test_damaged_files_never_take_each_others_name(open_store: Opener, path: Path) -> None:
    path.parent.mkdir()
    names = set()
    for number in range(4):
        path.write_bytes(b"%d" % number * 200)
        store = open_store()
        assert store.failure is not None
        names.add(store.failure.fields["aside"])
        store.close()
    assert len(names) == 4
    assert {(path.parent / name).read_bytes()[:1] for name in names} == {b"0", b"1", b"2", b"3"}


def test_a_store_without_second_names_is_set_aside_too(
    open_store: Opener, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "sticks know no hard links")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    kept.write_bytes(b"?" * 500)
    store = open_store()
    assert store.failure is not None
    assert (kept.parent / store.failure.fields["aside"]).read_bytes() == b"?" * 500


def test_a_damaged_file_that_cannot_be_set_aside_is_shown(
    family: Reader,
    names: dict[str, str],
    open_store: Opener,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = bytearray(kept.read_bytes())
    data[data.find("Динара".encode())] ^= 1
    kept.write_bytes(data)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("guide.store.quarantine.set_aside", refuse)
    store = open_store()
    assert store.is_read_only
    assert store.failure is not None
    assert (store.failure.code, store.failure.fields["aside"]) == (Code.STORE_DAMAGED, "")
    assert family(store) == names
    store.close()
    assert kept.read_bytes() == data
