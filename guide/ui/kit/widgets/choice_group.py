"""One of several: the group, and the radio button that it holds.

A group is one stop of the Tab key; the arrows move inside it and choose. What the buttons look
like is in `choice_buttons.py` and `segmented.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from guide.ui.kit.look import Look
from guide.ui.kit.widgets.base_button import BaseButton
from guide.ui.kit.widgets.layouts import column_of, flow_of
from guide.ui.kit.widgets.reflow_layouts import ColumnsLayout


class ChoiceButton(BaseButton):
    """A radio button: checkable and exclusive among its siblings.

    Signals:
        stepped: an arrow asks for the next button (1) or the one before (-1).

    """

    stepped = Signal(int)

    def __init__(
        self,
        look: Look,
        title: str,
        *,
        name: str = "",
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, name=name, spoken=spoken, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        # Between press and release; assistive technology switches the button without either.
        self.is_held = False
        self.pressed.connect(lambda: self._hold(is_held=True))
        self.released.connect(lambda: self._hold(is_held=False))

    def _hold(self, *, is_held: bool) -> None:
        self.is_held = is_held

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not above: to name one key makes PySide6 name some hundreds, and a start presses none.
        on, back = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if event.key() in (*on, *back):
            self.stepped.emit(1 if event.key() in on else -1)
            event.accept()
            return
        super().keyPressEvent(event)


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
        is_even: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons = dict(choices)
        self._is_silent = False
        layout: QLayout
        if columns is None:
            layout = flow_of(look, 8, inside=self)
        elif columns == 1:
            layout = column_of(look, 4, inside=self)
        else:
            layout = ColumnsLayout(
                look.px(min_width),
                columns,
                look.px(gap),
                self,
                is_last_wide=is_last_wide,
                is_even=is_even,
            )
        for choice_id, button in choices:
            layout.addWidget(button)
            button.stepped.connect(partial(self._move, button))
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

    def _move(self, start: ChoiceButton, step: int) -> None:
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        if start not in shown:
            return
        target = shown[(shown.index(start) + step) % len(shown)]
        target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if not target.isChecked():
            target.click()
