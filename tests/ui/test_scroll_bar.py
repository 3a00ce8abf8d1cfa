"""The page's scroll bar: its handle is dragged, its track turns a page, its length tells."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.scroll_bar import ScrollBar
from tests.ui.conftest import Stage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def area(look: Look, stage: Stage) -> Iterator[PageScroll]:
    pointer = QCursor.pos()
    made = PageScroll(look)
    page = QWidget()
    page.setMinimumHeight(3000)
    made.setWidget(page)
    stage.put(made)
    yield made
    QCursor.setPos(pointer)  # what it lies on stays open in the tests that follow


def bar_of(area: PageScroll) -> ScrollBar:
    bar = area.verticalScrollBar()
    assert isinstance(bar, ScrollBar)
    return bar


def test_the_handle_is_dragged_to_the_end_and_back(area: PageScroll) -> None:
    bar = bar_of(area)
    middle = bar.handle().center().toPoint()
    QTest.mousePress(bar, LEFT, pos=middle)
    QTest.mouseMove(bar, QPoint(middle.x(), bar.height() + 400))
    assert bar.value() == bar.maximum()
    assert bar.handle().bottom() == pytest.approx(bar.height())
    QTest.mouseMove(bar, QPoint(middle.x(), -400))
    assert bar.value() == bar.minimum()
    QTest.mouseRelease(bar, LEFT)
    QTest.mouseMove(bar, QPoint(middle.x(), 300))
    assert bar.value() == bar.minimum(), "let go, the handle stays"


def test_the_track_turns_a_page_towards_the_pointer(area: PageScroll) -> None:
    bar = bar_of(area)
    QTest.mouseClick(bar, LEFT, pos=QPoint(5, bar.height() - 5))
    assert bar.value() == bar.pageStep()
    QTest.mouseClick(bar, LEFT, pos=QPoint(5, 2))
    assert bar.value() == 0


def test_a_long_page_has_a_handle_that_can_still_be_hit(area: PageScroll, look: Look) -> None:
    page = area.widget()
    page.setMinimumHeight(200_000)
    QApplication.processEvents()
    assert bar_of(area).handle().height() >= look.target


def test_a_page_that_fits_has_no_handle(area: PageScroll) -> None:
    bar = bar_of(area)
    assert not bar.handle().isEmpty()
    area.widget().setMinimumHeight(10)
    QApplication.processEvents()
    assert bar.handle().isEmpty()
    QTest.mouseClick(bar, LEFT, pos=QPoint(5, 5))
    assert bar.value() == 0
