"""What was announced and entered, in order of time: a part at once, further parts when opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import Regime
from guide.errors import Code
from guide.ui.advice.event_words import event_origin, event_place, event_title
from guide.ui.kit.discard import refill
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.widgets import (
    Card,
    Collapsible,
    Heading,
    IconView,
    Line,
    Text,
    boxed,
    column_of,
    led_row,
)
from guide.ui.shell.background import Background
from guide.ui.shell.page import Page, PageContext
from guide.usecases.level.events import Event

_FIRST, _MORE = 8, 40  # events at once, and behind each fold


def whole_time_line(page: Page, is_about: Callable[[Event], bool] = lambda _event: True) -> QWidget:
    """The card with all that was announced; where messages were packed it comes after a moment."""
    context = page.context
    services = context.services

    def card(events: Sequence[Event]) -> Card:
        return time_line(context, tuple(filter(is_about, events)))

    if not services.declarations.held.has_packs:
        return card(services.timeline())
    words = QCoreApplication.translate("Overview", "Reading what was announced…")
    place = column_of(context.look, 0, Text(context.look, words, colour="text2"))
    reading = Background(page, told_as=Code.STORE_DAMAGED, on_failed=context.messages.show_failure)
    reading.start(services.timeline, lambda events: refill(place, card(events)))
    return boxed(place)


def time_line(context: PageContext, events: Sequence[Event]) -> Card:
    """The card with the newest events; none of it can be changed here."""
    translate, look = QCoreApplication.translate, context.look
    title = Heading(look, translate("Overview", "What was announced"), level=2, size="h3")
    about = (
        translate("Overview", "Newest first, as it was entered on this computer.")
        if events
        else translate("Overview", "Nothing was entered yet. What you enter comes here.")
    )
    card = Card(look, title, Text(look, about, "caption", colour="text2"), name="time_line")
    card.add(*_part(context, events, _FIRST))
    return card


def event_rows(context: PageContext, events: Iterable[Event]) -> Iterator[QWidget]:
    """The events one below the other."""
    for number, event in enumerate(events):
        if number:
            yield Line(context.look)
        yield _event(context, event)


def _part(context: PageContext, events: Sequence[Event], most: int) -> Iterator[QWidget]:
    yield from event_rows(context, events[:most])
    rest = events[most:]
    if rest:
        yield Collapsible(
            context.look,
            QCoreApplication.translate("Overview", "Earlier"),
            str(len(rest)),
            later=partial(_part, context, rest, _MORE),
            name=f"earlier_{len(rest)}",
            button_name=f"fold_earlier_{len(rest)}",
        )


def _event(context: PageContext, event: Event) -> QWidget:
    look, guide, lang = context.look, context.guide, context.lang
    sign: QWidget
    if isinstance(event.declaration, Regime):
        sign = IconView(look, "landmark", 32)
    else:
        sign = Picture(
            lambda painter, box: paint_tile(painter, box, look, event.level), look.px(32)
        )
    words = column_of(
        look,
        2,
        Text(look, event_title(guide, event, lang), weight=600),
        Text(look, event_place(guide, event, lang)),
        Text(look, event_origin(event, lang), "caption", colour="text2"),
    )
    return boxed(led_row(look, 12, sign, boxed(words)), f"event_{event.id}")
