"""What was used here: counts of the last days, and handing all of them out as a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.kiosk_words import kiosk_words
from guide.content.message_words import message_words
from guide.errors import GuideError
from guide.kiosk.counters import CountedUse, DayCounts, shown
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.widgets import Card, Heading, Text
from guide.ui.shell.words import LANGUAGE_SHORT, date_words
from guide.usecases.kiosk.handing_out import folders_for_files, hand_out_counts

_DAYS = 7


class StaffCountersPage(KioskPage):
    """Numbers under five are shown as such and no closer."""

    name: ClassVar[str] = "staff_counters"
    has_numbers = False
    may_grow = False  # what it shows is asked for when it is built
    is_long = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        days = sorted(context.services.counts.days(), key=lambda one: one.day, reverse=True)
        about = self.tr(
            "By day and language. Fewer than five stand as “<5”; nothing tells of any visitor."
        )
        self.lay_out(
            self.heading(),
            Text(look, about),
            Text(look, kept.get("told", ""), weight=600),
            *self._ways(),
            *(self._day(one) for one in days[:_DAYS]),
            None if days else Text(look, self.tr("Nothing was counted yet."), weight=600),
        )

    def title(self) -> str:
        return self.tr("What was used")

    def _day(self, one: DayCounts) -> Card:
        look, lang = self.context.look, self.context.lang
        card = Card(look, Heading(look, date_words(one.day, lang), 2, "h3"), padding=14)
        for what in CountedUse:
            counts = " · ".join(
                f"{LANGUAGE_SHORT[spoken]} {shown(found.get(what, 0))}"
                for spoken, found in one.counts.items()
            )
            words = kiosk_words().say(f"kiosk_counted_{what}", lang)
            card.add(Text(look, f"{words}: {counts}"))
        return card

    def _ways(self) -> Iterator[QWidget]:
        look = self.context.look
        yield Heading(look, self.tr("Hand all counts out as a table (CSV)"), 2, "h3")
        folders = folders_for_files(self.context.services)
        if not folders:
            words = self.tr("No stick is there now. Put one in, and open this page again.")
            yield Text(look, words)
            return
        yield board(
            self.context,
            *(
                RowTile(
                    look, str(folder), sign="save", name=f"folder_{at}",
                    on=partial(self._hand_out, folder),
                )
                for at, folder in enumerate(folders)
            ),
        )  # fmt: skip

    def _hand_out(self, folder: Path) -> None:
        try:
            path = hand_out_counts(self.context.services, folder)
        except GuideError as failure:
            self.kept["told"] = message_words().failure(failure, self.context.lang)
        else:
            self.kept["told"] = self.tr("Written: {file}").format(file=str(path))
        self.context.host.rebuild()
