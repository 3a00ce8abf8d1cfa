"""A message in words, as far as it is sure: what it says of a level, and its own texts below.

Its texts are shown as plain letters. An address in them opens nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.cap.message import Message, MessageKind, Status
from guide.content.model import Level
from guide.ui.advice.alert_words import (
    begin_words,
    change_words,
    kind_words,
    sent_words,
    status_words,
    staying_words,
    unreal_words,
    until_words,
    who_words,
)
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.widgets import Collapsible, Heading, Text, boxed, column_of, led_row
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.usecases.alerts.received import LevelChange

_SIGN = 48


def message_view(
    context: PageContext, message: Message, change: LevelChange | None = None, *, name: str
) -> QWidget:
    """What it says: place and level first, then when, by whom, and its texts in a fold.

    `change` is what it would change here; None where that is not asked.
    """
    look, lang, guide = context.look, context.lang, context.guide
    is_real = message.status is Status.ACTUAL
    lines = (
        staying_words(guide, change, message, lang) if change is not None else "",
        kind_words(message.kind) if is_real else status_words(message.status),
        begin_words(message, lang),
        until_words(message, lang),
        who_words(message, lang),
        sent_words(message, lang),
    )
    said = column_of(
        look,
        4,
        Heading(
            look,
            change_words(guide, change, message, lang)
            if change is not None and is_real
            else unreal_words(guide, message, lang),
            2,
        ),
        *(Text(look, words) for words in lines if words),
    )
    shown = boxed(said)
    if is_real:  # the sign of a level stands beside a level only
        level = Level.NONE if message.kind is MessageKind.CANCEL else message.level or Level.NONE
        sign = Picture(lambda painter, box: paint_tile(painter, box, look, level), look.px(_SIGN))
        shown = boxed(led_row(look, 16, sign, shown))
    return boxed(column_of(look, 8, shown, *_texts(context, message, name)))


def told_apart(context: PageContext, message: Message) -> str:
    """Which message of several it is, for whoever hears the name of a button."""
    said = unreal_words(context.guide, message, context.lang)
    return f"{said}, {sent_words(message, context.lang)}"


def _texts(context: PageContext, message: Message, name: str) -> Iterator[QWidget]:
    """The texts of the message in its languages, where it has any of its own."""
    look = context.look
    spoken = [
        (LANGUAGE_NAMES[info.lang], [info.headline, info.description, info.instruction])
        for info in message.infos
    ]
    if not any(any(texts) for _, texts in spoken):
        return
    words = QCoreApplication.translate("AlertWords", "The text of the message")
    yield Collapsible(
        look,
        words,
        later=lambda: [
            boxed(
                column_of(
                    look,
                    4,
                    Text(look, language, "caption", weight=600, colour="text2"),
                    *(Text(look, text) for text in texts if text),
                )
            )
            for language, texts in spoken
            if any(texts)
        ],
        name=f"texts_{name}",
        button_name=f"fold_texts_{name}",
        spoken=f"{words}: {told_apart(context, message)}",
    )
