"""What a paper shows only when the family ticks it, one by one.

The lines come from the declaration of the plan: a field that may stand on a paper and is nobody
else's business appears here by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.household.field import Paper
from guide.ui.kit.widgets import Heading, Text, column_of
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.shell.page import PageContext
from guide.usecases.base.paper_preferences import tickable_fields


class TicksPart(QWidget):
    """One box for each field that may be added to the paper that is chosen.

    Args:
        context: looks, language, words of the plan.
        ticked_on: what is ticked now on a paper, by the keys of the fields.

    Signals:
        ticked: the paper, the key of a field, and whether its box is ticked now.

    """

    ticked = Signal(Paper, str, bool)

    def __init__(self, context: PageContext, ticked_on: Callable[[Paper], Collection[str]]) -> None:
        super().__init__()
        self._context = context
        self._ticked_on = ticked_on
        self._parts: dict[Paper, QWidget] = {}
        self.boxes: dict[tuple[Paper, str], FlagField] = {}
        self._column = column_of(context.look, 0, inside=self)

    def show_for(self, paper: Paper | None) -> None:
        """Show the boxes of this paper; those of a paper are made when it is first chosen."""
        if paper is not None and paper not in self._parts and tickable_fields(paper):
            self._parts[paper] = self._make(paper)
            self._column.addWidget(self._parts[paper])
        for known, part in self._parts.items():
            part.setVisible(known is paper)
        self.setVisible(paper in self._parts)

    def show_ticked(self) -> None:
        """Tick what is ticked and no others, without a signal."""
        for (paper, key), box in self.boxes.items():
            box.set_value(key in self._ticked_on(paper))

    def _make(self, paper: Paper) -> QWidget:
        context, look = self._context, self._context.look
        part = QWidget()
        about = (
            self.tr("Whoever sees the wall sees this too. Tick only what you want there.")
            if paper is Paper.WALL
            else self.tr("Whoever gets this paper sees this too. Tick only what you want there.")
        )
        column = column_of(
            look,
            4,
            Heading(look, self.tr("Also print"), 2, "h3"),
            Text(look, about, "caption", colour="text2"),
            inside=part,
        )
        for field in tickable_fields(paper):
            label = context.book.label(field.key, context.lang)
            box = FlagField(look, label, value=field.key in self._ticked_on(paper))
            name = field.name if paper is Paper.WALL else f"{paper.value}_{field.name}"
            box.setObjectName(f"tick_{name}")
            box.setAccessibleIdentifier(box.objectName())
            box.setAccessibleName(self.tr("Also print: {field}").format(field=label))
            box.edited.connect(partial(self.ticked.emit, paper, field.key))
            self.boxes[paper, field.key] = box
            column.addWidget(box)
        return part
