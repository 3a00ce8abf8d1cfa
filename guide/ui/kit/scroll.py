"""The scrolling place of a page: up and down only, and it follows the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import Shiboken

from guide.ui.kit.look import Look
from guide.ui.kit.scroll_bar import ScrollBar


class KeptTogether(QWidget):
    """What is brought into sight as a whole with the control it holds, such as its label."""


class PageScroll(QScrollArea):
    """Scrolls one page. It takes no focus itself: the controls of the page do."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._air = look.px(24)
        self.covered: QWidget | None = None  # what lies over the lower edge of the page
        # Made here, because to wrap the one that Qt makes, Python loads every class of widget.
        # It does not fill itself: what lies behind the page, such as the side bar, shows through.
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the width, and so the height, of the page.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = ScrollBar(look)
        bar.setSingleStep(look.px(48))
        self.setVerticalScrollBar(bar)
        self._was_seen = False  # whether the focus was in sight when the page last moved
        bar.valueChanged.connect(self._look_at_focus)
        bar.rangeChanged.connect(self._stay_with_focus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        self._bring_in_focused()
        # A field grows by its row of letters when it takes the focus: once more, after that.
        QTimer.singleShot(0, self, self._bring_in_focused)

    def _look_at_focus(self) -> None:
        self._was_seen = self._sees_focus(self.viewport().height())

    def _stay_with_focus(self) -> None:
        """What comes into the page above the focus must not push it out of sight."""
        if self._was_seen:
            QTimer.singleShot(0, self, self._bring_back)

    def _bring_back(self) -> None:
        if not self._sees_focus(self.viewport().height()):
            self._bring_in_focused()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # A message that comes above the page must not push out of sight what is typed in.
        was_seen = self._sees_focus(event.oldSize().height())
        super().resizeEvent(event)
        if was_seen and not self._sees_focus(event.size().height()):
            QTimer.singleShot(0, self, self._bring_in_focused)

    def _sees_focus(self, height: int) -> bool:
        page, held = self.widget(), QApplication.focusWidget()
        if held is None or page is None or not page.isAncestorOf(held):
            return False
        top = held.mapTo(page, QPoint(0, 0)).y() + page.y()
        foot = self._foot()
        below = 0 if foot is None or foot.isAncestorOf(held) else foot.height()
        return top >= 0 and top + held.height() <= height - below

    def _foot(self) -> QWidget | None:
        """What lies over the lower edge of the present page; the one before may be gone."""
        page, foot = self.widget(), self.covered
        if foot is None or page is None or not Shiboken.isValid(foot):
            return None
        return foot if page.isAncestorOf(foot) else None

    def _bring_in_focused(self) -> None:
        """Scroll until the focus is seen, and if there is room its label, hint and letters."""
        page, held = self.widget(), QApplication.focusWidget()
        if held is None or page is None or not page.isAncestorOf(held):
            return
        foot = self._foot()
        if foot is not None and foot.isAncestorOf(held):
            return
        holder = held.parentWidget()
        if isinstance(holder, KeptTogether):
            self._bring_in(holder, self._air)
        # Of a line of text Qt itself would bring in no more than its cursor.
        self._bring_in(held, self._air)
        self._was_seen = True

    def _bring_in(self, part: QWidget, air: int) -> None:
        """Scroll until the part is seen with some air, as far as there is room for it."""
        page, foot = self.widget(), self._foot()
        if page is None:
            return
        below = 0 if foot is None else foot.height()
        room, tall = self.viewport().height() - below, part.height()
        if tall > room:
            self.ensureWidgetVisible(part, air, air)
            return
        middle = part.mapTo(page, part.rect().center())
        reach = tall + 1 + min(2 * air, room - tall)
        self.ensureVisible(middle.x(), middle.y() + below // 2, 0, (reach + below) // 2)
