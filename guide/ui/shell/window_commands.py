"""What the screen actions do: text size, language, F6, undo, "saved", full screen, Esc.

Declared in `actions.py`; here are their slots. They act on the window they belong to.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from guide.content.model import LANGS
from guide.ui.shell.actions import SCALES, ScreenAction
from guide.ui.shell.messages import QUICK
from guide.ui.shell.page import focus_inside
from guide.ui.shell.words import saved_words

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from guide.ui.shell.announcer import Announcer
    from guide.ui.shell.appearance import Appearance
    from guide.ui.shell.content_pane import ContentPane
    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import Navigator
    from guide.ui.shell.session import Session
    from guide.ui.shell.side_bar import SideBar

_ANSWER_MS = 5000
_OFFER_MS = 10_000  # longer to read, or to press
# The bars that offer to take something back: an entered level, a person removed from the plan,
# a plan that was brought back or taken over.
UNDO_OFFERS = ("level", "removal", "brought_back")


class CommandedWindow(Protocol):
    """What the screen actions need of the window they act on."""

    session: Session
    navigator: Navigator
    messages: Messages
    announcer: Announcer
    appearance: Appearance
    content: ContentPane
    side_bar: SideBar | None

    def isFullScreen(self) -> bool:
        """Whether the window covers the screen."""

    def windowState(self) -> Qt.WindowState:
        """Maximised, minimised, full screen."""

    def setWindowState(self, state: Qt.WindowState, /) -> None:
        """Change these."""

    def isMaximized(self) -> bool:
        """Whether the window fills what is free on its screen."""

    def screen(self) -> QScreen:
        """The screen on which most of it is."""

    def minimumSize(self) -> QSize:
        """Its least size."""

    def setGeometry(self, room: QRect, /) -> None:
        """Put it there, without its frame."""


class WindowCommands:
    """The slots of the window's actions."""

    def __init__(self, window: CommandedWindow) -> None:
        self._window = window
        self._was_maximised = False  # before it was full screen

    def slot_of(self, declared: ScreenAction) -> Callable[[], object]:
        """Return what happens when the action is asked for."""
        if declared.page:
            return partial(self._window.navigator.go, declared.page)
        slots: dict[str, Callable[[], object]] = {
            "print": self.print_here,
            "saved": self.answer_saved,
            "undo": partial(self.undo, is_redo=False),
            "redo": partial(self.undo, is_redo=True),
            "larger": partial(self.change_size, 1),
            "smaller": partial(self.change_size, -1),
            "usual_size": partial(self.set_size, SCALES[0]),
            "next_language": self.next_language,
            "next_region": self.next_region,
            "full_screen": self.toggle_full_screen,
            "back": self.leave,
        }
        return slots[declared.name]

    # ---- text size and language

    def cycle_size(self) -> None:
        """Next larger text; after the largest, the usual size again."""
        at = SCALES.index(self._window.session.settings().text_scale)
        self.set_size(SCALES[(at + 1) % len(SCALES)])

    def change_size(self, step: int) -> None:
        """One size larger (1) or smaller (-1), as far as there is one."""
        at = SCALES.index(self._window.session.settings().text_scale) + step
        self.set_size(SCALES[max(0, min(at, len(SCALES) - 1))])

    def set_size(self, percent: int) -> None:
        """Show the text in `percent`, one of `SCALES`."""
        if percent != self._window.session.settings().text_scale:
            self._window.session.change_settings(text_scale=percent)
        self._window.announcer.say(
            QCoreApplication.translate("Window", "Text size {percent} %").format(percent=percent)
        )

    def choose_language(self, lang: str) -> None:
        """Speak `lang` at once; the page and what was typed stay."""
        self._window.session.change_settings(language=lang)

    def next_language(self) -> None:
        """The next of the three languages, in their order."""
        at = LANGS.index(self._window.appearance.lang)
        self.choose_language(LANGS[(at + 1) % len(LANGS)])

    # ---- moving about

    def next_region(self) -> None:
        """F6: side bar → messages → banner → content, and round again."""
        window, page = self._window, self._window.navigator.page
        regions: list[QWidget] = [] if window.side_bar is None else [window.side_bar]
        regions += window.content.message_bars()
        regions += [] if page is None else list(page.regions())
        focused = QApplication.focusWidget()
        here = -1
        for at, region in enumerate(regions):
            # The last that holds it: a page may name parts of itself after itself.
            if focused is not None and (region is focused or region.isAncestorOf(focused)):
                here = at
        for step in range(1, len(regions) + 1):
            if focus_inside(regions[(here + step) % len(regions)]):
                return

    def leave(self) -> None:
        """Esc: stay; close what the page opened, the quick message, full screen; else go back."""
        window, navigator = self._window, self._window.navigator
        if window.messages.stay() or (navigator.page is not None and navigator.page.leave()):
            return
        if window.content.has_message(QUICK):
            window.messages.close(QUICK)
        elif window.isFullScreen():
            self.toggle_full_screen()
        elif navigator.can_go_back:
            navigator.back()

    def toggle_full_screen(self) -> None:
        """F11; maximised or not, the window is as before afterwards, and on its screen."""
        window = self._window
        if not window.isFullScreen():
            self._was_maximised = window.isMaximized()
            window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
            return
        free = window.screen().availableGeometry()
        window.setWindowState(Qt.WindowState.WindowNoState)
        if self._was_maximised:
            # Else some window managers maximise it on the screen where it was opened.
            least = window.minimumSize()
            window.setGeometry(QRect(free.center(), QSize()).united(QRect(free.topLeft(), least)))
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def print_here(self) -> None:
        """Ctrl+P: what the page prints by itself, else the print page."""
        navigator = self._window.navigator
        if navigator.page is None or not navigator.page.print_here():
            navigator.go("print")

    # ---- kept and undone

    def answer_saved(self) -> None:
        """Ctrl+S: everything is saved already, and this says so."""
        window = self._window
        window.navigator.flush()
        if window.session.has_waiting:
            window.session.retry()
            return
        words = saved_words(window.session.saved_at)
        window.messages.tell(words, timeout_ms=_ANSWER_MS)

    def undo(self, *, is_redo: bool) -> None:
        """Undo or redo inside the text field first, then what a bar offers, then in the plan.

        The plan only where it is shown: what goes must be in sight, and is named.
        """
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and _has_stepped(field, is_redo=is_redo):
            return
        window = self._window
        if not is_redo and window.content.take_up_offer(UNDO_OFFERS):
            return
        window.navigator.flush()
        page = window.navigator.page
        if page is None or not page.undo_here(is_redo=is_redo):
            self._offer_plan()

    def _offer_plan(self) -> None:
        window = self._window
        window.messages.tell(
            lambda _lang: QCoreApplication.translate(
                "Window", "Changes of the plan are undone where the plan is shown."
            ),
            action=lambda _lang: QCoreApplication.translate("Window", "Open the family plan"),
            on_action=partial(window.navigator.go, "plan"),
            timeout_ms=_OFFER_MS,
        )


def _has_stepped(field: QLineEdit, *, is_redo: bool) -> bool:
    """Undo or redo in a field until its text is another one; False when it stays the same."""
    before = field.text()
    while field.isRedoAvailable() if is_redo else field.isUndoAvailable():
        if is_redo:
            field.redo()
        else:
            field.undo()
        if field.text() != before:
            return True
    return False
