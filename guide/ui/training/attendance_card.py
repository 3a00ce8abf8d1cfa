"""How many are here, asked while a lesson runs where nobody counted before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.training import preparing
from guide.training.setup import Attendance
from guide.ui.kit.widgets import Button, Card, flow_of
from guide.ui.training.fields import DigitsField

if TYPE_CHECKING:
    from guide.ui.kit.look import Look
    from guide.ui.training.running import Running

PRESENT_NOW = "present_now"  # the line goes once it is answered


class AttendanceCard(Card):
    """One number and its button; without it no hands can be counted."""

    def __init__(self, look: Look, running: Running) -> None:
        super().__init__(look, padding=20, name="attendance_card")
        self._running = running
        self._present = DigitsField(
            look,
            QCoreApplication.translate("Prepare", "How many are here?"),
            QCoreApplication.translate("Prepare", "Then hands can be counted. Or go on without."),
        )
        self._present.edit.setObjectName(PRESENT_NOW)
        self._present.edit.returnPressed.connect(self._keep)
        words = QCoreApplication.translate("Prepare", "Keep the number")
        keep = Button(look, words, "outlined", name="keep_present", on=self._keep)
        self.add(self._present, flow_of(look, 12, keep))

    def _keep(self) -> None:
        if self._present.number:
            self._running.act(preparing.attend, Attendance(present=self._present.number))
