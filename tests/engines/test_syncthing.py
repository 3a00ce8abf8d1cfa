"""Syncthing in truth: a hub that only sends, and two computers that only receive.

They know each other by address, on this computer alone: no discovery, no relays. What Syncthing
was seen to do stands in alerts.md section 1; here the program has to be right with it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec import Struct

from guide.cap.writer import message_bytes
from guide.content.model import Level
from tests.engines.conftest import Timings
from tests.engines.office import THIEF, Office, Pair
from tests.engines.syncthing import Syncthing, until
from tests.engines.watching import CAN_MOUNT, Watching

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("syncthing"),
    pytest.mark.skipif(shutil.which("syncthing") is None, reason="Syncthing is not installed"),
]
STRANGER = 12345  # a user whose files the program may not read


class Computer(Struct):
    """One that receives, and the program that watches what it receives."""

    engine: Syncthing
    program: Watching

    @property
    def folder(self) -> Path:
        return self.engine.folder


class Fleet(Struct):
    """The hub, those that receive, and the office that puts its messages into the hub."""

    hub: Syncthing
    computers: tuple[Computer, ...]
    office: Office

    def arrivals(self, pair: Pair) -> list[float]:
        """How long each program took to see a pair that lies whole beside it."""
        came = [until(partial(pair.lies_in, one.folder)) for one in self.computers]
        return [
            one.program.seen(pair.identifier, at)
            for one, at in zip(self.computers, came, strict=True)
        ]

    def levels(self) -> list[str | None]:
        return [one.program.facts["level"] for one in self.computers]


def joined(folder: Path, kinds: tuple[str, str], delay_s: int | None) -> tuple[Syncthing, ...]:
    """A hub and two others that share its folder and are connected."""
    of_hub, of_others = kinds
    hub = Syncthing(folder / "hub", of_hub)
    others = [Syncthing(folder / name, of_others) for name in ("school", "clinic")]
    for one in others:
        one.join([hub], delay_s=delay_s)
    hub.join(others, delay_s=delay_s)
    until(hub.is_connected)
    return hub, *others


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """The first computer takes at once what the office signed, the second offers it."""
    folder = tmp_path_factory.mktemp("fleet")
    hub, school, clinic = joined(folder, ("sendonly", "receiveonly"), delay_s=1)
    with (
        Watching(folder / "school-data", school.folder) as first,
        Watching(folder / "clinic-data", clinic.folder, takes_at_once=False) as second,
    ):
        yield Fleet(hub, (Computer(school, first), Computer(clinic, second)), Office())
    for one in (hub, school, clinic):
        one.stop()


def test_the_settings_are_those_that_are_documented(fleet: Fleet) -> None:
    """A folder made by hand in the file would lack what stands here."""
    usual = {
        "maxConflicts": 10,
        "autoNormalize": True,
        "ignorePerms": False,
        "fsWatcherEnabled": True,
        "rescanIntervalS": 3600,
        "markerName": ".stfolder",
    }
    for one in (fleet.hub, *(each.engine for each in fleet.computers)):
        found = one.settings()
        assert {name: found[name] for name in usual} == usual
        spoken = one.listening()
        assert spoken
        assert spoken <= {"0100007F", "0000000000000000FFFF00000100007F"}, "127.0.0.1 alone"


def test_a_pair_is_seen_in_time_on_each_computer(fleet: Fleet, timings: Timings) -> None:
    seconds: list[float] = []
    for _ in range(5):
        pair = fleet.office.pair()
        pair.put(fleet.hub.folder)
        seconds += fleet.arrivals(pair)
    timings.told("a new pair", *seconds)
    first, second = (one.program.facts for one in fleet.computers)
    assert len(first["taken"]) == len(second["offered"]) == 5
    assert fleet.levels() == ["yellow", None]
    for one in fleet.computers:
        names = {path.name for path in one.folder.iterdir() if not path.name.startswith(".")}
        assert names == {path.name for path in fleet.hub.folder.iterdir()} - {".stfolder"}


def test_the_usual_delay_of_the_sender_comes_on_top(fleet: Fleet, timings: Timings) -> None:
    fleet.hub.ask("PATCH", "config/folders/alerts", {"fsWatcherDelayS": 10})
    try:
        early = fleet.office.pair()
        early.put(fleet.hub.folder)
        fleet.arrivals(early)  # the hub begins anew with other settings, and looks at once then
        pair = fleet.office.pair()
        began = time.monotonic()
        pair.put(fleet.hub.folder)
        timings.told("a new pair with the usual delay", *fleet.arrivals(pair))
        timings.untold("from the hub to being seen", time.monotonic() - began)
    finally:
        fleet.hub.ask("PATCH", "config/folders/alerts", {"fsWatcherDelayS": 1})


def test_either_half_may_come_30_seconds_before_the_other(fleet: Fleet, timings: Timings) -> None:
    early, late = fleet.office.pair(), fleet.office.pair()
    (fleet.hub.folder / early.seal_name).write_bytes(early.seal)
    (fleet.hub.folder / late.name).write_bytes(late.data)
    for one in fleet.computers:
        until((one.folder / early.seal_name).exists)
        until((one.folder / late.name).exists)
    time.sleep(30)
    for one in fleet.computers:
        seen = {*one.program.facts["taken"], *one.program.facts["offered"]}
        assert not seen & {early.identifier, late.identifier}
    (fleet.hub.folder / early.name).write_bytes(early.data)
    (fleet.hub.folder / late.seal_name).write_bytes(late.seal)
    seconds = [*fleet.arrivals(early), *fleet.arrivals(late)]
    timings.told("one half 30 s before the other", *seconds)


def test_another_message_under_an_old_name_is_another_message(
    fleet: Fleet, timings: Timings
) -> None:
    """Syncthing deletes what is changed, then renames the new one in."""
    seconds: list[float] = []
    for _ in range(3):
        pair = fleet.office.pair(name="level-now.xml")
        pair.put(fleet.hub.folder)
        seconds += fleet.arrivals(pair)
    timings.told("changed under its name", *seconds)


def test_what_was_sent_while_a_computer_was_off_comes_when_it_is_on(
    fleet: Fleet, timings: Timings
) -> None:
    school = fleet.computers[0]
    school.engine.stop()
    pairs = [fleet.office.pair() for _ in range(20)]
    for one in pairs:
        one.put(fleet.hub.folder)
    for other in fleet.computers[1:]:
        for one in pairs:
            until(partial(one.lies_in, other.folder))
    school.engine.start()
    seconds = [second for one in pairs for second in fleet.arrivals(one)]
    timings.told("20 pairs after a computer was off", *seconds)


def test_wrong_messages_change_nothing_on_any_computer(fleet: Fleet) -> None:
    """The negative control: a forged, a stripped and a changed one travel, and are not taken."""
    before = [one.program.facts for one in fleet.computers]
    forged = fleet.office.pair(THIEF, level=Level.RED)
    bare = fleet.office.pair(level=Level.RED)
    changed = fleet.office.pair()
    forged.put(fleet.hub.folder)
    (fleet.hub.folder / bare.name).write_bytes(bare.data)
    red = message_bytes(fleet.office.message("a9999", Level.RED))
    (fleet.hub.folder / changed.name).write_bytes(red)
    (fleet.hub.folder / changed.seal_name).write_bytes(changed.seal)
    good = fleet.office.pair()
    good.put(fleet.hub.folder)
    fleet.arrivals(good)  # what came with it has been looked at as well
    waiting = {forged.name: "key_unknown", bare.name: "unsigned", changed.name: "unfit"}
    for one in fleet.computers:
        assert one.program.wait(lambda facts: facts["waiting"].items() >= waiting.items())
    for one, old in zip(fleet.computers, before, strict=True):
        new = one.program.facts
        assert new["level"] == old["level"]
        seen = {*new["taken"], *new["offered"]} - {*old["taken"], *old["offered"]}
        assert seen == {good.identifier}


def test_a_folder_that_was_deleted_and_made_anew_comes_back_by_a_revert(
    fleet: Fleet, timings: Timings
) -> None:
    """Until somebody presses it the folder stays empty: the age of the last message tells."""
    school = fleet.computers[0]
    taken = school.program.facts["taken"]
    shutil.rmtree(school.folder)
    school.engine.scan()
    school.folder.mkdir()
    (school.folder / ".stfolder").mkdir()
    school.engine.scan()
    pair = fleet.office.pair()
    pair.put(fleet.hub.folder)
    until(lambda: pair.lies_in(fleet.computers[1].folder))
    assert school.program.facts["taken"] == taken, "what was taken does not hang on the folder"
    if not pair.lies_in(school.folder):
        school.engine.revert()
    timings.told("folder made anew and reverted", *fleet.arrivals(pair))


def test_conflict_copies_are_paired_by_what_they_sign(tmp_path: Path, timings: Timings) -> None:
    """All three send and receive, which nobody should set up, and two write while apart."""
    hub, school, clinic = joined(tmp_path, ("sendreceive", "sendreceive"), delay_s=1)
    office = Office("c")
    try:
        with Watching(tmp_path / "data", school.folder) as program:
            old = office.pair(name="level.xml")
            old.put(hub.folder)
            for one in (school, clinic):
                until(partial(old.lies_in, one.folder))
            program.seen(old.identifier, time.monotonic())
            hub.stop()
            mine, others = office.pair(name="level.xml"), office.pair(name="level.xml")
            others.put(clinic.folder)
            mine.put(school.folder)
            clinic.scan()
            school.scan()
            hub.start()
            until(lambda: any("sync-conflict" in one.name for one in school.folder.iterdir()))
            came = until(lambda: lies_among(school.folder, mine, others))
            names = sorted(one.name for one in school.folder.glob("level*"))
            assert len([one for one in names if "sync-conflict" in one]) == 2
            seconds = [program.seen(one.identifier, came) for one in (mine, others)]
            timings.told("conflict copies", *seconds)
    finally:
        for one in (hub, school, clinic):
            one.stop()


def lies_among(folder: Path, *pairs: Pair) -> bool:
    """Whether all these bytes are there, under any names."""
    try:
        found = {one.read_bytes() for one in folder.glob("level*")}
    except OSError:
        return False
    return all(found >= {one.data, one.seal} for one in pairs)


@pytest.fixture
def open_path() -> Iterator[Path]:
    """A folder into which other users may go; those of tests are closed."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.mark.skipif(
    not (CAN_MOUNT and os.name == "posix" and os.geteuid() == 0),
    reason="needs a second user",
)
def test_a_file_that_only_its_owner_may_read_is_told_and_taken_when_others_may(
    open_path: Path, timings: Timings
) -> None:
    """Syncthing carries the mode along: what is 0600 in the hub is so everywhere."""
    hub = Syncthing(open_path / "hub", "sendonly")
    school = Syncthing(open_path / "school", "receiveonly", as_user=STRANGER)
    try:
        school.join([hub], delay_s=1)
        hub.join([school], delay_s=1)
        with Watching(open_path / "data", school.folder) as program:
            pair = Office("m").pair()
            for name, data in pair.files.items():
                path = hub.folder / name
                path.touch(0o600)
                path.write_bytes(data)
            until(lambda: pair.lies_in(school.folder))
            assert (school.folder / pair.name).stat().st_mode & 0o777 == 0o600
            assert program.wait(lambda facts: facts.get("waiting") == {pair.name: "unreadable"})
            for name in pair.files:
                (hub.folder / name).chmod(0o644)
            came = until(
                lambda: all((school.folder / n).stat().st_mode & 0o044 for n in pair.files)
            )
            timings.told(
                "readable for its owner alone, then for all", program.seen(pair.identifier, came)
            )
    finally:
        hub.stop()
        school.stop()
