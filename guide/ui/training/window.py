"""The class's window: the shell's, with a strip of its own above the pages and no side bar.

Nothing around its pages names a household or a level: a mirrored screen shows what a class may see.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from guide.ui.kit.widgets import Button, Text, boxed, flow_of, row_of
from guide.ui.shell.actions import DECLARED, ScreenAction
from guide.ui.shell.navigator import HOME
from guide.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from guide.ui.shell.content_pane import ChipWords
    from guide.ui.shell.side_bar import DisplayTools

# What belongs to the pages at home, or to a plan that there is none of.
_AT_HOME = frozenset({"print", "undo", "redo"})


class ClassWindow(MainWindow):
    """The window of a class."""

    def declared_actions(self) -> Sequence[ScreenAction]:
        """What can be asked for here: all that needs no page at home."""
        return tuple(one for one in DECLARED if not one.page and one.name not in _AT_HOME)

    def build_frame(self) -> DisplayTools:
        """A strip with the way to the two lists, language and text size."""
        from guide.ui.shell.side_bar import DisplayTools, ProgramSign

        look = self.appearance.look
        tools = DisplayTools(look, self.appearance.lang, in_a_row=True)
        name = Text(look, QCoreApplication.translate("ClassWindow", "Class"), "h3")
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        start = self._way(HOME, QCoreApplication.translate("ClassWindow", "Start"), "home")
        year = self._way("year", QCoreApplication.translate("ClassWindow", "Sessions"), "history")
        ways = boxed(flow_of(look, 8, start, year))
        row = row_of(look, 12, ProgramSign(look), None if self.is_narrow else name, ways, tools)
        row.setStretch(row.indexOf(ways), 1)
        self.content.add_strip(boxed(row), is_low=False)
        return tools

    def _way(self, page: str, words: str, icon: str) -> QWidget:
        go = partial(self.navigator.go, page)
        look = self.appearance.look
        return Button(look, words, "plain", icon, name=f"go_{page}", on=go)

    def chip_words(self) -> ChipWords | None:
        """None: a class window shows no level that was entered at home."""
        return None
