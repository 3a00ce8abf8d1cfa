"""What the wall sheet shows only when the family ticks it, one by one.

The lines come from the declaration of the plan: a field that may stand on the wall sheet and is
nobody else's business appears here by itself.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.ui.kit.widgets import Heading, Text, column_of
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.shell.page import PageContext
from guide.usecases.base.paper_preferences import tickable_fields


class TicksPart(QWidget):
    """One box for each field that may be added to the wall sheet.

    Signals:
        ticked: key of the field, and whether its box is ticked now.

    """

    ticked = Signal(str, bool)

    def __init__(self, context: PageContext, ticked: Collection[str]) -> None:
        super().__init__()
        look = context.look
        column = column_of(
            look,
            4,
            Heading(look, self.tr("Also print"), 2, "h3"),
            Text(
                look,
                self.tr("Whoever sees the wall sees this too. Tick only what you want there."),
                "caption",
                colour="text2",
            ),
            inside=self,
        )
        self.boxes: dict[str, FlagField] = {}
        for field in tickable_fields():
            box = FlagField(
                look, context.book.label(field.key, context.lang), value=field.key in ticked
            )
            box.setObjectName(f"tick_{field.name}")
            box.setAccessibleIdentifier(box.objectName())
            box.setAccessibleName(
                self.tr("Also print: {field}").format(
                    field=context.book.label(field.key, context.lang)
                )
            )
            box.edited.connect(partial(self.ticked.emit, field.key))
            self.boxes[field.key] = box
            column.addWidget(box)

    def show_ticked(self, ticked: Collection[str]) -> None:
        """Tick these fields and no others, without a signal."""
        for key, box in self.boxes.items():
            box.set_value(key in ticked)
