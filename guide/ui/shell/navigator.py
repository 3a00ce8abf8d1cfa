"""Which page is shown, how the pages before it were left, and the way back.

Only the page that is shown is alive. Leaving it keeps what was typed, remembers its open parts and
its scroll position, and lets it go; going back builds it anew. Which window shows it, and how, is
the window's matter: any window can have a navigator, with pages of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from guide.ui.shell.page import Page, PageContext

    PageOf = Callable[[str], type[Page]]

HOME = "home"
_KEPT_VISITS = 50


class Visit(Struct, frozen=True):
    """A page as it was left."""

    name: str
    args: Mapping[str, Any] = {}  # each visit has a mapping of its own: msgspec copies it
    state: Mapping[str, Any] = {}
    scroll: int = 0


class Navigator(QObject):
    """Goes from page to page and back.

    Args:
        page_of: gives the class of a page by its name, importing it only then.
        scroll_value: how far the page is scrolled now, in pixels.

    """

    moved = Signal()  # another page is to be built and shown
    begun = Signal()  # the first page is built: from now on `go` leads to others

    def __init__(
        self, page_of: PageOf, scroll_value: Callable[[], int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.page: Page | None = None  # that is shown
        self.visit = Visit(HOME)
        self._page_of = page_of
        self._scroll_value = scroll_value
        self._left: list[Visit] = []

    @property
    def page_class(self) -> type[Page]:
        """The class of the page to be shown."""
        return self._page_of(self.visit.name)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return bool(self._left)

    def go(self, name: str, **args: object) -> None:
        """Open the page `name`, built with `args`; the one before can be returned to."""
        self.remember()
        has_way_back = self.page is not None and self.page.has_frame
        if has_way_back and (self.visit.name, self.visit.args) != (name, args):
            self._left = [*self._left, self.visit][-_KEPT_VISITS:]
        self._move(Visit(name, args))

    def back(self) -> None:
        """Return to the page before, or to home when there is none."""
        self.remember()
        self._move(self._left.pop() if self._left else Visit(HOME))

    def start(self, name: str) -> None:
        """Begin with the page `name` and nothing remembered; the window builds it."""
        self._left.clear()
        self.page = None
        self.visit = Visit(name)

    def build(self, context: PageContext) -> Page:
        """Build the page to be shown; it is not restored before it stands in its window."""
        is_first = self.page is None
        self.page = self.page_class(context, **self.visit.args)
        if is_first:
            self.begun.emit()
        return self.page

    def restore(self) -> None:
        """Give the page back what it held when it was left."""
        if self.page is not None and self.visit.state:
            self.page.restore(self.visit.state)

    def remember(self) -> None:
        """Keep what is typed, and note how the page stands."""
        if self.page is not None:
            self.page.flush()
            self.visit = replace(
                self.visit, state=self.page.snapshot(), scroll=self._scroll_value()
            )

    def flush(self) -> None:
        """Keep at once what is typed: the program may be about to end."""
        if self.page is not None:
            self.page.flush()

    def _move(self, visit: Visit) -> None:
        self.visit = visit
        self.moved.emit()
