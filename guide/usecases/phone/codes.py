"""What can be scanned from the screen: entries of the address book, and the text for the chat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.content.model import Lang
from guide.exchange.qr import LONGEST, QrCode, dark_runs, qr_code
from guide.exchange.vcard import vcards
from guide.usecases.base.local_time import local_day
from guide.usecases.phone.contacts import contacts
from guide.usecases.phone.files import words_for
from guide.usecases.phone.texts import chat_text

if TYPE_CHECKING:
    from guide.usecases.program.services import Services

CHAT = "chat"
MOST_ENTRIES = 12  # more are a file's matter: nobody scans them one by one


class ShownCode(Struct, frozen=True):
    """A code to scan; `name` is the entry's, "" for the text of the chat."""

    id: str
    name: str
    text: str

    @property
    def code(self) -> QrCode:
        """The code itself."""
        return qr_code(self.text)


def shown_codes(services: Services, lang: Lang) -> tuple[ShownCode, ...]:
    """The first entries in the order of calls, and the text; none of what no code can hold."""
    return tuple(one for one in _codes(services, lang) if 0 < len(one.text.encode()) <= LONGEST)


def _codes(services: Services, lang: Lang) -> Iterator[ShownCode]:
    household = services.plan_editor.household()
    for contact in contacts(household)[:MOST_ENTRIES]:
        yield ShownCode(contact.uid, contact.name, vcards([contact]).decode())
    text = chat_text(words_for(services, lang), household, local_day(services.now()))
    yield ShownCode(CHAT, "", text)


__all__ = ["CHAT", "MOST_ENTRIES", "QrCode", "ShownCode", "dark_runs", "shown_codes"]
