"""The steps of a situation, large and numbered, each with its details one press away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from guide.ui.advice.entry_details import EntryDetails
from guide.ui.kit.widgets import IconButton, IconView, NumberBadge, Text, column_of, row_of

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.content.model import Entry
    from guide.ui.shell.page import PageContext

_NARROW_BELOW = 420


class StepRow(QWidget):
    """One step: number, words, details. Without a number it stands aside, under an icon.

    `guide` is where the sources of the step stand, when they are not those of the context.
    """

    def __init__(
        self,
        context: PageContext,
        step: Entry,
        number: int | None,
        parent: QWidget | None = None,
        *,
        icon: str = "baby",  # most asides are something to teach children
        guide: Guide | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"step_{step.id}")
        self._context = context
        self._step = step
        self._guide = guide or context.guide
        look, words = context.look, step.words(context.lang)
        self._column = column_of(look, 8, inside=self, margins=(0, 14, 0, 14))
        row = self._row = row_of(look, 18)
        lead = self._lead = column_of(look, 4)
        row.addLayout(lead)
        top = Qt.AlignmentFlag.AlignTop
        if number is None:
            lead.addWidget(IconView(look, icon, 28, "accent"), 0, top)
        else:
            lead.addWidget(NumberBadge(look, number), 0, top)
        text = column_of(
            look,
            4,
            Text(look, words.title, "h3" if number is not None else "large"),
            margins=(0, 8 if number is not None else 0, 0, 0),
        )
        if words.reason:
            text.addWidget(Text(look, words.reason))
        text.addStretch(1)
        row.addLayout(text, 1)
        self.toggle = IconButton(
            look,
            "info",
            self.tr("Source: {step}").format(step=words.title),
            colour="text2",
            name=f"details_of_{step.id}",
            on=self._toggle_details,
        )
        self.toggle.setToolTip(self.tr("Source and date"))
        row.addWidget(self.toggle, 0, top)
        lead.addStretch(1)
        self._is_narrow = False
        self._column.addLayout(row)
        self.details: EntryDetails | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page the words get the width: the toggle goes under the number."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._context.look.px(_NARROW_BELOW)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        top = Qt.AlignmentFlag.AlignTop
        if is_narrow:
            self._row.removeWidget(self.toggle)
            self._lead.insertWidget(1, self.toggle, 0, top)
        else:
            self._lead.removeWidget(self.toggle)
            self._row.addWidget(self.toggle, 0, top)

    def snapshot(self) -> bool:
        """Whether the details are shown."""
        return self.details is not None and not self.details.isHidden()

    def restore(self, is_open: bool) -> None:
        """Show the details again."""
        if is_open:
            self._toggle_details()

    def _toggle_details(self) -> None:
        is_open = not self.snapshot()
        if self.details is None:
            context = self._context
            self.details = EntryDetails(context.look, self._step, context.lang, self._guide)
            self._column.addWidget(self.details)
        self.details.setVisible(is_open)
        self.toggle.setAccessibleDescription(self.tr("Open") if is_open else self.tr("Closed"))
