"""A message at the top of a page: one sentence, an action, rarely a second, and a way to close."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.button import Button, IconButton
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.reflow_layouts import FlowLayout, SplitLayout
from guide.ui.kit.widgets.text import IconView, Text

BarKind = Literal["info", "ok", "error"]
_ICON: dict[BarKind, tuple[str, str]] = {
    "info": ("info", "accent"),
    "ok": ("check", "ok"),
    "error": ("circle-alert", "error"),
}
# Below these widths the sentence would be squeezed beside its buttons: they go under it.
_STACK_BELOW = 480
_STACK_BELOW_TWO = 720


class MessageBar(Card):
    """Stays until closed; with a time it closes itself, but not under a pointer or the focus.

    A second action is for what is not saved: to try again, or to save it somewhere else. What is
    lasting cannot be closed by hand, so it has no button that looks like it, unless `closing` says
    what that means.
    """

    acted = Signal()
    acted_otherwise = Signal()  # the second action; the bar stays
    closed = Signal()

    def __init__(
        self,
        look: Look,
        sentence: str,
        action: str | None = None,
        timeout_ms: int | None = None,
        *,
        kind: BarKind = "info",
        other_action: str | None = None,
        is_lasting: bool = False,
        closing: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look, kind="problem" if kind == "error" else "framed", padding=12, parent=parent
        )
        self.sentence = sentence
        name, colour = _ICON[kind]
        self.setAccessibleName(sentence)
        whole = QHBoxLayout()
        whole.setSpacing(look.px(8))
        split = SplitLayout(
            look.px(_STACK_BELOW_TWO if other_action else _STACK_BELOW), look.px(12), None
        )
        words = QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(look.px(8), look.px(10), 0, look.px(10))
        row.setSpacing(look.px(12))
        row.addWidget(IconView(look, name, 22, colour), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(look, sentence, weight=500), 1)
        split.addWidget(words)
        self.action: Button | None = None
        if action is not None:
            self.action = Button(look, action, "outlined")
            self.action.setObjectName("message_action")
            self.action.clicked.connect(self._act)
        self.other_action: Button | None = None
        if other_action is not None:
            self.other_action = Button(look, other_action, "outlined")
            self.other_action.setObjectName("message_other_action")
            self.other_action.clicked.connect(self.acted_otherwise)
        buttons = [one for one in (self.action, self.other_action) if one is not None]
        if len(buttons) == 1:
            split.addWidget(buttons[0])
        elif buttons:
            both = QWidget()
            flow = FlowLayout(look.px(8), both)
            for button in buttons:
                flow.addWidget(button)
            split.addWidget(both)
        whole.addLayout(split, 1)
        self.controls: list[BaseButton] = [*buttons]
        self.close_button: IconButton | None = None
        if closing is not None or not is_lasting:
            self.close_button = IconButton(look, "x", closing or self.tr("Close"))
            self.close_button.setObjectName("message_close")
            self.close_button.clicked.connect(self.finish)
            whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
            self.controls.append(self.close_button)
        self.body.addLayout(whole)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.finish)
        self._left_ms = timeout_ms
        for control in self.controls:
            control.installEventFilter(self)

    # The clock starts when the bar is seen, not when it is made: building a page takes time.
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pause()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._pause()
        elif event.type() == QEvent.Type.FocusOut:
            self._run()
        return super().eventFilter(watched, event)

    @property
    def is_running(self) -> bool:
        """Whether the time until the bar closes is passing."""
        return self._timer.isActive()

    def _is_held(self) -> bool:
        focus = self.window().focusWidget() if self.window().isActiveWindow() else None
        return self.underMouse() or (focus is not None and self.isAncestorOf(focus))

    def _run(self) -> None:
        if self._left_ms is not None and self.isVisible() and not self._is_held():
            self._timer.start(self._left_ms)

    def _pause(self) -> None:
        if self._timer.isActive():
            self._left_ms = max(1000, self._timer.remainingTime())
            self._timer.stop()

    def _act(self) -> None:
        self._timer.stop()
        self.acted.emit()

    def finish(self) -> None:
        """Close the bar; `closed` follows. The page takes it away."""
        self._timer.stop()
        self._left_ms = None
        self.hide()
        self.closed.emit()
