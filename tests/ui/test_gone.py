"""Pages that were left are gone, with everything that laid them out: nothing stays behind."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget, QWidgetItem

from guide.ui.kit.discard import discard, refill
from guide.ui.kit.look import Look
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.sticky import StickyArea
from guide.ui.kit.widgets import ColumnsLayout, FlowLayout, Reflow, SplitLayout

DEFERRED_DELETE = 52  # QEvent.DeferredDelete


def items_after(app: QApplication, layout: Reflow) -> int:
    """How many items of layouts live once the window with this layout was shown and left."""
    page = QWidget()
    for _ in range(3):
        layout.addWidget(QWidget())
    page.setLayout(layout)
    page.show()
    app.processEvents()
    page.deleteLater()
    del page, layout
    app.sendPostedEvents(None, DEFERRED_DELETE)
    gc.collect()
    return sum(isinstance(one, QWidgetItem) for one in gc.get_objects())


@pytest.mark.parametrize(
    "make",
    [FlowLayout, lambda: ColumnsLayout(100, 2, 8), lambda: SplitLayout(100, 8, 0.5)],
    ids=["flow", "columns", "split"],
)
def test_a_layout_takes_its_items_with_it(app: QApplication, make: type[Reflow]) -> None:
    before = items_after(app, make())
    assert items_after(app, make()) == before


def test_what_is_put_into_a_place_takes_the_place_of_what_stood_there(app: QApplication) -> None:
    page = QWidget()
    place = QVBoxLayout(page)
    old, new = QWidget(), QWidget()
    place.addWidget(old)
    refill(place, new)
    assert place.count() == 1
    assert [place.itemAt(0).widget(), old.parent()] == [new, None]
    refill(place)
    assert place.count() == 0


def test_what_stays_in_sight_asks_nothing_of_the_place_that_went_before_it(
    app: QApplication,
) -> None:
    """A window that is built anew may drop the place to scroll before the page that was in it."""
    area, page, content = PageScroll(Look()), QWidget(), QWidget()
    sticky = StickyArea(content, page)
    layout = QVBoxLayout(page)
    layout.addWidget(sticky)
    area.setWidget(page)
    area.show()
    app.processEvents()
    assert content.isVisible(), "the area looked for its place to scroll"
    discard(area.takeWidget())
    area.deleteLater()
    app.sendPostedEvents(area, DEFERRED_DELETE)
    told = QEvent(QEvent.Type.LayoutRequest)
    sticky.eventFilter(content, told)
    assert not content.isVisible()
