"""The class's picture on its screen, the teacher's window on another, and what happens between.

A window is placed by its geometry and then shown full screen: that alone lands on the right screen
under every window manager. Whether it did is read from the geometry a moment later, because after a
replug `screen()` may name the wrong one. When a screen goes, the class's picture is hidden before
anything else, both windows are blank, and the teacher is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from guide.ui.projector.arrangement import (
    Arrangement,
    ScreenPlace,
    ScreenRoles,
    ScreenStep,
    arrangement_of,
    decide,
    second_screen,
)
from guide.ui.projector.watch import ScreenWatch, place_of, screens_now

VERIFY_MS = 300

Screens = Callable[[], Sequence[ScreenPlace]]


class Calmable(Protocol):
    """What the stage does with the class's window."""

    def calm(self) -> None:
        """Show the calm picture, whatever was shown."""


class Stage(QObject):
    """Who stands on which screen.

    Args:
        teacher: the teacher's window, already shown.
        audience: the class's window.
        picture: what the class's window shows, to calm it.
        app: tells of screens.
        screens: the screens as they are now.

    Signals:
        covered: the class sees nothing; the teacher's window is to be blanked and asked, at once.
        arranged: it is clear again who stands where.
        offered: a second screen is there (`ScreenPlace`); `take` puts the picture on it.
        not_placed: the system put the picture elsewhere; it is hidden again.

    """

    covered = Signal()
    arranged = Signal()
    offered = Signal(object)
    not_placed = Signal()

    def __init__(
        self,
        teacher: QWidget,
        audience: QWidget,
        picture: Calmable,
        app: QGuiApplication,
        screens: Screens = screens_now,
    ) -> None:
        super().__init__(teacher)
        self._teacher = teacher
        self._audience = audience
        self._picture = picture
        self._screens = screens
        self._offer: ScreenPlace | None = None
        self._is_here = False  # the picture covers the one screen that there is
        self.standing = ScreenRoles(self._teacher_at())
        # One for all placings: what was placed before is verified no more.
        self._settling = QTimer(self, singleShot=True, interval=VERIFY_MS)
        self._settling.timeout.connect(self._verify)
        self._tries = 0
        self._watch = ScreenWatch(app, self)
        self._watch.lost.connect(self._cover)
        self._watch.looked.connect(self.look)

    # ---- what holds

    @property
    def arrangement(self) -> Arrangement:
        """What the screens are to each other now."""
        return arrangement_of(self._screens())

    @property
    def has_own_screen(self) -> bool:
        """Whether the class's picture stands on a screen that the teacher's window is not on."""
        return self.standing.audience is not None

    @property
    def is_covered(self) -> bool:
        """Whether both windows are blank."""
        return self.standing.is_covered

    @property
    def is_here(self) -> bool:
        """Whether the picture covers the teacher's own screen, as there is no other."""
        return self._is_here

    # ---- placing

    def begin(self) -> bool:
        """Put the picture on the second screen; False where the teacher has none of their own."""
        self.standing = ScreenRoles(self._teacher_at())
        if self.arrangement is not Arrangement.EXTENDED:
            self.arranged.emit()
            return False
        self._put(second_screen(self._screens(), self.standing.teacher))
        return self.has_own_screen

    def take(self) -> None:
        """The teacher answered: put the picture on the screen that was offered."""
        offer, self._offer = self._offer, None
        self.standing = ScreenRoles(self._teacher_at())
        self._put(offer)

    def stay_here(self) -> None:
        """The teacher answered: this is the only screen that counts, the class may see it."""
        self._offer = None
        self._hide()
        self.standing = ScreenRoles(self._teacher_at())
        self.arranged.emit()

    def show_here(self) -> None:
        """Cover the one screen with the class's picture; `hide_here` uncovers it."""
        place = self.standing.teacher
        if place is None or self.has_own_screen or self.is_covered:
            return
        self._is_here = True
        self._show_on(place)
        self._audience.activateWindow()

    def hide_here(self) -> None:
        """Take the picture from the one screen."""
        if self._is_here:
            self._hide()
            self._teacher.activateWindow()

    def end(self) -> None:
        """Take the picture away; nothing is watched any more."""
        self._watch.deleteLater()
        self._hide()

    def _hide(self) -> None:
        self._is_here = False
        self._audience.hide()

    def _put(self, place: ScreenPlace | None) -> None:
        if place is None or self.standing.teacher is None or place.meets(self.standing.teacher):
            self.arranged.emit()
            return
        self._is_here = False
        self.standing = ScreenRoles(self.standing.teacher, place)
        self._show_on(place)
        self.arranged.emit()

    def _show_on(self, place: ScreenPlace, *, tries: int = 2) -> None:
        self._tries = tries
        if not self._fills(place):  # else the class would see the desktop in between
            self._audience.hide()  # a window that is full screen already would stay where it is
            self._give_screen(place)
            self._audience.setGeometry(_box(place))
            self._audience.showFullScreen()
        self._settling.start()

    def _verify(self) -> None:
        """Whether the picture is where it was put; a slow desktop is asked a second time."""
        place = self._wanted()
        if place is None or not self._audience.isVisible():
            return
        if self._is_seen_on(place):
            return
        if self._tries > 1:
            self._show_on(place, tries=self._tries - 1)
        else:
            self._hide()
            self.standing = replace(self.standing, audience=None)
            self.not_placed.emit()

    def _fills(self, place: ScreenPlace) -> bool:
        """Whether it stands there, or is on its way, which is verified in a moment."""
        if not self._audience.isVisible() or self._audience.geometry() != _box(place):
            return False
        return self._settling.isActive() or self._is_seen_on(place)

    def _is_seen_on(self, place: ScreenPlace) -> bool:
        """Whether the picture can be seen there, as far as the system tells.

        A desktop that hears of a window twice at once may keep it from being seen. Wayland tells
        no window its place, so there the screen is believed, and nowhere else.
        """
        handle = self._audience.windowHandle()
        if handle is None or not (self._audience.isVisible() and handle.isExposed()):
            return False
        is_there = not _is_wayland() or handle.screen().name() == place.name
        return is_there and place.holds(*_middle(self._audience))

    def _give_screen(self, place: ScreenPlace) -> None:
        """Name the screen as well: on Wayland a window that had one before goes where that was."""
        handle = self._audience.windowHandle()
        screens = QGuiApplication.screens()
        found = next((one for one in screens if place_of(one) == place), None)
        if handle is not None and found is not None:
            handle.setScreen(found)

    def _wanted(self) -> ScreenPlace | None:
        if self.is_covered:
            return self._offer
        return self.standing.teacher if self._is_here else self.standing.audience

    def _teacher_at(self) -> ScreenPlace | None:
        middle = _middle(self._teacher)
        return next((one for one in self._screens() if one.is_real and one.holds(*middle)), None)

    # ---- what changes

    def look(self) -> None:
        """Look at the screens, and do what follows from them."""
        decision = decide(self.standing, self._screens(), self._teacher_at())
        if decision.step is ScreenStep.COVER or self._has_wandered():
            self._cover()
        elif decision.step is ScreenStep.BRING_BACK and decision.screen is not None:
            self._bring_back(decision.screen)
        elif decision.step is ScreenStep.OFFER and decision.screen != self._offer:
            self._offer = decision.screen
            self.offered.emit(decision.screen)
        elif decision.step is ScreenStep.KEEP and self._offer is not None:
            self._take_back_offer()

    def _has_wandered(self) -> bool:
        """Whether the desktop took the picture to another screen.

        Of an output that is on, but has nothing that it knows plugged in, X11 tells Qt no new
        place: then this is all that tells of a mirror.
        """
        place = self.standing.audience
        is_settled = self._audience.isVisible() and not self._settling.isActive()
        return place is not None and is_settled and not place.holds(*_middle(self._audience))

    def _take_back_offer(self) -> None:
        """The second screen is no longer what it was: what stood there calmly goes, too."""
        self._offer = None
        if self.is_covered:
            self._hide()
        self.offered.emit(None)

    def _cover(self) -> None:
        """Hide the class's picture before anything else, then blank the teacher's window.

        A screen that went may still be in the system's list: what stood where is remembered.
        """
        self._hide()
        self._picture.calm()
        self._offer = None
        if self.standing.is_covered:
            self.offered.emit(None)
            return
        lost = self.standing.audience
        self.standing = replace(self.standing, audience=None, lost=lost, is_covered=True)
        self.covered.emit()

    def _bring_back(self, place: ScreenPlace) -> None:
        """The projector is there again: the calm picture stands on it, the teacher answers."""
        if self._offer == place:
            return
        self._offer = place
        self._picture.calm()
        self._show_on(place)
        self.offered.emit(place)


def _is_wayland() -> bool:
    return QGuiApplication.platformName().startswith("wayland")


def _box(place: ScreenPlace) -> QRect:
    return QRect(place.left, place.top, place.width, place.height)


def _middle(window: QWidget) -> tuple[int, int]:
    middle: QPoint = window.geometry().center()
    return middle.x(), middle.y()
