"""A text on the clipboard that is taken back: it holds names and phones, and others may look there.

Programs that keep what was copied are asked not to keep this one.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

LENT_FOR_MS = 120_000  # long enough to open a chat and paste
# What keepers of clipboards look for: those of KDE, and the history of Windows.
_NOT_TO_KEEP = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


class LentText(QObject):
    """One text that lies on the clipboard until its time is over or the program ends."""

    def __init__(self, text: str) -> None:
        clipboard = QGuiApplication.clipboard()
        super().__init__(clipboard)
        self._text = text
        held = QMimeData()
        held.setText(text)
        for kind, mark in _NOT_TO_KEEP.items():
            held.setData(kind, mark)
        clipboard.setMimeData(held)
        QTimer.singleShot(LENT_FOR_MS, self, self.take_back)
        app = QGuiApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.take_back)

    def take_back(self) -> None:
        """Empty the clipboard if the text is still there: what was copied since stays."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
        self.deleteLater()
