"""The level on the screen: by a trusted key or by staff, said as it is known; by nobody else."""

from __future__ import annotations

import datetime as dt
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from guide.alerts.declaration import ClosingKind, Place, Source
from guide.app.kiosk import Kiosk
from guide.cap.message import Message
from guide.cap.writer import message_bytes
from guide.content.model import LANGS, Level
from guide.kiosk.configuration import Alerts, Configuration, InstitutionName, Languages, Screen
from guide.paths import Places
from guide.store.store import Store
from guide.ui.kiosk import folder_look
from guide.ui.kiosk.band import LevelBand
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.folder_look import LOOK_EVERY_MS, KioskFolderWatch
from guide.ui.shell.turns import StoppedError
from guide.usecases.alerts.arrivals import Arrivals, FolderLook
from guide.usecases.alerts.folder_files import FolderState
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.received import RefusalReason, Refused
from guide.usecases.kiosk.level import end_level, level_state
from guide.usecases.kiosk.report import _level
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on, open_kiosk
from guide.usecases.level.declarations import Draft
from tests.alerts.messages import DAY, HOUR, alert, cancel, update
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import NOW, settle
from tests.ui.kiosk.test_sizes import faults, shown
from tests.ui.kiosk.test_window import press, words
from tools.made_up_signer import Signer

OFFICE, THIEF = Signer(1), Signer(4)
PLACE = Place(region="KZ-35")
START = alert("1", NOW - HOUR, Level.ORANGE, "KZ-35", expires=NOW + 60 * DAY)


class Hand:
    """A clock that is set."""

    now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


class Screened:
    """A kiosk with a folder of messages and a trusted key."""

    def __init__(self, folder: Path, *, keeps: bool = True, level: Level | None = None) -> None:
        self.clock = Hand()
        self.path = folder / "messages"
        self.path.mkdir()
        configuration = Configuration(
            screen=Screen(name="library-3", region=PLACE.region),
            institution=InstitutionName(en="Library no. 3"),
            languages=Languages(first="en"),
            alerts=Alerts(folder=str(self.path)),
        )
        self.services: KioskServices = kiosk_services_on(
            Store.in_memory(now=self.clock), self.clock, configuration,
            data=folder if keeps else None, shared=folder,
        )  # fmt: skip
        public = folder / "office.pub"
        public.write_bytes(OFFICE.public_file)
        self.services.alert_keys.trust(public, OFFICE.fingerprint, Grant(Place(region="KZ")))
        if level is not None:
            self.enter(level)

    def enter(self, level: Level, place: Place = PLACE) -> str:
        draft = Draft(level=level, place=place, source=Source.RADIO)
        return self.services.declarations.declare(draft, place).declaration_id

    def put(self, message: Message | bytes, by: Signer | None = OFFICE, name: str = "1") -> None:
        data = message if isinstance(message, bytes) else message_bytes(message)
        (self.path / f"{name}.xml").write_bytes(data)
        if by is not None:
            (self.path / f"{name}.xml.minisig").write_bytes(by.sign(data))

    def take(self) -> None:
        """What a look and its keeping do, without a window."""
        look = self.services.arrivals(self.path).look()
        self.services.received.take(look.take)
        self.services.received.refuse(look.refused)

    def said(self) -> str:
        band = band_words(self.services, "en")
        facts = (one.value for one in band.facts)
        return " ".join((band.name, band.meaning, band.note, band.remark, *facts))


Screens = Callable[..., Screened]


@pytest.fixture
def screened(tmp_path: Path) -> Iterator[Screens]:
    made: list[Screened] = []

    def make(**more: Any) -> Screened:
        made.append(Screened(tmp_path, **more))
        return made[-1]

    yield make
    for one in made:
        one.services.close()


# ---- what is said


def test_of_nothing_known_it_says_that_one_may_be_in_force(screened: Screens) -> None:
    said = screened().said()
    assert "No level has been entered on this screen." in said
    assert "One may be in force." in said
    assert "Check TV" in said


def test_what_staff_entered_stands_with_them_the_hour_and_the_source(screened: Screens) -> None:
    screen = screened(level=Level.RED)
    band = band_words(screen.services, "en")
    facts = {one.label: one.value for one in band.facts}
    assert facts["Entered by the staff: Library no. 3"] == "30 November 2026, 09:10"
    assert facts["Source"] == "Radio"
    assert not band.note
    screen.clock.now = NOW + dt.timedelta(hours=24, minutes=1)
    assert "check TV or radio" in band_words(screen.services, "en").note


