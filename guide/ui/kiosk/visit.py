"""One visit: how this visitor wants to read. Plain values of one process; nothing of it is kept.

The next visitor gets another process, so there is nothing to wipe and nothing to forget to wipe.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from guide.content.model import Lang
from guide.ui.kit.look import Theme


class KioskVisit(QObject):
    """Language, size, contrast and reach of one visitor.

    Signals:
        changed: any of them; pages are built anew.

    """

    changed = Signal()

    def __init__(self, lang: Lang, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lang = lang
        self.is_larger = False
        self.has_contrast = False
        self.is_low = False  # "reach": what can be pressed stands low
        self.is_dark = False  # at night, by the owner's settings

    @property
    def theme(self) -> Theme:
        """The theme that the visitor asked for, else the one of the hour."""
        if self.has_contrast:
            return Theme.CONTRAST
        return Theme.DARK if self.is_dark else Theme.LIGHT

    def speak(self, lang: Lang) -> None:
        """Read in another language."""
        if lang != self.lang:
            self.lang = lang
            self.changed.emit()

    def set_dark(self, *, is_dark: bool) -> None:
        """The night has begun, or is over."""
        if is_dark != self.is_dark:
            self.is_dark = is_dark
            self.changed.emit()

    def turn_larger(self) -> None:
        """Larger text, or the usual size again."""
        self.is_larger = not self.is_larger
        self.changed.emit()

    def turn_contrast(self) -> None:
        """High contrast, or the usual colours again."""
        self.has_contrast = not self.has_contrast
        self.changed.emit()

    def turn_low(self) -> None:
        """What can be pressed low, or in its usual place again."""
        self.is_low = not self.is_low
        self.changed.emit()
