"""Whatever takes a press is as large as a finger, by pixels and by millimetres, on every page."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from guide.app.kiosk import PAGES, Kiosk
from guide.kiosk.configuration import Display
from guide.usecases.kiosk.services import KioskServices
from tests.places.made import school
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import settle
from tests.ui.kiosk.test_pages import VISITORS
from tests.ui.kiosk.test_staff_pages import PAGES as STAFF
from tests.ui.kiosk.test_staff_pages import Makes, held_secret, services_of
from tests.ui.kiosk.walk import faults, shown

__all__ = ["held_secret", "services_of"]

LEAST, LEAST_MM = 88, 15.0
ITEM = {"about": "situation", "situation": "ITEM"}
ALL = (("start", {}), ("trouble", {}), *VISITORS, ("take_away", ITEM), ("card", ITEM), *STAFF)
# Pixels and inches: what stands in lobbies, small ones (75 px a target) and dense ones (129 px).
SCREENS = (
    (1024, 768, 10.1), (1920, 1080, 10.1), (768, 1024, 10.1), (1080, 1920, 10.1),
    (1024, 768, 15.0), (1920, 1080, 15.6), (1080, 1920, 32.0), (1920, 1080, 55.0),
)  # fmt: skip


@pytest.fixture(autouse=True)
def a_pack_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(KioskServices, "place_packs", lambda _self: [school()])


@pytest.mark.parametrize("is_larger", rest_in_proof((False, True), True))
@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
@pytest.mark.parametrize("screen", rest_in_proof(SCREENS, SCREENS[1]), ids=str)
def test_everything_that_takes_a_press_is_as_large_as_a_finger(
    open_one: Callable[..., Kiosk],
    services_of: Makes,
    screen: tuple[int, int, float],
    lang: str,
    is_larger: bool,
) -> None:
    width, height, inches = screen
    services = services_of(lang)
    configuration = msgspec.structs.replace(services.configuration, display=Display(inches=inches))
    kiosk = open_one(msgspec.structs.replace(services, configuration=configuration))
    kiosk.window.resize(width, height)
    kiosk.window.show()
    least = max(LEAST, LEAST_MM * math.hypot(width, height) / (inches * 25.4))
    kiosk.window.visit.is_larger = is_larger
    wrong: list[tuple[object, ...]] = []
    for name, args in ALL:
        kiosk.window.open_first("start")
        kiosk.window.go(name, **args)
        settle(kiosk.app)
        wrong += [(name, args, one) for one in (*faults(kiosk), *too_small(kiosk, least))]
    kiosk.window.show_notice(20)
    wrong += [("notice", one) for one in too_small(kiosk, least)]
    assert wrong == []


def too_small(kiosk: Kiosk, least: float) -> list[str]:
    pressed: list[QWidget] = [*shown(kiosk, QAbstractButton), *shown(kiosk, QLineEdit)]
    return [
        f"{one.objectName()} is {one.width()} x {one.height()}, not {least:.0f}"
        for one in pressed
        if min(one.width(), one.height()) < least
    ]


def test_the_check_names_every_page() -> None:
    assert {name for name, _args in ALL} == set(PAGES)
