"""What a place pack holds, kind by kind, each line with who filled it in, the source and the day.

A city may have hundreds of lines: a kind with many is closed, and built when it is opened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtWidgets import QWidget

from guide.places.kind import Kind
from guide.places.pack import PlaceLine, PlacePack
from guide.places.remarks import Remark, Said, of_day
from guide.ui.advice.place_words import origin_words, remark_line, remark_words, said_words
from guide.ui.kit.widgets import (
    Card,
    Collapsible,
    Heading,
    Line,
    Text,
    boxed,
    column_of,
)
from guide.ui.shell.page import PageContext

_OPEN_UP_TO = 12  # lines of a pack that are read at one look


class PackView(QWidget):
    """All lines of a pack.

    Args:
        context: looks, language, session.
        pack: the pack.
        today: the day against which dates are held.
        apart: the ids of the lines of which another pack says something else.

    """

    def __init__(
        self,
        context: PageContext,
        pack: PlacePack,
        today: dt.date,
        apart: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.setObjectName(f"pack_{pack.id}")
        self._context = context
        self._pack = pack
        self._today = today
        self._apart = apart
        look = context.look
        kinds: dict[str, tuple[Kind, list[PlaceLine]]] = {}
        for kind, line in pack.lines():
            kinds.setdefault(kind.name, (kind, []))[1].append(line)
        is_short = sum(len(lines) for _, lines in kinds.values()) <= _OPEN_UP_TO
        make = self._card if is_short else self._fold
        column_of(look, 12, *(make(kind, lines) for kind, lines in kinds.values()), inside=self)

    def _card(self, kind: Kind, lines: Sequence[PlaceLine]) -> QWidget:
        context = self._context
        title = Heading(context.look, context.book.label(kind.key, context.lang), 3, "h3")
        return Card(context.look, title, *self._rows(kind, lines), padding=16)

    def _fold(self, kind: Kind, lines: Sequence[PlaceLine]) -> QWidget:
        context = self._context
        title, count = context.book.label(kind.key, context.lang), str(len(lines))
        return Collapsible(
            context.look,
            title,
            count,
            spoken=f"{title}, {count}: {self._pack.words(context.lang).name}",
            later=lambda: self._rows(kind, lines),
            name=f"kind_{self._pack.id}_{kind.name}",
            button_name=f"open_{self._pack.id}_{kind.name}",
        )

    def _rows(self, kind: Kind, lines: Sequence[PlaceLine]) -> Iterator[QWidget]:
        for at, line in enumerate(lines):
            if at:
                yield Line(self._context.look)
            yield line_view(self._context, kind, line, self._remarks(line))

    def _remarks(self, line: PlaceLine) -> list[Said]:
        apart = [Said(Remark.DISAGREES)] if line.id in self._apart else []
        return [*of_day(line.confirmed_on, self._today), *apart]


def line_view(
    context: PageContext, kind: Kind, line: PlaceLine, remarks: Sequence[Said] = ()
) -> QWidget:
    """One line as it is read."""
    look, lang = context.look, context.lang
    return boxed(
        column_of(
            look,
            2,
            Text(look, line.words(lang).name, weight=600),
            *(Text(look, words) for words in said_words(kind, line, context.book, lang)),
            Text(look, origin_words(line, lang), "caption", colour="text2"),
            *(remark_line(context.look, words) for words in remark_words(remarks, lang)),
            margins=(0, 4, 0, 4),
        )
    )
