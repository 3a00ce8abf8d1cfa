"""A window as plain programs have them: menus, a tool bar, three tabs, 40 boxes, 60 fields."""

import sys

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

MENUS, ENTRIES, BOXES, FIELDS = 4, 6, 40, 30

app = QApplication(sys.argv)
window = QMainWindow()
for menu in range(MENUS):
    made = window.menuBar().addMenu(f"Menu {menu}")
    for entry in range(ENTRIES):
        made.addAction(f"Entry {entry}")
bar = QToolBar()
for entry in range(ENTRIES):
    bar.addAction(f"Tool {entry}")
window.addToolBar(bar)
tabs = QTabWidget()
boxes = QWidget()
column = QVBoxLayout(boxes)
for box in range(BOXES):
    column.addWidget(QCheckBox(f"Something that is to be done, number {box}"))
long = QScrollArea()
long.setWidget(boxes)
tabs.addTab(long, "Boxes")
for tab in range(2):
    fields = QWidget()
    form = QFormLayout(fields)
    for field in range(FIELDS):
        form.addRow(QLabel(f"Question {field}"), QLineEdit())
    area = QScrollArea()
    area.setWidget(fields)
    tabs.addTab(area, f"Fields {tab}")
window.setCentralWidget(tabs)
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