def test_one_for_a_part_of_the_region_stands_here_too(screened: Screens) -> None:
    screen = screened()
    screen.put(alert("1", NOW - HOUR, Level.YELLOW, "KZ-35", expires=NOW + DAY))
    screen.take()
    screen.enter(Level.ORANGE, Place(region="KZ-35", detail="Temirtau"))
    state = level_state(screen.services)
    assert state.shown is not None
    assert state.shown.level is Level.ORANGE
    assert "Temirtau" in screen.said()
    assert band_words(screen.services, "en").note == "At the same time: Yellow (Karaganda Region)."
    screen.enter(Level.RED)
    assert level_state(screen.services).here is None  # it holds at this place, and says so
    assert not band_words(screen.services, "en").note


def test_words_that_a_message_changed_stand_with_the_time_of_that_message(
    screened: Screens,
) -> None:
    screen = screened()
    screen.put(START)
    screen.take()
    screen.clock.now += dt.timedelta(hours=25)
    assert level_state(screen.services).shown.is_old
    screen.put(
        update(START, "2", NOW + DAY, Level.ORANGE, "KZ-35", expires=NOW + 9 * DAY), name="2"
    )
    screen.take()
    facts = {one.label: one.value for one in band_words(screen.services, "en").facts}
    assert facts["End, as announced"].startswith("Until 9 December 2026")
    assert facts["Verified by the key of"].endswith("1 December 2026, 10:10")
    shown = level_state(screen.services).shown
    assert shown is not None
    assert not shown.is_old
    assert _level(screen.services).since == NOW + DAY


def test_what_ended_and_what_is_past_its_end_are_never_all_clear(screened: Screens) -> None:
    screen = screened()
    first = alert("1", NOW - HOUR, Level.ORANGE, "KZ-35", expires=NOW + DAY)
    screen.put(first)
    screen.take()
    assert level_state(screen.services).shown is not None
    screen.clock.now = NOW + 3 * DAY
    said = screen.said()
    assert "The announced end has passed, not confirmed: check it." in said
    assert "Orange" in said
    screen.put(cancel(first, "2", screen.clock.now - HOUR), name="2")
    screen.take()
    said = screen.said()
    assert "was ended" in said
    assert "Another one may be in force." in said
    by_hand = screen.enter(Level.YELLOW)
    screen.services.declarations.close_entry(by_hand, ClosingKind.CANCELLED, Source.TV)
    assert "Another one may be in force." in screen.said()
    assert "safe" not in screen.said().casefold()


def test_what_cannot_be_read_is_not_said_to_have_never_been_entered(tmp_path: Path) -> None:
    """Another process holds it, or it was damaged: a level may well have been entered."""
    places = Places(tmp_path).kiosk
    said: list[str] = []
    with closing(open_kiosk(places, lambda: NOW, Configuration())) as first:
        said.append(band_words(first, "en").name)
        with closing(open_kiosk(places, lambda: NOW, Configuration())) as second:
            said.append(band_words(second, "en").name)
    places.store.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    with closing(open_kiosk(places, lambda: NOW, Configuration())) as third:
        said.append(band_words(third, "en").name)
    never, unknown = "No level has been entered on this screen.", "cannot show the level now"
    assert said[0] == never
    assert [unknown in one for one in said] == [False, True, True]


def test_a_mistake_of_the_staff_ended_nothing(screened: Screens) -> None:
    screen = screened()
    entry = screen.enter(Level.RED)
    screen.services.declarations.close_entry(entry, ClosingKind.MISTAKE)
    assert "No level has been entered on this screen." in screen.said()


def test_a_message_names_who_announced_it_in_the_language_that_is_read(screened: Screens) -> None:
    screen = screened()
    names = [structs.replace(one, sender_name=f"Office in {one.lang}") for one in START.infos]
    assert len(names) == len(LANGS)
    screen.put(structs.replace(START, infos=tuple(names)))
    screen.take()
    for lang in LANGS:
        facts = {one.icon: one.value for one in band_words(screen.services, lang).facts}
        assert facts["megaphone"] == f"Office in {lang}"


