"""The floor of every start: one bare PySide6 window with a label."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("floor"))
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
