"""A quiet line for staff, on a page that is for everybody: what is wrong with this screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.widgets import IconView, Text, boxed, led_row


def trouble_note(context: KioskContext, look: KioskLook) -> QWidget | None:
    """The first trouble, and that there are more; None where there is none."""
    troubles = context.session.troubles(context.lang)
    if not troubles:
        return None
    words = QCoreApplication.translate("KioskTrouble", "For the staff: {trouble}").format(
        trouble=troubles[0]
    )
    said = Text(look, words, "caption", colour="text2")
    return boxed(led_row(look, 8, IconView(look, "circle-alert", 18), said), "trouble_note")
