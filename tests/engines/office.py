"""Whoever sends: numbered messages of one office, each pair of files as bytes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct

from guide.alerts.declaration import Place
from guide.cap.message import Message
from guide.cap.writer import message_bytes
from guide.content.model import Level
from guide.paths import Places
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.sealing import SEAL_ENDING
from guide.usecases.program.services import open_services
from tests.alerts.messages import DAY, alert
from tests.clock import clock
from tools.made_up_signer import Signer

OFFICE, THIEF = Signer(1), Signer(4)
HOME = Place(region="KZ-35", detail="Қарағанды")


class Pair(Struct, frozen=True):
    """A message and its signature, and the name under which it is sent."""

    identifier: str
    name: str
    data: bytes
    seal: bytes

    @property
    def files(self) -> dict[str, bytes]:
        return {self.name: self.data, self.seal_name: self.seal}

    @property
    def seal_name(self) -> str:
        return self.name + SEAL_ENDING

    def put(self, folder: Path) -> None:
        for name, data in self.files.items():
            (folder / name).write_bytes(data)

    def lies_in(self, folder: Path) -> bool:
        """Whether both files are there, whole."""
        try:
            return all((folder / name).read_bytes() == data for name, data in self.files.items())
        except OSError:
            return False


class Office:
    """Makes messages: the newest says yellow until the day after tomorrow."""

    def __init__(self, letter: str = "a") -> None:
        self._letter = letter
        self._number = 0

    def pair(
        self, by: Signer = OFFICE, *, name: str = "", level: Level = Level.YELLOW,
        sent: dt.datetime | None = None,
    ) -> Pair:  # fmt: skip
        self._number += 1
        identifier = f"{self._letter}{self._number:04}"
        message = self.message(identifier, level, sent)
        data = message_bytes(message)
        return Pair(identifier, name or f"{identifier}.xml", data, by.sign(data))

    def message(self, identifier: str, level: Level, sent: dt.datetime | None = None) -> Message:
        sent = (sent or clock()).replace(microsecond=0)
        return alert(identifier, sent - dt.timedelta(minutes=1), level, sent=sent,
                     expires=sent + 2 * DAY)  # fmt: skip


def trusting_home(data: Path, folder: Path, *, takes_at_once: bool = True) -> None:
    """A store in `data` of a family that watches a folder and trusts the office."""
    services = open_services(Places(data), clock)
    try:
        services.alert_preferences.choose_folder(str(folder))
        services.preferences.change(place=HOME, language="ru", first_page_done=True)
        public = data / "office.pub"
        public.write_bytes(OFFICE.public_file)
        terms = Grant(Place(region="KZ-35"))
        key = services.alert_keys.trust(public, OFFICE.fingerprint, terms)
        if takes_at_once:
            services.alert_preferences.let_in_at_once(key.origin, is_wanted=True)
    finally:
        services.close()
