"""Where the entries lie, when something speaks against the place; and moving them.

The move copies and compares; the old folder stays as it is. Afterwards the program is to be
started anew, because this start still holds the old file.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from guide.errors import GuideError
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Button, Card, Heading, Text, flow_of
from guide.ui.shell.background import wait_for_background
from guide.ui.shell.page import PageContext
from guide.usecases.safekeeping.data_location import LocationRisk

MESSAGE = "moved"


class LocationCard(Card):
    """The risks in words, and the button that moves. Made only where there are risks."""

    def __init__(
        self,
        context: PageContext,
        risks: Sequence[LocationRisk],
        *,
        can_move: bool,
        is_of_another_home: bool = False,
    ) -> None:
        super().__init__(context.look, kind="framed", name="place")
        self._context = context
        look = context.look
        self.add(
            Heading(look, self.tr("Another place is better for your entries"), 2),
            *(Text(look, message_text(f"location_{risk}", context.lang)) for risk in risks),
        )
        if is_of_another_home:
            self.add(
                Text(
                    look,
                    self.tr(
                        "The plans of all homes are moved together. To move them, open your own"
                        " plan first."
                    ),
                )
            )
        if not can_move:
            return
        about = self.tr(
            "Daiyn can move them to its own folder on this computer."
            " A copy stays in the old folder."
        )
        self.move_button = Button(
            look, self.tr("Move to this computer"), "outlined", name="move_place", on=self._move
        )
        self.add(Text(look, about), flow_of(look, 12, self.move_button))

    def _move(self) -> None:
        context = self._context
        if context.session.has_waiting and not context.session.retry():
            return  # the bar above says what is not saved
        # Years of backups may take a second: say so, and paint it, before the window stands still.
        context.messages.tell(
            lambda _lang: QCoreApplication.translate("StartupChecks", "Copying and comparing…"),
            key=MESSAGE,
        )
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        wait_for_background()  # a backup that is being made is to come along
        try:
            context.services.data_location.move()
        except GuideError as failure:
            context.messages.close(MESSAGE)
            context.messages.show_failure(failure)
            return
        self.move_button.hide()
        context.messages.tell(
            lambda _lang: QCoreApplication.translate(
                "StartupChecks",
                "Moved and checked. Close Daiyn and open it again: it then works in its own"
                " folder.",
            ),
            action=lambda _lang: QCoreApplication.translate("StartupChecks", "Close Daiyn"),
            on_action=QApplication.closeAllWindows,
            key=MESSAGE,
        )
