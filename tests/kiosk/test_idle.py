"""A visit ends when its visitor has gone, and never before (training.md sections 13 and 14)."""

from __future__ import annotations

import math

import pytest

from guide.kiosk.configuration import IdleTimes
from guide.kiosk.idle import Idle, IdlePhase, IdleState


def visit(times: IdleTimes | None = None) -> IdleState:
    state = IdleState(times or IdleTimes())
    state.touched(1000.0)
    return state


def test_a_screen_that_nobody_touches_stays_as_it_is() -> None:
    assert IdleState(IdleTimes()).at(1e6) == Idle(IdlePhase.RESTING, math.inf)


@pytest.mark.parametrize(
    ("quiet", "phase", "left"),
    [(0, "active", 75), (74.5, "active", 0.5), (75, "notice", 20), (94.5, "notice", 0.5),
     (95, "over", 0), (9999, "over", 0)],
)  # fmt: skip
def test_a_kiosk_asks_after_75_seconds_and_ends_the_visit_20_later(
    quiet: float, phase: str, left: float
) -> None:
    assert visit().at(1000.0 + quiet) == Idle(IdlePhase(phase), left)


def test_long_pages_have_120_seconds_and_the_owner_may_say_others() -> None:
    assert visit().at(1119.0, is_long_page=True).phase is IdlePhase.ACTIVE
    assert visit().at(1120.0, is_long_page=True).phase is IdlePhase.NOTICE
    assert visit(IdleTimes(seconds=30)).at(1030.0).phase is IdlePhase.NOTICE


def test_any_touch_goes_on_with_the_visit_also_while_the_notice_stands() -> None:
    state = visit()
    assert state.at(1090.0).phase is IdlePhase.NOTICE
    state.touched(1090.0)
    assert state.at(1090.0) == Idle(IdlePhase.ACTIVE, 75)


def test_nothing_ends_while_something_is_printed_and_then_the_time_begins_anew() -> None:
    state = visit()
    for second in range(1000, 1400):
        assert state.at(float(second), is_printing=True).phase is IdlePhase.ACTIVE
    assert state.at(1473.0).phase is IdlePhase.ACTIVE
    assert state.at(1474.0).phase is IdlePhase.NOTICE


def test_whoever_comes_after_the_end_does_not_get_the_visit_before() -> None:
    state = visit()
    assert state.at(1095.0).phase is IdlePhase.OVER
    state.touched(1095.1)
    assert state.at(1095.2).phase is IdlePhase.OVER
    slept = visit()
    slept.touched(1095.0)
    assert slept.at(1095.0).phase is IdlePhase.OVER, "nobody asked while the computer slept"
    printing = visit()
    printing.at(5000.0)
    assert printing.at(5000.0, is_printing=True).phase is IdlePhase.OVER
