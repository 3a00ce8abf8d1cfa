"""Ticks belong to a declaration and outlive it."""

from __future__ import annotations

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Workbench


def test_each_declaration_has_its_own_list(bench: Workbench) -> None:
    first = bench.declaring.declare(Draft(Level.YELLOW, Place()), Place()).declaration_id
    bench.ticking.toggle(first, "Y-10")
    second = bench.declaring.declare(Draft(Level.YELLOW, Place()), Place()).declaration_id
    assert bench.ticking.ticks(second).ticked == {}
    assert bench.ticking.ticks(first).ticked == {"Y-10": bench.now()}
    (past,) = bench.declaring.past()
    assert bench.ticking.ticks(past.id).has("Y-10")


def test_a_second_touch_takes_the_tick_away(bench: Workbench) -> None:
    assert bench.ticking.toggle("d", "Y-10").has("Y-10")
    assert not bench.ticking.toggle("d", "Y-10").has("Y-10")
    assert not bench.ticking.ticks("d").has("Y-10")
