"""The level and the numbers at a glance: what stands in a kiosk's window while its page is built.

As at home (`shell/first_frame.py`): in the places and colours of the start page, no control and
nothing to press. A touch that comes meanwhile waits in the system's queue and is the page's.
Where no level stands the numbers are what can be said before the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette, QResizeEvent

from guide.content.model import Level
from guide.ui.kiosk.look import KioskLook, ScreenShape, edges, gap_of
from guide.ui.kit.glance_panel import GlanceLine, GlancePanel, GlanceSign, set_lines, wrapped
from guide.usecases.kiosk.level import shown_level

if TYPE_CHECKING:
    from guide.content.model import Lang, Number
    from guide.usecases.kiosk.services import KioskServices

# Pixels at 100 %: of the level's band, and what stands in it.
_BAND, _SIGN, _PAD, _TOP, _RADIUS = 220, 72, 20, 14, 20
_NAME_LEFT, _NAME_BASE, _NAME_SIZE, _NAME_CHAR = 106, 66, 32, 20
_MEANING_BASE, _BODY, _CHAR = 130, 16, 9.5
_BAND_SHARE = 0.4  # of the width, where parts stand beside each other
_SWITCH = 3  # above and below the languages
_NUMBERS, _NUMBERS_HIGH, _DIGITS, _DIGITS_BASE = 62, 85, 24, 30
_DIGIT = 13.5
_BOLD = 700  # all of it: each weight is a file to be read first


def kiosk_glance(services: KioskServices, look: KioskLook, lang: Lang) -> KioskGlance:
    """Make the glance at what stands, and at the numbers."""
    shown = shown_level(services)
    level = shown.level if shown is not None else Level.NONE
    numbers = [one for one in services.guide.numbers if one.tile]
    if level is Level.NONE:
        return KioskGlance(look, level, "", "", numbers)
    words = services.guide.level(level).words(lang)
    return KioskGlance(look, level, words.name, words.meaning, numbers)


class KioskGlance(GlancePanel):
    """The sign, the name and the meaning of a level above the emergency numbers.

    Args:
        look: colours, sizes and fonts, as the page will have them.
        level: the level that stands; NONE for no band.
        name: its name, such as "Orange".
        meaning: what it means, in a sentence.
        numbers: what the bar of numbers holds.

    """

    def __init__(
        self, look: KioskLook, level: Level, name: str, meaning: str, numbers: Sequence[Number]
    ) -> None:
        c = look.c
        super().__init__(look, "", c.text)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, QColor(c.bg))
        self.setPalette(ground)
        self.setAutoFillBackground(True)  # so that Qt fills nothing of the window below it
        tone = look.level(level)
        self._level, self._name, self._meaning = level, name, meaning
        self._digits = [one.number for one in numbers]
        self._target = look.target
        self._band = GlancePanel(look, tone.solid, tone.on, _RADIUS, self)
        self._band.setVisible(level is not Level.NONE)
        self._numbers = GlancePanel(look, c.accent, c.on_accent, _RADIUS, self)
        self.setObjectName("glance")
        self.setAccessibleName(f"{name} {', '.join(self._digits)}".strip())

    def panels(self) -> tuple[GlancePanel, GlancePanel]:
        """The band of the level and the bar of the numbers."""
        return self._band, self._numbers

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, px = self._look, self._look.px
        shape = ScreenShape(self.size(), look)
        gap, (edge, end) = px(gap_of(shape)), map(px, edges(shape))
        width = self.width() - 2 * edge
        top = end + self._target + 2 * px(_SWITCH) + gap
        band = round(width * _BAND_SHARE - gap / 2) if shape.is_wide else width
        self._band.setGeometry(edge, top, band, px(_BAND))
        self._band.sign = GlanceSign(self._level, _PAD, _TOP, _SIGN)
        room = band / look.scale - _PAD
        name = wrapped(self._name, int((room - _NAME_LEFT) / _NAME_CHAR))
        meaning = wrapped(self._meaning, int((room - _PAD) / _CHAR))
        self._band.lines = [
            *set_lines(name, _NAME_LEFT, _NAME_BASE, _NAME_SIZE, _BOLD),
            *set_lines(meaning, _PAD, _MEANING_BASE, _BODY, _BOLD),
        ]
        high = max(self._target, px(_NUMBERS if shape.is_wide else _NUMBERS_HIGH))
        low = self.height() - end - self._target - gap
        self._numbers.setGeometry(edge, low - high, width, high)
        each = width / look.scale / max(1, len(self._digits))
        self._numbers.lines = [
            GlanceLine(one, each * (at + 0.5) - len(one) * _DIGIT / 2, _DIGITS_BASE, _DIGITS, _BOLD)
            for at, one in enumerate(self._digits)
        ]
        event.accept()
