"""The family's phones as the plan has them: whose, which, and what is known of its alerts."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from guide.content.fields import FieldBook
from guide.content.model import Lang
from guide.household.dates import read_day
from guide.household.household import Household
from guide.household.plan import Ref
from guide.household.records.phone import FamilyPhone


class KnownPhone(Struct, frozen=True):
    """One phone in words; "" where nothing was entered."""

    ref: Ref
    whose: str
    make: str  # its id
    alerts: str  # whether alerts are on, and when that was looked at
    test_typed: str  # when the last test alert arrived, as typed

    @property
    def test_on(self) -> dt.date | None:
        """The same as a day; None where it says none."""
        return read_day(self.test_typed)


def known_phones(household: Household, book: FieldBook, lang: Lang) -> tuple[KnownPhone, ...]:
    """All phones, in the order of the plan."""
    return tuple(
        KnownPhone(
            ref=household.ref_of(phone),
            whose=household.named(phone.user),
            make=phone.phone_make,
            alerts=_alerts(phone, book, lang),
            test_typed=phone.test_received_on,
        )
        for phone in household.of(FamilyPhone)
    )


def _alerts(phone: FamilyPhone, book: FieldBook, lang: Lang) -> str:
    if not phone.alerts_on:
        return ""
    said = book.choice("phones.alerts_on", phone.alerts_on, lang)
    return ", ".join(part for part in (said, phone.alerts_checked_on) if part)
