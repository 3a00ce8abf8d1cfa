"""Very many bad files in the folder: what a look costs has an end, and holds up nobody's message.

What is counted is verifications of Ed25519 and files that are read, which is what costs.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.cap.tree import LIMIT
from guide.signatures import minisign
from guide.signatures.minisign import PublicKey, SignatureFault, read_signature
from guide.usecases.alerts import folder as folder_module
from guide.usecases.alerts import folder_files
from guide.usecases.alerts.folder_files import TURN
from guide.usecases.alerts.folder_seals import FolderSeal, untried
from guide.usecases.alerts.lying import Lying
from tests.usecases.test_alert_folder import (
    DATA,
    MORE,
    OFFICE,
    OTHER,
    THIEF,
    Still,
    Watched,
    put,
    pytestmark,
    ring_of,
    watched,
)
from tools.made_up_signer import Signer

__all__ = ["pytestmark", "watched"]


class Forger(Signer):
    """Somebody who gives a key of their own the name of the office's."""

    def __init__(self) -> None:
        super().__init__(5)
        self.key_id = OFFICE.key_id


FORGER = Forger()


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[SignatureFault]:
    """Each verification that was made."""
    made: list[SignatureFault] = []
    real = minisign._verify_one

    def one(key: PublicKey, signed: bytes, message: bytes, fault: SignatureFault) -> None:
        made.append(fault)
        real(key, signed, message, fault)

    monkeypatch.setattr(minisign, "_verify_one", one)
    return made


def flood(
    folder: Path, count: int, seal: Callable[[bytes], bytes], *, size: int = 0, since: int = 0
) -> None:
    for number in range(since, since + count):
        data = b"<alert>flood %d</alert>" % number
        (folder / f"f{number}.xml").write_bytes(data + b" " * (size - len(data)))
        (folder / f"f{number}.xml.minisig").write_bytes(seal(data))


FLOODS = {
    "signed by a key that is not known": (THIEF.sign, 0),
    "naming a known key, by another one": (FORGER.sign, 1),
    "with a known key's first half and another's second": (
        lambda data: b"\n".join(
            (*OFFICE.sign(data).split(b"\n")[:2], *FORGER.sign(data).split(b"\n")[2:])
        ),
        1,
    ),
    "no signature at all": (lambda data: data, 0),
}


