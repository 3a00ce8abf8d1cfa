"""The bar that tells of messages that arrived while the window is open.

One message is told whole, and one press accepts it; of several it leads to the page that shows
them. A test is never told here, and what was refused neither: they stand in the settings.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from guide.cap.message import Message, Status
from guide.content.model import Lang, Level
from guide.ui.advice.alert_words import (
    ahead_words,
    change_words,
    in_sentences,
    key_words,
    said_words,
    staying_words,
    until_words,
    who_words,
)
from guide.ui.alerts.answers import accept
from guide.ui.shell.messages import MessageTemplate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from guide.alerts.accepted import Accepted
    from guide.content.guide import Guide
    from guide.ui.shell.window import MainWindow
    from guide.usecases.alerts.arrivals import FolderLook
    from guide.usecases.alerts.intake import Examined
    from guide.usecases.base.results import Receipt
    from guide.usecases.program.services import Services

ARRIVED, TAKEN = "arrived", "taken"  # the bars


class ArrivalNote(QObject):
    """Tells of each message once, until it is answered or was closed away.

    Args:
        window: where the bar stands; what is told belongs to no page.

    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: frozenset[str] = frozenset()
        window.session.messages_arrived.connect(self._tell_anew)
        # What holds before the message is said too, and may be another level by now.
        window.session.level_changed.connect(partial(window.messages.word_anew, ARRIVED))
        window.navigator.begun.connect(self._tell_anew)  # there was no page to tell it on

    def show(self, look: FolderLook | None, receipt: Receipt | None = None) -> None:
        """Take over what a look into the folder found, and the receipt of what was taken at it.

        None: no folder is looked into any more.
        """
        session = self._window.session
        before, session.arrived = session.arrived, look
        if (
            look is not None and receipt is not None and receipt.step
        ):  # else it was not kept, and is found again
            taken = [one.message for one in look.take if one.message.status is Status.ACTUAL]
            if taken:  # a test is seen on the page of messages alone
                self._tell_taken(taken, receipt)
        if before != look:
            session.messages_arrived.emit()

    def _tell_anew(self) -> None:
        """Tell of what waits, unless that was told: what was closed away does not come back.

        A bar that stands is worded anew when something of it was answered.
        """
        if self._window.navigator.page is None:
            return
        look = self._window.session.arrived
        waiting = [
            one
            for one in (look.offers if look is not None else ())
            if one.accepted is not None and one.accepted.message.status is Status.ACTUAL
        ]
        told, before = frozenset(one.digest for one in waiting), self._told
        self._told = told
        if told - before or (told != before and self._window.messages.shows(ARRIVED)):
            self._tell(waiting)

    def _tell(self, waiting: Sequence[Examined]) -> None:
        window = self._window
        is_red = any(one.accepted and one.accepted.message.level is Level.RED for one in waiting)
        if not waiting:
            window.messages.close(ARRIVED)
            return
        look_at = partial(window.navigator.go, "alert_offer")
        one = waiting[0].accepted
        if len(waiting) > 1 or one is None:
            count = len(waiting)
            window.messages.show(
                MessageTemplate(
                    lambda _lang: several_words(count),
                    lambda _lang: QCoreApplication.translate("AlertWords", "Look at them"),
                    look_at,
                ),
                ARRIVED,
                assertive=is_red,
            )
            return
        window.messages.show(
            MessageTemplate(
                partial(arrived_words, window.session.services, one),
                lambda _lang: QCoreApplication.translate("AlertWords", "Accept"),
                partial(self._accept, waiting[0]),
                other_action=lambda _lang: QCoreApplication.translate("AlertWords", "Look at it"),
                on_other_action=look_at,
            ),
            ARRIVED,
            assertive=is_red,
        )

    def _accept(self, one: Examined) -> None:
        page = self._window.navigator.page
        if page is not None and accept(page.context, (one,)):
            self._window.messages.close(ARRIVED)

    def _tell_taken(self, messages: Sequence[Message], receipt: Receipt) -> None:
        """It stays until somebody closes it: nobody need have been at the window."""
        window = self._window
        guide, now = window.session.services.guide, window.session.now()
        highest = max(messages, key=lambda one: (one.level.rank if one.level else 0, one.sent))

        def take_back() -> None:
            window.messages.close(TAKEN)
            window.session.keep(lambda services: services.declarations.undo(receipt))

        window.messages.show(
            MessageTemplate(
                lambda lang: taken_words(guide, highest, now, lang),
                lambda _lang: QCoreApplication.translate("AlertWords", "Show the overview"),
                partial(window.navigator.go, "overview"),
                other_action=lambda _lang: QCoreApplication.translate(
                    "LevelUndo", "Undo the action"
                ),
                on_other_action=take_back,
            ),
            TAKEN,
            assertive=highest.level is Level.RED,
        )


def arrived_words(services: Services, one: Accepted, lang: Lang) -> str:
    """What arrived, in one breath: where, which level, until when, by whom, who vouches."""
    message, guide, change = one.message, services.guide, services.received.change_by(one)
    return in_sentences(
        QCoreApplication.translate("AlertWords", "A message arrived"),
        change_words(guide, change, message, lang),
        ahead_words(message, services.now(), lang),
        staying_words(guide, change, message, lang),
        until_words(message, lang),
        who_words(message, lang),
        key_words(one.signed_by),
    )


def several_words(count: int) -> str:
    """How many wait."""
    return QCoreApplication.translate(
        "AlertWords", "%n message(s) about the level arrived.", "", count
    )


def taken_words(guide: Guide, message: Message, now: dt.datetime, lang: Lang) -> str:
    """What was accepted without a press at `now`, as the owner of the computer chose."""
    return in_sentences(
        QCoreApplication.translate("AlertWords", "Accepted at once, as chosen"),
        said_words(guide, message, lang),
        ahead_words(message, now, lang),
    )
