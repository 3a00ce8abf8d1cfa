"""What is left to complete, at the top of a page: a frame with a link to each field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.button import Button
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.reflow_layouts import StackLayout
from guide.ui.kit.widgets.text import Heading, IconView


class ErrorSummary(Card):
    """Title and links; a link says the same words as the field and leads into it."""

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
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        head.addWidget(IconView(look, "circle-alert", 22, "error"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Heading(look, title, 2, "h3"), 1)
        self.body.addLayout(head)
        self.links: list[Button] = []
        column = StackLayout(0)
        column.overhang = look.px(6)
        self.body.addLayout(column)
        for link_id, words in links:
            link = Button(look, words, "link", ink="error")
            link.ring_colour = look.c.focus
            link.setObjectName(f"summary_{link_id}")
            link.clicked.connect(lambda _=False, i=link_id: self.link_followed.emit(i))
            column.addWidget(link)
            self.links.append(link)

    def take_focus(self) -> None:
        """Bring the focus here: to the first link, where one key press leads into the field."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)
