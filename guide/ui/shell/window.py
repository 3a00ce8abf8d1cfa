"""The window frame: side bar, messages, and the page that the navigator stands at.

A change of language, theme or text size builds frame and page anew, as going to a page and back
does (`navigator.py`). So no page needs code for changing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from guide import APP_NAME_NATIVE
from guide.content.model import Level
from guide.errors import GuideError
from guide.ui.shell.navigator import HOME, Navigator
from guide.ui.shell.window_size import least_size, room_of

# The frame's parts are imported where they are used: the glance is painted before they are needed.
if TYPE_CHECKING:
    from guide.ui.shell.actions import ScreenAction
    from guide.ui.shell.announcer import Announcer
    from guide.ui.shell.appearance import Appearance
    from guide.ui.shell.content_pane import ChipWords, ContentPane
    from guide.ui.shell.failure_words import FailureAction
    from guide.ui.shell.messages import Messages
    from guide.ui.shell.navigator import PageOf
    from guide.ui.shell.session import Session
    from guide.ui.shell.side_bar import DisplayTools, SideBar
    from guide.ui.shell.window_commands import WindowCommands

_FREE_AGAIN_MS = 500  # so long a page that is in use is left alone, then looked at again


class MainWindow(QMainWindow):
    """The one window of the program at home; another composition puts other parts around its pages.

    Args:
        session: the use cases.
        appearance: look and language, already made for the application.
        page_of: gives the class of a page by its name, importing it only then.
        action_of: what the button of a failure does in this window; None: it has no such button.

    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        page_of: PageOf,
        action_of: Callable[[MainWindow, FailureAction], Callable[[], None] | None],
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(least_size([one.availableSize() for one in QApplication.screens()]))
        self.session = session
        self.appearance = appearance
        self.navigator = Navigator(page_of, self._scroll_value, self)
        self.navigator.moved.connect(self._show_moved)
        self.side_bar: SideBar | None = None
        self.tools: DisplayTools | None = None
        self._action_of = action_of
        self._has_frame = True
        self._room = (False, False)  # whether the page was built for a narrow window, a low one
        self._is_in_parts = False
        self._awaits: list[Callable[[], None]] | None = None  # what is built in `_be_used`
        self.announcer: Announcer
        self.messages: Messages
        self.commands: WindowCommands
        self.content: ContentPane
        self.actions_by_name: dict[str, QAction] = {}
        session.settings_changed.connect(self._apply_settings)
        session.level_changed.connect(self._tell_level)
        session.content_changed.connect(self._show_chip)
        session.saved.connect(self._tell_saved)
        session.save_failed.connect(self._tell_failure)
        session.unkept_changed.connect(self._show_saved)
        session.erased.connect(self._start_over)
        appearance.system_changed.connect(self._follow_system)

    # ---- building

    def open_first(self, name: str, *, in_parts: bool = False) -> None:
        """Put on the look, build the frame and show the first page; called once.

        With `in_parts` only what is seen first is built; `complete` builds the rest.
        """
        from guide.ui.shell.actions import make_actions
        from guide.ui.shell.announcer import Announcer
        from guide.ui.shell.messages import Messages
        from guide.ui.shell.window_commands import WindowCommands

        self.appearance.apply(self.session.settings())
        self.announcer = Announcer(self)
        self.commands = WindowCommands(self)
        action_of = partial(self._action_of, self)
        self.messages = Messages(
            self.session, self.announcer, lambda: self.appearance.lang, action_of
        )
        self.actions_by_name = make_actions(self, self.commands.slot_of, self.declared_actions())
        self.navigator.start(name)
        self._is_in_parts = in_parts
        self._room = self._room_now()
        self._build()
        if (failure := self.session.services.store.failure) is not None:
            self.messages.show_found(failure)

    def await_hands(self) -> None:
        """Leave what `when_used` is given until a key or the pointer comes; before `open_first`."""
        self._awaits = []

    def complete(self) -> None:
        """Build what was left for after the first painting."""
        from PySide6.QtGui import QAccessible

        from guide.ui.shell.day_watch import DayWatch
        from guide.ui.shell.input_guard import InputGuard

        self._is_in_parts = False
        handle = self.windowHandle()
        if handle is not None:
            InputGuard(handle, self, self.actions_by_name).used.connect(self._be_used)
            watch = DayWatch(self.session.now, self.session.turns, self)
            watch.moved.connect(partial(self._when_free, self.rebuild))
        if self.navigator.page is not None:
            self.navigator.page.complete()
        is_end_in_sight = self.content.page_scroll.verticalScrollBar().maximum() == 0
        if handle is None or is_end_in_sight or QAccessible.isActive():  # a reader sees all at once
            self._be_used()

    def _be_used(self) -> None:
        builds, self._awaits = self._awaits or (), None
        for build in builds:
            build()

    def _build(self) -> None:
        """Build side bar, content and page for the present look and language."""
        from guide.ui.kit.widgets import boxed, row_of
        from guide.ui.shell.content_pane import ContentPane

        look = self.appearance.look
        self._has_frame = self.navigator.page_class.has_frame
        self.side_bar = None
        self.tools = None
        self.content = ContentPane(look, is_narrow=self.is_narrow)
        self.content.chip_pressed.connect(partial(self.navigator.go, HOME))
        if self._has_frame:
            self.tools = self.build_frame()
            self.tools.language_chosen.connect(self.commands.choose_language)
            self.tools.larger_asked.connect(self.commands.cycle_size)
        self._paint_once()
        before = self.takeCentralWidget()
        parts = row_of(look, 0, self.side_bar, self.content, last_wide=True)
        self.setCentralWidget(boxed(parts))
        if before is not None:
            before.hide()
            before.deleteLater()
        self.messages.stand_in(self.content)
        self._show_page()

    def declared_actions(self) -> Sequence[ScreenAction]:
        """What can be asked for in this window."""
        from guide.ui.shell.actions import DECLARED

        return DECLARED

    def build_frame(self) -> DisplayTools:
        """Put what stands around the page beside the content; returns language and text size."""
        from guide.ui.shell.side_bar import DisplayTools, SideBar

        look, lang = self.appearance.look, self.appearance.lang
        self.side_bar = SideBar(look, lang, self.session.open_household, self.is_narrow)
        self.side_bar.page_asked.connect(self.navigator.go)
        self.side_bar.show_keys(self.actions_by_name)
        if self.side_bar.tools is not None:
            return self.side_bar.tools
        tools = DisplayTools(look, lang, in_a_row=True)
        self.content.add_strip(tools, is_low=self._room[1])
        return tools

    def _show_page(self) -> None:
        """Build the page that the navigator stands at into the content."""
        from guide.ui.shell.page import PageContext

        self._paint_once()
        if self._awaits:
            self._awaits.clear()  # of the page that goes
        navigator = self.navigator
        look, lang, session = self.appearance.look, self.appearance.lang, self.session
        page = navigator.build(
            PageContext(look, lang, session, navigator, self.messages, self.announcer, self)
        )
        if not self._is_in_parts:
            page.complete()
        chip = self.chip_words() if page.has_chip and page.has_frame else None
        self.content.show_page(page, chip, has_save_chip=page.has_frame and page.has_save_chip)
        navigator.restore()
        if navigator.visit.scroll:
            self.content.scroll_to(navigator.visit.scroll)
        if self.side_bar is not None:
            self.side_bar.mark(page.entry or page.name)
        page.save_note_changed.connect(self._show_saved)
        self._show_saved()
        title = page.title()
        is_program = title == APP_NAME_NATIVE
        self.setWindowTitle(title if is_program else f"{title} – {APP_NAME_NATIVE}")

    def _paint_once(self) -> None:
        """Paint what is being built when all of it has its place, instead of once before that.

        Not where the first painting has not come: a file handed to the start leads to its page.
        """
        if self.isVisible() and not self._is_in_parts:
            self.setUpdatesEnabled(False)
            QTimer.singleShot(0, self, partial(self.setUpdatesEnabled, True))

    def rebuild(self) -> None:
        """Build everything anew, carrying over what was typed, the scroll and the focus."""
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        at = focused.cursorPosition() if isinstance(focused, QLineEdit) else 0
        self.navigator.remember()
        self._room = self._room_now()
        self._reword()
        self._build()
        again = self.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus()
        if isinstance(focused, QLineEdit) and isinstance(again, QLineEdit):
            again.setCursorPosition(at)

    def _when_free(self, build_anew: Callable[[], None]) -> None:
        """Not under busy hands: a dialogue or a command would miss its page for the answer."""
        from guide.ui.shell.input_guard import are_hands_busy

        if are_hands_busy() or self.session.is_slow:
            QTimer.singleShot(_FREE_AGAIN_MS, self, partial(self._when_free, build_anew))
        else:
            build_anew()

    def _reword(self) -> None:
        from guide.ui.shell.actions import reword

        reword(self.actions_by_name)

    def _scroll_value(self) -> int:
        return self.content.scroll_value()

    def _show_moved(self) -> None:
        """Show the page that was gone to, in a frame of its kind."""
        if self.navigator.page_class.has_frame != self._has_frame:
            self._build()
        else:
            self._show_page()
        # After the layout, so that what takes the focus is already visible.
        QTimer.singleShot(0, self, self._focus_page)

    def _focus_page(self) -> None:
        """Tell the page's name and put the focus on its first control, the heading in sight."""
        page = self.navigator.page
        if page is None:
            return
        self.announcer.say(page.title())
        page.focus_first()
        focused = QApplication.focusWidget()
        if self.navigator.visit.scroll or focused is None or not page.isAncestorOf(focused):
            return
        viewport = self.content.page_scroll.viewport()
        self.show_page_top()
        below = focused.mapTo(self, focused.rect().bottomLeft()).y()
        if below > viewport.mapTo(self, viewport.rect().bottomLeft()).y():
            self.ensure_visible(focused)

    # ---- what pages ask for (`page.PageHost`)

    @property
    def is_narrow(self) -> bool:
        """Whether the present page was built for little room."""
        return self._room[0]

    def when_used(self, build: Callable[[], None]) -> None:
        """Build it at once, or while a start awaits hands, when they come."""
        if self._awaits is None:
            build()
        else:
            self._awaits.append(build)

    def run_action(self, name: str) -> None:
        """Do what a screen action does, as if its keys were pressed."""
        self.actions_by_name[name].trigger()

    def show_page_top(self) -> None:
        """Scroll the page to its beginning."""
        self.content.page_scroll.verticalScrollBar().setValue(0)

    def ensure_visible(self, widget: QWidget) -> None:
        """Scroll until `widget` can be seen."""
        margin = self.appearance.look.px(24)
        self.content.page_scroll.ensureWidgetVisible(widget, margin, margin)

    # ---- what the session announces

    def _apply_settings(self) -> None:
        # Before the first page stands there is nothing to rebuild: it is built in today's look.
        if self.appearance.apply(self.session.settings()) and self.navigator.page is not None:
            self.rebuild()

    def _follow_system(self) -> None:
        self._when_free(self._apply_settings)

    def chip_words(self) -> ChipWords | None:
        """The level that stands, for the chip above each page."""
        from guide.ui.shell.words import chip_words

        services = self.session.services
        return chip_words(services.declarations.current(), services.guide, self.appearance.lang)

    def _show_chip(self) -> ChipWords | None:
        chip = self.chip_words()
        if chip is not None:
            self.content.show_chip(chip)
        return chip

    def _tell_level(self) -> None:
        if (chip := self._show_chip()) is not None:
            said = QCoreApplication.translate("Window", "Level on this computer: {level}")
            level = said.format(level=chip.spoken)
            self.announcer.say(level, assertive=chip.level is Level.RED)

    def _tell_saved(self, time: str) -> None:
        from guide.ui.shell.words import saved_words

        self.messages.close_not_saved()
        self._show_saved()
        self.announcer.say_saved(saved_words(time))

    def _show_saved(self) -> None:
        """Show on the chip when all was kept, or that it is about to be, and the page's note."""
        session, chip = self.session, self.content.save_chip
        if chip is None or session.failure is not None:
            return
        if session.has_unkept:
            chip.show_saving()
        elif session.saved_at:
            page = self.navigator.page
            note = "" if page is None else page.save_note()
            chip.show_saved(session.saved_at, note)
        else:
            chip.hide()

    def _tell_failure(self, failure: GuideError) -> None:
        self.messages.show_not_saved(failure)

    def _start_over(self) -> None:
        """Everything was erased: back to the first page, nothing remembered."""
        self.messages.clear()
        self.navigator.start("first")
        self.appearance.apply(self.session.settings())
        self._reword()
        self._build()

    # ---- size and end

    def _room_now(self) -> tuple[bool, bool]:
        """Whether the window is narrow, and whether it is low."""
        return room_of(self.size(), self.appearance.look.scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._awaits and event.oldSize().isValid():
            self._be_used()
        if self.navigator.page is not None and self._room_now() != self._room:
            # Later: a layout must not be replaced while it is being resized.
            QTimer.singleShot(0, self, self._rebuild_if_needed)

    def _rebuild_if_needed(self) -> None:
        if self._room_now() != self._room:
            self._when_free(self.rebuild)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once; only when an edit could not be kept, warn first."""
        if self.navigator.page is None:  # the level is seen at a glance: nothing can be typed yet
            event.accept()
            return
        from guide.ui.shell.close_guard import may_close

        event.setAccepted(may_close(self, self.session, self.navigator, self.messages))

    def come_forward(self) -> None:
        """A second start asks for the window that is already open."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
