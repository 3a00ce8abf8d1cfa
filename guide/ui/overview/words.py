"""Words of the overview: what is said of a place's level."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from guide.alerts.course import Standing
from guide.alerts.declaration import ClosingKind, Declaration, Origin
from guide.alerts.kazakhstan_time import day_and_time
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang, Level
from guide.ui.advice.event_words import origin_label, until_words
from guide.ui.advice.level_words import capital, colour_word
from guide.ui.shell.words import day_words, place_words, source_words, wall_words
from guide.usecases.level.last_look import Seen
from guide.usecases.level.overview import FamilyPlace, PlaceState


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
    if source is not None or said.origin is Origin.ENTERED:
        yield "info", translate("Overview", "Source"), source_words(source)
    when = wall_words(said.entered_at, lang, one.place.region)
    who = ", ".join(part for part in (said.entered_by, when) if part)
    yield "user-pen", origin_label(said.origin), who
