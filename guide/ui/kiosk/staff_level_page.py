"""The level, for the staff: what the screen shows, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import ClosingKind, Source
from guide.content.message_words import message_words
from guide.errors import GuideError
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.band import LevelBand
from guide.ui.kiosk.band_words import band_words
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.widgets import Card, Text
from guide.ui.shell.words import source_words
from guide.usecases.base.results import Receipt
from guide.usecases.kiosk.level import end_level, shown_level

SOURCE_ICONS = {
    Source.TV: "tv",
    Source.RADIO: "radio",
    Source.SMS: "message-square",
    Source.SITE: "globe",
    Source.AKIMAT: "landmark",
    Source.OTHER: "info",
}


class StaffLevelPage(KioskPage):
    """What stands, and a tile for each thing that can be done.

    It keeps `told` (what was done last) and its `receipt`, so that it can be undone.
    """

    name: ClassVar[str] = "staff_level"
    band: PageBand = "none"  # all of it stands in the page
    has_numbers = False
    shows_level = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        self.lay_out(
            self.heading(),
            self._told(),
            LevelBand(look, band_words(context.services, context.lang), "short"),
            board(context, *self._ways()),
        )

    def title(self) -> str:
        return self.tr("The level on this screen")

    def _told(self) -> Card | None:
        told = self.kept.get("told")
        if told is None:
            return None
        words = {
            "entered": self.tr("Entered. The screen shows this now:"),
            "outweighed": self.tr(
                "Entered. Another level holds here too and weighs more, so the screen shows that:"
            ),
            "corrected": self.tr("Corrected. The screen shows this now:"),
            "ended": self.tr("Ended. The screen shows this now:"),
            "mistake": self.tr("Taken back as a mistake. The screen shows this now:"),
            "undone": self.tr("Undone. The screen shows this now:"),
        }.get(told, told)
        look = self.context.look
        return Card(look, Text(look, words, weight=600), padding=12, name="told")

    def _ways(self) -> Iterator[QWidget]:
        look, go = self.context.look, self.context.host.go
        tile = partial(RowTile, look)
        if isinstance(self.kept.get("receipt"), Receipt):
            yield tile(self.tr("Undo"), sign="rotate-ccw", name="undo", on=self._undo)
        yield tile(
            self.tr("Enter a level"),
            self.tr("Six questions, one touch each"),
            sign="megaphone", is_strong=True, name="enter", on=partial(go, "staff_entry"),
        )  # fmt: skip
        shown = shown_level(self.context.services)
        if shown is None:
            return
        entry = shown.entry
        if shown.is_of_staff:
            yield tile(
                self.tr("Correct it"),
                self.tr("The same announcement, entered wrongly"),
                sign="user-pen",
                name="correct",
                on=partial(go, "staff_entry", step="", amends=entry.id),
            )
        else:
            about = self.tr(
                "What stands now came by a signed message, which stays as it was signed. If it was"
                " announced that it is over, enter that: it stands beside the message as the word"
                " of the staff. Was it lowered? End it, then enter the lower level."
            )
            yield Text(look, about)
        yield tile(
            self.tr("It was cancelled"),
            self.tr("An announcement said that it is over"),
            sign="check",
            name="cancelled",
            on=partial(go, "staff_ending", entry=entry.id),
        )
        if not shown.is_of_staff:
            return
        yield tile(
            self.tr("It was entered by mistake"),
            self.tr("It was never announced"),
            sign="trash-2",
            name="mistake",
            on=partial(self._mistake, entry.id),
        )

    def _mistake(self, entry: str) -> None:
        declarations = self.context.services.declarations
        try:
            receipt = declarations.close_entry(entry, ClosingKind.MISTAKE)
        except GuideError as failure:
            self._show(failure)
            return
        self.kept.update(told="mistake", receipt=receipt)
        self.context.session.level_changed.emit()

    def _undo(self) -> None:
        try:
            self.context.services.declarations.undo(self.kept["receipt"])
        except GuideError as failure:
            self._show(failure)
            return
        self.kept.pop("receipt")
        self.kept["told"] = "undone"
        self.context.session.level_changed.emit()

    def _show(self, failure: GuideError) -> None:
        self.kept["told"] = message_words().failure(failure, self.context.lang, "refused")
        self.context.host.rebuild()


class StaffEndingPage(KioskPage):
    """Where it was announced that the level is over; one touch ends it.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        entry: the id of what ends.

    """

    name: ClassVar[str] = "staff_ending"
    has_numbers = False

    def __init__(self, context: KioskContext, kept: dict[str, Any], *, entry: str) -> None:
        super().__init__(context, kept, entry=entry)
        self._entry = entry
        look = context.look
        tiles = [
            RowTile(
                look, source_words(one), sign=SOURCE_ICONS[one], name=f"source_{one}",
                on=partial(self._end, one),
            )
            for one in Source
        ]  # fmt: skip
        about = self.tr("End it only if an announcement said so. A date that passes ends nothing.")
        self._failed = Text(look, kept.get("failed", ""), weight=600)
        self.lay_out(self.heading(), Text(look, about), self._failed, board(context, *tiles))

    def title(self) -> str:
        return self.tr("Where was it announced that it is over?")

    def _end(self, source: Source) -> None:
        services = self.context.services
        shown = shown_level(services)
        if shown is None or shown.entry.id != self._entry:
            self.context.host.back_to("staff_level")  # it stands no more
            return
        try:
            receipt = end_level(services, shown.entry, source)
        except GuideError as failure:
            self._failed.set_words(message_words().failure(failure, self.context.lang, "refused"))
            return
        if receipt is None:
            self._failed.set_words(
                self.tr("A message of the same moment says that it goes on. Is the clock right?")
            )
            return
        self.context.host.back_to("staff_level", told="ended", receipt=receipt)
