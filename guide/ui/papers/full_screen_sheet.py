"""A sheet as large as the screen, to be photographed with a phone: paper without a printer.

White in every theme, nothing beside the sheet but three buttons well away from it. Where the
screen is too small for readable letters the page is shown in pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from guide.ui.kit.announce import announce
from guide.ui.kit.look import Look, Theme
from guide.ui.kit.widgets import Button, Text, boxed, column_of, row_of
from guide.ui.kit.widgets.sheet_view import PageView
from guide.ui.papers.page_slices import PageSlices, cut_for, piece_of
from guide.ui.printing.render_task import RenderTask
from guide.usecases.base.sheet import Sheet

# So many pixels of the screen to an inch of paper make the smallest letters readable on a photo.
_USUAL_PPI, _LARGE_PPI = 96.0, 60.0
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class _Piece(PageView):
    """The part of the sheet that is shown; takes the focus, so that the keys are its own."""

    resized = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "photo_piece")
        self.setAccessibleIdentifier("photo_piece")
        self._was_tabbed_to = False  # only then a ring: it would be on the photo
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._was_tabbed_to = event.reason() in reasons
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = QRectF(self.image.rect())
        size.setSize(size.size() / self.devicePixelRatioF())
        size.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(size, self.image)
        if self.hasFocus() and self._was_tabbed_to:
            # Away from the letters: the ring must not be taken for a part of the sheet.
            ring = self.look.ring
            painter.setPen(QPen(QColor(self.look.c.focus), ring))
            painter.drawLine(0, self.height() - ring, self.look.px(48), self.height() - ring)
        painter.end()
        event.accept()


class FullScreenSheet(QDialog):
    """One sheet, piece by piece. Arrows and Space turn, Esc closes.

    Args:
        look: gives the text scale; the colours are always the light ones.
        sheet: what is shown.
        is_large: whether its letters are large, so that fewer pixels do.
        parent: a widget of the window over which it stands.

    Signals:
        failed: the GuideError that rendering ended with; the window closes by itself.

    """

    failed = Signal(object)

    def __init__(
        self, look: Look, sheet: Sheet, *, is_large: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("photograph")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Photograph this page"))
        self._look = Look(Theme.LIGHT, look.scale)
        self._sheet = sheet
        self._least_ppi = _LARGE_PPI if is_large else _USUAL_PPI
        self._cut = PageSlices(1, 0.0)
        self._pages: Sequence[QImage] = ()
        self._at = 0
        self._render = RenderTask(self, self._fail)
        self._after_resize = QTimer(self, singleShot=True)
        self._after_resize.timeout.connect(self._press_pages)
        self.piece = _Piece(self._look)
        self.piece.resized.connect(lambda: self._after_resize.start(0))
        parts = (self.piece, self._make_controls())
        self._across = row_of(self._look, 32, *parts, inside=self, margins=(0, 0, 24, 0))
        self._across.setStretch(0, 1)
        self.piece.setFocus()
        # Not by key events: a button takes the arrows for itself, to move the focus.
        for keys, step in ((_ON, 1), (_BACK, -1)):
            for pressed in keys:
                QShortcut(QKeySequence(pressed), self, partial(self.turn, step))

    def _make_controls(self) -> QWidget:
        look = self._look
        on, back = partial(self.turn, 1), partial(self.turn, -1)
        self.place = Text(look, self.tr("Preparing the sheet…"), weight=600)
        self.next = Button(look, self.tr("Next"), name="photo_next", on=on)
        self.back = Button(look, self.tr("Back"), "outlined", name="photo_back", on=back)
        close = Button(look, self.tr("Close"), "outlined", name="photo_close", on=self.close)
        parts = (self.place, self.next, self.back, close)
        box = boxed(column_of(look, 16, *parts, margins=(0, 24, 0, 24), at_top=True))
        self.next.setVisible(False)
        self.back.setVisible(False)
        box.setFixedWidth(max(look.px(150), *(b.sizeHint().width() for b in (self.next, close))))
        return box

    # ---- rendering

    def _press_pages(self) -> None:
        ratio = self.devicePixelRatioF()
        cut = cut_for(self.piece.width() * ratio, self.piece.height() * ratio, self._least_ppi)
        if cut == self._cut:
            return
        self._cut = cut
        self._render.render(self._sheet, cut.ppi, self._take)

    def _take(self, pages: Sequence[QImage]) -> None:
        self._pages = pages
        self._at = min(self._at, self.count - 1)
        self._show()

    def _fail(self, failure: object) -> None:
        self.failed.emit(failure)
        self.close()

    # ---- turning

    @property
    def count(self) -> int:
        """How many pieces there are in all."""
        return len(self._pages) * self._cut.pieces

    def turn(self, step: int) -> None:
        """Show the piece that stands so many on, or back when it is negative, if there is one."""
        at = self._at + step
        if 0 <= at < self.count:
            self._at = at
            self._show()

    def _show(self) -> None:
        page, piece = divmod(self._at, self._cut.pieces)
        words = self.tr("Page {n} / {count}").format(n=page + 1, count=len(self._pages))
        if self._cut.pieces > 1:
            part = self.tr("Part {n} / {count}").format(n=piece + 1, count=self._cut.pieces)
            words = f"{words}. {part}"
        self.place.set_words(words)
        self.piece.show_page(piece_of(self._pages[page], self._cut, piece), words)
        announce(self, words)
        has_next, has_back = self._at + 1 < self.count, self._at > 0
        # A button that goes must not take the keys with it.
        focused = self.focusWidget()
        if (focused is self.next and not has_next) or (focused is self.back and not has_back):
            self.piece.setFocus()
        self.next.setVisible(has_next)
        self.back.setVisible(has_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the page; on a button it presses the button and never comes here."""
        if event.key() == Qt.Key.Key_Space:
            self.turn(1)
        else:
            super().keyPressEvent(event)

    # ---- the white

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_upright = self.height() > self.width()
        down, right = QHBoxLayout.Direction.TopToBottom, QHBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if is_upright else right)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.end()
        event.accept()
