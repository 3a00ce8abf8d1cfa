"""Keys, and a fictional family, for the tests of the plan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from guide.household.household import person_ref
from guide.usecases.plan.editing import PlanEditor

MOST_TABS = 80


class Keyboard:
    """Nothing but keys, sent to whatever has the focus."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.presses = 0

    @property
    def focus(self) -> QWidget:
        """What has the focus."""
        held = QApplication.focusWidget()
        assert held is not None
        return held

    def press(self, key: Qt.Key, times: int = 1, *, shift: bool = False) -> None:
        """Press one key."""
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifier)
            self.presses += 1
            self._app.processEvents()

    def type(self, text: str) -> None:
        """Type letters of any alphabet."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)
            self.presses += 1
        self._app.processEvents()

    def tab_to(self, ending: str) -> QWidget:
        """Press Tab until the control whose name ends so has the focus."""
        for _ in range(MOST_TABS):
            if self.focus.objectName().endswith(ending):
                return self.focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(ending)

    def fill(self, ending: str, text: str) -> None:
        """Go to a field and type into it."""
        self.tab_to(ending)
        self.type(text)

    def choose(self, ending: str) -> None:
        """Go to a button and press Space."""
        self.tab_to(ending)
        self.press(Qt.Key.Key_Space)


def fill_family(plan_editor: PlanEditor) -> dict[str, str]:
    """Two adults, two children, one school: a complete plan. Returns references by name."""
    refs = {}
    for name, mobile, is_child in (
        ("Ерлан", "8 700 000 00 01", False),
        ("Динара", "+7 700 000 00 02", False),
        ("Әлихан", "", True),
        ("Айша", "", True),
    ):
        ref = person_ref(plan_editor.add_person(is_child=is_child))
        plan_editor.change(ref, "given_name", name)
        plan_editor.change(ref, "mobile", mobile)
        refs[name] = ref
    school = f"institution:{plan_editor.add_institution().id}"
    plan_editor.change(school, "inst_name", "№ 00 мектеп")
    plan_editor.change(school, "inst_phone", "+7 700 000 00 07")
    refs["school"] = school
    for name in ("Әлихан", "Айша"):
        plan_editor.change(refs[name], "institution", school)
    for field, value in {
        "out_name": "Айгүл",
        "out_town": "Астана",
        "out_phone": "+7 700 000 00 05",
        "settlement": "Қарағанды",
        "street": "Мысал көшесі",
        "building": "10",
        "meet_near": "Үй артындағы ойын алаңы",
        "meet_far": "Айгүлдің үйі",
        "ice_order": (refs["Ерлан"], "contact:out1"),
        "plan_title": "Отбасылық жоспар",
        "plan_lang": "kk+ru",
    }.items():
        plan_editor.change("plan", field, value)
    return refs
