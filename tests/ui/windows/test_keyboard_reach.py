"""At twice the text on a small laptop's screen the keys reach every function, and it is seen."""

from __future__ import annotations

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from guide.app.home_pages import PAGES
from guide.app.startup import Program
from guide.content.model import Lang
from guide.ui.shell.background import wait_for_background
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.plan_fixtures import fill_family
from tests.ui.windows.test_pages import open_page
from tests.ui.windows.window_fixtures import enter, settle

SCREEN = (1366, 768)
MOST_STOPS = 400


def functions(program: Program) -> set[QWidget]:
    """Every control of the window that can be acted on; one for a group that is one stop."""
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLineEdit, QComboBox)
    found = set()
    for widget in program.window.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled() and takes_tab:
            found.add(widget)
    return found


def in_sight(program: Program, widget: QWidget) -> bool:
    """Whether the focused control can be seen: all of it, or as much as the page has room for."""
    seen = QRect(widget.mapTo(program.window, QPoint(0, 0)), widget.size())
    holder = widget.parentWidget()
    room = program.window.rect()
    while holder is not None and holder is not program.window:
        room &= QRect(holder.mapTo(program.window, QPoint(0, 0)), holder.size())
        holder = holder.parentWidget()
    shown = seen & room
    return shown.width() == seen.width() and shown.height() >= min(seen.height(), room.height())


def walk(program: Program) -> tuple[set[QWidget], list[str]]:
    """Press Tab until the way begins anew: what was reached, and what was not in sight then."""
    reached: set[QWidget] = set()
    hidden = []
    for _ in range(MOST_STOPS):
        held = QApplication.focusWidget()
        assert held is not None
        if held in reached:
            return reached, hidden
        reached.add(held)
        if not in_sight(program, held):
            # The letters of the field before may have gone just now, and the rest not yet moved up.
            settle(program.app)
        if not in_sight(program, held):
            hidden.append(held.objectName())
        QTest.keyClick(held, Qt.Key.Key_Tab)
        settle(program.app)
    raise AssertionError("Tab does not come round")


@pytest.mark.parametrize("lang", rest_in_proof(("kk", "ru", "en"), "kk"))
def test_every_function_is_in_reach_at_twice_the_text(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    enter(services, "red")
    fill_family(services.plan_editor)
    services.preferences.change(text_scale=200)
    program = open_window(lang=lang, size=SCREEN)
    faults: dict[str, object] = {}
    for name in PAGES:
        open_page(program, name)
        wait_for_background()  # what a page reads from files has come before the walk begins
        settle(program.app)
        wanted = functions(program)
        assert wanted, name
        reached, hidden = walk(program)
        missed = sorted(widget.objectName() for widget in wanted - reached)
        if missed or hidden:
            faults[name] = {"not reached": missed, "not in sight": hidden}
    assert faults == {}


def test_a_control_outside_the_window_is_found(program: Program) -> None:
    """Negative control: the walk above can fail."""
    lost = QLineEdit(program.window)
    lost.setObjectName("lost")
    lost.setGeometry(-500, 10, 100, 44)
    lost.show()
    lost.setFocus()
    settle(program.app)
    _reached, hidden = walk(program)
    assert "lost" in hidden
