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
from guide.usecases.level.declarations import Declaring, Draft
from guide.usecases.program.services import Workbench

HOME = Place(region="KZ-35")
AWAY = Place(region="KZ-71")
YELLOW = Draft(Level.YELLOW, HOME)
ORANGE = Draft(Level.ORANGE, HOME, source=Source.TV, entered_by="Ерлан")
RED = Draft(Level.RED, HOME)


def kinds(declaring: Declaring) -> list[ClosingKind]:
    return [d.closing.kind for d in declaring.past() if d.closing is not None]


def test_nothing_entered_is_nothing(bench: Workbench) -> None:
    assert bench.declaring.current() is None
    assert bench.declaring.past() == []
    assert bench.declaring.last_closed() is None


def test_the_colour_alone_is_enough_and_the_start_is_today(bench: Workbench) -> None:
    receipt = bench.declaring.declare(Draft(Level.RED, Place()), Place())
    entry = bench.declaring.current()
    assert entry is not None
    assert entry.id == receipt.declaration_id
    assert entry.start == bench.now().astimezone().date()
    assert (entry.level, entry.source, entry.end) == (Level.RED, None, End())


def test_a_new_entry_closes_the_open_one_in_the_same_step(bench: Workbench) -> None:
    first = bench.declaring.declare(YELLOW, HOME)
    second = bench.declaring.declare(ORANGE, HOME)
    assert second.step == first.step + 1
    (past,) = bench.declaring.past()
    assert past.closing is not None
    assert past.closing.kind is ClosingKind.REPLACED
    assert past.closing.replaced_by == second.declaration_id
    assert bench.declaring.last_closed() is None


def test_undo_restores_exactly_what_was(bench: Workbench) -> None:
    bench.declaring.declare(YELLOW, HOME)
    before = bench.declaring.current()
    bench.declaring.undo(bench.declaring.declare(RED, HOME))
    assert bench.declaring.current() == before
    assert bench.declaring.past() == []
    bench.declaring.undo(bench.declaring.close(ClosingKind.CANCELLED, Source.TV))
    assert bench.declaring.current() == before


def test_undoing_the_first_entry_leaves_nothing(bench: Workbench) -> None:
    bench.declaring.undo(bench.declaring.declare(RED, HOME))
    assert bench.declaring.current() is None
    assert bench.declaring.past() == []


def test_a_mistake_shows_no_closing_list(bench: Workbench) -> None:
    bench.declaring.declare(RED, HOME)
    bench.declaring.close(ClosingKind.MISTAKE)
    assert bench.declaring.current() is None
    assert bench.declaring.last_closed() is None
    assert kinds(bench.declaring) == [ClosingKind.MISTAKE]


def test_a_mistake_brings_back_what_it_had_replaced(bench: Workbench) -> None:
    bench.declaring.declare(ORANGE, HOME)
    orange = bench.declaring.current()
    receipt = bench.declaring.declare(RED, HOME)
    closed = bench.declaring.close(ClosingKind.MISTAKE)
    assert bench.declaring.current() == orange
    bench.declaring.undo(closed)
    red = bench.declaring.current()
    assert red is not None
    assert red.id == receipt.declaration_id
    assert kinds(bench.declaring) == [ClosingKind.REPLACED]


@pytest.mark.parametrize("kind", [ClosingKind.LOWERED, ClosingKind.CANCELLED])
def test_the_closing_list_stays_until_put_away(bench: Workbench, kind: ClosingKind) -> None:
    receipt = bench.declaring.declare(ORANGE, HOME)
    bench.declaring.close(kind, Source.RADIO, dt.date(2026, 11, 22))
    closed = bench.declaring.last_closed()
    assert closed is not None
    assert closed.id == receipt.declaration_id
    bench.ticking.toggle(closed.id, "END-01")
    assert bench.ticking.ticks(closed.id).has("END-01")
    bench.declaring.put_away()
    assert bench.declaring.last_closed() is None
    bench.declaring.put_away()
    assert kinds(bench.declaring) == [kind]


def test_the_closing_list_goes_with_a_new_level_and_not_with_a_slip(bench: Workbench) -> None:
    bench.declaring.declare(ORANGE, HOME)
    bench.declaring.close(ClosingKind.LOWERED)
    slip = bench.declaring.declare(RED, HOME)
    assert bench.declaring.last_closed() is None
    bench.declaring.close(ClosingKind.MISTAKE)
    assert bench.declaring.last_closed() is not None
    assert slip.declaration_id != bench.declaring.last_closed().id  # type: ignore[union-attr]
    bench.declaring.declare(YELLOW, HOME)
    assert bench.declaring.last_closed() is None


def test_no_level_declared_needs_a_source_and_a_date(bench: Workbench) -> None:
    day = dt.date(2026, 11, 20)
    for draft in (
        Draft(Level.NONE, HOME),
        Draft(Level.NONE, HOME, source=Source.TV),
        Draft(Level.NONE, HOME, on_date=day),
    ):
        with pytest.raises(ValueError, match=r"^none$"):
            bench.declaring.declare(draft, HOME)
    assert bench.declaring.current() is None
    bench.declaring.declare(Draft(Level.NONE, HOME, source=Source.TV, on_date=day), HOME)
    entry = bench.declaring.current()
    assert entry is not None
    assert (entry.level, entry.start) == (Level.NONE, day)


