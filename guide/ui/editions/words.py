"""Words around an update of the guide: its areas and groups, and what became of an entry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.model import DECLARED, Basis, Lang, Level, Review
from guide.errors import Code, GuideError
from guide.ui.shell.words import date_words
from guide.usecases.editions.update import (
    Area,
    ChangeView,
    EntryChange,
    EntryText,
    InEffect,
    ValueChange,
)

if TYPE_CHECKING:
    from guide.content.guide import Guide

_LEVELS = {level.value: level for level in DECLARED}


def area_words(area: Area) -> str:
    """What a part of the guide is called."""
    return {
        Area.LEVEL: QCoreApplication.translate("Updating", "Levels"),
        Area.SITUATION: QCoreApplication.translate("Updating", "Situations"),
        Area.NUMBER: QCoreApplication.translate("Updating", "Emergency numbers"),
        Area.REGION: QCoreApplication.translate("Updating", "Regions and cities"),
        Area.SOURCE: QCoreApplication.translate("Updating", "Sources"),
        Area.WORDS: QCoreApplication.translate("Updating", "Words of the plan and the papers"),
    }[area]


def kind_words(kind: EntryChange) -> str:
    """What became of an entry."""
    return {
        EntryChange.ADDED: QCoreApplication.translate("Updating", "New"),
        EntryChange.REMOVED: QCoreApplication.translate("Updating", "Left out"),
        EntryChange.CHANGED: QCoreApplication.translate("Updating", "Changed"),
    }[kind]


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
    return area_words(change.area)


def _situation_words(where: str, changes: Iterable[ChangeView], guide: Guide, lang: Lang) -> str:
    """The situation's name as it is here, or as the update calls a new one."""
    known = guide.situation(where)
    if known is not None:
        return known.name(lang)
    texts = (one.after or one.before for one in changes if one.entry == where)
    return next((lines_of(text, lang)[0] for text in texts if text), where)


def lines_of(text: EntryText, lang: Lang) -> list[str]:
    """The texts of an entry in one language; one empty line where it has none."""
    found: str = getattr(text, lang)
    return found.splitlines() or [""]


def value_label(key: str) -> str:
    """What a value of an entry is, beside its texts."""
    known = {
        "sources": QCoreApplication.translate("Updating", "Sources"),
        "basis": QCoreApplication.translate("Updating", "How sure it is"),
        "review": QCoreApplication.translate("Updating", "Review"),
        "position": QCoreApplication.translate("Updating", "Place in the list"),
        "level": QCoreApplication.translate("Updating", "Level"),
        "situation": QCoreApplication.translate("Updating", "Situation"),
        "title": QCoreApplication.translate("Updating", "Title"),
        "date": QCoreApplication.translate("Updating", "Date"),
        "address": QCoreApplication.translate("Updating", "Address"),
        "country": QCoreApplication.translate("Updating", "Country"),
        "number": QCoreApplication.translate("Updating", "Number"),
        "call": QCoreApplication.translate("Updating", "Whom to call"),
        "kind": QCoreApplication.translate("Updating", "Kind of line"),
        "parts": QCoreApplication.translate("Updating", "Parts, each with its own source"),
    }
    if key.endswith("search"):
        return QCoreApplication.translate("Updating", "Words it is found by")
    return known.get(key) or QCoreApplication.translate("Updating", "Other: {name}").format(
        name=key
    )


def value_words(key: str, value: str) -> str:
    """A value as people read it."""
    if not value:
        return QCoreApplication.translate("Updating", "none")
    known: dict[str, dict[str, str]] = {
        "basis": {
            Basis.SEED: QCoreApplication.translate("Updating", "published rules and memos"),
            Basis.KZ: QCoreApplication.translate("Updating", "a source of Kazakhstan"),
            Basis.ABROAD: QCoreApplication.translate("Updating", "advice of another country"),
            Basis.GENERAL: QCoreApplication.translate("Updating", "general caution"),
        },
        "review": {
            Review.DRAFT: QCoreApplication.translate("Updating", "not yet reviewed"),
            Review.SIGNED: QCoreApplication.translate("Updating", "reviewed and signed"),
        },
    }
    return known.get(key, {}).get(value, value)


def value_change_words(change: ValueChange) -> tuple[str, str, str]:
    """What it is, how it was, how it becomes."""
    return (
        value_label(change.key),
        value_words(change.key, change.before),
        value_words(change.key, change.after),
    )


def edition_words(edition: int) -> str:
    """The name of an edition."""
    return QCoreApplication.translate("Updating", "Edition {number}").format(number=edition)


def origin_words(held: InEffect, lang: Lang) -> str:
    """Where the words that hold came from."""
    if held.is_built_in or held.accepted_at is None:
        return QCoreApplication.translate("Updating", "They came with the program.")
    day = date_words(held.accepted_at.astimezone().date(), lang)
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


def trouble_words(code: Code) -> str:
    """Why an accepted edition is not shown."""
    if code in {Code.PACK_DAMAGED, Code.PACK_UNPROVEN, Code.PACK_DISTRUSTED}:
        from guide.ui.shell.failure_words import failure_words

        return failure_words(GuideError(code)).sentence
    return QCoreApplication.translate(
        "Updating",
        "The update of the guide's words that was accepted here does not fit this version of Daiyn."
        " The words that came with the program are shown. Accept a newer update.",
    )
