"""What the tests of the level pages share: words, rows and keys of a window."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from guide.alerts.declaration import Declaration, Place
from guide.app.startup import Program
from guide.content.model import Level
from guide.ui.shell.page import Page
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services
from tests.ui.windows.window_fixtures import named, settle

KARAGANDA = Place(region="KZ-35")


@dataclass
class MovableClock:
    """A clock that a test sets."""

    moment: dt.datetime = dt.datetime(2026, 3, 5, 9, 5, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.moment

    def pass_days(self, days: int) -> None:
        self.moment += dt.timedelta(days=days)


def rest(program: Program) -> None:
    """Let everything happen that is due, as a running event loop would: also late deletions."""
    settle(program.app)
    program.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle(program.app)


def page_of(program: Program) -> Page:
    page = program.window.navigator.page
    assert page is not None
    return page


def open_page(program: Program, name: str, **args: object) -> Page:
    program.window.navigator.go(name, **args)
    rest(program)
    return page_of(program)


def press(program: Program, name: str) -> None:
    """Click the visible control with this name, as a pointer would."""
    button = named(program.window, name)
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    rest(program)


def key(program: Program, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for one in keys:
        QTest.keyClick(program.window.focusWidget() or program.window, one)
        rest(program)


def words_on(widget: QWidget) -> str:
    """Everything that can be read or heard on the widget."""
    parts: list[str] = []
    for child in widget.findChildren(QWidget):
        if isinstance(child, QLabel | QAbstractButton):
            parts.append(child.text())
        parts += [child.accessibleName(), child.accessibleDescription()]
    return "\n".join(part for part in parts if part)


def shown_words(widget: QWidget) -> str:
    """What stands on the widget's visible labels."""
    labels = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def enter(services: Services, level: Level, **more: object) -> Declaration:
    """Enter a level for the family's own region."""
    draft = Draft(level=level, place=KARAGANDA, **more)  # type: ignore[arg-type]
    services.declarations.declare(draft, KARAGANDA)
    entry = services.declarations.current()
    assert entry is not None
    return entry


def too_wide(program: Program) -> list[str]:
    """Names of visible parts of the page that reach over the right edge of the view."""
    view = program.window.content.page_scroll
    holder = view.widget()
    room = view.viewport().width()
    found = [holder] if holder.width() > room else []
    for child in page_of(program).findChildren(QWidget):
        right = child.mapTo(holder, child.rect().topRight()).x()
        if child.isVisible() and right >= room:
            found.append(child)
    return [child.objectName() or type(child).__name__ for child in found]


def names_in_order(page: QWidget, prefix: str) -> list[str]:
    """Object names that begin so, from top to bottom."""
    found = [w for w in page.findChildren(QWidget) if w.objectName().startswith(prefix)]
    found.sort(key=lambda w: w.mapTo(page, w.rect().topLeft()).y())
    return [w.objectName() for w in found]


def focus_name(app: QApplication) -> str:
    widget = app.focusWidget()
    return widget.objectName() if widget is not None else ""
