"""Known failures in words: what happened, what is safe, what to do, and the buttons that help.

A failure is never called an error. It is told differently when it refused an edit ("Not saved: …")
than when it was met at opening, where nothing was lost, or when something else did not work. That
may happen while an edit waits: so nothing there says that the entries are safe. The sentences are
in `resources/content/messages.toml`.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from guide.content.message_words import Told, message_words
from guide.errors import Code, GuideError
from guide.ui.kit.message_text import as_spoken, message_text

if TYPE_CHECKING:
    from guide.content.model import Lang


class FailureAction(StrEnum):
    """What can be done at once, as a button beside the words."""

    RETRY = "retry"
    ELSEWHERE = "elsewhere"
    BACKUPS = "backups"


class FailureWords(Struct, frozen=True):
    """One failure in words, and the buttons that help."""

    sentence: str
    remedies: tuple[FailureAction, ...] = ()


def failure_words(failure: GuideError, lang: Lang, told: Told = "failure") -> str:
    """Word something that did not work."""
    return as_spoken(message_words().failure(failure, lang, told))


def refused_words(failure: GuideError, lang: Lang) -> FailureWords:
    """Word an edit that could not be kept; what was entered waits in the window."""
    remedies = (
        (FailureAction.RETRY, FailureAction.ELSEWHERE)
        if failure.code in _WORTH_A_TRY
        else (FailureAction.ELSEWHERE,)
        if failure.code in _NOT_HERE
        else ()
    )
    return FailureWords(failure_words(failure, lang, "refused"), remedies)


def found_words(failure: GuideError, lang: Lang, *, shows_backups: bool = True) -> FailureWords:
    """Word what was met when the entries were opened. Nothing was entered, so nothing is lost.

    `shows_backups`: this window has a page of backups; a class's has none, and sends nobody there.
    """
    sentence = failure_words(failure, lang, "opened")
    if failure.code is Code.STORE_DAMAGED:
        with suppress(GuideError):  # the messages cannot be read: what was told says so
            sentence = _damaged(sentence, failure.fields, lang, shows_backups)
    return FailureWords(sentence, (FailureAction.BACKUPS,) if failure.code in _IN_BACKUPS else ())


def remedy_words(remedy: FailureAction) -> str:
    """The words of a button that helps."""
    return {
        FailureAction.RETRY: QCoreApplication.translate("Failures", "Try again"),
        FailureAction.ELSEWHERE: QCoreApplication.translate("Failures", "Save to another place…"),
        FailureAction.BACKUPS: QCoreApplication.translate("Failures", "Show backups"),
    }[remedy]


_WORTH_A_TRY = frozenset({Code.DISK_FULL, Code.NOT_SAVED, Code.FOLDER_GONE, Code.STORE_IN_USE})
_NOT_HERE = frozenset(
    {
        Code.STORE_READ_ONLY,
        Code.HELD_ELSEWHERE,
        Code.HELD_HERE,
        Code.STORE_DAMAGED,
        Code.STORE_CHANGED,
    }
)
_IN_BACKUPS = frozenset(
    {Code.STORE_DAMAGED, Code.STORE_MOVED, Code.STORE_MISSING, Code.STORE_CHANGED}
)


def _damaged(sentence: str, fields: dict[str, str], lang: Lang, shows_backups: bool) -> str:
    """Say how much of a damaged file could be read, as far as that was counted."""
    read, lost = fields.get("salvaged", ""), fields.get("lost", "0")
    is_known_whole = fields.get("complete") == "yes" and fields.get("lost") == "0"
    if read == "0" and not is_known_whole:
        word = "opened_nothing_read" if shows_backups else "opened_nothing_read_of_class"
        return message_text(word, lang, aside=fields.get("aside", ""))
    if not read.isdigit():
        return sentence
    if is_known_whole and fields.get("older") == "0":
        return f"{sentence} {message_text('opened_none_missing', lang)}"
    counts = "opened_read" if lost == "0" else "opened_read_and_lost"
    more = f" {message_text('opened_compare', lang)}" if shows_backups else ""
    return f"{sentence} {message_text(counts, lang, read=read, lost=lost)}{more}"
