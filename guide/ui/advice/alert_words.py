"""Words of a message about a level, plainly: the name of its format never appears.

Names of people, places and keys stand after a label, so that they need no ending.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import EndKind, Place
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.alerts.strand import announced_by, end_of
from guide.cap.message import Message, MessageKind, Status
from guide.content.guide import Guide
from guide.content.model import Lang, Level
from guide.ui.advice.level_words import colour_word
from guide.ui.shell.words import date_words, day_words, end_words, place_words


def places_words(message: Message, guide: Guide, lang: Lang) -> str:
    """Where it holds: `Astana; Karaganda region, Temirtau`."""
    named = (
        place_words(Place(region=one.code, detail=one.words), guide, lang)
        for one in message.territories
    )
    return "; ".join(named) or QCoreApplication.translate(
        "AlertWords", "everywhere that the earlier message named"
    )


def level_before(guide: Guide, level: Level | None, lang: Lang) -> str:
    """What holds here until now; that nothing was entered is no "none"."""
    if level is None:
        return QCoreApplication.translate("AlertWords", "no entry")
    if level is Level.NONE:
        return QCoreApplication.translate("AlertWords", "none")
    return colour_word(guide, level, lang)


def level_after(guide: Guide, message: Message, lang: Lang) -> str:
    """What the message says that holds."""
    if message.kind is MessageKind.CANCEL or message.level is None:
        return QCoreApplication.translate("AlertWords", "ended")
    return colour_word(guide, message.level, lang)


def change_words(guide: Guide, before: Level | None, message: Message, lang: Lang) -> str:
    """`Karaganda region: none → yellow`."""
    return QCoreApplication.translate("AlertWords", "{place}: {before} → {after}").format(
        place=places_words(message, guide, lang),
        before=level_before(guide, before, lang),
        after=level_after(guide, message, lang),
    )


def region_of(message: Message) -> str:
    """By whose clocks its hours are told."""
    return next((one.code for one in message.territories), "")


def begin_words(message: Message, lang: Lang) -> str:
    """From when it holds."""
    day, time = day_and_time(message.begins, region_of(message))
    return QCoreApplication.translate("AlertWords", "From: {day}").format(
        day=day_words(day, time, lang)
    )


def until_words(message: Message, lang: Lang) -> str:
    """Until when as announced; "" where it ends something, or says nothing of an end."""
    if message.kind is MessageKind.CANCEL:
        return ""
    region = region_of(message)
    day, _ = day_and_time(message.begins, region)
    end = end_of(message, day, region)
    return "" if end.kind is EndKind.NOT_SAID else end_words(end, lang)


def who_words(message: Message, lang: Lang) -> str:
    """Who announced it, as the message says it."""
    return QCoreApplication.translate("AlertWords", "Announced by: {who}").format(
        who=announced_by(message, lang)
    )


def sent_words(message: Message, lang: Lang) -> str:
    """When it was sent, by the clocks of its place."""
    wall = wall_time(message.sent, region_of(message))
    return QCoreApplication.translate("AlertWords", "Sent: {when}").format(
        when=f"{date_words(wall.date(), lang)}, {wall:%H:%M}"
    )


def key_words(names: str) -> str:
    """Whose key has signed it."""
    return QCoreApplication.translate("AlertWords", "Verified by the key of: {key}").format(
        key=names
    )


def unverified_words() -> str:
    """What stands for ever beside what nobody trusted has signed."""
    return QCoreApplication.translate("AlertWords", "Not verified, entered by hand")


def kind_words(kind: MessageKind) -> str:
    """What a message does."""
    return {
        MessageKind.ALERT: QCoreApplication.translate("AlertWords", "A new level is announced"),
        MessageKind.UPDATE: QCoreApplication.translate(
            "AlertWords", "What was announced earlier is changed"
        ),
        MessageKind.CANCEL: QCoreApplication.translate(
            "AlertWords", "What was announced earlier is ended"
        ),
    }[kind]


def status_words(status: Status) -> str:
    """What it is for; "" for a message that tells people of a level."""
    return {
        Status.ACTUAL: "",
        Status.EXERCISE: QCoreApplication.translate(
            "AlertWords", "Exercise: it is for a class and changes no level"
        ),
        Status.TEST: QCoreApplication.translate(
            "AlertWords", "Test: it proves the way and changes no level"
        ),
    }[status]


def said_words(guide: Guide, message: Message, lang: Lang) -> str:
    """`Karaganda region: yellow`, where what held before does not matter any more."""
    return QCoreApplication.translate("AlertWords", "{place}: {after}").format(
        place=places_words(message, guide, lang), after=level_after(guide, message, lang)
    )
