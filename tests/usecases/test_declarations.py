"""Entering, replacing, correcting and ending a level; each can be taken back exactly."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.content.model import Level
from guide.store.store import Store
from guide.usecases.level.declarations import Declarations, Draft
from guide.usecases.program.services import Services
from tests.usecases.conftest import Clock

HOME = Place(region="KZ-35")
AWAY = Place(region="KZ-71")
YELLOW = Draft(Level.YELLOW, HOME)
ORANGE = Draft(Level.ORANGE, HOME, source=Source.TV, entered_by="Ерлан")
RED = Draft(Level.RED, HOME)


def kinds(declaring: Declarations) -> list[ClosingKind]:
    return [d.closing.kind for d in declaring.past() if d.closing is not None]


def test_nothing_entered_is_nothing(services: Services) -> None:
    assert services.declarations.current() is None
    assert services.declarations.past() == []
    assert services.declarations.last_closed() is None


def test_the_colour_alone_is_enough_and_the_start_is_today(services: Services) -> None:
    receipt = services.declarations.declare(Draft(Level.RED, Place()), Place())
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == receipt.declaration_id
    assert entry.start == services.now().astimezone().date()
    assert (entry.level, entry.source, entry.end) == (Level.RED, None, End())


def test_a_new_entry_closes_the_open_one_in_the_same_step(services: Services) -> None:
    first = services.declarations.declare(YELLOW, HOME)
    second = services.declarations.declare(ORANGE, HOME)
    assert second.step == first.step + 1
    (past,) = services.declarations.past()
    assert past.closing is not None
    assert past.closing.kind is ClosingKind.REPLACED
    assert past.closing.replaced_by == second.declaration_id
    assert services.declarations.last_closed() is None


@pytest.mark.parametrize(
    ("place", "home", "is_replaced"),
    [
        (AWAY, AWAY, True),  # the family moved
        (AWAY, HOME, False),  # entered for another place
        (Place(region="KZ"), HOME, False),  # of a wider area
        (Place(region="KZ"), AWAY, True),
        (AWAY, Place(), True),  # no place of the family is known
    ],
)
def test_what_was_entered_where_the_family_lives_no_more_is_replaced(
    services: Services, place: Place, home: Place, is_replaced: bool
) -> None:
    services.declarations.declare(YELLOW, HOME)
    services.declarations.declare(Draft(Level.RED, place), home)
    assert kinds(services.declarations) == [ClosingKind.REPLACED] * is_replaced


@pytest.mark.parametrize(
    ("first", "second"), [((Level.YELLOW, 0), (Level.RED, 6)), ((Level.RED, 6), (Level.YELLOW, 0))]
)
def test_what_is_to_begin_later_replaces_nothing_and_is_not_replaced(
    services: Services, clock: Clock, first: tuple[Level, int], second: tuple[Level, int]
) -> None:
    for level, days in (first, second):
        day = clock.time.date() + dt.timedelta(days=days)
        services.declarations.declare(Draft(level, HOME, on_date=day), HOME)
    seen = []
    for _ in range(2):
        entry = services.declarations.current()
        seen.append(entry and entry.level)
        clock.time += dt.timedelta(days=7)
    assert seen == [Level.YELLOW, Level.RED]


def test_undo_restores_exactly_what_was(services: Services) -> None:
    services.declarations.declare(YELLOW, HOME)
    before = services.declarations.current()
    services.declarations.undo(services.declarations.declare(RED, HOME))
    assert services.declarations.current() == before
    assert services.declarations.past() == []
    services.declarations.undo(services.declarations.close(ClosingKind.CANCELLED, Source.TV))
    assert services.declarations.current() == before


def test_undoing_the_first_entry_leaves_nothing(services: Services) -> None:
    services.declarations.undo(services.declarations.declare(RED, HOME))
    assert services.declarations.current() is None
    assert services.declarations.past() == []


def test_a_mistake_shows_no_closing_list(services: Services) -> None:
    services.declarations.declare(RED, HOME)
    services.declarations.close(ClosingKind.MISTAKE)
    assert services.declarations.current() is None
    assert services.declarations.last_closed() is None
    assert kinds(services.declarations) == [ClosingKind.MISTAKE]


def test_a_mistake_brings_back_what_it_had_replaced(services: Services) -> None:
    services.declarations.declare(ORANGE, HOME)
    orange = services.declarations.current()
    receipt = services.declarations.declare(RED, HOME)
    closed = services.declarations.close(ClosingKind.MISTAKE)
    assert services.declarations.current() == orange
    services.declarations.undo(closed)
    red = services.declarations.current()
    assert red is not None
    assert red.id == receipt.declaration_id
    assert kinds(services.declarations) == [ClosingKind.REPLACED]


@pytest.mark.parametrize("kind", [ClosingKind.LOWERED, ClosingKind.CANCELLED])
def test_the_closing_list_stays_until_put_away(services: Services, kind: ClosingKind) -> None:
    receipt = services.declarations.declare(ORANGE, HOME)
    services.declarations.close(kind, Source.RADIO, dt.date(2026, 11, 22))
    closed = services.declarations.last_closed()
    assert closed is not None
    assert closed.id == receipt.declaration_id
    services.checklist.toggle(closed.id, "END-01")
    assert services.checklist.ticks(closed.id).has("END-01")
    services.declarations.put_away()
    assert services.declarations.last_closed() is None
    services.declarations.put_away()
    assert kinds(services.declarations) == [kind]


def test_the_closing_list_goes_with_a_new_level_and_not_with_a_slip(services: Services) -> None:
    services.declarations.declare(ORANGE, HOME)
    services.declarations.close(ClosingKind.LOWERED)
    slip = services.declarations.declare(RED, HOME)
    assert services.declarations.last_closed() is None
    services.declarations.close(ClosingKind.MISTAKE)
    assert services.declarations.last_closed() is not None
    assert slip.declaration_id != services.declarations.last_closed().id  # type: ignore[union-attr]
    services.declarations.declare(YELLOW, HOME)
    assert services.declarations.last_closed() is None


def test_no_level_declared_needs_a_source_and_a_date(services: Services) -> None:
    day = dt.date(2026, 11, 20)
    for draft in (
        Draft(Level.NONE, HOME),
        Draft(Level.NONE, HOME, source=Source.TV),
        Draft(Level.NONE, HOME, on_date=day),
    ):
        with pytest.raises(ValueError, match=r"^none$"):
            services.declarations.declare(draft, HOME)
    assert services.declarations.current() is None
    services.declarations.declare(Draft(Level.NONE, HOME, source=Source.TV, on_date=day), HOME)
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.level, entry.start) == (Level.NONE, day)


def test_amending_keeps_the_list_and_the_time_of_entry(services: Services) -> None:
    receipt = services.declarations.declare(YELLOW, HOME)
    services.checklist.toggle(receipt.declaration_id, "Y-10")
    before = services.declarations.current()
    end = End(kind=EndKind.FOR_DAYS, days=40)
    amended = services.declarations.amend(
        receipt.declaration_id, Draft(Level.YELLOW, AWAY, "ҰҚК", Source.SMS, end, "Динара")
    )
    entry = services.declarations.current()
    assert entry is not None
    assert before is not None
    assert (entry.id, entry.entered_at, entry.start) == (before.id, before.entered_at, before.start)
    assert (entry.place, entry.announced_by, entry.end) == (AWAY, "ҰҚК", end)
    assert services.checklist.ticks(entry.id).has("Y-10")
    services.declarations.undo(amended)
    assert services.declarations.current() == before


def test_amending_keeps_the_announced_start_unless_another_is_told(services: Services) -> None:
    announced = dt.date(2026, 11, 19)
    assert announced != services.now().astimezone().date(), "else today's date would do"
    receipt = services.declarations.declare(structs.replace(ORANGE, on_date=announced), HOME)
    services.declarations.amend(receipt.declaration_id, structs.replace(ORANGE, announced_by="ҰҚК"))
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.announced_by, entry.start) == ("ҰҚК", announced)
    told = announced - dt.timedelta(days=1)
    services.declarations.amend(receipt.declaration_id, structs.replace(ORANGE, on_date=told))
    entry = services.declarations.current()
    assert entry is not None
    assert entry.start == told


def test_the_same_level_at_the_new_place_keeps_its_ticks(services: Services) -> None:
    receipt = services.declarations.declare(ORANGE, HOME)
    services.checklist.toggle(receipt.declaration_id, "O-02")
    kept = services.declarations.keep_for(AWAY)
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == kept.declaration_id != receipt.declaration_id
    assert (entry.level, entry.place, entry.home_place) == (Level.ORANGE, AWAY, AWAY)
    assert services.checklist.ticks(entry.id).has("O-02")
    assert services.checklist.ticks(receipt.declaration_id).has("O-02")
    services.declarations.undo(kept)
    entry = services.declarations.current()
    assert entry is not None
    assert entry.id == receipt.declaration_id


def test_a_level_of_the_whole_country_stays_one(services: Services) -> None:
    services.declarations.declare(Draft(Level.YELLOW, Place(region="KZ")), HOME)
    services.declarations.keep_for(AWAY)
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.place, entry.home_place) == (Place(region="KZ"), AWAY)


def test_what_nobody_can_ask_for_is_a_bug(services: Services) -> None:
    with pytest.raises(ValueError, match="lowered"):
        services.declarations.close(ClosingKind.LOWERED)
    with pytest.raises(ValueError, match="Place"):
        services.declarations.keep_for(AWAY)
    with pytest.raises(ValueError, match="gone"):
        services.declarations.amend("gone", YELLOW)
    services.declarations.declare(YELLOW, HOME)
    with pytest.raises(ValueError, match="replaced"):
        services.declarations.close(ClosingKind.REPLACED)


def test_typed_words_are_cleaned_and_kept_in_their_bounds(services: Services) -> None:
    draft = Draft(Level.RED, Place(detail="Мысал\ud800\n ауданы"), entered_by="Әл\x00ихан")
    services.declarations.declare(draft, HOME)
    entry = services.declarations.current()
    assert entry is not None
    assert (entry.place.detail, entry.entered_by) == ("Мысал  ауданы", "Әлихан")
    with pytest.raises(ValueError, match="entered_by") as raised:
        services.declarations.declare(Draft(Level.RED, HOME, entered_by="Ерлан" * 13), HOME)
    assert "Ерлан" not in str(raised.value)


commands = st.lists(
    st.sampled_from(["yellow", "orange", "red", "mistake", "lowered", "cancelled", "keep", "undo"]),
    max_size=12,
)


@given(commands)
def test_at_most_one_entry_stands_whatever_is_done(course: list[str]) -> None:
    time = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    with Store.in_memory(now=lambda: time) as store:
        declaring = Declarations(store, lambda: time, lambda: dt.date.min)
        for command in course:
            before = (declaring.current(), declaring.past())
            if command in ("yellow", "orange", "red"):
                receipt = declaring.declare(Draft(Level(command), HOME), HOME)
            elif command == "keep" and before[0]:
                receipt = declaring.keep_for(AWAY)
            elif command in ("mistake", "lowered", "cancelled") and before[0]:
                receipt = declaring.close(ClosingKind(command))
            else:
                continue
            after = (declaring.current(), declaring.past())
            declaring.undo(receipt)
            assert (declaring.current(), declaring.past()) == before
            # Undoing changed nothing for good: the same command is done again to go on.
            if command in ("yellow", "orange", "red"):
                declaring.declare(Draft(Level(command), HOME), HOME)
            elif command == "keep":
                declaring.keep_for(AWAY)
            else:
                declaring.close(ClosingKind(command))
            open_entries = [d for d in declaring.held.levels.all() if d.closing is None]
            assert len(open_entries) <= 1
            assert len(declaring.past()) == len(after[1])
