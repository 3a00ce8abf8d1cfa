"""What a Mac does otherwise at the keyboard: key names, a taken F11, Tab at text fields only."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.ui.shell.actions import DECLARED, shown_keys

ROOT = Path(__file__).resolve().parents[3]

TAB = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from guide.app.startup import application, tab_to_all_controls

app = application()
tab_to_all_controls(app)
window = QWidget()
column = QVBoxLayout(window)
first, button, last = QLineEdit(), QPushButton("button"), QLineEdit()
button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # as the buttons of macOS have it
for control in (first, button, last):
    column.addWidget(control)
window.show()
window.activateWindow()
assert QTest.qWaitForWindowActive(window)

def after_tab():
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    return type(app.focusWidget()).__name__

print(after_tab())
app.styleHints().setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusTextControls)
print(after_tab())
"""


@pytest.mark.parametrize(
    ("name", "elsewhere", "on_a_mac"),
    [
        ("print", "Ctrl+P", "Cmd+P"),
        ("go_home", "Alt+1", "Option+1"),
        ("full_screen", "F11", "Ctrl+Cmd+F"),
        ("help", "F1", "F1"),
        ("larger", "Ctrl++", "Cmd++"),
    ],
)
def test_keys_are_named_as_the_keyboard_names_them(
    name: str, elsewhere: str, on_a_mac: str
) -> None:
    (declared,) = (one for one in DECLARED if one.name == name)
    assert shown_keys(declared, "linux") == elsewhere == shown_keys(declared, "win32")
    assert shown_keys(declared, "darwin") == on_a_mac
    assert elsewhere in declared.shortcuts


def test_tab_stops_at_buttons_also_where_the_system_would_pass_them() -> None:
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", TAB], env=env, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    ours, as_a_mac_would = run.stdout.split()
    assert ours == "QPushButton"
    assert as_a_mac_would == "QLineEdit", "the difference can be seen"
