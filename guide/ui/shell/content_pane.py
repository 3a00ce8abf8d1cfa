"""The part beside the side bar: messages, the level chip and the save chip, and the page.

It knows where things stand, not what they mean: the window tells it the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from guide.content.model import Level
from guide.ui.kit.look import Look
from guide.ui.kit.scroll import PageScroll

# Home at an ordinary start shows none of these: they are imported when they are shown.
if TYPE_CHECKING:
    from guide.ui.kit.widgets.level_buttons import LevelChip
    from guide.ui.kit.widgets.message_bar import BarKind, MessageBar
    from guide.ui.kit.widgets.save_chip import SaveChip
    from guide.ui.shell.message_area import MessageArea

CONTENT_PX = 1200
MARGIN_PX = 32
MARGIN_NARROW_PX = 16


class Message(Struct, frozen=True):
    """One sentence above the page. `on_action` must outlive the page that asked for it."""

    sentence: str
    action: str | None = None
    on_action: Callable[[], None] | None = None
    timeout_ms: int | None = None
    kind: BarKind = "info"
    other_action: str | None = None
    on_other_action: Callable[[], None] | None = None
    is_lasting: bool = False  # stands over the others and stays until it is taken away
    closing: str | None = None  # what it means to close a lasting one; None: it cannot be


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
        self._margin = look.px(MARGIN_NARROW_PX if is_narrow else MARGIN_PX)
        self._bars: dict[str, MessageBar] = {}
        self._chip: LevelChip | None = None
        self.save_chip: SaveChip | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._messages: MessageArea | None = None
        self.page_scroll = PageScroll(look)
        self.page_scroll.setObjectName("page_scroll")
        self._outer.addWidget(self.page_scroll, 1)

    def add_strip(self, strip: QWidget) -> None:
        """Put language and text size above the page: a narrow window has no room beside it."""
        row = QHBoxLayout()
        row.setContentsMargins(self._margin, self._look.px(8), self._margin, self._look.px(8))
        row.addWidget(strip)
        self._outer.insertLayout(0, row)

    # ---- the page

    def show_page(
        self, page: QWidget, chip: ChipWords | None, *, has_save_chip: bool = False
    ) -> None:
        """Show `page`, centred, under its chips; the page before is deleted.

        Deleted later, not now: it may be in the middle of telling that its button was pressed.
        """
        look = self._look
        before = self.page_scroll.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()
        # The chips belong to the page's column and go with it.
        self._chip, self.save_chip = None, None
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(self._margin, 0, self._margin, 0)
        across.setSpacing(0)
        column = QWidget()
        column.setMaximumWidth(look.px(CONTENT_PX))
        down = QVBoxLayout(column)
        down.setContentsMargins(0, look.px(24), 0, look.px(32))
        down.setSpacing(look.px(16))
        head = self._head(chip, has_save_chip=has_save_chip)
        if head is not None:
            down.addLayout(head)
        down.addWidget(page, 1)
        across.addStretch(1)
        across.addWidget(column, 1000)
        across.addStretch(1)
        self.page_scroll.setWidget(holder)
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

    def _head(self, chip: ChipWords | None, *, has_save_chip: bool) -> QHBoxLayout | None:
        if chip is None and not has_save_chip:
            return None
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        if chip is not None:
            self._chip = self._make_chip(chip)
            row.addWidget(self._chip)
        row.addStretch(1)
        if has_save_chip:
            from guide.ui.kit.widgets.save_chip import SaveChip

            self.save_chip = SaveChip(self._look)
            row.addWidget(self.save_chip)
        return row

    def _make_chip(self, chip: ChipWords) -> LevelChip:
        from guide.ui.kit.widgets.level_buttons import LevelChip

        made = LevelChip(self._look, chip.level, chip.words, chip.spoken)
        made.setObjectName("level_chip")
        made.setAccessibleIdentifier("level_chip")
        made.clicked.connect(self.chip_pressed)
        return made

    # ---- scrolling

    def scroll_value(self) -> int:
        """How far the page is scrolled, in pixels."""
        return self.page_scroll.verticalScrollBar().value()

    def scroll_to(self, value: int) -> None:
        """Scroll to `value` as soon as the page has its height."""
        bar = self.page_scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, partial(bar.setValue, value))

    # ---- messages

    def show_message(self, key: str, message: Message) -> None:
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

            self._messages = MessageArea(self._look, self._margin)
            self._outer.insertWidget(self._outer.indexOf(self.page_scroll), self._messages)
            self._fit_messages()
        return self._messages

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_messages()

    def _fit_messages(self) -> None:
        if self._messages is not None:
            self._messages.fit(self.width(), self.height())
