"""Asking for the file of an update: the same question wherever an update can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.ui import file_asking
from guide.ui.page import Page


def choose_update(page: Page) -> None:
    """Ask, and open the page that shows what the file changes; nothing happens without a file."""
    path = file_asking.ask_present_file(
        page,
        QCoreApplication.translate("Updating", "Choose the update file"),
        QCoreApplication.translate("Updating", "Updates of the guide's words"),
        "*.zip",
        page.desk.session.workbench.keeping.drives,
    )
    if path is not None:
        page.desk.go("guide_offer", file=str(path))
