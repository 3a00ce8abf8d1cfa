"""What `daiyn level` says of an entry: every fact on a line of its own, and the same as data."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.alerts.kazakhstan_time import wall_time
from guide.content.command_words import CommandWords
from guide.content.model import Level
from guide.content.paper_words import PaperWords
from guide.paths import resources
from guide.usecases.level.declarations import Draft
from guide.usecases.level.level_facts import banner_facts
from guide.usecases.level.level_report import LevelReport
from guide.usecases.level.place_report import home_report
from guide.usecases.program.services import Services
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-35", detail="Теміртау")
GIVEN = Draft(
    Level.ORANGE,
    HOME,
    announced_by="Облыстық жедел штаб",
    source=Source.RADIO,
    end=End(kind=EndKind.FOR_DAYS, days=10),
    entered_by="Ерлан",
    on_date=dt.date(2026, 11, 20),
)


@pytest.fixture
def words() -> CommandWords:
    return CommandWords(resources() / "content", "en")


@pytest.fixture
def report(services: Services, words: CommandWords) -> LevelReport:
    return LevelReport(services.guide, words, PaperWords(resources() / "content"))


def lines(report: LevelReport, services: Services) -> list[str]:
    return report.lines(services.home().banner)


def test_nothing_entered_is_one_line_and_one_fact(
    report: LevelReport, services: Services, words: CommandWords
) -> None:
    assert lines(report, services) == [words.say("level_nothing")]
    assert banner_facts(services.home().banner) == {"state": "nothing", "level": None}


def test_each_fact_that_was_entered_stands_on_a_line_of_its_own(
    report: LevelReport, services: Services, words: CommandWords
) -> None:
    services.declarations.declare(GIVEN, HOME)
    orange = services.guide.level(Level.ORANGE).words("en")
    entered = wall_time(services.now())
    region = services.guide.region("KZ-35")
    assert region is not None
    assert lines(report, services) == [
        words.say("level_name", level_name=orange.level_name, adjective=orange.adjective, rank=2),
        orange.meaning,
        words.say("level_place", place=f"{region.name('en')}, Теміртау"),
        words.say("level_announced_by", who="Облыстық жедел штаб"),
        words.say("level_source", source=words.say("source_radio")),
        words.say("level_start", date="20 November 2026"),
        words.say("level_entered_by", who="Ерлан"),
        words.say("level_entered_at", when=f"22 November 2026, {entered:%H:%M}"),
        words.say("level_end", end=words.say("end_for_days", days=10)),
        words.say("level_computed", date="29 November 2026"),
        words.say("level_check"),
    ]


def test_what_was_not_given_is_said_to_be_so(
    report: LevelReport, services: Services, words: CommandWords
) -> None:
    services.declarations.declare(Draft(Level.RED, Place()), Place())
    missing, said = words.say("not_given"), lines(report, services)
    for line in ("level_place place", "level_announced_by who", "level_entered_by who"):
        text, field = line.split()
        assert words.say(text, **{field: missing}) in said
    assert words.say("level_source", source=missing) in said
    assert words.say("level_end", end=words.say("end_not_said")) in said
    assert words.say("level_computed", date=missing) not in said


@pytest.mark.parametrize(
    ("time", "date", "iso"),
    [
        (None, "25 November 2026", "2026-11-25"),
        (dt.time(15, 30), "25 November 2026, 15:30", "2026-11-25T15:30"),
    ],
)
def test_an_end_that_was_announced_is_said_as_it_is(
    report: LevelReport, services: Services, words: CommandWords, clock: Clock,
    time: dt.time | None, date: str, iso: str,
) -> None:  # fmt: skip
    until = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 11, 25), time=time)
    services.declarations.declare(Draft(Level.YELLOW, HOME, end=until), HOME)
    facts = banner_facts(services.home().banner)
    assert (facts["announced_end"], facts["end"]["date"]) == (iso, iso)
    end = words.say("level_end", end=words.say("end_until_date", date=date))
    assert end in lines(report, services)
    assert words.say("level_past_end", date=date) not in lines(report, services)
    clock.pass_days(9)
    said = lines(report, services)
    assert end in said
    assert words.say("level_past_end", date=date) in said
    assert words.say("level_old", days=9) in said
    assert words.say("level_computed", date=date) not in said


def test_no_level_declared_says_who_said_so_and_when(
    report: LevelReport, services: Services, words: CommandWords
) -> None:
    day = dt.date(2026, 11, 21)
    services.declarations.declare(
        Draft(Level.NONE, HOME, source=Source.TV, on_date=day, entered_by="Динара"), HOME
    )
    said = lines(report, services)
    source = words.say("source_tv")
    assert said[0] == words.say("level_none", source=source, date="21 November 2026")
    assert words.say("level_entered_by", who="Динара") in said
    assert said[-1] == words.say("level_check")
    assert banner_facts(services.home().banner)["state"] == "none_declared"


def test_the_facts_for_a_program_are_those_that_were_entered(
    report: LevelReport, services: Services
) -> None:
    services.declarations.declare(GIVEN, HOME)
    assert banner_facts(services.home().banner) == {
        "state": "level",
        "level": "orange",
        "rank": 2,
        "place": {"region": "KZ-35", "detail": "Теміртау"},
        "announced_by": "Облыстық жедел штаб",
        "source": "radio",
        "start": "2026-11-20",
        "end": {"kind": "for_days", "date": None, "days": 10},
        "announced_end": "2026-11-29",
        "is_computed": True,
        "is_past_end": False,
        "entered_by": "Ерлан",
        "origin": "entered",
        "entered_at": services.now().isoformat(),
        "age_days": 0,
        "is_old": False,
    }


def test_where_no_home_is_given_the_level_that_ended_last_is_told(services: Services) -> None:
    declared = services.declarations.declare(GIVEN, Place()).declaration_id
    services.declarations.close_entry(declared, ClosingKind.CANCELLED, Source.TV)
    told = home_report(services.declarations.held, Place(), services.now())
    assert told.span is not None
    assert (told.span.declaration.id, told.span.level) == (declared, Level.NONE)
