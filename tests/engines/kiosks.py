"""Screens of a fleet as processes of their own, and the office that reads what they say.

Whatever carries the files is not known here: a screen has a folder that comes to it and one that
goes from it, the office has one that goes out and one in which all that comes back lies.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guide.content.model import Level
from guide.kiosk.configuration import FleetExpectations
from guide.kiosk.fleet import FleetReport
from guide.kiosk.status import ScreenStatus
from guide.kiosk.trouble import TroubleKind
from guide.places.pack_file import write_place
from guide.signatures.minisign import read_public_key
from guide.usecases.alerts.key_changes import ENDING as CHANGE_ENDING
from guide.usecases.alerts.key_changes import KeyChange, change_file
from guide.usecases.kiosk.fleet_report import fleet_report
from tests.clock import clock
from tests.engines.office import OFFICE, THIEF, Office, Pair
from tests.engines.syncthing import until
from tests.engines.watching import CAN_MOUNT
from tests.packs.good import TRUSTED as WORDS
from tests.packs.good import good_pack
from tests.places.made import put_bytes, school
from tools.made_up_signer import Signer

NEXT, PLACES = Signer(2), Signer(3)
_OWN_VIEW = ("unshare", "--map-root-user", "--mount") if CAN_MOUNT else ()
_SETTINGS = """\
[screen]
name = "{name}"
region = "KZ-35"
[institution]
kk = "Үлгі кітапхана"
ru = "Библиотека"
en = "Library"
"""
_FOR_ALL = """\
[alerts]
folder = "{came}/messages"
[packs]
places = "{came}/places"
words = "{came}/words"
[status]
folder = "{status}"
minutes = 5
"""


class Screen:
    """One screen: the folder that comes to it, the one that goes from it, and its process."""

    def __init__(self, home: Path, name: str, came: Path) -> None:
        self.name, self.came = name, came
        self.status = home / name / "status"
        self.data = home / name / "data"
        self._wrong = home / name / "clock"
        self.status.mkdir(parents=True, exist_ok=True)
        self.set_clock(0)
        kiosk = self.data / "kiosk"
        kiosk.mkdir(parents=True)
        fleet, own = kiosk / "all.toml", kiosk / "screen.toml"
        fleet.write_text(_FOR_ALL.format(came=came, status=self.status))
        own.write_text(_SETTINGS.format(name=name))
        self.daiyn("kiosk", "check", fleet, own)
        for purpose, signer in (("alert", OFFICE), ("place", PLACES), ("guide", WORDS)):
            self._trust(purpose, signer)
        self._process: subprocess.Popen[bytes] | None = None

    def daiyn(self, *words: str | Path) -> None:
        """A command as its owner types it."""
        asked = [sys.executable, "-m", "guide", "--data-dir", str(self.data), *map(str, words)]
        subprocess.run(asked, check=True, stdout=subprocess.DEVNULL, timeout=60)

    def _trust(self, purpose: str, signer: Signer) -> None:
        public = self.data / "one.pub"
        public.write_bytes(signer.public_file)
        place = () if purpose == "guide" else ("--place", "KZ-35")
        self.daiyn(purpose, "trust", public, *place, "--fingerprint", signer.fingerprint)

    def start(self) -> None:
        child = [sys.executable, "-m", "tests.engines.kiosk_child", self.data, self._wrong]
        self._process = subprocess.Popen([*_OWN_VIEW, *map(str, child)])

    def stop(self) -> None:
        """As when its plug is drawn."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(20)
            self._process = None

    @property
    def is_on(self) -> bool:
        return self._process is not None

    def set_clock(self, ahead_s: int) -> None:
        """Let its clock be wrong by so many seconds."""
        self._wrong.write_text(str(ahead_s))

    def do(self, *command: str | Path) -> None:
        """Carry out a command in its view of the file systems."""
        assert self._process is not None
        view = ("nsenter", "--target", str(self._process.pid), "--user", "--mount",
                "--preserve-credentials")  # fmt: skip
        subprocess.run([*view, *map(str, command)], check=True, timeout=60)


