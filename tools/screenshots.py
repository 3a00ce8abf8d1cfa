"""Draw every page into `build/screenshots/`: 3 languages x 3 themes x 100 and 200 % x 3 states.

    tools/screenshots.py [--only WORD…] [--pseudo] [--out DIR]

A picture is `STATE/PAGE-LANG-THEME-SCALE.png`; `--only` draws those whose name holds every WORD.
`--pseudo` draws the made-up language that is 40 % longer as well. Whole pages are drawn at their
full height. One process, no display, a fictional family and a clock that stands still.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# All of it before the program is imported: Qt and the clock read the environment once.
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Almaty"
if hasattr(time, "tzset"):
    time.tzset()

from msgspec import structs
from PySide6.QtCore import QThreadPool

from guide.alerts.declaration import End, EndKind, Place, Source
from guide.app.home import build
from guide.app.home_pages import PAGES
from guide.app.startup import Program
from guide.content.model import LANGS, Level
from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.paths import Places
from guide.store.store import Store
from guide.ui.plan.keep_field import keep_field
from guide.ui.shell.session import Session
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from tools.made_up_signer import Signer
from tools.sample_messages import LONG_NAME, fill_folder, trust_office, write_sample
from tools.sample_update import write_update

NOW = dt.datetime(2026, 11, 22, 9, 5, tzinfo=dt.UTC)
HOME = Place(region="KZ-35", detail="")
THEMES = ("light", "dark", "contrast")
SCALES = (100, 200)
STATES = ("empty", "full", "error")
ARGS: dict[str, dict[str, Any]] = {
    "situation": {"situation": "ITEM"},
    "number": {"number": "112"},
}
TALLEST = 6000
SIZES = {100: (1280, 800), 200: (1366, 768)}


class Clock:
    """A clock that is set, never running."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        """The moment it was set to."""
        return self.now


class StubbornStore:
    """A store in memory that refuses edits while `failure` is set."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.failure: GuideError | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def edit(self, changes: Any) -> int:
        """Refuse, or hand on."""
        if self.failure is not None:
            raise self.failure
        return self._store.edit(changes)


@dataclass(frozen=True)
class Shot:
    """One picture to draw."""

    state: str
    lang: str
    theme: str
    scale: int
    page: str

    @property
    def name(self) -> str:
        """Its file below the output folder."""
        return f"{self.state}/{self.page}-{self.lang}-{self.theme}-{self.scale}.png"


def shots(only: list[str], *, pseudo: bool) -> list[Shot]:
    """All pictures asked for, ordered so that the window changes as seldom as possible."""
    langs = (*LANGS, "pseudo") if pseudo else LANGS
    found = [
        Shot(state, lang, theme, scale, page)
        for lang in langs
        for state in STATES
        for theme in THEMES
        for scale in SCALES
        for page in PAGES
    ]
    return [shot for shot in found if all(word in shot.name for word in only)]


def fill(session: Session, clock: Clock) -> None:
    """The fictional family and an orange level entered nine days ago."""
    clock.now = NOW - dt.timedelta(days=9)
    draft = Draft(
        level=Level.ORANGE,
        place=HOME,
        announced_by="Оперативный штаб области",
        source=Source.RADIO,
        end=End(kind=EndKind.FURTHER_NOTICE),
        entered_by="Ерлан",
    )
    session.services.declarations.declare(draft, session.settings().place)
    clock.now = NOW - dt.timedelta(days=1)
    for name, value in (
        ("out_name", "Айгүл"),
        ("out_town", "Астана"),
        ("out_phone", "+7 700 000 00 05"),
        ("settlement", "Қарағанды"),
        ("street", "Мысал көшесі"),
        ("building", "10"),
        ("meet_near", "Аула ортасындағы ойын алаңы"),
        ("plan_title", "Ерлан мен Динараның отбасы"),
        ("plan_lang", "kk+ru"),
    ):
        keep_field(session, "plan", name, value)
    clock.now = NOW
    for at, (name, is_child) in enumerate(
        (("Ерлан", False), ("Динара", False), ("Әлихан", True), ("Айша", True)), 1
    ):
        person = session.services.plan_editor.add_person(is_child=is_child)
        keep_field(session, f"person:{person.id}", "given_name", name)
        if not is_child:
            keep_field(session, f"person:{person.id}", "mobile", f"8 700 000 00 0{at}")
    declaration = session.services.declarations.current()  # a clock set back had none
    for action in session.services.guide.actions_of(Level.ORANGE)[:3]:
        if declaration is not None:
            session.services.checklist.toggle(declaration.id, action.id)


def keep_past(services: Services, clock: Clock, folder: Path, state: str) -> Path:
    """Backups of three days and a plan file; damaged ones in the state "error"."""
    plan_file = folder.with_name("daiyn-2026-11-20.daiyn")
    for days, reason in ((2, Reason.OPENED), (1, Reason.USED), (0, Reason.RESTORE)):
        clock.now = NOW - dt.timedelta(days=days)
        services.backups.back_up(reason)
    services.plan_transfer.export(plan_file)
    services.plan_editor.change("plan", "out_town", "Алматы")
    services.plan_editor.change("plan", "meet_near", "")
    if state == "error":
        for damaged in (plan_file, max((folder / "backups").iterdir())):
            data = bytearray(damaged.read_bytes())
            data[-100] ^= 1
            damaged.write_bytes(data)
    return plan_file


