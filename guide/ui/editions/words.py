"""Words around an update of the guide: its areas and groups, and what became of an entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.message_words import message_words
from guide.content.model import DECLARED, Lang, Level, Named
from guide.ui.kit.message_text import message_text
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day
from guide.usecases.editions.update import (
    Area,
    ChangeView,
    InEffect,
    ValueChange,
)

if TYPE_CHECKING:
    from guide.content.guide import Guide

_LEVELS = {level.value: level for level in DECLARED}


def count_words(count: int) -> str:
    """How much there is to look at."""
    return QCoreApplication.translate("Updating", "%n change(s)", "", count)


def level_of(change: ChangeView) -> Level | None:
    """The declared level that an entry belongs to, if it does."""
    return _LEVELS.get(change.where) if change.area is Area.LEVEL else None


def group_words(change: ChangeView, changes: Iterable[ChangeView], guide: Guide, lang: Lang) -> str:
    """The group that an entry stands in: a level, a situation, a number."""
    level = level_of(change)
    if level is not None:
        return guide.level(level).words(lang).level_name
    if change.area is Area.LEVEL:
        if change.where == "end":
            return QCoreApplication.translate("Updating", "When a level was lowered or cancelled")
        return QCoreApplication.translate("Updating", "What may be noticed, and remarks")
    if change.area is Area.SITUATION:
        return _situation_words(change.where, changes, guide, lang)
    if change.area is Area.NUMBER:
        return change.where or QCoreApplication.translate("Updating", "What to say when calling")
    return message_text(f"area_{change.area}", lang)


def _situation_words(where: str, changes: Iterable[ChangeView], guide: Guide, lang: Lang) -> str:
    """The situation's name as it is here, or as the update calls a new one."""
    known = guide.situation(where)
    if known is not None:
        return known.name(lang)
    texts = (one.after or one.before for one in changes if one.entry == where)
    return next((lines_of(text, lang)[0] for text in texts if text), where)


def lines_of(text: Named, lang: Lang) -> list[str]:
    """The texts of an entry in one language; one empty line where it has none."""
    return text.name(lang).splitlines() or [""]


def value_change_words(change: ValueChange, lang: Lang) -> tuple[str, str, str]:
    """What it is, how it was, how it becomes."""
    key = "search" if change.key.endswith("search") else change.key
    label = _known(f"value_{key}", lang) or message_text("value_other", lang, name=key)
    return label, _value_words(key, change.before, lang), _value_words(key, change.after, lang)


def _value_words(key: str, value: str, lang: Lang) -> str:
    """A value as people read it."""
    if not value:
        return message_text("value_none", lang)
    return _known(f"value_{key}_{value}", lang) or value


def _known(message_id: str, lang: Lang) -> str:
    return message_text(message_id, lang) if message_id in message_words().ids else ""


def edition_words(edition: int) -> str:
    """The name of an edition."""
    return QCoreApplication.translate("Updating", "Edition {number}").format(number=edition)


def origin_words(held: InEffect, lang: Lang) -> str:
    """Where the words that hold came from."""
    if held.is_built_in or held.accepted_at is None:
        return QCoreApplication.translate("Updating", "They came with the program.")
    day = date_words(local_day(held.accepted_at), lang)
    if held.is_for_everybody:
        words = QCoreApplication.translate(
            "Updating",
            "Signed with the key “{key}”. The administrator accepted them on {date}, for everybody"
            " on this computer.",
        )
    else:
        words = QCoreApplication.translate(
            "Updating", "Signed with the key “{key}”. Accepted on {date}."
        )
    return words.format(key=held.signed_by, date=day)
