"""One of several: the group that holds radio buttons, and the language switch.

A group is one stop of the Tab key; the arrows move inside it and choose.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from guide.ui.look import Look
from guide.ui.paragraph import Ink, Paragraph
from guide.ui.widgets.choice_buttons import ChoiceButton, ChoiceCard, ChoiceChip, RadioRow
from guide.ui.widgets.flow import ColumnsLayout, FlowLayout
from guide.ui.widgets.pressable import Frame

__all__ = ["ChoiceButton", "ChoiceCard", "ChoiceChip", "ChoiceGroup", "RadioRow", "Segmented"]

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChoiceGroup(QWidget):
    """Radio buttons as one stop of the Tab key; `choice` is None until one is chosen."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[tuple[str, ChoiceButton]],
        *,
        columns: int | None = None,
        min_width: int = 220,
        gap: int = 16,
        is_last_wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons = dict(choices)
        self._is_silent = False
        layout: QLayout
        if columns is None:
            layout = FlowLayout(look.px(8), self)
        elif columns == 1:
            layout = QVBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(look.px(4))
        else:
            layout = ColumnsLayout(
                look.px(min_width), columns, look.px(gap), self, is_last_wide=is_last_wide
            )
        for choice_id, button in choices:
            layout.addWidget(button)
            button.installEventFilter(self)
            button.clicked.connect(lambda _=False, i=choice_id: self._was_chosen(i))
            button.toggled.connect(lambda on, i=choice_id: self._was_toggled(i, is_on=on))
        self._move_tab_stop()

    def speak_in_full(self, question: str) -> None:
        """Let each button say the question with its answer: "Русский" alone tells too little."""
        for button in self._buttons.values():
            button.setAccessibleName(f"{question}: {button.accessibleName() or button.text()}")

    @property
    def choice(self) -> str | None:
        """The id of the chosen button."""
        return next((i for i, button in self._buttons.items() if button.isChecked()), None)

    def button(self, choice_id: str) -> ChoiceButton:
        """The button of an id."""
        return self._buttons[choice_id]

    def choose(self, choice_id: str | None) -> None:
        """Choose without a signal; None takes the choice away."""
        for known, button in self._buttons.items():
            # An exclusive button cannot be switched off, so the rule is lifted for a moment.
            button.setAutoExclusive(False)
            self._is_silent = True
            button.setChecked(known == choice_id)
            self._is_silent = False
            button.setAutoExclusive(True)
        self._move_tab_stop()

    def _was_toggled(self, choice_id: str, *, is_on: bool) -> None:
        """Hear a choice made by assistive technology: it switches the button without a click."""
        button = self._buttons[choice_id]
        if is_on and not self._is_silent and not button.is_held:
            self._was_chosen(choice_id)

    def _was_chosen(self, choice_id: str) -> None:
        self._move_tab_stop()
        self.chosen.emit(choice_id)

    def _move_tab_stop(self) -> None:
        """The chosen button, else the first, is where Tab stops."""
        stop = self.choice or next(iter(self._buttons), None)
        for choice_id, button in self._buttons.items():
            is_stop = choice_id == stop
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = 1 if event.key() in _ON else -1 if event.key() in _BACK else 0
            if step and isinstance(watched, ChoiceButton):
                self._move(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, start: ChoiceButton, step: int) -> None:
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        if start not in shown:
            return
        target = shown[(shown.index(start) + step) % len(shown)]
        target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not target.isChecked():
            target.click()


class _Segment(ChoiceButton):
    """One name in the track."""

    def __init__(self, look: Look, words: str, name: str) -> None:
        super().__init__(look, words)
        self.setAccessibleName(name)
        self.pad_x = look.px(8)
        self.pad_y = look.px(8)
        self._words = Paragraph(words, look.font_px(look.px(15), 500), 1.3)

    def content_height(self, width: int) -> int:
        return self._words.height(width)

    def content_width(self) -> int:
        return self._words.natural_width()

    def narrowest_content(self) -> int:
        return self._words.longest_word()

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        radius = look.radius("field")
        if self.isChecked():
            width = look.px(2) if look.is_contrast else max(1, look.px(1))
            return Frame(c.surface, c.control, width, radius)
        return Frame(c.accent_tint if self.underMouse() else "", radius=radius)

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        c = self.look.c
        top = rect.center().y() - self._words.height(int(rect.width())) / 2
        ink = Ink(c.text if self.isChecked() else c.text2, Qt.AlignmentFlag.AlignHCenter)
        self._words.paint(painter, rect.left(), top, rect.width(), ink)


class Segmented(QWidget):
    """A choice among a few short names; each is spoken by its full name."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        choices: Sequence[tuple[str, str, str]],
        current: str,
        name: str,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons = {
            choice_id: _Segment(look, words, spoken) for choice_id, words, spoken in choices
        }
        for choice_id, button in self.buttons.items():
            button.setObjectName(f"choose_{choice_id}")
            button.setAccessibleIdentifier(button.objectName())
        self._group = ChoiceGroup(
            look, name, list(self.buttons.items()), columns=len(self.buttons), min_width=44, gap=2
        )
        layout = QVBoxLayout(self)
        pad = look.px(3)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.addWidget(self._group)
        self._group.choose(current)
        self._group.chosen.connect(self.chosen)

    @property
    def choice(self) -> str | None:
        """The id of the chosen name."""
        return self._group.choice

    def minimumSizeHint(self) -> QSize:
        # A switch in two lines is hard to read as one, so it never gives up its one line.
        widest = max(button.minimumSizeHint().width() for button in self.buttons.values())
        count, pad, gap = len(self.buttons), self._look.px(3), self._look.px(2)
        height = super().minimumSizeHint().height()
        return QSize(count * widest + (count - 1) * gap + 2 * pad, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, look = self._look.c, self._look
        line = look.px(2)
        painter.setPen(QPen(QColor(c.control), line) if look.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.surface2))
        half = line / 2 if look.is_contrast else 0
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, look.radius("button"), look.radius("button"))
        painter.end()
        event.accept()
