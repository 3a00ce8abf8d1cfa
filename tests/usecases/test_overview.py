"""What the overview gathers: places, parts, the family, events, and what changed since a look."""

from __future__ import annotations

import datetime as dt

import pytest

from guide.alerts.clock import ClockDoubt
from guide.alerts.declaration import ClosingKind, End, EndKind, Place, RegimeKind, Source
from guide.content.model import Level
from guide.content.tile_map import hyphenated, positions
from guide.usecases.level.declarations import Draft
from guide.usecases.level.last_look import Seen, changed_since, look_at
from guide.usecases.level.overview import family_places
from guide.usecases.program.services import Services
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-35")
PAVLODAR = Place(region="KZ-55")


def declare(services: Services, level: str, place: Place, **more: object) -> str:
    draft = Draft(level=Level(level), place=place, source=Source.TV, **more)  # type: ignore[arg-type]
    return services.declarations.declare(draft, HOME).declaration_id


def test_every_region_and_city_has_a_place_of_its_own_on_the_map(services: Services) -> None:
    codes = [region.code for region in services.guide.regions]
    found = positions(codes)
    cells = [(one.column + more, one.row) for one in found.values() for more in range(one.span)]
    assert len(cells) == len(set(cells)) == 22
    assert max(column for column, _ in cells) == 5
    assert max(row for _, row in cells) == 4


def test_a_region_that_the_map_does_not_know_stands_below_it(services: Services) -> None:
    codes = [region.code for region in services.guide.regions]
    assert positions([*codes, "KZ-99"])["KZ-99"].row == 5


def test_long_words_may_be_broken_and_read_as_before() -> None:
    name = hyphenated("Западно-Казахстанская область")
    assert name != "Западно-Казахстанская область"
    read = name.replace("\u00ad", "").replace("\u200b", "")
    assert read == "Западно-Казахстанская область"


def test_a_part_is_told_where_its_level_is_higher(services: Services) -> None:
    declare(services, "orange", HOME)
    declare(services, "red", Place(region="KZ-35", detail="Теміртау"))
    declare(services, "yellow", Place(region="KZ-55", detail="Екібастұз"))
    declare(services, "orange", Place(region="KZ-71"))
    declare(services, "yellow", Place(region="KZ-71", detail="Есіл"))
    shown = services.overview()
    astana = shown.place("KZ-71")
    assert astana is not None
    assert astana.in_parts is None
    karaganda, pavlodar = shown.place("KZ-35"), shown.place("KZ-55")
    assert karaganda is not None
    assert pavlodar is not None
    assert (karaganda.level, karaganda.in_parts) == ("orange", "red")
    assert (pavlodar.level, pavlodar.in_parts) == (None, "yellow")
    assert [span.level for span in shown.standing] == ["red", *["orange"] * 2, *["yellow"] * 2]


def test_past_its_announced_end_it_stays_and_is_not_confirmed(
    services: Services, clock: Clock
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 11, 25))
    declare(services, "orange", PAVLODAR, end=end)
    clock.pass_days(5)
    state = services.overview().place("KZ-55")
    assert state is not None
    assert state.level is Level.ORANGE
    assert state.is_unconfirmed


def test_what_yields_to_a_lower_level_in_force_stays_and_is_told(
    services: Services, clock: Clock
) -> None:
    end = End(kind=EndKind.UNTIL_DATE, date=dt.date(2026, 11, 25))
    declare(services, "red", PAVLODAR, end=end)
    declare(services, "orange", Place(region="KZ-71"), end=end)
    yellow = Draft(Level.YELLOW, PAVLODAR, source=Source.TV, on_date=clock().date())
    services.announcements.add(yellow, HOME)
    declare(services, "orange", Place(region="KZ"))
    assert all(one.yielding is None for one in services.overview().places)
    clock.pass_days(5)
    shown = services.overview()
    told = {one.place.region: one.yielding for one in shown.places if one.yielding}
    assert told == {"KZ-55": Level.RED}, "and none that is no higher than what holds"
    assert [(span.declaration.place.region, span.level) for span in shown.standing] == [
        ("KZ-55", Level.RED), ("KZ", Level.ORANGE), ("KZ-71", Level.ORANGE),
        ("KZ-55", Level.YELLOW),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [ClosingKind.LOWERED, ClosingKind.CANCELLED])
def test_a_level_that_was_lowered_is_not_said_to_be_cancelled(
    services: Services, kind: ClosingKind
) -> None:
    declared = declare(services, "red", PAVLODAR)
    before = services.overview().place("KZ-55")
    services.declarations.close_entry(declared, kind, Source.TV)
    after = services.overview().place("KZ-55")
    assert before is not None
    assert after is not None
    assert (before.ending, after.ending, after.level) == (None, kind, Level.NONE)


