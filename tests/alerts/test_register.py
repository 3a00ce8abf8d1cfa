"""What holds at a place, of any set of declarations: one state, in its time and its area only."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Sequence

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs

from guide.alerts import course, register
from guide.alerts.course import Standing
from guide.alerts.declaration import (
    Amendment,
    AmendmentKind,
    Closing,
    ClosingKind,
    Declaration,
    End,
    EndKind,
    Place,
    Regime,
    RegimeKind,
    Source,
)
from guide.alerts.kazakhstan_time import first_moment_after, moment_at
from guide.alerts.register import Register, State
from guide.content.model import DECLARED, Level
from tests.alerts.courses import (
    ENTERED,
    amendment,
    day_and_time,
    declaration,
    moment,
    moments,
    places,
    sets_by_chance,
)

HERE = Place(region="KZ-71")
SITES = Place(region="KZ-71", detail="Саммит өтетін орындар")
COUNTRY = Place(region="KZ")


def at(when: str, *declared: Declaration | Regime, place: Place = HERE) -> State:
    return Register(declared).state(place, moment(when, place.region))


def since(text: str, level: Level = Level.YELLOW, **values: object) -> Declaration:
    day, time = day_and_time(text)
    return declaration(level=level, start=day, start_time=time, **{"place": HERE, **values})


def later(kind: AmendmentKind, text: str, **values: object) -> Amendment:
    day, time = day_and_time(text)
    return amendment(kind, day, time=time, **values)


# ---- areas


def test_words_cover_what_is_written_alike_and_nothing_else() -> None:
    sites = since("2026-11-01", place=SITES)
    for words, is_covered in (
        ("САММИТ  өтетін орындар ", True),
        ("саммит өтетін орында", False),
        ("", False),
    ):
        state = at("2026-11-02", sites, place=Place(region="KZ-71", detail=words))
        assert (state.level is Level.YELLOW) == is_covered
    assert at("2026-11-02", sites, place=structs.replace(SITES, region="KZ-75")).level is None
    assert at("2026-11-02", since("2026-11-01"), place=SITES).level is Level.YELLOW


def test_a_letter_in_two_parts_is_the_same_letter() -> None:
    whole, parts = (Place(region="KZ-71", detail=text) for text in ("Байқоңыр", "Баи\u0306қоңыр"))
    assert at("2026-11-02", since("2026-11-01", place=whole), place=parts).level is Level.YELLOW


def test_a_place_that_was_not_given_has_its_own_levels_and_the_country_s() -> None:
    unknown = since("2026-11-01", place=Place())
    assert at("2026-11-02", unknown, place=Place()).level is Level.YELLOW
    assert at("2026-11-02", unknown).level is None
    assert at("2026-11-02", since("2026-11-01", place=COUNTRY), place=Place()).level is Level.YELLOW


def test_what_holds_in_parts_of_a_place_is_told_apart() -> None:
    found = Register([since("2026-11-01", place=SITES), since("2026-11-01", Level.RED)])
    now = moment("2026-11-02")
    assert [span.level for span in found.inside(HERE, now)] == [Level.YELLOW]
    assert [span.level for span in found.inside(COUNTRY, now)] == [Level.RED, Level.YELLOW]
    assert found.inside(SITES, now) == []
    assert [span.level for span in found.holding(SITES, now)] == [Level.RED, Level.YELLOW]


# ---- the chain


def test_a_time_of_day_begins_and_ends_a_level() -> None:
    red = since(
        "2016-07-18T12:20", Level.RED, amendments=(later(AmendmentKind.ENDED, "2016-07-18T20:00"),)
    )
    levels = [at(f"2016-07-18T{time}", red).level for time in ("12:19", "12:20", "19:59", "20:00")]
    assert levels == [None, Level.RED, Level.RED, Level.NONE]


def test_lowering_extension_and_end_hold_each_from_its_moment() -> None:
    chain = since(
        "2026-11-01",
        Level.RED,
        end=End(kind=EndKind.FOR_DAYS, days=3),
        amendments=(
            later(AmendmentKind.ENDED, "2026-11-20"),
            later(AmendmentKind.LOWERED, "2026-11-10T18:00", level=Level.ORANGE),
            later(AmendmentKind.EXTENDED, "2026-11-04"),
        ),
    )
    for when, level, standing in (
        ("2026-11-03T23:59", Level.RED, Standing.IN_FORCE),
        ("2026-11-05", Level.RED, Standing.IN_FORCE),
        ("2026-11-10T18:00", Level.ORANGE, Standing.IN_FORCE),
        ("2026-11-20", Level.NONE, Standing.LIFTED),
    ):
        span = at(when, chain).span
        assert span is not None
        assert (span.level, span.standing) == (level, standing), when


@pytest.mark.parametrize(
    ("when", "level", "begun"),
    [
        ("2026-11-05", Level.RED, "2026-11-01"),
        ("2026-11-11", Level.NONE, "2026-11-10"),
        ("2026-11-13", Level.RED, "2026-11-12"),
        ("2026-11-15", Level.ORANGE, "2026-11-14"),
    ],
)
def test_since_when_is_told_of_what_holds_and_not_of_the_chain(
    when: str, level: Level, begun: str
) -> None:
    chain = since(
        "2026-11-01",
        Level.RED,
        amendments=(
            later(AmendmentKind.ENDED, "2026-11-10"),
            later(AmendmentKind.EXTENDED, "2026-11-12"),
            later(AmendmentKind.LOWERED, "2026-11-14", level=Level.ORANGE),
        ),
    )
    span = at(when, chain).span
    assert span is not None
    assert (span.level, span.since) == (level, moment(begun))


def test_lowered_and_ended_at_one_moment_it_holds_on_lowered() -> None:
    said = (
        later(AmendmentKind.ENDED, "2026-11-10T12:00"),
        later(AmendmentKind.LOWERED, "2026-11-10T12:00", level=Level.ORANGE),
    )
    for amendments in (said, said[::-1]):
        chain = since("2026-11-01", Level.RED, amendments=amendments)
        assert at("2026-11-11", chain).level is Level.ORANGE


def test_what_was_closed_before_it_began_says_nothing_before() -> None:
    closing = Closing(kind=ClosingKind.CANCELLED, closed_at=moment("2026-11-05"))
    chain = since("2026-11-10", Level.RED, closing=closing)
    assert (at("2026-11-07", chain).level, at("2026-11-12", chain).level) == (None, Level.NONE)


def test_of_what_decides_the_narrower_area_and_the_later_word_are_told() -> None:
    here, country = since("2026-11-01", id="h"), since("2026-11-02", id="c", place=COUNTRY)
    none = since("2026-11-01", Level.NONE, id="n", source=Source.TV)
    ended = since("2026-11-01", id="e", amendments=(later(AmendmentKind.ENDED, "2026-11-05"),))
    for declared, told_of in (([here, country], "h"), ([none, ended], "e")):
        span = at("2026-11-06", *declared).span
        assert span is not None
        assert span.declaration.id == told_of
    assert Register([none]).holding(HERE, moment("2026-11-06")) == [], "none stands nowhere"


def test_past_its_announced_end_it_stays_and_yields_to_any_other_in_force() -> None:
    past = since("2026-11-01", Level.RED, end=End(kind=EndKind.FOR_DAYS, days=3))
    for when, standing in (
        ("2026-11-03T23:59", Standing.IN_FORCE),
        ("2026-11-04", Standing.UNCONFIRMED),
        ("2036-11-04", Standing.UNCONFIRMED),
    ):
        span = at(when, past).span
        assert span is not None
        assert (span.level, span.standing) == (Level.RED, standing)
    yellow = since("2026-11-02", id="y", place=COUNTRY)
    assert at("2026-11-03", past, yellow).level is Level.RED
    assert at("2026-11-04", past, yellow).level is Level.YELLOW


def test_a_later_word_that_none_is_declared_ends_what_nobody_confirmed_and_an_earlier_not() -> None:
    past = since("2026-11-02", Level.RED, end=End(kind=EndKind.FOR_DAYS, days=2))
    for day, level in (("2026-11-01", Level.RED), ("2026-11-05", Level.NONE)):
        none = since(day, Level.NONE, id="n", source=Source.TV)
        assert at("2026-11-06", past, none).level is level
        assert at("2026-11-03", past, none).level is Level.RED, "in force, so it holds"


def test_a_word_that_none_is_declared_ends_nothing_that_was_extended_since() -> None:
    one_day = End(kind=EndKind.FOR_DAYS, days=1)
    past = since(
        "2026-11-01", Level.RED, end=one_day,
        amendments=(later(AmendmentKind.EXTENDED, "2026-11-06", end=one_day),),
    )  # fmt: skip
    none = since("2026-11-04", Level.NONE, id="n", source=Source.TV)
    levels = [at(f"2026-11-0{day}", past, none).level for day in (5, 6, 8)]
    assert levels == [Level.NONE, Level.RED, Level.RED]


def test_of_two_words_that_none_is_declared_the_later_one_counts() -> None:
    """Also when the last day that was given with it is over, and an earlier one has none."""
    past = since("2026-11-02", Level.RED, end=End(kind=EndKind.FOR_DAYS, days=2))
    early = since("2026-11-01", Level.NONE, id="e", source=Source.TV)
    one_day = End(kind=EndKind.FOR_DAYS, days=1)
    late = since("2026-11-05", Level.NONE, id="l", source=Source.TV, end=one_day)
    assert at("2026-11-08", past, late).level is Level.NONE
    assert at("2026-11-08", past, late, early).level is Level.NONE


def test_an_extension_to_an_earlier_day_takes_nothing_before_its_own() -> None:
    chain = since(
        "2026-11-01",
        end=End(kind=EndKind.FOR_DAYS, days=10),
        amendments=(
            later(
                AmendmentKind.EXTENDED,
                "2026-11-08",
                end=End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 11, 4)),
            ),
        ),
    )
    for when, last in (("2026-11-06", dt.date(2026, 11, 10)), ("2026-11-08", dt.date(2026, 11, 4))):
        span = at(when, chain).span
        assert span is not None
        assert span.until is not None
        assert span.until.date == last, when


def test_at_least_some_days_have_no_last_day() -> None:
    chain = since("2026-11-01", end=End(kind=EndKind.AT_LEAST_DAYS, days=3))
    span = at("2027-11-01", chain).span
    assert span is not None
    assert (span.until, span.standing) == (None, Standing.IN_FORCE)


def test_heard_from_two_sources_the_widest_end_stands() -> None:
    three, five = (End(kind=EndKind.FOR_DAYS, days=days) for days in (3, 5))
    open_ = End(kind=EndKind.AT_LEAST_DAYS, days=3)
    for first, second, day, last in (
        (three, five, "2026-11-01", "2026-11-05"),
        (five, three, "2026-11-01", "2026-11-05"),
        (three, three, "2026-11-03", "2026-11-05"),
        (five, open_, "2026-11-01", None),
        (open_, five, "2026-11-01", None),
    ):
        chain = since(
            "2026-11-01", end=first, amendments=(later(AmendmentKind.HEARD, day, end=second),)
        )
        span = at("2026-11-02", chain).span
        assert span is not None
        assert (span.until and str(span.until.date)) == last
        assert span.said_by is None, "it is the declaration that says so"


def test_a_mistake_never_was_and_what_was_replaced_says_no_more() -> None:
    closed_at = moment("2026-11-05")
    for kind, before, after in (
        (ClosingKind.MISTAKE, None, None),
        (ClosingKind.REPLACED, Level.YELLOW, None),
        (ClosingKind.CANCELLED, Level.YELLOW, Level.NONE),
    ):
        one = since("2026-11-01", closing=Closing(kind=kind, closed_at=closed_at))
        assert (at("2026-11-02", one).level, at("2026-11-06", one).level) == (before, after)


def test_regimes_stand_and_end_apart_from_the_level() -> None:
    """Kostanay, January 2022: red was lifted while the state of emergency stayed (AUTH-11)."""
    red = since("2022-01-06", Level.RED, amendments=(later(AmendmentKind.ENDED, "2022-01-14"),))
    emergency, operation = (
        Regime(
            id=kind,
            regime=kind,
            place=COUNTRY,
            home_place=HERE,
            start=dt.date(2022, 1, 5),
            entered_at=ENTERED,
            amendments=amendments,
        )
        for kind, amendments in (
            (RegimeKind.EMERGENCY, ()),
            (RegimeKind.OPERATION, (later(AmendmentKind.ENDED, "2022-01-10"),)),
        )
    )
    state = at("2022-01-15", red, emergency, operation)
    assert state.level is Level.NONE
    standing = {kind: span.standing for kind, span in state.regimes.items()}
    assert standing == {
        RegimeKind.EMERGENCY: Standing.IN_FORCE,
        RegimeKind.OPERATION: Standing.LIFTED,
    }
    assert at("2022-01-04", emergency).regimes == {}


# ---- any set


def told(state: State) -> object:
    span = state.span
    if span is None:
        return None
    return state.level, span.standing, span.since, span.until, span.declaration.place.region


def shuffled(declarations: list[Declaration], seed: int) -> list[Declaration]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    mixed = [
        structs.replace(one, amendments=tuple(chance.sample(one.amendments, len(one.amendments))))
        for one in declarations
    ]
    chance.shuffle(mixed)
    return mixed


def is_below(place: Place, area: Place) -> bool:
    """Said once more and plainly, so that a fault of the program is none of the test."""
    words = [" ".join(one.detail.casefold().split()) for one in (place, area)]
    if area.region == "KZ" and not words[1]:
        return True
    return area.region == place.region and words[1] in ("", words[0])


def faults(declarations: list[Declaration], place: Place, now: dt.datetime, seed: int) -> str:
    state = Register(declarations).state(place, now)
    if told(Register(shuffled(declarations, seed)).state(place, now)) != told(state):
        return "the order of entry matters"
    begun = [
        one
        for one in declarations
        if is_below(place, one.place)
        and moment_at(one.start, one.start_time, one.place.region) <= now
        and (one.closing is None or one.closing.kind is not ClosingKind.MISTAKE)
    ]
    open_ = [one for one in begun if one.closing is None or one.closing.closed_at > now]
    if state.span is None:
        return "nothing said" if open_ else ""
    if state.level in DECLARED and state.span.declaration.id not in {one.id for one in open_}:
        return "a level outside its time or area"
    plain = [
        one.level
        for one in open_
        if not one.amendments
        and ((end := course.end_from(one.start, one.end)) is None
             or now < (first_moment_after(end.date, one.place.region) or now))
    ]  # fmt: skip
    highest = max(plain, key=lambda level: level.rank, default=Level.NONE)
    if highest in DECLARED and (
        state.level is None
        or state.level.rank < highest.rank
        or state.span.standing is not Standing.IN_FORCE
    ):
        return "a level in force is passed over"
    return ""


def prove(examples: int, phases: Sequence[Phase] = tuple(Phase)) -> None:
    @settings(max_examples=examples, database=None, phases=phases)
    @given(sets_by_chance, places, moments, st.integers(0, 99))
    def run(declarations: list[Declaration], place: Place, now: dt.datetime, seed: int) -> None:
        assert faults(declarations, place, now, seed) == ""

    run()


def test_one_state_in_its_time_and_area_whatever_the_order() -> None:
    prove(300)


@pytest.mark.proof
def test_five_thousand_sets_have_one_state_each_in_its_time_and_area() -> None:
    prove(5_000)


def _last_told(words: list[course._Word]) -> course._Word:
    return words[-1]


@pytest.mark.parametrize(
    ("room", "name", "wrong"),
    [
        (register, "covering", lambda _: (("KZ", ""), ("KZ-15", ""), ("KZ-71", ""))),
        (course, "_joined", _last_told),
        (register, "weight", lambda span: span.declaration.id),
    ],
)
def test_a_rule_that_is_broken_is_found(
    monkeypatch: pytest.MonkeyPatch, room: object, name: str, wrong: Callable[..., object]
) -> None:
    """Negative controls."""
    monkeypatch.setattr(room, name, wrong)
    with pytest.raises(AssertionError):
        prove(2_000, [Phase.generate])  # it need not be made small
