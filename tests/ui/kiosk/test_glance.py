"""The level and the numbers are seen before the page is built; then the page takes their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.app.kiosk import Kiosk, complete_kiosk, empty_window
from guide.content.model import Level
from guide.ui.kiosk.glance import KioskGlance, kiosk_glance
from guide.ui.kiosk.window import KioskWindow
from guide.ui.kit.look import Look
from guide.ui.kit.style import apply_style
from tests.ui.kiosk.conftest import kiosk_services, settle

SIZES = ((1920, 1080), (1080, 1920), (1024, 768), (768, 1024))
At = Callable[..., tuple[KioskWindow, KioskGlance]]


@pytest.fixture
def at_a_glance() -> Iterator[At]:
    """A window in the moment in which only the glance is seen."""
    opened: list[KioskWindow] = []

    def build(
        level: Level | None = Level.ORANGE, size: tuple[int, int] = SIZES[0]
    ) -> tuple[KioskWindow, KioskGlance]:
        services = kiosk_services(level=level)
        window = empty_window(services, lambda: None, lambda: None)
        opened.append(window)
        window.resize(*size)
        glance = kiosk_glance(services, window.look_now(), "kk")
        window.show_glance(glance)
        window.show()
        settle(window._app)
        return window, glance

    yield build
    for window in opened:
        window.hide()
        window.let_go()
        window.deleteLater()
        window.session.services.close()
        settle(window._app)
        apply_style(window._app, Look())
        window._app.setQuitOnLastWindowClosed(True)


def completed(window: KioskWindow) -> Kiosk:
    return complete_kiosk(window, "start")


def place(window: KioskWindow, name: str) -> QRect:
    found = window.findChild(QWidget, name)
    assert found is not None
    return QRect(found.mapTo(window, QPoint()), found.size())


def test_a_press_before_the_page_is_painted_is_the_pages(at_a_glance: At) -> None:
    """What is pressed while the page is built comes with the first look at what happened."""
    window, _ = at_a_glance()
    kiosk = completed(window)
    where = place(window, "go_levels").center()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    assert window.page is not None
    assert window.page.name == "levels"
    kiosk.seal.take_off()


def test_a_hand_does_nothing_at_a_glance(at_a_glance: At) -> None:
    window, glance = at_a_glance()
    assert not window.close()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    settle(window._app)
    assert glance.isVisible()
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_what_is_seen_stands_where_the_page_has_it(at_a_glance: At, size: tuple[int, int]) -> None:
    window, glance = at_a_glance(size=size)
    band, numbers = (QRect(one.mapTo(window, QPoint()), one.size()) for one in glance.panels())
    solid = window.grab().toImage().pixelColor(band.center()).name().upper()
    assert solid == window.look_now().level(Level.ORANGE).solid
    kiosk = completed(window)
    settle(window._app)
    near = 12 * window.look.scale
    for seen, stands in ((band, "level_band"), (numbers, "numbers")):
        page = place(window, stands)
        assert abs(seen.left() - page.left()) <= near
        assert abs(seen.top() - page.top()) <= near
        assert abs(seen.right() - page.right()) <= near
    kiosk.seal.take_off()


def colours(window: KioskWindow, of: QWidget) -> set[str]:
    """Those in which anything of a part is painted."""
    picture = window.grab(QRect(of.mapTo(window, QPoint()), of.size())).toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for y in range(0, picture.height(), 2)
        for x in range(0, picture.width(), 2)
    }


def test_words_and_numbers_can_be_read(at_a_glance: At) -> None:
    window, glance = at_a_glance()
    look = window.look_now()
    band, numbers = glance.panels()
    assert look.level(Level.ORANGE).on in colours(window, band)
    assert look.c.on_accent in colours(window, numbers)
    assert [one.words for one in numbers.lines] == [
        one.number for one in window.session.services.guide.numbers if one.tile
    ], "those of the bar, and no others"


def test_without_a_level_only_the_numbers_are_seen(at_a_glance: At) -> None:
    """No band says that nothing is in force before the page can say what is known."""
    _, glance = at_a_glance(level=None)
    band, numbers = glance.panels()
    assert not band.isVisible()
    assert numbers.isVisible()
    assert glance.accessibleName().startswith("112, ")


def test_the_page_that_takes_its_place_covers_the_screen_without_a_frame(at_a_glance: At) -> None:
    window, _ = at_a_glance()
    window.cover_screen()
    kiosk = completed(window)
    settle(window._app)
    assert window.isFullScreen()
    handle = window.windowHandle()
    for flags in (window.windowFlags(), handle.flags()):
        assert flags & Qt.WindowType.FramelessWindowHint
        assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert window.findChild(KioskGlance) is None
    kiosk.seal.take_off()
