"""The program's messages as the windows show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.content.message_words import message_words

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.errors import Code


def message_text(message_id: str, lang: Lang, **fields: object) -> str:
    """The message with its placeholders filled; KeyError for an unknown id."""
    return as_spoken(message_words().say(message_id, lang, **fields))


def unused_edition_text(code: Code, lang: Lang) -> str:
    """Why an edition that was accepted is not shown."""
    return as_spoken(message_words().unused_edition(code, lang))


def as_spoken(text: str) -> str:
    """The text as it is, or stretched where the made-up language is spoken (`pseudo`)."""
    return QCoreApplication.translate("Messages", text)
