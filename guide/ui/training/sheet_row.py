"""One row to type an answer sheet into: a code, then a letter for each question.

Each cell takes one press and gives the keys to the next one. Nothing needs the pointer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from guide.training.batches import SEVERAL
from guide.training.slide_builder import LETTERS
from guide.ui.kit.look import Look
from guide.ui.kit.style import field_sheet
from guide.ui.kit.widgets import Text, boxed, column_of, flow_of
from guide.ui.training.sheet_columns import SheetColumn
from guide.ui.training.sheet_keys import SheetKey, figure_typed, key_of_text, sheet_key

CODE_LENGTH = 4
_CODE_WIDTH, _CELL_WIDTH = 104, 64  # four answers in one line also at the largest text
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SURE = "+"


class RowHeld(NamedTuple):
    """What stands in a row."""

    code: str
    answers: dict[str, str]
    sure: tuple[str, ...]


class _Cell(QLineEdit):
    """A short box that says which of the row's keys was pressed in it."""

    entered = Signal()
    moved = Signal(int)  # to the cell before or after
    called_off = Signal()
    has_something: Callable[[], bool]

    def __init__(self, look: Look, width: int, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setStyleSheet(field_sheet(look))
        self._size = QSize(look.px(width), look.row)
        self.setFixedSize(self._size)

    def event(self, event: QEvent) -> bool:
        # Esc takes the row back while there is one; an empty row leaves it to the page.
        is_escape = (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        )
        if is_escape and self.has_something():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, at_start = event.key(), not self.text() or self.cursorPosition() == 0
        if key in _ENTER:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.has_something():
            self.called_off.emit()
        elif key == Qt.Key.Key_Left and at_start:
            self.moved.emit(-1)
        elif key == Qt.Key.Key_Right and self.cursorPosition() == len(self.text()):
            self.moved.emit(1)
        elif not self.takes(event):
            super().keyPressEvent(event)

    def takes(self, event: QKeyEvent) -> bool:  # noqa: ARG002 - those of each kind look at it
        """Whether the press was used up; none is, where a kind of cell does not say so."""
        return False

    def mark(self, *, is_wrong: bool, words: str = "") -> None:
        """Show that something is wrong here, and say it with the box."""
        self.setAccessibleDescription(words)
        if bool(self.property("problem")) != is_wrong:
            self.setProperty("problem", is_wrong)
            self.style().unpolish(self)
            self.style().polish(self)


class CodeCell(_Cell):
    """Four figures, typed alike under each layout."""

    walked = Signal(int)  # to an older or a newer sheet

    def __init__(self, look: Look) -> None:
        super().__init__(look, _CODE_WIDTH, "sheet_code")
        self.setMaxLength(CODE_LENGTH)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def takes(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Up else -1)
            return True
        figure = figure_typed(event)
        if figure:
            self.insert(figure)
            return True
        # Letters have no use here; what edits the line, and what Ctrl asks for, has.
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return bool(event.text().strip()) and event.text().isprintable() and not held


class AnswerCell(_Cell):
    """One answer.

    Signals:
        pressed: a `SheetKey`, or None for a key that is no answer.
        went_back: the key that removes was pressed where nothing stands.

    """

    pressed = Signal(object)
    went_back = Signal()

    def __init__(self, look: Look, column: SheetColumn) -> None:
        super().__init__(look, _CELL_WIDTH, f"sheet_answer_{column.id}")
        self.column = column
        self.answer: str | None = None
        self.is_sure = False
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.textEdited.connect(self._typed)
        self.show_answer()

    def takes(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            if self.answer is None:
                self.went_back.emit()
            self.put(None)
            return True
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return True  # nothing is pasted or cut here
        if key == Qt.Key.Key_Left:
            self.moved.emit(-1)
            return True
        meant = sheet_key(event)
        if meant is None and not (event.text().strip() and event.text().isprintable()):
            return False
        self.pressed.emit(meant)
        return True

    def _typed(self, text: str) -> None:
        """What came without keys, such as from a screen keyboard or by voice."""
        self.show_answer()
        for letter in text:
            self.pressed.emit(key_of_text(letter))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()

    def put(self, answer: str | None, *, is_sure: bool = False) -> None:
        """Let this answer stand here; None for no answer yet, "" for Pass."""
        self.answer, self.is_sure = answer, is_sure and bool(answer)
        self.mark(is_wrong=False)
        self.show_answer()

    def add(self, key: str) -> None:
        """Add or take away one of several answers."""
        given = [one for one in (self.answer or "").split(SEVERAL) if one]
        kept = [one for one in given if one != key] + ([] if key in given else [key])
        self.put(SEVERAL.join(sorted(kept)) if kept else None, is_sure=self.is_sure)

    def show_answer(self) -> None:
        """Show what stands here, and say it in words."""
        shown = "" if self.answer is None else self.column.letters(self.answer)
        self.setText(f"{shown}{_SURE}" if self.is_sure else shown)
        if self.hasFocus():
            self.selectAll()
        name = QCoreApplication.translate("Sheets", "Question {number}: {stem}")
        self.setAccessibleName(name.format(number=self.column.number, stem=self.column.stem))
        self.setAccessibleDescription(
            QCoreApplication.translate("Sheets", "sure") if self.is_sure else ""
        )


class SheetRow(QWidget):
    """The row: code and answers, moved through by the keys.

    Signals:
        code_typed: four figures stand in it.
        wrong: words of what is wrong with the last press.
        right: a press was taken; what was wrong is told no more.
        entered: Enter.
        called_off: Esc.
        walked: to an older (1) or a newer (-1) sheet.

    """

    code_typed = Signal(str)
    wrong = Signal(str)
    right = Signal()
    entered = Signal()
    called_off = Signal()
    walked = Signal(int)

    def __init__(self, look: Look, columns: Sequence[SheetColumn], *, asks_sure: bool) -> None:
        super().__init__()
        self._asks_sure = asks_sure
        self.code = CodeCell(look)
        self.code.setAccessibleName(QCoreApplication.translate("Sheets", "Code on the slip"))
        self.cells = [AnswerCell(look, column) for column in columns]
        label = Text(look, QCoreApplication.translate("Sheets", "Code"), weight=600)
        boxes = [boxed(column_of(look, 4, label, self.code))]
        for cell in self.cells:
            number = Text(look, str(cell.column.number), weight=600, align="center")
            boxes.append(boxed(column_of(look, 4, number, cell)))
        flow_of(look, 8, *boxes, inside=self)
        self.code.textChanged.connect(self._code_changed)
        self.code.walked.connect(self.walked)
        for at, one in enumerate((self.code, *self.cells)):
            one.has_something = self.has_something
            one.entered.connect(self.entered)
            one.called_off.connect(self.called_off)
            one.moved.connect(partial(self._move, at))
        for at, cell in enumerate(self.cells, 1):
            cell.pressed.connect(partial(self._press, at))
            cell.went_back.connect(partial(self._back, at))

    # ---- what stands in it

    def has_something(self) -> bool:
        """Whether anything stands in the row."""
        return bool(self.code.text()) or any(one.answer is not None for one in self.cells)

    @property
    def held(self) -> RowHeld:
        """What stands in it now."""
        answers = {one.column.id: one.answer for one in self.cells if one.answer is not None}
        sure = tuple(one.column.id for one in self.cells if one.is_sure)
        return RowHeld(self.code.text(), answers, sure)

    def put(self, held: RowHeld) -> None:
        """Let this stand in the row; nothing is told of it."""
        self.code.blockSignals(True)
        self.code.setText(held.code)
        self.code.blockSignals(False)
        for cell in self.cells:
            sure = cell.column.id in held.sure
            cell.put(held.answers.get(cell.column.id), is_sure=sure)
        self.code.mark(is_wrong=False)

    def clear(self) -> None:
        """Leave it empty, for the next sheet."""
        self.put(RowHeld("", {}, ()))

    def missing(self) -> AnswerCell | None:
        """The first question that has no answer."""
        return next((one for one in self.cells if one.answer is None), None)

    # ---- keys

    def _code_changed(self, typed: str) -> None:
        self.code.mark(is_wrong=False)
        if len(typed) == CODE_LENGTH:
            self.code_typed.emit(typed)
        else:
            self.right.emit()

    def _move(self, at: int, by: int) -> None:
        every: list[_Cell] = [self.code, *self.cells]
        if 0 <= at + by < len(every):
            every[at + by].setFocus(Qt.FocusReason.TabFocusReason)

    def _back(self, at: int) -> None:
        """Take away what stands before, as in a line of text."""
        self._move(at, -1)
        if at > 1:
            self.cells[at - 2].put(None)

    def _press(self, at: int, meant: SheetKey | None) -> None:
        cell = self.cells[at - 1]
        if meant is SheetKey.SURE:
            self._turn_sure(at)
        elif meant is SheetKey.PASS:
            cell.put("")
            self._taken(at)
        elif (
            meant is not None and meant.option is not None and meant.option < len(cell.column.keys)
        ):
            key = cell.column.keys[meant.option]
            if cell.column.has_several:
                cell.add(key)
                self.right.emit()
            else:
                cell.put(key)
                self._taken(at)
        else:
            self._refuse(cell, meant)

    def _taken(self, at: int) -> None:
        self.right.emit()
        self._move(at, 1)

    def _turn_sure(self, at: int) -> None:
        """Who is sure: of the answer that stands here, or was typed just before."""
        cell = self.cells[at - 1]
        if cell.answer is None and at > 1:
            cell = self.cells[at - 2]
        if self._asks_sure and cell.answer:
            cell.put(cell.answer, is_sure=not cell.is_sure)
            self.right.emit()
            return
        words = QCoreApplication.translate("Sheets", "Sure belongs to an answer: type that first.")
        if not self._asks_sure:
            words = QCoreApplication.translate("Sheets", "Nobody is asked here how sure they are.")
        self.wrong.emit(words)

    def _refuse(self, cell: AnswerCell, meant: SheetKey | None) -> None:
        last = LETTERS[min(len(cell.column.keys), len(LETTERS)) - 1]
        if cell.column.is_one:
            words = QCoreApplication.translate(
                "Sheets", "Question {number}: 1 for all of it right, 2 for otherwise, 0 for pass."
            )
        elif meant is SheetKey.DOUBTFUL:
            words = QCoreApplication.translate(
                "Sheets", "“В” can be B or D on this keyboard. Press 2 for B, 4 for D."
            )
        else:
            words = QCoreApplication.translate(
                "Sheets", "Question {number} has the answers A to {last}, or 0 for pass."
            )
        told = words.format(number=cell.column.number, last=last)
        cell.mark(is_wrong=True, words=told)
        self.wrong.emit(told)
