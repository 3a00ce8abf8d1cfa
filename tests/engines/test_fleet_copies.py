"""The same round trip where nothing carries by itself: rsync by a timer, and a stick by hand."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from guide.content.model import Level
from guide.kiosk.status import FILE_NAME
from guide.kiosk.trouble import TroubleKind
from tests.engines.kiosks import NEXT, Hub, Screen, replace_folder
from tests.engines.watching import CAN_MOUNT

pytestmark = pytest.mark.proof
K = TroubleKind
_PAUSE_S = 0.5  # of the timer, which leaves the screens their turn
SCREENS = ("library-1", "library-2")


class Fleet(Struct):
    hub: Hub
    first: Screen
    late: Screen


def rsync(hub: Hub, screen: Screen) -> None:
    """As the two lines of a timer do it."""
    if not screen.is_on:
        return
    back = hub.came / screen.name
    back.mkdir(exist_ok=True)
    for source, target in ((hub.out, screen.came), (screen.status, back)):
        subprocess.run(["rsync", "-a", f"{source}/", f"{target}/"], check=True, timeout=60)
    time.sleep(_PAUSE_S)


def by_stick(hub: Hub, screen: Screen) -> None:
    """Fill it at the office, plug it in at the screen, copy both ways, and bring it back."""
    if not screen.is_on:
        return
    stick = screen.came.parent / "stick"
    stick.mkdir(exist_ok=True)
    screen.do("mount", "-t", "tmpfs", "stick", stick)
    screen.do("cp", "-r", hub.out, stick)
    screen.do("cp", "-r", f"{stick}/out/.", screen.came)
    if (screen.status / FILE_NAME).exists():
        screen.do("cp", screen.status / FILE_NAME, stick / f"{screen.name}.json")
        screen.do("cp", stick / f"{screen.name}.json", hub.came)
    screen.do("umount", stick)


@pytest.fixture(
    params=[
        pytest.param(rsync, marks=pytest.mark.skipif(
            shutil.which("rsync") is None, reason="rsync is not installed",
        )),
        pytest.param(by_stick, marks=pytest.mark.skipif(
            not CAN_MOUNT, reason="mounts in a view of its own: Linux alone",
        )),
    ],
    ids=["rsync", "stick"],
)  # fmt: skip
def fleet(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fleet]:
    carry: Callable[[Hub, Screen], None] = request.param
    screens: list[Screen] = []
    hub = Hub(
        tmp_path / "hub" / "out", tmp_path / "hub" / "status", len(SCREENS),
        lambda: [carry(hub, one) for one in screens],
    )  # fmt: skip
    for name in SCREENS:
        came = tmp_path / name / "out"
        came.mkdir(parents=True)
        screens.append(Screen(tmp_path, name, came))
    try:
        for one in screens:
            one.start()
        yield Fleet(hub, *screens)
    finally:
        for one in screens:
            one.stop()


def test_level_keys_packs_and_status_make_the_round_trip_by_copies(fleet: Fleet) -> None:
    hub, late = fleet.hub, fleet.late
    hub.send_level(Level.YELLOW)
    hub.wait(lambda: hub.levels() == dict.fromkeys(SCREENS, Level.YELLOW))
    hub.wait(lambda: hub.troubles() == {})

    # One is off while everything changes.
    late.stop()
    hub.roll_key(NEXT)
    hub.send_places()
    hub.send_words(9)
    hub.send_level(Level.ORANGE)
    behind = {K.OTHER_LEVEL, K.OLD_KEY, K.STALE_WORDS}
    hub.wait(lambda: hub.troubles().get("library-2", set()) >= behind)
    hub.wait(lambda: set(hub.troubles()) == {"library-2"})  # who is in order is not named

    # It comes back late with a folder that was deleted and made again, and has all of it.
    replace_folder(late.came)
    late.start()
    hub.wait(lambda: hub.levels() == dict.fromkeys(SCREENS, Level.ORANGE))
    hub.wait(lambda: hub.troubles() == {})
    assert {one.words for one in hub.statuses().values()} == {9}
    packs = {one.place_packs for one in hub.statuses().values()}
    assert [[one.id for one in its] for its in packs] == [["school-000"]]

    # What is not signed as it should be changes nothing, and is told.
    hub.wait_for_refusals(hub.send_odd())
    assert hub.levels() == dict.fromkeys(SCREENS, Level.ORANGE)
    assert {one.words for one in hub.statuses().values()} == {9}