class Hub:
    """The office: what it sends lies in `out`, and what screens say comes into `came`."""

    def __init__(
        self, out: Path, came: Path, screens: int, carry: Callable[[], object] = lambda: None
    ) -> None:
        """`screens`: how many; `carry` is done at each look, where nothing carries by itself."""
        self.out, self.came, self._screens, self._carry = out, came, screens, carry
        self.office = Office("f")
        self.speaker = OFFICE  # whose key the screens believe
        came.mkdir(parents=True, exist_ok=True)
        for name in ("messages", "places", "words"):
            (out / name).mkdir(parents=True, exist_ok=True)

    # ---- what is sent

    def send_level(self, level: Level, by: Signer | None = None) -> Pair:
        pair = self.office.pair(by or self.speaker, level=level)
        pair.put(self.out / "messages")
        return pair

    def roll_key(self, new: Signer) -> None:
        keys = (read_public_key(one.public_file) for one in (self.speaker, new))
        self._put_change(f"next{CHANGE_ENDING}", change_file(KeyChange(*keys)))
        self.speaker = new

    def _put_change(self, name: str, data: bytes) -> None:
        put_bytes(self.out / "messages" / name, data, self.speaker.sign(data))

    def send_places(self) -> None:
        data = write_place(school())
        put_bytes(self.out / "places" / "school.daiyn-place", data, PLACES.sign(data))

    def send_words(self, edition: int) -> None:
        data, seal = good_pack(edition)
        put_bytes(self.out / "words" / f"guide-{edition}.zip", data, seal)

    def send_odd(self) -> dict[str, str]:
        """What no screen may take, of each kind of file; by name, and why it is not taken."""
        pair = self.office.pair(THIEF, name="thief.xml", level=Level.RED)
        pair.put(self.out / "messages")
        bare = self.office.pair(name="bare.xml", level=Level.RED)
        (self.out / "messages" / bare.name).write_bytes(bare.data)
        newer = f"newer{CHANGE_ENDING}"
        self._put_change(newer, b"daiyn alert key change 2\n")
        data = write_place(school(id="school-001"))
        put_bytes(self.out / "places" / "forged.daiyn-place", data, PLACES.sign(data + b" "))
        put_bytes(self.out / "places" / "damaged.daiyn-place", data[:90], PLACES.sign(data[:90]))
        words, _ = good_pack(12)
        put_bytes(self.out / "words" / "stolen.zip", words, THIEF.sign(words))
        return {
            "thief.xml": "key_unknown", "bare.xml": "unsigned", newer: "wrong",
            "forged.daiyn-place": "forged", "damaged.daiyn-place": "wrong",
            "stolen.zip": "key_unknown",
        }  # fmt: skip

    def take_away(self, *names: str) -> None:
        """Remove files and the signatures beside them from all that is sent."""
        for path in (one for name in names for one in self.out.glob(f"*/{name}*")):
            path.unlink()

    # ---- what comes back

    def report(self, later: dt.timedelta = dt.timedelta()) -> FleetReport:
        return fleet_report(self.came, FleetExpectations(), clock() + later)

    def report_by_command(self) -> dict[str, Any]:
        """As whoever looks after the screens asks for it."""
        asked = [sys.executable, "-m", "guide", "fleet", "report", str(self.came), "--json"]
        found = subprocess.run(asked, capture_output=True, check=False, timeout=60)
        told: dict[str, Any] = json.loads(found.stdout)
        return told

    def statuses(self) -> dict[str, ScreenStatus]:
        """What all of them say; an engine takes a file away before it puts a newer one there."""
        found: dict[str, ScreenStatus] = {}

        def are_all_there() -> bool:
            self._carry()
            screens = self.report().screens
            found.update({one.name: one.status for one in screens if one.status is not None})
            return len(found) == self._screens

        self.wait(are_all_there)
        return found

    def levels(self) -> dict[str, Level]:
        """What each screen shows, by its own word."""
        return {name: one.level.level for name, one in self.statuses().items()}

    def troubles(self) -> dict[str, set[TroubleKind]]:
        """By screen; without what is open on this computer, which is no kiosk."""
        self._carry()
        found = {one.name: {each.kind for each in one.troubles} for one in self.report().screens}
        return {
            name: kinds for name, its in found.items() if (kinds := its - {TroubleKind.FINDING})
        }

    def wait(self, holds: Callable[[], object]) -> None:
        """Wait until something holds of what came back."""
        until(holds, within=180)

    def wait_for_message(self, pair: Pair) -> None:
        """Wait until this one is the last that each screen has taken."""
        self.wait(lambda: {
            one.message and one.message.identifier for one in self.statuses().values()
        } == {pair.identifier})  # fmt: skip

    def wait_for_refusals(self, wanted: dict[str, str]) -> None:
        """Wait until each screen says of these files that it does not take them, and why."""
        self.wait(lambda: all(
            wanted.items() <= {one.name: one.why for one in status.refused}.items()
            for status in self.statuses().values()
        ))  # fmt: skip


def replace_folder(folder: Path) -> None:
    """Delete a folder with all that is in it, and make it again by hand."""
    shutil.rmtree(folder)
    folder.mkdir()
