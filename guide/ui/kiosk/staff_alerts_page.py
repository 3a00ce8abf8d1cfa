"""Messages about the level, for the staff: what came last, tests, what was refused, whose count.

A test stands here and nowhere else: it proves the way and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.alerts.accepted import Accepted
from guide.cap.message import Status
from guide.ui.advice.alert_words import key_words, said_words, sent_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Card, Heading, Line, Text
from guide.ui.shell.words import date_words, place_words, wall_words
from guide.usecases.alerts.folder_files import FolderState

_SHOWN = 8


class StaffAlertsPage(KioskPage):
    """Lists only: nothing can be accepted or taken back here."""

    name: ClassVar[str] = "staff_alerts"
    has_numbers = False
    may_grow = False  # what it shows is asked for when it is built
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        received = context.services.received
        tests, taken = received.tests(), received.newest(_SHOWN)
        self.lay_out(
            self.heading(),
            self._card(self.tr("The folder"), self._folder()),
            self._card(self.tr("Accepted last"), self._messages(taken)),
            self._card(self.tr("Tests of the way"), self._messages(tests[:_SHOWN])),
            self._card(self.tr("Refused"), self._refused()),
            self._card(self.tr("Whose messages count"), self._keys()),
        )

    def title(self) -> str:
        return self.tr("Messages about the level")

    def _card(self, title: str, parts: Iterator[QWidget]) -> Card:
        look = self.context.look
        found = list(parts)
        card = Card(look, Heading(look, title, 2, "h3"), padding=14)
        card.add(*(found or [Text(look, self.tr("None."))]))
        return card

    def _folder(self) -> Iterator[QWidget]:
        look, session, lang = self.context.look, self.context.session, self.context.lang
        folder = self.context.configuration.alerts.folder
        if not folder:
            yield Text(look, self.tr("No folder is set: levels are entered by hand only."))
            return
        yield Text(look, folder, weight=600)
        found = session.look
        if not self.context.services.is_replay_excluded:
            words = self.tr("It is not read: nothing can be kept on this computer.")
            yield Text(look, words)
        elif found is None:
            yield Text(look, self.tr("It is read every 5 seconds."))
        elif found.state is not FolderState.READ:
            yield Text(look, message_text(f"alert_folder_{found.state}", lang), weight=600)
        else:
            for one in found.waiting[:_SHOWN]:
                why = message_text(f"alert_lying_{one.why}", lang)
                yield Text(look, f"{one.name}: {why}")
            if not found.waiting:
                yield Text(look, self.tr("It is read. No file in it waits."))

    def _messages(self, found: list[Accepted]) -> Iterator[QWidget]:
        context, look = self.context, self.context.look
        for at, one in enumerate(found):
            message = one.message
            if at:
                yield Line(look)
            is_test = message.status is Status.TEST
            words = self.tr("Test") if is_test else said_words(context.guide, message, context.lang)
            yield Text(look, words, weight=600)
            about = f"{sent_words(message, context.lang)} · {key_words(one.signed_by)}"
            yield Text(look, about, colour="text2")

    def _refused(self) -> Iterator[QWidget]:
        context, look = self.context, self.context.look
        for one in context.services.received.refusals()[:_SHOWN]:
            reason = message_text(one.reason.word, context.lang, **one.reason.fields)
            when = wall_words(one.at, context.lang, context.services.place.region)
            yield Text(look, f"{one.name}, {when}", weight=600)
            yield Text(look, reason)

    def _keys(self) -> Iterator[QWidget]:
        context, look, lang = self.context, self.context.look, self.context.lang
        keys = context.services.alert_keys.ring().keys
        if not keys:
            yield Text(look, self.tr("No key yet. The owner adds one: daiyn alert trust."))
        for one in keys:
            yield Text(look, one.view.name, weight=600)
            yield Text(look, one.view.fingerprint, "caption", colour="text2")
            if one.end is not None:
                yield Text(look, message_text(f"alert_key_{one.end}", lang, key=one.view.name))
                continue
            for grant in one.grants:
                words = place_words(grant.place, context.guide, lang)
                if grant.until is not None:
                    until = date_words(grant.until, lang)
                    words = self.tr("{what}, until {date}").format(what=words, date=until)
                yield Text(look, words)
