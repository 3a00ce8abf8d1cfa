"""What stands as it was entered, each with what may be announced of it later or put right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.alerts.course import end_from
from guide.alerts.declaration import End, EndKind, Regime
from guide.alerts.kazakhstan_time import day_and_time
from guide.ui.advice.event_words import declared_words, standing_words
from guide.ui.advice.later_words import answer_words, answers_for
from guide.ui.advice.level_words import computed_words
from guide.ui.kit.drawing import Picture
from guide.ui.kit.level_sign import paint_tile
from guide.ui.kit.widgets import (
    Button,
    Card,
    Collapsible,
    Heading,
    IconView,
    Line,
    Text,
    boxed,
    column_of,
    flow_of,
    led_row,
)
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import day_words, end_words, place_words
from guide.usecases.level.held import as_it_stands
from guide.usecases.level.standing_entries import StandingEntry

_FIRST = 4  # entries at once; further ones behind a fold


def standing_card(context: PageContext, entries: Sequence[StandingEntry]) -> Card | None:
    """The card; None where nothing stands and nothing is to come."""
    if not entries:
        return None
    look, translate = context.look, QCoreApplication.translate
    card = Card(
        look,
        Heading(look, translate("StandingCard", "What stands, as entered"), level=2, size="h3"),
        name="standing",
    )
    card.add(*_rows(context, entries[:_FIRST], 0))
    rest = entries[_FIRST:]
    if rest:
        card.add(
            Collapsible(
                look,
                translate("StandingCard", "Further entries"),
                str(len(rest)),
                later=partial(_rows, context, rest, _FIRST),
                name="more_standing",
                button_name="fold_more_standing",
            )
        )
    return card


def entry_sign(context: PageContext, one: StandingEntry, size: int) -> QWidget:
    """The sign of the level; a regime has none, and an icon."""
    look = context.look
    if isinstance(one.declaration, Regime):
        return IconView(look, "landmark", size)
    return Picture(lambda painter, box: paint_tile(painter, box, look, one.level), look.px(size))


def entry_title(context: PageContext, one: StandingEntry) -> str:
    """What was declared, and how it stands."""
    name = declared_words(context.guide, one.declaration, one.level, context.lang)
    standing = one.span.standing if one.span is not None else None
    return f"{name}: {standing_words(standing)}"


def entry_period(context: PageContext, one: StandingEntry) -> str:
    """Where, from when and until when as announced."""
    lang, span, entry = context.lang, one.span, one.declaration
    end, day, time = entry.end, entry.start, entry.start_time
    until = end_from(day, end)
    if span is not None:
        end, until = as_it_stands(span).end, span.until
        day, time = day_and_time(span.since, entry.place.region)
    if until is not None and until.is_computed:
        last = computed_words(until.date, lang)
    elif until is not None:
        last = end_words(End(kind=EndKind.UNTIL_DATE, date=until.date, time=until.time), lang)
    else:
        last = end_words(end, lang) if end.kind is not EndKind.NOT_SAID else ""
    since = QCoreApplication.translate("StandingCard", "from {date}")
    place = place_words(entry.place, context.guide, lang)
    parts = place, since.format(date=day_words(day, time, lang)), last
    return " · ".join(part for part in parts if part)


def _rows(context: PageContext, entries: Sequence[StandingEntry], first: int) -> Iterator[QWidget]:
    for number, one in enumerate(entries, first):
        if number > first:
            yield Line(context.look)
        yield _row(context, one, number)


def _row(context: PageContext, one: StandingEntry, number: int) -> QWidget:
    look = context.look
    title, period = entry_title(context, one), entry_period(context, one)
    buttons = []
    for answer in answers_for(one):
        words = answer_words(answer, one)
        buttons.append(
            Button(
                look,
                words,
                "link",
                name=f"later_{answer}_{number}",
                spoken=f"{words}. {title}, {period}",
                on=partial(
                    context.navigator.go,
                    "later",
                    declaration=one.declaration.id,
                    answer=answer.value,
                ),
            )
        )
    said = column_of(
        look, 4, Text(look, title, weight=600), Text(look, period), flow_of(look, 12, *buttons)
    )
    sign = entry_sign(context, one, 32)
    return boxed(led_row(look, 12, sign, boxed(said)), f"standing_{number}")
