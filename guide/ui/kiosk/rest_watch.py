"""What a screen does while nobody is there: slides, less light at night, and a slow shift.

The shift keeps what stands for months from being burned into the glass: 2 px a minute, around a
square. At night the screen is dark; the settings let the layer over it dim no further than words
stay readable.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from guide.kiosk.configuration import is_night
from guide.ui.kiosk.window import START, KioskWindow
from guide.usecases.base.local_time import local_time

SLIDES_AFTER_MS = 30_000
_MINUTE_MS = 60_000


class RestWatch(QObject):
    """Begins the slides when nobody touched the first page, and looks at the clock each minute."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shade: _Shade | None = None
        self._slides = QTimer(self, singleShot=True)
        self._slides.timeout.connect(self.show_slides)
        self._wait_for_nobody()
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self.look)
        self._minutes.start()
        self._step = 0

    def touched(self) -> None:
        """Somebody is there: all the light, and no slides until the next visit."""
        self._slides.stop()
        self._lift()

    def show_slides(self) -> None:
        """Nobody came yet."""
        page = self._window.page
        if page is not None and page.gives_way:
            self._window.open_first()
            self._wait_for_nobody()
        elif page is not None and page.name == START:
            self._window.open_first("attract")
            self.look()

    def _wait_for_nobody(self) -> None:
        page, idle = self._window.page, self._window.session.services.configuration.idle
        is_read = page is not None and page.gives_way
        self._slides.start(idle.long_pages * 1000 if is_read else SLIDES_AFTER_MS)

    def look(self) -> None:
        """A minute has passed."""
        window = self._window
        self._step += 1
        window.shift(self._step)
        services = window.session.services
        night = services.configuration.night
        is_dark = is_night(night, local_time(services.now()).time())
        window.visit.set_dark(is_dark=is_dark)
        is_at_rest = window.page is not None and window.page.name == "attract"
        if is_dark and is_at_rest:
            self._dim(night.percent)
        else:
            self._lift()

    def _dim(self, percent: int) -> None:
        self._lift()
        self._shade = _Shade(self._window, percent)

    def _lift(self) -> None:
        shade, self._shade = self._shade, None
        if shade is not None:
            shade.hide()
            shade.deleteLater()


class _Shade(QWidget):
    """A layer over all of the window that takes light away and nothing else."""

    def __init__(self, window: KioskWindow, percent: int) -> None:
        super().__init__(window)
        self.setObjectName("shade")
        self._window = window
        self._alpha = round(255 * (100 - percent) / 100)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self._cover()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay above whatever comes: each slide is a new frame."""
        if event.type() in (QEvent.Type.ChildAdded, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self._cover)
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, self._alpha))
        painter.end()
        event.accept()
