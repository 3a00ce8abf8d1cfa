"""Newer words and places, for the staff: what holds here, and what was not taken and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.message_words import message_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Card, Heading, Text
from guide.ui.shell.words import date_words


class StaffPacksPage(KioskPage):
    """Lists only: what a trusted key has signed is taken by itself."""

    name: ClassVar[str] = "staff_packs"
    has_numbers = False
    may_grow = False  # what it shows is asked for when it is built

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        about = self.tr("What a trusted key has signed is taken from these folders by itself.")
        self.lay_out(
            self.heading(),
            Text(look, about),
            self._card(self.tr("Words of the guide"), self._words()),
            self._card(self.tr("Places"), self._places()),
            self._card(self.tr("Not taken"), self._refused()),
        )

    def title(self) -> str:
        return self.tr("Newer words and places")

    def _card(self, title: str, parts: Iterator[QWidget]) -> Card:
        look = self.context.look
        found = list(parts)
        card = Card(look, Heading(look, title, 2, "h3"), padding=14)
        card.add(*(found or [Text(look, self.tr("None."))]))
        return card

    def _folder(self, folder: str) -> Text:
        words = self.tr("Folder: {folder}").format(folder=folder) if folder else ""
        return Text(self.context.look, words or self.tr("No folder is set."), colour="text2")

    def _words(self) -> Iterator[QWidget]:
        context, look = self.context, self.context.look
        accepted, words = context.services.words.accepted, context.services.words
        edition = words.built_in_edition() if accepted is None else accepted.edition
        date = date_words(context.guide.content_date, context.lang)
        said = self.tr("Edition {number}, {date}").format(number=edition, date=date)
        yield Text(look, said, weight=600)
        yield self._folder(context.configuration.packs.words)

    def _places(self) -> Iterator[QWidget]:
        context, look = self.context, self.context.look
        for one in context.services.place_packs():
            yield Text(look, f"{one.id}, {date_words(one.made_on, context.lang)}", weight=600)
        yield self._folder(context.configuration.packs.places)

    def _refused(self) -> Iterator[QWidget]:
        context, look = self.context, self.context.look
        for one in context.session.refused_packs or ():
            yield Text(look, one.name, weight=600)
            yield Text(look, message_words().failure(one.failure, context.lang))
