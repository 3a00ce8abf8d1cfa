"""A field that offers a list: a real combo box whose box and list wrap their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from guide.ui.kit.drawing import Frame, paint_frame
from guide.ui.kit.icons import paint_icon
from guide.ui.kit.look import Look
from guide.ui.kit.paragraph import Paragraph, TextStyle, ask_height_for_width
from guide.ui.kit.style import list_sheet
from guide.ui.kit.widgets.labelled_field import WIDTHS, LabelledField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_CHEVRON = 20


class _Item(QStyledItemDelegate):
    """Paints an entry of the open list, wrapped, at least as high as a row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pad = look.px(14)

    def _paragraph(self, index: QModelIndex | QPersistentModelIndex) -> Paragraph:
        words = index.data(Qt.ItemDataRole.DisplayRole)
        return Paragraph(str(words), self._look.font(), 1.3)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view: Any = option.widget
        width = view.viewport().width() if view is not None else self._look.px(400)
        height = self._paragraph(index).height(max(1, width - 2 * self._pad))
        return QSize(width, max(self._look.row, height + self._look.px(16)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        c = self._look.c
        rect = QRectF(option.rect)
        # For an open list only: with its name come all the names that styles know.
        from PySide6.QtWidgets import QStyle

        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(c.accent if is_current else c.surface))
        paragraph = self._paragraph(index)
        width = int(rect.width()) - 2 * self._pad
        top = rect.center().y() - paragraph.height(width) / 2
        ink = TextStyle(c.on_accent if is_current else c.text)
        paragraph.paint(painter, rect.left() + self._pad, top, width, ink)


class _Box(QComboBox):
    """The closed box: wraps the chosen words and grows with them."""

    left_focus = Signal()

    def __init__(self, look: Look, width: str) -> None:
        super().__init__()
        self._look = look
        self._most = look.px(WIDTHS[width])
        self._pad = look.px(14)
        self.setMaximumWidth(self._most)
        ask_height_for_width(self, QSizePolicy.Policy.Expanding)
        view = QListView(self)
        view.setStyleSheet(list_sheet(look))
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setMouseTracking(True)
        self.setView(view)
        self.setItemDelegate(_Item(look, self))
        view.selectionModel().selectionChanged.connect(self._look_later)
        self.currentIndexChanged.connect(self.updateGeometry)

    def _paragraph(self) -> Paragraph:
        return Paragraph(self.currentText(), self._look.font(), 1.3)

    def _look_later(self) -> None:
        # The selection is told before the current entry follows it.
        QTimer.singleShot(0, self, self._take_selected)

    def _take_selected(self) -> None:
        """Take the entry that assistive technology selected in the open list.

        Keys and mouse move the current entry along with the selection and choose later; when the
        current entry stayed behind, the selection was made through the accessible tree.
        """
        view = self.view()
        rows = [index.row() for index in view.selectionModel().selectedIndexes()]
        if not view.isVisible() or not rows or rows == [view.currentIndex().row()]:
            return
        self.setCurrentIndex(rows[0])
        self.hidePopup()
        self.activated.emit(rows[0])

    def _words_width(self, width: int) -> int:
        return max(1, width - 2 * self._pad - self._look.px(_CHEVRON + 8))

    def heightForWidth(self, width: int) -> int:
        # Asked with the column's width, but the box is never wider than its answer is long.
        height = self._paragraph().height(self._words_width(min(width, self._most)))
        return max(self._look.row, height + self._look.px(16))

    def sizeHint(self) -> QSize:
        return QSize(self._most, self.heightForWidth(self._most))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.row * 3, self._look.row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the page; it must not change an answer on the way.
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left_focus.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, c = self._look, self._look.c
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.ring if self.hasFocus() else look.px(2)
        edge = c.error if self.property("problem") else c.control
        colour = c.focus if self.hasFocus() else edge
        frame = Frame(c.surface, colour, line, look.radius("field"))
        paint_frame(painter, QRectF(self.rect()), frame)
        paragraph = self._paragraph()
        width = self._words_width(self.width())
        top = (self.height() - paragraph.height(width)) / 2
        paragraph.paint(painter, self._pad, top, width, TextStyle(c.text))
        side = look.px(_CHEVRON)
        x = self.width() - self._pad - side
        at = QRectF(x, (self.height() - side) / 2, side, side)
        paint_icon(painter, at, "chevron-down", c.text2)
        painter.end()
        event.accept()


class ComboField(LabelledField):
    """A list to choose from. `value` is the id of the option; "" may be one of them."""

    edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        options: Sequence[tuple[str, str]],
        hint: str = "",
        *,
        optional: bool = False,
        width: str = "medium",
        value: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, label, hint, optional=optional, parent=parent)
        self.box = _Box(look, width)
        self._options: list[tuple[str, str]] = []
        self.set_options(options)
        self.set_value(value)
        self.put_control(self.box)
        # `activated` comes only from a person, never from set_value.
        self.box.activated.connect(lambda _index: self.edited.emit(self.value))
        self.box.left_focus.connect(self.left)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options without `edited`; what was chosen stays chosen if it is offered."""
        if list(options) == self._options:
            return
        self._options, chosen = list(options), self.value
        self.box.clear()
        for option_id, words in options:
            self.box.addItem(words, option_id)
        self.set_value(chosen)

    @property
    def value(self) -> str:
        """The id of the chosen option, "" when none is chosen."""
        return str(self.box.currentData() or "")

    def set_value(self, option_id: str) -> None:
        """Choose without `edited`; an unknown id leaves nothing chosen."""
        self.box.setCurrentIndex(self.box.findData(option_id))