def test_staff_say_that_a_signed_level_was_announced_as_ended_and_the_message_stays(
    open_one: Callable[..., Kiosk], screened: Screens
) -> None:
    screen = screened()
    screen.put(START)
    screen.take()
    signed = screen.services.held.messages.every()
    assert len(signed) == 1
    kiosk = open_one(screen.services)
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    kiosk.window.go("staff_level")
    settle(kiosk.app)
    assert "stays as it was signed" in words(kiosk)
    names = {one.objectName() for one in shown(kiosk, QAbstractButton)}
    assert not {"correct", "mistake"} & names, "of a message nothing is corrected"
    press(kiosk, "cancelled")
    press(kiosk, "source_tv")
    assert level_state(screen.services).shown is None
    said = screen.said()
    assert "The level shown here was ended: 30 November 2026, 09:10." in said
    assert "Announced as ended: TV." in said
    assert "Entered by the staff: Library no. 3." in said
    message = f"Orange; {signed[0].signed_by}, 30 November 2026, 09:10"
    assert f"No message has ended what was signed: {message}." in said
    assert "Another one may be in force." in said
    assert screen.services.held.messages.every() == signed
    press(kiosk, "undo")
    assert "Orange" in screen.said()
    press(kiosk, "cancelled")
    press(kiosk, "source_tv")
    screen.put(START, name="again")
    screen.take()
    assert level_state(screen.services).shown is None, "the same message is no news"
    screen.clock.now = NOW + HOUR
    screen.put(update(START, "2", NOW + HOUR / 2, Level.RED), name="2")
    screen.take()
    assert "Red" in screen.said(), "what is signed later has the last word"


def test_an_end_of_the_same_moment_as_a_message_says_that_the_clock_may_be_wrong(
    open_one: Callable[..., Kiosk], screened: Screens
) -> None:
    screen = screened()
    screen.put(START)
    screen.put(update(START, "2", NOW, Level.ORANGE), name="2")
    screen.take()
    kiosk = open_one(screen.services)
    kiosk.window.show()
    kiosk.window.go("staff_level")
    settle(kiosk.app)
    press(kiosk, "cancelled")
    press(kiosk, "source_tv")
    assert "Is the clock right?" in words(kiosk)
    assert "Orange" in screen.said()


def test_what_staff_ended_is_told_with_its_source_and_without_any_message(
    screened: Screens,
) -> None:
    screen = screened(level=Level.ORANGE)
    shown = level_state(screen.services).shown
    assert shown is not None
    assert end_level(screen.services, shown.entry, Source.RADIO) is not None
    said = screen.said()
    assert "Announced as ended: Radio." in said
    assert "Entered by the staff: Library no. 3." in said
    assert "signed" not in said


def test_a_clock_that_cannot_be_right_is_told(screened: Screens) -> None:
    screen = screened(level=Level.ORANGE)
    assert not band_words(screen.services, "en").note
    screen.clock.now = NOW - 40 * DAY
    assert "clock" in band_words(screen.services, "en").note
    assert "Orange" in screen.said()


def test_without_a_disk_nothing_of_a_file_is_shown_and_it_says_why(screened: Screens) -> None:
    screen = screened(keeps=False)
    screen.put(START)
    screen.take()
    assert level_state(screen.services).shown is None
    assert "an old message cannot be told from a new one" in screen.said()
    screen.enter(Level.YELLOW)
    state = level_state(screen.services)
    assert state.shown is not None
    assert state.shown.level is Level.YELLOW


# ---- by the folder


def watched(kiosk: Kiosk, qtbot: QtBot) -> Callable[[], None]:
    watch = KioskFolderWatch(kiosk.session, kiosk.window)
    kiosk.stops.append(watch.stop)

    def look() -> None:
        with qtbot.waitSignal(watch.looked, timeout=20_000):
            watch.look()
        settle(kiosk.app)

    return look


