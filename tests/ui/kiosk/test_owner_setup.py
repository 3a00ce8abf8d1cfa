"""The owner's first page writes what no kiosk can do without, checked as the files are."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk, first_page
from guide.kiosk import secret
from guide.kiosk.configuration import Configuration, Languages, Staff, is_set_up
from guide.kiosk.configuration_file import Checked, configuration_files, read_layers
from guide.kiosk.secret import matches
from guide.store.store import Store
from guide.ui.kiosk.card_measure import CARD_MM, CardMeasure
from guide.ui.kiosk.rest_watch import RestWatch
from guide.ui.kiosk.troubles import tell_troubles
from guide.usecases.kiosk.first_run import mark_set_up
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from tests.ui.kiosk.conftest import NOW, settle
from tests.ui.kiosk.test_staff_pages import done, line
from tests.ui.kiosk.test_window import press, words

REGIONS = frozenset({"KZ-35", "KZ-71"})
BARE = Configuration(languages=Languages(first="en"))


def bare(data: Path | None, configuration: Configuration = BARE) -> KioskServices:
    return kiosk_services_on(
        Store.in_memory(now=lambda: NOW), lambda: NOW, configuration, data=data
    )


def read(data: Path) -> Configuration:
    checked = read_layers(configuration_files(data), REGIONS)
    assert checked.findings == ()
    return checked.configuration


def test_the_owner_sets_a_screen_up_and_it_starts_again(
    open_one: Callable[..., Kiosk], tmp_path: Path, qtbot: QtBot
) -> None:
    messages = tmp_path / "messages"
    messages.mkdir()
    asked: list[bool] = []
    kiosk = open_one(bare(tmp_path), first="owner_setup", on_reset=lambda: asked.append(True))
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    kiosk.window.activateWindow()
    settle(kiosk.app)
    press(kiosk, "begin")
    press(kiosk, "region_KZ-35")
    done(kiosk, "")  # no district
    done(kiosk, "lib rary")
    assert "The value does not fit; right is: small Latin letters" in words(kiosk), "no gap"
    assert "A name for the screen" in words(kiosk), "the question stands as well"
    assert read(tmp_path).screen.name == ""
    done(kiosk, "library")
    for name in ("КІТАПХАНА", "", "LIBRARY"):
        done(kiosk, name)
    card = kiosk.window.findChild(CardMeasure)
    assert card is not None
    for _ in range(3):
        press(kiosk, "plus_much")
    pixels = card.card_width
    press(kiosk, "measured")
    press(kiosk, "folder_typed")
    line(kiosk).setText("messages")
    press(kiosk, "done")
    assert read(tmp_path).alerts.folder == "", "no full path"
    line(kiosk).setText(str(messages))
    press(kiosk, "done")
    for _ in range(3):
        press(kiosk, "folder_none")
    done(kiosk, "12345")
    assert "Six signs or more." in words(kiosk)
    done(kiosk, "123456")
    assert line(kiosk).hasFocus(), "a keyboard goes on"
    done(kiosk, "123457")
    assert "not the same" in words(kiosk)
    assert line(kiosk).hasFocus()
    assert not is_set_up(read(tmp_path))
    done(kiosk, "123456")
    done(kiosk, "123456")
    qtbot.waitUntil(lambda: "This screen is set up" in words(kiosk), timeout=10_000)
    found = read(tmp_path)
    assert is_set_up(found)
    assert (found.screen.name, found.screen.region) == ("library", "KZ-35")
    assert found.institution.kk.casefold() == "кітапхана"
    assert found.display.pixels_per_mm == round(pixels / CARD_MM, 2)
    assert found.alerts.folder == str(messages)
    assert matches("123456", found.staff.secret)
    assert "123456" not in configuration_files(tmp_path)[1].read_text(encoding="utf-8")
    press(kiosk, "start_screen")
    assert asked == [True]


def test_without_the_memory_for_it_it_says_so_and_nothing_is_lost(
    open_one: Callable[..., Kiosk], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = open_one(bare(tmp_path), first="owner_setup")
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    press(kiosk, "begin")
    press(kiosk, "region_KZ-35")
    kiosk.window.go("owner_setup", step="new_secret")
    settle(kiosk.app)
    done(kiosk, "123456")

    def no_memory(_typed: str) -> str:
        raise MemoryError

    with monkeypatch.context() as little:
        little.setattr(secret, "hashed", no_memory)
        done(kiosk, "123456")
        qtbot.waitUntil(lambda: "too little free memory" in words(kiosk), timeout=10_000)
    assert read(tmp_path).screen.region == "KZ-35"
    assert not read(tmp_path).staff.secret
    press(kiosk, "done")
    qtbot.waitUntil(lambda: "This screen is set up" in words(kiosk), timeout=10_000)
    assert matches("123456", read(tmp_path).staff.secret)
    assert not any("123456" in str(one.kept) for one in kiosk.window._way)


def test_its_first_page_says_that_anybody_who_stands_there_could_do_it(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = open_one(bare(tmp_path), first="owner_setup")
    kiosk.window.show()
    settle(kiosk.app)
    assert "Do this before the screen stands where people come" in words(kiosk)


def test_lost_settings_are_told_to_the_staff_and_visitors_are_served(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    services = bare(tmp_path)
    mark_set_up(services)
    assert first_page(services, Checked(BARE)) == "start"
    kiosk = open_one(services, first="start")
    kiosk.window.show()
    tell_troubles(kiosk.session, services, Checked(BARE))
    settle(kiosk.app)
    assert "The settings of this screen are lost" in words(kiosk)
    assert "112" in words(kiosk)


def test_the_plain_page_says_that_it_knows_no_secret(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = open_one(bare(None), first="trouble")
    kiosk.session.are_settings_read = False
    kiosk.window.show()
    kiosk.window.open_staff()
    settle(kiosk.app)
    assert "were not read for this plain page" in words(kiosk)
    assert "No secret has been set" not in words(kiosk)


def first(data: Path | None, checked: Checked) -> str:
    with closing(bare(data, checked.configuration)) as services:
        return first_page(services, checked)


def test_only_a_screen_that_nobody_set_up_begins_with_it(tmp_path: Path) -> None:
    assert first(tmp_path, Checked(BARE)) == "owner_setup"
    (tmp_path / "all.toml").write_text("[staff]\nsecret = 7\n", encoding="utf-8")
    wrong = read_layers([tmp_path / "all.toml"], REGIONS)
    assert wrong.findings
    assert first(tmp_path, wrong) == "start", "a file that is wrong opens nothing"
    assert first(None, Checked(BARE)) == "start", "nothing could be written"
    set_up = Configuration(staff=Staff(secret="$argon2id$"))  # noqa: S106 - no secret
    assert first(tmp_path, Checked(set_up)) == "start"


def test_visitors_are_served_by_a_screen_that_nobody_set_up(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = open_one(bare(tmp_path), first="owner_setup")
    kiosk.window.show()
    assert "112" in words(kiosk)
    press(kiosk, "not_now")
    assert kiosk.window.page is not None
    assert kiosk.window.page.name == "start"


def test_without_a_touch_it_gives_way_to_the_page_for_visitors(
    open_one: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = open_one(bare(tmp_path), first="owner_setup")
    kiosk.window.show()
    watch = RestWatch(kiosk.window)
    timer = watch.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer is not None
    assert timer.interval() == BARE.idle.long_pages * 1000
    for name in ("start", "attract"):
        timer.timeout.emit()
        assert kiosk.window.page is not None
        assert kiosk.window.page.name == name
