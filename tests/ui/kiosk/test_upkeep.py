"""What goes on beside a visit: the status file, counts and packs, and newer words after it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Configuration, Packs, Screen, StatusWriting
from guide.kiosk.configuration_file import Checked
from guide.kiosk.counters import CountedUse
from guide.kiosk.status import (
    FILE_NAME,
    RefusedFile,
    ScreenStatus,
    StatusLevel,
    Why,
    read_status,
    status_bytes,
)
from guide.store.store import Store
from guide.ui.kiosk import upkeep as upkeep_module
from guide.ui.kiosk.upkeep import KioskUpkeep
from guide.ui.kiosk.use_counts import UseCounts
from guide.usecases.alerts.arrivals import FolderLook
from guide.usecases.alerts.folder_files import FolderState
from guide.usecases.alerts.lying import Lying, Waiting
from guide.usecases.kiosk.counts import FOLDER
from guide.usecases.kiosk.pack_arrivals import PackArrivals, PackLook, RefusedPack
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from tests.ui.kiosk.conftest import NOW, settle


def services_in(folder: Path) -> KioskServices:
    configuration = Configuration(
        screen=Screen(name="library-3", region="KZ-35"),
        status=StatusWriting(folder=str(folder / "status")),
        packs=Packs(words=str(folder / "words")),
    )
    return kiosk_services_on(
        Store.in_memory(now=lambda: NOW), lambda: NOW, configuration,
        data=folder / "data", shared=folder,
    )  # fmt: skip


def upkeep_of(kiosk: Kiosk) -> KioskUpkeep:
    return KioskUpkeep(
        kiosk.session, Checked(kiosk.services.configuration), lambda: True, lambda: None,
        kiosk.window,
    )  # fmt: skip


def test_status_and_counts_are_written_while_the_page_is_shown(
    open_one: Callable[..., Kiosk], qtbot: QtBot, tmp_path: Path
) -> None:
    kiosk = open_one(services_in(tmp_path))
    upkeep = upkeep_of(kiosk)
    kiosk.stops.append(upkeep.stop)
    kiosk.services.counts.count(CountedUse.STARTS, "kk")
    upkeep.go_on()
    qtbot.waitUntil(lambda: bool(kiosk.session.troubles("en")), timeout=10_000)
    assert "folder" in kiosk.session.troubles("en")[0].casefold(), "there is none yet"
    assert list((tmp_path / "data" / FOLDER).iterdir())
    (tmp_path / "status").mkdir()
    upkeep.write_status()
    qtbot.waitUntil(lambda: not kiosk.session.troubles("en"), timeout=10_000)
    status = read_status((tmp_path / "status" / FILE_NAME).read_bytes())
    assert (status.screen, status.region) == ("library-3", "KZ-35")


def test_the_status_tells_which_files_are_not_taken_and_no_new_page_takes_that_back(
    open_one: Callable[..., Kiosk], qtbot: QtBot, tmp_path: Path
) -> None:
    """A page that has not looked yet says what the one before it found."""
    kiosk = open_one(services_in(tmp_path))
    upkeep = upkeep_of(kiosk)
    kiosk.stops.append(upkeep.stop)
    (tmp_path / "status").mkdir()
    before = RefusedFile(name="before.xml", why="forged")
    said = ScreenStatus(
        screen="library-3", written_at=NOW, program="0.4.0", words_of=NOW.date(),
        level=StatusLevel(why=Why.NOTHING), refused=(before,),
    )  # fmt: skip
    path = tmp_path / "status" / FILE_NAME
    path.write_bytes(status_bytes(said))

    def told() -> list[str]:
        return [one.name for one in read_status(path.read_bytes()).refused]

    upkeep.write_status()
    qtbot.waitUntil(lambda: read_status(path.read_bytes()).region == "KZ-35", timeout=10_000)
    assert told() == ["before.xml"]
    bare = Waiting("bare.xml", Lying.UNSIGNED)
    kiosk.session.look = FolderLook(FolderState.READ, waiting=(bare,))
    kiosk.session.refused_packs = (RefusedPack("odd.zip", GuideError(Code.PACK_FORGED)),)
    upkeep.write_status()
    qtbot.waitUntil(lambda: told() == ["bare.xml", "odd.zip"], timeout=10_000)


def test_a_level_that_changes_while_a_status_is_written_is_written_after_it(
    open_one: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    kiosk = open_one(services_in(tmp_path))
    upkeep = upkeep_of(kiosk)
    kiosk.stops.append(upkeep.stop)
    written: list[bool] = []
    monkeypatch.setattr(upkeep_module, "_write_status", lambda *_: written.append(True))
    upkeep.write_status()
    for _ in range(3):
        kiosk.session.level_changed.emit()
    qtbot.waitUntil(lambda: written == [True, True], timeout=10_000)


def test_without_a_disk_no_packs_are_looked_for(
    open_one: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """They could not be kept, and would be news at each look."""
    kiosk = open_one(structs.replace(services_in(tmp_path), data=None))
    upkeep = upkeep_of(kiosk)
    kiosk.stops.append(upkeep.stop)
    asked: list[bool] = []
    monkeypatch.setattr(type(kiosk.services), "pack_arrivals", lambda _: asked.append(True))
    upkeep.go_on()
    assert asked == []


def test_what_answers_after_the_end_begins_nothing_more(
    open_one: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The store is closed by then."""
    kiosk = open_one(services_in(tmp_path))
    upkeep = upkeep_of(kiosk)
    written: list[bool] = []
    monkeypatch.setattr(upkeep_module, "_write_status", lambda *_: written.append(True))
    upkeep.write_status()
    upkeep.write_status()  # to be done after the first
    upkeep.stop()
    settle(kiosk.app)
    assert written == [True]


