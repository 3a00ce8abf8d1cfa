"""Safe keeping: the backups, a copy on a stick, and the ways to earlier plans and other computers.

Nothing on this page changes the plan. What does so stands on pages of their own, behind a look.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from guide.errors import Code
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import BackButton, Card, Heading, ListRow, Rows, Text, headed_column
from guide.ui.safekeeping.backup_list import BackupList
from guide.ui.safekeeping.drive_card import DriveCard
from guide.ui.safekeeping.location_card import LocationCard
from guide.ui.shell.background import Background
from guide.ui.shell.page import Page, PageContext
from guide.usecases.safekeeping.data_location import LocationRisk


class BackupsPage(Page):
    """Backups and copies."""

    name: ClassVar[str] = "keeping"
    entry: ClassVar[str] = "settings"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, **args: object) -> None:
        super().__init__(context, **args)
        look = context.look
        back = BackButton(
            look, self.tr("Settings"), "to_settings", lambda: context.navigator.go("settings")
        )
        self._about = Text(look, colour="text2")
        self._word_about()
        context.session.saved.connect(self._word_about)
        context.session.save_failed.connect(self._word_about)
        self.backups = BackupList(context)
        self.backups.asked.connect(lambda number: context.navigator.go("earlier", backup=number))
        self.stick = DriveCard(context)
        parts = (self._about, self.backups, self.stick, self._ways())
        self._column = headed_column(self, look, back, self.title(), *parts, gap=20, at_top=True)
        placing = self._placing = context.services.data_location
        # A drive that is slow to answer must not stop the window.
        self._system = Background(self, told_as=Code.FOLDER_UNUSABLE)
        self._system.start(lambda: (placing.risks(), placing.can_move()), self._show_place)

    def title(self) -> str:
        return self.tr("Safe keeping")

    def _word_about(self, *_told: object) -> None:
        """Promise that entries are saved only where that is so now."""
        session = self.context.session
        services = session.services
        is_saving = (
            services.data is not None
            and not services.store.is_read_only
            and not services.backups.is_out_of_reach
            and not session.has_waiting
        )
        self._about.set_words(
            self.tr(
                "Everything you enter is saved at once on this computer. Backups and copies bring"
                " it back on a bad day."
            )
            if is_saving
            else self.tr("Backups and copies bring your entries back on a bad day.")
        )

    def _show_place(self, found: tuple[Sequence[LocationRisk], bool]) -> None:
        risks, can_move = found
        if risks:
            is_other = self._placing.is_of_another_home
            card = LocationCard(self.context, risks, can_move=can_move, is_of_another_home=is_other)
            self._column.insertWidget(self._column.indexOf(self.backups), card)
            set_reading_order(self)

    def _ways(self) -> Card:
        context, look = self.context, self.context.look
        changes = ListRow(
            look,
            self.tr("What changed"),
            icon="list-checks",
            about=self.tr("Day by day, and the plan of yesterday"),
            name="to_changes",
            on=lambda: context.navigator.go("changes"),
        )
        moving = ListRow(
            look,
            self.tr("Move the plan to another computer"),
            icon="signpost",
            about=self.tr("Save it as a file, open one, plans kept beside yours"),
            name="to_moving",
            on=lambda: context.navigator.go("moving"),
        )
        whole = ListRow(
            look,
            self.tr("Everything on one stick"),
            icon="package",
            about=self.tr("Plan, papers, page for a phone, place packs; and check such a stick"),
            name="to_stick",
            on=lambda: context.navigator.go("stick"),
        )
        heading = Heading(look, self.tr("Earlier plans and other computers"), 2)
        return Card(look, heading, Rows(look, changes, moving, whole, has_lines=False))
