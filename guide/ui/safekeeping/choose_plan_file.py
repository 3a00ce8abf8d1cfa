"""Asking for a plan file and opening its page: the same question wherever one can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.ui.shell import file_dialogs

if TYPE_CHECKING:
    from guide.ui.shell.page import Page


def open_plan_file(page: Page) -> None:
    """Ask which plan file to open, and go to its page when one was named."""
    path = file_dialogs.ask_present_file(
        page,
        QCoreApplication.translate("PlanFilePage", "Open a plan file"),
        QCoreApplication.translate("PlanFilePage", "Plans of Daiyn"),
        "*.daiyn",
        page.context.services.backups.drives,
    )
    if path is not None:
        page.context.navigator.go("plan_file", file=str(path))
