"""Words of what was announced and entered: one event of a level's or a regime's chain."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from guide.alerts.course import AnnouncedEnd, Span, Standing
from guide.alerts.declaration import (
    AmendmentKind,
    Announced,
    ClosingKind,
    End,
    EndKind,
    Origin,
    Regime,
    RegimeKind,
)
from guide.content.guide import Guide
from guide.content.model import Lang, Level
from guide.ui.advice.level_words import capital, computed_words, no_level_words
from guide.ui.shell.words import (
    closing_words,
    day_words,
    end_words,
    place_words,
    source_words,
    wall_words,
)
from guide.usecases.level.events import Event


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
        is_lowered = event.kind in (ClosingKind.LOWERED, AmendmentKind.LOWERED)
        return closing_words(ClosingKind.LOWERED if is_lowered else ClosingKind.CANCELLED)
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
    has_source = event.origin is Origin.ENTERED and event.kind not in (
        AmendmentKind.CORRECTED,
        ClosingKind.MISTAKE,
    )
    if event.source is not None or has_source:
        yield translate("Overview", "Source: {source}").format(source=source_words(event.source))
    when = wall_words(event.entered_at, lang, event.declaration.place.region)
    yield entered_words(event.entered_by, when, event.origin)


def entered_words(who: str, moment: str, origin: Origin = Origin.ENTERED) -> str:
    """Who entered it and when; only when, where nobody gave a name. Of a message, who vouches."""
    if origin is not Origin.ENTERED:
        told = ", ".join(part for part in (who, moment) if part)
        return f"{origin_label(origin)}: {told}"
    if who:
        return QCoreApplication.translate("Overview", "Entered by: {who}, {when}").format(
            who=who, when=moment
        )
    return QCoreApplication.translate("Overview", "Entered: {when}").format(when=moment)


def origin_label(origin: Origin) -> str:
    """What stands before the name and the moment of an entry, or of a message."""
    return {
        Origin.ENTERED: QCoreApplication.translate("Overview", "Entered by and when"),
        Origin.SIGNED: QCoreApplication.translate("AlertWords", "Verified by the key of"),
        Origin.UNVERIFIED: QCoreApplication.translate(
            "AlertWords", "Not verified, entered by hand"
        ),
    }[origin]


def regime_state(span: Span[Regime]) -> str:
    """A regime with how it stands."""
    return f"{regime_words(span.declaration.regime)}: {standing_words(span.standing)}"


def standing_words(standing: Standing | None) -> str:
    """How something that was entered stands; None: it has not begun."""
    translate = QCoreApplication.translate
    if standing is None:
        return translate("Overview", "not begun yet")
    return {
        Standing.IN_FORCE: translate("Overview", "in force"),
        Standing.UNCONFIRMED: translate("Overview", "not confirmed"),
        Standing.LIFTED: translate("Overview", "ended"),
    }[standing]


def declared_words(guide: Guide, one: Announced, level: Level, lang: Lang) -> str:
    """What was declared, by its name: a regime, or `level`."""
    if isinstance(one, Regime):
        return regime_words(one.regime)
    return capital(_level_name(guide, level, lang))


def until_words(until: AnnouncedEnd | None, end: End, lang: Lang) -> str:
    """The last day as far as all that was entered goes, or what was said instead of one."""
    if until is None:
        return end_words(end, lang)
    if until.is_computed:
        return computed_words(until.date, lang)
    return day_words(until.date, until.time, lang)
