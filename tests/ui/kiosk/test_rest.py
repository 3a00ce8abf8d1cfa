"""A screen that nobody uses: silent slides, less light at night, and nothing burned into it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.app.kiosk import Kiosk
from guide.content.model import LANGS, Lang, Level
from guide.kiosk.configuration import Night, all_fields
from guide.ui.kiosk.attract_page import SLIDE_MS
from guide.ui.kiosk.rest_watch import SLIDES_AFTER_MS, RestWatch
from guide.ui.kit.look import Look, Theme
from guide.usecases.base.local_time import local_time
from tests.ui.kiosk.conftest import NOW, kiosk_services, settle
from tests.ui.kiosk.walk import read

SLIDES = 4


def resting(open_one: Callable[..., Kiosk], lang: Lang = "en", night: Night = Night()) -> Kiosk:  # noqa: B008
    services = kiosk_services(lang)
    configuration = structs.replace(services.configuration, night=night)
    kiosk = open_one(structs.replace(services, configuration=configuration))
    kiosk.window.resize(1024, 768)
    kiosk.window.show()
    settle(kiosk.app)
    watch = RestWatch(kiosk.window)
    kiosk.seal.touched.connect(watch.touched)
    return kiosk


def watch_of(kiosk: Kiosk) -> RestWatch:
    found = kiosk.window.findChild(RestWatch)
    assert isinstance(found, RestWatch)
    return found


def turn(kiosk: Kiosk) -> None:
    """Let the time of a slide pass."""
    (timer,) = (one for one in kiosk.window.page.findChildren(QTimer) if one.isActive())
    assert timer.interval() == SLIDE_MS
    timer.timeout.emit()
    settle(kiosk.app)


@pytest.mark.parametrize("lang", LANGS)
def test_the_slides_follow_each_other(open_one: Callable[..., Kiosk], lang: Lang) -> None:
    kiosk = resting(open_one, lang)
    watch_of(kiosk).show_slides()
    settle(kiosk.app)
    seen = []
    for _ in range(SLIDES):
        seen.append(read(kiosk))
        for words in ("Экранның кез келген жерін басыңыз", "Touch the screen anywhere"):
            assert words in seen[-1]  # whichever language somebody reads
        turn(kiosk)
    guide = kiosk.services.guide
    assert guide.level(Level.ORANGE).words(lang).meaning in seen[0]
    assert any(one in seen[0] for one in ("№ 3 кітапхана", "библиотека № 3", "Library no. 3"))
    assert guide.situation_steps("ITEM")[0].words(lang).title.rstrip(".") in seen[1]
    assert len(set(seen)) == SLIDES
    assert read(kiosk) == seen[0]


def test_the_level_stands_on_every_slide(open_one: Callable[..., Kiosk]) -> None:
    kiosk = resting(open_one)
    watch_of(kiosk).show_slides()
    for _ in range(SLIDES):
        settle(kiosk.app)
        (band,) = (one for one in kiosk.window.findChildren(QWidget, "level_band"))
        assert band.isVisible()
        turn(kiosk)


def test_the_slides_begin_only_where_nobody_came(open_one: Callable[..., Kiosk]) -> None:
    kiosk = resting(open_one)
    slides = watch_of(kiosk)._slides
    assert slides.isActive()
    assert slides.interval() == SLIDES_AFTER_MS
    QTest.mouseClick(kiosk.window.findChild(QWidget, "frame"), Qt.MouseButton.LeftButton)
    assert not slides.isActive()
    kiosk.window.go("situations")
    watch_of(kiosk).show_slides()
    assert kiosk.window.page.name == "situations"


@pytest.mark.parametrize("way", ["anywhere", "button", "key"])
def test_a_touch_anywhere_leads_to_the_start(open_one: Callable[..., Kiosk], way: str) -> None:
    kiosk = resting(open_one)
    watch_of(kiosk).show_slides()
    settle(kiosk.app)
    button = kiosk.window.findChild(QAbstractButton, "begin")
    if way == "anywhere":
        QTest.mouseClick(kiosk.window.page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    elif way == "button":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    settle(kiosk.app)
    assert kiosk.window.page.name == "start"


# ---- night


def _around_now() -> Night:
    now = local_time(NOW)
    begins, ends = now - dt.timedelta(hours=1), now + dt.timedelta(hours=1)
    return Night(begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}", percent=40)


def test_at_night_the_screen_is_dark_and_dimmed_until_somebody_comes(
    open_one: Callable[..., Kiosk],
) -> None:
    kiosk = resting(open_one, night=_around_now())
    watch_of(kiosk).show_slides()
    settle(kiosk.app)
    assert kiosk.window.look.theme is Theme.DARK
    shade = kiosk.window.findChild(QWidget, "shade")
    assert shade.geometry() == kiosk.window.rect()
    full = QColor(kiosk.window.look.c.accent).lightness()
    for _ in range(2):  # above each slide that takes the place of another
        numbers = kiosk.window.findChild(QWidget, "numbers")
        spot = numbers.mapTo(
            kiosk.window, numbers.rect().center() - QPoint(0, numbers.height() // 2 - 6)
        )
        assert kiosk.window.grab().toImage().pixelColor(spot).lightness() < full
        turn(kiosk)
    QTest.mouseClick(kiosk.window.page, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    settle(kiosk.app)
    assert kiosk.window.findChild(QWidget, "shade") is None
    kiosk.window.visit.turn_contrast()
    assert kiosk.window.look.theme is Theme.CONTRAST  # what a visitor asks for comes first


def test_by_day_nothing_is_dimmed(open_one: Callable[..., Kiosk]) -> None:
    night = _around_now()
    kiosk = resting(open_one, night=Night(begins=night.ends, ends=night.begins, percent=80))
    watch_of(kiosk).show_slides()
    settle(kiosk.app)
    assert kiosk.window.look.theme is Theme.LIGHT
    assert kiosk.window.findChild(QWidget, "shade") is None


def test_what_is_dimmed_stays_readable() -> None:
    look = Look(Theme.DARK)
    pairs = [(look.level(one).on, look.level(one).solid) for one in Level]
    pairs += [
        (look.c.text, look.c.bg),
        (look.c.text2, look.c.surface),
        (look.c.on_accent, look.c.accent),
    ]
    least = round(all_fields()["night.percent"].ask.least)
    assert min(_contrast(*pair, least) for pair in pairs) >= 4.5
    assert min(_contrast(*pair, least - 1) for pair in pairs) < 4.5  # as dark as it may be
    assert Night().percent >= least


def _contrast(one: str, other: str, percent: int) -> float:
    low, high = sorted(_luminance(colour, percent / 100) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str, light: float) -> float:
    parts = [value * light for value in QColor(colour).getRgbF()[:3]]
    red, green, blue = ((v / 12.92 if v <= 0.04 else ((v + 0.055) / 1.055) ** 2.4) for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# ---- burning in


def test_all_that_stands_moves_by_two_pixels_a_minute(open_one: Callable[..., Kiosk]) -> None:
    kiosk = resting(open_one)
    frame = kiosk.window.findChild(QWidget, "frame")
    places = [frame.pos()]
    for _ in range(16):
        watch_of(kiosk).look()
        settle(kiosk.app)
        moved = frame.pos() - places[-1]
        assert abs(moved.x()) + abs(moved.y()) == 2
        assert kiosk.window.rect().contains(frame.geometry())
        places.append(frame.pos())
    assert places[-1] == places[0]
    assert len({(one.x(), one.y()) for one in places}) == 16
