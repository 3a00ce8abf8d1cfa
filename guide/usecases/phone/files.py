"""What goes to a phone, as files: the page, the entries of the address book, the calendar.

Gathered at once; a file's name tells nothing of the family.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.content.model import Lang
from guide.usecases.base.local_time import local_day

if TYPE_CHECKING:
    from guide.usecases.papers.answers import SheetWords
    from guide.usecases.program.services import Services


class PhoneFile(Struct, frozen=True):
    """A file ready to be written."""

    file_name: str
    data: bytes


def pocket_file(services: Services, lang: Lang) -> PhoneFile:
    """The page for a phone, dated today. Errors: GuideError CONTENT_UNREADABLE."""
    from guide.exchange.pocket_page import html
    from guide.usecases.phone.pocket import pocket_page

    page = pocket_page(
        words_for(services, lang), services.plan_editor.household(), local_day(services.now())
    )
    return PhoneFile(f"daiyn-pocket-{lang}.html", html(page))


def contacts_file(services: Services) -> PhoneFile:
    """The entries for an address book; without data where nobody can be reached."""
    from guide.exchange.vcard import vcards
    from guide.usecases.phone.contacts import contacts

    return PhoneFile("daiyn-contacts.vcf", vcards(contacts(services.plan_editor.household())))


def calendar_file(services: Services, lang: Lang) -> PhoneFile:
    """The days to be reminded of, from tomorrow. Errors: GuideError CONTENT_UNREADABLE."""
    from guide.exchange.icalendar import calendar
    from guide.usecases.phone.reminders import reminders

    now = services.now()
    household = services.plan_editor.household()
    events = reminders(words_for(services, lang), household, local_day(now))
    return PhoneFile(f"daiyn-calendar-{lang}.ics", calendar(events, now))


def save(file: PhoneFile, path: Path) -> None:
    """Write it to `path`; a file that is there is replaced when all is well.

    Errors: as `copying.copy_out`.
    """
    from guide.store import copying

    copying.copy_out(path, file.data)


def words_for(services: Services, lang: Lang) -> SheetWords:
    """The words of the papers in one language."""
    from guide.usecases.papers.answers import SheetWords

    return SheetWords(services.guide, services.paper_words, services.book, (lang,))
