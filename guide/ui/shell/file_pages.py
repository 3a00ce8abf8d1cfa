"""Asking for a file and opening the page that shows what is in it; nothing changes by that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.ui.shell import file_dialogs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from guide.ui.shell.page import PageContext


def show_chosen_file(parent: QWidget, context: PageContext, page: str) -> None:
    """Ask for a file as `page` shows it, and go there when one was named."""
    title, kind, endings = _question(page)
    drives = context.services.backups.drives
    path = file_dialogs.ask_present_file(parent, title, kind, endings, drives)
    if path is not None:
        context.navigator.go(page, file=str(path))


def _question(page: str) -> tuple[str, str, str]:
    """What is asked, what such files are called, and how their names end."""
    return {
        "plan_file": (
            QCoreApplication.translate("PlanFilePage", "Open a plan file"),
            QCoreApplication.translate("PlanFilePage", "Plans of Daiyn"),
            "*.daiyn",
        ),
        "earlier": (
            QCoreApplication.translate("DriveCard", "Bring back from a file"),
            QCoreApplication.translate("DriveCard", "Copies of Daiyn"),
            "*.db",
        ),
        "guide_offer": (
            QCoreApplication.translate("Updating", "Choose the update file"),
            QCoreApplication.translate("Updating", "Updates of the guide's words"),
            "*.zip",
        ),
        "place_offer": (
            QCoreApplication.translate("Places", "Open a place pack"),
            QCoreApplication.translate("Places", "Place packs of Daiyn"),
            "*.daiyn-place",
        ),
        "alert_offer": (
            QCoreApplication.translate("Alerts", "Open a message about the level"),
            QCoreApplication.translate("Alerts", "Messages about the level"),
            "*.xml *.daiyn-alert",
        ),
        "alert_desk": (
            QCoreApplication.translate("Alerts", "Open the message to be signed"),
            QCoreApplication.translate("Alerts", "Messages about the level"),
            "*.xml *.daiyn-alert",
        ),
    }[page]
