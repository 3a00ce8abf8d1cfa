"""The ways to what stands beside the situations: numbers, the board to point at, places here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.message_text import message_text


def plan_about(context: KioskContext) -> str:
    """What is found under "plan for my family": a blank form only where there is a printer."""
    if context.configuration.printing.printer:
        return QCoreApplication.translate("KioskWays", "Blank form and steps")
    return QCoreApplication.translate("KioskWays", "Steps, and what to write down")


def ways(context: KioskContext, *, but: str = "") -> Iterator[QWidget]:
    """A tile for each that there is, without the page `but`."""
    translate = QCoreApplication.translate
    found = [
        ("numbers", "phone", translate("KioskWays", "Emergency numbers: what to say")),
        ("board", "messages-square", message_text("paper_board", context.lang)),
    ]
    if context.services.place_lines():
        found.append(("places", "map-pin", translate("KioskWays", "Places and numbers here")))
    for name, icon, words in found:
        if name != but:
            yield RowTile(
                context.look, words, sign=icon, name=f"go_{name}", on=partial(context.host.go, name)
            )
