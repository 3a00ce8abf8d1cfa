"""A folder that sync programs write into: what they do is survived, and nothing is done there.

alerts.md section 1 says what was seen of the programs; each is made here with plain calls.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.cap.tree import LIMIT
from guide.signatures.minisign import (
    SIGNATURE_LIMIT,
    Signature,
    digest_of,
    name_of,
    read_public_key,
)
from guide.usecases.alerts import folder as folder_module
from guide.usecases.alerts import folder_files
from guide.usecases.alerts.folder import Found, WatchedFolder
from guide.usecases.alerts.folder_files import TURN, FolderFiles, FolderState, Hint
from guide.usecases.alerts.folder_seals import FolderSeal
from guide.usecases.alerts.key_ring import AlertKey, Grant, KeyRing
from guide.usecases.alerts.lying import Lying
from guide.usecases.editions.views import KeyView
from tools.made_up_signer import Signer

OFFICE, OTHER, THIEF = Signer(1), Signer(2), Signer(3)
DATA, MORE = b"<alert>one</alert>\n", b"<alert>two</alert>\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and modes as on Linux")


def ring_of(*signers: Signer) -> KeyRing:
    keys = [read_public_key(one.public_file) for one in signers]
    return KeyRing(
        [
            AlertKey(key, KeyView("office", key.shown_id, key.fingerprint, False), key.fingerprint,
                     (Grant(Place(region="KZ")),))
            for key in keys
        ]
    )  # fmt: skip


class Watched:
    """The folder, a clock that only goes on, and what was taken of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = 0.0
        self.ahead = 0.0  # of the files' own times
        self.files = FolderFiles(path, lambda: self.now, lambda: time.time() + self.ahead)
        self.folder = WatchedFolder(path, self.files)
        self.ring = ring_of(OFFICE)
        self.taken: dict[str, int] = {}

    def look(self) -> list[Found]:
        """One pass, 15 seconds after the last one; what is taken is not wanted again."""
        self.now += 15
        found = []
        for one in self.folder.scan(self.ring, lambda digest, n: self.taken.get(digest, 0) < n):
            self.taken[one.digest] = len(one.seals)
            found.append(one)
        return found

    def texts(self) -> list[bytes]:
        return [one.data for one in self.look()]

    def why(self) -> dict[str, str]:
        return {one.name: one.why.value for one in self.folder.waiting}


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    (tmp_path / "alerts").mkdir()
    return Watched(tmp_path / "alerts")


def put(folder: Path, data: bytes, name: str = "a.xml", by: Signer = OFFICE) -> None:
    (folder / name).write_bytes(data)
    (folder / f"{name}.minisig").write_bytes(by.sign(data))


def listed(folder: Path) -> list[tuple[str, int, int, bytes]]:
    return [
        (path.name, path.stat().st_mtime_ns, path.stat().st_mode, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


# ---- what came first


def test_a_pair_is_taken_once_with_its_signature_and_the_folder_is_left_as_it_was(
    watched: Watched,
) -> None:
    put(watched.path, DATA)
    before = listed(watched.path)
    (found,) = watched.look()
    assert found == Found("a.xml", name_of(digest_of([DATA])), DATA, (OFFICE.sign(DATA),))
    assert [watched.look() for _ in range(4)] == [[]] * 4
    assert watched.folder.waiting == ()
    assert listed(watched.path) == before
    shutil.rmtree(watched.path)
    assert watched.look() == []
    assert watched.folder.state is FolderState.MISSING


@pytest.mark.parametrize("passes", [1, 3])
def test_either_half_may_come_first_and_the_other_much_later(watched: Watched, passes: int) -> None:
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(DATA))
    (watched.path / "b.xml").write_bytes(MORE)
    for _ in range(passes):
        assert watched.look() == []
        assert watched.why() == {"b.xml": Lying.UNSIGNED}
    (watched.path / "a.xml").write_bytes(DATA)
    (watched.path / "b.xml.minisig").write_bytes(OFFICE.sign(MORE))
    assert watched.texts() == [DATA, MORE]


def test_a_file_that_is_made_empty_and_filled_by_and_by_is_taken_when_it_is_whole(
    watched: Watched,
) -> None:
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(DATA)[:40])
    with (watched.path / "a.xml").open("wb") as file:
        assert watched.look() == []
        assert watched.why() == {"a.xml": Lying.EMPTY}
        file.write(DATA[:5])
        file.flush()
        assert watched.look() == []
        assert watched.why() == {"a.xml": Lying.SEAL_MALFORMED}
        (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(DATA))
        assert watched.look() == []
        assert watched.why() == {"a.xml": Lying.UNFIT}
        file.write(DATA[5:])
    assert watched.texts() == [DATA]


