"""A message at the top of a page: one sentence, an action, rarely a second, and a way to close."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.button import Button, IconButton
from guide.ui.kit.widgets.card import Card
from guide.ui.kit.widgets.layouts import boxed, flow_of, led_row, row_of, split_of
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
        self.setAccessibleName(sentence)
        self.action = self._offer(action, "message_action", self._act)
        self.other_action = self._offer(
            other_action, "message_other_action", self.acted_otherwise.emit
        )
        self.close_button: IconButton | None = None
        if closing is not None or not is_lasting:
            words = closing or self.tr("Close")
            self.close_button = IconButton(look, "x", words, name="message_close", on=self.finish)
        offers = [one for one in (self.action, self.other_action) if one is not None]
        held = (*offers, self.close_button)
        self.controls: list[BaseButton] = [one for one in held if one is not None]
        name, colour = _ICON[kind]
        sign, text = IconView(look, name, 22, colour), Text(look, sentence, weight=500)
        split = split_of(
            look,
            12,
            boxed(led_row(look, 12, sign, text, margins=(8, 10, 0, 10))),
            boxed(flow_of(look, 8, *offers)) if offers else None,
            below=_STACK_BELOW_TWO if other_action else _STACK_BELOW,
            share=None,
        )
        whole = row_of(look, 8, split, self.close_button)
        whole.setStretch(0, 1)
        if self.close_button is not None:
            whole.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        self.add(whole)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.finish)
        self._left_ms = timeout_ms
        for control in self.controls:
            control.installEventFilter(self)

    def _offer(self, words: str | None, name: str, on: Callable[[], object]) -> Button | None:
        return None if words is None else Button(self._look, words, "outlined", name=name, on=on)

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