@pytest.mark.parametrize(
    ("town", "region", "detail"),
    [
        ("Астана", "KZ-71", ""),
        ("  алматы ", "KZ-75", ""),
        ("Шымкент", "KZ-79", ""),
        ("Павлодар", "KZ-55", "Павлодар"),
        ("Семей", "KZ-10", "Семей"),
        ("область Абай", "KZ-10", ""),
        ("Қарағанды облысы", "KZ-35", ""),
    ],
)
def test_a_town_of_the_plan_is_found_by_its_own_words(
    services: Services, town: str, region: str, detail: str
) -> None:
    services.plan_editor.change("plan", "out_town", town)
    household = services.plan_editor.household()
    home, contact = family_places(services.guide.regions, household, HOME)
    assert (home.place, contact.is_contact) == (HOME, True)
    assert contact.place == Place(region=region, detail=detail)


@pytest.mark.parametrize(
    "town", ["", "Ауыл", "облысы", "oblysy", "Павлодар, 5", "Казахстан", "Алматы-1"]
)
def test_what_names_no_region_is_never_guessed(services: Services, town: str) -> None:
    services.plan_editor.change("plan", "out_town", town)
    household = services.plan_editor.household()
    assert [one.place for one in family_places(services.guide.regions, household, HOME)] == [HOME]


def test_events_are_told_newest_first_with_their_ends(services: Services, clock: Clock) -> None:
    declare(services, "yellow", HOME)
    clock.pass_days(1)
    declare(services, "red", PAVLODAR)
    services.declarations.close(ClosingKind.CANCELLED, Source.RADIO, dt.date(2026, 11, 24))
    events = services.timeline()
    assert [(event.kind, event.level) for event in events] == [
        (ClosingKind.CANCELLED, Level.NONE),
        (None, Level.RED),
        (None, Level.YELLOW),
    ]
    assert len({event.id for event in events}) == 3
    assert events[0].day == dt.date(2026, 11, 24), "the day of the announcement, not of the entry"


def test_a_regime_stands_beside_the_level_and_ends_by_itself(
    services: Services, clock: Clock
) -> None:
    """KEY-06."""
    declare(services, "red", HOME)
    draft = Draft(level=Level.NONE, place=HOME, source=Source.TV, on_date=clock().date())
    services.announcements.add(draft, HOME, RegimeKind.OPERATION)
    shown = services.overview()
    state = shown.place("KZ-35")
    assert state is not None
    assert state.level is Level.RED
    assert [span.declaration.regime for span in state.regimes] == [RegimeKind.OPERATION]
    assert [span.declaration.regime for span in shown.regimes] == [RegimeKind.OPERATION]
    assert len(services.timeline()) == 2


def test_what_is_otherwise_since_a_look_is_told_and_the_country_once(services: Services) -> None:
    declare(services, "orange", HOME)
    before = look_at(services.overview())
    assert changed_since(before, services.overview()) == ()
    declare(services, "yellow", Place(region="KZ"))
    declare(services, "red", PAVLODAR)
    found = changed_since(before, services.overview())
    assert [(one.state.place.region, one.before) for one in found] == [
        ("KZ", Seen()),
        ("KZ-55", Seen()),
    ]
    later = look_at(services.overview())
    services.declarations.close_entry(
        services.declarations.held.levels.all()[1].id, ClosingKind.CANCELLED, Source.TV
    )
    again = changed_since(later, services.overview())
    assert [(one.state.place.region, one.before.level) for one in again] == [("KZ", Level.YELLOW)]


def test_a_look_is_kept_once_a_day_unless_something_changed(
    services: Services, clock: Clock
) -> None:
    steps = []
    for _ in range(3):
        services.last_look.note(look_at(services.overview()))
        steps.append(services.last_look.read())
    assert steps[0] == steps[2]
    clock.pass_days(1)
    services.last_look.note(look_at(services.overview()))
    assert services.last_look.read() != steps[0]


def test_a_clock_that_cannot_be_right_is_told(services: Services, clock: Clock) -> None:
    declare(services, "orange", HOME)
    clock.pass_days(-30)
    shown = services.overview()
    assert shown.doubt in (ClockDoubt.BEHIND, ClockDoubt.BEFORE_PROGRAM)
    state = shown.place("KZ-35")
    assert state is not None
    assert state.level is Level.ORANGE


def test_looking_while_the_clock_is_ahead_casts_no_doubt_on_it_when_it_is_right_again(
    services: Services, clock: Clock
) -> None:
    declare(services, "orange", HOME)
    clock.pass_days(200)
    services.last_look.note(look_at(services.overview()))
    clock.pass_days(-200)
    assert services.overview().doubt is None
    assert not services.store.clock_is_behind
    clock.pass_days(200)  # the negative control: what a person enters then is a measure
    services.plan_editor.change("plan", "out_town", "Павлодар")
    clock.pass_days(-200)
    assert services.overview().doubt is ClockDoubt.BEHIND