def test_a_changed_file_that_is_deleted_and_renamed_in_is_another_message(
    watched: Watched,
) -> None:
    """As Syncthing does: deleted, renamed in, then its time set."""
    put(watched.path, DATA)
    stamp = (watched.path / "a.xml").stat()
    assert watched.texts() == [DATA]
    for name, data in (("a.xml", MORE), ("a.xml.minisig", OFFICE.sign(MORE))):
        hidden = watched.path / f".syncthing.{name}.tmp"
        hidden.write_bytes(data)
        (watched.path / name).unlink()
        hidden.rename(watched.path / name)
        os.utime(watched.path / name, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert watched.texts() == [MORE]


# ---- what looks as if nothing had changed


def rewrite(path: Path, data: bytes) -> None:
    """Write over a file in place, and give it the times that it had."""
    before = path.stat()
    with path.open("r+b") as file:
        file.write(data)
        file.truncate()
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert (before.st_ino, before.st_size, before.st_mtime_ns) == (
        after.st_ino, after.st_size, after.st_mtime_ns,
    )  # fmt: skip


@pytest.mark.parametrize("passes", [1, 10])
def test_a_file_rewritten_in_place_with_its_size_and_time_is_another_message(
    watched: Watched, passes: int
) -> None:
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    for _ in range(passes):
        watched.look()
    rewrite(watched.path / "a.xml", MORE)
    rewrite(watched.path / "a.xml.minisig", OFFICE.sign(MORE))
    assert watched.texts() == [MORE]


def fill(folder: Path, count: int) -> None:
    """Files with a name before `a.xml` that need no signature."""
    for number in range(count):
        (folder / f"0-{number:05}.xml").write_bytes(b"<alert>%d</alert>" % number)


class Still:
    """A file system that tells no time of state and none of content: only bytes tell."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reads: list[str] = []
        real = folder_files._read

        def counted(path: Path, limit: int) -> tuple[bytes | None, folder_files.Hint, bool]:
            self.reads.append(path.name)
            return real(path, limit)

        monkeypatch.setattr(folder_files, "_read", counted)

    @staticmethod
    def hide_changes(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(folder_files, "_hint", lambda found: Hint(0, found.st_ino, 0, 0, 0))


def test_in_a_large_folder_nothing_is_read_twice_but_in_turns(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Still(monkeypatch)
    count = 3 * TURN + 1
    fill(watched.path, count - 1)
    (watched.path / "open.minisig").write_bytes(OFFICE.sign(b"nobody's"))
    put(watched.path, DATA)
    watched.ahead = 1000.0  # what lies there has lain there for long
    assert watched.texts() == [DATA]
    assert len(counted.reads) == len(set(counted.reads)) == count + 2
    seen: list[str] = []
    for _ in range(4):
        counted.reads.clear()
        watched.look()
        assert len(counted.reads) == TURN
        seen += counted.reads
    assert len(set(seen)) == count + 2, "each had its turn"


def test_in_a_large_folder_a_rewritten_file_is_found_at_the_next_pass(watched: Watched) -> None:
    """The time of state tells it, which no program can set."""
    fill(watched.path, 3 * TURN)
    put(watched.path, DATA)
    watched.ahead = 1000.0
    assert watched.texts() == [DATA]
    assert watched.look() == []
    rewrite(watched.path / "a.xml", MORE)
    rewrite(watched.path / "a.xml.minisig", OFFICE.sign(MORE))
    assert watched.texts() == [MORE]


def test_where_the_file_system_hides_a_change_it_is_found_in_its_turn(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    Still.hide_changes(monkeypatch)
    fill(watched.path, 3 * TURN)
    put(watched.path, DATA)
    watched.ahead = 1000.0
    assert watched.texts() == [DATA]
    with (watched.path / "a.xml").open("r+b") as file:
        file.write(MORE)
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(MORE))
    found = [watched.texts() for _ in range(5)]
    assert [MORE] in found


def test_in_an_ordinary_folder_not_even_that_waits_for_a_turn(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    Still.hide_changes(monkeypatch)
    put(watched.path, DATA)
    watched.ahead = 1000.0
    assert watched.texts() == [DATA]
    watched.look()
    (watched.path / "a.xml").write_bytes(MORE)
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(MORE))
    assert watched.texts() == [MORE]


def test_a_file_that_changed_a_moment_ago_is_read_again_until_its_tick_is_over(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Still(monkeypatch)
    fill(watched.path, 2 * TURN - 1)
    (watched.path / "open.minisig").write_bytes(OFFICE.sign(b"nobody's"))
    watched.now, reads = -14.9, []
    for step in (0.1, 1.0, 6.0, 15.0, 15.0):
        counted.reads.clear()
        watched.now += step - 15
        watched.look()
        reads.append(len(counted.reads))
    assert reads == [2 * TURN, 2 * TURN, 2 * TURN, TURN, TURN]


# ---- names


def test_halves_with_names_of_their_own_find_each_other(watched: Watched) -> None:
    (watched.path / "MESSAGE.XML").write_bytes(DATA)
    (watched.path / "signature of today.minisig").write_bytes(OFFICE.sign(DATA))
    (watched.path / "other.xml").write_bytes(MORE)
    assert watched.texts() == [DATA]
    assert watched.why() == {"other.xml": Lying.UNSIGNED}


def test_after_a_conflict_of_two_sides_both_messages_are_found(watched: Watched) -> None:
    """What survives under the plain names may come from different sides."""
    mark = "sync-conflict-20261130-060000-ABCDEFG"
    for name, data in (
        ("a.xml", DATA),
        (f"a.{mark}.xml", MORE),
        ("a.xml.minisig", OFFICE.sign(MORE)),
        (f"a.xml.{mark}.minisig", OFFICE.sign(DATA)),
    ):
        (watched.path / name).write_bytes(data)
    assert sorted(watched.texts()) == [DATA, MORE]
    assert watched.folder.waiting == ()


def test_a_file_under_two_names_is_handed_on_once(watched: Watched) -> None:
    put(watched.path, DATA)
    put(watched.path, DATA, "copy.xml")
    for _ in range(2):  # when it is read, and when it is looked up
        found = list(watched.folder.scan(watched.ring, lambda _digest, _count: True))
        assert [one.data for one in found] == [DATA]
        fill(watched.path, 3 * TURN)
        watched.ahead = 1000.0


def test_what_is_in_flight_or_below_is_passed_over(watched: Watched) -> None:
    for name in (".syncthing.a.xml.tmp", ".a.xml.Ab12Cd", ".goutputstream-X", ".a.xml"):
        put(watched.path, DATA, name)
    for folder in (".stversions", ".stfolder", ".git", ".~tmp~", "below", "folder.xml"):
        (watched.path / folder).mkdir()
        put(watched.path / folder, MORE)
    for name in ("a.txt", "a.xml.part", "a.xml~", "index.html"):
        put(watched.path, DATA, name)
    assert watched.look() == []
    assert {name for name in watched.why() if "folder" not in name} == set()


# ---- folders and links


def test_a_link_that_led_nowhere_is_followed_when_it_does(watched: Watched, tmp_path: Path) -> None:
    target = tmp_path / "objects"
    for name in ("a.xml", "a.xml.minisig"):
        (watched.path / name).symlink_to(target / name)
    assert watched.look() == []
    assert watched.why() == {"a.xml": Lying.UNREADABLE}
    target.mkdir()
    put(target, DATA)
    assert watched.texts() == [DATA]


def test_a_pointer_text_becomes_the_content(watched: Watched) -> None:
    """As git-annex does with an unlocked file."""
    (watched.path / "a.xml").write_bytes(b"/annex/objects/SHA256E-s19--0123.xml\n")
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(DATA))
    assert watched.look() == []
    assert watched.why() == {"a.xml": Lying.UNFIT}
    (watched.path / "a.xml").write_bytes(DATA)
    assert watched.texts() == [DATA]


def test_a_folder_made_anew_a_link_that_leads_elsewhere_and_a_stick_in_its_place(
    watched: Watched, tmp_path: Path
) -> None:
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    watched.path.rename(tmp_path / "gone")
    assert watched.look() == []
    watched.path.mkdir()
    put(watched.path, MORE)
    assert watched.texts() == [MORE]
    third, fourth = b"<alert>three</alert>\n", b"<alert>four</alert>\n"
    for name, data in (("stick", third), ("other", fourth)):
        (tmp_path / name).mkdir()
        put(tmp_path / name, data)
    shutil.rmtree(watched.path)
    watched.path.symlink_to(tmp_path / "stick")
    assert watched.texts() == [third]
    watched.path.unlink()
    watched.path.symlink_to(tmp_path / "other")
    assert watched.texts() == [fourth]


@pytest.mark.proof
def test_a_file_system_mounted_over_the_folder_is_seen(watched: Watched) -> None:
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    mount = ["mount", "-t", "tmpfs", "none", str(watched.path)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        put(watched.path, MORE)
        assert watched.texts() == [MORE]
    finally:
        subprocess.run(["umount", str(watched.path)], check=True)
    put(watched.path, b"<alert>three</alert>\n", "b.xml")
    assert watched.texts() == [b"<alert>three</alert>\n"]


def test_what_is_gone_and_comes_back_is_no_news(watched: Watched) -> None:
    put(watched.path, DATA)
    assert watched.texts() == [DATA]
    for name in ("a.xml", "a.xml.minisig"):
        (watched.path / name).unlink()
    assert watched.look() == []
    assert not watched.folder._numbers, "nothing piles up"
    put(watched.path, DATA)
    assert watched.look() == []


def test_a_signature_that_could_not_be_reached_for_a_while_is_not_lost(
    watched: Watched, tmp_path: Path
) -> None:
    fill(watched.path, 3 * TURN)
    objects = tmp_path / "objects"
    objects.mkdir()
    (objects / "1").write_bytes(OFFICE.sign(DATA))
    (watched.path / "z.xml.minisig").symlink_to(objects / "1")
    watched.ahead = 1000.0
    watched.look()
    objects.rename(tmp_path / "away")
    watched.look()
    (tmp_path / "away").rename(objects)
    (watched.path / "z.xml").write_bytes(DATA)
    assert watched.texts() == [DATA]


def test_bytes_that_came_after_those_that_were_signed_are_not_handed_on(watched: Watched) -> None:
    (watched.path / "a.xml").write_bytes(DATA)
    assert watched.look() == []
    (watched.path / "odd.minisig").write_bytes(OFFICE.sign(DATA))
    for _ in range(2):
        watched.now += 15

        def wants(_digest: str, _count: int) -> bool:
            (watched.path / "a.xml").write_bytes(MORE)
            return True

        found = list(watched.folder.scan(watched.ring, wants))
        assert all(one.data == DATA for one in found)
    assert watched.why() == {"a.xml": Lying.UNSIGNED}


def test_what_cannot_be_read_now_is_tried_again(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of mode 0600 of another user; here the call fails, as root may read everything."""
    put(watched.path, DATA)
    real = folder_files._read
    shut = {"a.xml"}

    def read(path: Path, limit: int) -> tuple[bytes | None, folder_files.Hint, bool]:
        if path.name in shut:
            raise PermissionError
        return real(path, limit)

    monkeypatch.setattr(folder_files, "_read", read)
    assert watched.look() == []
    assert watched.why() == {"a.xml": Lying.UNREADABLE}
    shut.clear()
    assert watched.texts() == [DATA]
    put(watched.path, MORE)
    shut.add("a.xml.minisig")
    assert watched.look() == []
    shut.clear()
    assert watched.texts() == [MORE]


def test_a_pipe_and_a_device_are_not_waited_for(watched: Watched) -> None:
    os.mkfifo(watched.path / "a.xml")
    os.mkfifo(watched.path / "a.xml.minisig")
    (watched.path / "b.xml").symlink_to("/dev/zero")
    assert watched.look() == []
    assert set(watched.why().values()) == {Lying.UNREADABLE}


def test_no_file_is_read_beyond_what_a_message_can_be(watched: Watched) -> None:
    put(watched.path, b"x" * (LIMIT + 1))
    put(watched.path, b"y" * LIMIT, "b.xml")
    with (watched.path / "huge.xml").open("wb") as file:
        file.truncate(1 << 40)
    (watched.path / "c.xml").write_bytes(DATA)
    (watched.path / "c.xml.minisig").write_bytes(OFFICE.sign(DATA) + b" " * SIGNATURE_LIMIT)
    assert [len(one) for one in watched.texts()] == [LIMIT]
    assert watched.why() == {
        "a.xml": Lying.TOO_LARGE, "huge.xml": Lying.TOO_LARGE, "c.xml": Lying.UNSIGNED,
    }  # fmt: skip


# ---- whom it believes


def count_trials(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    trials: list[bytes] = []
    real = KeyRing.has_signed

    def has_signed(ring: KeyRing, digest: bytes, signature: Signature) -> bool:
        trials.append(digest)
        return real(ring, digest, signature)

    monkeypatch.setattr(KeyRing, "has_signed", has_signed)
    return trials


@pytest.mark.parametrize(
    ("seal", "why"),
    [
        (b"", Lying.SEAL_MALFORMED),
        (THIEF.sign(DATA), Lying.KEY_UNKNOWN),
        (OFFICE.sign(MORE), Lying.UNFIT),
        (OFFICE.sign(DATA).replace(b"edition", b"Edition"), Lying.UNFIT),
        (OFFICE.sign(DATA, kind=b"Ed"), Lying.OLD_WAY),
        (b"\xef\xbb\xbf" + OFFICE.sign(DATA), Lying.SAVED_BY_EDITOR),
    ],
)
def test_only_what_a_known_key_signed_is_handed_on(
    watched: Watched, seal: bytes, why: Lying, monkeypatch: pytest.MonkeyPatch
) -> None:
    (watched.path / "a.xml").write_bytes(DATA)
    (watched.path / "a.xml.minisig").write_bytes(seal)
    trials = count_trials(monkeypatch)
    for _ in range(3):
        assert watched.look() == []
        assert watched.why() == {"a.xml": why}
    assert len(trials) <= 1, "beside its file"
    (watched.path / "a.xml.minisig").write_bytes(OFFICE.sign(DATA))
    assert watched.texts() == [DATA], "the control"


def test_a_key_that_is_added_finds_what_lies_there_and_one_that_goes_finds_nothing(
    watched: Watched,
) -> None:
    put(watched.path, DATA, by=OTHER)
    assert watched.look() == []
    watched.ring = ring_of(OFFICE, OTHER)
    assert watched.texts() == [DATA]
    watched.ring = ring_of(OFFICE)
    put(watched.path, MORE, by=OTHER)
    assert watched.look() == []
    assert watched.why() == {"a.xml": Lying.KEY_UNKNOWN}


def test_a_second_signature_is_handed_on_with_the_first(watched: Watched) -> None:
    watched.ring = ring_of(OFFICE, OTHER)
    put(watched.path, DATA)
    (found,) = watched.look()
    assert len(found.seals) == 1
    (watched.path / "second.minisig").write_bytes(OTHER.sign(DATA))
    (found,) = watched.look()
    assert set(found.seals) == {OFFICE.sign(DATA), OTHER.sign(DATA)}
    assert found.data == DATA
    assert watched.look() == []


def test_what_is_wanted_again_is_handed_on_again(watched: Watched) -> None:
    put(watched.path, DATA)
    for _ in range(12):
        assert watched.texts() == [DATA]
        watched.taken.clear()


# ---- much of it


def test_a_forged_signature_is_tried_once_against_each_file_and_holds_up_no_pair(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "_TRIALS", 100)
    monkeypatch.setattr(folder_module, "_AT_ONCE", 10)
    fill(watched.path, 60)
    for number in range(20):
        (watched.path / f"forged-{number:02}.minisig").write_bytes(
            OFFICE.sign(b"nobody's", f"{number}")
        )
    trials = count_trials(monkeypatch)
    put(watched.path, DATA)
    assert watched.texts() == [DATA], "the pair is not held up"
    assert len(trials) <= 101
    passes = 0
    while trials:
        trials.clear()
        assert watched.look() == []
        assert len(trials) <= 100
        passes += 1
    assert passes < 20, "it comes to an end"
    (watched.path / "late.xml").write_bytes(MORE)
    (watched.path / "odd name.minisig").write_bytes(OFFICE.sign(MORE))
    assert any(watched.texts() == [MORE] for _ in range(20)), "and what fits is found among it"


def test_of_all_signatures_nothing_is_held_that_anybody_could_make_long(watched: Watched) -> None:
    put(watched.path, DATA)
    for number in range(10):
        (watched.path / f"z{number}.minisig").write_bytes(OFFICE.sign(MORE, f"{number}" * 8000))
    assert watched.texts() == [DATA]
    held = [one for one in watched.folder._known.values() if isinstance(one, FolderSeal)]
    assert len(held) == 11
    assert all(not one.signature.comment for one in held)


def test_more_names_than_are_read_are_told(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_files, "MOST_NAMES", 5)
    fill(watched.path, 6)
    watched.look()
    assert watched.folder.state is FolderState.CROWDED


@pytest.mark.proof
def test_ten_thousand_old_pairs_are_read_once_and_then_only_looked_at(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Still(monkeypatch)
    for number in range(10_000):
        put(watched.path, b"<alert>%d</alert>" % number, f"m{number:05}.xml")
    watched.ahead = 1000.0
    found, passes = watched.look(), 1
    while watched.folder.has_more:
        found += watched.look()
        passes += 1
    assert len(found) == 10_000
    assert len(set(counted.reads)) == 20_000
    assert len(counted.reads) <= 20_000 + (passes - 1) * TURN, "each once, but for those in turn"
    counted.reads.clear()
    begun = time.process_time()
    assert watched.look() == []
    assert len(counted.reads) == TURN
    assert time.process_time() - begun < 1.5
    put(watched.path, DATA)
    for number in range(100):
        (watched.path / f"y{number}.txt").write_bytes(b"")
    assert watched.texts() == [DATA]
