"""Ten seconds to take back what was just entered or ended; the same bar wherever it was done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from guide.ui.shell.messages import Said
from guide.ui.shell.page import PageContext

UNDO_MS = 10_000
MESSAGE = "level"  # one bar: the newest entry is the one that can be undone


def offer_undo(context: PageContext, words: Said, receipt: Any) -> None:
    """Say what was done and offer to take it back.

    The page that did it may be gone when the button is pressed: nothing here belongs to it.
    """

    def take_back() -> None:
        context.messages.close(MESSAGE)
        if context.session.keep(lambda services: services.declarations.undo(receipt)):
            context.announcer.say(QCoreApplication.translate("LevelUndo", "The action was undone"))

    context.messages.tell(
        words,
        action=lambda _lang: QCoreApplication.translate("LevelUndo", "Undo the action"),
        on_action=take_back,
        timeout_ms=UNDO_MS,
        key=MESSAGE,
    )
