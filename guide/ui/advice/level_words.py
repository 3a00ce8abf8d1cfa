"""Words around a level that its own entry in the guide does not carry.

Names, adjectives and meanings of the levels are content; here stand only the sentences that put
them into a button, a caption or an announcement.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import ClosingKind
from guide.content.model import DECLARED, Lang, Level, When
from guide.ui.shell.words import closing_words, date_words

if TYPE_CHECKING:
    from guide.content.guide import Guide


def capital(text: str) -> str:
    """`text` with a capital first letter: a colour may stand first in one language only."""
    return text[:1].upper() + text[1:]


def colour_word(guide: Guide, level: Level, lang: Lang) -> str:
    """The colour inside a sentence: "orange", «оранжевый», «қызғылт сары»."""
    name = guide.level(level).words(lang).name
    return name[:1].lower() + name[1:]


def colour_words(guide: Guide, levels: list[Level], lang: Lang) -> str:
    """Several colours in a row: "orange, yellow"."""
    return ", ".join(colour_word(guide, level, lang) for level in levels)


def caption() -> str:
    """The full name of what the colours stand for (LVL-04)."""
    return QCoreApplication.translate("LevelWords", "Terrorism threat level")


def rank_words(guide: Guide, level: Level, lang: Lang) -> str:
    """Adjective and place among the three: "High · 2 of 3"."""
    return QCoreApplication.translate("LevelWords", "{adjective} · {rank} of {all}").format(
        adjective=guide.level(level).words(lang).adjective, rank=level.rank, all=len(DECLARED)
    )


def heard_words() -> str:
    """The lead of the three large buttons; the colour follows."""
    return QCoreApplication.translate("LevelWords", "I heard:")


def lower_words(guide: Guide, level: Level, lang: Lang) -> str:
    """The name of a folded list of a lower level."""
    return QCoreApplication.translate(
        "LevelWords", "The lower level's advice still applies: {colour}"
    ).format(colour=colour_word(guide, level, lang))


def when_words(when: When) -> str:
    """The heading over lines of a level."""
    return {
        When.NOW: QCoreApplication.translate("HomeRows", "What to do now"),
        When.KNOW: QCoreApplication.translate("HomeRows", "What to know"),
        When.PREPARE: QCoreApplication.translate("HomeRows", "What to prepare"),
    }[when]


def show_words(guide: Guide, level: Level, lang: Lang) -> str:
    """The main button of the level entry, named by the colour."""
    words = QCoreApplication.translate("LevelWords", "Show the {colour} level")
    return capital(words.format(colour=colour_word(guide, level, lang)))


def entered_words(guide: Guide, level: Level, place: str, lang: Lang) -> str:
    """What has just been entered, for the message bar and the screen reader."""
    name = (
        no_level_words() if level is Level.NONE else capital(guide.level(level).words(lang).spoken)
    )
    if not place:
        return QCoreApplication.translate("LevelWords", "Entered: {level}.").format(level=name)
    return QCoreApplication.translate("LevelWords", "Entered: {level}. Place: {place}.").format(
        level=name, place=place
    )


def ended_words(guide: Guide, kind: ClosingKind, level: Level, lang: Lang) -> str:
    """What has just been ended, for the message bar and the screen reader."""
    words = closing_words(kind)
    return f"{words}." if level is Level.NONE else f"{words}: {colour_word(guide, level, lang)}."


def no_level_words() -> str:
    """The state that a person entered with source and date; never a promise (KEY-01)."""
    return QCoreApplication.translate("LevelWords", "No level declared")


def computed_words(day: dt.date, lang: Lang) -> str:
    """A day worked out from a number of days; day counts are ambiguous (CON-04)."""
    return QCoreApplication.translate("LevelWords", "Until about {date} (computed, check)").format(
        date=date_words(day, lang)
    )
