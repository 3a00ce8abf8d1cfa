"""What a test sees and touches on a kiosk's page: what is pressed, read on and cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from guide.app.kiosk import Kiosk
from guide.ui.kiosk.part_area import PartArea
from tests.ui.kiosk.conftest import settle

LEAST = 88  # pixels of the screen
# Of a page that is read part by part: lines of the least text, so that a part is worth reading.
LEAST_SIGHT = 140


def shown(kiosk: Kiosk, kind: type[QWidget]) -> list[QWidget]:
    """The widgets of this kind that are on the page, seen or to be read on."""
    return [one for one in kiosk.window.findChildren(kind) if one.isVisible()]


def place(kiosk: Kiosk, one: QWidget) -> QRect:
    """Where it stands in the window."""
    return QRect(one.mapTo(kiosk.window, QPoint(0, 0)), one.size())


def area(kiosk: Kiosk) -> PartArea | None:
    """What is read part by part, if the page has it."""
    page = kiosk.window.page
    return None if page is None else page.findChild(PartArea)


def sight(kiosk: Kiosk) -> QRect:
    """The part of the window where the page is seen now."""
    found = area(kiosk)
    if found is None:
        return kiosk.window.rect()
    seen, veil = place(kiosk, found), found.parentWidget().findChild(QWidget, "veil")
    return seen.adjusted(0, 0, 0, -veil.height() if veil.isVisible() else 0)


def is_whole(kiosk: Kiosk, one: QWidget) -> bool:
    """Whether all of a widget is seen now."""
    return _room(kiosk, one).intersected(kiosk.window.rect()).contains(place(kiosk, one))


def half_seen(kiosk: Kiosk) -> Iterator[str]:
    """Words that are cut where the part that is seen ends."""
    room, found = sight(kiosk), area(kiosk)
    for one in shown(kiosk, QLabel) if found is not None else ():
        at = place(kiosk, one)
        is_cut = at.top() < room.bottom() < at.bottom() and at.height() < room.height()
        if found.isAncestorOf(one) and is_cut:
            yield f"{one.text()!r} is half seen"


def is_read(kiosk: Kiosk, words: str) -> bool:
    """Whether words stand whole before the reader's eyes, on a label or a button."""
    return any(
        words in (one.text() if isinstance(one, QLabel) else one.accessibleName())
        and is_whole(kiosk, one)
        for kind in (QLabel, QAbstractButton)
        for one in shown(kiosk, kind)
    )


def press(kiosk: Kiosk, name: str) -> None:
    """Press the button of this name."""
    found = kiosk.window.findChild(QAbstractButton, name)
    assert found is not None, name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle(kiosk.app)


def read(kiosk: Kiosk) -> str:
    """All that stands on the page, on one line."""
    labels = (one.text() for one in shown(kiosk, QLabel))
    return " ".join((*labels, *(one.accessibleName() for one in shown(kiosk, QAbstractButton))))


def faults(kiosk: Kiosk) -> Iterator[str]:
    """What is cut, outside, too small, laid over another, or never comes into sight."""
    labels, buttons = shown(kiosk, QLabel), shown(kiosk, QAbstractButton)
    for one in (*labels, *buttons):
        at, name = place(kiosk, one), one.objectName() or getattr(one, "text", str)()
        if not _whole(kiosk, one).contains(at):
            yield f"{name} stands outside"
        if one.height() < one.heightForWidth(one.width()):
            yield f"{name} is cut"
    for button in buttons:
        if min(button.width(), button.height()) < LEAST:
            yield f"{button.objectName()} is {button.width()} x {button.height()}"
        if not button.accessibleName():
            yield f"{button.objectName()} has no name"
    yield from _overlaps(kiosk, [*labels, *buttons])
    found = area(kiosk)
    if found is not None and found.bar.maximum() > 0:
        if found.height() < LEAST_SIGHT:
            yield f"only {found.height()} pixels are seen at once"
        if found.content.minimumSizeHint().width() > found.width():
            yield "it is wider than the screen"


def _whole(kiosk: Kiosk, one: QWidget) -> QRect:
    """The room that it must not leave: all that can be read on, or the window."""
    found = area(kiosk)
    if found is not None and found.isAncestorOf(one):
        return place(kiosk, found.content)
    return kiosk.window.rect()


def _room(kiosk: Kiosk, one: QWidget) -> QRect:
    found = area(kiosk)
    is_inside = found is not None and found.isAncestorOf(one)
    return sight(kiosk) if is_inside else kiosk.window.rect()


def _overlaps(kiosk: Kiosk, widgets: list[QWidget]) -> Iterator[str]:
    found = area(kiosk)
    inside = {one: found is not None and found.isAncestorOf(one) for one in widgets}
    places = {one: place(kiosk, one) for one in widgets}
    for at, one in enumerate(widgets):
        for other in widgets[at + 1 :]:
            is_within = one.isAncestorOf(other) or other.isAncestorOf(one)
            is_over = inside[one] is inside[other] and places[one].intersects(places[other])
            if is_over and not is_within:
                yield f"{one.objectName()} {one.text()!r} lies over {other.text()!r}"
