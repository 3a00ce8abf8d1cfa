"""The part beside the side bar: messages, the level chip and the save chip, and the page.

It knows where things stand, not what they mean: the window tells it the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from guide.content.model import Level
from guide.ui.kit.look import Look
from guide.ui.kit.scroll import PageScroll
from guide.ui.kit.widgets import boxed, column_of, row_of

# Home at an ordinary start shows none of these: they are imported when they are shown.
if TYPE_CHECKING:
    from guide.ui.kit.widgets.level_buttons import LevelChip
    from guide.ui.kit.widgets.message_bar import BarKind, MessageBar
    from guide.ui.kit.widgets.save_chip import SaveChip
    from guide.ui.shell.message_area import MessageArea

Words = TypeVar("Words")  # of a message

CONTENT_PX = 1200
MARGIN_PX = 32
MARGIN_NARROW_PX = 16
TOP_PX, TOP_NARROW_PX = 16, 8  # above a page


class BarMessage(Struct, Generic[Words], frozen=True):
    """One sentence above the page, as it is read or as it is to be worded.

    `on_action` must outlive the page that asked for it.
    """

    sentence: Words
    action: Words | None = None
    on_action: Callable[[], None] | None = None
    timeout_ms: int | None = None
    kind: BarKind = "info"
    other_action: Words | None = None
    on_other_action: Callable[[], None] | None = None
    is_lasting: bool = False  # stands over the others and stays until it is taken away
    closing: Words | None = None  # what it means to close a lasting one; None: it cannot be


class ChipWords(Struct, frozen=True):
    """The level chip's words; what is spoken says the place in the row of three as well."""

    level: Level
    words: str
    spoken: str


