"""The situations as a list with a search: a part of home and the whole of its own page.

Every situation is one click away, or found by typing: letters of another keyboard, words of
another language and slips find it too. The best comes first; where nothing is found, all stay.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guide.content.model import Situation
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import ListRow, Text, column_of, columns_of
from guide.ui.kit.widgets.fields import TextField

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

_LEAST = 2  # letters; one tells nothing yet


class SituationList(QWidget):
    """A search field and one row for each situation, the best first while somebody searches.

    Args:
        context: looks, language, window.
        compact: without the hint under the search, for a place among others.

    Signals:
        found: how many situations are shown after the search changed.

    """

    found = Signal(int)

    def __init__(
        self, context: PageContext, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("situation_list")
        self._context = context
        look = context.look
        hint = "" if compact else self.tr("For example: bag, call, smoke")
        self.search = TextField(
            look,
            self.tr("Search the situations"),
            hint,
            icon="search",
            width="long",
            keys_asked=True,
        )
        self.search.setObjectName("situation_search")
        self.search.edit.setObjectName("situation_search_edit")
        self.search.edit.setAccessibleIdentifier("situation_search_edit")
        self.search.edited.connect(self.look_for)
        self.search.edit.focused.connect(self._prepare)
        self.search.edit.installEventFilter(self)
        self.none = Text(
            look, self.tr("Nothing found. Try another word, or call 112 if there is danger.")
        )
        self.none.setVisible(False)
        self._board = columns_of(look, 8, least=250, most=2)
        column_of(look, 12, self.search, self.none, self._board, inside=self)
        self._found: tuple[Situation, ...] = ()
        self.rows: dict[str, ListRow] = {}
        for situation in context.guide.situations:
            row = ListRow(
                look,
                situation.name(context.lang),
                icon=situation.icon,
                icon_colour="accent",
                name=f"situation_{situation.id}",
                on=partial(self._open, situation.id),
            )
            self._board.addWidget(row)
            self.rows[situation.id] = row
        set_reading_order(self)

    def snapshot(self) -> str:
        """What is looked for."""
        return self.search.value

    def show_query(self, query: str) -> None:
        """Look for `query` as if it had been typed."""
        self.search.set_value(query)
        self.look_for(query)

    restore = show_query

    def look_for(self, query: str) -> None:
        """Show the situations that match, the best first, and say how many; all for no match."""
        is_asked = len(query.strip()) >= _LEAST
        self._found = self._context.guide.find_situations(query) if is_asked else ()
        shown = self._found or self._context.guide.situations
        order = [self.rows[situation.id] for situation in shown]
        for row in self.rows.values():
            row.setVisible(row in order)
        self._board.put_first(order)
        set_reading_order(self)
        self.none.setVisible(is_asked and not self._found)
        count = len(shown)
        self.found.emit(count)
        words = QCoreApplication.translate("SituationList", "%n situation(s) found", None, count)
        if is_asked:
            self._context.announcer.say(words if self._found else self.none.text())

    def clear(self) -> bool:
        """Take the search away. False when there was none."""
        if not self.search.value:
            return False
        self.show_query("")
        return True

    def _prepare(self) -> None:
        """Read what the search needs before the first key is pressed."""
        self._context.guide.find_situations("")

    def _open(self, situation_id: str) -> None:
        self._context.navigator.go("situation", situation=situation_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the search opens the best that was found."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self._found
        ):
            self._open(self._found[0].id)
            return True
        return super().eventFilter(watched, event)
