"""What is left to complete, at the top of a page: a frame with a link to each field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import add_to, led_row
from guide.ui.kit.widgets.reflow_layouts import StackLayout
from guide.ui.kit.widgets.text import Heading, IconView, Text

_MOST_LINKS = 6  # more would push what is to be completed out of sight; the next come as they go


class ErrorSummary(Card):
    """Title and the first links; a link says the same words as the field and leads into it."""

    link_followed = Signal(str)

    def __init__(
        self,
        look: Look,
        title: str,
        links: Sequence[tuple[str, str]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, kind="problem", padding=20, name="summary", parent=parent)
        self.setAccessibleName(title)
        self.body.setSpacing(look.px(4))
        sign = IconView(look, "circle-alert", 22, "error")
        self.links = [self._link(link_id, words) for link_id, words in links[:_MOST_LINKS]]
        left = len(links) - len(self.links)
        column = StackLayout(0)
        column.overhang = look.px(6)
        add_to(column, *self.links)
        more = None
        if left:
            more = Text(look, self.tr("And {count} more").format(count=left), colour="text2")
        self.add(led_row(look, 10, sign, Heading(look, title, 2, "h3")), column, more)

    def _link(self, link_id: str, words: str) -> Button:
        follow = partial(self.link_followed.emit, link_id)
        link = Button(self._look, words, "link", ink="error", name=f"summary_{link_id}", on=follow)
        link.ring_colour = self._look.c.focus
        return link

    def take_focus(self) -> None:
        """Bring the focus here: to the first link, where one key press leads into the field."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)
