"""What stands over the map: what changed since the last look, and why a clock is not believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import (
    Card,
    Collapsible,
    Heading,
    IconView,
    Text,
    boxed,
    column_of,
    columns_of,
    led_row,
)
from guide.ui.overview.words import seen_words
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import place_words, wall_words
from guide.usecases.level.last_look import PlaceChange, Sight, changed_since, seen
from guide.usecases.level.overview import Overview
from guide.usecases.level.place_report import CLOCK_WORDS

_FIRST = 4  # places in sight at once


def news(context: PageContext, before: Sight | None, shown: Overview) -> QWidget | None:
    """A card of what changed, one line when nothing did, None at the first look."""
    if before is None:
        return None
    look, when = context.look, wall_words(before.at, context.lang)
    differences = changed_since(before, shown)
    translate = QCoreApplication.translate
    if not differences:
        words = translate("Overview", "Nothing has changed since you last looked: {when}.")
        return Text(look, words.format(when=when), "caption", colour="text2", name="no_news")
    title = translate("Overview", "What changed since you last looked")
    since = translate("Overview", "You last looked: {when}.").format(when=when)
    card = Card(
        look,
        column_of(
            look,
            2,
            Heading(look, title, level=2, size="h3"),
            Text(look, since, "caption", colour="text2"),
        ),
        padding=18,
        name="news",
    )
    card.add(_grid(context, differences[:_FIRST]))
    rest = differences[_FIRST:]
    if rest:
        card.add(
            Collapsible(
                look,
                translate("Overview", "Further places"),
                str(len(rest)),
                later=lambda: (_grid(context, rest),),
                name="more_news",
                button_name="fold_more_news",
            )
        )
    return card


def doubt_notes(context: PageContext, shown: Overview) -> Iterator[QWidget]:
    """Why the clock is not believed, and of which moment the levels are; nothing when it is."""
    look, words = context.look, []
    if shown.doubt is not None:
        words.append(message_text(CLOCK_WORDS[shown.doubt], context.lang))
        at = QCoreApplication.translate("Overview", "Levels are shown as of {when}.")
        words.append(at.format(when=wall_words(shown.moment, context.lang)))
    if shown.is_zone_stale:
        words.append(message_text("clock_zone", context.lang))
    if words:
        said = column_of(look, 6, *(Text(look, one) for one in words))
        row = led_row(look, 12, IconView(look, "clock-alert", 24), boxed(said))
        yield Card(look, row, kind="framed", padding=16, name="clock_doubt")


def _grid(context: PageContext, differences: Sequence[PlaceChange]) -> QWidget:
    lines = _lines(context, differences)
    return boxed(columns_of(context.look, 12, *lines, least=260, most=2))


def _lines(context: PageContext, differences: Sequence[PlaceChange]) -> Iterator[QWidget]:
    look, guide, lang = context.look, context.guide, context.lang
    for one in differences:
        place = place_words(one.state.place, guide, lang)
        words = f"{place}: {seen_words(guide, seen(one.state), lang)}"
        was = QCoreApplication.translate("Overview", "Before: {then}").format(
            then=seen_words(guide, one.before, lang)
        )
        level = one.state.level or Level.NONE
        sign = Picture(partial(paint_tile, look=look, level=level), look.px(28))
        said = column_of(
            look, 0, Text(look, words, weight=600), Text(look, was, "caption", colour="text2")
        )
        yield boxed(led_row(look, 12, sign, boxed(said)), f"news_{one.state.place.region}")
