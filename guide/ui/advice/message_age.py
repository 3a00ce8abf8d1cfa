"""How long no message has been accepted, where messages come by a folder.

A folder that nothing reaches any more looks like one that has no news; so its age is told. Built
only where the folder was looked into.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from guide.ui.kit.widgets import Text
from guide.ui.shell.page import PageContext


def message_age(context: PageContext) -> Text | None:
    """The line; None where no folder is looked into."""
    session = context.session
    if session.arrived is None:
        return None
    last = context.services.received.last()
    words = age_words(last.received_at if last is not None else None, session.now())
    return Text(context.look, words, "caption", colour="text2", name="message_age")


def age_words(received: dt.datetime | None, now: dt.datetime) -> str:
    """How long nothing has been accepted."""
    translate = QCoreApplication.translate
    if received is None:
        return translate("AlertWords", "A folder is watched, and no message was accepted yet.")
    days = max((now - received).days, 0)
    if days == 0:
        return translate("AlertWords", "The last message was accepted today.")
    return translate("AlertWords", "The last message was accepted %n day(s) ago.", "", days)
