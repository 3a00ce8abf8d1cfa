"""Words that several pages say the same way: dates, sources, ends, closings, languages.

The sentences for known failures are messages. Words of the guide itself (levels, actions)
never stand here: they are content.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate

from guide.alerts.declaration import ClosingKind, Declaration, End, EndKind, Place, Source
from guide.content.model import Lang, Level
from guide.ui.shell.translation import locale_of
from guide.usecases.base.local_time import local_day, local_time

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.ui.shell.content_pane import ChipWords

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


def day_words(day: dt.date, time: dt.time | None, lang: Lang) -> str:
    """A day of an announcement, with the hour where one was given."""
    date = date_words(day, lang)
    return f"{date}, {time:%H:%M}" if time is not None else date


def time_words(moment: dt.datetime) -> str:
    """`14:05` of this computer's clock."""
    return local_time(moment).strftime("%H:%M")


def moment_words(moment: dt.datetime, lang: Lang) -> str:
    """Date and time of this computer's clock, `5 March 2026, 14:05`."""
    return f"{date_words(local_day(moment), lang)}, {time_words(moment)}"


def wall_words(moment: dt.datetime, lang: Lang, region: str = "") -> str:
    """When a level was entered or ended: by Kazakhstan's clocks, wherever the computer is."""
    from guide.alerts.kazakhstan_time import wall_time

    wall = wall_time(moment, region)
    return f"{date_words(wall.date(), lang)}, {wall:%H:%M}"


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
            date=day_words(end.date, end.time, lang)
        )
    if end.kind is EndKind.FOR_DAYS and end.days is not None:
        days = end.days
        return QCoreApplication.translate("Words", "For %n day(s)", "", days)
    if end.kind is EndKind.AT_LEAST_DAYS and end.days is not None:
        days = end.days
        return QCoreApplication.translate("Words", "For at least %n day(s)", "", days)
    if end.kind is EndKind.FURTHER_NOTICE:
        return QCoreApplication.translate("Words", "Until further notice")
    return QCoreApplication.translate("Words", "Not said")


def end_kind_words(kind: EndKind) -> str:
    """The choices for the end, where a level is entered."""
    return {
        EndKind.UNTIL_DATE: QCoreApplication.translate("Words", "Until a date"),
        EndKind.FOR_DAYS: QCoreApplication.translate("Words", "For a number of days"),
        EndKind.AT_LEAST_DAYS: QCoreApplication.translate("Words", "For at least so many days"),
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


def not_reviewed() -> str:
    """The remark that all words carry until a native speaker has signed them."""
    return QCoreApplication.translate("Words", "Not yet reviewed by a native speaker")


def saved_words(time: str) -> str:
    """The answer that all is kept; `time` is HH:MM, or "" when nothing was entered yet."""
    if not time:
        return QCoreApplication.translate("Words", "Everything is saved on this computer")
    return QCoreApplication.translate("Words", "Saved on this computer, {time}").format(time=time)


def chip_words(declaration: Declaration | None, guide: Guide, lang: Lang) -> ChipWords:
    """The level that stands, in the few words of the chip on every page."""
    from guide.ui.shell.content_pane import ChipWords

    level = Level.NONE if declaration is None else declaration.level
    if level is Level.NONE:
        words = (
            QCoreApplication.translate("Window", "No level entered")
            if declaration is None
            else QCoreApplication.translate("Window", "No level declared")
        )
        return ChipWords(level, words, words)
    named = guide.level(level).words(lang)
    shown = QCoreApplication.translate("Window", "{level} · {n} of 3").format(
        level=named.level_name, n=level.rank
    )
    return ChipWords(level, shown, named.spoken)
