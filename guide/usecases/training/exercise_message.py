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
from guide.content.model import Lang, Level
from guide.errors import Code, GuideError
from guide.training.bundled import BundledLessons
from guide.training.scenario import SAID_LIMIT, Channel, InjectNode, NodeWords, Scenario
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
    return structs.replace(talk, id=f"message-{level.value}", version=1, node=(first, *talk.node))


def _text(message: Message, level: Level, guide: Guide, lang: Lang) -> str:
    """What the class reads, in the guide's own words: the level, and in which regions.

    Words below a region stand in one language only, and are left to the teacher.
    """
    words = guide.level(level).words(lang)
    codes = dict.fromkeys(one.code for one in message.territories)
    regions = (guide.region(code) for code in codes)
    named = "; ".join(one.words(lang) for one in regions if one is not None)
    said = f"{words.level_name} ({words.adjective}). {named}."
    return said if len(said) <= SAID_LIMIT else f"{said[: SAID_LIMIT - 1]}…"
