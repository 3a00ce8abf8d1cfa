"""What staff can do here: the menu behind the secret, and ending the kiosk."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.widgets import Button, Text, boxed, flow_of


class StaffPage(KioskPage):
    """A tile for each thing."""

    name: ClassVar[str] = "staff"
    band: PageBand = "line"
    has_numbers = False

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        ways = (
            ("staff_level", "megaphone", self.tr("Enter the level"),
             self.tr("As it was announced; correct it, end it")),
            ("staff_alerts", "radio", self.tr("Messages about the level"),
             self.tr("The last one, tests, what was refused, keys")),
            ("staff_counters", "list-checks", self.tr("What was used"),
             self.tr("Counts by day and language, without visitors")),
            ("staff_machine", "settings", self.tr("This computer"),
             self.tr("What is still open here, and what to do")),
            ("staff_packs", "package", self.tr("Newer words and places"),
             self.tr("What came into their folders")),
            ("owner_setup", "map-pin", self.tr("Set this screen up"),
             self.tr("Place, name, size, folders, secret")),
            ("staff_end", "door-open", self.tr("End the kiosk"), ""),
        )  # fmt: skip
        tiles = (
            RowTile(
                context.look, words, about, sign=icon, name=f"go_{name}",
                on=partial(context.host.go, name),
            )
            for name, icon, words, about in ways
        )  # fmt: skip
        leave = self.tr(
            "Press “Start again” when you leave. Without a touch this page closes by itself."
        )
        self.lay_out(self.heading(), Text(context.look, leave), board(context, *tiles))

    def title(self) -> str:
        return self.tr("For the staff")


class StaffEndPage(KioskPage):
    """Asks once more before the kiosk ends."""

    name: ClassVar[str] = "staff_end"
    band: PageBand = "line"
    has_numbers = False

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look = context.look
        about = self.tr(
            "The window closes. Where the system starts it by itself, it is there again at once;"
            " the administrator stops it: systemctl stop daiyn-kiosk"
        )
        self.lay_out(
            self.heading(),
            Text(look, about, "large"),
            boxed(
                flow_of(
                    look,
                    look.gap,
                    Button(
                        look, self.tr("End the kiosk"), "danger", name="end", on=context.host.end
                    ),
                    Button(look, self.tr("Go on"), "outlined", name="stay", on=context.host.back),
                )
            ),
        )

    def title(self) -> str:
        return self.tr("End the kiosk?")
