"""Words of a message about a level, plainly: the name of its format never appears.

Names of people, places and keys stand after a label, so that they need no ending.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import EndKind, Place
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.alerts.strand import announced_by, end_of
from guide.cap.message import Message, MessageKind, Status
from guide.content.guide import Guide
from guide.content.model import Lang, Level
from guide.ui.advice.level_words import colour_word
from guide.ui.shell.words import date_words, day_words, end_words, place_words
from guide.usecases.alerts.received import LevelChange


def places_words(message: Message, guide: Guide, lang: Lang) -> str:
    """Where it holds: `Astana; Karaganda region (Balkhash, Temirtau)`, each region named once."""
    inside: dict[str, list[str]] = {}
    for one in message.territories:
        inside.setdefault(one.code, []).append(one.words)
    named = (_region_words(code, words, guide, lang) for code, words in inside.items())
    return "; ".join(named) or QCoreApplication.translate(
        "AlertWords", "everywhere that the earlier message named"
    )


def _region_words(code: str, words: list[str], guide: Guide, lang: Lang) -> str:
    """A region with all that is named in it; the whole of it is named alone."""
    if "" in words or len(words) == 1:
        return place_words(Place(region=code, detail="" if "" in words else words[0]), guide, lang)
    region = place_words(Place(region=code), guide, lang)
    return f"{region} ({', '.join(words)})"


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


def change_words(guide: Guide, change: LevelChange, message: Message, lang: Lang) -> str:
    """`Karaganda region: none → yellow`; without what held where it would not become so."""
    before, after = set(change.before), set(change.after)
    if len(before) != 1 or before == after or not all(_is_said(one, message) for one in after):
        return said_words(guide, message, lang)
    return QCoreApplication.translate("AlertWords", "{place}: {before} → {after}").format(
        place=places_words(message, guide, lang),
        before=level_before(guide, before.pop(), lang),
        after=level_after(guide, message, lang),
    )


def staying_words(guide: Guide, change: LevelChange, message: Message, lang: Lang) -> str:
    """Which other level goes on at its places, whatever the message says; "" for none."""
    other = {one for one in change.after if one and one.rank and not _is_said(one, message)}
    if message.status is not Status.ACTUAL or not other:
        return ""
    words = QCoreApplication.translate("AlertWords", "Another level stays there: {level}")
    ordered = sorted(other, key=lambda one: one.rank, reverse=True)
    return words.format(level=", ".join(colour_word(guide, one, lang) for one in ordered))


def _is_said(level: Level | None, message: Message) -> bool:
    """Whether a level is what the message says."""
    if message.kind is MessageKind.CANCEL:
        return level in (None, Level.NONE)
    return level is message.level


def region_of(message: Message) -> str:
    """By whose clocks its hours are told."""
    return next((one.code for one in message.territories), "")


def begin_words(message: Message, lang: Lang) -> str:
    """From when it holds."""
    day, time = day_and_time(message.begins, region_of(message))
    return QCoreApplication.translate("AlertWords", "From: {day}").format(
        day=day_words(day, time, lang)
    )


def ahead_words(message: Message, now: dt.datetime, lang: Lang) -> str:
    """From when it holds, of what does not hold yet at `now`; "" else."""
    return begin_words(message, lang) if message.begins > now else ""


def in_sentences(*parts: str) -> str:
    """Each part as a sentence; a date may end with a full stop of its own."""
    return " ".join(f"{part.removesuffix('.')}." for part in parts if part)


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


def lacking_words() -> str:
    """Of a message that changes or ends one which never arrived."""
    return QCoreApplication.translate(
        "AlertWords", "The earlier message that it refers to did not arrive here."
    )


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
            "AlertWords", "Test: it checks the delivery and changes no level"
        ),
    }[status]


def said_words(guide: Guide, message: Message, lang: Lang) -> str:
    """`Karaganda region: yellow`, where what held before does not matter any more."""
    return QCoreApplication.translate("AlertWords", "{place}: {after}").format(
        place=places_words(message, guide, lang), after=level_after(guide, message, lang)
    )


def unreal_words(guide: Guide, message: Message, lang: Lang) -> str:
    """`Test: Karaganda region: yellow`; what tells of a level stands without a word before it."""
    said = said_words(guide, message, lang)
    words = {
        Status.ACTUAL: "{what}",
        Status.EXERCISE: QCoreApplication.translate("AlertWords", "Exercise: {what}"),
        Status.TEST: QCoreApplication.translate("AlertWords", "Test: {what}"),
    }[message.status]
    return words.format(what=said)


def more_words(count: int) -> str:
    """How many wait beside those that are shown."""
    return QCoreApplication.translate("AlertWords", "%n more message(s) wait.", "", count)
