"""A hand at a kiosk gets nowhere, whatever it sends; and each hole would be seen."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from threading import Barrier
from types import MappingProxyType

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk
from guide.ui.kiosk.seal import SCHEMES, SWALLOWED, Seal
from guide.ui.kiosk.threads import THREADS, keep_threads
from tests.ui.kiosk.attack import Attack, open_files, resident
from tests.ui.kiosk.conftest import settle

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")


def endless(kiosk: Kiosk) -> Kiosk:
    """Let each new visit begin in this process, so that the hands always have a page."""

    def begin() -> None:
        kiosk.window._is_over = False
        kiosk.window.open_first()

    kiosk.window._on_reset = begin
    return kiosk


def without(kiosk: Kiosk, *holes: QEvent.Type, seal: type[Seal] = Seal) -> Kiosk:
    """The same kiosk with holes in its seal."""
    kiosk.seal.take_off()
    table = {kind: why for kind, why in SWALLOWED.items() if kind not in holes}
    kiosk.seal = seal(kiosk.app, kiosk.window, MappingProxyType(table))
    kiosk.seal.put_on()
    return kiosk


class OpenToWindows(Seal):
    """Lets other windows come up."""

    def _refuses_window(self, _watched: QObject, _event: QEvent) -> bool:
        return False


class OpenToKeys(Seal):
    """Lets every key through."""

    def _refuses_key(self, _watched: QObject, _event: QEvent) -> bool:
        return False


def test_random_events_lead_nowhere(kiosk: Kiosk) -> None:
    attack = Attack(endless(kiosk), seed=15)
    assert attack.run(1500) == []
    assert kiosk.seal.refused > 300, "the control: the hands did try"


@pytest.mark.parametrize(
    ("holes", "seal", "escape"),
    [
        ((QEvent.Type.DragEnter,), Seal, "a drag is let in"),
        ((QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop), Seal, "a drop is let in"),
        ((QEvent.Type.ContextMenu,), OpenToWindows, "another window: QMenu"),
        ((QEvent.Type.ToolTip,), OpenToWindows, "another window: QTipLabel"),
        ((), OpenToKeys, "something from outside"),
    ],
    ids=["drag", "drop", "menu", "tip", "keys"],
)
def test_a_hole_left_open_on_purpose_is_found(
    kiosk: Kiosk, holes: tuple[QEvent.Type, ...], seal: type[Seal], escape: str
) -> None:
    attack = Attack(endless(without(kiosk, *holes, seal=seal)), seed=15)
    for _ in range(40):
        attack.run(200)
        if escape in attack.escapes:
            break
    assert escape in attack.escapes


def test_a_window_that_is_not_ours_is_never_given_to_the_screen(kiosk: Kiosk) -> None:
    seen: list[bool] = []

    class Watched(QDialog):
        def paintEvent(self, _event: object) -> None:
            seen.append(True)

    dialogue = Watched()
    dialogue.show()
    settle(kiosk.app)
    assert not dialogue.isVisible()
    assert seen == []
    # One that waits for an answer gets none, and does not hold the program up.
    assert QMessageBox(QMessageBox.Icon.Warning, "x", "y").exec() != QMessageBox.StandardButton.Ok
    dialogue.deleteLater()


NONE, SHIFT, CTRL, ALT, META, PAD = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.KeypadModifier,
)  # fmt: skip


LET = (
    (Qt.Key.Key_A, NONE, "a"), (Qt.Key.Key_A, SHIFT, "A"), (Qt.Key.Key_unknown, NONE, "қ"),
    (Qt.Key.Key_5, PAD, "5"), (Qt.Key.Key_Tab, NONE, "\t"), (Qt.Key.Key_Backtab, SHIFT, ""),
    (Qt.Key.Key_Escape, NONE, "\x1b"), (Qt.Key.Key_Space, NONE, " "),
)  # fmt: skip
REFUSED = (
    (Qt.Key.Key_C, CTRL, "\x03"), (Qt.Key.Key_A, META, "a"), (Qt.Key.Key_Tab, ALT, "\t"),
    (Qt.Key.Key_F1, NONE, ""), (Qt.Key.Key_Insert, SHIFT, ""), (Qt.Key.Key_unknown, NONE, "\x18"),
    (Qt.Key.Key_Menu, NONE, ""), (Qt.Key.Key_Print, NONE, ""),
)  # fmt: skip


def test_keys_that_read_and_type_are_let_through_and_no_others(kiosk: Kiosk) -> None:
    for key, modifier, text in (*LET, *REFUSED):
        is_let = (key, modifier, text) in LET
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            event = QKeyEvent(kind, key, modifier, text)
            event.accept()
            assert kiosk.seal.eventFilter(kiosk.window, event) is not is_let, (key, modifier)
            assert event.isAccepted() is is_let, "what is swallowed counts as agreed to by nobody"


def test_the_first_button_of_a_mouse_is_let_through_and_no_other(kiosk: Kiosk) -> None:
    at = QPointF(5, 5)
    for button in list(Qt.MouseButton)[:6]:
        is_let = button in (Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton)
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick,
                     QEvent.Type.MouseButtonRelease):  # fmt: skip
            event = QMouseEvent(kind, at, at, button, button, NONE)
            assert kiosk.seal.eventFilter(kiosk.window, event) is not is_let, button


def test_no_window_that_goes_takes_the_program_along_and_none_without_widgets_comes(
    kiosk: Kiosk,
) -> None:
    assert not kiosk.app.quitOnLastWindowClosed()
    other = QWindow()
    other.show()
    settle(kiosk.app)
    assert not other.isVisible()
    other.destroy()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_an_address_leads_nowhere(kiosk: Kiosk, scheme: str) -> None:
    before = kiosk.seal.refused
    assert QDesktopServices.openUrl(QUrl(f"{scheme}:///x")), "it is taken for done, by nobody"
    assert kiosk.seal.refused == before + 1


def test_what_reading_needs_is_let_through(kiosk: Kiosk) -> None:
    from PySide6.QtTest import QTest

    button = kiosk.window.findChild(QObject, "larger")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(kiosk.app)
    assert kiosk.window.visit.is_larger
    again = kiosk.window.findChild(QObject, "larger")
    again.setFocus()
    QTest.keyClick(again, Qt.Key.Key_Space)
    assert not kiosk.window.visit.is_larger


def pooled() -> int:
    """How many threads of the pool this process has."""
    names = (path.read_text() for path in Path("/proc/self/task").glob("*/comm"))
    return sum(name.startswith("Thread (pooled)") for name in names)


def test_work_beside_the_window_needs_no_other_threads(qtbot: QtBot) -> None:
    pool = QThreadPool.globalInstance()
    assert pool.waitForDone(5000), "and with it the threads that there were"
    without = pooled()
    keep_threads()
    meeting = Barrier(THREADS)
    for _ in range(THREADS):
        pool.start(lambda: meeting.wait(5))
    qtbot.waitUntil(lambda: pool.activeThreadCount() == 0)
    assert not meeting.broken, "the control: all were at work at once"
    assert pooled() == without + THREADS


@pytest.mark.proof
def test_a_hundred_thousand_random_events_lead_nowhere(kiosk: Kiosk) -> None:
    keep_threads()
    attack = Attack(endless(kiosk), seed=16)
    attack.run(30_000)  # what is kept for good is kept by then: pictures, fonts, all modules
    gc.collect()
    before, files = resident(), open_files()
    assert attack.run(100_000) == []
    gc.collect()
    print(f"{before} kB after 30,000 events, {resident()} kB after 100,000 more")
    assert resident() < before * 1.05
    assert open_files() == files
