"""The first page fits every screen: nothing is cut, and what is pressed is large enough."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.app.kiosk import Kiosk
from guide.content.model import Level
from guide.kiosk.configuration import Configuration, Display, Languages
from guide.store.store import Store
from guide.usecases.kiosk.services import kiosk_services_on
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import NOW, kiosk_services, settle

SIZES = ((768, 1024), (1024, 768), (1080, 1920), (1920, 1080))
LEAST, LEAST_GAP = 88, 12


def shown(kiosk: Kiosk, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in kiosk.window.findChildren(kind) if one.isVisible()]


def place(kiosk: Kiosk, one: QWidget) -> QRect:
    return QRect(one.mapTo(kiosk.window, QPoint(0, 0)), one.size())


def faults(kiosk: Kiosk) -> list[str]:
    """What is cut, too small or too close."""
    found, room = [], kiosk.window.rect()
    for one in shown(kiosk, QLabel):
        at = place(kiosk, one)
        if not room.contains(at):
            found.append(f"{one.text()!r} stands outside")
        if one.height() < one.heightForWidth(one.width()):
            found.append(f"{one.text()!r} is cut")
    pressed = shown(kiosk, QAbstractButton)
    for button in pressed:
        at = place(kiosk, button)
        if not room.contains(at):
            found.append(f"{button.objectName()} stands outside")
        if min(at.width(), at.height()) < LEAST:
            found.append(f"{button.objectName()} is {at.width()} x {at.height()}")
        if at.height() < button.heightForWidth(at.width()):
            found.append(f"{button.objectName()} is cut")
    return found


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("page", ["start", "trouble"])
def test_the_first_page_fits(open_one: Callable[..., Kiosk], lang: str, page: str) -> None:
    for level in (Level.ORANGE, None):
        kiosk = open_one(kiosk_services(lang, level))  # type: ignore[arg-type]
        kiosk.window.show()
        visit = kiosk.window.visit
        for width, height in SIZES:
            kiosk.window.resize(width, height)
            for visit.is_larger in (False, True):
                for visit.is_low in (False, True):
                    kiosk.window.open_first(page)
                    settle(kiosk.app)
                    about = (width, height, visit.is_larger, visit.is_low, level)
                    assert faults(kiosk) == [], about
                    if page == "start":
                        ways = [one.objectName() for one in shown(kiosk, QAbstractButton)]
                        assert "more_down" not in ways, about
                        assert {"go_levels", "go_situations", "go_check", "go_plan"} <= set(ways)


@pytest.mark.parametrize(
    "size",
    [(1280, 1024), (1366, 768), (800, 1280), (600, 1024), (1024, 600), (2160, 3840), (3840, 2160)],
    ids=lambda size: "x".join(map(str, size)),
)
def test_other_screens_show_the_four_entries_at_once(
    open_one: Callable[..., Kiosk], size: tuple[int, int]
) -> None:
    kiosk = open_one(kiosk_services("kk"))
    kiosk.window.resize(*size)
    kiosk.window.show()
    settle(kiosk.app)
    assert faults(kiosk) == []
    ways = {one.objectName() for one in shown(kiosk, QAbstractButton)}
    assert {"go_levels", "go_situations", "go_check", "go_plan"} <= ways
    assert "more_down" not in ways


def test_the_check_sees_what_is_cut(kiosk: Kiosk) -> None:
    label = shown(kiosk, QLabel)[-1]
    label.setFixedHeight(3)
    shown(kiosk, QAbstractButton)[-1].setFixedHeight(40)
    settle(kiosk.app)
    assert len(faults(kiosk)) >= 2


@pytest.mark.parametrize(("inches", "pixels"), [(15.6, 88), (10.1, 112)])
def test_a_target_has_fifteen_millimetres_at_the_size_that_was_said(
    open_one: Callable[..., Kiosk], inches: float, pixels: int
) -> None:
    configuration = Configuration(display=Display(inches=inches), languages=Languages(first="en"))
    services = kiosk_services_on(Store.in_memory(now=lambda: NOW), lambda: NOW, configuration)
    kiosk = open_one(services)
    kiosk.window.resize(1920, 1080)
    kiosk.window.show()
    kiosk.window.open_first()
    settle(kiosk.app)
    millimetre = math.hypot(1920, 1080) / (inches * 25.4)
    for button in shown(kiosk, QAbstractButton):
        least = min(button.width(), button.height())
        assert least >= max(88, 15 * millimetre), button.objectName()
    assert kiosk.window.look.target >= pixels
