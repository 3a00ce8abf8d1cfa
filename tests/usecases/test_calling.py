"""What to say, with the family's own address."""

from __future__ import annotations

from guide.usecases.plan.emergency_call import own_address, what_to_say
from guide.usecases.program.services import Workbench


def test_no_address_while_none_is_typed(bench: Workbench) -> None:
    call = what_to_say(bench.guide, bench.planning.household())
    assert call.say
    assert call.address == ()


def test_the_address_is_read_out_in_order(full: Workbench) -> None:
    assert own_address(full.planning.household()) == ["Қарағанды", "Мысал көшесі", "10"]


def test_a_street_that_does_not_exist_is_not_read_out(full: Workbench) -> None:
    full.planning.change("plan", "no_streets", value=True)
    full.planning.change("plan", "building", "  ")
    assert own_address(full.planning.household()) == ["Қарағанды"]
