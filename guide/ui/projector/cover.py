"""What lies over the teacher's window when the screens changed: nothing of a lesson, one question.

It is opaque and covers all of the window at once, because nobody knows yet who sees this screen.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Card, Heading, Text, column_of, flow_of
from guide.ui.projector.remote_keys import LessonKey, asked_by


class ScreenCover(QWidget):
    """Covers a window and asks.

    Args:
        look: colours and sizes.
        window: what it covers, until it is answered.

    Signals:
        taken: the second screen is the projector: put the picture there.
        stayed: this one screen is all there is; the class may see it.

    """

    taken = Signal()
    stayed = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self._look = look
        heading = Heading(look, QCoreApplication.translate("Cover", "The screens have changed"), 1)
        said = QCoreApplication.translate(
            "Cover", "The class sees nothing of the lesson now. What was counted is kept."
        )
        self._take = Button(
            look,
            QCoreApplication.translate("Cover", "Show on the second screen"),
            name="cover_take",
            on=self.taken.emit,
        )
        self._stay = Button(
            look,
            QCoreApplication.translate("Cover", "Go on with this screen alone"),
            "outlined",
            name="cover_stay",
            on=self.stayed.emit,
        )
        self._waits = Text(
            look,
            QCoreApplication.translate(
                "Cover", "Plug the projector in again: it will be offered here."
            ),
            colour="text2",
        )
        card = Card(
            look, heading, Text(look, said), self._waits, flow_of(look, 12, self._take, self._stay)
        )
        card.setMaximumWidth(look.px(640))
        column_of(look, 0, card, margins=(24, 48, 24, 24), inside=self, at_top=True)
        window.installEventFilter(self)
        self.offer(is_there=False)
        self._fit()
        self.show()
        self.raise_()
        self._stay.setFocus()

    def offer(self, *, is_there: bool) -> None:
        """A second screen is there, or it went again."""
        self._take.setVisible(is_there)
        self._waits.setVisible(not is_there)
        (self._take if is_there else self._stay).setFocus()

    def hear(self, asked: LessonKey | None) -> None:
        """One key takes the second screen, that of a clicker too, whichever window heard it."""
        if asked in (LessonKey.NEXT, LessonKey.SHOW) and not self._take.isHidden():
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.hear(asked_by(event))
        event.accept()  # nothing below hears of keys

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name that Qt calls it by
        """Nothing below has the keys: Tab goes from answer to answer."""
        is_first = self._stay.hasFocus() and not self._take.isHidden()
        (self._take if is_first else self._stay).setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.c.bg)
        painter.end()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
