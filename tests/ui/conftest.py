"""A dressed application and looks, for every test of the windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from guide.ui.kit.fonts import load_fonts
from guide.ui.kit.look import Look, Theme
from guide.ui.kit.style import apply_style


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application with the program's fonts, dressed in light."""
    load_fonts()
    QLocale.setDefault(QLocale(QLocale.Language.Kazakh, QLocale.Country.Kazakhstan))
    apply_style(qapp, Look())
    return qapp


@pytest.fixture(params=list(Theme), ids=lambda theme: theme.name.lower())
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each theme in turn."""
    made: Theme = request.param
    return made


@pytest.fixture
def look(app: QApplication) -> Look:
    """The light look at 100 %."""
    return Look()


@pytest.fixture(params=[1.0, 2.0], ids=["100", "200"])
def scaled(app: QApplication, request: pytest.FixtureRequest) -> Iterator[Look]:
    """The light look at 100 and at 200 %."""
    look = Look(Theme.LIGHT, request.param)
    apply_style(app, look)
    yield look
    apply_style(app, Look())


class Stage(QWidget):
    """A window with a column, for widgets that need focus and a place."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)

    def put(self, *widgets: QWidget) -> None:
        """Show widgets in the column."""
        for widget in widgets:
            self.column.addWidget(widget)
            widget.show()
        QApplication.processEvents()


@pytest.fixture
def stage(app: QApplication) -> Iterator[Stage]:
    """An active window of 700 by 500 pixels."""
    made = Stage()
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    app.processEvents()
    yield made
    made.close()
    made.deleteLater()
    # What watches this window must not watch the next one.
    app.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
