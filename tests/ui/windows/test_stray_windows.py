"""Opening a page shows no window beside the one there is: such a flash takes the focus away."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from guide.app.home_pages import PAGES
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.test_pages import open_page
from tests.ui.windows.window_fixtures import enter


class Shown(QObject):
    """Remembers every widget that was shown as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.strays: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.strays.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("level", ["", "red"])
def test_no_page_shows_a_window_of_its_own(
    open_window: Opener, services: Services, app: QApplication, level: str
) -> None:
    if level:
        enter(services, level)
    fill_family(services.plan_editor)
    program = open_window()
    shown = Shown(app)
    for name in PAGES:
        open_page(program, name)
        assert QApplication.focusWidget() is not None, name
    app.removeEventFilter(shown)
    assert shown.strays == []


def test_a_widget_shown_without_a_parent_is_noticed(app: QApplication) -> None:
    """Negative control."""
    shown = Shown(app)
    stray = QWidget()
    stray.setObjectName("stray")
    stray.setVisible(True)
    stray.setVisible(False)
    app.removeEventFilter(shown)
    assert shown.strays == ["QWidget stray"]
