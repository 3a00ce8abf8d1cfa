"""What changed is told by day in the order it was done; an earlier plan can be brought back."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.household.household import Household
from guide.paths import Places
from guide.store import history
from guide.store.store import Store
from guide.usecases.base.local_time import local_day
from guide.usecases.program.services import Workbench, open_workbench, workbench_on
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.change_log import ChangeLine, Changes, What
from guide.usecases.safekeeping.plan_transfer import How
from tests.usecases.plans import THEIRS

START = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def lines(bench: Workbench, **more: Any) -> list[ChangeLine]:
    return [line for day in bench.changes.days("en", **more) for line in day.lines]


def told(bench: Workbench) -> list[tuple[str, str, str, str | None, str | None]]:
    return [
        (line.what.value, line.name, line.field_key, line.before, line.after)
        for line in lines(bench)
    ]


def test_nothing_entered_is_nothing_changed(bench: Workbench) -> None:
    assert bench.changes.days("en") == []
    assert bench.changes.household_after(0) == Household()


def test_changes_are_told_as_answers_newest_first(bench: Workbench) -> None:
    planning = bench.planning
    school = f"institution:{planning.add_institution().id}"
    planning.change(school, "inst_name", "№ 00 мектеп")
    child = f"person:{planning.add_person(is_child=True).id}"
    planning.change(child, "given_name", "Айша")
    planning.change(child, "institution", school)
    planning.change("plan", "out_phone", "8 700 000 00 03")
    planning.change("plan", "plan_lang", "kk")
    planning.change("plan", "plan_lang", "kk+ru")
    planning.remove(school)
    school_gone = ("removed", "№ 00 мектеп", "", None, None)
    school_words = ("changed", "№ 00 мектеп", "people.inst_name", "№ 00 мектеп", None)
    unset = ("changed", "Айша", "people.institution", "№ 00 мектеп", None)
    assert set(told(bench)[:3]) == {school_gone, school_words, unset}
    assert told(bench)[3:] == [
        ("changed", "", "title.plan_lang", "Kazakh", "Kazakh and Russian"),
        ("changed", "", "title.plan_lang", None, "Kazakh"),
        ("changed", "", "contact.out_phone", None, "+7 700 000 00 03"),
        ("changed", "Айша", "people.institution", None, "№ 00 мектеп"),
        ("changed", "Айша", "people.given_name", None, "Айша"),
        ("added", "", "", None, None),
        ("changed", "", "people.is_child", None, "✓"),
        ("changed", "№ 00 мектеп", "people.inst_name", None, "№ 00 мектеп"),
        ("added", "", "", None, None),
    ]


def test_each_line_knows_its_record_and_its_step(bench: Workbench) -> None:
    person = bench.planning.add_person()
    bench.planning.change(f"person:{person.id}", "given_name", "Ерлан")
    named, added = lines(bench)
    assert named.record_ref == added.record_ref == f"person:{person.id}"
    assert (added.what, named.what) == (What.ADDED, What.CHANGED)
    assert named.step == added.step + 1
    assert bench.changes.days("en")[0].last_step == named.step


def test_undo_is_told_as_what_it_did(bench: Workbench) -> None:
    bench.planning.change("plan", "out_town", "Астана")
    bench.planning.undo()
    assert told(bench) == [
        ("changed", "", "contact.out_town", "Астана", None),
        ("changed", "", "contact.out_town", None, "Астана"),
    ]


def test_names_and_phones_are_told_as_they_were_then(bench: Workbench) -> None:
    person = f"person:{bench.planning.add_person().id}"
    bench.planning.change(person, "given_name", "Ерлан")
    bench.planning.change("plan", "ice_order", (person,))
    bench.planning.change(person, "given_name", "Динара")
    assert ("changed", "", "calls.ice_order", None, "1. Ерлан") in told(bench)
    assert told(bench)[0] == ("changed", "Динара", "people.given_name", "Ерлан", "Динара")


def test_what_looks_the_same_is_no_change(bench: Workbench) -> None:
    bench.planning.change("plan", "out_town", "Астана")
    for typed in ("Астана ", " Астана", "Астана  "):
        bench.planning.change("plan", "out_town", typed)
    assert len(lines(bench)) == 1
    assert len(lines(bench, most=1)) == 1, "a page of nothing but such changes is passed over"


def test_a_plan_taken_over_and_one_kept_are_told(bench: Workbench) -> None:
    bench.exchange.take(THEIRS, How.KEEP_BOTH)
    assert told(bench) == [("added", "Отбасы жоспары", "", None, None)]
    bench.exchange.open_kept(bench.exchange.kept()[0].id)
    assert ("removed", "Отбасы жоспары", "", None, None) in told(bench)
    assert ("changed", "Динара", "people.given_name", None, "Динара") in told(bench)
    assert len({line.step for line in lines(bench)}) == 2


def test_settings_and_levels_are_no_change_of_the_plan(bench: Workbench) -> None:
    bench.preferences.change(language="kk")
    assert lines(bench) == []


# Days


def test_days_are_told_newest_first(bench: Workbench, clock: Any) -> None:
    for town in ("Астана", "Алматы", "Шымкент"):
        bench.planning.change("plan", "out_town", town)
        bench.planning.change("plan", "out_name", town)
        clock.pass_days(1)
    days = bench.changes.days("en")
    assert [day.date for day in days] == [
        local_day(START + dt.timedelta(days=days)) for days in (2, 1, 0)
    ]
    assert [len(day.lines) for day in days] == [2, 2, 2]


def test_a_clock_that_jumps_reorders_nothing(bench: Workbench, clock: Any) -> None:
    for jump, town in ((0, "A"), (400, "B"), (-800, "C"), (400, "D")):
        clock.pass_days(jump)
        bench.planning.change("plan", "out_town", town)
    assert [line.after for line in lines(bench)] == ["D", "C", "B", "A"]
    dates = [day.date for day in bench.changes.days("en")]
    assert dates[0] == dates[3]
    assert dates[1] < dates[0] < dates[2]


def test_pages_join_to_the_whole_without_a_gap_or_a_repeat(full: Workbench, clock: Any) -> None:
    for turn in range(30):
        clock.pass_days(turn % 2)
        full.planning.change("plan", "meet_near", f"Аула {turn}")
    full.exchange.take(THEIRS, How.REPLACE)  # one step of many changes stays on one page
    whole = lines(full, most=10_000)
    for most in (1, 2, 7, 200):
        found: list[ChangeLine] = []
        page = lines(full, most=most)
        while page:
            found += page
            page = lines(full, most=most, before=found[-1].step)
        assert found == whole


def test_a_page_is_quick_however_long_history_is(full: Workbench) -> None:
    for turn in range(2_000):
        full.planning.change("plan", "meet_near", f"Аула {turn}")
    newest = full.changes.days("kk")[0].last_step
    times = []
    for before in (None, newest // 2, 100) * 3:
        start = time.perf_counter()
        full.changes.days("kk", before=before)
        times.append(time.perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.1


@pytest.mark.proof
def test_a_page_is_quick_with_ten_thousand_rows(full: Workbench) -> None:
    for turn in range(10_000):
        full.planning.change("plan", "meet_near", f"Аула {turn}")
    for before in (None, 5_000, 100):
        times = []
        for _ in range(5):
            start = time.perf_counter()
            assert full.changes.days("kk", before=before)
            times.append(time.perf_counter() - start)
        assert min(times) < 0.1
    start = time.perf_counter()
    full.changes.household_after(5_000)
    assert time.perf_counter() - start < 0.1


# Earlier plans


def test_yesterdays_plan_is_brought_back_and_taken_back(home: Workbench, clock: Any) -> None:
    yesterday, moment = home.planning.household(), clock()
    clock.pass_days(1)
    home.planning.change("plan", "meet_near", "Дүкен")
    home.planning.remove(f"person:{yesterday.people[0].id}")
    home.planning.add_institution()
    today = home.planning.household()
    assert home.changes.household_at(moment) == yesterday
    restored = home.changes.restore_at(moment)
    assert home.planning.household() == yesterday
    (backup,) = home.keeping.backups()
    assert (backup.reason, backup.is_pinned) == (Reason.RESTORE, True)
    assert home.keeping.household_of(backup.number) == today
    assert home.changes.undo_restore(restored)
    assert home.planning.household() == today


def test_undo_after_bringing_back_is_one_press(home: Workbench, clock: Any) -> None:
    moment = clock()
    clock.pass_days(1)
    home.planning.change("plan", "meet_near", "Дүкен")
    home.planning.add_person()
    today = home.planning.household()
    home.changes.restore_at(moment)
    assert home.planning.undo()
    assert home.planning.household() == today


def test_bringing_back_what_is_there_is_no_step_and_no_backup(home: Workbench, clock: Any) -> None:
    assert home.changes.restore_at(clock()).step == 0
    assert home.keeping.backups() == []


def test_an_earlier_plan_brings_no_kept_plan_and_takes_none(home: Workbench, clock: Any) -> None:
    moment = clock()
    clock.pass_days(1)
    home.planning.change("plan", "meet_near", "Дүкен")
    home.exchange.take(THEIRS, How.KEEP_BOTH)
    home.changes.restore_at(moment)
    assert len(home.exchange.kept()) == 1


def test_before_everything_the_plan_was_empty(home: Workbench, clock: Any) -> None:
    assert home.changes.household_at(clock() - dt.timedelta(days=1)) == Household()
    assert home.changes.household_after(0).is_empty


def test_beyond_pruned_history_nothing_is_claimed(
    home: Workbench, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = clock()
    clock.pass_days(history.KEPT_DAYS + 1)
    for turn in range(4):
        home.planning.change("plan", "meet_near", f"Аула {turn}")
    assert home.data is not None
    home.close()
    monkeypatch.setattr(history, "KEPT_STEPS", 4)
    again = open_workbench(Places(home.data), clock)
    assert len(lines(again)) == 4
    assert again.changes.household_at(long_ago) is None
    with pytest.raises(ValueError, match="2026"):
        again.changes.restore_at(long_ago)
    assert again.changes.household_at(clock()) == again.planning.household()
    assert again.changes.household_after(4).plan.meet_near == "Аула 0"
    again.close()


def test_a_moment_is_read_in_the_order_of_steps(bench: Workbench, clock: Any) -> None:
    """A clock that was ahead for a while does not hide what came after it was put right."""
    for jump, town in ((0, "A"), (400, "B"), (-399, "C")):
        clock.pass_days(jump)
        bench.planning.change("plan", "out_town", town)
    found = bench.changes.household_at(clock())
    assert found is not None
    assert found.plan.out_town == "C"
    found = bench.changes.household_at(START)
    assert found is not None
    assert found.plan.out_town == "A"


class _Family:
    """Edits at random, with the plan remembered after each step."""

    def __init__(self, bench: Workbench) -> None:
        self.bench = bench
        self.after: dict[int, Household] = {0: bench.planning.household()}

    def do(self, deed: str, value: str) -> None:
        planning = self.bench.planning
        people = planning.household().people
        last = f"person:{people[-1].id}" if people else "plan"
        deeds: dict[str, Callable[[], object]] = {
            "add": planning.add_person,
            "town": lambda: planning.change("plan", "out_town", value),
            "undo": planning.undo,
            "redo": planning.redo,
            "take": lambda: self.bench.exchange.take(THEIRS, How.REPLACE),
            "restore": lambda: self.bench.changes.restore_after(len(self.after) // 2),
        }
        if people:
            deeds["remove"] = lambda: planning.remove(last)
            deeds["name"] = lambda: planning.change(last, "given_name", value)
            deeds["call"] = lambda: planning.change("plan", "ice_order", (last,))
        deeds.get(deed, bool)()
        newest = self.bench.store.chronicle().turned(("plan", "person"), most=1)
        if newest:
            self.after[newest[0].step] = planning.household()


DEEDS = ("add", "remove", "name", "call", "town", "undo", "redo", "take", "restore")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from("АБВ")), max_size=25))
def test_the_plan_after_any_step_is_as_it_was(deeds: list[tuple[str, str]]) -> None:
    with Store.in_memory(now=lambda: START) as store:
        family = _Family(workbench_on(store, lambda: START))
        for deed in deeds:
            family.do(*deed)
        for step, household in family.after.items():
            assert family.bench.changes.household_after(step) == household


def test_the_workbench_hands_out_fresh_ones(bench: Workbench) -> None:
    assert isinstance(bench.changes, Changes)
