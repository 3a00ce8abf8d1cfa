"""What the band says of the level that stands, or of not knowing any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guide.alerts.declaration import EndKind, Source
from guide.content.model import Level
from guide.ui.advice.level_words import caption, no_level_words, rank_words
from guide.ui.kiosk.band import BandFact, LevelBandWords
from guide.ui.shell.words import end_words, place_words, source_words, wall_words
from guide.usecases.kiosk.level import ShownLevel, shown_level

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.usecases.kiosk.services import KioskServices


def band_words(services: KioskServices, lang: Lang) -> LevelBandWords:
    """All words of the band as it is now."""
    shown = shown_level(services)
    if shown is None:
        return _nothing_known()
    guide, entry = services.guide, shown.entry
    place = place_words(entry.place, guide, lang)
    note = _note(shown)
    facts = tuple(fact for fact in _facts(shown, services, lang) if fact.value)
    if shown.level is Level.NONE:
        name = no_level_words()
        return LevelBandWords(
            level=Level.NONE, caption=caption(), name=name, line=place, facts=facts, note=note
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
        note=note,
    )


def _nothing_known() -> LevelBandWords:
    translate = QCoreApplication.translate
    return LevelBandWords(
        level=None,
        caption=caption(),
        name=translate("KioskBand", "No level has been entered on this screen."),
        meaning=translate("KioskBand", "One may be in force."),
        note=translate("KioskBand", "Check TV, radio or your akimat (local authority)."),
    )


def _note(shown: ShownLevel) -> str:
    translate = QCoreApplication.translate
    if shown.is_past_end:
        return translate("KioskBand", "The announced end has passed, not confirmed: check it.")
    if shown.is_old:
        return translate("KioskBand", "Entered more than a day ago: check TV or radio.")
    return ""


def _facts(shown: ShownLevel, services: KioskServices, lang: Lang) -> Iterator[BandFact]:
    translate, entry, guide = QCoreApplication.translate, shown.entry, services.guide
    place = translate("KioskBand", "Place")
    yield BandFact("map-pin", place, place_words(entry.place, guide, lang))
    if entry.end.kind is not EndKind.NOT_SAID:
        end = translate("KioskBand", "End, as announced")
        yield BandFact("calendar-days", end, end_words(entry.end, lang))
    yield BandFact("megaphone", translate("KioskBand", "Announced by"), entry.announced_by)
    if entry.source is not None:
        source = translate("KioskBand", "Source")
        yield BandFact(_icon(entry.source), source, source_words(entry.source))
    yield BandFact("user-pen", _origin(shown, services, lang), _who(shown, lang))


def _icon(source: Source) -> str:
    return {Source.TV: "tv", Source.RADIO: "radio"}.get(source, "info")


def _origin(shown: ShownLevel, services: KioskServices, lang: Lang) -> str:
    """By whose word it stands, as the label of a moment."""
    translate = QCoreApplication.translate
    if not shown.is_of_staff:
        return translate("KioskBand", "Verified by the key of")
    name = services.configuration.institution.words(lang)
    if not name:
        return translate("KioskBand", "Entered by the staff")
    return translate("KioskBand", "Entered by the staff: {name}").format(name=name)


def _who(shown: ShownLevel, lang: Lang) -> str:
    at = wall_words(shown.entry.entered_at, lang, shown.entry.place.region)
    signer = "" if shown.is_of_staff else shown.entry.entered_by
    return ", ".join(part for part in (signer, at) if part)
