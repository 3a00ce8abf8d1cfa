"""The overview read aloud: each announcement in sentences, and nothing that no entry says."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    End,
    EndKind,
    Place,
    RegimeKind,
    Source,
)
from guide.content.model import LANGS, Lang, Level
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft
from guide.usecases.papers.overview_words import OverviewWords, spoken_overview
from guide.usecases.program.services import Services

HOME = Place(region="KZ-35")
FIRST = dt.date(2026, 11, 20)


def told(services: Services, lang: Lang = "en") -> str:
    words = OverviewWords(services.guide, PaperWords(resources() / "content"), lang)
    return "\n".join(spoken_overview(words, services.overview()))


def declare(services: Services, end: End = End()) -> str:  # noqa: B008 - frozen
    draft = Draft(Level.RED, HOME, source=Source.TV, on_date=FIRST, end=end)
    return services.declarations.declare(draft, HOME).declaration_id


@pytest.mark.parametrize(
    ("end", "says"),
    [
        (End(), "No last day given."),
        (End(kind=EndKind.FURTHER_NOTICE), "End: until further notice."),
        (End(kind=EndKind.AT_LEAST_DAYS, days=9), "End: days, at least: 9."),
        (End(kind=EndKind.FOR_DAYS, days=9), "about: 28 November 2026 (computed, check)."),
        (End(kind=EndKind.UNTIL_DATE, date=FIRST), "has passed, not confirmed."),
    ],
)
def test_the_end_is_told_as_it_was_announced(services: Services, end: End, says: str) -> None:
    declare(services, end)
    assert "From: 20 November 2026." in told(services)
    assert says in told(services)


def test_an_extension_begins_no_new_level(services: Services) -> None:
    declared = declare(services, End(kind=EndKind.UNTIL_DATE, date=FIRST))
    until = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 12, 5))
    later = Later(kind=AmendmentKind.EXTENDED, day=dt.date(2026, 11, 21), end=until)
    services.announcements.announce(declared, later)
    assert "From: 20 November 2026. Last day announced: 5 December 2026." in told(services)


@pytest.mark.parametrize("lang", LANGS)
def test_no_sentence_ends_twice(services: Services, lang: Lang) -> None:
    declare(services, End(kind=EndKind.UNTIL_DATE, date=FIRST))
    draft = Draft(Level.NONE, HOME, source=Source.TV, on_date=FIRST)
    services.announcements.add(draft, HOME, RegimeKind.EMERGENCY)
    assert ".." not in told(services, lang)


def test_where_a_level_ended_it_is_not_said_that_none_was_entered(services: Services) -> None:
    services.declarations.close_entry(declare(services), ClosingKind.CANCELLED, Source.TV)
    assert "No entry says that a level is in force." in told(services)
