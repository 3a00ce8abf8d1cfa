"""Asking for the file of an update: the same question wherever an update can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.ui.shell import file_dialogs
from guide.ui.shell.page import Page


def choose_update(page: Page) -> None:
    """Ask, and open the page that shows what the file changes; nothing happens without a file."""
    path = file_dialogs.ask_present_file(
        page,
        QCoreApplication.translate("Updating", "Choose the update file"),
        QCoreApplication.translate("Updating", "Updates of the guide's words"),
        "*.zip",
        page.context.services.backups.drives,
    )
    if path is not None:
        page.context.navigator.go("guide_offer", file=str(path))
