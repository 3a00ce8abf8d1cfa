"""What to say, with the family's own address."""

from __future__ import annotations

from guide.usecases.plan.emergency_call import own_address, what_to_say
from guide.usecases.program.services import Services


def test_no_address_while_none_is_typed(services: Services) -> None:
    call = what_to_say(services.guide, services.plan_editor.household())
    assert call.say
    assert call.address == ()


def test_the_address_is_read_out_in_order(full: Services) -> None:
    assert own_address(full.plan_editor.household()) == ["Қарағанды", "Мысал көшесі", "10"]


def test_a_street_that_does_not_exist_is_not_read_out(full: Services) -> None:
    full.plan_editor.change("plan", "no_streets", value=True)
    full.plan_editor.change("plan", "building", "  ")
    assert own_address(full.plan_editor.household()) == ["Қарағанды"]