@pytest.mark.parametrize("kind", FLOODS)
def test_what_no_known_key_made_is_asked_once_and_its_file_is_never_read(
    watched: Watched, verified: list[SignatureFault], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal, cost = FLOODS[kind]
    monkeypatch.setattr(folder_module, "_MOST_WAITING", 3)
    counted, count = Still(monkeypatch), 2 * TURN
    flood(watched.path, count, seal)
    watched.ahead = 1000.0
    assert watched.look() == []
    assert len(verified) == count * cost
    read = [name for name in counted.reads if name.endswith(".xml")]
    assert len(read) == 3, "those of which it is told why they are not taken"
    assert len(counted.reads) == count + 3
    verified.clear()
    counted.reads.clear()
    for _ in range(3):
        assert watched.look() == []
    assert verified == []
    assert len(counted.reads) <= 3 * TURN
    put(watched.path, DATA)
    assert watched.texts() == [DATA], "the control"
    assert len(verified) == 2, "whether the key made it, and of what"


def test_of_a_flood_so_much_is_looked_at_in_a_pass_and_the_newest_first(
    watched: Watched, verified: list[SignatureFault], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_MOST_ASKED", 20)
    flood(watched.path, 120, FORGER.sign)
    put(watched.path, DATA)
    hold_apart(watched.path)
    flood(watched.path, 120, FORGER.sign, since=1000)
    hold_apart(watched.path)
    put(watched.path, MORE, "later.xml")
    assert watched.texts() == [MORE], "all of it is new, and this the newest"
    passes, found, newest = 1, list[bytes](), b""
    while watched.folder.has_more:
        assert len(verified) <= 21
        verified.clear()
        newest = b"<alert>%d</alert>" % passes
        put(watched.path, newest, f"{passes}.xml")
        texts = watched.texts()
        assert newest in texts, "it does not wait for what was there before"
        found += texts
        passes += 1
        assert passes < 30, "it comes to an end"
    assert DATA in found, "what lay in the midst of it is found, too"
    verified.clear()
    assert watched.look() == []
    assert verified == []


def hold_apart(folder: Path) -> None:
    """Wait until the file system tells a later time than that of all that lies there."""
    newest = max(path.stat().st_ctime_ns for path in folder.iterdir())
    probe = folder / ".clock"
    while not probe.exists() or probe.stat().st_ctime_ns <= newest:
        probe.write_bytes(b"")
    probe.unlink()


def test_the_oldest_of_what_is_new_has_its_share(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever always has the newest files starves nobody."""
    monkeypatch.setattr(folder_module, "_MOST_ASKED", 8)
    put(watched.path, DATA)
    hold_apart(watched.path)
    flood(watched.path, TURN, FORGER.sign)
    assert watched.texts() == [DATA]


@pytest.mark.parametrize("comes_first", [".xml", ".minisig"])
def test_a_half_that_came_before_the_flood_waits_for_none_of_it(
    watched: Watched, comes_first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_MOST_ASKED", 20)
    halves = {".xml": DATA, ".minisig": OFFICE.sign(DATA)}
    (watched.path / f"a{comes_first}").write_bytes(halves.pop(comes_first))
    assert watched.look() == []
    flood(watched.path, TURN, FORGER.sign)
    hold_apart(watched.path)
    ((ending, data),) = halves.items()
    (watched.path / f"a{ending}").write_bytes(data)
    assert watched.texts() == [DATA]
    assert watched.folder.has_more


def test_so_many_bytes_are_read_in_a_pass_and_the_newest_first(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A true signature without its file lets all be read, which one of them might be."""
    monkeypatch.setattr(folder_module, "_MOST_WAITING", 1)
    monkeypatch.setattr(folder_files, "_MOST_BYTES", 10 * LIMIT)
    counted = Still(monkeypatch)
    (watched.path / "open.minisig").write_bytes(OFFICE.sign(MORE))
    flood(watched.path, 101, THIEF.sign, size=LIMIT)
    watched.ahead = 1000.0
    for number in range(5):
        counted.reads.clear()
        newest = b"<alert>%d</alert>" % number
        put(watched.path, newest, f"{number}.xml")
        assert watched.texts() == [newest]
        assert sum(name.startswith("f") and name.endswith("l") for name in counted.reads) <= 10
    for _ in range(20):
        watched.look()
    counted.reads.clear()
    assert watched.look() == []
    assert len(counted.reads) <= TURN, "it is at an end"
    (watched.path / "odd name.xml").write_bytes(MORE)
    assert watched.texts() == [MORE], "and it was what it waited for"


def test_a_true_signature_beside_many_forged_files_is_tried_against_each_once(
    watched: Watched, verified: list[SignatureFault], monkeypatch: pytest.MonkeyPatch
) -> None:
    true = OFFICE.sign(DATA)
    flood(watched.path, 300, lambda _data: true)
    assert watched.look() == []
    assert len(verified) == 301
    verified.clear()
    for _ in range(3):
        assert watched.look() == []
    assert verified == []
    counted = Still(monkeypatch)
    (watched.path / "f7.xml").write_bytes(DATA)
    assert watched.texts() == [DATA], "the control"
    assert len(verified) == 1
    del counted


def test_a_copy_of_a_signature_with_other_words_around_it_says_nothing_more(
    watched: Watched, verified: list[SignatureFault]
) -> None:
    """The first line of a signature file is nobody's word, and anybody can write another one."""
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    verified.clear()
    for number in range(300):
        copy = OFFICE.sign(DATA).replace(b"made-up", b"%d" % number)
        (watched.path / f"c{number}.minisig").write_bytes(copy)
    for _ in range(3):
        assert watched.look() == [], "it is not even wanted again"
    assert verified == []
    watched.ring = ring_of(OFFICE, OTHER)
    (watched.path / "second.minisig").write_bytes(OTHER.sign(DATA))
    assert [len(one.seals) for one in watched.look()] == [2], "the control"


@pytest.mark.parametrize(
    ("first", "end", "most", "tried"),
    [
        (-1, -1, 2, [24, 23]),  # none yet: the newest first
        (10, 20, 3, [20, 21, 22]),
        (10, 20, 7, [20, 21, 22, 23, 24, 9, 8]),  # what is new, then backwards from where it was
        (10, 25, 3, [9, 8, 7]),
        (0, 25, 3, []),
    ],
)
def test_a_signature_goes_on_where_it_stopped(
    first: int, end: int, most: int, tried: list[int]
) -> None:
    signature = read_signature(OFFICE.sign(DATA))
    seal = FolderSeal(signature, "a.xml.minisig", first=first, end=end)
    assert untried(seal, range(25), most) == tried
    assert untried(seal, [], most) == []


def fill_with_what_is_no_message(path: Path) -> None:
    for name in ("pipe.xml", "pipe.xml.minisig", "pipe.daiyn-key"):
        os.mkfifo(path / name)
    for number in range(300):
        (path / f"folder{number}.xml").mkdir()
        (path / f"folder{number}.xml.minisig").mkdir()
    for name, target in (
        ("zero.xml", "/dev/zero"), ("null.minisig", "/dev/null"), ("self.xml", "self.xml"),
        ("nowhere.xml", "nowhere"), ("up.xml", ".."), ("memory.xml", "/proc/self/mem"),
    ):  # fmt: skip
        (path / name).symlink_to(target)
    longest = "ұ" * 123 + "x"
    odd = [os.fsdecode(one) for one in (b"\xff\xfe\xed\xa0\x80.xml", b"\xff.xml.minisig")]
    in_flight = (".syncthing.1.xml.tmp", ".1.xml.Ab12Cd", "1.xml~", "1.xml.part", ".1.xml")
    for name in (f"{longest}.xml", f"{longest}.minisig", "new\nline.xml", *odd, *in_flight):
        (path / name).write_bytes(b"odd")
    for name in ("2gb.xml", "2gb.xml.minisig"):
        with (path / name).open("wb") as file:
            file.truncate(2 << 30)


def test_what_is_no_file_is_never_opened_and_nothing_of_it_holds_anything_up(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To open some devices does something; a pipe that is opened lets its writer go on."""
    opened: list[str] = []
    real = os.open

    def spied(path: str | Path, *more: int) -> int:
        opened.append(Path(path).name)
        return real(path, *more)

    monkeypatch.setattr(os, "open", spied)
    monkeypatch.chdir(watched.path)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.xml")
    fill_with_what_is_no_message(watched.path)
    begun = time.process_time()
    for _ in range(4):
        assert watched.look() == []
    assert time.process_time() - begun < 3
    no_file = ("pipe", "socket", "folder", "zero", "null", "self", "up", "nowhere")
    assert [name for name in opened if name.startswith(no_file)] == []
    assert watched.why()["2gb.xml"] == Lying.TOO_LARGE
    assert watched.why()["folder0.xml"] == Lying.UNREADABLE
    put(watched.path, DATA, "Ұ" * 60 + ".xml")
    assert watched.texts() == [DATA], "the control"


def test_a_folder_that_becomes_a_file_and_a_file_that_becomes_a_folder(watched: Watched) -> None:
    (watched.path / "a.xml").mkdir()
    put(watched.path, MORE, "b.xml")
    assert watched.texts() == [MORE]
    (watched.path / "a.xml").rmdir()
    (watched.path / "b.xml").unlink()
    (watched.path / "b.xml").mkdir()
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    assert watched.why() == {"b.xml": Lying.UNREADABLE}


def test_files_that_change_while_they_are_read_and_go_come_to_nothing_else(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    flood(watched.path, TURN, THIEF.sign)
    real = folder_files._read

    def read(path: Path, limit: int) -> tuple[bytes | None, folder_files.Hint, bool]:
        found = real(path, limit)
        number = int("".join(sign for sign in path.name if sign.isdigit()) or 0)
        if number % 3 == 0:
            path.unlink()
        elif number % 3 == 1:
            path.write_bytes(b"%d" % time.monotonic_ns())
        return found

    with monkeypatch.context() as moving:
        moving.setattr(folder_files, "_read", read)
        for _ in range(4):
            assert watched.look() == []
    put(watched.path, DATA)
    assert watched.texts() == [DATA]


def test_with_other_keys_all_is_judged_anew_but_no_more_of_it_in_a_pass(
    watched: Watched, verified: list[SignatureFault], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_MOST_ASKED", 20)
    flood(watched.path, 50, FORGER.sign)
    watched.look()
    while watched.folder.has_more:
        watched.look()
    watched.ring, asked = ring_of(OFFICE, OTHER), 0
    for _ in range(3):
        verified.clear()
        watched.look()
        assert len(verified) <= 21
        asked += len(verified)
    assert asked == 50, "the control"
    assert not watched.folder.has_more


def test_halves_with_names_of_their_own_have_their_turn_while_more_comes_with_each_pass(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_MOST_ASKED", 8)
    (watched.path / "one.xml").write_bytes(DATA)
    (watched.path / "two.minisig").write_bytes(OFFICE.sign(DATA))
    found = []
    for number in range(5):
        hold_apart(watched.path)
        flood(watched.path, TURN, FORGER.sign, since=number * TURN)
        found += watched.texts()
        assert watched.folder.has_more
    assert found == [DATA]


def test_a_file_beside_the_copy_of_a_signature_whose_file_was_found_is_not_read(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_MOST_WAITING", 3)
    counted, true = Still(monkeypatch), OFFICE.sign(DATA)
    flood(watched.path, 30, lambda _data: true)
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    read = [name for name in counted.reads if name.startswith("f") and name.endswith(".xml")]
    assert len(read) == 3, "those of which it is told why they are not taken"


def test_a_signature_that_was_exchanged_after_it_was_asked_is_not_handed_on(
    watched: Watched,
) -> None:
    def look(name: str) -> list[tuple[bytes, ...]]:
        def wants(_digest: str, _count: int) -> bool:
            (watched.path / name).write_bytes(OFFICE.sign(MORE))
            return True

        return [one.seals for one in watched.folder.scan(watched.ring, wants)]

    (watched.path / "one.xml").write_bytes(DATA)
    (watched.path / "two.minisig").write_bytes(OFFICE.sign(DATA))
    (watched.path / "zzz.minisig").write_bytes(OFFICE.sign(b"nobody's"))
    assert look("two.minisig") == []
    (watched.path / "two.minisig").write_bytes(OFFICE.sign(DATA))
    assert look("other.minisig") == [(OFFICE.sign(DATA),)], "the control"


def test_what_a_key_has_signed_is_not_tried_against_another_signature_of_that_key(
    watched: Watched, verified: list[SignatureFault]
) -> None:
    put(watched.path, DATA)
    (watched.path / "open.minisig").write_bytes(OFFICE.sign(b"nobody's"))
    assert watched.texts() == [DATA]
    assert len(verified) == 3, "who made each of them, and of what the one with a file is"
    watched.ring = ring_of(OFFICE, OTHER)
    (watched.path / "open.minisig").write_bytes(OTHER.sign(DATA))
    assert [len(one.seals) for one in watched.look()] == [2], "the control: of another key"
