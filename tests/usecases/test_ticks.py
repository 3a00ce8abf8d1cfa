"""Ticks belong to a declaration and outlive it."""

from __future__ import annotations

from guide.alerts.declaration import Place
from guide.content.model import Level
from guide.usecases.level.declarations import Draft
from guide.usecases.program.services import Services


def test_each_declaration_has_its_own_list(services: Services) -> None:
    first = services.declarations.declare(Draft(Level.YELLOW, Place()), Place()).declaration_id
    services.checklist.toggle(first, "Y-10")
    second = services.declarations.declare(Draft(Level.YELLOW, Place()), Place()).declaration_id
    assert services.checklist.ticks(second).ticked == {}
    assert services.checklist.ticks(first).ticked == {"Y-10": services.now()}
    (past,) = services.declarations.past()
    assert services.checklist.ticks(past.id).has("Y-10")


def test_a_second_touch_takes_the_tick_away(services: Services) -> None:
    assert services.checklist.toggle("d", "Y-10").has("Y-10")
    assert not services.checklist.toggle("d", "Y-10").has("Y-10")
    assert not services.checklist.ticks("d").has("Y-10")
