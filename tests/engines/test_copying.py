"""Files that a person or a program puts there with the plain tools of a system, and rsync."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide.cap.writer import message_bytes
from guide.content.model import Level
from tests.engines.conftest import Timings
from tests.engines.office import OFFICE, THIEF, Office, Pair
from tests.engines.watching import Watching

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform == "win32", reason="the tools of Linux"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "alerts"
    made.mkdir()
    return made


@pytest.fixture
def program(tmp_path: Path, folder: Path) -> Iterator[Watching]:
    with Watching(tmp_path / "data", folder) as found:
        yield found


@pytest.fixture
def source(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    made.mkdir()
    return made


def run(*command: str | Path) -> None:
    subprocess.run([str(one) for one in command], check=True, timeout=60)


def each(source: Path, pair: Pair, *tool: str) -> Callable[[Path], None]:
    """Both files, one after the other, with a tool."""

    def act(folder: Path) -> None:
        pair.put(source)
        for name in pair.files:
            run(*tool, source / name, folder / name)

    return act


def test_plain_tools(program: Watching, folder: Path, source: Path, timings: Timings) -> None:
    office = Office()
    memory = Path("/dev/shm")  # noqa: S108 - another file system
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as away:
        for how, place, tool in (
            ("cp", source, ("cp",)),
            ("cp -p", source, ("cp", "-p")),
            ("mv", source, ("mv",)),
            ("mv from another file system", Path(away), ("mv",)),
            ("install -m 0644", source, ("install", "-m", "0644")),
        ):
            pair = office.pair()
            each(place, pair, *tool)(folder)
            timings.told(how, program.seen(pair.identifier, time.monotonic()))
    pair = office.pair()
    pair.put(source)
    archive = source / "pair.tar"
    run("tar", "-C", source, "-cf", archive, *pair.files)
    run("tar", "-C", folder, "-xf", archive)
    timings.told("tar", program.seen(pair.identifier, time.monotonic()))


def test_over_an_old_file_nothing_is_told_and_it_is_seen_all_the_same(
    program: Watching, folder: Path, source: Path, timings: Timings
) -> None:
    """cp writes into the file that is there, which no system tells to whoever watches a folder."""
    office, seconds = Office(), []
    for _ in range(3):
        pair = office.pair(name="level.xml")
        each(source, pair, "cp")(folder)
        seconds.append(program.seen(pair.identifier, time.monotonic()))
    timings.untold("cp over an old file", *seconds)


def test_a_file_that_grows_slowly_is_taken_when_it_is_whole(
    program: Watching, folder: Path, timings: Timings
) -> None:
    pair = Office().pair()
    (folder / pair.seal_name).write_bytes(pair.seal)
    with (folder / pair.name).open("wb") as file:
        for at in range(0, len(pair.data), len(pair.data) // 8):
            file.write(pair.data[at : at + len(pair.data) // 8])
            file.flush()
            time.sleep(2)
            assert program.facts["taken"] == []
    timings.untold("grew for 16 s", program.seen(pair.identifier, time.monotonic()))


def test_either_half_may_come_30_seconds_before_the_other(
    program: Watching, folder: Path, timings: Timings
) -> None:
    office = Office()
    early, late = office.pair(), office.pair()
    (folder / early.seal_name).write_bytes(early.seal)
    (folder / late.name).write_bytes(late.data)
    time.sleep(30)
    assert program.facts["taken"] == []
    (folder / early.name).write_bytes(early.data)
    (folder / late.seal_name).write_bytes(late.seal)
    seconds = [program.seen(one.identifier, time.monotonic()) for one in (early, late)]
    timings.told("one half 30 s before the other", *seconds)


def test_folders_that_are_exchanged_are_followed(tmp_path: Path, timings: Timings) -> None:
    """Renamed away and made anew, deleted and made anew, and a link that leads elsewhere."""
    office = Office()
    places = [tmp_path / name for name in ("first", "second")]
    for one in places:
        one.mkdir()
    folder = tmp_path / "alerts"
    folder.symlink_to(places[0], target_is_directory=True)
    with Watching(tmp_path / "data", folder) as program:
        pair = office.pair()
        pair.put(folder)
        program.seen(pair.identifier, time.monotonic())

        pair = office.pair()
        pair.put(places[1])
        folder.unlink()
        folder.symlink_to(places[1], target_is_directory=True)
        timings.untold("a link led elsewhere", program.seen(pair.identifier, time.monotonic()))

        pair = office.pair()
        places[1].rename(tmp_path / "away")
        places[1].mkdir()
        pair.put(folder)
        timings.untold("renamed away, made anew", program.seen(pair.identifier, time.monotonic()))

        pair = office.pair()
        shutil.rmtree(places[1])
        program.look_again()
        places[1].mkdir()
        pair.put(folder)
        timings.untold("deleted, made anew", program.seen(pair.identifier, time.monotonic()))

        pair = office.pair()
        pair.put(folder)
        timings.told("in the folder made anew", program.seen(pair.identifier, time.monotonic()))
        assert len(program.facts["taken"]) == 5


def test_a_program_that_no_system_tells_anything_looks_by_itself(
    tmp_path: Path, folder: Path, timings: Timings
) -> None:
    """As when others of this user watch so many folders that nothing is left."""
    deaf = "echo 0 > /proc/sys/user/max_inotify_instances"
    with Watching(tmp_path / "data", folder, before=deaf) as program:
        office, seconds = Office(), []
        for _ in range(2):
            pair = office.pair(name="level.xml")
            pair.put(folder)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
    timings.untold("no watcher to be had", *seconds)


def test_wrong_messages_change_nothing(program: Watching, folder: Path) -> None:
    """The negative control of all that is measured here."""
    office = Office()
    office.pair(THIEF, level=Level.RED).put(folder)
    bare = office.pair(level=Level.RED)
    (folder / bare.name).write_bytes(bare.data)
    changed = office.pair(level=Level.RED)
    other = message_bytes(office.message("a9998", Level.RED))
    (folder / changed.name).write_bytes(other)
    (folder / changed.seal_name).write_bytes(changed.seal)
    broken = b"<alert>" + OFFICE.point
    (folder / "broken.xml").write_bytes(broken)
    (folder / "broken.xml.minisig").write_bytes(OFFICE.sign(broken))
    good = office.pair()
    good.put(folder)
    program.seen(good.identifier, time.monotonic())
    assert program.facts["taken"] == [good.identifier]
    assert program.facts["offered"] == []
    assert program.facts["level"] == "yellow"
    assert len(program.facts["refused"]) == 1, "what the office signed and is no message"


# ---- rsync


RSYNC = pytest.mark.skipif(shutil.which("rsync") is None, reason="rsync is not installed")


@RSYNC
@pytest.mark.parametrize("options", [["-a"], ["-a", "--delete"], ["-a", "--inplace"]])
def test_rsync(
    program: Watching, folder: Path, source: Path, timings: Timings, options: list[str]
) -> None:
    office, seconds, pairs = Office(), [], []
    for _ in range(3):
        pair = office.pair()
        pairs.append(pair)
        pair.put(source)
        run("rsync", *options, f"{source}/", folder)
        seconds.append(program.seen(pair.identifier, time.monotonic()))
    timings.told(f"rsync {' '.join(options)}", *seconds)
    before = sorted(path.name for path in folder.iterdir())
    run("rsync", "-a", "--delete", "--itemize-changes", f"{source}/", folder)
    assert sorted(path.name for path in folder.iterdir()) == before
    same = subprocess.run(
        ["rsync", "-an", "--delete", "--itemize-changes", f"{source}/", str(folder)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert same.stdout == "", "the program changed something in the folder"


@RSYNC
def test_rsync_changed_under_its_name(
    program: Watching, folder: Path, source: Path, timings: Timings
) -> None:
    """rsync sends what differs in size or time; a message of the same second and size may not."""
    office, seconds = Office(), []
    for number in range(3):
        pair = office.pair(name="level.xml")
        pair.put(source)
        for name in pair.files:
            os.utime(source / name, (1_700_000_000 + number,) * 2)
        run("rsync", "-a", "--inplace", f"{source}/", folder)
        seconds.append(program.seen(pair.identifier, time.monotonic()))
    timings.untold("rsync --inplace over an old file", *seconds)
    last = office.pair(name="level.xml")
    last.put(source)
    for name in last.files:
        os.utime(source / name, (1_700_000_002,) * 2)
    run("rsync", "-a", f"{source}/", folder)
    assert not last.lies_in(folder), "rsync sends same size and time after all: tell it in the docs"
    run("rsync", "-a", "--checksum", f"{source}/", folder)
    timings.told("rsync --checksum", program.seen(last.identifier, time.monotonic()))
