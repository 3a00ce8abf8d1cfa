"""A fleet in truth: a hub and two screens, and Syncthing between them, both ways.

What goes out (messages, changes of keys, places, words) is one folder that the hub only sends and
screens only receive; each screen's status is a folder of its own, the other way. The screens have
no window here: a pass is what a kiosk's page does now and then, in a process that keeps nothing
else. All instances stand on this computer, with its own addresses and no others.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.kiosk.configuration import (
    Alerts,
    Configuration,
    FleetExpectations,
    Packs,
    Screen,
    StatusWriting,
)
from guide.kiosk.fleet import FleetReport
from guide.kiosk.status import FILE_NAME
from guide.kiosk.trouble import TroubleKind
from guide.paths import Places
from guide.places.pack_file import write_place
from guide.signatures.minisign import read_public_key
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_changes import KeyChange, change_file
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.sealing import SEAL_ENDING
from guide.usecases.kiosk.fleet_report import fleet_report
from guide.usecases.kiosk.level import shown_level
from guide.usecases.kiosk.report import StatusFile, status_of
from guide.usecases.kiosk.services import KioskServices, open_kiosk
from guide.usecases.places.packs import PlacePacks
from tests.clock import clock
from tests.engines.office import OFFICE, Office, Pair
from tests.engines.syncthing import Syncthing, until
from tests.places.made import REGIONS, put_bytes, school
from tools.made_up_signer import Signer

pytestmark = [
    pytest.mark.proof,
    pytest.mark.xdist_group("syncthing"),
    pytest.mark.skipif(shutil.which("syncthing") is None, reason="Syncthing is not installed"),
]
NEXT, SCHOOL = Signer(2), Signer(3)
REGION = Place(region="KZ-35")
K = TroubleKind


class Kiosk:
    """One screen: its engine, its folders, and what it keeps."""

    def __init__(self, home: Path, name: str, hub: Syncthing) -> None:
        self.name = name
        self.engine = Syncthing(home / name, "receiveonly")
        self.status = home / name / "status"
        self.is_on = True
        self.clock_is_ahead = dt.timedelta()
        came = self.engine.folder
        self.messages = came / "messages"
        self.places = Places(home / f"{name}-data").kiosk
        self.settings = Configuration(
            screen=Screen(name=name, region="KZ-35"),
            alerts=Alerts(folder=str(self.messages)),
            packs=Packs(words=str(came / "words"), places=str(came / "places")),
            status=StatusWriting(folder=str(self.status), minutes=5),
        )
        self.engine.join([hub], delay_s=1)
        self.engine.share(name, self.status, "sendonly", [hub], delay_s=1)
        with closing(self._opened()) as services:
            self._trust(services, home)

    def _opened(self) -> KioskServices:
        return open_kiosk(self.places, lambda: clock() + self.clock_is_ahead, self.settings)

    def _trust(self, services: KioskServices, folder: Path) -> None:
        public = folder / "one.pub"
        public.write_bytes(OFFICE.public_file)
        services.alert_keys.trust(public, OFFICE.fingerprint, Grant(REGION))
        public.write_bytes(SCHOOL.public_file)
        packs = PlacePacks(services.shared, clock, lambda: REGIONS)
        packs.trust(public, SCHOOL.fingerprint, REGION)

    def pass_once(self) -> Level | None:
        """Look, take and tell, as one page does before the next stands; the level that is shown."""
        if not self.is_on:
            return None
        with closing(self._opened()) as services:
            services.pack_arrivals().look()
            arrivals = services.arrivals(self.messages)
            # A change of keys lets in what its follower has signed at the look after it.
            for _ in range(2):
                services.received.take(arrivals.look().take)
            StatusFile(self.status).keep(status_of(services, ()))
            shown = shown_level(services)
            return shown.level if shown is not None else None

    def switch(self, *, is_on: bool) -> None:
        self.is_on = is_on
        if is_on:
            self.engine.start()
        else:
            self.engine.stop()

    def lose_folder(self) -> None:
        """What came is deleted and made again by hand; somebody presses "revert"."""
        folder = self.engine.folder
        shutil.rmtree(folder)
        self.engine.scan()
        (folder / ".stfolder").mkdir(parents=True)
        self.engine.scan()
        self.engine.revert()


class Fleet:
    """The hub with what it sends, and the screens."""

    def __init__(self, home: Path) -> None:
        self.hub = Syncthing(home / "hub", "sendonly")
        self.came = home / "came"  # the folders of all screens' status
        self.screens = [Kiosk(home, name, self.hub) for name in ("library-1", "library-2")]
        self.hub.join([one.engine for one in self.screens], delay_s=1)
        for one in self.screens:
            self.hub.share(one.name, self.came / one.name, "receiveonly", [one.engine], delay_s=1)
        for name in ("messages", "places", "words"):
            (self.hub.folder / name).mkdir()
        until(self.hub.is_connected)

    def send(self, folder: str, name: str, data: bytes, seal: bytes) -> None:
        put_bytes(self.hub.folder / folder / name, data, seal)

    def send_level(self, office: Office, level: Level, by: Signer) -> Pair:
        pair = office.pair(by, level=level)
        pair.put(self.hub.folder / "messages")
        return pair

    def show(self, level: Level, *screens: Kiosk) -> None:
        """Wait until these screens show a level."""
        until(lambda: {one.pass_once() for one in screens or self.screens} == {level})

    def report(self, **expected: int) -> FleetReport:
        return fleet_report(self.came, FleetExpectations(**expected), clock())

    def packs(self) -> list[list[str]]:
        """The place packs of each screen, by its own word."""
        for one in self.screens:
            one.pass_once()
        told = [one.status for one in self.report().screens if one.status is not None]
        return [[each.id for each in one.place_packs] for one in told]

    def troubles(self) -> dict[str, set[TroubleKind]]:
        """By screen; beside what passes on the way."""
        for one in self.screens:
            one.pass_once()
        return {one.name: {each.kind for each in one.troubles} for one in self.report().troubled}

    def close(self) -> None:
        for one in (self.hub, *(each.engine for each in self.screens)):
            one.stop()


@pytest.fixture
def fleet(tmp_path: Path) -> Iterator[Fleet]:
    made = Fleet(tmp_path)
    try:
        yield made
    finally:
        made.close()


def test_level_keys_places_and_status_make_the_round_trip(fleet: Fleet) -> None:
    first, late = fleet.screens
    office = Office("f")
    fleet.send_level(office, Level.YELLOW, OFFICE)
    fleet.show(Level.YELLOW)
    until(lambda: len(fleet.report().in_order) == 2)

    # One is off while everything changes.
    late.switch(is_on=False)
    follower = KeyChange(read_public_key(OFFICE.public_file), read_public_key(NEXT.public_file))
    change = change_file(follower)
    (fleet.hub.folder / "messages" / f"next{CHANGE_ENDING}").write_bytes(change)
    seal = fleet.hub.folder / "messages" / f"next{CHANGE_ENDING}{SEAL_ENDING}"
    seal.write_bytes(OFFICE.sign(change))
    pack = write_place(school())
    fleet.send("places", "school.daiyn-place", pack, SCHOOL.sign(pack))
    fleet.send_level(office, Level.ORANGE, NEXT)
    fleet.show(Level.ORANGE, first)
    behind = {K.OTHER_LEVEL, K.OLD_KEY}
    until(lambda: fleet.troubles().get(late.name, set()) >= behind)
    assert set(fleet.troubles()) == {late.name}, "the screen that is in order is not named"
    hours = dt.timedelta(hours=30)
    silent = fleet_report(fleet.came, FleetExpectations(), clock() + hours)
    assert all(one.troubles[0].kind is K.SILENT for one in silent.troubled), "and time passes"

    # It comes back late, and has all of it.
    late.switch(is_on=True)
    fleet.show(Level.ORANGE)
    until(lambda: fleet.troubles() == {})
    until(lambda: fleet.packs() == [["school-000"], ["school-000"]])

    # Its folder is deleted and made again: what was taken stays, and what comes next comes.
    late.lose_folder()
    assert late.pass_once() is Level.ORANGE
    of_old_key = fleet.send_level(office, Level.RED, OFFICE)
    until(lambda: all(of_old_key.lies_in(one.messages) for one in fleet.screens))
    fleet.show(Level.ORANGE)  # the old key speaks for nothing any more
    fleet.send_level(office, Level.RED, NEXT)
    fleet.show(Level.RED)
    until(lambda: fleet.troubles() == {})

    # Troubles that only a fleet knows of.
    late.clock_is_ahead = dt.timedelta(hours=2)
    until(lambda: fleet.troubles() == {late.name: {K.CLOCK_AHEAD}})
    late.clock_is_ahead = dt.timedelta()
    until(lambda: fleet.troubles() == {})
    (first.status / "daiyn-status.sync-conflict-20261130-120000-AAAAAAA.json").write_bytes(b"{}")
    until(lambda: fleet.troubles() == {first.name: {K.CONFLICT_COPY}})
    (first.status / FILE_NAME).write_bytes(b"{")
    until(lambda: K.DAMAGED in {
        each.kind for one in fleet.report().troubled for each in one.troubles
    })  # fmt: skip
    until(lambda: fleet.troubles() == {first.name: {K.CONFLICT_COPY}})
    assert {one.name for one in fleet.came.iterdir()} == {one.name for one in fleet.screens}
