"""What is wrong with the settings and the disk, told to the staff when a page begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.content.kiosk_words import kiosk_words
from guide.content.message_words import message_words
from guide.usecases.kiosk.first_run import are_settings_lost

if TYPE_CHECKING:
    from guide.kiosk.configuration_file import Checked
    from guide.ui.kiosk.session import KioskSession
    from guide.usecases.kiosk.services import KioskServices


def tell_troubles(session: KioskSession, services: KioskServices, checked: Checked) -> None:
    """Tell each of them, in the language that is read."""
    failure = services.failure
    if services.is_full:
        session.tell_trouble("kept", lambda lang: kiosk_words().say("kiosk_disk_full", lang))
    elif failure is not None:
        session.tell_trouble("kept", lambda lang: message_words().failure(failure, lang))
    if are_settings_lost(services, checked):
        session.tell_trouble(
            "settings", lambda lang: kiosk_words().say("kiosk_settings_lost", lang)
        )
    for at, finding in enumerate(checked.findings):
        session.tell_trouble(f"configuration_{at}", finding.said)
