"""What is said of an entry later, in the window: by each answer, of a level and of a regime."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Callable

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from guide.alerts.declaration import (
    AmendmentKind,
    ClosingKind,
    End,
    EndKind,
    Place,
    RegimeKind,
    Source,
)
from guide.app.startup import Program
from guide.content.model import LANGS, Lang, Level
from guide.usecases.level.announcements import Later
from guide.usecases.level.declarations import Draft
from guide.usecases.papers.overview_sheet import overview_sheet_data
from guide.usecases.program.services import Services
from tests.proofs import rest_in_proof
from tests.ui.windows.conftest import Opener
from tests.ui.windows.level_fixtures import (
    KARAGANDA,
    MovableClock,
    enter,
    focus_name,
    key,
    open_page,
    page_of,
    press,
    rest,
    shown_words,
    words_on,
)
from tests.ui.windows.test_advice_in_sight import in_sight
from tests.ui.windows.window_fixtures import named

PAVLODAR = "KZ-55"
AWAY = Place(region=PAVLODAR)
TODAY = dt.date(2026, 3, 5)
NOW = dt.datetime(2026, 3, 5, 9, 5, tzinfo=dt.UTC)


def orange(services: Services) -> str:
    """An orange level of another place, until the tenth."""
    until = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 3, 10))
    draft = Draft(Level.ORANGE, AWAY, source=Source.TV, end=until, on_date=dt.date(2026, 3, 3))
    return services.declarations.declare(draft, KARAGANDA).declaration_id


def operation(services: Services, place: Place = AWAY) -> str:
    draft = Draft(Level.NONE, place, source=Source.TV, on_date=dt.date(2026, 3, 3))
    made = services.announcements.add(draft, KARAGANDA, RegimeKind.OPERATION)
    return made.declaration_id


def fill(program: Program, answer: str, **typed: str) -> None:
    """Fill in the small form of an answer: texts by the field, choices by their value."""
    page = page_of(program)
    for name, value in typed.items():
        if name in ("source", "level", "end", "both"):
            named(page, f"choice_{answer}_{name}").button(value).click()
        else:
            named(page, f"field_{answer}_{name}").edit.setText(value)
        rest(program)


def told(services: Services, moment: dt.datetime = NOW) -> tuple[object, ...]:
    """The level at the other place, whether the operation stands there, and the last day."""
    state = services.declarations.held.state(AWAY, moment)
    span = state.span
    standing = {kind: one.standing.name for kind, one in state.regimes.items()}
    last = None if span is None or span.until is None else span.until.date
    return state.level, standing.get(RegimeKind.OPERATION), last


# A kind of answer, what is typed, what holds then, and words that stand on the page of the place.
Case = tuple[str, dict[str, str], tuple[object, ...], str]
TENTH, TWELFTH = dt.date(2026, 3, 10), dt.date(2026, 3, 12)
LEVELS: tuple[Case, ...] = (
    ("extended", {"day": "05.03.2026", "source": "sms", "end": "until_date", "until": "12.03.2026"},
     (Level.ORANGE, None, TWELFTH), "Extended: orange level"),
    ("lowered", {"day": "05.03.2026", "time": "12:30", "source": "tv", "level": "yellow"},
     (Level.YELLOW, None, None), "Lowered, now: yellow level"),
    ("ended", {"day": "05.03.2026", "time": "9.05", "source": "radio", "entered_by": "Динара"},
     (Level.NONE, None, None), "Entered by: Динара"),
    ("correct", {"day": "04.03.2026", "time": "13:00", "level": "red"},
     (Level.RED, None, TENTH), "Entry corrected"),
    ("mistake", {}, (None, None, None), "Entered by mistake: orange level"),
)  # fmt: skip
REGIMES: tuple[Case, ...] = (
    ("extended", {"day": "05.03.2026", "source": "sms", "end": "further_notice"},
     (None, "IN_FORCE", None), "Extended: Counter-terrorist operation regime"),
    ("ended", {"day": "05.03.2026", "time": "12:00", "source": "tv"},
     (None, "LIFTED", None), "Ended: Counter-terrorist operation regime"),
    ("correct", {"source": "radio", "both": "no"},
     (None, "IN_FORCE", None), "Entry corrected"),
    ("mistake", {}, (None, None, None),
     "Entered by mistake: Counter-terrorist operation regime"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("make", "table"), [(orange, LEVELS), (operation, REGIMES)], ids=["level", "regime"]
)
def test_each_answer_is_added_to_the_chain_and_can_be_taken_back(
    program: Program, services: Services, make: Callable[[Services], str], table: tuple[Case, ...]
) -> None:
    make(services)
    before = told(services)
    for answer, typed, expected, words in table:
        page = open_page(program, "overview_place", region=PAVLODAR)
        assert words not in shown_words(page), f"{answer}: nothing of it before"
        press(program, f"later_{answer}_0")
        assert page_of(program).name == "later"
        fill(program, answer, **typed)
        assert told(services) == before, f"{answer}: nothing is kept before the main button"
        press(program, "keep_later")
        page = page_of(program)
        assert page.name == "overview_place", answer
        assert told(services) == expected, answer
        assert words in shown_words(page), answer
        press(program, "message_action")
        assert told(services) == before, f"{answer}: taken back"


def test_an_announcement_needs_a_source_and_a_day_and_an_hour_that_can_be_read(
    program: Program, services: Services
) -> None:
    entry = orange(services)
    open_page(program, "later", declaration=entry, answer="ended")
    steps: tuple[tuple[dict[str, str], str], ...] = (
        ({}, "source"), ({"source": "tv"}, "day"), ({"day": "31.02.2026"}, "day"),
        ({"day": "05.03.2026", "time": "25:00"}, "time"),
    )  # fmt: skip
    for typed, field in steps:
        fill(program, "ended", **typed)
        press(program, "keep_later")
        assert page_of(program).name == "later", field
        if field != "source":
            assert named(page_of(program), f"field_ended_{field}").problem, field
    assert told(services)[0] is Level.ORANGE
    fill(program, "ended", time="14:05")
    press(program, "keep_later")
    assert told(services)[0] is Level.NONE, "the hours are Kazakhstan's: 14:05 there is now"
    assert told(services, NOW - dt.timedelta(minutes=1))[0] is Level.ORANGE


def test_where_more_was_entered_for_the_same_day_the_hour_is_asked(
    program: Program, services: Services
) -> None:
    """Of two words for one moment the one that leaves more in force holds: it is said, not lost."""
    entry = orange(services)
    later = Later(kind=AmendmentKind.EXTENDED, day=TODAY, source=Source.TV)
    services.announcements.announce(entry, later)
    open_page(program, "later", declaration=entry, answer="ended")
    fill(program, "ended", day="05.03.2026", source="tv")
    press(program, "keep_later")
    assert "Enter the hour." in shown_words(program.window)
    assert focus_name(program.app) == "edit_ended_time"
    assert told(services)[0] is Level.ORANGE
    fill(program, "ended", time="13:00")
    press(program, "keep_later")
    assert told(services)[0] is Level.NONE
    assert "Enter the hour." not in shown_words(program.window)


def test_an_entry_that_was_undone_meanwhile_is_not_written_to(
    program: Program, services: Services
) -> None:
    receipt = services.declarations.declare(Draft(Level.RED, AWAY), KARAGANDA)
    open_page(program, "later", declaration=receipt.declaration_id, answer="mistake")
    services.declarations.undo(receipt)
    press(program, "keep_later")
    assert named(page_of(program), "no_entry").isVisible()
    assert services.declarations.held.levels.all() == ()


@pytest.mark.parametrize("name", ["overview_place", "past"])
def test_a_page_that_was_left_builds_nothing_anew(
    program: Program, services: Services, name: str
) -> None:
    orange(services)
    page = open_page(program, name)
    change = Draft(Level.RED, AWAY)
    program.session.run(lambda services: services.declarations.declare(change, KARAGANDA))
    rest(program)
    assert page_of(program) is not page, "while it is shown it shows what holds"
    page = open_page(program, "number", number="112")
    change = Draft(Level.YELLOW, AWAY)
    program.session.run(lambda services: services.declarations.declare(change, KARAGANDA))
    rest(program)
    assert page_of(program) is page


def test_the_keys_alone_extend_the_level_of_home_from_the_earlier_lists(
    program: Program, services: Services
) -> None:
    enter(services, Level.ORANGE, source=Source.TV)
    page = open_page(program, "past")
    named(page, "later_extended_0").setFocus()
    key(program, Qt.Key.Key_Return)
    assert focus_name(program.app) == "choice_extended_source_tv"
    key(program, Qt.Key.Key_Right)
    for _ in range(30):
        if focus_name(program.app) == "edit_extended_day":
            QTest.keyClicks(program.app.focusWidget(), "5.3.2026")
        if focus_name(program.app) == "keep_later":
            break
        key(program, Qt.Key.Key_Tab)
    key(program, Qt.Key.Key_Return)
    entry = services.declarations.current()
    assert entry is not None
    (later,) = entry.amendments
    assert (later.kind, later.day, later.source) == (
        AmendmentKind.EXTENDED, TODAY, Source.RADIO,
    )  # fmt: skip
    assert page_of(program).name == "overview_place"


def test_what_was_typed_stays_over_another_language(program: Program, services: Services) -> None:
    entry = orange(services)
    open_page(program, "later", declaration=entry, answer="extended")
    named(page_of(program), "answer_lowered").click()
    rest(program)
    fill(program, "lowered", day="05.03.2026", level="yellow", entered_by="Динара")
    program.session.change_settings(language="kk")
    rest(program)
    page = page_of(program)
    assert named(page, "answer_lowered").isChecked()
    assert named(page, "field_lowered_day").value == "05.03.2026"
    assert named(page, "choice_lowered_level").choice == "yellow"


@pytest.mark.skipif(sys.platform == "win32", reason="the zone is set another way")
@pytest.mark.parametrize("zone", ["UTC", "Asia/Almaty", "<+06>-6"])
def test_home_and_the_earlier_lists_tell_days_and_hours_of_kazakhstan(
    open_window: Opener,
    services: Services,
    clock: MovableClock,
    zone: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """19:30 UTC is the next day in Kazakhstan, whatever the computer believes."""
    clock.moment = dt.datetime(2026, 3, 5, 19, 30, tzinfo=dt.UTC)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        entry = enter(services, Level.ORANGE, source=Source.TV)
        program = open_window()
        home = words_on(page_of(program))
        assert "entered: 6 March 2026" in home
        services.declarations.close_entry(entry.id, ClosingKind.CANCELLED, Source.TV, TODAY)
        page = open_page(program, "past")
        named(page, f"past_{entry.id}").button.click()
        rest(program)
        said = shown_words(page)
        assert "Entered: 6 March 2026, 00:30" in said
        assert "Level cancelled, 6 March 2026, 00:30" in said
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_chain_of_a_level_that_ended_stays_in_the_earlier_lists(
    program: Program, services: Services
) -> None:
    entry = enter(services, Level.ORANGE, source=Source.TV)
    for kind, hour in ((AmendmentKind.EXTENDED, 8), (AmendmentKind.ENDED, 9)):
        at = dt.time(hour)
        later = Later(kind=kind, day=TODAY, time=at, source=Source.SMS, entered_by="Динара")
        services.announcements.announce(entry.id, later)
    page = open_page(program, "past")
    assert page.findChild(QWidget, "standing") is None, "it stands no more"
    named(page, f"past_{entry.id}").button.click()
    rest(program)
    said = shown_words(page)
    for words in ("Declared: orange level", "Extended: orange level", "Level cancelled"):
        assert words in said
    assert said.count("Entered by: Динара") == 2


# ---- regimes


def said_of_it(program: Program, services: Services, words: str) -> dict[str, bool]:
    """Where a regime of home is told: each place that shows or says what holds."""
    sheet = overview_sheet_data(
        services.guide,
        services.paper_words,
        services.overview(),
        [program.session.settings().language or "en"],
    )
    return {
        "home": words in words_on(open_page(program, "home")),
        "overview": words in words_on(open_page(program, "overview")),
        "read aloud": words in words_on(open_page(program, "overview_text")),
        "printed": any(words in line["level"] for line in sheet["lines"]),
        "place": f"{words}: in force"
        in words_on(open_page(program, "overview_place", region="KZ-35")),
    }


OPERATION = ("operation", "Counter-terrorist operation regime")
EMERGENCY = ("emergency", "State of emergency")


@pytest.mark.parametrize("regime", rest_in_proof([OPERATION, EMERGENCY], OPERATION))
def test_a_regime_is_entered_seen_everywhere_and_ended_apart_from_the_level(
    program: Program, services: Services, regime: tuple[str, str]
) -> None:
    """KEY-06, AUTH-11: one can end while the other stays."""
    kind, words = regime
    enter(services, Level.RED, source=Source.TV)
    assert not any(said_of_it(program, services, words).values())
    press(program, "enter_regime_here")
    press(program, "enter_regime")
    assert "Choose what was declared" in shown_words(program.window)
    press(program, f"regime_{kind}")
    named(page_of(program), "choice_regime_source").button("tv").click()
    press(program, "enter_regime")
    assert page_of(program).name == "overview_place"
    assert said_of_it(program, services, words) == dict.fromkeys(
        ("home", "overview", "read aloud", "printed", "place"), True
    )
    open_page(program, "regime", place="KZ-35")
    press(program, f"regime_{kind}")
    press(program, "enter_regime")
    assert page_of(program).name == "later", "one is not entered twice"
    open_page(program, "home")
    press(program, "regime_0")
    named(page_of(program), "answer_ended").click()
    rest(program)
    fill(program, "ended", source="tv", day="05.03.2026")
    press(program, "keep_later")
    state = services.declarations.held.state(KARAGANDA)
    assert state.level is Level.RED
    assert {one.standing.name for one in state.regimes.values()} == {"LIFTED"}
    assert words not in words_on(open_page(program, "home"))


@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "kk"))
def test_with_a_regime_and_a_level_elsewhere_advice_is_still_in_sight_on_home(
    open_window: Opener, services: Services, lang: Lang
) -> None:
    enter(services, Level.YELLOW, source=Source.TV)
    operation(services, KARAGANDA)
    services.plan_editor.change("plan", "out_town", "Павлодар")
    services.declarations.declare(Draft(Level.RED, AWAY), KARAGANDA)
    for scale, least in ((100, 3), (200, 1)):
        services.preferences.change(text_scale=scale)
        program = open_window(lang=lang, size=(1024, 640))
        assert named(page_of(program), "elsewhere").isVisible()
        assert len(in_sight(program)) >= least, scale