def test_visits_and_pages_are_counted_and_nothing_of_the_staff(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = open_one(services_in(tmp_path))
    counts = UseCounts(kiosk.window)
    for _ in range(3):
        counts.touched()
    kiosk.window.go("levels")
    kiosk.window.visit.speak("ru")
    kiosk.window.go("situations")
    for page in ("staff", "staff_level", "owner_setup"):
        kiosk.window.go(page)
    kiosk.window.back()
    counts.left()
    (day,) = kiosk.services.counts.days()
    assert day.counts == {
        "kk": {CountedUse.STARTS: 1, CountedUse.PAGES: 1},
        "ru": {CountedUse.PAGES: 1, CountedUse.RESETS: 1},
    }


def test_newer_words_begin_with_the_next_visitor_and_what_is_refused_is_told(
    open_one: Callable[..., Kiosk], qtbot: QtBot, tmp_path: Path, monkeypatch: object
) -> None:
    kiosk = open_one(services_in(tmp_path))
    (tmp_path / "status").mkdir()
    someone, again = [True], []
    upkeep = KioskUpkeep(
        kiosk.session, Checked(kiosk.services.configuration), lambda: someone[0],
        lambda: again.append(True), kiosk.window,
    )  # fmt: skip
    kiosk.stops.append(upkeep.stop)
    changed: list[bool] = []
    kiosk.session.content_changed.connect(lambda: changed.append(True))
    refused = RefusedPack("old.zip", GuideError(Code.PACK_STALE))
    look = PackLook(places=("a",), has_new_words=True, refused=(refused,))
    monkeypatch.setattr(PackArrivals, "look", lambda _self: look)  # type: ignore[attr-defined]
    upkeep.go_on()
    qtbot.waitUntil(lambda: changed == [True], timeout=10_000)
    assert kiosk.session.refused_packs == (refused,)
    upkeep.go_on()
    assert again == [], "a visit goes on"
    someone[0] = False
    upkeep.go_on()
    assert again == [True]
    settle(kiosk.app)
