"""What is missing in a draft, and what the check says of its words, with the way to the line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.content.checks.finding import Finding
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of
from guide.ui.places.words import day_words, nameless_words
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.places.draft import DraftLine, Gap, PlaceDraft, gaps

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

# Named as gaps already.
_OF_GAPS = frozenset({"text_empty", "region_code_odd"})
_MOST = 20


class DraftCheck(QWidget):
    """The answer to "check"; empty before it was asked, and after something was changed.

    Signals:
        line_asked: the line of this id is to be opened.
        kind_asked: a line of this kind is to be added.

    """

    line_asked = Signal(str)
    kind_asked = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._links = 0  # to lines, numbered on the page
        self._column = column_of(context.look, 12, inside=self)

    def hide_findings(self) -> None:
        """What was said may not hold any more."""
        refill(self._column)

    def is_sound(self) -> bool:
        """Check the draft as it is kept now, and say what is in the way; True when nothing is."""
        drafting = self._context.services.place_drafting
        draft = drafting.draft()
        pack = drafting.pack(draft)
        missing = list(gaps(draft))
        faults = [one for one in drafting.faults(pack) if not _is_gap(one)]
        parts = [*self._gaps(missing, draft), *self._faults(faults, draft)]
        wanted = [self._wanted(kind.name) for kind in pack.missing()]
        look = self._context.look
        boxes: list[QWidget] = []
        if parts:
            title = self.tr("Before it can be saved")
            boxes.append(
                Card(look, Heading(look, title, 3, "h3"), *parts, kind="problem", name="draft_gaps")
            )
        if wanted:
            title = self.tr("Such a pack mostly says this too; it can be saved without")
            boxes.append(
                Card(
                    look, Heading(look, title, 3, "h3"), *wanted, kind="quiet", name="draft_wanted"
                )
            )
        if not parts:
            boxes.append(Text(look, self.tr("The check found nothing wrong."), weight=600))
        refill(self._column, *boxes)
        set_reading_order(self)
        if parts:
            first = next((box for box in self.findChildren(Button)), None)
            if first is not None:
                first.setFocus()
            self._context.announcer.say(self.tr("Before it can be saved"))
        return not parts

    # ---- words

    def _gaps(self, missing: list[Gap], draft: PlaceDraft) -> Iterator[QWidget]:
        book, lang = self._context.book, self._context.lang
        for gap in missing[:_MOST]:
            label = book.label(gap.field.key, lang)
            if gap.lang is not None:
                label = f"{label}, {LANGUAGE_NAMES[gap.lang]}"
            words = self.tr("Fill in: {what}").format(what=label)
            if gap.line is not None and gap.lang is None and getattr(gap.line, gap.field.name):
                words = f"{label}: {day_words()}"  # there is something that cannot be read
            yield self._about(words, gap.line, draft)

    def _faults(self, faults: list[Finding], draft: PlaceDraft) -> Iterator[QWidget]:
        lines = {line.id: line for line in draft.lines}
        for fault in faults[:_MOST]:
            said = message_text(f"finding_{fault.code}", self._context.lang)
            yield self._about(f"{said}: {fault.detail}", lines.get(fault.id), draft)

    def _about(self, words: str, line: DraftLine | None, draft: PlaceDraft) -> QWidget:
        """A sentence, and the way to the line that it is about."""
        look, lang = self._context.look, self._context.lang
        if line is None:
            return Text(look, words)
        name = getattr(line, lang).name or line.kk.name or line.ru.name or nameless_words()
        kind = self._context.book.label(f"place.{line.kind}", lang)
        number = draft.of_kind(line.kind).index(line) + 1  # as the line itself is called
        self._links += 1
        go = Button(
            look,
            f"{kind}: {name}",
            "link",
            name=f"gap_{self._links}",
            spoken=f"{kind} {number}: {name}. {words}",
            on=partial(self.line_asked.emit, line.id),
        )
        return boxed(column_of(look, 2, Text(look, words), go))

    def _wanted(self, kind: str) -> QWidget:
        label = self._context.book.label(f"place.{kind}", self._context.lang)
        return Button(
            self._context.look,
            self.tr("Add: {kind}").format(kind=label),
            "link",
            "plus",
            name=f"want_{kind}",
            on=partial(self.kind_asked.emit, kind),
        )


def _is_gap(one: Finding) -> bool:
    return one.code in _OF_GAPS or (one.code == "language_missing" and one.detail.endswith(".name"))
