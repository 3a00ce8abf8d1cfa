"""The level on the first page, which a visitor touches first: a touch opens what it means."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter

from guide.content.model import Level
from guide.ui.kiosk.band import LevelBand
from guide.ui.kiosk.look import KioskLook
from guide.ui.kit.widgets import column_of
from guide.ui.kit.widgets.base_button import BY_POINTER, BaseButton


class BandButton(BaseButton):
    """Holds the band, to be pressed as a whole; where no level stands it opens all of them.

    Args:
        look: colours and sizes.
        band: what is seen; it shows that it is pressed, or has the focus.
        go: opens a page by its name.

    """

    WIDEST = 2000
    PAD = (0, 0)

    def __init__(self, look: KioskLook, band: LevelBand, go: Callable[..., object]) -> None:
        translate, level = QCoreApplication.translate, band.level
        if level is Level.NONE:
            about = translate("StartPage", "What does the level mean?")
        else:
            about = translate("KioskLevelPage", "What to do at this level")
        said = f"{band.heading.accessibleName()}. {about}"
        super().__init__(look, about, name="go_level", on=self._open, spoken=said)
        self._go = go
        self._band = band
        band.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._whole = column_of(look, 0, band, inside=self)
        self.pressed.connect(self._mark)
        self.released.connect(self._mark)

    def _open(self) -> None:
        level = self._band.level
        if level is Level.NONE:
            self._go("levels")
        else:
            self._go("level", level=level.value)

    def _mark(self) -> None:
        is_focus_seen = self.hasFocus() and not self.window().property(BY_POINTER)
        self._band.mark(is_marked=self.isDown() or is_focus_seen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def heightForWidth(self, width: int) -> int:
        return max(self.least_height, self._whole.totalHeightForWidth(width))

    def content_width(self) -> int:
        return self._band.sizeHint().width()

    def narrowest_content(self) -> int:
        return self._band.minimumSizeHint().width()

    def paint_box(self, painter: QPainter, box: QRectF) -> None:
        """The band paints its own."""

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Its words are labels."""
