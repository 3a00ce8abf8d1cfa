"""The class's window: the shell's, with a strip of its own above the pages and no side bar.

Nothing around its pages names a household or a level: a mirrored screen shows what a class may see.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from guide.ui.shell.navigator import HOME
from guide.ui.shell.window import MainWindow
from guide.ui.training.session import ClassSession

# The frame's parts are imported where they are used: the glance is painted before they are needed.
if TYPE_CHECKING:
    from guide.ui.shell.actions import ScreenAction
    from guide.ui.shell.content_pane import ChipWords
    from guide.ui.shell.side_bar import DisplayTools

# What belongs to the pages at home, or to a plan that there is none of.
_AT_HOME = frozenset({"print", "undo", "redo"})


class ClassWindow(MainWindow):
    """The window of a class."""

    def declared_actions(self) -> Sequence[ScreenAction]:
        """What can be asked for here: all that needs no page at home."""
        from guide.ui.shell.actions import DECLARED

        return tuple(one for one in DECLARED if not one.page and one.name not in _AT_HOME)

    def build_frame(self) -> DisplayTools:
        """A strip with the way to the two lists, language and text size."""
        from PySide6.QtCore import Qt

        from guide.ui.kit.program_sign import ProgramSign
        from guide.ui.kit.widgets import Text, boxed, flow_of, row_of
        from guide.ui.shell.side_bar import DisplayTools

        look = self.appearance.look
        tools = DisplayTools(look, self.appearance.lang, in_a_row=True)
        name = Text(look, QCoreApplication.translate("ClassWindow", "Class"), "h3")
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        start = self._way(HOME, QCoreApplication.translate("ClassWindow", "Lessons"), "home")
        year = self._way("year", QCoreApplication.translate("ClassWindow", "Sessions"), "history")
        ways = boxed(flow_of(look, 8, start, year))
        if self.is_narrow:
            self.content.add_strip(boxed(row_of(look, 12, ProgramSign(look), ways)), is_low=False)
            self.content.add_strip(tools, is_low=self._room[1])
            return tools
        row = row_of(look, 12, ProgramSign(look), name, ways, tools)
        row.setStretch(row.indexOf(ways), 1)
        self.content.add_strip(boxed(row), is_low=False)
        return tools

    def _way(self, page: str, words: str, icon: str) -> QWidget:
        from guide.ui.kit.widgets import Button

        go = partial(self.navigator.go, page)
        return Button(self.appearance.look, words, "plain", icon, name=f"go_{page}", on=go)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The class's picture goes with the window; else the program would stay for its sake."""
        super().closeEvent(event)
        if event.isAccepted() and isinstance(self.session, ClassSession):
            self.session.leave_lesson()
            from PySide6.QtCore import QThread

            if QThread.currentThread().loopLevel():
                # Not `quit`: that asks the windows, and the class's never lets itself be closed.
                QApplication.exit()

    def chip_words(self) -> ChipWords | None:
        """None: a class window shows no level that was entered at home."""
        return None
