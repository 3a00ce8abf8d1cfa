"""Noticing at once that a screen went, and within two seconds that screens show the same.

The system tells of a screen that is plugged in or out and of another place or size. On a bare X
server it may tell of nothing, so the screens are looked at once a second as well.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from guide.ui.projector.arrangement import ScreenPlace

LOOK_MS = 1000


def place_of(screen: QScreen) -> ScreenPlace:
    """A screen by its name and place; the object itself is another one after a replug."""
    box: QRect = screen.geometry()
    return ScreenPlace(screen.name(), box.x(), box.y(), box.width(), box.height())


def screens_now() -> tuple[ScreenPlace, ...]:
    """All screens as they are now."""
    return tuple(place_of(screen) for screen in QGuiApplication.screens())


class ScreenWatch(QObject):
    """Tells when the screens may be others.

    Signals:
        lost: a screen went; nothing else has been told of it yet.
        looked: they are to be looked at: something was told, or a second has passed.

    """

    lost = Signal()
    looked = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.screenRemoved.connect(self.lost)
        app.screenAdded.connect(self._take_in)
        app.primaryScreenChanged.connect(self._look)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._look)
        timer = QTimer(self)
        timer.timeout.connect(self.looked)
        timer.start(LOOK_MS)

    def _take_in(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._look)
        # Its place may be set a moment after it was told.
        QTimer.singleShot(0, self, partial(self._look, None))

    def _look(self, _told: object) -> None:
        self.looked.emit()
