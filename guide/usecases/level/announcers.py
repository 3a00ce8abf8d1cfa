"""Who announces a level as a rule (LVL-19): ready answers, told in the language that is read.

A declaration keeps who announced it as text. One of the ready answers is known again in any of the
languages, so that a screen which is read in three says it in each.
"""

from __future__ import annotations

from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang

_IDS = ("announcer_regional", "announcer_republican", "announcer_knb")


def usual_announcers(lang: Lang) -> list[str]:
    """The ready answers in a language."""
    return [message_words().say(one, lang) for one in _IDS]


def announcer_words(announced_by: str, lang: Lang) -> str:
    """Who announced it: a ready answer in this language, anything else as it was entered."""
    for one in LANGS:
        usual = usual_announcers(one)
        if announced_by in usual:
            return usual_announcers(lang)[usual.index(announced_by)]
    return announced_by
