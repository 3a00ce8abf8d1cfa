"""A hand at a kiosk that stands gets nowhere, on each ground that it is told to stand on."""

from __future__ import annotations

import sys

import pytest

from tests.kiosk_session.hands import Hands
from tests.kiosk_session.standing import GROUNDS, HEIGHT, WIDTH, Standing, missing, stands

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="sessions of Linux"),
]
ACTIONS, BETWEEN = 4_000, 50
_GROWTH = 1.05


def hands_at(standing: Standing) -> Hands:
    standing.take_focus()
    return Hands(standing.x, WIDTH, HEIGHT, seed=15)


@pytest.mark.parametrize("ground", GROUNDS)
def test_hands_get_nowhere(ground: str) -> None:
    if missing(ground):
        pytest.skip(f"{missing(ground)} is not installed: make setup-dist")
    with stands(ground, ["page.py", "sealed"]) as standing:
        hands, supervisor = hands_at(standing), standing.supervisor()
        # What pages hold open when many of them were seen.
        files = [standing.files(supervisor), set[str]()]
        while hands.sent < ACTIONS // 8:
            hands.run(BETWEEN)
            assert standing.escapes() == [], f"after {hands.sent}"
            files[1] |= standing.files(standing.shown())
        was = standing.resident(supervisor)
        largest = [0, 0]  # of a page, in the first half and in the second
        while hands.sent < ACTIONS:
            hands.run(BETWEEN)
            assert standing.escapes() == [], f"after {hands.sent}"
            assert standing.files(supervisor) <= files[0]
            standing.wait(lambda: standing.files(standing.shown()) <= files[1], seconds=10)
            half = hands.sent > ACTIONS // 2
            largest[half] = max(largest[half], standing.resident(standing.shown()))
        print(
            f"{ground}: {ACTIONS} hands, {len(standing.said('reset'))} visits ended, supervisor "
            f"{was} to {standing.resident(supervisor)} KiB, page at most {largest} KiB"
        )
        assert standing.supervisor() == supervisor
        assert standing.resident(supervisor) < was * _GROWTH
        assert largest[1] < largest[0] * _GROWTH
        assert len(standing.said("touched")) > ACTIONS, "the control: the hands reach the page"


@pytest.mark.parametrize(
    ("ground", "hole"), [*((one, "keys") for one in GROUNDS), ("openbox as it comes", "sealed")]
)
def test_one_hole_left_open_on_purpose_is_found(ground: str, hole: str) -> None:
    if missing(ground):
        pytest.skip(f"{missing(ground)} is not installed: make setup-dist")
    with stands(ground, ["page.py", hole]) as standing:
        hands = hands_at(standing)
        found: list[str] = []
        while not found and hands.sent < ACTIONS:
            hands.run(BETWEEN)
            found = standing.escapes()
        print(f"{ground}, {hole}: after {hands.sent} hands: {found}")
        assert found
