"""What all kinds of fields share: label above, hint under it, and a problem in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.ui.kit.look import Look, Size
from guide.ui.kit.scroll import KeptTogether
from guide.ui.kit.widgets.layouts import column_of, flow_of, led_row
from guide.ui.kit.widgets.text import IconView, Text

# Pixels at 100 %: the width of a box tells the expected length of the answer.
WIDTHS: dict[str, int] = {"short": 240, "medium": 400, "long": 620}
_RULE = 4
_RULE_GAP = 16


class SignedLine(QWidget):
    """A sign and words beside it; hidden, and not even built, while there is nothing to say."""

    def __init__(
        self, look: Look, icon: str, colour: str, *, size: Size = "body", weight: int | None = None
    ) -> None:
        super().__init__()
        self.words = ""
        self._look = look
        self._sign = partial(IconView, look, icon, 20, colour)
        self._make_text = partial(Text, look, "", size, weight=weight, colour=colour)
        self._text: Text | None = None
        self.hide()

    def say(self, words: str) -> None:
        """Show the words, or hide the line when there are none."""
        self.words = words
        if self._text is None and words:
            self._text = self._make_text()
            led_row(self._look, 8, self._sign(), self._text, inside=self)
        if self._text is not None:
            self._text.set_words(words)
        self.setVisible(bool(words))


class LabelledField(KeptTogether):
    """Label, hint, problem and the control; what all kinds of fields share."""

    def __init__(
        self,
        look: Look,
        label: str,
        hint: str = "",
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.label = label
        self._hint = hint
        self._remark = ""  # spoken with the hint; shown by whoever sets it
        self._label = Text(look, label, weight=600)
        self._problem_row = SignedLine(look, "circle-alert", "error", weight=600)
        self._problem_row.setContentsMargins(0, look.px(4), 0, look.px(2))
        quiet = partial(Text, look, size="caption", colour="text2")
        head = flow_of(look, 10, self._label, quiet(self.optional_words()) if optional else None)
        words = (head, quiet(hint) if hint else None, self._problem_row)
        # What is left over goes under the box: label and box stay together beside a taller field.
        self._column = column_of(look, 4, *words, inside=self, at_top=True)

    @staticmethod
    def optional_words() -> str:
        """The word beside the label of a field that may stay empty."""
        return QCoreApplication.translate("LabelledField", "optional")

    def put_below(self, part: QWidget) -> None:
        """Place a part under everything that is there."""
        self._column.insertWidget(self._column.count() - 1, part)

    def put_control(self, control: QWidget) -> None:
        """Place the control under the words and let it speak them."""
        self._control = control
        self._label.setBuddy(control)
        control.setAccessibleName(self.label)
        control.setAccessibleDescription(self._hint)
        self.put_below(control)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Focus the control. Not a focus proxy: the nameless frame would be told as focused too."""
        self._control.setFocus(reason)

    @property
    def problem(self) -> str:
        """The words of the problem shown, "" for none."""
        return self._problem_row.words

    def set_problem(self, words: str | None) -> None:
        """Show a problem with its sign and a rule on the left, or take it away."""
        if (words or "") == self.problem:
            return
        self._problem_row.say(words or "")
        self._describe()
        self._control.setProperty("problem", bool(self.problem))
        style = self._control.style()
        style.unpolish(self._control)
        style.polish(self._control)
        left = self.look.px(_RULE + _RULE_GAP) if self.problem else 0
        self._column.setContentsMargins(left, 0, 0, 0)
        self.update()

    def set_remark(self, words: str) -> None:
        """Let a quiet note that stands near the field be spoken with it; "" for none."""
        self._remark = words
        self._describe()

    def _describe(self) -> None:
        spoken = ". ".join(part for part in (self.problem, self._remark, self._hint) if part)
        self._control.setAccessibleDescription(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.problem:
            painter = QPainter(self)
            rule = QRectF(0, 0, self.look.px(_RULE), self.height())
            painter.fillRect(rule, QColor(self.look.c.error))
            painter.end()
        event.accept()