class ContentPane(QWidget):
    """Everything right of the side bar, for one look."""

    chip_pressed = Signal()
    message_closed = Signal(str)  # the key; a person or its time closed it

    def __init__(self, look: Look, *, is_narrow: bool) -> None:
        super().__init__()
        self.setObjectName("content")
        self._look = look
        self._margin = MARGIN_NARROW_PX if is_narrow else MARGIN_PX
        self._top = TOP_NARROW_PX if is_narrow else TOP_PX
        self._bars: dict[str, MessageBar] = {}
        self._chip: LevelChip | None = None
        self.save_chip: SaveChip | None = None
        self._messages: MessageArea | None = None
        self._end: QWidget | None = None  # what ends every page of a low window
        self.page_scroll = PageScroll(look)
        self.page_scroll.setObjectName("page_scroll")
        self._outer = column_of(look, 0, self.page_scroll, inside=self)

    def add_strip(self, strip: QWidget, *, is_low: bool) -> None:
        """Put language and text size above the page: a narrow window has no room beside it.

        A low one has none above it either: there they end each page.
        """
        margins = (self._margin, 8, self._margin, 8)
        row = row_of(self._look, None, strip, margins=margins)
        if is_low:
            self._end = boxed(row)
        else:
            self._outer.insertLayout(0, row)

    # ---- the page

    def show_page(
        self, page: QWidget, chip: ChipWords | None, *, has_save_chip: bool = False
    ) -> None:
        """Show `page`, centred, under its chips; the page before is deleted.

        Deleted later, not now: it may be in the middle of telling that its button was pressed.
        """
        look = self._look
        if self._end is not None:
            self._end.setParent(self)  # it outlives the page that it ended
        before = self.page_scroll.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        # The chips belong to the page's column and go with it.
        self._chip, self.save_chip = None, None
        head = self._head(page, chip, has_save_chip=has_save_chip)
        down = column_of(look, 16, head, page, self._end, margins=(0, self._top, 0, 32))
        down.setStretch(down.indexOf(page), 1)
        column = boxed(down)
        column.setMaximumWidth(look.px(CONTENT_PX))
        across = row_of(look, 0, column, margins=(self._margin, 0, self._margin, 0))
        across.setStretch(0, 1000)
        across.insertStretch(0, 1)
        across.addStretch(1)
        self.page_scroll.setWidget(boxed(across))
        self.page_scroll.verticalScrollBar().setValue(0)

    def show_chip(self, chip: ChipWords) -> None:
        """Show another level on the chip of the present page, if it has one."""
        if self._chip is None:
            return
        made = self._make_chip(chip)
        parent = self._chip.parentWidget()
        layout = None if parent is None else parent.layout()
        if layout is not None:
            layout.replaceWidget(self._chip, made)
        self._chip.deleteLater()
        self._chip = made

    def _head(
        self, page: QWidget, chip: ChipWords | None, *, has_save_chip: bool
    ) -> QHBoxLayout | None:
        """The row of chips over the page; None when it has none, or a place for them itself."""
        if chip is None and not has_save_chip:
            return None
        from guide.ui.kit.widgets import PageHead

        if chip is not None:
            self._chip = self._make_chip(chip)
        if has_save_chip:
            from guide.ui.kit.widgets.save_chip import SaveChip

            self.save_chip = SaveChip(self._look)
        row = row_of(self._look, 12, self._chip, self.save_chip)
        place = page.findChild(PageHead)
        if isinstance(place, PageHead):
            place.show_chips(boxed(row))
            return None
        row.insertStretch(0 if self._chip is None else 1, 1)
        return row

    def _make_chip(self, chip: ChipWords) -> LevelChip:
        from guide.ui.kit.widgets.level_buttons import LevelChip

        return LevelChip(
            self._look,
            chip.level,
            chip.words,
            chip.spoken,
            name="level_chip",
            on=self.chip_pressed.emit,
        )

    # ---- scrolling

    def scroll_value(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.page_scroll.verticalScrollBar().value()

    def scroll_to(self, value: int) -> None:
        """Scroll to `value` as soon as the page has its height."""
        bar = self.page_scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, value))

    # ---- messages

    def show_message(self, key: str, message: BarMessage[str]) -> None:
        """Show a bar; one with the same key is replaced, and hands on the focus."""
        from guide.ui.kit.widgets.message_bar import MessageBar

        held, before = QApplication.focusWidget(), self._bars.get(key)
        has_focus = held is not None and before is not None and before.isAncestorOf(held)
        self.close_message(key)

        bar = MessageBar(
            self._look,
            message.sentence,
            message.action,
            message.timeout_ms,
            kind=message.kind,
            other_action=message.other_action,
            is_lasting=message.is_lasting,
            closing=message.closing,
        )
        bar.setObjectName(f"message_{key}")
        if message.on_action is not None:
            bar.acted.connect(message.on_action)
        if message.on_other_action is not None:
            bar.acted_otherwise.connect(message.on_other_action)
        if not message.is_lasting:
            bar.acted.connect(partial(self._close_soon, key, bar))
        bar.closed.connect(partial(self._close_soon, key, bar))
        self._bars[key] = bar
        self._area().add(bar, is_first=message.is_lasting)
        if has_focus and held is not None:
            self.focus_message(key, held.objectName())

    def focus_message(self, key: str, name: str = "message_action") -> None:
        """Put the focus on the control with this name in a bar, or on its first one."""
        bar = self._bars.get(key)
        controls = () if bar is None else bar.controls
        for control in sorted(controls, key=lambda one: one.objectName() != name)[:1]:
            control.setFocus()

    def close_message(self, key: str) -> None:
        """Take the bar away, if it is there."""
        bar = self._bars.pop(key, None)
        if bar is not None and self._messages is not None:
            self._messages.remove(bar)

    def message_bars(self) -> list[MessageBar]:
        """The bars that are shown, from top to bottom."""
        return [] if self._messages is None else self._messages.bars()

    def has_message(self, key: str) -> bool:
        """Whether a bar with this key is shown."""
        return key in self._bars

    def take_up_offer(self, keys: Collection[str]) -> bool:
        """Press the button of the newest bar with one of these keys. False when there is none."""
        for key, bar in reversed(self._bars.items()):
            if key in keys and bar.action is not None:
                bar.action.click()
                return True
        return False

    def _close_soon(self, key: str, bar: MessageBar) -> None:
        """Close `bar` unless its key already belongs to a newer one."""
        if self._bars.get(key) is bar:
            self.close_message(key)
            self.message_closed.emit(key)

    def _area(self) -> MessageArea:
        """The place for bars over the page, made for the first one."""
        if self._messages is None:
            from guide.ui.shell.message_area import MessageArea

            self._messages = MessageArea(self._look, self._margin, CONTENT_PX)
            self._outer.insertWidget(self._outer.indexOf(self.page_scroll), self._messages)
            self._fit_messages()
        return self._messages

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_messages()

    def _fit_messages(self) -> None:
        if self._messages is not None:
            self._messages.fit(self.width(), self.height())
