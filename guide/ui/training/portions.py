"""A long list, of which only the first part is built; each press builds as much again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button

T = TypeVar("T")


class Portions(Generic[T]):
    """Fills a layout of rows, so many at once. `button` stands below it and shows the next ones.

    Args:
        look: as for every part.
        items: what the rows are about, in order.
        row: makes the row of one.
        add: puts a row into the list.
        most: how many are shown at once.
        words: what the button says, such as "Show more"; it is told with `of` behind it.
        of: the list's heading.
        name: the button's.

    """

    def __init__(
        self,
        look: Look,
        items: Sequence[T],
        row: Callable[[T], QWidget],
        add: Callable[[QWidget], None],
        *,
        most: int,
        words: str,
        of: str,
        name: str,
    ) -> None:
        self._items = items
        self._row = row
        self._add = add
        self._most = most
        self._shown = 0
        self._last: QWidget | None = None
        self._show()
        self.button: Button | None = None
        if self._shown < len(items):
            self.button = Button(
                look, words, "outlined", name=name, on=self._show_more, spoken=f"{words}: {of}"
            )

    def _show(self) -> QWidget | None:
        """Build the next rows; returns the first of them."""
        rows = [self._row(one) for one in self._items[self._shown : self._shown + self._most]]
        for row in rows:
            self._add(row)
            if self._last is not None and self._last.window() is row.window():
                QWidget.setTabOrder(self._last, row)  # of what is shown later
            self._last = row
        self._shown += len(rows)
        return rows[0] if rows else None

    def _show_more(self) -> None:
        """The keyboard goes on with the first of the new rows."""
        first = self._show()
        if first is not None:
            first.setFocus()
        if self.button is not None and self._shown == len(self._items):
            self.button.hide()
