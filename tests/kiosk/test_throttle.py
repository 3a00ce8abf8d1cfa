"""Five tries, then ten minutes: neither a restart nor a clock that is set makes it shorter."""

from __future__ import annotations

import random

import msgspec
import pytest

from guide.kiosk.throttle import TRIES, WAIT, Throttle, locked


def after_tries(count: int, now: float) -> Throttle:
    state = Throttle()
    for _ in range(count):
        state = state.trying(now)
    return state


def test_five_tries_then_ten_minutes() -> None:
    assert [after_tries(n, 100.0).left(100.0) for n in range(6)] == [0, 0, 0, 0, 0, WAIT]
    locked_now = after_tries(5, 100.0)
    assert locked_now.left(100.0 + 599.5) == 0.5
    assert locked_now.left(100.0 + 600) == 0.0
    with pytest.raises(ValueError, match="early"):
        locked_now.trying(100.0 + 599.9)


def test_after_the_wait_there_are_five_tries_again_and_a_right_secret_gives_them_at_once() -> None:
    again = after_tries(5, 100.0).trying(800.0)
    assert (again.failed, again.tries(800.0)) == (1, TRIES - 1)
    assert Throttle().tries(0.0) == TRIES


def test_wrong_tries_of_long_ago_are_forgotten_and_those_of_just_now_are_not() -> None:
    four = after_tries(4, 100.0)
    assert four.tries(100.0 + WAIT - 1) == 1
    assert four.tries(100.0 + WAIT) == TRIES


@pytest.mark.parametrize("uptime", [0.0, 3.0, 99.0, 100.0, 400.0, 699.0, 700.0, 5000.0])
def test_a_restart_of_the_computer_never_shortens_the_wait(uptime: float) -> None:
    """At `uptime` after it no more than that has passed since the last try, whenever that was."""
    tried = 100.0
    left = after_tries(5, tried).left(uptime)
    assert left >= max(0.0, WAIT - uptime)
    assert left <= WAIT


def test_no_order_of_tries_and_restarts_gives_more_than_five_in_ten_minutes() -> None:
    """A computer that is started anew now and then: time goes on, its clock begins at nought."""
    made: list[float] = []
    state, booted = Throttle(), 0.0
    dice = random.Random(15)  # noqa: S311
    for tick in range(20_000):
        real = float(tick)
        if dice.random() < 1 / 500:
            booted = real
        now = real - booted
        if state.tries(now):
            state = msgspec.json.decode(msgspec.json.encode(state.trying(now)), type=Throttle)
            made.append(real)
    assert len(made) > 20, "the control: sooner or later one may try again"
    assert all(later - one >= WAIT for one, later in zip(made, made[5:], strict=False))


def test_a_note_that_says_what_cannot_be_is_none_and_then_one_waits() -> None:
    for text in (b'{"failed": 9}', b'{"failed": -1}', b'{"at": -5.0}', b'{"more": 1}', b"{"):
        with pytest.raises(msgspec.DecodeError):
            msgspec.json.decode(text, type=Throttle)
    assert locked(50.0).left(50.0) == WAIT
