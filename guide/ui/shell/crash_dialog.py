"""The one calm dialogue of the crash path: what happened, what is safe, a text to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from guide.ui.kit.style import DIALOGUE_SHEET


class CrashDialog(QDialog):
    """Shown once in a run. Plain widgets on purpose: our own may be what failed."""

    def __init__(self, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_dialog")
        self.setWindowTitle(self.tr("Something did not work"))
        self.setStyleSheet(DIALOGUE_SHEET)
        layout = QVBoxLayout(self)
        words = QLabel(
            self.tr(
                "Daiyn did not expect this and goes on. What you entered is saved on this computer."
            )
        )
        about = QLabel(
            self.tr("This text says where it happened. It holds nothing that you entered:")
        )
        for label in (words, about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setObjectName("crash_report")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Text for whoever helps you"))
        self._report = report
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(self.tr("Copy the text"), QDialogButtonBox.ButtonRole.ActionRole)
        close.setObjectName("crash_close")
        copy.setObjectName("crash_copy")
        close.setDefault(True)
        close.setFocus()
        buttons.accepted.connect(self.accept)
        copy.clicked.connect(self._copy)
        for widget in (words, about, text, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(520)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._report)
