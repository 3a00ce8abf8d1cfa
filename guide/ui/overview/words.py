"""Words of the overview: what is said of a place's level, and of one thing that was announced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from guide.alerts.course import AnnouncedEnd, Span, Standing
from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Regime,
    RegimeKind,
)
from guide.alerts.kazakhstan_time import day_and_time, wall_time
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang, Level
from guide.ui.advice.level_words import capital, colour_word, computed_words, no_level_words
from guide.ui.shell.words import (
    closing_words,
    date_words,
    end_words,
    place_words,
    source_words,
)
from guide.usecases.level.last_look import Seen
from guide.usecases.level.overview import Event, FamilyPlace, PlaceState


def short_state(guide: Guide, level: Level | None, lang: Lang, ending: ClosingKind | None) -> str:
    """A level in a word or two: its colour, that none is declared, or that there is no entry."""
    if level is None:
        return QCoreApplication.translate("Overview", "No entry")
    if level in DECLARED:
        return guide.level(level).words(lang).name
    if ending is ClosingKind.LOWERED:
        return QCoreApplication.translate("Overview", "Lowered")
    if ending is not None:
        return QCoreApplication.translate("Overview", "Cancelled")
    return QCoreApplication.translate("Overview", "None declared")


def state_words(guide: Guide, state: PlaceState, lang: Lang) -> str:
    """What holds at a place, in a word or two."""
    return short_state(guide, state.level, lang, state.ending)


def spoken_state(guide: Guide, state: PlaceState, lang: Lang) -> str:
    """What holds at a place, as a screen reader says it."""
    if state.level in DECLARED:
        return guide.level(state.level).words(lang).spoken
    return state_words(guide, state, lang)


def unconfirmed_words() -> str:
    """The announced end has passed, and nobody said more."""
    return QCoreApplication.translate("Overview", "Not confirmed")


def yielding_words(guide: Guide, level: Level, lang: Lang) -> str:
    """A higher level is past its announced end, and nobody said more."""
    return QCoreApplication.translate("Overview", "Not confirmed: {colour}").format(
        colour=colour_word(guide, level, lang)
    )


def in_part_words(guide: Guide, level: Level, lang: Lang) -> str:
    """A higher level holds in a part of the place."""
    return QCoreApplication.translate("Overview", "In a part: {colour}").format(
        colour=colour_word(guide, level, lang)
    )


def family_words(one: FamilyPlace) -> str:
    """Whose place it is."""
    if one.name:
        return one.name
    if one.is_contact:
        return QCoreApplication.translate("Overview", "Contact person")
    return QCoreApplication.translate("Overview", "Home")


def seen_words(guide: Guide, seen: Seen, lang: Lang) -> str:
    """What was seen of a place, or is to be seen now."""
    more = (
        unconfirmed_words() if seen.is_unconfirmed else "",
        in_part_words(guide, seen.in_parts, lang) if seen.in_parts is not None else "",
    )
    said = short_state(guide, seen.level, lang, seen.ending)
    return ", ".join(part[:1].lower() + part[1:] for part in (said, *more) if part)


def day_words(day: dt.date, time: dt.time | None, lang: Lang) -> str:
    """A day of an announcement, with the hour where one was given."""
    date = date_words(day, lang)
    return f"{date}, {time:%H:%M}" if time is not None else date


def entered_at_words(moment: dt.datetime, lang: Lang, region: str = "") -> str:
    """When something was entered, by the clocks of the place."""
    wall = wall_time(moment, region)
    return day_words(wall.date(), wall.time(), lang)


# ---- of one event


def event_title(guide: Guide, event: Event, lang: Lang) -> str:
    """What happened."""
    translate, level = QCoreApplication.translate, event.level
    if isinstance(event.declaration, Regime):
        return _regime_title(event.declaration, event)
    if event.kind is AmendmentKind.CORRECTED:
        return translate("Overview", "Entry corrected")
    if event.kind is ClosingKind.MISTAKE:
        words = closing_words(ClosingKind.MISTAKE)
        return f"{words}: {_level_name(guide, level, lang)}"
    if level is Level.NONE:
        if event.kind is None:
            return no_level_words()
        kind = ClosingKind.LOWERED if event.kind is ClosingKind.LOWERED else ClosingKind.CANCELLED
        return closing_words(kind)
    if event.kind is AmendmentKind.EXTENDED:
        words = translate("Overview", "Extended: {what}")
    elif event.kind is AmendmentKind.LOWERED:
        words = translate("Overview", "Lowered, now: {what}")
    elif event.kind is AmendmentKind.HEARD:
        words = translate("Overview", "From another source: {what}")
    else:
        words = translate("Overview", "Declared: {what}")
    return words.format(what=_level_name(guide, level, lang))


def _regime_title(regime: Regime, event: Event) -> str:
    translate, name = QCoreApplication.translate, regime_words(regime.regime)
    if event.kind is AmendmentKind.CORRECTED:
        return translate("Overview", "Entry corrected")
    if event.kind is ClosingKind.MISTAKE:
        return f"{closing_words(ClosingKind.MISTAKE)}: {name}"
    if event.kind is AmendmentKind.EXTENDED:
        words = translate("Overview", "Extended: {what}")
    elif event.kind is AmendmentKind.HEARD:
        words = translate("Overview", "From another source: {what}")
    elif event.kind is None:
        words = translate("Overview", "Declared: {what}")
    else:
        words = translate("Overview", "Ended: {what}")
    return words.format(what=name)


def regime_words(regime: RegimeKind) -> str:
    """What may be declared beside a level, and ends by itself."""
    if regime is RegimeKind.OPERATION:
        return QCoreApplication.translate("Overview", "Counter-terrorist operation regime")
    return QCoreApplication.translate("Overview", "State of emergency")


def regime_state(span: Span[Regime]) -> str:
    """A regime with how it stands."""
    how = {
        Standing.IN_FORCE: QCoreApplication.translate("Overview", "in force"),
        Standing.UNCONFIRMED: QCoreApplication.translate("Overview", "not confirmed"),
        Standing.LIFTED: QCoreApplication.translate("Overview", "ended"),
    }[span.standing]
    return f"{regime_words(span.declaration.regime)}: {how}"


def _level_name(guide: Guide, level: Level, lang: Lang) -> str:
    if level is Level.NONE:
        return no_level_words()
    name = guide.level(level).words(lang).level_name
    return name[:1].lower() + name[1:]


def event_place(guide: Guide, event: Event, lang: Lang) -> str:
    """Where and from when."""
    place = place_words(event.declaration.place, guide, lang)
    return " · ".join(part for part in (place, day_words(event.day, event.time, lang)) if part)


def event_origin(event: Event, lang: Lang) -> str:
    """Until when as announced, from which source, by whom, and who entered it when."""
    return " · ".join(_origin(event, lang))


def _origin(event: Event, lang: Lang) -> Iterator[str]:
    translate = QCoreApplication.translate
    if event.end.kind is not EndKind.NOT_SAID:
        yield end_words(event.end, lang)
    if event.last_day is not None and event.last_day.is_computed:
        yield computed_words(event.last_day.date, lang)
    if event.announced_by:
        yield translate("Overview", "Announced by: {who}").format(who=event.announced_by)
    if event.source is not None or event.kind not in (
        AmendmentKind.CORRECTED,
        ClosingKind.MISTAKE,
    ):
        yield translate("Overview", "Source: {source}").format(source=source_words(event.source))
    when = entered_at_words(event.entered_at, lang, event.declaration.place.region)
    yield entered_words(event.entered_by, when)


def entered_words(who: str, moment: str) -> str:
    """Who entered it and when; only when, where nobody gave a name."""
    if who:
        return QCoreApplication.translate("Overview", "Entered by: {who}, {when}").format(
            who=who, when=moment
        )
    return QCoreApplication.translate("Overview", "Entered: {when}").format(when=moment)


# ---- of what holds at a place


def facts_of(guide: Guide, state: PlaceState, lang: Lang) -> Iterator[tuple[str, str, str]]:
    """What was announced of the level that holds: icon, label and value; nothing unsaid."""
    span = state.span
    if span is None:
        return
    translate, said = QCoreApplication.translate, span.said_by or span.declaration
    one: Declaration = span.declaration
    yield "map-pin", translate("Overview", "Declared for"), place_words(one.place, guide, lang)
    is_closed = span.standing is Standing.LIFTED and span.said_by is None
    closing = one.closing if is_closed else None
    day, time = day_and_time(span.since, one.place.region)
    if closing is not None:
        day, time = closing.on_date or day, None
    yield "calendar-days", translate("Overview", "From"), day_words(day, time, lang)
    if state.level in DECLARED:
        until = until_words(span.until, said.end, lang)
        if state.is_unconfirmed:
            until = capital(f"{until}. {unconfirmed_words()}")
        yield "calendar-days", translate("Overview", "Until, as announced"), until
    if said.announced_by:
        yield "megaphone", translate("Overview", "Announced by"), said.announced_by
    source = closing.source if closing is not None else said.source
    yield "info", translate("Overview", "Source"), source_words(source)
    when = entered_at_words(said.entered_at, lang, one.place.region)
    who = ", ".join(part for part in (said.entered_by, when) if part)
    yield "user-pen", translate("Overview", "Entered by and when"), who


def until_words(until: AnnouncedEnd | None, end: End, lang: Lang) -> str:
    """The last day as far as all that was entered goes, or what was said instead of one."""
    if until is None:
        return end_words(end, lang)
    if until.is_computed:
        return computed_words(until.date, lang)
    return date_words(until.date, lang)
