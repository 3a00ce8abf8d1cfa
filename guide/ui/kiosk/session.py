"""What a kiosk's window works on, and who hears of what changed in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.kiosk.configuration_file import Checked
    from guide.ui.kiosk.print_watch import PrintWatch
    from guide.ui.kiosk.visit_speech import VisitSpeech
    from guide.usecases.alerts.arrivals import FolderLook
    from guide.usecases.kiosk.pack_arrivals import RefusedPack
    from guide.usecases.kiosk.services import KioskServices


class KioskSession(QObject):
    """The services as one Qt object that announces changes. It words nothing, knows no widget.

    Signals:
        level_changed: a message was taken, or staff entered something: the band is built anew.
        content_changed: other words of the guide or another place pack hold.
        troubles_changed: `troubles` says something else now.

    """

    level_changed = Signal()
    content_changed = Signal()
    troubles_changed = Signal()

    def __init__(self, services: KioskServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.is_printing = False  # no visit ends meanwhile
        self.look: FolderLook | None = None  # the last one into the folder of messages
        self.refused_packs: tuple[RefusedPack, ...] | None = None  # at the last look for packs
        self.checked: Checked | None = None  # the settings, with what was found wrong in them
        self.are_settings_read = True  # the plain page reads none, so it knows no secret
        self._troubles: dict[str, Callable[[Lang], str]] = {}

    @cached_property
    def print_watch(self) -> PrintWatch:
        """The printer of this visit."""
        from guide.ui.kiosk.print_watch import PrintWatch

        return PrintWatch(self.services, self._hold, self)

    @cached_property
    def speech(self) -> VisitSpeech:
        """The program that reads aloud."""
        from guide.ui.kiosk.visit_speech import VisitSpeech
        from guide.usecases.kiosk.speech import SpeechProgram

        return VisitSpeech(SpeechProgram(self.services.configuration.speech.program), self)

    def troubles(self, lang: Lang) -> tuple[str, ...]:
        """What staff should know, one sentence each, in the order of being told."""
        return tuple(words(lang) for words in self._troubles.values())

    def tell_trouble(self, about: str, words: Callable[[Lang], str] | None) -> None:
        """Say what is wrong with one thing; None when it is right again."""
        is_known = about in self._troubles
        if words is not None:
            self._troubles[about] = words
        elif is_known:
            del self._troubles[about]
        if is_known != (words is not None):
            self.troubles_changed.emit()

    def _hold(self, is_printing: bool) -> None:
        self.is_printing = is_printing
