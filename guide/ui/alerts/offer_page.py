"""Messages that wait for an answer, or the one in a file: what each says, by whom, and two answers.

What a trusted key has signed needs one press. What nobody trusted has signed needs two, and says
ever after that it was not verified. Nothing changes before somebody presses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from guide.cap.message import Message, Status
from guide.errors import Code, GuideError
from guide.ui.advice.alert_words import key_words, more_words, unverified_words
from guide.ui.alerts.answers import accept, decline, offers_of
from guide.ui.alerts.arrival_note import ARRIVED
from guide.ui.alerts.message_view import message_view, told_apart
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    IconView,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
    led_row,
)
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.usecases.alerts.intake import Examined, IntakeVerdict

_AT_MOST = 20  # messages that are shown at once: a folder may hold ten thousand


class AlertOfferPage(Page):
    """One message, or all that wait.

    Args:
        file: the message that was opened; "" for those that came by the folder.

    """

    name: ClassVar[str] = "alert_offer"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, *, file: str = "") -> None:
        super().__init__(context, file=file)
        look = context.look
        self._path = Path(file)
        self._first: Button | None = None
        self._state: dict[str, object] = {}
        back = BackButton(
            look, self.tr("Messages about the level"), "to_alerts",
            lambda: context.navigator.go("alerts"),
        )  # fmt: skip
        self._column = column_of(look, 20)
        headed_column(self, look, back, self.title(), self._column, at_top=True)
        if file:
            self._read()
        else:
            context.messages.close(ARRIVED)  # here stands all of it
            self._show(self._waiting())

    def title(self) -> str:
        return self.tr("A message about the level")

    def focus_first(self) -> None:
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    def _waiting(self) -> list[Examined]:
        """What waits of those that came by the folder."""
        return offers_of(self.context.session, Status.ACTUAL)

    # ---- reading

    def _read(self) -> None:
        """Read and check the file in another thread, and show what came of it."""
        from guide.usecases.alerts.opening import opened

        path, services = self._path, self.context.services
        waiting = Text(self.context.look, self.tr("Reading the message…"), colour="text2")
        refill(self._column, waiting)

        def show(one: Examined) -> None:
            told = one.refused(self.context.session.now())
            if told is not None:  # it stands in the list of all that was refused
                self.context.session.note(lambda services: services.received.refuse([told]))
            self._show([one])
            held = QApplication.focusWidget()
            if self.isVisible() and (held is None or self.isAncestorOf(held)):
                QTimer.singleShot(0, self, self.focus_first)

        def refuse(failure: GuideError) -> None:
            words = failure_words(failure, self.context.lang)
            refill(self._column, self._problem(words, "unread"))

        reading = Background(self, told_as=Code.FILE_UNREADABLE, on_failed=refuse)
        intake, keys = services.intake, services.alert_keys
        reading.start(lambda: opened(path, intake, keys), show)

    def _show(self, found: Sequence[Examined]) -> None:
        look = self.context.look
        if not found:
            words = Text(look, self.tr("No message waits for an answer."), weight=600)
            refill(self._column, words, self._other())
            return
        cards = [self._card(one, at) for at, one in enumerate(found[:_AT_MOST])]
        rest = len(found) - len(cards)
        more = [Text(look, more_words(rest), weight=600)] if rest else []
        refill(self._column, *cards, *more, self._other())
        set_reading_order(self)

    def _other(self) -> QWidget:
        look = self.context.look
        return boxed(
            flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Open another message…"),
                    "link",
                    name="alert_other",
                    on=lambda: show_chosen_file(self, self.context, "alert_offer"),
                ),
            )
        )

    # ---- one message

    def _card(self, one: Examined, at: int) -> Card:
        if one.accepted is None:
            return self._refused(one, at)
        context, look = self.context, self.context.look
        message = one.accepted.message
        is_new = one.verdict is not IntakeVerdict.KNOWN
        change = context.services.received.change_by(one.accepted) if is_new else None
        said, trust = message_view(context, message, change, name=str(at)), self._trust(one)
        # That nobody vouches for it stands before what it says.
        parts = [said, *trust] if one.accepted.signer else [*trust, said]
        card = Card(look, *parts, name=f"alert_{at}")
        if one.is_history:
            words = self.tr("A message that was sent later decides already. This one adds to it.")
            card.add(Text(look, words))
        if one.verdict is IntakeVerdict.KNOWN:
            card.add(Text(look, self.tr("This message is here already."), weight=600))
        elif one.verdict is IntakeVerdict.OFFERED:
            card.add(self._answers(one, message, at))
        elif one.verdict is IntakeVerdict.UNVERIFIED:
            card.add(self._by_hand(one, at))
        return card

    def _trust(self, one: Examined) -> Iterator[QWidget]:
        look, lang = self.context.look, self.context.lang
        names = ", ".join(key.name for key in one.keys)
        if one.accepted is not None and one.accepted.signer:
            yield Text(look, key_words(one.accepted.signed_by or names), weight=600)
        elif one.verdict is not IntakeVerdict.KNOWN:
            said = [self.tr("Not verified.")]
            if one.reason is not None:
                said.append(message_text(one.reason.word, lang, **one.reason.fields))
            words = Text(look, " ".join(said), weight=600)
            yield boxed(
                led_row(
                    look, 12, IconView(look, "circle-alert", 24), boxed(column_of(look, 0, words))
                )
            )

    def _answers(self, one: Examined, message: Message, at: int) -> QWidget:
        look, told = self.context.look, told_apart(self.context, message)
        is_test = message.status is Status.TEST
        words = self.tr("Keep the test") if is_test else self.tr("Accept this message")
        take = Button(
            look,
            words,
            name=f"alert_take_{at}",
            spoken=f"{words}: {told}",
            on=partial(self._accept, one),
        )
        refusal = self.tr("Do not accept")
        leave = Button(
            look,
            refusal,
            "outlined",
            name=f"alert_leave_{at}",
            spoken=f"{refusal}: {told}",
            on=partial(self._decline, one),
        )
        self._first = self._first or take
        undo = self.tr(
            "It joins what was entered here. It can be taken back later too: Settings, Messages"
            " about the level."
        )
        return boxed(
            column_of(
                look,
                8,
                flow_of(look, 12, take, leave),
                None if is_test else Text(look, undo, "caption", colour="text2"),
            )
        )

    def _by_hand(self, one: Examined, at: int) -> QWidget:
        """Two confirmations; the second asks what the first could not know."""
        look = self.context.look
        column = column_of(look, 12)
        ask = Text(
            look,
            self.tr(
                "Anybody can write such a file. Hear what TV, radio or your akimat say before you"
                " use it."
            ),
        )
        further = Button(
            look,
            self.tr("Use it although it is not verified…"),
            "outlined",
            name=f"alert_unverified_{at}",
        )
        leave = Button(
            look,
            self.tr("Do not use it"),
            name=f"alert_leave_{at}",
            on=partial(self._decline, one),
        )
        column.addWidget(ask)
        column.addWidget(boxed(flow_of(look, 12, leave, further)))
        self._first = self._first or leave
        further.clicked.connect(lambda: self._ask_again(one, at, column))
        return boxed(column)

    def _ask_again(self, one: Examined, at: int, column: QVBoxLayout) -> None:
        """The second question, in place of the first; what changes nothing comes first."""
        look = self.context.look
        no = Button(
            look,
            self.tr("No: do not use it"),
            name=f"alert_no_{at}",
            on=partial(self._decline, one),
        )
        yes = Button(
            look,
            self.tr("Yes, I compared: enter it by hand"),
            "outlined",
            name=f"alert_yes_{at}",
            on=partial(self._accept, one),
        )
        said = self.tr("It will stand here as: {words}.").format(words=unverified_words())
        question = Card(
            look,
            Heading(look, self.tr("Did an official source say the same?"), 3),
            Text(look, said),
            flow_of(look, 12, no, yes),
            kind="framed",
            name=f"alert_second_{at}",
        )
        refill(column, question)
        set_reading_order(self)
        no.setFocus(Qt.FocusReason.TabFocusReason)
        self.context.host.ensure_visible(question)

    def _refused(self, one: Examined, at: int) -> Card:
        lang = self.context.lang
        words = (
            "" if one.reason is None else message_text(one.reason.word, lang, **one.reason.fields)
        )
        return self._problem(words, str(at), is_later=one.verdict is IntakeVerdict.LATER)

    def _problem(self, words: str, name: str, *, is_later: bool = False) -> Card:
        look = self.context.look
        title = self.tr("Not now") if is_later else self.tr("This message was not accepted")
        return Card(
            look,
            Heading(look, title, 2),
            Text(look, words),
            Text(
                look,
                self.tr("Nothing was changed. A level may be in force all the same: check TV,"
                        " radio or your akimat."),
                colour="text2",
            ),
            kind="framed",
            name=f"alert_refused_{name}",
        )  # fmt: skip

    # ---- what is answered

    def _accept(self, one: Examined) -> None:
        if not accept(self.context, (one,)):
            return
        rest = self._waiting() if not self.args["file"] else []
        if rest:
            self._first = None
            self._show(rest)
            self.focus_first()
        else:
            is_test = one.accepted is not None and one.accepted.message.status is Status.TEST
            self.context.navigator.go("alerts" if is_test else "home")

    def _decline(self, one: Examined) -> None:
        decline(self.context, one)
        self.context.navigator.go("alerts")
        self.context.messages.tell(lambda _lang: declined_words(), key="alerts", timeout_ms=10_000)


def declined_words() -> str:
    """The answer when a message was not wanted."""
    return QCoreApplication.translate(
        "AlertWords", "The message was not accepted. Nothing changed."
    )
