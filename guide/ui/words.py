"""Words that several pages say the same way: dates, sources, ends, closings, bases, languages.

The sentences for known errors are in `failures.py`. Words of the guide itself (levels, actions)
never stand here: they are content.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.content.model import Basis, Entry, Lang, Review, SourceRef
from guide.ui.translation import locale_of

if TYPE_CHECKING:
    from guide.content.guide import Guide

# Each in its own letters, in every language of the program.
LANGUAGE_NAMES: dict[Lang, str] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
LANGUAGE_SHORT: dict[Lang, str] = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}

_DATE: dict[Lang, str] = {
    "kk": "yyyy 'ж.' d MMMM",
    "ru": "d MMMM yyyy 'г.'",
    "en": "d MMMM yyyy",
}


def date_words(day: dt.date, lang: Lang) -> str:
    """`2026 ж. 5 наурыз`, `5 марта 2026 г.`, `5 March 2026`."""
    return locale_of(lang).toString(QDate(day.year, day.month, day.day), _DATE[lang])


def time_words(moment: dt.datetime) -> str:
    """`14:05` of this computer's clock."""
    return moment.astimezone().strftime("%H:%M")


def moment_words(moment: dt.datetime, lang: Lang) -> str:
    """Date and time of this computer's clock, `5 March 2026, 14:05`."""
    return f"{date_words(moment.astimezone().date(), lang)}, {time_words(moment)}"


def source_words(source: Source | None) -> str:
    """Where the person heard of the level."""
    if source is None:
        return QCoreApplication.translate("Words", "Not given")
    return {
        Source.TV: QCoreApplication.translate("Words", "TV"),
        Source.RADIO: QCoreApplication.translate("Words", "Radio"),
        Source.SMS: QCoreApplication.translate("Words", "SMS"),
        Source.SITE: QCoreApplication.translate("Words", "Official site"),
        Source.AKIMAT: QCoreApplication.translate("Words", "Akimat"),
        Source.OTHER: QCoreApplication.translate("Words", "Another source"),
    }[source]


def end_words(end: End, lang: Lang) -> str:
    """The end as it was announced; a worked-out date is not part of it."""
    if end.kind is EndKind.UNTIL_DATE and end.date is not None:
        return QCoreApplication.translate("Words", "Until {date}").format(
            date=date_words(end.date, lang)
        )
    if end.kind is EndKind.FOR_DAYS and end.days is not None:
        days = end.days
        return QCoreApplication.translate("Words", "For at least %n day(s)", "", days)
    if end.kind is EndKind.FURTHER_NOTICE:
        return QCoreApplication.translate("Words", "Until further notice")
    return QCoreApplication.translate("Words", "Not said")


def end_kind_words(kind: EndKind) -> str:
    """The choices for the end, in the picker."""
    return {
        EndKind.UNTIL_DATE: QCoreApplication.translate("Words", "Until a date"),
        EndKind.FOR_DAYS: QCoreApplication.translate("Words", "For a number of days"),
        EndKind.FURTHER_NOTICE: QCoreApplication.translate("Words", "Until further notice"),
        EndKind.NOT_SAID: QCoreApplication.translate("Words", "Not said"),
    }[kind]


def closing_words(kind: ClosingKind) -> str:
    """Why an entry no longer holds."""
    return {
        ClosingKind.MISTAKE: QCoreApplication.translate("Words", "Entered by mistake"),
        ClosingKind.LOWERED: QCoreApplication.translate("Words", "Level lowered"),
        ClosingKind.CANCELLED: QCoreApplication.translate("Words", "Level cancelled"),
        ClosingKind.REPLACED: QCoreApplication.translate("Words", "Replaced by a new entry"),
    }[kind]


def place_words(place: Place, guide: Guide, lang: Lang) -> str:
    """The place in words: region and what the person added. "" when none is given."""
    region = guide.region(place.region) if place.region else None
    known = region.name(lang) if region is not None else place.region
    return ", ".join(part for part in (known, place.detail) if part)


def basis_words(
    entry_id: str,
    basis: Basis,
    source_ids: tuple[str, ...],
    sources: Mapping[str, SourceRef],
    country_of: Callable[[SourceRef], str] = lambda source: source.country,
) -> list[str]:
    """What a line rests on, as alert-levels section 5.0 words it: one string a line of text.

    Args:
        entry_id: the entry's id; the orange and red advice of 2016 has a remark of its own.
        basis: how sure the line is.
        source_ids: the ids of its sources, in order.
        sources: `guide.sources`.
        country_of: names the country of a source from abroad (`guide.country`).

    """
    lines = []
    if basis is Basis.GENERAL:
        lines.append(
            QCoreApplication.translate(
                "Words", "General caution: no official Kazakhstan text found yet"
            )
        )
    elif basis is Basis.SEED and entry_id.startswith(("O-", "R-")):
        lines.append(
            QCoreApplication.translate(
                "Words", "From a press infographic of 2016; no official memo found"
            )
        )
    for source_id in source_ids:
        source = sources.get(source_id)
        if source is not None:
            lines.append(source_line(source, country_of(source)))
    return lines


def source_line(source: SourceRef, country: str = "") -> str:
    """Title, country when it is advice from abroad, and date of a source."""
    parts = [source.title, country, source.date]
    return ", ".join(part for part in parts if part)


def entry_basis_words(
    entry: Entry,
    sources: Mapping[str, SourceRef],
    country_of: Callable[[SourceRef], str] = lambda source: source.country,
) -> list[str]:
    """What an entry rests on and whether its words were reviewed; for the details of a line."""
    lines = basis_words(entry.id, entry.basis, entry.sources, sources, country_of)
    if entry.review is not Review.SIGNED:
        lines.append(not_reviewed())
    return lines


def not_reviewed() -> str:
    """The remark that all words carry until a native speaker has signed them."""
    return QCoreApplication.translate("Words", "Not yet reviewed by a native speaker")


def saved_words(time: str) -> str:
    """The answer that all is kept; `time` is HH:MM, or "" when nothing was entered yet."""
    if not time:
        return QCoreApplication.translate("Words", "Everything is saved on this computer")
    return QCoreApplication.translate("Words", "Saved on this computer, {time}").format(time=time)
