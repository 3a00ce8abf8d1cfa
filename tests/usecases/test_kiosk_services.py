"""What a kiosk is built on: kept on the disk, or in memory, and never anything of a household."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from guide.alerts.declaration import ClosingKind, Place
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.kiosk import secret
from guide.kiosk.configuration import Configuration, Screen
from guide.kiosk.counters import CountedUse
from guide.kiosk.throttle import Throttle
from guide.paths import Places
from guide.store import files
from guide.store.document import Clock
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.kiosk.counts import FOLDER
from guide.usecases.kiosk.level import shown_level
from guide.usecases.kiosk.services import KioskServices, can_keep, open_kiosk
from guide.usecases.kiosk.staff_door import KIND as THROTTLE
from guide.usecases.kiosk.staff_door import Tried
from guide.usecases.level.declarations import Draft
from guide.usecases.level.held import HeldLevels
from guide.usecases.program.services import open_services

NOW = dt.datetime(2026, 11, 30, 4, 10, tzinfo=dt.UTC)
PLACE = Place(region="KZ-35")
CONFIGURATION = Configuration(screen=Screen(region=PLACE.region))


def now() -> dt.datetime:
    return NOW


def opened(folder: Path, handed: bytes = b"") -> KioskServices:
    return open_kiosk(Places(folder).kiosk, now, CONFIGURATION, handed=handed)


def enter(services: KioskServices, level: Level = Level.ORANGE) -> None:
    services.declarations.declare(Draft(level=level, place=PLACE), PLACE)


def test_what_staff_entered_is_there_at_the_next_start(tmp_path: Path) -> None:
    services = opened(tmp_path / "data")
    assert services.is_replay_excluded
    assert services.failure is None
    assert shown_level(services) is None
    enter(services)
    services.close()
    again = opened(tmp_path / "data")
    shown = shown_level(again)
    again.close()
    assert shown is not None
    assert shown.level is Level.ORANGE
    assert shown.is_of_staff


def test_what_was_entered_for_elsewhere_is_no_level_of_this_screen(tmp_path: Path) -> None:
    services = opened(tmp_path / "data")
    draft = Draft(level=Level.RED, place=Place(region="KZ-71"))
    services.declarations.declare(draft, PLACE)
    assert shown_level(services) is None
    enter(services)
    shown = shown_level(services)
    services.close()
    assert shown is not None
    assert shown.level is Level.ORANGE


def test_a_household_beside_it_is_another_file(tmp_path: Path) -> None:
    home = open_services(Places(tmp_path / "data"), now)
    home.declarations.declare(Draft(level=Level.RED, place=PLACE), PLACE)
    services = opened(tmp_path / "data")
    assert shown_level(services) is None
    enter(services)
    entry = home.declarations.current()
    assert entry is not None
    assert entry.level is Level.RED
    services.close()
    home.close()


def test_without_a_place_to_keep_anything_it_works_in_memory_and_says_why(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    services = opened(tmp_path / "data")
    assert not services.is_replay_excluded
    assert services.failure is not None
    enter(services)
    handed = services.kept.image()
    services.close()
    # The next visitor's process gets what this one knew: to start again gains nothing.
    following = opened(tmp_path / "data", handed)
    shown = shown_level(following)
    following.close()
    assert shown is not None
    assert shown.level is Level.ORANGE
    alone = opened(tmp_path / "data")
    assert shown_level(alone) is None, "the control: nothing was handed on"
    alone.close()


def keep_throttle(services: KioskServices, throttle: Throttle) -> None:
    services.kept.edit([Repository(services.kept, THROTTLE, Throttle).change(throttle)])


def throttle(services: KioskServices) -> Throttle | None:
    return Repository(services.kept, THROTTLE, Throttle).get()


def test_what_staff_entered_without_a_disk_is_kept_when_there_is_one(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file where the folder should be", encoding="utf-8")
    alone = opened(folder)
    enter(alone)
    locked = Throttle(5, 1600.0)
    keep_throttle(alone, locked)
    handed = alone.kept.image()
    alone.close()
    folder.unlink()
    for image in (handed, handed, b""):  # again, after a kill; and then nothing is handed on
        services = opened(folder, image)
        shown = shown_level(services)
        assert services.is_replay_excluded
        assert shown is not None
        assert shown.level is Level.ORANGE
        assert len(services.kept.all("declaration")) == 1
        assert throttle(services) == locked, "a disk that is there again gives no new tries"
        services.close()
    services = opened(folder)
    services.declarations.close_entry(shown.entry.id, ClosingKind.CANCELLED)
    services.close()
    later = opened(folder, handed)
    assert shown_level(later) is None, "what was handed on is older than what lies there"
    later.close()


def test_what_staff_entered_stays_handed_on_where_the_disk_takes_nothing_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = opened(tmp_path / "data")
    enter(alone)
    handed = alone.kept.image()
    alone.close()
    Places(tmp_path / "data").kiosk.store.unlink()

    def refuse(*_: object) -> int:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(Store, "edit", refuse)
    services = opened(tmp_path / "data", handed)
    shown = shown_level(services)
    services.close()
    assert services.data is None, "so that the next page gets it too"
    assert services.failure is not None
    assert shown is not None


def test_on_a_full_disk_staff_get_in_and_what_they_do_is_kept_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, places = tmp_path / "data", Places(tmp_path / "data").kiosk
    monkeypatch.setattr(secret, "matches", lambda typed, _held: typed == "right")
    services = opened(folder)
    enter(services)
    assert services.staff_door.enter("wrong") is Tried.WRONG
    services.close()
    with monkeypatch.context() as full:
        full.setattr(files, "free_space", lambda _folder: 0)
        services = opened(folder)
        assert services.data is not None, "the reserve is there: the next edit has room"
        services.close()
        places.store.with_name(f"{places.store.stem}.reserve").unlink()
        handed = b""
        for left in (3, 2):  # also by a process of its own, as after "start again"
            services = opened(folder, handed)
            assert services.is_full
            assert not services.is_unread
            assert not services.is_replay_excluded, "no new message is taken"
            assert type(services.held) is HeldLevels, "those that were accepted stand"
            assert services.staff_door.enter("wrong") is Tried.WRONG
            assert services.staff_door.tries() == left
            handed = services.kept.image()
            services.close()
        services = opened(folder, handed)
        assert services.staff_door.enter("right") is Tried.OPEN
        shown = shown_level(services)
        assert shown is not None
        services.declarations.close_entry(shown.entry.id, ClosingKind.CANCELLED)
        handed = services.kept.image()
        services.close()
        assert not can_keep(places, now)
    assert can_keep(places, now)
    services = opened(folder, handed)
    assert services.data is not None
    assert services.failure is None
    assert shown_level(services) is None
    assert services.staff_door.tries() == 5
    services.close()


def test_what_cannot_be_written_is_read_and_stays_as_it_is(tmp_path: Path) -> None:
    services = opened(tmp_path / "data")
    enter(services)
    services.close()
    path = Places(tmp_path / "data").kiosk.store
    data = bytearray(path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")  # user_version: made by a later program
    path.write_bytes(data)
    again = opened(tmp_path / "data")
    assert again.failure is not None
    assert again.failure.code is Code.STORE_NEWER
    assert not again.is_replay_excluded
    shown = shown_level(again)
    again.close()
    assert shown is not None
    assert shown.level is Level.ORANGE
    assert path.read_bytes() == bytes(data)
    assert not can_keep(Places(tmp_path / "data").kiosk, now)


def test_a_file_that_had_to_be_begun_anew_is_told_and_the_new_one_is_kept(tmp_path: Path) -> None:
    path = Places(tmp_path / "data").kiosk.store
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no store at all" * 100)
    services = opened(tmp_path / "data")
    assert services.failure is not None
    assert services.failure.code is Code.STORE_DAMAGED
    assert services.data is not None
    enter(services)
    services.close()
    again = opened(tmp_path / "data")
    assert again.failure is None
    assert shown_level(again) is not None
    again.close()


def test_counts_that_cannot_be_written_hold_up_no_closing(tmp_path: Path) -> None:
    services = opened(tmp_path / "data")
    (Places(tmp_path / "data").kiosk.data / FOLDER).write_text("a file in its place")
    services.counts.count(CountedUse.STARTS, "kk")
    services.close()
    assert can_keep(Places(tmp_path / "data").kiosk, now)


def test_it_is_seen_when_something_can_be_kept_again(tmp_path: Path) -> None:
    places = Places(tmp_path / "data").kiosk
    first = opened(tmp_path / "data")
    assert not can_keep(places, now), "another program has it"
    first.close()
    assert can_keep(places, now)
    spoilt = tmp_path / "spoilt"
    spoilt.write_text("a file where the folder should be", encoding="utf-8")
    assert not can_keep(Places(spoilt).kiosk, now)
    spoilt.unlink()
    assert can_keep(Places(spoilt).kiosk, now)


def test_two_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    first = opened(tmp_path / "data")
    enter(first)
    second = opened(tmp_path / "data")
    assert second.failure is not None
    assert second.failure.code is Code.STORE_IN_USE
    enter(second, Level.RED)
    second.close()
    shown = shown_level(first)
    first.close()
    assert shown is not None
    assert shown.level is Level.ORANGE


def test_where_all_was_read_and_only_nothing_can_be_kept_it_is_known_what_was_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(tmp_path / "data").close()
    real = Store.open

    def is_known(failure: Code) -> bool:
        def read_only(path: Path, *, now: Clock) -> Store:
            with real(path, now=now) as store:
                kept = store.copied()
            kept.failure, kept.is_read_only = GuideError(failure), True
            return kept

        monkeypatch.setattr(Store, "open", read_only)
        services = opened(tmp_path / "data")
        services.close()
        return not services.is_unread

    assert is_known(Code.STORE_READ_ONLY)
    assert is_known(Code.DRIVE_READ_ONLY)
    assert not is_known(Code.STORE_NEWER), "the control"


@pytest.mark.parametrize("days", [0, 2])
def test_after_a_day_a_person_is_sent_to_other_sources(days: int) -> None:
    from guide.store.store import Store
    from guide.usecases.kiosk.services import kiosk_services_on

    time = [NOW]
    store = Store.in_memory(now=lambda: time[0])
    services = kiosk_services_on(store, lambda: time[0], CONFIGURATION)
    enter(services)
    time[0] += dt.timedelta(days=days)
    shown = shown_level(services)
    services.close()
    assert shown is not None
    assert shown.is_old == (days > 0)
