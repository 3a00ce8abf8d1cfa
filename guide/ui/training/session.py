"""The session of a class's windows: what changed in the class's store, and who hears of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QObject, Signal

from guide.ui.shell.session import Session

if TYPE_CHECKING:
    from guide.usecases.program.services import Services
    from guide.usecases.training.services import ClassServices


class ClassSession(Session):
    """Runs commands on the class's services and tells of what they changed."""

    sessions_changed = Signal()

    KINDS: ClassVar[tuple[tuple[str, frozenset[str]], ...]] = (
        ("settings_changed", frozenset({"settings"})),
    )

    def __init__(
        self, services: ClassServices, data_folder: Path, parent: QObject | None = None
    ) -> None:
        # The shell asks for the store, the settings and the clock, which these have as well.
        super().__init__(cast("Services", services), data_folder, parent)
        self.class_services = services

    def tell_changes(self) -> None:
        """Emit the signals of the kinds that changed; all but settings belong to sessions."""
        changed = self.services.store.take_changed_kinds()
        if "settings" in changed:
            self.settings_changed.emit()
        if changed - {"settings"}:
            self.sessions_changed.emit()

    def turns(self, after: dt.datetime, until: dt.datetime) -> bool:  # noqa: ARG002
        """No level begins or ends in a class's store."""
        return False

    def open_household(self) -> str | None:
        """None: there is no household."""
        return None
