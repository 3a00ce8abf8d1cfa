"""Ticks and progress: tasks count, habits never do."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from guide.checklist import Progress, Ticks, progress, toggled
from guide.content.model import Action, Basis, Kind, Words

NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def action(number: int, kind: Kind) -> Action:
    words = Words(title="…")
    return Action(
        id=f"X-{number:02}",
        kk=words,
        ru=words,
        en=words,
        sources=(),
        basis=Basis.GENERAL,
        kind=kind,
        level="yellow",
    )


ACTIONS = [action(number, Kind.TASK if number % 2 else Kind.HABIT) for number in range(9)]


def test_nothing_is_ticked_at_first() -> None:
    assert progress(ACTIONS, Ticks(declaration="d")) == Progress(0, 4)
    assert progress([], Ticks(declaration="d")) == Progress(0, 0)


def test_a_habit_is_ticked_and_never_counted() -> None:
    ticks = toggled(Ticks(declaration="d"), "X-02", NOW)
    assert ticks.has("X-02")
    assert progress(ACTIONS, ticks) == Progress(0, 4)


def test_a_tick_keeps_its_time_and_leaves_the_old_ticks_alone() -> None:
    before = Ticks(declaration="d")
    after = toggled(before, "X-01", NOW)
    assert after.ticked == {"X-01": NOW}
    assert before.ticked == {}
    assert Ticks(declaration="other").ticked == {}


@given(st.lists(st.sampled_from([a.id for a in ACTIONS])))
def test_an_odd_number_of_touches_ticks(touches: list[str]) -> None:
    ticks = Ticks(declaration="d")
    for touched in touches:
        ticks = toggled(ticks, touched, NOW)
    assert set(ticks.ticked) == {i for i in set(touches) if touches.count(i) % 2}
    done = progress(ACTIONS, ticks)
    assert done.done == sum(ticks.has(a.id) for a in ACTIONS if a.kind is Kind.TASK)
    assert 0 <= done.done <= done.total
