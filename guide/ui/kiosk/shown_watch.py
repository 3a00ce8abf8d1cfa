"""Shows the window again where something beside the program took it from the screen.

Another program or a window manager can take a window away without asking it: then no state changes
and no event asks for an answer, and the screen would stay black until somebody restarts it. Under
Wayland no other program can, and a compositor that draws nothing, since the monitor sleeps, counts
there as not showing it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_EVERY_MS = 2_000


class ShownWatch(QObject):
    """Looks every two seconds; what is gone at two looks in turn is shown again."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._was_gone = False
        if not QGuiApplication.platformName().startswith("wayland"):
            timer = QTimer(self, interval=_EVERY_MS)
            timer.timeout.connect(self.look)
            timer.start()

    def look(self) -> None:
        """Two seconds have passed."""
        window, handle = self._window, self._window.windowHandle()
        is_gone = not (window.isVisible() and handle is not None and handle.isExposed())
        if is_gone and self._was_gone and not window.screen().geometry().isEmpty():
            window.hide()  # for Qt it may stand there all the time
            window.showFullScreen()
        self._was_gone = is_gone