def add_home(services: Services) -> str:
    """The plan of another home, which has a number that is another here; its id."""
    (ours, *_rest) = services.plan_editor.household().people
    people = (
        structs.replace(ours, mobile="+7 700 000 00 09"),
        Person(id="0000000a", position=1, given_name="Айгүл", mobile="+7 700 000 00 05"),
    )
    return services.households.add(Household(Plan(plan_title="Ата-әже"), people))


def offer_words(services: Services, folder: Path, state: str) -> Path:
    """An update of the guide's words by a trusted key; in the state "error" all is damaged."""
    signer = Signer()
    path = write_update(folder.parent, signer)
    key = folder.with_name("guide-authors.pub")
    if state != "empty":
        key.write_bytes(signer.public_file)
        services.edition_update.trust(key, signer.fingerprint)
    if state == "error":
        held = services.edition_update.take(path)
        for damaged in (folder / "guide").glob(f"edition-{held.edition}-*/*"):
            damaged.write_bytes(b"damaged")
        path.with_name(f"{path.name}.minisig").unlink()
        services.edition_update.in_effect()
    return path


def bring_messages(session: Session, folder: Path, state: str) -> dict[str, dict[str, Any]]:
    """Messages about the level as they came, and what the pages of them are asked to show.

    Without a key nobody has signed; with one there is a folder with much in it; in the state
    "error" what is opened breaks a rule.
    """
    services = session.services
    watched = folder / "alerts"
    file = write_sample(services, folder.parent / "message.xml", by=None, announced_by=LONG_NAME)
    if state == "empty":
        return {"alert_offer": {"file": str(file)}}
    trust_office(services, folder.parent)
    fill_folder(services, watched)
    if state == "error":
        file.write_bytes(file.read_bytes().replace(b"<expires>2026", b"<expires>20x6"))
        write_sample(services, watched / "damaged.xml", "Приозёрск").write_bytes(b"<alert/>")
    look = services.arrivals(watched).look()
    services.received.refuse(look.refused)
    session.arrived = look
    asked = {"alert_desk": {"file": str(file)}, "alert_write": {"earlier": str(file)}}
    return asked | ({"alert_offer": {"file": str(file)}} if state == "error" else {})


class Studio:
    """One window for one state and language; themes, sizes and pages change in it."""

    def __init__(self, state: str, lang: str) -> None:
        self._clock = Clock()
        self._home = TemporaryDirectory()
        folder = Path(self._home.name) / "data"
        self._store = StubbornStore(Store.open(folder / "daiyn.db", now=self._clock))
        services = services_on(self._store, self._clock, folder)  # type: ignore[arg-type]
        services.preferences.change(first_page_done=True, place=HOME)
        spoken = None if lang == "pseudo" else lang
        self.program: Program = build(
            Places(Path("daiyn-data")),
            lang=spoken,  # type: ignore[arg-type]
            pseudo=lang == "pseudo",
            services=services,
        )
        self._state = state
        self._args = dict(ARGS)
        self._count = 0
        update = offer_words(services, folder, state)
        self._args["guide_offer"] = {"file": str(update)}
        if state != "empty":
            fill(self.program.session, self._clock)
            plan_file = keep_past(services, self._clock, folder, state)
            self._args["plan_file"] = {"file": str(plan_file)}
            self._args["household"] = {"household": add_home(services)}
            self._args["earlier"] = {"backup": services.backups.listed()[0].number}
        self._args |= bring_messages(self.program.session, folder, state)
        if state == "error":
            keep_field(self.program.session, "plan", "out_phone", "+7 700 000")
        self.program.window.show()

    def draw(self, shot: Shot, target: Path) -> None:
        """Draw one page as it stands in this state."""
        session, window = self.program.session, self.program.window
        self._store.failure = None
        if session.has_waiting:
            session.retry()
        window.resize(*SIZES[shot.scale])
        session.change_settings(theme=shot.theme, text_scale=shot.scale)
        window.navigator.go(shot.page, **self._args.get(shot.page, {}))
        if self._state == "error":
            self._store.failure = GuideError(Code.DISK_FULL)
            self._count += 1  # each time another value, so that there is something to keep
            keep_field(session, "plan", "out_town", ("Астана", "Көкшетау")[self._count % 2])
        self._settle()
        area = window.content.page_scroll
        hidden = area.widget().height() - area.viewport().height()
        if hidden > 0:
            window.resize(window.width(), min(TALLEST, window.height() + hidden))
            self._settle()
        target.parent.mkdir(parents=True, exist_ok=True)
        if not window.grab().save(str(target)):
            raise OSError(target)

    def _settle(self) -> None:
        for _ in range(4):
            self.program.app.processEvents()
            QThreadPool.globalInstance().waitForDone()  # the sheet of the print page is pressed

    def close(self) -> None:
        """Close the window and its store."""
        self._store.failure = None
        self.program.close()
        self._home.cleanup()


def draw_all(wanted: list[Shot], out: Path) -> Iterator[Path]:
    """Draw the pictures; yields each file."""
    for (state, lang), group in groupby(wanted, key=lambda shot: (shot.state, shot.lang)):
        studio = Studio(state, lang)
        for shot in group:
            target = out / shot.name
            studio.draw(shot, target)
            yield target
        studio.close()


def main(arguments: list[str]) -> int:
    """Draw what is asked for; 2 when nothing matches."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD")
    parser.add_argument("--pseudo", action="store_true")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    options = parser.parse_args(arguments)
    wanted = shots(options.only, pseudo=options.pseudo)
    if not wanted:
        print("no picture has such a name", file=sys.stderr)
        return 2
    begun = time.monotonic()
    count = sum(1 for _ in draw_all(wanted, options.out))
    print(f"{count} pictures in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
