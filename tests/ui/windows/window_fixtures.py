"""What the tests of whole windows share besides fixtures."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from guide.alerts.declaration import Place, Source
from guide.app.startup import Program
from guide.content.model import Level
from guide.errors import GuideError
from guide.store.store import Store
from guide.ui.shell.startup_checks import StartupChecks
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services

NOW = dt.datetime(2026, 3, 5, 9, 5, tzinfo=dt.UTC)


class FailingStore:
    """A store in memory whose edits fail while `edit_failure` is set."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.edit_failure: GuideError | None = None
        self.failure: GuideError | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def edit(self, changes: Any) -> int:
        if self.edit_failure is not None:
            raise self.edit_failure
        return self._store.edit(changes)


def settle(app: QApplication) -> None:
    """Let everything that is due happen: layouts, timers of 0 ms, deferred deletes."""
    for _ in range(6):
        app.processEvents()


def startup_checks(program: Program) -> StartupChecks:
    """The checks after a start, of which none was made yet."""
    window = program.window
    return StartupChecks(program.session, window.messages, window.navigator, window, window)


def named(window: QWidget, name: str) -> Any:
    """The control with this object name."""
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def enter(services: Services, level: str) -> None:
    """Enter a level as the picker would."""
    place = Place(region="KZ-35")
    services.declarations.declare(Draft(level=Level(level), place=place, source=Source.TV), place)
