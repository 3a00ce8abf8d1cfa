"""Messages about the level: where they come from, whose word counts, what was refused, tests.

It is the page of whoever looks after this computer. What was refused is a list to look something up
in, and never an alarm. A test stands here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from guide.alerts.accepted import Accepted
from guide.cap.message import Status
from guide.ui.advice.alert_words import key_words, more_words, said_words, sent_words, unreal_words
from guide.ui.alerts.accepted_card import accepted_card
from guide.ui.alerts.answers import accept, offers_of
from guide.ui.alerts.folder_card import FolderCard
from guide.ui.alerts.keys_card import KeysCard
from guide.ui.alerts.message_view import told_apart
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import wall_words
from guide.usecases.alerts.intake import Examined
from guide.usecases.alerts.received import Refused

_AT_FIRST = 5  # refusals, or messages that wait, that are read at one look
_MOST_TESTS = 20  # that wait, as of those that are kept


class AlertsPage(Page):
    """What concerns messages that come as files."""

    name: ClassVar[str] = "alerts"
    entry: ClassVar[str] = "settings"

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Settings"), "to_settings", lambda: context.navigator.go("settings")
        )
        self._column = column_of(look, 20)
        headed_column(self, look, back, self.title(), self._column, at_top=True)
        self._show()
        context.session.messages_arrived.connect(self._show_anew)
        context.session.level_changed.connect(self._show_anew)

    def title(self) -> str:
        return self.tr("Messages about the level")

    def _show(self) -> None:
        waiting, accepted = self._waiting(), accepted_card(self.context)
        refill(
            self._column,
            self._opening(),
            *(card for card in (waiting, accepted) if card is not None),
            FolderCard(self.context, self._show_anew),
            KeysCard(self.context),
            self._refused(self.context.services.received.refusals()),
            self._tests(),
            self._sending(),
        )
        set_reading_order(self)

    def _show_anew(self) -> None:
        """Something came, or was answered: the parts are made anew where they stood."""
        state, focused = self.snapshot(), self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self._show()
        self.restore(state)
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()

    # ---- what comes

    def _opening(self) -> Card:
        look = self.context.look
        about = self.tr(
            "An akimat, a school or a firm may send the level as a file, signed with a key. It can"
            " come on a stick or in a folder. Nothing of it comes through Daiyn itself: there is no"
            " network in it."
        )
        choose = Button(
            look,
            self.tr("Open a message…"),
            "outlined",
            "book-open",
            name="alerts_open",
            on=lambda: show_chosen_file(self, self.context, "alert_offer"),
        )
        return Card(look, Text(look, about), flow_of(look, 12, choose), name="alerts_opening")

    def _waiting(self) -> Card | None:
        """What waits for an answer."""
        look, context = self.context.look, self.context
        offers = offers_of(context.session, Status.ACTUAL)
        waiting = [one.accepted.message for one in offers[:_AT_FIRST] if one.accepted]
        if not waiting:
            return None
        said = [said_words(context.guide, one, context.lang) for one in waiting]
        look_words, rest = self.tr("Look at them"), len(offers) - len(waiting)
        return Card(
            look,
            Heading(look, self.tr("Waiting for your answer"), 2, "h3"),
            *(Text(look, one) for one in said),
            Text(look, more_words(rest), weight=600) if rest else None,
            flow_of(
                look,
                12,
                Button(
                    look,
                    look_words,
                    name="alerts_look",
                    # The bar above the page has a button of these words as well.
                    spoken=f"{look_words}: {'; '.join(said)}",
                    on=lambda: context.navigator.go("alert_offer"),
                ),
            ),
            kind="framed",
            name="alerts_waiting",
        )

    # ---- what was refused

    def _refused(self, refused: Sequence[Refused]) -> Card:
        look = self.context.look
        card = Card(
            look,
            Heading(look, self.tr("Not accepted"), 2, "h3"),
            Text(
                look,
                self.tr("Nothing of this changed anything. It stands here so that it can be looked"
                        " up."),
                colour="text2",
            )
            if refused
            else Text(look, self.tr("Nothing was refused.")),
            name="alerts_refused",
        )  # fmt: skip
        card.add(*map(self._refusal, refused[:_AT_FIRST]))
        rest = refused[_AT_FIRST:]
        if rest:
            card.add(
                Collapsible(
                    look,
                    self.tr("Earlier"),
                    str(len(rest)),
                    later=lambda: map(self._refusal, rest),
                    name="alerts_more_refused",
                    button_name="fold_alerts_refused",
                )
            )
        return card

    def _refusal(self, one: Refused) -> QWidget:
        look, lang = self.context.look, self.context.lang
        when = wall_words(one.at, lang)
        who = self.tr("sender as the file says: {who}").format(who=one.sender) if one.sender else ""
        head = " · ".join(part for part in (one.name, when, who) if part)
        return boxed(
            column_of(
                look,
                0,
                Text(look, message_text(one.reason.word, lang, **one.reason.fields)),
                Text(look, head, "caption", colour="text2"),
            )
        )

    # ---- tests

    def _tests(self) -> Card:
        look, context = self.context.look, self.context
        waiting = {one.digest: one for one in offers_of(context.session, Status.TEST)[:_MOST_TESTS]}
        found = {one.digest: one.accepted for one in waiting.values() if one.accepted}
        found |= {one.digest: one for one in context.services.received.tests()}
        card = Card(look, Heading(look, self.tr("Delivery tests"), 2, "h3"), name="alerts_tests")
        if not found:
            card.add(
                Text(
                    look,
                    self.tr("No test message has come. One shows that files and keys arrive; it"
                            " changes no level."),
                )
            )  # fmt: skip
        card.add(
            *(
                self._test(one, waiting.get(digest), at)
                for at, (digest, one) in enumerate(found.items())
            )
        )
        return card

    def _test(self, one: Accepted, waiting: Examined | None, at: int) -> QWidget:
        """A test; one that waits can be kept: it goes with its file else."""
        look, lang = self.context.look, self.context.lang
        said = unreal_words(self.context.guide, one.message, lang)
        keep = None
        if waiting is not None:
            words = self.tr("Keep the test")
            keep = Button(
                look,
                words,
                "link",
                name=f"alerts_keep_test_{at}",
                spoken=f"{words}: {told_apart(self.context, one.message)}",
                on=partial(accept, self.context, (waiting,)),
            )
        return boxed(
            column_of(
                look,
                0,
                Text(look, said, weight=600),
                Text(look, sent_words(one.message, lang)),
                Text(look, key_words(one.signed_by), "caption", colour="text2"),
                flow_of(look, 0, keep) if keep is not None else None,
            )
        )

    # ---- sending

    def _sending(self) -> Card:
        look, context = self.context.look, self.context
        return Card(
            look,
            Heading(look, self.tr("For a duty officer"), 2, "h3"),
            Text(look, self.tr("Make a key, write a message, or sign one of another program.")),
            flow_of(
                look,
                12,
                Button(
                    look,
                    self.tr("Send messages about the level"),
                    "outlined",
                    "megaphone",
                    name="alerts_desk",
                    on=lambda: context.navigator.go("alert_desk"),
                ),
            ),
            name="alerts_sending",
        )
