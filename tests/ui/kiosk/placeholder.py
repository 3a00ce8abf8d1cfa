"""A page that stands where one is not built yet."""

from __future__ import annotations

from typing import Any

from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.more import MoreView
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Text, boxed, column_of


class PlaceholderPage(KioskPage):
    """Some words."""

    name = "placeholder"

    def __init__(self, context: KioskContext, kept: dict[str, Any], **args: object) -> None:
        super().__init__(context, kept, **args)
        look = context.look
        words = (Text(look, f"line {number}") for number in range(5))
        content = boxed(column_of(look, 8, *words, at_top=True))
        column_of(look, 0, MoreView(look, content), inside=self)

    def title(self) -> str:
        return "placeholder"
