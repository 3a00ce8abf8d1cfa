"""The side bar: the program's sign, the six pages, settings and help; language and text size.

Built anew when language, theme or text size change. In a narrow window it becomes icons with
their words below, and language and text size (`DisplayTools`) move to a strip above the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from guide import APP_NAME_NATIVE
from guide.content.model import LANGS, Lang
from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.look import Look
from guide.ui.kit.program_sign import ProgramSign
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.widgets import Button, Text, add_to, boxed, column_of, row_of
from guide.ui.kit.widgets.segmented import Segmented
from guide.ui.shell.actions import HELP, PLACES, SCALES, SETTINGS, Destination, words_of
from guide.ui.shell.side_entry import SideEntry
from guide.ui.shell.words import LANGUAGE_NAMES, LANGUAGE_SHORT

WIDE_PX = 250
NARROW_PX = 112
_LOW_PX = 700
_LONGEST_WORD = 10  # letters; nearly all words have fewer, and stay in one piece


class DisplayTools(QWidget):
    """Language and text size, always beside each other and always in sight."""

    language_chosen = Signal(str)
    larger_asked = Signal()

    def __init__(self, look: Look, lang: Lang, *, in_a_row: bool) -> None:
        super().__init__()
        self.setObjectName("tools")
        self.languages = Segmented(
            look,
            [(code, LANGUAGE_SHORT[code], LANGUAGE_NAMES[code]) for code in LANGS],
            lang,
            QCoreApplication.translate("SideBar", "Language of the program"),
        )
        self.languages.setObjectName("language")
        self.languages.chosen.connect(self.language_chosen)
        self.larger = Button(
            look,
            _size_words(look),
            "outlined",
            "a-large-small",
            name="larger_text",
            on=self.larger_asked.emit,
        )
        if in_a_row:
            row_of(look, 8, self.languages, self.larger, inside=self).insertStretch(0, 1)
        else:
            column_of(look, 8, self.languages, self.larger, inside=self)


def _size_words(look: Look) -> str:
    """What the button does next: after the largest text comes the usual one."""
    is_largest = round(look.scale * 100) >= SCALES[-1]
    return words_of("usual_size" if is_largest else "larger")


def _breakable(title: str) -> str:
    """Let a very long word that somebody typed go on in the next line where the bar ends."""
    return re.sub(
        rf"\S{{{_LONGEST_WORD + 1},}}", lambda word: re.sub(r"(\S{4})", "\\1\u200b", word[0]), title
    )


class SideBar(QFrame):
    """The pages by name; the open one is marked."""

    page_asked = Signal(str)

    def __init__(
        self, look: Look, lang: Lang, household: Callable[[], str | None], is_narrow: bool
    ) -> None:
        super().__init__()
        self.setObjectName("side_bar")
        self._household = household
        self._opened: SideEntry | None = None
        self._look = look
        self._is_narrow = is_narrow
        self.entries: dict[str, SideEntry] = {}
        self.tools = None if is_narrow else DisplayTools(look, lang, in_a_row=False)
        gap = look.px(8 if is_narrow else 14)
        outer = column_of(look, 8, self._pages(), self.tools, inside=self)
        outer.setContentsMargins(gap, look.px(20), gap + look.edge, look.px(14))
        outer.setStretch(0, 1)
        offline = QCoreApplication.translate("SideBar", "Works without internet")
        self._offline = Text(look, offline, "caption", colour="text2", align="center")
        outer.addWidget(self._offline)
        self._show_offline()
        self.setFixedWidth(self._needed_width(2 * gap))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_offline()

    def _show_offline(self) -> None:
        """A narrow or low bar keeps its height for the pages; "Help" says it as well."""
        is_low = self.height() < self._look.px(_LOW_PX)
        self._offline.setVisible(not (self._is_narrow or is_low))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, box = self._look, QRectF(self.rect())
        painter = QPainter(self)
        paint_frame(painter, box.adjusted(0, 0, -look.edge, 0), Frame(look.c.surface))
        paint_frame(painter, box.adjusted(box.width() - look.edge, 0, 0, 0), Frame(look.c.border))
        painter.end()
        event.accept()

    def mark(self, page: str) -> None:
        """Show which page is open; a page without an entry marks none."""
        for name, entry in self.entries.items():
            entry.set_current(name == page)
        self._tell_household()  # its title may be another one now

    def show_keys(self, actions: Mapping[str, QAction]) -> None:
        """Tell each entry's shortcut in its tool tip and description."""
        for name, entry in self.entries.items():
            action = actions["help"] if name == HELP.page else actions[f"go_{name}"]
            entry.set_shortcut_words(action.shortcut().toString())

    def _pages(self) -> QWidget:
        look = self._look
        scroll = PageScroll(look)
        scroll.setObjectName("side_bar_scroll")
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setAccessibleName(QCoreApplication.translate("SideBar", "Pages of the program"))
        column = column_of(look, 4, self._head())
        column.addSpacing(look.px(8))
        if self._household() is not None:
            add_to(column, self._open_household())
        add_to(column, *(self._entry(place) for place in PLACES))
        column.addSpacing(look.px(8))
        column.addStretch(1)
        add_to(column, *(self._entry(place) for place in (SETTINGS, HELP)))
        inner = boxed(column, "side_bar_pages")
        # Qt would take the height that it needs at its least width, and show a bar for nothing.
        inner.setMinimumHeight(1)
        scroll.setWidget(inner)
        # The bar's own surface shows through; a scroll area lets its page fill itself.
        inner.setAutoFillBackground(False)
        return scroll

    def _head(self) -> QHBoxLayout:
        look, sign = self._look, ProgramSign(self._look)
        if self._is_narrow:
            row = row_of(look, 12, sign)
            row.insertStretch(0, 1)
            row.addStretch(1)
            return row
        name = Text(look, APP_NAME_NATIVE, "h3")
        name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row_of(look, 12, sign, name, margins=(6, 0, 0, 0), last_wide=True)

    def _open_household(self) -> SideEntry:
        """Which of several plans is open; no entry stands here where there is one alone."""
        ask = partial(self.page_asked.emit, "households")
        self._opened = SideEntry(
            self._look, "", "door-open", "open_household", ask, is_narrow=self._is_narrow
        )
        self._tell_household()
        return self._opened

    def _tell_household(self) -> None:
        if self._opened is not None:
            title = self._household()
            words = title or QCoreApplication.translate("Keeping", "Plan without a title")
            spoken = QCoreApplication.translate("SideBar", "Open plan: {title}")
            self._opened.set_words(_breakable(words), spoken.format(title=words))

    def _entry(self, place: Destination) -> SideEntry:
        words = {
            "home": QCoreApplication.translate("SideBar", "Home"),
            "overview": QCoreApplication.translate("SideBar", "Overview"),
            "levels": QCoreApplication.translate("SideBar", "Levels"),
            "situations": QCoreApplication.translate("SideBar", "What to do if…"),
            "plan": QCoreApplication.translate("SideBar", "Family plan"),
            "print": QCoreApplication.translate("SideBar", "Print"),
            "settings": QCoreApplication.translate("SideBar", "Settings"),
            "about": QCoreApplication.translate("SideBar", "Help"),
        }[place.page]
        ask, name = partial(self.page_asked.emit, place.page), f"go_{place.page}"
        entry = SideEntry(self._look, words, place.icon, name, ask, is_narrow=self._is_narrow)
        self.entries[place.page] = entry
        return entry

    def _needed_width(self, margins: int) -> int:
        """The designed width, or what the longest word needs: words are never cut."""
        scroll_bar = self._look.px(14)  # comes in low windows; its room is always kept
        inner = max(entry.minimumSizeHint().width() for entry in self.entries.values()) + scroll_bar
        if self.tools is not None:
            inner = max(inner, self.tools.minimumSizeHint().width())
        designed = self._look.px(NARROW_PX if self._is_narrow else WIDE_PX)
        return max(designed, inner + margins + self._look.edge)
