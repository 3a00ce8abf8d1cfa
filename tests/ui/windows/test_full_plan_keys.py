"""The whole plan, every section and kind of record, filled in by keys alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from guide.app.startup import Program
from guide.form_fields import is_empty
from guide.household.field import Field, PlanRule, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.records.kinds import KINDS
from guide.household.records.pet import Pet
from guide.household.sections import ORDER, QUICK
from guide.ui.kit.widgets.base_button import BaseButton
from guide.usecases.program.services import Services
from tests.ui.windows.conftest import Opener
from tests.ui.windows.test_keyboard_reach import functions, in_sight
from tests.ui.windows.window_fixtures import settle

Key = Qt.Key
MOST_STOPS = 4000
TYPED = {
    Rule.TEXT: "Ақ үй", Rule.NAME: "Айгүл", Rule.PHONE: "87000000005", Rule.SERVICE: "104",
    Rule.COUNT: "2", Rule.DAY: "01.03.2026", PlanRule.DATE: "01.03.2017", PlanRule.MONTH: "08.2027",
    PlanRule.TIME: "16:00", PlanRule.EMAIL: "aigul@example.org",
}  # fmt: skip
# Ticked, they say that there is nothing more to ask, or that an adult is a child.
LEFT_UNTICKED = ("allergies_none", "no_streets", "is_child")


class Walk:
    """A person with a keyboard: presses keys in the active window, and looks where the focus is."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.faults: list[str] = []
        self._visited: set[str] = set()
        self._typed = 0

    @property
    def held(self) -> QWidget:
        """What has the focus."""
        held = QApplication.focusWidget()
        assert held is not None
        return held

    @property
    def page(self) -> Any:
        """The page that is shown."""
        return self.program.window.navigator.page

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key in the window, or in the list that is open above it."""
        for _ in range(times):
            top = self._top()
            QTest.keyClick(top.windowHandle(), key)
            settle(self.program.app)

    def type(self, text: str) -> None:
        """Type letters of any alphabet."""
        top = self._top()
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(top.windowHandle(), event)
        settle(self.program.app)

    def tab_to(self, name: str) -> None:
        """Press Tab until the control whose name ends so has the focus."""
        for _ in range(200):
            if self.held.objectName().endswith(name):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(name)

    def _top(self) -> QWidget:
        return QApplication.activePopupWidget() or self.program.window

    # ---- one section

    def fill_section(self) -> None:
        """Answer whatever is asked, from the first control of the section to "Next"."""
        section = self.page.view.section
        self._visited.clear()
        for _ in range(MOST_STOPS):
            held = self.held
            name = held.objectName()
            if not in_sight(self.program, held):
                self.faults.append(f"{section}: {name} is not in sight")
            if name == "next":
                self._look_back(section)
                return
            self._act(held, name)
            self._tab()
        raise AssertionError(section)

    def _tab(self) -> None:
        before = self.held
        self.press(Key.Key_Tab)
        after = self.held
        view = self.page.view
        if view.isAncestorOf(before) and view.isAncestorOf(after):
            high = before.mapTo(view, QPoint(0, 0)).y()
            if after.mapTo(view, before.rect().bottomLeft()).y() < high:
                self.faults.append(f"{before.objectName()} leads up to {after.objectName()}")
        elif not self.program.window.isAncestorOf(after):
            self.faults.append(f"{before.objectName()} leads out of the window")

    def _act(self, held: QWidget, name: str) -> None:
        if name in self._visited:
            return
        self._visited.add(name)
        if name.startswith(("add_", "change_", "another_", "more_")):
            # Each of a list is gone into once, and of each kind one is added.
            self.press(Key.Key_Space)
            self._act(self.held, self.held.objectName())
        elif (field := field_of(held)) is not None:
            self._answer(field, held)

    def _answer(self, field: Field, held: QWidget) -> None:
        if isinstance(held, QLineEdit) and not held.text():
            self._typed += 1
            number = f" {self._typed}" if field.ask.rule is Rule.NAME else ""  # each another one
            self.type(f"{TYPED[field.ask.rule]}{number}")
        elif isinstance(held, QComboBox) and held.currentIndex() <= 0 and held.count() > 1:
            self.press(Key.Key_Down)
        elif isinstance(held, BaseButton) and held.isCheckable():
            if held.objectName().startswith("choice_"):
                self.press(Key.Key_Down)
            elif not held.isChecked() and field.name not in LEFT_UNTICKED:
                self.press(Key.Key_Space)

    def _look_back(self, section: Section) -> None:
        """Every control of the section is reached on the way back from "Next", and told apart."""
        view = self.page.view
        told = Counter(
            (type(one), one.accessibleName())
            for one in functions(self.program)
            if not isinstance(one, QComboBox)  # which is named by its answer
        )
        self.faults += [
            f"{section}: {count} times {name}" for (_kind, name), count in told.items() if count > 1
        ]
        wanted = {one.objectName() for one in functions(self.program) if view.isAncestorOf(one)}
        reached = {"next", "back_section"}
        while view.isAncestorOf(self.held):
            reached.add(self.held.objectName())
            self.press(Key.Key_Backtab)
        if missed := {one for one in wanted - reached if not one.startswith("key_")}:
            self.faults.append(f"{section}: not reached {sorted(missed)}")
        self.tab_to("next")


def field_of(widget: QWidget | None) -> Field | None:
    """The field whose editor holds the control; None for what is no answer."""
    while widget is not None:
        context = getattr(widget, "field_context", None)
        if context is not None:
            field: Field = context.field
            return field
        widget = widget.parentWidget()
    return None


def unanswered(household: Household) -> Iterator[str]:
    """What is asked of the records that are there, and has no answer."""
    for ref, record in household.records():
        for field in fields_of(type(record)):
            is_left = field.name in LEFT_UNTICKED or field.ask.rule is PlanRule.PHOTO
            if field.is_asked(record) and is_empty(field.value(record)) and not is_left:
                yield f"{ref}.{field.name}"


def begin(open_window: Opener, **more: Any) -> Walk:
    program = open_window(**more)
    program.window.navigator.go("plan")
    settle(program.app)
    return Walk(program)


def fill_all(walk: Walk) -> list[Section]:
    """All sections one after another; which they were."""
    walk.press(Key.Key_Return)
    done = []
    for _ in QUICK:
        done.append(walk.page.view.section)
        walk.fill_section()
        walk.press(Key.Key_Return)
    assert walk.page.name == "review"
    walk.press(Key.Key_Escape)
    assert walk.page.name == "plan"
    for fold in ("section_fold", "full_plan_fold"):  # in a narrow window the list is folded too
        walk.tab_to(fold)
        walk.press(Key.Key_Return)
    walk.tab_to("section_about")
    walk.press(Key.Key_Return)
    while walk.page.name == "plan":
        done.append(walk.page.view.section)
        walk.fill_section()
        walk.press(Key.Key_Return)
    return done


def open_section(walk: Walk, section: Section) -> None:
    """From the list of sections, by arrows."""
    walk.tab_to("full_plan_fold")
    walk.press(Key.Key_Return)
    walk.press(Key.Key_Tab)
    for _ in ORDER:
        if walk.held.objectName() == f"section_{section.value}":
            walk.press(Key.Key_Return)
            return
        walk.press(Key.Key_Down)
    raise AssertionError(section)


def test_answers_come_and_go_by_keys_alone(open_window: Opener, services: Services) -> None:
    """A question that hangs on another, a list that is left, a record added, removed, undone."""
    walk = begin(open_window)
    editor = services.plan_editor
    open_section(walk, Section.UTILITIES)
    assert walk.held.objectName() == "combo_utilities_gas_kind"
    walk.press(Key.Key_Space)
    assert QApplication.activePopupWidget() is not None
    walk.press(Key.Key_Down)
    walk.press(Key.Key_Escape)
    assert (walk.page.name, walk.held.objectName()) == ("plan", "combo_utilities_gas_kind")
    assert not editor.household().has("utilities"), "a list that is left takes nothing"
    walk.press(Key.Key_Down)
    walk.press(Key.Key_Tab)
    assert walk.held.objectName() == "edit_utilities_gas_valve"
    walk.press(Key.Key_Backtab)
    walk.press(Key.Key_Up)
    walk.press(Key.Key_Tab)
    assert walk.held.objectName() == "edit_utilities_power_panel", "gas is gone"

    walk.press(Key.Key_Escape)
    assert walk.page.name == "home"
    walk.program.window.navigator.go("plan", section=Section.OURS.value)
    settle(walk.program.app)
    walk.tab_to("has_pets")
    walk.press(Key.Key_Space)
    walk.program.window.navigator.go("plan", section=Section.PETS.value)
    settle(walk.program.app)
    for name in ("Ақтөс", "Мысық"):
        walk.tab_to("add_records_pet")
        walk.press(Key.Key_Return)
        walk.type(name)
        walk.page.flush()
    first, second = editor.household().of(Pet)
    assert (first.pet_name, second.pet_name) == ("Ақтөс", "Мысық")
    walk.tab_to(f"remove_pet_{second.id}")
    walk.press(Key.Key_Space)
    assert editor.household().of(Pet) == (first,)
    assert walk.page.isAncestorOf(walk.held), "the focus stays beside what went"
    walk.tab_to("message_action")
    walk.press(Key.Key_Return)
    assert editor.household().of(Pet) == (first, second)


def test_a_way_that_leads_up_and_a_control_that_is_left_out_are_found(
    open_window: Opener,
) -> None:
    """Negative control: the walk can fail."""
    walk = begin(open_window)
    open_section(walk, Section.OURS)
    view = walk.page.view
    lost = QLineEdit(view)
    lost.setObjectName("lost")
    lost.show()  # over the title, and after "Next" in the order of Tab
    walk.fill_section()
    assert walk.faults == [f"{Section.OURS}: not reached ['lost']"]
    walk.tab_to("next")
    QWidget.setTabOrder(walk.held, lost)
    walk._tab()
    assert walk.faults[1:] == ["next leads up to lost"]


@pytest.mark.proof
def test_the_whole_plan_is_filled_in_by_keys_alone(open_window: Opener, services: Services) -> None:
    walk = begin(open_window, size=(1024, 640))
    done = fill_all(walk)
    household = services.plan_editor.household()
    assert tuple(done) == ORDER
    kinds = {ref.partition(":")[0] for ref, _ in household.records()}
    assert {one.name for one in KINDS if not one.is_content} - kinds == set()
    assert list(unanswered(household)) == []
    assert walk.faults == []
