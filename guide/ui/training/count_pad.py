"""Counts of a vote without devices: large buttons, or the top-row keys, one press for one hand.

The sum is shown as it is made, so that a count that cannot be right is seen before it is kept. What
stands around the buttons keeps its place while somebody presses quickly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from guide.ui.kit.drawing import Frame, Picture
from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Button, Card, IconButton, Text, boxed, column_of, columns_of
from guide.ui.kit.widgets.layouts import row_of
from guide.ui.projector.marks import paint_option, paint_pass

_MOST = 999  # hands; larger groups are counted by group


class Counted(NamedTuple):
    """One thing that hands are counted for: a letter and shape, or only words."""

    letter: str
    shape: str
    words: str = ""


class CountPad(QWidget):
    """One counter for each option and one for "pass".

    Args:
        look: colours and sizes.
        options: what is counted; those with a shape show it with their letter.
        pass_label: how "pass" is called; "" where nobody can pass.
        present: how many there are to count, None where that is not known.
        about: what is counted, spoken with each button where several pads stand on a page.

    Signals:
        changed: a count is another one; how it is said.

    """

    changed = Signal(str)

    def __init__(
        self,
        look: Look,
        options: Sequence[Counted],
        pass_label: str,
        present: int | None,
        about: str = "",
    ) -> None:
        super().__init__()
        self._about = about
        self.setObjectName("count_pad")
        self._look = look
        self._present = present
        self._options = tuple(options)
        self._has_pass = bool(pass_label)
        self._pressed: list[int] = []  # which counter each press added one to
        self._names = names = [self._name(at) for at in range(len(self._options))]
        if self._has_pass:
            names.append(pass_label)
        self._counts = [0] * len(names)
        self._numbers = [Text(look, "0", "h1", align="center") for _ in names]
        self._buttons: list[tuple[_Large, _Large]] = []
        counters = [self._counter(at, name) for at, name in enumerate(names)]
        self._sum = Text(look, " ", weight=600, name="count_sum")
        rest = None
        if self._has_pass and present is not None:
            rest = Button(
                look,
                QCoreApplication.translate("CountPad", "All others pass"),
                "outlined",
                name="count_rest",
                on=self.pass_the_rest,
            )
            rest.setAccessibleName(self._spoken(rest.words))
        last = Button(
            look,
            QCoreApplication.translate("CountPad", "Take back the last"),
            "plain",
            name="count_back",
            on=self.take_back,
        )
        last.setAccessibleName(self._spoken(last.words))
        for button in (rest, last):
            if button is not None:
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        below = row_of(look, 12, rest, last)
        below.addStretch(1)
        column_of(
            look,
            12,
            boxed(columns_of(look, 12, *counters, least=190, most=6)),
            self._sum,
            below,
            inside=self,
        )
        self._show()

    # ---- what is counted

    def expect(self, present: int | None) -> None:
        """Another number of people is here."""
        self._present = present
        self._show()

    @property
    def counts(self) -> tuple[int, ...]:
        """How many for each option, in their order."""
        return tuple(self._counts[: len(self._options)])

    @property
    def passed(self) -> int:
        """How many pass."""
        return self._counts[-1] if self._has_pass else 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self._counts)

    def set_counts(self, counts: Sequence[int], passed: int) -> None:
        """Show counts that were kept before."""
        self._pressed.clear()
        self._counts[: len(self._options)] = counts
        if self._has_pass:
            self._counts[-1] = passed
        self._show()

    def add(self, at: int, by: int = 1) -> None:
        """Count one more, or one less, for the counter at this place; others do nothing."""
        if not 0 <= at < len(self._counts) or not 0 <= self._counts[at] + by <= _MOST:
            return
        self._counts[at] += by
        if by > 0:
            self._pressed.append(at)
        self._show()
        self.changed.emit(self._told(at))

    def take_back(self) -> None:
        """Take back the newest press."""
        if self._pressed:
            at = self._pressed.pop()
            if self._counts[at]:
                self._counts[at] -= 1
            self._show()
            self.changed.emit(self._told(at))

    def pass_the_rest(self) -> None:
        """All who are not counted pass."""
        left = (self._present or 0) - self.total
        if left > 0:
            self._counts[-1] += left
            self._show()
            self.changed.emit(self._told(-1))

    # ---- what is seen

    def _told(self, at: int) -> str:
        """A count as it is said."""
        return f"{self._names[at]}: {self._counts[at]}"

    def _name(self, at: int) -> str:
        """How a counter is called for the ear: a letter with its place."""
        option = self._options[at]
        if option.words:
            return option.words
        said = QCoreApplication.translate("CountPad", "{letter}, {n} of {count}")
        return said.format(letter=option.letter, n=at + 1, count=len(self._options))

    def _spoken(self, words: str) -> str:
        return f"{words}. {self._about}" if self._about else words

    def _counter(self, at: int, name: str) -> QWidget:
        look = self._look
        more = QCoreApplication.translate("CountPad", "One more: {name}").format(name=name)
        less = QCoreApplication.translate("CountPad", "One less: {name}").format(name=name)
        more, less = self._spoken(more), self._spoken(less)
        plus = _Large(look, "plus", more, name=f"count_plus_{at}", on=partial(self.add, at))
        minus = _Large(look, "minus", less, name=f"count_minus_{at}", on=partial(self.add, at, -1))
        self._buttons.append((minus, plus))
        self._numbers[at].setObjectName(f"count_{at}")
        self._numbers[at].setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = row_of(look, 8, minus, self._numbers[at], plus)
        row.setStretch(1, 1)
        sign = Picture(partial(self._paint_sign, at), look.px(44))
        has_letter = at < len(self._options) and bool(self._options[at].letter)
        words = "" if has_letter and not self._options[at].words else name
        label = Text(look, words or " ", weight=600)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        head = row_of(look, 10, sign if has_letter or self._is_pass(at) else None, label)
        head.setStretch(head.count() - 1, 1)
        return Card(look, head, row, kind="quiet", padding=10, name=f"counter_{at}")

    def _is_pass(self, at: int) -> bool:
        return self._has_pass and at == len(self._options)

    def _paint_sign(self, at: int, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_pass(at):
            paint_pass(painter, box, self._look.c.text2)
            return
        option = self._options[at]
        font = self._look.font_px(round(box.height() * 0.5), 700)
        paint_option(painter, box, option.shape, option.letter, font, self._look.c.control)

    def _show(self) -> None:
        for number, buttons, count in zip(self._numbers, self._buttons, self._counts, strict=True):
            number.set_words(str(count))
            for button in buttons:
                button.setAccessibleDescription(str(count))
        self._sum.set_words(self.sum_words())

    def sum_words(self) -> str:
        """The sum as it is made, and how many are still to be counted or too many."""
        names = [one.letter or one.words for one in self._options]
        if self._has_pass:
            names.append(QCoreApplication.translate("CountPad", "pass"))
        parts = " + ".join(
            f"{name} {count}" for name, count in zip(names, self._counts, strict=True)
        )
        if self._present is None:
            return f"{parts} = {self.total}"
        left = self._present - self.total
        if left > 0:
            words = QCoreApplication.translate("CountPad", "{sum} of {present}. Left: {left}")
        elif left < 0:
            words = QCoreApplication.translate("CountPad", "{sum} of {present}. Too many: {left}")
        else:
            words = QCoreApplication.translate("CountPad", "{sum} of {present}. All are counted")
        made = f"{parts} = {self.total}"
        return words.format(sum=made, present=self._present, left=abs(left))


class _Large(IconButton):
    """A button for quick presses; a click leaves the keys where they were."""

    SIDE = 56

    def __init__(self, look: Look, icon: str, words: str, **more: object) -> None:
        super().__init__(look, icon, words, **more)  # type: ignore[arg-type]
        side = look.px(self.SIDE)
        self.least_height = side
        self.setMinimumSize(side, side)
        self.setToolTip("")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def frame(self) -> Frame:
        look, c = self.look, self.look.c
        fill = c.accent_tint if self.is_lively else c.surface
        return Frame(fill, c.control, look.px(2), look.radius("button"))
