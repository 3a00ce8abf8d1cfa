"""A fleet in truth: a hub and two screens, and Syncthing between them, both ways.

What goes out (messages, changes of keys, places, words) is one folder that the hub only sends and
screens only receive; each screen's status is a folder of its own, the other way. The screens are
processes that read settings from files, look into their folders and write their status as a kiosk's
page does (`kiosk_child`). All instances stand on this computer, with its own addresses and no
others.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator

import pytest
from msgspec import Struct

from guide.content.model import Level
from guide.kiosk.status import FILE_NAME
from guide.kiosk.trouble import TroubleKind
from tests.engines.kiosks import NEXT, Hub, Screen
from tests.engines.office import OFFICE
from tests.engines.syncthing import Syncthing, until

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("syncthing"),
    pytest.mark.skipif(shutil.which("syncthing") is None, reason="Syncthing is not installed"),
]
K = TroubleKind
SCREENS = ("library-1", "library-2")
DAY = dt.timedelta(days=1, hours=6)


class Carried(Struct):
    """One screen with the engine beside it."""

    screen: Screen
    engine: Syncthing

    def switch(self, *, is_on: bool) -> None:
        """The whole computer: engine and program."""
        if is_on:
            self.engine.start()
            self.screen.start()
        else:
            self.screen.stop()
            self.engine.stop()

    def lose_folder(self) -> None:
        """What came is deleted and made again by hand; somebody presses "revert"."""
        folder = self.engine.folder
        shutil.rmtree(folder)
        self.engine.scan()
        (folder / ".stfolder").mkdir(parents=True)
        self.engine.scan()
        self.engine.revert()


class Fleet(Struct):
    hub: Hub
    first: Carried
    late: Carried
    engine: Syncthing


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    tmp_path = tmp_path_factory.mktemp("fleet")
    engine = Syncthing(tmp_path / "hub", "sendonly")
    hub = Hub(engine.folder, tmp_path / "came", len(SCREENS))
    found = []
    for name in SCREENS:
        own = Syncthing(tmp_path / name, "receiveonly")
        screen = Screen(tmp_path, name, own.folder)
        own.join([engine], delay_s=1)
        own.share(name, screen.status, "sendonly", [engine], delay_s=1)
        found.append(Carried(screen, own))
    engine.join([one.engine for one in found], delay_s=1)
    for one in found:
        name = one.screen.name
        engine.share(name, hub.came / name, "receiveonly", [one.engine], delay_s=1)
    until(engine.is_connected)
    try:
        for one in found:
            one.screen.start()
        yield Fleet(hub, *found, engine)
    finally:
        for one in found:
            one.switch(is_on=False)
        engine.stop()


def test_level_keys_packs_and_status_make_the_round_trip(fleet: Fleet) -> None:
    hub, late = fleet.hub, fleet.late
    hub.send_level(Level.YELLOW)
    hub.wait(lambda: hub.levels() == dict.fromkeys(SCREENS, Level.YELLOW))
    hub.wait(lambda: hub.troubles() == {})

    # One is off while everything changes.
    late.switch(is_on=False)
    hub.roll_key(NEXT)
    hub.send_places()
    hub.send_words(9)
    hub.send_level(Level.ORANGE)
    behind = {K.OTHER_LEVEL, K.OLD_KEY, K.STALE_WORDS}
    hub.wait(lambda: hub.troubles().get("library-2", set()) >= behind)
    hub.wait(lambda: set(hub.troubles()) == {"library-2"})  # who is in order is not named
    assert all(one.troubles[0].kind is K.SILENT for one in hub.report(DAY).troubled), "time passes"

    # It comes back late, and has all of it.
    late.switch(is_on=True)
    hub.wait(lambda: hub.troubles() == {})
    assert hub.levels() == dict.fromkeys(SCREENS, Level.ORANGE)
    first, second = (hub.statuses()[name] for name in SCREENS)
    assert (first.words, [one.id for one in first.place_packs]) == (9, ["school-000"])
    assert (second.words, second.keys, second.place_packs) == (9, first.keys, first.place_packs)

    # Its folder is deleted and made again: what was taken stays, and what comes next comes.
    late.lose_folder()
    assert hub.levels()["library-2"] is Level.ORANGE
    of_old_key = hub.send_level(Level.RED, OFFICE)
    hub.wait_for_refusals({of_old_key.name: "key_may_not"})
    assert hub.levels() == dict.fromkeys(SCREENS, Level.ORANGE), "it speaks for nothing any more"
    hub.take_away(of_old_key.name)
    hub.wait_for_message(hub.send_level(Level.ORANGE))
    hub.wait(lambda: hub.troubles() == {})


def test_what_no_screen_may_take_changes_nothing_and_is_told(fleet: Fleet) -> None:
    hub = fleet.hub
    hub.wait_for_message(hub.send_level(Level.ORANGE))
    before = {name: (one.words, one.keys, one.place_packs) for name, one in hub.statuses().items()}
    odd = hub.send_odd()
    hub.wait_for_refusals(odd)
    said = hub.statuses()
    hub.wait(lambda: hub.troubles() == {name: {K.REFUSED} for name in SCREENS})
    hub.take_away(*odd)
    assert {name: one.level.level for name, one in said.items()} == dict.fromkeys(
        SCREENS, Level.ORANGE
    )
    after = {name: (one.words, one.keys, one.place_packs) for name, one in said.items()}
    assert after == before
    hub.wait(lambda: hub.troubles() == {})


def test_a_wrong_clock_a_conflict_and_a_damaged_status_are_named_at_their_screen(
    fleet: Fleet,
) -> None:
    hub, first, late = fleet.hub, fleet.first.screen, fleet.late.screen
    late.set_clock(7200)
    hub.wait(lambda: hub.troubles() == {"library-2": {K.CLOCK_AHEAD}})
    told = hub.report_by_command()
    (named,) = [one for one in told["screens"] if one["name"] == "library-2"]
    assert "clock_ahead" in {one["kind"] for one in named["troubles"]}
    late.set_clock(0)
    hub.wait(lambda: hub.troubles() == {})
    copy = first.status / "daiyn-status.sync-conflict-20261130-120000-AAAAAAA.json"
    copy.write_bytes(b"{}")
    hub.wait(lambda: hub.troubles() == {"library-1": {K.CONFLICT_COPY}})
    first.stop()
    (first.status / FILE_NAME).write_bytes(b"{")
    hub.wait(lambda: hub.troubles() == {"library-1": {K.CONFLICT_COPY, K.DAMAGED}})
    copy.unlink()
    first.start()
    hub.wait(lambda: hub.troubles() == {})
    assert {one.name for one in hub.came.iterdir()} == set(SCREENS)
