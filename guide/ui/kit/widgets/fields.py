"""Fields of a form: label above, hint under it, the box, and a problem in words.

No placeholder stands for a label and no star for "required"; "optional" is written out. Nothing
is checked while typing: the page sets a problem after the field was left. What was typed stays.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, Stack, StackPart, TextStyle
from guide.ui.kit.style import field_sheet
from guide.ui.kit.widgets.base_button import BaseButton, Content, square_mark
from guide.ui.kit.widgets.check_row import paint_box
from guide.ui.kit.widgets.kazakh_keys import KazakhKeys
from guide.ui.kit.widgets.labelled_field import WIDTHS, LabelledField

_ICON = 20


class _Edit(QLineEdit):
    """A line edit of the field's expected length that says when it gets and loses the focus."""

    focused = Signal(bool)

    def __init__(self, look: Look, width: str, icon: str | None) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._end: QWidget | None = None
        self.setStyleSheet(field_sheet(look))
        if icon:
            self.setTextMargins(look.px(_ICON + 8), 0, 0, 0)
        self._size = QSize(look.px(WIDTHS[width]), look.row)
        self.setMaximumWidth(self._size.width())
        self.setMinimumHeight(look.row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put_at_end(self, part: QWidget) -> None:
        """Place a part inside, after the text."""
        self._end = part
        part.setParent(self)
        margins = self.textMargins()
        margins.setRight(part.sizeHint().width() + self._look.px(8))
        self.setTextMargins(margins)
        self._place_end()
        part.show()

    def _place_end(self) -> None:
        if self._end is not None:
            size = self._end.sizeHint()
            left = self.width() - size.width() - self._look.px(6)
            self._end.setGeometry(QRect(QPoint(left, (self.height() - size.height()) // 2), size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_end()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._size.width(), self._size.height() * 3), self._size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            side = self._look.px(_ICON)
            place = QRectF(self._look.px(14), (self.height() - side) / 2, side, side)
            paint_icon(painter, place, self._icon, self._look.c.text2)
            painter.end()

    def event(self, event: QEvent) -> bool:
        # The window decides what is undone: in the field, then in the plan. Qt's line edit would
        # keep the keys for itself for ever, also for steps that change nothing to be seen.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        # A file that was copied, as one that is dropped, would leave its address as an answer.
        if not _holds_file(QApplication.clipboard().mimeData()):
            super().paste()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if _holds_file(QApplication.clipboard().mimeData()):
            for action in menu.actions():
                action.setEnabled(action.isEnabled() and action.objectName() != "edit-paste")
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _holds_file(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


def _holds_file(data: QMimeData) -> bool:
    return any(url.isLocalFile() for url in data.urls())


class TextField(LabelledField):
    """A line of text. `edited` on each change by the person, `left` when the field is left.

    The Kazakh keys come with the focus, or with `keys_asked` by a key at the end of the line.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        hint: str = "",
        *,
        optional: bool = False,
        width: str = "medium",
        icon: str | None = None,
        kazakh_keys: bool = True,
        keys_asked: bool = False,
        max_length: int | None = None,
        value: str = "",
        clean: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, hint, optional=optional, parent=parent)
        self._clean = clean
        self.edit = _Edit(look, width, icon)
        self.put_control(self.edit)
        if max_length is not None:
            self.edit.setMaxLength(max_length)
        self.edit.setText(value)
        # Not `textEdited`: a screen reader, dictation and the Kazakh keys change the text without.
        self._is_silent = False
        self.edit.textChanged.connect(self._tell)
        self.edit.focused.connect(self._focus_moved)
        self.keys: KazakhKeys | None = None
        self._wants_keys = kazakh_keys
        self._keys_asked = keys_asked
        self._settling = QTimer(self, singleShot=True, interval=60)
        self._settling.timeout.connect(self._settle)

    @property
    def value(self) -> str:
        """What stands in the field, as typed."""
        return self.edit.text()

    def set_value(self, text: str) -> None:
        """Put a text in without `edited`; a text already there keeps its cursor and undo."""
        if text != self.edit.text():
            self._is_silent = True
            self.edit.setText(text)
            self._is_silent = False

    def _tell(self, text: str) -> None:
        if self._is_silent:
            return
        cleaned = self._clean(text)
        if cleaned != text:
            self._put_cleaned(cleaned)
        self.edited.emit(cleaned)

    def _put_cleaned(self, text: str) -> None:
        """Show what will be kept; the cursor stays where it is in it.

        Undo begins anew: a step back would bring what is cleaned again, and so on for ever.
        """
        edit = self.edit
        at = len(self._clean(edit.text()[: edit.cursorPosition()]))
        self._is_silent = True
        edit.setText(text)
        edit.setCursorPosition(at)
        self._is_silent = False

    def _focus_moved(self, is_in: bool) -> None:
        if is_in:
            self._settling.stop()
            self._show_keys()
        else:
            self._settling.start()
            self.left.emit()

    def _show_keys(self) -> None:
        if not self._wants_keys:
            return
        if self.keys is None:
            self.keys = KazakhKeys(self.look, self.edit)
            self.put_below(self.keys)
            if self._keys_asked:
                self.edit.put_at_end(self.keys.switch)
        self.keys.setVisible(not self._keys_asked or self.keys.switch.isChecked())

    def _settle(self) -> None:
        """Hide the keys, but not under a pressed button: what is below would slip away from it."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._settling.start()
        elif self.keys is not None and not self.edit.hasFocus():
            self.keys.hide()


class FlagField(BaseButton):
    """One yes-or-no question as a box with wrapping words; the whole row is the target."""

    edited = Signal(bool)

    WIDEST = 620
    PAD = (8, 10)

    def __init__(
        self,
        look: Look,
        label: str,
        hint: str = "",
        *,
        value: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, parent=parent)
        self.setCheckable(True)
        self.setChecked(value)
        self.setAccessibleDescription(hint)
        self.least_height = look.row
        stack = Stack(
            StackPart(Paragraph(label, look.font("body", 500)), TextStyle(look.c.text)),
            StackPart(Paragraph(hint, look.font("caption")), TextStyle(look.c.text2), look.px(2)),
        )
        box = square_mark(
            look,
            28,
            14,
            lambda painter, box, is_on: paint_box(painter, box, look, is_checked=is_on),
        )
        self.content = Content(stack, (box,), at="line")
        # Not `clicked`: assistive technology switches the box without a click.
        self.toggled.connect(self.edited)

    @property
    def value(self) -> bool:
        """Whether the box is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick or untick without `edited`."""
        with QSignalBlocker(self):
            self.setChecked(value)