def test_a_file_that_meets_a_bug_takes_nothing_from_the_screen(
    open_one: Callable[..., Kiosk],
    screened: Screens,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    screen = screened(level=Level.ORANGE)
    kiosk = open_one(screen.services)
    watch = KioskFolderWatch(kiosk.session, kiosk.window)
    kiosk.stops.append(watch.stop)
    whole = Arrivals.look

    def fail(_arrivals: Arrivals, _breathe: object) -> FolderLook:
        raise ZeroDivisionError

    monkeypatch.setattr(Arrivals, "look", fail)
    with qtbot.waitSignal(watch.broke, timeout=20_000) as met:
        watch.look()
    assert isinstance(met.args[0], ZeroDivisionError), "it goes into the log"
    assert "The folder for messages cannot be read now." in kiosk.session.troubles("en")
    assert "Orange" in screen.said()
    monkeypatch.setattr(Arrivals, "look", whole)
    with qtbot.waitSignal(watch.looked, timeout=20_000):
        watch.look()
    assert not kiosk.session.troubles("en"), "it is looked on"


def test_a_folder_that_does_not_answer_holds_up_no_next_page(
    open_one: Callable[..., Kiosk], screened: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_look, "LONGEST_WAIT_S", 0.05)
    hangs, begun = threading.Event(), threading.Event()

    def hang(_arrivals: Arrivals, _breathe: object) -> FolderLook:
        begun.set()
        hangs.wait()
        found = Refused("digest", "a.xml", NOW, RefusalReason("alert_seal_forged"))
        return FolderLook(FolderState.READ, refused=(found,))

    monkeypatch.setattr(Arrivals, "look", hang)
    screen = screened()
    kiosk = open_one(screen.services)
    watch = KioskFolderWatch(kiosk.session, kiosk.window)
    watch.look()
    assert begun.wait(20)
    late = threading.Timer(20, hangs.set)
    late.start()
    watch.stop()
    assert not hangs.is_set(), "it was not waited for"
    late.cancel()
    looking = watch._looking
    assert looking is not None
    hangs.set()
    assert isinstance(looking.exception(20), StoppedError)
    assert screen.services.received.refusals() == (), "after a visit nothing more is kept"
    settle(kiosk.app)


def test_a_new_level_changes_the_band_and_leaves_the_page(
    open_one: Callable[..., Kiosk], qtbot: QtBot, screened: Screens
) -> None:
    assert 2 * LOOK_EVERY_MS <= 10_000
    screen = screened()
    kiosk = open_one(screen.services)
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    look = watched(kiosk, qtbot)
    look()
    kiosk.window.go("situations")
    settle(kiosk.app)
    page = kiosk.window.page
    assert "Orange" not in words(kiosk)
    screen.put(START)
    screen.put(b"signed, and no message", name="other")
    look()
    assert [one.name for one in screen.services.received.refusals()] == ["other.xml"]
    assert kiosk.window.page is page, "who reads keeps the page"
    assert "Orange" in words(kiosk)
    (band,) = (one for one in kiosk.window.findChildren(LevelBand) if one.isVisible())
    assert band.height() >= band.heightForWidth(band.width()), "nothing of it is cut"
    kiosk.window.open_first()
    settle(kiosk.app)
    page = kiosk.window.page
    screen.put(update(START, "2", NOW - HOUR / 2, Level.RED), name="2")
    look()
    assert kiosk.window.page is not page, "the first page tells it itself"
    assert "Red" in words(kiosk)


def test_among_very_many_new_files_it_looks_again_at_once_until_all_were_looked_at(
    open_one: Callable[..., Kiosk],
    qtbot: QtBot,
    screened: Screens,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("guide.usecases.alerts.folder._MOST_ASKED", 10)
    forger = Signer(4)
    forger.key_id = OFFICE.key_id
    screen = screened()
    for number in range(30):
        screen.put(START, forger, name=f"a{number}")
        (screen.path / f"a{number}.xml.minisig").write_bytes(forger.sign(b"%d" % number))
    screen.put(START, name="z")
    kiosk = open_one(screen.services)
    watch = KioskFolderWatch(kiosk.session, kiosk.window)
    kiosk.stops.append(watch.stop)
    looks: list[FolderLook] = []
    watch.looked.connect(looks.append)
    watch.look()
    qtbot.waitUntil(lambda: any(not look.has_more for look in looks), timeout=20_000)
    assert [look.has_more for look in looks] == [True, True, True, False]
    settle(kiosk.app)
    assert "Orange" in screen.said()


def test_what_only_the_clock_turns_is_seen_too(
    open_one: Callable[..., Kiosk], qtbot: QtBot, screened: Screens
) -> None:
    screen = screened(level=Level.ORANGE)
    kiosk = open_one(screen.services)
    kiosk.window.show()
    look = watched(kiosk, qtbot)
    changes: list[bool] = []
    kiosk.session.level_changed.connect(lambda: changes.append(True))
    look()
    assert changes == []
    screen.clock.now = NOW + dt.timedelta(hours=25)
    look()
    assert changes == [True]


def test_a_level_of_yesterday_leaves_room_for_the_four_entries_in_large_letters(
    open_one: Callable[..., Kiosk], screened: Screens
) -> None:
    screen = screened(level=Level.RED)
    screen.clock.now = NOW + dt.timedelta(hours=25)
    kiosk = open_one(screen.services)
    kiosk.window.show()
    kiosk.window.visit.is_larger = True
    for lang, size in (("kk", (768, 1024)), ("kk", (1024, 768)), ("ru", (1024, 768))):
        kiosk.window.resize(*size)
        kiosk.window.visit.lang = lang  # type: ignore[assignment]
        kiosk.window.open_first()
        settle(kiosk.app)
        assert faults(kiosk) == [], (lang, size)
        ways = {one.objectName() for one in shown(kiosk, QAbstractButton)}
        assert {"go_levels", "go_situations", "go_check", "go_plan"} <= ways
        assert "more_down" not in ways, (lang, size)


def test_a_folder_that_is_gone_is_told_to_the_staff_and_read_when_it_is_back(
    open_one: Callable[..., Kiosk], qtbot: QtBot, screened: Screens
) -> None:
    screen = screened(level=Level.YELLOW)
    kiosk = open_one(screen.services)
    look = watched(kiosk, qtbot)
    screen.path.rmdir()
    look()
    assert kiosk.session.troubles("en")
    assert "Yellow" in screen.said()
    screen.path.mkdir()
    screen.put(START)
    look()
    assert not kiosk.session.troubles("en")
    assert "Orange" in screen.said()


def spoiled(rng: random.Random, whole: bytes, other: bytes) -> tuple[bytes, bytes | None]:
    """A file and a signature beside it that prove nothing, also not with any other of them.

    `whole` comes only without its signature; `other` never whole.
    """
    kind, at = rng.randrange(6), rng.randrange(len(other))
    seal = OFFICE.sign(other)
    if kind == 0:
        return whole, None
    if kind == 1:
        return whole, THIEF.sign(whole)
    if kind == 2:
        spot = seal.index(b"\n") + rng.randrange(20, 60)
        return whole, seal[:spot] + (b"A" if seal[spot] != 65 else b"B") + seal[spot + 1 :]
    if kind == 3:
        return other[:at], seal
    if kind == 4:
        return other[:at] + bytes([other[at] ^ (1 << rng.randrange(8))]) + other[at + 1 :], seal
    return rng.randbytes(rng.randrange(2000)), seal


@pytest.mark.parametrize("count", rest_in_proof((120, 10_000), 120))
def test_forged_damaged_and_replayed_files_change_no_level(screened: Screens, count: int) -> None:
    rng = random.Random(15)  # noqa: S311 - a test that is the same each time
    screen = screened()
    old = message_bytes(START)
    screen.put(START)
    screen.put(cancel(START, "2", NOW - HOUR / 2), name="2")
    screen.take()
    before = level_state(screen.services)
    assert before.shown is None
    red, other = (
        message_bytes(alert(name, NOW - HOUR / 4, Level.RED, "KZ-35", expires=NOW + DAY))
        for name in ("9", "10")
    )
    arrivals, every = screen.services.arrivals(screen.path), max(40, count // 10)
    for number in range(count):
        data, seal = spoiled(rng, red, other)
        if number % 7 == 6:
            data, seal = old, OFFICE.sign(old)
        name = screen.path / f"f{number}.xml"
        name.write_bytes(data)
        if seal is not None:
            name.with_name(f"{name.name}.minisig").write_bytes(seal)
        if number % every == every - 1:
            look = arrivals.look()
            assert look.take == ()
            assert level_state(screen.services) == before
    assert arrivals.look().take == ()
    assert level_state(screen.services) == before
    screen.put(red, name="good")
    begun = time.perf_counter()
    look = arrivals.look()
    print(f"a look among {count} files: {time.perf_counter() - begun:.2f} s")
    screen.services.received.take(look.take)
    shown = level_state(screen.services).shown
    assert shown is not None, "the control: the same message with its signature"
    assert shown.level is Level.RED
