"""A message for an exercise, opened in a class: the first thing that happens in a calm talk.

The talk is the guide's own for the level that the message names; before it stands which level, and
where, in the guide's own words. Like a lesson from any file it is read and accepted by a teacher
first, passes the checks of all lessons, and stands under the band that marks an exercise. It
changes no level: a class has none, and nothing here asks whose the message is.
"""

from __future__ import annotations

from msgspec import structs

from guide.cap.message import Message, MessageKind, Status
from guide.cap.reader import read_message
from guide.cap.refusal import Refusal
from guide.content.guide import Guide
from guide.content.message_words import message_words
from guide.content.model import Lang, Level
from guide.errors import Code, GuideError
from guide.training.bundled import BundledLessons
from guide.training.lesson_texts import ABOUT_LIMIT
from guide.training.scenario import (
    SAID_LIMIT,
    Channel,
    InjectNode,
    NodeWords,
    Scenario,
    TitleWords,
)
from guide.usecases.base.territories import territories_of


def exercise_lesson(data: bytes, guide: Guide, bundled: BundledLessons) -> Scenario:
    """The lesson of a message. Errors: GuideError EXERCISE_UNFIT for anything but an exercise."""
    try:
        message = read_message(data, territories_of(guide))
    except Refusal as refusal:
        raise GuideError(Code.EXERCISE_UNFIT) from refusal
    level = message.level
    if message.status is not Status.EXERCISE or message.kind is MessageKind.CANCEL or level is None:
        raise GuideError(Code.EXERCISE_UNFIT)
    talk = next(one for one in bundled.scenarios if one.id == f"level-declared-{level.value}")

    def text(lang: Lang) -> NodeWords:
        return NodeWords(text=_text(message, level, guide, lang))

    first = InjectNode(
        id="message",
        minutes=2,
        short=True,
        channel=Channel.OFFICIAL_SMS,
        kk=text("kk"),
        ru=text("ru"),
        en=text("en"),
    )
    return structs.replace(
        talk,
        id=f"message-{level.value}",
        version=1,
        kk=_title(message, level, guide, "kk"),
        ru=_title(message, level, guide, "ru"),
        en=_title(message, level, guide, "en"),
        node=(first, *talk.node),
    )


def _title(message: Message, level: Level, guide: Guide, lang: Lang) -> TitleWords:
    """The talk's own words say that the level was really declared."""
    name, say = guide.level(level).words(lang).level_name, message_words().say
    about = say("alert_lesson_about", lang, places=_regions(message, guide, lang))
    return TitleWords(
        title=say("alert_lesson_title", lang, level=name[:1].lower() + name[1:]),
        about=_cut(about, ABOUT_LIMIT),
    )


def _text(message: Message, level: Level, guide: Guide, lang: Lang) -> str:
    """What the class reads, in the guide's own words: the level, and in which regions.

    Words below a region stand in one language only, and are left to the teacher.
    """
    words = guide.level(level).words(lang)
    said = f"{words.level_name} ({words.adjective}). {_regions(message, guide, lang)}."
    return _cut(said, SAID_LIMIT)


def _regions(message: Message, guide: Guide, lang: Lang) -> str:
    codes = dict.fromkeys(one.code for one in message.territories)
    regions = (guide.region(code) for code in codes)
    return "; ".join(one.words(lang) for one in regions if one is not None)


def _cut(said: str, limit: int) -> str:
    return said if len(said) <= limit else f"{said[: limit - 1]}…"
