"""Which paper shows what, in the review: a line for each paper, and the ticks one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.household.field import Paper
from guide.ui.kit.widgets import Heading, Line, Text, boxed, column_of, columns_of
from guide.ui.kit.widgets.fields import FlagField
from guide.usecases.base.paper_preferences import ticked_on
from guide.usecases.plan.paper_contents import PaperContents, paper_contents

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


def paper_name(paper: Paper) -> str:
    """What a paper is called where it is said what stands on it."""
    return {
        Paper.WALL: QCoreApplication.translate("PaperContents", "Wall sheet"),
        Paper.CARD: QCoreApplication.translate("PaperContents", "Wallet card"),
        Paper.CHILD_CARD: QCoreApplication.translate("PaperContents", "Child card"),
        Paper.SCHOOL: QCoreApplication.translate("PaperContents", "Sheet for the school"),
        Paper.RESCUE: QCoreApplication.translate("PaperContents", "What I tell 112"),
        Paper.ENTRANCE: QCoreApplication.translate("PaperContents", "Sheet for the entrance"),
        Paper.FULL: QCoreApplication.translate("PaperContents", "Full plan, for the folder"),
        Paper.FIRST_HOUR: QCoreApplication.translate("PaperContents", "First hour"),
        Paper.HELPER: QCoreApplication.translate("PaperContents", "Card for a helper"),
        Paper.TAG: QCoreApplication.translate("PaperContents", "Tag for gas and electricity"),
        Paper.ELDER: QCoreApplication.translate("PaperContents", "Large print"),
        Paper.KIT: QCoreApplication.translate("PaperContents", "List inside a kit"),
        Paper.PHONE: QCoreApplication.translate("PaperContents", "What goes to a phone"),
    }[paper]


class PaperContentsList(QWidget):
    """Every paper with what of the plan may stand on it. A tick is kept at once."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("paper_contents")
        services = context.services
        choices = services.paper_preferences.read()
        household = services.plan_editor.household()
        found = paper_contents(household, lambda paper: ticked_on(choices, paper))
        parts = [part for one in found for part in self._parts(one)]
        column_of(context.look, 8, *parts, inside=self)

    def _parts(self, contents: PaperContents) -> Iterator[QWidget]:
        look, book, lang = self._context.look, self._context.book, self._context.lang
        told = ", ".join(
            f"{book.short(section.value, lang)} ({count})" for section, count in contents.answers
        )
        name = paper_name(contents.paper)
        yield Line(look)
        yield Heading(look, name, 3, "h3")
        yield Text(look, told or self.tr("Nothing of the plan"), colour="text2")
        if not contents.to_tick:
            return
        boxes = []
        for field, is_on in contents.to_tick:
            section = book.short(field.ask.section.value, lang)
            words = f"{section}: {book.label(field.key, lang)}"
            box = FlagField(look, words, value=is_on)
            box.setAccessibleName(f"{name}: {words}")
            box.setObjectName(f"tick_{contents.paper.value}_{field.key}".replace(".", "_"))
            box.edited.connect(partial(self._tick, contents.paper, field.key))
            boxes.append(box)
        yield Text(look, self.tr("Only if you tick it:"), "caption", colour="text2")
        yield boxed(columns_of(look, 12, *boxes, least=260, most=2))

    def _tick(self, paper: Paper, key: str, is_on: bool) -> None:
        self._context.session.keep(
            lambda services: services.paper_preferences.tick(paper, key, is_on=is_on),
            key=f"tick.{paper.value}.{key}",
            value=is_on,
        )
