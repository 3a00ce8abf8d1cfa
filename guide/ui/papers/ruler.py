"""The ruler check: the person measures the printed ruler, the program corrects the printer.

The correction holds for everything that is printed. A saved PDF is never scaled.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from guide.ui.kit.widgets import Button, Heading, Text, column_of, flow_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.papers.keep_choice import keep_choice
from guide.ui.shell.page import PageContext
from guide.usecases.base.paper_preferences import LONGEST_MM, RULER_MM, SHORTEST_MM, corrected

_NONE = 1.0


class RulerPart(QWidget):
    """Asks how long the printed ruler is, and shows the correction that follows from it.

    Signals:
        corrected: the correction is another one now.

    """

    corrected = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        look = context.look
        kept = context.services.paper_preferences.read()
        self.correction = kept.correction
        self._printed_with = kept.ruler_printed_with
        self.field = TextField(
            look,
            self.tr("How many millimetres long is the ruler?"),
            self.tr("Measure the printed ruler. It should be 100."),
            width="short",
            kazakh_keys=False,
            max_length=6,
        )
        self.field.edit.setObjectName("ruler_mm")
        self.field.edit.setAccessibleIdentifier("ruler_mm")
        self.field.edit.returnPressed.connect(self.keep)
        self.keep_button = Button(
            look, self.tr("Correct the printer"), "outlined", name="ruler_keep", on=self.keep
        )
        self.reset_button = Button(
            look, self.tr("Without correction"), "plain", name="ruler_reset", on=self.reset
        )
        self.state = Text(look, "", weight=600, name="ruler_state")
        column_of(
            look,
            8,
            Heading(look, self.tr("After printing"), 2, "h3"),
            self.field,
            flow_of(look, 12, self.keep_button, self.reset_button),
            self.state,
            inside=self,
        )
        self._show_state()

    def was_printed(self) -> None:
        """A ruler went to the printer: the next measure is about this correction."""
        self._printed_with = self.correction
        keep_choice(self._context.session, ruler_printed_with=self._printed_with)
        self.field.edit.setFocus()

    def keep(self) -> None:
        """Take over what was measured."""
        measured = _millimetres(self.field.value)
        if measured is None:
            self.field.set_problem(
                self.tr(
                    "Enter the length in millimetres, for example 98. From {least} to {most}."
                ).format(least=SHORTEST_MM, most=LONGEST_MM)
            )
            return
        factor = corrected(self._printed_with, measured)
        if factor is None:
            self.field.set_problem(
                self.tr("Set the printer to 100 % first, then print the ruler again.")
            )
            return
        self.field.set_problem("")
        self._correct(factor)

    def reset(self) -> None:
        """Print everything at the size that the printer gives it."""
        self.field.set_problem("")
        self._correct(_NONE)

    def _correct(self, factor: float) -> None:
        self.correction = factor
        keep_choice(self._context.session, correction=factor)
        self._show_state()
        self._context.announcer.say(self.state.text())
        self.corrected.emit()

    def _show_state(self) -> None:
        is_none = self.correction == _NONE
        percent = f"{self.correction * RULER_MM:.1f}"
        self.state.set_words(
            self.tr("Pages are printed without correction.")
            if is_none
            else self.tr("Pages are printed at {percent} % of their size.").format(percent=percent)
        )
        self.reset_button.setVisible(not is_none)


def _millimetres(typed: str) -> float | None:
    """The length as typed with a point or a comma; None when it cannot be the ruler's."""
    try:
        length = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    return length if SHORTEST_MM <= length <= LONGEST_MM else None
