"""The head of home: the level as it was entered, or that nothing was entered.

A level is never a live signal. Every fact stands as a person entered it; what was not entered
says so. Nothing entered is never shown as good news.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import EndKind, Origin
from guide.content.model import DECLARED, Level
from guide.ui.advice.level_words import (
    caption,
    colour_word,
    computed_words,
    heard_words,
    no_level_words,
    rank_words,
)
from guide.ui.kit.widgets import Button, Card, Heading, Text, boxed, column_of, columns_of, flow_of
from guide.ui.kit.widgets.banner import BannerNote, BannerWords, Fact, LevelBanner, NeutralBanner
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import (
    date_words,
    day_words,
    end_words,
    place_words,
    source_words,
    wall_words,
)
from guide.usecases.level.home_view import Banner

# Whom to trust is said by this situation; the banner's link leads there.
_CHECK_SITUATION = "INFO"
_ALL_FACTS = 5  # place, who announced it, source, end or date, who entered it


def level_banner(context: PageContext, banner: Banner) -> LevelBanner:
    """The banner of what stands: a level, or "no level declared" as a person entered it."""
    words = banner_words(context, banner)
    made = LevelBanner(context.look, words, is_narrow=context.host.is_narrow)
    made.change_requested.connect(lambda: context.navigator.go("picker"))
    made.meaning_requested.connect(lambda: context.navigator.go("levels"))
    made.check_requested.connect(
        lambda: context.navigator.go("situation", situation=_CHECK_SITUATION)
    )
    return made


def banner_words(context: PageContext, banner: Banner) -> BannerWords:
    """All words of the banner in the language of the page."""
    lang = context.lang
    facts = _facts(context, banner)
    shared = {
        "caption": caption(),
        "line": _line(context, banner),
        "low_line": _low_line(context, banner),
        "facts": tuple(facts),
        "notes": tuple(_notes(context, banner)),
        "check": QCoreApplication.translate("HomeBanner", "Check it"),
        "check_spoken": QCoreApplication.translate("HomeBanner", "Check an official source"),
        "check_hint": QCoreApplication.translate("HomeBanner", "TV, radio or your akimat"),
        "details": QCoreApplication.translate("HomeBanner", "What was announced"),
        "add": QCoreApplication.translate("HomeBanner", "Add details")
        if len(facts) < _ALL_FACTS
        else "",
    }
    if banner.level is Level.NONE:
        return BannerWords(
            level=Level.NONE,
            name=no_level_words(),
            rank="",
            meaning=QCoreApplication.translate(
                "HomeBanner", "So it was entered on this computer. A level may be declared later."
            ),
            spoken=no_level_words(),
            change=QCoreApplication.translate("HomeBanner", "Change this entry"),
            explain=QCoreApplication.translate("HomeBanner", "What do the levels mean?"),
            **shared,  # type: ignore[arg-type]
        )
    words = context.guide.level(banner.level).words(lang)
    return BannerWords(
        level=banner.level,
        name=words.level_name,
        rank=rank_words(context.guide, banner.level, lang),
        meaning=words.meaning,
        spoken=words.spoken,
        change=QCoreApplication.translate("HomeBanner", "Change level"),
        explain=QCoreApplication.translate("HomeBanner", "What does it mean?"),
        **shared,  # type: ignore[arg-type]
    )


def _entered(context: PageContext, banner: Banner) -> str:
    """Where it holds, when it was entered and from which source; what is missing is left out."""
    place = place_words(banner.place, context.guide, context.lang)
    entered = source = ""
    if banner.entered_at is not None:
        from guide.alerts.kazakhstan_time import wall_time  # loaded where a level stands

        day = date_words(wall_time(banner.entered_at, banner.place.region).date(), context.lang)
        words = (
            QCoreApplication.translate("HomeBanner", "entered: {date}")
            if banner.origin is not Origin.SIGNED
            else QCoreApplication.translate("HomeBanner", "accepted: {date}")
        )
        entered = words.format(date=day)
    if banner.source is not None:
        source = source_words(banner.source)
    return _joined(place, entered, source)


def _line(context: PageContext, banner: Banner) -> str:
    """What was entered, and until when; of a day that has passed a remark tells."""
    is_ahead = banner.announced_end is not None and not banner.is_past_end
    return _joined(_entered(context, banner), _last_day(context, banner) if is_ahead else "")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _last_day(context: PageContext, banner: Banner) -> str:
    """The day of the announced end, also where it is worked out from a number of days."""
    end = banner.announced_end
    if end is not None and end.is_computed:
        return computed_words(end.date, context.lang)
    return end_words(banner.end, context.lang)


def _facts(context: PageContext, banner: Banner) -> list[Fact]:
    """What was announced and entered; what is missing is not listed."""
    is_level = banner.level is not Level.NONE
    place = place_words(banner.place, context.guide, context.lang)
    sources = (banner.source, *banner.also_heard) if banner.source else banner.also_heard
    source = ", ".join(map(source_words, sources))
    end = _end(context, banner) if is_level and banner.end.kind is not EndKind.NOT_SAID else ""
    day = date_words(banner.start, context.lang) if banner.start and not is_level else ""
    at, region = banner.entered_at, banner.place.region
    entered = wall_words(at, context.lang, region) if at is not None else ""
    who = ", ".join(part for part in (banner.entered_by, entered) if part)
    translate = QCoreApplication.translate
    return [
        fact
        for fact in (
            Fact("map-pin", translate("HomeBanner", "Place"), place),
            Fact("megaphone", translate("HomeBanner", "Announced by"), banner.announced_by),
            Fact("info", translate("HomeBanner", "Source"), source),
            Fact("calendar-days", translate("HomeBanner", "End, as announced"), end),
            Fact("calendar-days", translate("HomeBanner", "Date of the announcement"), day),
            Fact("user-pen", _origin_words(banner.origin), who),
        )
        if fact.value
    ]


def _end(context: PageContext, banner: Banner) -> str:
    said = end_words(banner.end, context.lang)
    is_computed = banner.announced_end is not None and banner.announced_end.is_computed
    return f"{said}. {_last_day(context, banner)}" if is_computed else said


def _origin_words(origin: Origin) -> str:
    """By whose word it stands, as the label of a name and a moment."""
    if origin is Origin.SIGNED:
        return QCoreApplication.translate("AlertWords", "Verified by the key of")
    if origin is Origin.UNVERIFIED:
        return _unverified_words()
    return QCoreApplication.translate("HomeBanner", "Entered by and when")


def _unverified_words() -> str:
    return QCoreApplication.translate("AlertWords", "Not verified, entered by hand")


def _notes(context: PageContext, banner: Banner) -> Iterator[BannerNote]:
    end = banner.announced_end
    if banner.origin is Origin.UNVERIFIED:
        yield BannerNote("circle-alert", f"{_unverified_words()}.")
    if banner.is_past_end and end is not None:
        words = (
            QCoreApplication.translate(
                "HomeBanner",
                "The announced end passed on about {date} (computed, check), not confirmed.",
            )
            if end.is_computed
            else QCoreApplication.translate(
                "HomeBanner", "The announced end passed on {date}, not confirmed."
            )
        )
        yield BannerNote(
            "clock-alert", words.format(date=day_words(end.date, end.time, context.lang))
        )
    if banner.is_old:
        days = banner.age_days
        words = QCoreApplication.translate(
            "HomeBanner", "Entered %n day(s) ago. Check with an official source.", "", days
        )
        yield BannerNote("clock-alert", words)


def _low_line(context: PageContext, banner: Banner) -> str:
    """The line where there is little room: what is to be checked takes the place of the rest."""
    place = place_words(banner.place, context.guide, context.lang)
    if banner.is_past_end:
        note = QCoreApplication.translate("HomeBanner", "Past its announced end: check it")
    elif banner.is_old:
        days = banner.age_days
        note = QCoreApplication.translate("HomeBanner", "Entered %n day(s) ago: check it", "", days)
    elif banner.origin is Origin.UNVERIFIED:
        note = _unverified_words()
    else:
        return _entered(context, banner)
    return _joined(place, note)


def nothing_banner(context: PageContext) -> NeutralBanner:
    """Nobody entered a level: one may be in force, and three buttons to enter it."""
    made = NeutralBanner(
        context.look,
        caption(),
        QCoreApplication.translate("HomeBanner", "No level has been entered on this computer."),
        QCoreApplication.translate(
            "HomeBanner", "One may be in force: check TV, radio or your akimat (local authority)."
        ),
    )
    made.setObjectName("nothing_banner")
    made.body.addWidget(heard_buttons(context, with_meaning=True))
    return made


def heard_card(context: PageContext) -> Card:
    """The three buttons below "no level declared": the next announcement may name one."""
    title = QCoreApplication.translate("HomeBanner", "If a level is declared now")
    # The banner above already leads to the meaning.
    buttons = heard_buttons(context, with_meaning=False)
    return Card(context.look, Heading(context.look, title, 2), buttons, name="heard_card")


def heard_buttons(context: PageContext, *, with_meaning: bool) -> QWidget:
    """Three buttons, "I heard: yellow" and so on, and where to read what they mean."""
    from guide.ui.kit.widgets.level_buttons import LevelButton

    look, guide, lang = context.look, context.guide, context.lang
    buttons = (
        LevelButton(
            look,
            level,
            heard_words(),
            colour_word(guide, level, lang),
            rank_words(guide, level, lang),
            name=f"heard_{level.value}",
            on=partial(context.navigator.go, "picker", level=level.value),
        )
        for level in DECLARED
    )
    about = QCoreApplication.translate(
        "HomeBanner", "The colour is enough. Place, source and end can be added later."
    )
    meaning = Button(
        look,
        QCoreApplication.translate("HomeBanner", "What do the levels mean?"),
        kind="link",
        name="levels_meaning",
        on=lambda: context.navigator.go("levels"),
    )
    board = columns_of(look, 12, *buttons, least=190, most=len(DECLARED), is_even=True)
    said = Text(look, about, colour="text2")
    row = flow_of(look, 16, said, meaning if with_meaning else None)
    return boxed(column_of(look, 12, boxed(board, "heard_buttons"), row))
