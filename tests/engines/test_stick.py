"""A stick that is plugged over the folder that is watched, and folders that nobody tells about.

What is mounted is seen by the program alone. There is no driver for VFAT in the systems this was
made on, so the stick is a file system in memory; what is promised is the mounting, not the format.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from guide.content.model import Level
from tests.engines.conftest import Timings
from tests.engines.office import THIEF, Office
from tests.engines.watching import CAN_MOUNT, Watching

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not CAN_MOUNT, reason="mounts in a view of its own: Linux alone"),
]


def test_a_stick_over_the_folder_is_read_and_may_be_drawn(tmp_path: Path, timings: Timings) -> None:
    office = Office()
    folder, made, stick = (tmp_path / name for name in ("alerts", "made", "stick"))
    for one in (folder, made, stick):
        one.mkdir()
    with Watching(tmp_path / "data", folder) as program:
        below = office.pair()
        below.put(folder)
        program.seen(below.identifier, time.monotonic())
        seconds = []
        for _ in range(2):
            pair = office.pair()
            pair.put(made)
            office.pair(THIEF, level=Level.RED).put(made)
            program.do("mount", "-t", "tmpfs", "stick", stick)
            program.do("cp", "-r", f"{made}/.", stick)
            program.do("mount", "--move", stick, folder)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
            program.do("umount", folder)
            assert program.look_again()["level"] == "yellow", "nothing changes with the stick gone"
        timings.untold("a stick plugged over the folder", *seconds)
        program.do("mount", "-t", "tmpfs", "stick", folder)
        program.look_again()
        pair = office.pair()
        pair.put(made)
        program.do("cp", made / pair.name, made / pair.seal_name, folder)
        timings.told(
            "copied onto the plugged stick", program.seen(pair.identifier, time.monotonic())
        )
        pair = office.pair()
        pair.put(folder)  # below the mount: another file system than the program sees
        program.do("umount", folder)
        timings.untold("the stick drawn", program.seen(pair.identifier, time.monotonic()))
        assert len(program.facts["taken"]) == 5
        assert program.facts["offered"] == []


def test_a_folder_that_is_only_there_with_the_stick(tmp_path: Path, timings: Timings) -> None:
    """As /media/NAME/STICK: the folder is made when the stick is plugged, and goes with it."""
    office = Office()
    media, made = tmp_path / "media", tmp_path / "made"
    media.mkdir()
    made.mkdir()
    seconds = []
    with Watching(tmp_path / "data", media / "STICK" / "alerts") as program:
        for _ in range(2):
            pair = office.pair()
            pair.put(made)
            (media / "STICK").mkdir()
            program.do("mount", "-t", "tmpfs", "stick", media / "STICK")
            program.do("cp", "-r", made, media / "STICK" / "alerts")
            seconds.append(program.seen(pair.identifier, time.monotonic()))
            program.do("umount", media / "STICK")
            (media / "STICK").rmdir()
            assert program.wait(lambda facts: facts["state"] == "missing")
    timings.untold("a stick in a folder made for it", *seconds)


@pytest.mark.parametrize("layer", ["lower", "upper"])
def test_a_layer_below_the_folder_tells_nothing(
    tmp_path: Path, timings: Timings, layer: str
) -> None:
    """A read-only system with a layer over it, as kiosks have it: seen, and no event comes."""
    office = Office()
    folder = tmp_path / "alerts"
    for name in ("alerts", "lower", "upper", "work"):
        (tmp_path / name).mkdir()
    of = ",".join(f"{one}dir={tmp_path / one}" for one in ("lower", "upper", "work"))
    mounted = f"mount -t overlay overlay -o '{of}' '{folder}'"
    with Watching(tmp_path / "data", folder, before=mounted) as program:
        pair = office.pair(name="level.xml")
        pair.put(tmp_path / layer)
        timings.untold(
            f"put into the {layer} layer", program.seen(pair.identifier, time.monotonic())
        )
        stamps = {name: (tmp_path / layer / name).stat() for name in pair.files}
        pair = office.pair(name="level.xml")
        pair.put(tmp_path / layer)
        for name, stamp in stamps.items():
            os.utime(tmp_path / layer / name, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
            now = (tmp_path / layer / name).stat()
            assert (now.st_size, now.st_mtime_ns, now.st_ino) == (
                stamp.st_size, stamp.st_mtime_ns, stamp.st_ino,
            )  # fmt: skip
        timings.untold(
            f"written over in the {layer} layer, same size and time",
            program.seen(pair.identifier, time.monotonic()),
        )


def test_the_same_folder_under_two_names(tmp_path: Path, timings: Timings) -> None:
    office = Office()
    folder, real = tmp_path / "alerts", tmp_path / "real"
    folder.mkdir()
    real.mkdir()
    bound = f"mount --bind '{real}' '{folder}'"
    seconds = []
    with Watching(tmp_path / "data", folder, before=bound) as program:
        for _ in range(3):
            pair = office.pair()
            pair.put(real)
            seconds.append(program.seen(pair.identifier, time.monotonic()))
    timings.told("put into the folder behind a bind mount", *seconds)
