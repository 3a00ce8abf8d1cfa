"""Lines of the guide on a kiosk: what to do, large, then why; below them, what they rest on.

The words and their order are the guide's. The labels of all lines together are always in sight; the
sources of each stand one press away, line by line, as on the page of the levels at home.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.labels import LABELS, labels_of
from guide.content.model import Entry, Sourced, Words
from guide.ui.advice.entry_details import detail_lines
from guide.ui.kiosk.context import KioskContext
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    IconView,
    NumberBadge,
    Text,
    boxed,
    column_of,
    columns_of,
    flow_of,
    led_row,
)

_LEAST = 330  # design pixels of a line that stands beside another


def board(context: KioskContext, *parts: QWidget, least: int = _LEAST, most: int = 2) -> QWidget:
    """Parts beside each other as far as they fit; on a tall screen under each other."""
    most = most if context.shape.is_wide else 1
    return boxed(columns_of(context.look, 10, *parts, least=least, most=most))


def advice_line(context: KioskContext, entry: Entry, lead: str | int = "") -> Card:
    """One line in a box; a step after its number, another after an icon."""
    look = context.look
    sign: QWidget | None = None
    if isinstance(lead, int):
        sign = NumberBadge(look, lead, 36)
    elif lead:
        sign = IconView(look, lead, 26, "accent")
    return said(context, entry.words(context.lang), sign, name=f"line_{entry.id}")


def said(context: KioskContext, words: Words, lead: QWidget | None, *, name: str = "") -> Card:
    """What to do or to know, and why, in a box."""
    look = context.look
    reason = Text(look, words.reason) if words.reason else None
    text = column_of(look, 2, Text(look, words.title, "large", weight=600), reason, at_top=True)
    part = text if lead is None else led_row(look, 14, lead, boxed(text))
    return Card(look, part, padding=12, name=name)


def foundations(context: KioskContext, entries: Sequence[Sourced[Any]]) -> QWidget:
    """What the lines rest on: the labels of all, and behind a press the sources of each."""
    look = context.look
    words = basis_words(context, entries)
    fold = Collapsible(
        look,
        QCoreApplication.translate("KioskAdvice", "Sources, line by line"),
        later=partial(_sources, context, entries),
        name="sources",
        button_name="fold_sources",
    )
    return boxed(column_of(look, 8, Text(look, words, "caption", colour="text2"), fold))


def basis_words(context: KioskContext, entries: Sequence[Sourced[Any]]) -> str:
    """The labels of all the lines in one sentence, the strongest first."""
    found = {label for one in entries for label in labels_of(one)}
    labels = (message_text(f"label_{one}", context.lang) for one in LABELS if one in found)
    words = QCoreApplication.translate("KioskAdvice", "What these words rest on: {labels}.")
    return words.format(labels="; ".join(one[:1].lower() + one[1:] for one in labels))


def take_away(context: KioskContext, about: str, **which: str) -> QWidget | None:
    """The ways to take the words of a page along, and to hear them; None where there are none.

    `which` says the level or the situation, as `KioskTakeAwayPage` wants it.
    """
    if not context.host.has("take_away"):
        return None
    translate = QCoreApplication.translate
    offer = translate("KioskAdvice", "Take it with you")
    if about == "plan" and context.configuration.printing.printer:
        offer = translate("KioskAdvice", "Print the blank form, take the steps with you")
    ways: list[QWidget] = [
        _way(context, offer, "printer", "take_away", about=about, **which),
        # No deeper than three touches, for whoever has a phone in the hand.
        _way(
            context,
            translate("KioskAdvice", "Photograph it"),
            "camera",
            "card",
            about=about,
            **which,
        ),
    ]
    if context.configuration.speech.program:
        from guide.ui.kiosk.listen import ListenButton
        from guide.usecases.kiosk.cards import CardAbout, card_of, spoken_lines

        item = next(iter(which.values()), "")
        words = context.services.paper_words
        card = card_of(context.guide, words, CardAbout(about), item, context.lang)
        ways.append(ListenButton(context, spoken_lines(card)))
    return boxed(flow_of(context.look, 12, *ways))


def _way(context: KioskContext, words: str, icon: str, name: str, **args: str) -> Button:
    on = partial(context.host.go, name, **args)
    return Button(context.look, words, "outlined", icon, name=name, on=on)


def _sources(context: KioskContext, entries: Sequence[Sourced[Any]]) -> Iterator[Text]:
    look, lang = context.look, context.lang
    for entry in entries:
        words = entry.words(lang)
        yield Text(
            look, words.title if isinstance(words, Words) else words.name, "caption", weight=600
        )
        for line in detail_lines(entry, lang, context.guide):
            yield Text(look, line, "caption", colour="text2")
