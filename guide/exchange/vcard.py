"""Entries for a phone's address book: vCard 3.0, which old phones read too (exchange.md section 3).

Whom to call first is told by a mark in the name itself: programs file by the name, not by what
is shown. An entry has an id, or some readers pass it over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from guide.exchange.content_lines import as_file, escaped, plain


class AddressEntry(Struct, frozen=True, kw_only=True):
    """One entry. A name may have any of its parts; `mark`, such as "ICE 1", comes before it."""

    uid: str
    given: str
    family: str = ""
    patronymic: str = ""
    mark: str = ""
    phones: tuple[str, ...]  # as they are dialled: +77000000001
    note: str = ""

    @property
    def name(self) -> str:
        """The name as it is shown, with its mark."""
        parts = (self.mark, self.family, self.given, self.patronymic)
        return " ".join(said for part in parts if (said := plain(part)))


def vcards(contacts: Iterable[AddressEntry]) -> bytes:
    """All entries as one file, in their order."""
    return as_file(line for contact in contacts for line in _lines(contact))


def _lines(contact: AddressEntry) -> Iterator[str]:
    filed = " ".join(part for part in (contact.mark, contact.family) if part)
    name = ";".join(escaped(part) for part in (filed, contact.given, contact.patronymic, "", ""))
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{contact.uid}"
    yield f"N:{name}"
    yield f"FN:{escaped(contact.name)}"
    yield from (f"TEL;TYPE=CELL:{phone}" for phone in contact.phones)
    if contact.note:
        yield f"NOTE:{escaped(contact.note)}"
    yield "END:VCARD"