def test_amending_keeps_the_list_and_the_time_of_entry(bench: Workbench) -> None:
    receipt = bench.declaring.declare(YELLOW, HOME)
    bench.ticking.toggle(receipt.declaration_id, "Y-10")
    before = bench.declaring.current()
    end = End(kind=EndKind.FOR_DAYS, days=40)
    amended = bench.declaring.amend(
        receipt.declaration_id, Draft(Level.YELLOW, AWAY, "ҰҚК", Source.SMS, end, "Динара")
    )
    entry = bench.declaring.current()
    assert entry is not None
    assert before is not None
    assert (entry.id, entry.entered_at, entry.start) == (before.id, before.entered_at, before.start)
    assert (entry.place, entry.announced_by, entry.end) == (AWAY, "ҰҚК", end)
    assert bench.ticking.ticks(entry.id).has("Y-10")
    bench.declaring.undo(amended)
    assert bench.declaring.current() == before


def test_amending_keeps_the_announced_start_unless_another_is_told(bench: Workbench) -> None:
    announced = dt.date(2026, 11, 19)
    assert announced != bench.now().astimezone().date(), "else today's date would do"
    receipt = bench.declaring.declare(structs.replace(ORANGE, on_date=announced), HOME)
    bench.declaring.amend(receipt.declaration_id, structs.replace(ORANGE, announced_by="ҰҚК"))
    entry = bench.declaring.current()
    assert entry is not None
    assert (entry.announced_by, entry.start) == ("ҰҚК", announced)
    told = announced - dt.timedelta(days=1)
    bench.declaring.amend(receipt.declaration_id, structs.replace(ORANGE, on_date=told))
    entry = bench.declaring.current()
    assert entry is not None
    assert entry.start == told


def test_the_same_level_at_the_new_place_keeps_its_ticks(bench: Workbench) -> None:
    receipt = bench.declaring.declare(ORANGE, HOME)
    bench.ticking.toggle(receipt.declaration_id, "O-02")
    kept = bench.declaring.keep_for(AWAY)
    entry = bench.declaring.current()
    assert entry is not None
    assert entry.id == kept.declaration_id != receipt.declaration_id
    assert (entry.level, entry.place, entry.home_place) == (Level.ORANGE, AWAY, AWAY)
    assert bench.ticking.ticks(entry.id).has("O-02")
    assert bench.ticking.ticks(receipt.declaration_id).has("O-02")
    bench.declaring.undo(kept)
    entry = bench.declaring.current()
    assert entry is not None
    assert entry.id == receipt.declaration_id


def test_a_level_of_the_whole_country_stays_one(bench: Workbench) -> None:
    bench.declaring.declare(Draft(Level.YELLOW, Place(region="KZ")), HOME)
    bench.declaring.keep_for(AWAY)
    entry = bench.declaring.current()
    assert entry is not None
    assert (entry.place, entry.home_place) == (Place(region="KZ"), AWAY)


def test_what_nobody_can_ask_for_is_a_bug(bench: Workbench) -> None:
    with pytest.raises(ValueError, match="lowered"):
        bench.declaring.close(ClosingKind.LOWERED)
    with pytest.raises(ValueError, match="Place"):
        bench.declaring.keep_for(AWAY)
    with pytest.raises(ValueError, match="gone"):
        bench.declaring.amend("gone", YELLOW)
    bench.declaring.declare(YELLOW, HOME)
    with pytest.raises(ValueError, match="replaced"):
        bench.declaring.close(ClosingKind.REPLACED)


def test_typed_words_are_cleaned_and_kept_in_their_bounds(bench: Workbench) -> None:
    draft = Draft(Level.RED, Place(detail="Мысал\ud800\n ауданы"), entered_by="Әл\x00ихан")
    bench.declaring.declare(draft, HOME)
    entry = bench.declaring.current()
    assert entry is not None
    assert (entry.place.detail, entry.entered_by) == ("Мысал  ауданы", "Әлихан")
    with pytest.raises(ValueError, match="entered_by") as raised:
        bench.declaring.declare(Draft(Level.RED, HOME, entered_by="Ерлан" * 13), HOME)
    assert "Ерлан" not in str(raised.value)


commands = st.lists(
    st.sampled_from(["yellow", "orange", "red", "mistake", "lowered", "cancelled", "keep", "undo"]),
    max_size=12,
)


@given(commands)
def test_at_most_one_entry_stands_whatever_is_done(course: list[str]) -> None:
    time = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
    with Store.in_memory(now=lambda: time) as store:
        declaring = Declaring(store, lambda: time)
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
            open_entries = [d for d in declaring._records.all() if d.closing is None]
            assert len(open_entries) <= 1
            assert len(declaring.past()) == len(after[1])
