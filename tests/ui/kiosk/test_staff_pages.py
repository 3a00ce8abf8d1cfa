"""What staff do at the screen: the way in, the level in six touches, correcting, ending, undo."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from guide.alerts.declaration import EndKind, Place, Source
from guide.app.kiosk import Kiosk
from guide.content.model import Level
from guide.errors import Code, GuideError
from guide.kiosk.configuration import (
    Alerts,
    Configuration,
    Gesture,
    InstitutionName,
    Languages,
    Packs,
    Screen,
    Staff,
    StatusWriting,
)
from guide.kiosk.configuration_file import Checked
from guide.kiosk.counters import CountedUse
from guide.kiosk.secret import hashed
from guide.store.store import Store
from guide.ui.kiosk import staff_gesture
from guide.ui.kiosk.keypad import CYRILLIC, LATIN, Keypad
from guide.ui.kiosk.more import MoreView
from guide.ui.kiosk.staff_answers import read_date
from guide.ui.kiosk.staff_gesture import StaffGesture
from guide.ui.kiosk.troubles import tell_troubles
from guide.ui.kiosk.typed_line import TypedLine
from guide.usecases.kiosk.level import ShownLevel, shown_level
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from guide.usecases.kiosk.staff_door import StaffDoor, Tried
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import NOW, settle
from tests.ui.kiosk.test_sizes import SIZES, faults, shown
from tests.ui.kiosk.test_window import press, words

SECRET = "314159"  # noqa: S105 - of a made-up screen
PLACE = Place(region="KZ-35")
ANSWERS = {
    "level": "orange", "region": "KZ-35", "detail": "", "source": "tv",
    "by": "Республикалық жедел штаб", "start": "2026-11-29",
    "end": "until_date", "date": "2027-03-05",
}  # fmt: skip
STEPS = (
    "level", "place", "detail", "source", "by", "announcer", "end", "date", "days", "check",
    "start", "earlier",
)  # fmt: skip
SETUP = (
    "begin", "screen.region", "screen.name", "institution.kk", "display", "alerts.folder",
    "new_secret", "done",
)  # fmt: skip
PAGES = [
    ("staff_secret", {}), ("staff", {}), ("staff_end", {}), ("staff_level", {}),
    ("staff_ending", {"entry": "x"}), ("staff_alerts", {}), ("staff_counters", {}),
    ("staff_machine", {}), ("staff_packs", {}),
    *(("staff_entry", {"step": one, "answers": ANSWERS}) for one in STEPS),
    *(("owner_setup", {"step": one}) for one in SETUP),
    ("owner_setup", {"step": "alerts.folder", "is_typed": True}),
]  # fmt: skip


@pytest.fixture(scope="module")
def held_secret() -> str:
    return hashed(SECRET)


Makes = Callable[..., KioskServices]


@pytest.fixture
def services_of(tmp_path: Path, held_secret: str) -> Makes:
    def make(
        first: str = "en", secret: str = held_secret, gesture: Gesture = "corners"
    ) -> KioskServices:
        configuration = Configuration(
            screen=Screen(name="library-3", region=PLACE.region),
            institution=InstitutionName(kk="№ 3 кітапхана", en="Library no. 3"),
            languages=Languages(first=first),  # type: ignore[arg-type]
            staff=Staff(secret=secret, gesture=gesture),
            alerts=Alerts(folder=str(tmp_path / "messages")),
            packs=Packs(words=str(tmp_path / "words")),
            status=StatusWriting(folder=str(tmp_path / "status")),
        )
        return kiosk_services_on(
            Store.in_memory(now=lambda: NOW), lambda: NOW, configuration,
            data=tmp_path / "data", shared=tmp_path,
        )  # fmt: skip

    return make


@pytest.fixture
def staffed(open_one: Callable[..., Kiosk], services_of: Makes) -> Kiosk:
    """A kiosk 1024 by 768, in English."""
    kiosk = open_one(services_of())
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    kiosk.window.activateWindow()
    settle(kiosk.app)
    return kiosk


def touch(kiosk: Kiosk, x: int, y: int) -> None:
    QTest.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    settle(kiosk.app)


def corners(kiosk: Kiosk) -> Iterator[tuple[int, int]]:
    right, low = kiosk.window.width() - 20, kiosk.window.height() - 20
    yield from ((20, 20), (right, 20), (right, low), (20, low))


def line(kiosk: Kiosk) -> QLineEdit:
    found = [one for one in shown(kiosk, QLineEdit) if isinstance(one, QLineEdit)]
    assert len(found) == 1
    return found[0]


def done(kiosk: Kiosk, typed: str) -> None:
    """Type on the keys of the screen, and say that it is done."""
    line(kiosk).clear()
    for sign in typed:
        press(kiosk, "key_space" if sign == " " else f"key_{sign}")
    press(kiosk, "done")


def now_shown(kiosk: Kiosk) -> ShownLevel:
    found = shown_level(kiosk.services)
    assert found is not None
    return found


# ---- the way in


def test_four_corners_and_the_secret_open_the_staff_page(staffed: Kiosk, qtbot: QtBot) -> None:
    for at in corners(staffed):
        touch(staffed, *at)
    assert staffed.window.page.name == "staff_secret"  # type: ignore[union-attr]
    assert staffed.window.visit.lang == "en", "what lies in a corner was not pressed"
    done(staffed, "271828")
    qtbot.waitUntil(lambda: "Tries left: 4." in words(staffed), timeout=10_000)
    done(staffed, SECRET)
    qtbot.waitUntil(lambda: staffed.window.page.name == "staff", timeout=10_000)  # type: ignore[union-attr]
    assert not any(SECRET in str(one.kept) for one in staffed.window._way)
    press(staffed, "back")
    assert staffed.window.page.name == "start", "not to the secret"  # type: ignore[union-attr]


def test_other_touches_and_a_wrong_order_open_nothing(staffed: Kiosk) -> None:
    found = list(corners(staffed))
    for at in (found[0], found[1], (500, 300), found[2], found[3], *found[1:]):
        touch(staffed, *at)
        if staffed.window._is_over:  # "Start again" lies in a corner, and does what it says
            break
        assert "staff" not in staffed.window.page.name  # type: ignore[union-attr]


def test_corners_that_are_touched_too_slowly_open_nothing(
    staffed: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_gesture, "_IN_ALL_S", -1.0)
    for at in corners(staffed):
        touch(staffed, *at)
        if staffed.window._is_over:
            break
        assert "staff" not in staffed.window.page.name  # type: ignore[union-attr]


def test_one_corner_that_is_held_opens_it_where_the_owner_wants_so(
    open_one: Callable[..., Kiosk], services_of: Makes, qtbot: QtBot
) -> None:
    kiosk = open_one(services_of(gesture="hold"))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    settle(kiosk.app)
    for at in corners(kiosk):
        touch(kiosk, *at)
        assert not (kiosk.window.page and kiosk.window.page.name.startswith("staff"))
        if kiosk.window._is_over:
            break
    gesture = kiosk.window.findChild(StaffGesture)
    assert gesture is not None
    handle, left = kiosk.window.windowHandle(), Qt.MouseButton.LeftButton
    made: list[bool] = []
    gesture.made.connect(lambda: made.append(True))
    gesture._holding.setInterval(60)
    QTest.mousePress(handle, left, pos=QPoint(20, 20))
    QTest.mouseMove(handle, QPoint(500, 300))  # it is not held there
    QTest.qWait(150)
    QTest.mouseRelease(handle, left, pos=QPoint(500, 300))
    assert made == []
    QTest.mousePress(handle, left, pos=QPoint(20, 20))
    qtbot.waitUntil(lambda: made == [True], timeout=10_000)
    QTest.mouseRelease(handle, left, pos=QPoint(20, 20))


def test_after_five_tries_it_says_how_long_to_wait_and_asks_nothing(
    staffed: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    staffed.window.open_staff()
    monkeypatch.setattr(StaffDoor, "left", lambda _self: 431.0)
    asked: list[str] = []
    monkeypatch.setattr(StaffDoor, "enter", lambda _self, typed: asked.append(typed) or Tried.WAIT)
    staffed.window.page._tell_wait()  # type: ignore[union-attr]
    settle(staffed.app)
    assert "The next one is possible in 8 minutes." in words(staffed)
    assert not line(staffed).isEnabled()
    press(staffed, "done")
    assert asked == []


def test_a_computer_without_the_memory_for_it_says_so(
    staffed: Kiosk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def enter(_self: StaffDoor, _typed: str) -> Tried:
        raise MemoryError

    monkeypatch.setattr(StaffDoor, "enter", enter)
    staffed.window.open_staff()
    settle(staffed.app)
    done(staffed, SECRET)
    qtbot.waitUntil(lambda: "too little free memory" in words(staffed), timeout=10_000)
    assert line(staffed).isEnabled()


def test_a_disk_that_became_full_leads_to_a_process_that_counts_tries_in_memory(
    open_one: Callable[..., Kiosk],
    services_of: Makes,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def enter(_self: StaffDoor, _typed: str) -> Tried:
        raise GuideError(Code.DISK_FULL)

    asked: list[bool] = []
    kiosk = open_one(services_of(), on_reset=lambda: asked.append(True))
    kiosk.window.show()
    monkeypatch.setattr(StaffDoor, "enter", enter)
    kiosk.window.open_staff()
    settle(kiosk.app)
    done(kiosk, SECRET)
    qtbot.waitUntil(lambda: asked == [True], timeout=10_000)


def test_a_full_disk_is_told_to_the_staff_on_the_first_page(
    open_one: Callable[..., Kiosk], services_of: Makes
) -> None:
    failure = GuideError(Code.DISK_FULL)
    services = structs.replace(services_of(), data=None, failure=failure)
    kiosk = open_one(services)
    kiosk.window.show()
    tell_troubles(kiosk.session, services, Checked(services.configuration))
    settle(kiosk.app)
    assert "For the staff: The disk is full" in words(kiosk)
    assert "no newer level from files is shown" in words(kiosk)


def test_without_a_secret_the_page_says_who_sets_one(
    open_one: Callable[..., Kiosk], services_of: Makes
) -> None:
    kiosk = open_one(services_of(secret=""))
    kiosk.window.show()
    kiosk.window.open_staff()
    settle(kiosk.app)
    assert "daiyn kiosk secret" in words(kiosk)
    assert not shown(kiosk, QLineEdit)


# ---- the level


def test_a_level_is_entered_in_seven_touches_and_stands_with_whose_word_it_is(
    staffed: Kiosk,
) -> None:
    staffed.window.go("staff_level")
    settle(staffed.app)
    assert shown_level(staffed.services) is None
    touches = (
        "enter", "level_orange", "place_0", "source_tv", "by_0", "end_further_notice", "show",
    )  # fmt: skip
    for name in touches:
        assert shown_level(staffed.services) is None, "nothing stands before the last touch"
        press(staffed, name)
    entry = now_shown(staffed).entry
    assert (entry.level, entry.place, entry.source) == (Level.ORANGE, PLACE, Source.TV)
    assert entry.end.kind is EndKind.FURTHER_NOTICE
    assert entry.announced_by == "Regional operational headquarters"
    assert entry.start == dt.date(2026, 11, 30)
    assert entry.entered_by == "", "no name of a person"
    said = words(staffed)
    assert "Source: TV" in said
    assert "From, as announced" not in said, "the day of entering says it"
    assert "Entered." in said
    assert "Library no. 3, 30 November 2026, 09:10" in said
    staffed.window.open_first()
    settle(staffed.app)
    assert "30 November 2026, 09:10" in words(staffed)


def test_a_date_a_number_of_days_and_a_place_are_typed(staffed: Kiosk) -> None:
    staffed.window.go("staff_level")
    for name in ("enter", "level_red", "place_typed"):
        press(staffed, name)
    press(staffed, "key_more")
    press(staffed, "key_T")
    assert line(staffed).text() == "T"
    QTest.keyClicks(line(staffed), "emirtau")  # a keyboard works beside the keys
    press(staffed, "done")
    press(staffed, "source_radio")
    press(staffed, "by_not_said")
    press(staffed, "end_until_date")
    done(staffed, "31.02")
    assert "There is no such day ahead" in words(staffed)
    done(staffed, "05.03")
    assert "Until 5 March 2027" in words(staffed)
    press(staffed, "back")
    press(staffed, "back")
    press(staffed, "end_at_least_days")
    keys = {one.objectName() for one in shown(staffed, QAbstractButton)}
    assert "key_9" in keys
    assert "key_." not in keys, "no day is a part of one"
    done(staffed, "999")
    assert "from 1 to 366" in words(staffed)
    assert "5 of 6. For how many days?" in words(staffed), "the question stands as well"
    assert line(staffed).hasFocus(), "a keyboard goes on"
    done(staffed, "40")
    press(staffed, "show")
    entry = now_shown(staffed).entry
    assert entry.place == Place(region="KZ-35", detail="Temirtau")
    assert (entry.end.kind, entry.end.days) == (EndKind.AT_LEAST_DAYS, 40)


def test_it_is_corrected_ended_taken_back_and_each_is_undone(staffed: Kiosk) -> None:
    staffed.window.go("staff_level")
    for name in ("enter", "level_orange", "place_0", "source_tv", "by_1", "end_not_said", "show"):
        press(staffed, name)
    entry = now_shown(staffed).entry
    assert "As entered" not in words(staffed)
    press(staffed, "correct")
    assert "As entered" not in words(staffed).replace("Orange", ""), "marked on its tile"
    for name in ("level_yellow", "place_0", "source_radio", "by_1", "end_not_said", "show"):
        press(staffed, name)
    assert (now_shown(staffed).level, now_shown(staffed).entry.id) == (Level.YELLOW, entry.id)
    press(staffed, "undo")
    assert now_shown(staffed).level is Level.ORANGE
    press(staffed, "cancelled")
    press(staffed, "source_radio")
    assert shown_level(staffed.services) is None
    assert "Another one may be in force." in words(staffed)
    press(staffed, "undo")
    assert now_shown(staffed).level is Level.ORANGE
    press(staffed, "mistake")
    assert shown_level(staffed.services) is None
    press(staffed, "undo")
    assert now_shown(staffed).level is Level.ORANGE
    assert not [one for one in shown(staffed, QAbstractButton) if one.objectName() == "undo"]


BEGUN = ("enter", "level_orange", "place_0", "source_tv", "by_0", "end_further_notice")


def test_a_level_that_was_announced_on_an_earlier_day_takes_two_touches_more(
    staffed: Kiosk,
) -> None:
    staffed.window.go("staff_level")
    for name in (*BEGUN, "start", "start_1", "show"):
        press(staffed, name)
    assert now_shown(staffed).entry.start == dt.date(2026, 11, 29)
    assert "From, as announced: 29 November 2026" in words(staffed)
    assert "Library no. 3, 30 November 2026, 09:10" in words(staffed)
    press(staffed, "correct")
    for name in ("level_orange", "place_0", "source_tv", "by_0", "end_further_notice"):
        press(staffed, name)
    assert "yesterday, 29 November 2026" in words(staffed), "what was entered stays"
    press(staffed, "start")
    press(staffed, "start_typed")
    done(staffed, "31.11")
    assert "no such day in the last year" in words(staffed)
    done(staffed, "05.12.2024")
    assert "no such day in the last year" in words(staffed)
    done(staffed, "05.12")
    assert "5 December 2025" in words(staffed)
    press(staffed, "show")
    assert now_shown(staffed).entry.start == dt.date(2025, 12, 5)


def test_who_announced_it_is_read_in_the_language_of_whoever_reads(
    open_one: Callable[..., Kiosk], services_of: Makes
) -> None:
    kiosk = open_one(services_of(first="kk"))
    kiosk.window.show()
    kiosk.window.visit.speak("ru")
    kiosk.window.go("staff_level")
    settle(kiosk.app)
    for name in (*BEGUN[:-2], "by_0", "end_further_notice"):
        press(kiosk, name)
    assert "Оперативный штаб области" in words(kiosk)
    press(kiosk, "show")
    for lang, said in (
        ("kk", "Облыстық жедел штаб"), ("ru", "Оперативный штаб области"),
        ("en", "Regional operational headquarters"),
    ):  # fmt: skip
        kiosk.window.visit.speak(lang)  # type: ignore[arg-type]
        settle(kiosk.app)
        assert said in words(kiosk), lang


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("05.12", (2025, 12, 5)), ("30.11", (2026, 11, 30)), ("2911", (2026, 11, 29)),
        ("1.12.2024", (2024, 12, 1)), ("01.12.2026", None), ("31.04", None), ("", None),
    ],
)  # fmt: skip
def test_a_day_that_was_is_read_as_it_is_said(
    typed: str, date: tuple[int, int, int] | None
) -> None:
    today = dt.date(2026, 11, 30)
    assert read_date(typed, today, is_past=True) == (date and dt.date(*date))


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("05.03", (2027, 3, 5)), ("0503", (2027, 3, 5)), ("5 3", (2027, 3, 5)),
        ("30.11", (2026, 11, 30)), ("29.11", (2027, 11, 29)), ("31.12.", (2026, 12, 31)),
        ("1.2.2028", (2028, 2, 1)), ("01022028", (2028, 2, 1)),
        ("31.02", None), ("29.11.2026", None), ("", None), ("5", None), ("13.13", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_it_is_said(typed: str, date: tuple[int, int, int] | None) -> None:
    assert read_date(typed, dt.date(2026, 11, 30)) == (date and dt.date(*date))


# ---- the keys


@pytest.mark.parametrize("size", [(600, 250), (968, 360), (1800, 700)])
def test_every_letter_can_be_typed_in_any_room(staffed: Kiosk, size: tuple[int, int]) -> None:
    edit = QLineEdit(staffed.window)
    look = staffed.window.look
    keys = Keypad(look, edit, ("cyrillic", "latin", "digits"), *size)
    keys.setParent(staffed.window)
    keys.resize(*size)
    keys.show()
    assert {"Ә", "Ғ", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І", "Ё"} <= set(CYRILLIC)

    def key(name: str) -> QAbstractButton | None:
        return keys.findChild(QAbstractButton, f"key_{name}")

    for group, signs in (("cyrillic", CYRILLIC), ("latin", LATIN), ("digits", "0123456789-/")):
        if key(group) is not None:
            key(group).click()  # type: ignore[union-attr]
        for sign in signs:
            for _ in range(30):
                if key(sign) is not None:
                    break
                key("more").click()  # type: ignore[union-attr]
            key(sign).click()  # type: ignore[union-attr]
            assert edit.text()[-1:].upper() == sign
    before = edit.text()
    key("delete").click()  # type: ignore[union-attr]
    assert edit.text() == before[:-1]
    for one in keys.findChildren(QAbstractButton):
        if one.isVisible():
            assert min(one.width(), one.height()) >= 88
            assert one.focusPolicy() is Qt.FocusPolicy.NoFocus
    keys.deleteLater()
    edit.deleteLater()


# ---- lists


def test_counts_are_shown_and_handed_out_with_fewer_than_five_as_such(
    staffed: Kiosk, tmp_path: Path
) -> None:
    folder = tmp_path / "status"
    folder.mkdir()
    counts = staffed.services.counts
    for _ in range(7):
        counts.count(CountedUse.STARTS, "kk")
    counts.count(CountedUse.CHECKS, "kk")
    staffed.window.go("staff_counters")
    settle(staffed.app)
    assert "Қаз 7" in words(staffed)
    assert "Қаз <5" in words(staffed)
    assert "Қаз 1" not in words(staffed)
    for _ in range(2):
        press(staffed, "folder_0")
    files = sorted(folder.iterdir())
    assert [one.name for one in files] == [
        "daiyn-counts-library-3-2026-11-30-2.csv", "daiyn-counts-library-3-2026-11-30.csv",
    ]  # fmt: skip
    rows = list(csv.reader(files[0].read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert ["2026-11-30", "1", "kk", "checks", "<5"] in rows


def test_staff_end_the_kiosk_after_one_question(
    open_one: Callable[..., Kiosk], services_of: Makes
) -> None:
    ended: list[bool] = []
    kiosk = open_one(services_of(), on_end=lambda: ended.append(True))
    kiosk.window.show()
    kiosk.window.go("staff_end")
    settle(kiosk.app)
    assert ended == []
    press(kiosk, "end")
    assert ended == [True]


# ---- the room there is


def out_of_sight(kiosk: Kiosk) -> int:
    """How many things stand where no reading on brings them into sight."""
    views = kiosk.window.findChildren(MoreView)
    return sum(
        not any(view.isAncestorOf(one) for view in views)
        and not kiosk.window.rect().contains(one.mapTo(kiosk.window, one.rect().center()))
        for kind in (QLabel, QAbstractButton)
        for one in shown(kiosk, kind)
    )


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("sizes", rest_in_proof(("flat", "all"), "flat"))
def test_nothing_of_the_staff_pages_is_cut(
    open_one: Callable[..., Kiosk], services_of: Makes, lang: str, sizes: str
) -> None:
    kiosk = open_one(services_of(first=lang))
    kiosk.window.show()
    visit = kiosk.window.visit
    is_all = sizes == "all"
    for width, height in SIZES if is_all else SIZES[1:2]:
        kiosk.window.resize(width, height)
        for visit.is_larger, visit.has_contrast in ((True, True), (False, False))[: 1 + is_all]:
            for name, args in PAGES:
                kiosk.window.open_first()
                kiosk.window.go(name, **args)
                QThreadPool.globalInstance().waitForDone()
                settle(kiosk.app)
                about = (name, args, width, height, visit.is_larger)
                found = [one for one in faults(kiosk) if "stands outside" not in one]
                assert found == [], about
                assert not out_of_sight(kiosk), about
                for one in kiosk.window.findChildren(TypedLine):
                    one.refuse("What was typed is not right. " * 3)
                    settle(kiosk.app)
                    assert [f for f in faults(kiosk) if "stands outside" not in f] == [], about
