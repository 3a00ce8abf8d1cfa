"""What the band says of the level that stands, or of not knowing any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import EndKind, Source
from guide.content.model import Level
from guide.ui.advice.level_words import caption, no_level_words, rank_words
from guide.ui.kiosk.band import BandFact, LevelBandWords
from guide.ui.shell.words import date_words, end_words, place_words, source_words, wall_words
from guide.usecases.kiosk.level import LevelState, ShownLevel, level_state, signed_announcer

if TYPE_CHECKING:
    import datetime as dt

    from guide.content.model import Lang
    from guide.usecases.kiosk.level import Ended
    from guide.usecases.kiosk.services import KioskServices

_HELD_IN = "kk"  # what is held tells messages in it where nobody has chosen a language


def band_words(services: KioskServices, lang: Lang) -> LevelBandWords:
    """All words of the band as it is now."""
    state = level_state(services)
    shown = state.shown
    notes = " ".join(_notes(state, services, lang))
    if shown is None:
        return _nothing_known(state, services, notes, lang)
    guide, entry = services.guide, shown.entry
    place = place_words(entry.place, guide, lang)
    facts = tuple(fact for fact in _facts(shown, services, lang) if fact.value)
    if shown.level is Level.NONE:
        name = no_level_words()
        return LevelBandWords(
            level=Level.NONE, caption=caption(), name=name, line=place, facts=facts, note=notes
        )
    words = guide.level(shown.level).words(lang)
    return LevelBandWords(
        level=shown.level,
        caption=caption(),
        name=words.name,
        rank=rank_words(guide, shown.level, lang),
        meaning=words.meaning,
        spoken=words.spoken,
        line=place,
        facts=facts,
        note=notes,
        remark=_remark(state, services),
    )


def _nothing_known(
    state: LevelState, services: KioskServices, notes: str, lang: Lang
) -> LevelBandWords:
    translate = QCoreApplication.translate
    name = translate("KioskBand", "No level has been entered on this screen.")
    if services.is_unread:
        name = translate("KioskBand", "This screen cannot show the level now.")
    meaning = translate("KioskBand", "One may be in force.")
    if state.ended is not None:
        when = wall_words(state.ended.at, lang, services.place.region)
        name = translate("KioskBand", "The level shown here was ended: {when}.").format(when=when)
        meaning = translate("KioskBand", "Another one may be in force.")
    check = translate("KioskBand", "Check TV, radio or your akimat (local authority).")
    return LevelBandWords(
        level=None,
        caption=caption(),
        name=name,
        meaning=meaning,
        note=f"{check} {notes}".strip(),
        remark=" ".join(
            (*_by_whose_word(state.ended, services, lang), _remark(state, services))
        ).strip(),
    )


def _by_whose_word(ended: Ended | None, services: KioskServices, lang: Lang) -> Iterator[str]:
    """Where staff heard that it is over, and that no message says so of what one declared."""
    if ended is None or ended.entered_at is None:
        return
    translate, entry, region = QCoreApplication.translate, ended.entry, services.place.region
    if ended.source is not None:
        source = translate("KioskBand", "Announced as ended: {source}.")
        yield source.format(source=source_words(ended.source))
    entered, told = (wall_words(one, lang, region) for one in (ended.entered_at, ended.at))
    who = _of_staff(services, lang)
    yield f"{who}." if entered == told else f"{who}, {entered}."
    if ended.is_over_message:
        yield translate(
            "KioskBand", "No message has ended what was signed: {level}; {signer}, {when}."
        ).format(
            level=services.guide.level(entry.level).words(lang).name
            if entry.level is not Level.NONE
            else no_level_words(),
            signer=entry.entered_by,
            when=wall_words(entry.entered_at, lang, region),
        )


def _remark(state: LevelState, services: KioskServices) -> str:
    if not state.is_withheld:
        return ""
    if services.is_full:
        return QCoreApplication.translate(
            "KioskBand", "Nothing can be kept here now: no newer level from files is shown."
        )
    return QCoreApplication.translate(
        "KioskBand",
        "Here an old message cannot be told from a new one: no level from files is shown.",
    )


def _notes(state: LevelState, services: KioskServices, lang: Lang) -> Iterator[str]:
    """What must be told beside the level, the most important first."""
    translate, shown = QCoreApplication.translate, state.shown
    if state.doubt is not None:
        # What is wrong with it, and what to do, is for the staff: the machine's page says so.
        yield translate("KioskBand", "This screen's clock may be wrong: do not go by its dates.")
    if shown is not None and shown.is_past_end:
        yield translate("KioskBand", "The announced end has passed, not confirmed: check it.")
    elif shown is not None and shown.is_old:
        yield (
            translate("KioskBand", "Entered more than a day ago: check TV or radio.")
            if shown.is_of_staff
            else translate("KioskBand", "Received more than a day ago: check TV or radio.")
        )
    if state.here is not None:
        yield translate("KioskBand", "At the same time: {level} ({place}).").format(
            level=services.guide.level(state.here.level).words(lang).name,
            place=place_words(state.here.place, services.guide, lang),
        )


def _facts(shown: ShownLevel, services: KioskServices, lang: Lang) -> Iterator[BandFact]:
    translate, entry, guide = QCoreApplication.translate, shown.entry, services.guide
    place = translate("KioskBand", "Place")
    yield BandFact("map-pin", place, place_words(entry.place, guide, lang))
    if entry.end.kind is not EndKind.NOT_SAID:
        end = translate("KioskBand", "End, as announced")
        yield BandFact("calendar-days", end, end_words(entry.end, lang))
    if shown.is_of_staff and entry.start != _entered_on(shown):
        start = translate("KioskBand", "From, as announced")
        yield BandFact("history", start, date_words(entry.start, lang))
    by = _announced_by(shown, services, lang)
    yield BandFact("megaphone", translate("KioskBand", "Announced by"), by)
    if entry.source is not None:
        source = translate("KioskBand", "Source")
        yield BandFact(_icon(entry.source), source, source_words(entry.source))
    yield BandFact("user-pen", _origin(shown, services, lang), _who(shown, lang))


def _entered_on(shown: ShownLevel) -> dt.date:
    from guide.alerts.kazakhstan_time import wall_time

    return wall_time(shown.entered_at, shown.entry.place.region).date()


def _announced_by(shown: ShownLevel, services: KioskServices, lang: Lang) -> str:
    """Who announced it: staff's answers are kept in the first language, messages say their own."""
    entry = shown.entry
    if not shown.is_of_staff:
        return signed_announcer(services, entry, lang) if lang != _HELD_IN else entry.announced_by
    if not entry.announced_by or lang == services.configuration.languages.first:
        return entry.announced_by
    from guide.usecases.level.announcers import announcer_words

    return announcer_words(entry.announced_by, lang)


def _icon(source: Source) -> str:
    return {Source.TV: "tv", Source.RADIO: "radio"}.get(source, "info")


def _origin(shown: ShownLevel, services: KioskServices, lang: Lang) -> str:
    """By whose word it stands, as the label of a moment."""
    translate = QCoreApplication.translate
    if not shown.is_of_staff:
        return translate("KioskBand", "Verified by the key of")
    return _of_staff(services, lang)


def _of_staff(services: KioskServices, lang: Lang) -> str:
    translate = QCoreApplication.translate
    name = services.configuration.institution.words(lang)
    if not name:
        return translate("KioskBand", "Entered by the staff")
    return translate("KioskBand", "Entered by the staff: {name}").format(name=name)


def _who(shown: ShownLevel, lang: Lang) -> str:
    at = wall_words(shown.entered_at, lang, shown.entry.place.region)
    signer = "" if shown.is_of_staff else shown.entered_by
    return ", ".join(part for part in (signer, at) if part)
