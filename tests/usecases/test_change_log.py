"""What changed is told by day in the order it was done; an earlier plan can be brought back."""

from __future__ import annotations

import datetime as dt
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
from guide.usecases.program.services import Services, open_services, services_on
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.change_log import ChangeKind, ChangeLine, ChangeLog
from tests.floor import floors
from tests.household.strategies import PICTURES
from tests.usecases.plans import THEIRS, keep_beside

A_TENTH = 20  # of a second, in floors
START = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def lines(services: Services, **more: Any) -> list[ChangeLine]:
    return [line for day in services.change_log.days("en", **more) for line in day.lines]


def told(services: Services) -> list[tuple[str, str, str, str | None, str | None]]:
    return [
        (line.what.value, line.name, line.field_key, line.before, line.after)
        for line in lines(services)
    ]


def test_nothing_entered_is_nothing_changed(services: Services) -> None:
    assert services.change_log.days("en") == []
    assert services.change_log.household_after(0) == Household()


def test_changes_are_told_as_answers_newest_first(services: Services) -> None:
    plan_editor = services.plan_editor
    school = f"institution:{plan_editor.add_institution().id}"
    plan_editor.change(school, "inst_name", "№ 00 мектеп")
    child = f"person:{plan_editor.add_person(is_child=True).id}"
    plan_editor.change(child, "given_name", "Айша")
    plan_editor.change(child, "institution", school)
    plan_editor.change("plan", "out_phone", "8 700 000 00 03")
    plan_editor.change("plan", "plan_lang", "kk")
    plan_editor.change("plan", "plan_lang", "kk+ru")
    plan_editor.remove(school)
    school_gone = ("removed", "№ 00 мектеп", "", None, None)
    school_words = ("changed", "№ 00 мектеп", "people.inst_name", "№ 00 мектеп", None)
    unset = ("changed", "Айша", "people.institution", "№ 00 мектеп", None)
    assert set(told(services)[:3]) == {school_gone, school_words, unset}
    assert told(services)[3:] == [
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


def test_each_line_knows_its_record_and_its_step(services: Services) -> None:
    person = services.plan_editor.add_person()
    services.plan_editor.change(f"person:{person.id}", "given_name", "Ерлан")
    named, added = lines(services)
    assert named.record_ref == added.record_ref == f"person:{person.id}"
    assert (added.what, named.what) == (ChangeKind.ADDED, ChangeKind.CHANGED)
    assert named.step == added.step + 1
    assert services.change_log.days("en")[0].last_step == named.step


def test_undo_is_told_as_what_it_did(services: Services) -> None:
    services.plan_editor.change("plan", "out_town", "Астана")
    services.plan_editor.undo()
    assert told(services) == [
        ("changed", "", "contact.out_town", "Астана", None),
        ("changed", "", "contact.out_town", None, "Астана"),
    ]


def test_names_and_phones_are_told_as_they_were_then(services: Services) -> None:
    person = f"person:{services.plan_editor.add_person().id}"
    services.plan_editor.change(person, "given_name", "Ерлан")
    services.plan_editor.change("plan", "ice_order", (person,))
    services.plan_editor.change(person, "given_name", "Динара")
    assert ("changed", "", "calls.ice_order", None, "1. Ерлан") in told(services)
    assert told(services)[0] == ("changed", "Динара", "people.given_name", "Ерлан", "Динара")


def test_what_looks_the_same_is_no_change(services: Services) -> None:
    services.plan_editor.change("plan", "out_town", "Астана")
    for typed in ("Астана ", " Астана", "Астана  "):
        services.plan_editor.change("plan", "out_town", typed)
    assert len(lines(services)) == 1
    assert len(lines(services, most=1)) == 1, "a page of nothing but such changes is passed over"


def test_another_picture_in_the_place_of_one_is_a_change(services: Services) -> None:
    pet = f"pet:{services.plan_editor.add('pet').id}"
    for photo in PICTURES[:2]:
        services.plan_editor.keep_photo(pet, "pet_photo", photo.jpeg)
    assert told(services) == [
        ("changed", "", "pets.pet_photo", "✓", "Another picture"),
        ("changed", "", "pets.pet_photo", None, "✓"),
        ("added", "", "", None, None),
    ]


def test_a_plan_taken_over_and_one_kept_are_told(services: Services) -> None:
    keep_beside(services, THEIRS)
    assert told(services) == [("added", "Отбасы жоспары", "", None, None)]
    services.plan_transfer.open_kept(services.plan_transfer.kept()[0].id)
    assert ("removed", "Отбасы жоспары", "", None, None) in told(services)
    assert ("changed", "Динара", "people.given_name", None, "Динара") in told(services)
    assert len({line.step for line in lines(services)}) == 2


def test_settings_and_levels_are_no_change_of_the_plan(services: Services) -> None:
    services.preferences.change(language="kk")
    assert lines(services) == []


# Days


def test_days_are_told_newest_first(services: Services, clock: Any) -> None:
    for town in ("Астана", "Алматы", "Шымкент"):
        services.plan_editor.change("plan", "out_town", town)
        services.plan_editor.change("plan", "out_name", town)
        clock.pass_days(1)
    days = services.change_log.days("en")
    assert [day.date for day in days] == [
        local_day(START + dt.timedelta(days=days)) for days in (2, 1, 0)
    ]
    assert [len(day.lines) for day in days] == [2, 2, 2]


def test_a_clock_that_jumps_reorders_nothing(services: Services, clock: Any) -> None:
    for jump, town in ((0, "A"), (400, "B"), (-800, "C"), (400, "D")):
        clock.pass_days(jump)
        services.plan_editor.change("plan", "out_town", town)
    assert [line.after for line in lines(services)] == ["D", "C", "B", "A"]
    dates = [day.date for day in services.change_log.days("en")]
    assert dates[0] == dates[3]
    assert dates[1] < dates[0] < dates[2]


def test_pages_join_to_the_whole_without_a_gap_or_a_repeat(full: Services, clock: Any) -> None:
    for turn in range(30):
        clock.pass_days(turn % 2)
        full.plan_editor.change("plan", "meet_near", f"Аула {turn}")
    full.plan_transfer.take(THEIRS)  # one step of many changes stays on one page
    whole = lines(full, most=10_000)
    for most in (1, 2, 7, 200):
        found: list[ChangeLine] = []
        page = lines(full, most=most)
        while page:
            found += page
            page = lines(full, most=most, before=found[-1].step)
        assert found == whole


def test_a_page_is_quick_however_long_history_is(full: Services) -> None:
    for turn in range(2_000):
        full.plan_editor.change("plan", "meet_near", f"Аула {turn}")
    newest = full.change_log.days("kk")[0].last_step
    for before in (None, newest // 2, 100):
        assert floors(lambda: full.change_log.days("kk", before=before)) < A_TENTH  # noqa: B023


@pytest.mark.proof
def test_a_page_is_quick_with_ten_thousand_rows(full: Services) -> None:
    for turn in range(10_000):
        full.plan_editor.change("plan", "meet_near", f"Аула {turn}")
    for before in (None, 5_000, 100):
        assert floors(lambda: full.change_log.days("kk", before=before)) < A_TENTH  # noqa: B023
    assert floors(lambda: full.change_log.household_after(5_000)) < A_TENTH


# Earlier plans


def test_yesterdays_plan_is_brought_back_and_taken_back(home: Services, clock: Any) -> None:
    yesterday, moment = home.plan_editor.household(), clock()
    clock.pass_days(1)
    home.plan_editor.change("plan", "meet_near", "Дүкен")
    home.plan_editor.remove(f"person:{yesterday.people[0].id}")
    home.plan_editor.add_institution()
    today = home.plan_editor.household()
    assert home.change_log.household_at(moment) == yesterday
    restored = home.change_log.restore_at(moment)
    assert home.plan_editor.household() == yesterday
    (backup,) = home.backups.backups()
    assert (backup.reason, backup.is_pinned) == (Reason.RESTORE, True)
    assert home.backups.household_of(backup.number) == today
    assert home.change_log.undo_restore(restored)
    assert home.plan_editor.household() == today


def test_undo_after_bringing_back_is_one_press(home: Services, clock: Any) -> None:
    moment = clock()
    clock.pass_days(1)
    home.plan_editor.change("plan", "meet_near", "Дүкен")
    home.plan_editor.add_person()
    today = home.plan_editor.household()
    home.change_log.restore_at(moment)
    assert home.plan_editor.undo()
    assert home.plan_editor.household() == today


def test_bringing_back_what_is_there_is_no_step_and_no_backup(home: Services, clock: Any) -> None:
    assert home.change_log.restore_at(clock()).step == 0
    assert home.backups.backups() == []


def test_an_earlier_plan_brings_no_kept_plan_and_takes_none(home: Services, clock: Any) -> None:
    moment = clock()
    clock.pass_days(1)
    home.plan_editor.change("plan", "meet_near", "Дүкен")
    keep_beside(home, THEIRS)
    home.change_log.restore_at(moment)
    assert len(home.plan_transfer.kept()) == 1


def test_before_everything_the_plan_was_empty(home: Services, clock: Any) -> None:
    assert home.change_log.household_at(clock() - dt.timedelta(days=1)) == Household()
    assert home.change_log.household_after(0).is_empty


def test_beyond_pruned_history_nothing_is_claimed(
    home: Services, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = clock()
    clock.pass_days(history.KEPT_DAYS + 1)
    for turn in range(4):
        home.plan_editor.change("plan", "meet_near", f"Аула {turn}")
    assert home.data is not None
    monkeypatch.setattr(history, "KEPT_STEPS", 4)
    home.close()
    again = open_services(Places(home.data), clock)
    assert len(lines(again)) == 4
    assert again.change_log.household_at(long_ago) is None
    with pytest.raises(ValueError, match="2026"):
        again.change_log.restore_at(long_ago)
    assert again.change_log.household_at(clock()) == again.plan_editor.household()
    assert again.change_log.household_after(4).plan.meet_near == "Аула 0"
    again.close()


def test_a_moment_is_read_in_the_order_of_steps(services: Services, clock: Any) -> None:
    """A clock that was ahead for a while does not hide what came after it was put right."""
    for jump, town in ((0, "A"), (400, "B"), (-399, "C")):
        clock.pass_days(jump)
        services.plan_editor.change("plan", "out_town", town)
    found = services.change_log.household_at(clock())
    assert found is not None
    assert found.plan.out_town == "C"
    found = services.change_log.household_at(START)
    assert found is not None
    assert found.plan.out_town == "A"


def test_a_clock_behind_the_newest_change_knows_no_yesterday(
    services: Services, clock: Any
) -> None:
    """ "There was no plan yesterday" would be said of a plan that is years older than the clock."""
    services.plan_editor.change("plan", "out_town", "A")
    assert services.change_log.household_at(clock() - dt.timedelta(hours=1)) == Household()
    clock.pass_days(-9000)
    assert services.change_log.household_at(clock()) is None
    with pytest.raises(ValueError, match="20"):
        services.change_log.restore_at(clock())


class _Family:
    """Edits at random, with the plan remembered after each step."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.after: dict[int, Household] = {0: services.plan_editor.household()}

    def do(self, action: str, value: str) -> None:
        plan_editor = self.services.plan_editor
        people = plan_editor.household().people
        last = f"person:{people[-1].id}" if people else "plan"
        deeds: dict[str, Callable[[], object]] = {
            "add": plan_editor.add_person,
            "town": lambda: plan_editor.change("plan", "out_town", value),
            "undo": plan_editor.undo,
            "redo": plan_editor.redo,
            "take": lambda: self.services.plan_transfer.take(THEIRS),
            "restore": lambda: self.services.change_log.restore_after(len(self.after) // 2),
        }
        if people:
            deeds["remove"] = lambda: plan_editor.remove(last)
            deeds["name"] = lambda: plan_editor.change(last, "given_name", value)
            deeds["call"] = lambda: plan_editor.change("plan", "ice_order", (last,))
        deeds.get(action, bool)()
        newest = self.services.store.history_reader().turned(("plan", "person"), most=1)
        if newest:
            self.after[newest[0].step] = plan_editor.household()


DEEDS = ("add", "remove", "name", "call", "town", "undo", "redo", "take", "restore")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from("АБВ")), max_size=25))
def test_the_plan_after_any_step_is_as_it_was(deeds: list[tuple[str, str]]) -> None:
    with Store.in_memory(now=lambda: START) as store:
        family = _Family(services_on(store, lambda: START))
        for action in deeds:
            family.do(*action)
        for step, household in family.after.items():
            assert family.services.change_log.household_after(step) == household


def test_the_workbench_hands_out_fresh_ones(services: Services) -> None:
    assert isinstance(services.change_log, ChangeLog)
