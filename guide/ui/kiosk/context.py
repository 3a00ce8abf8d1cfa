"""What every page of a kiosk is given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.content.model import Lang
    from guide.kiosk.configuration import Configuration
    from guide.ui.kiosk.look import KioskLook, ScreenShape
    from guide.ui.kiosk.session import KioskSession
    from guide.ui.kiosk.visit import KioskVisit
    from guide.usecases.kiosk.services import KioskServices


class KioskHost(Protocol):
    """What a page may ask of the window around it."""

    def has(self, name: str) -> bool:
        """Whether there is a page `name`."""

    def go(self, name: str, **args: object) -> None:
        """Open the page `name`, built with `args`; the page before can be returned to."""

    def back(self) -> None:
        """Return to the page before, or to the start when there is none."""

    def back_to(self, name: str, **kept: object) -> None:
        """Return to the page `name` on the way here, which is given what to keep besides."""

    def start_again(self) -> None:
        """End the visit: a new process shows the start page, and this one ends."""

    def rebuild(self) -> None:
        """Build the page anew from what holds now; what the page kept in `kept` stays."""

    def say(self, words: str, *, is_urgent: bool = False) -> None:
        """Say words to a screen reader without moving the focus."""

    def end(self) -> None:
        """Staff end the kiosk: nothing is started again. For a page behind the secret only."""


class KioskContext(Struct, frozen=True):
    """Looks, language, and what can be read and asked for."""

    look: KioskLook
    shape: ScreenShape
    lang: Lang
    session: KioskSession
    visit: KioskVisit
    host: KioskHost

    @property
    def services(self) -> KioskServices:
        """What can be read, and what staff's commands work on."""
        return self.session.services

    @property
    def guide(self) -> Guide:
        """What the guide says."""
        return self.services.guide

    @property
    def configuration(self) -> Configuration:
        """How the owner set this screen up."""
        return self.services.configuration
