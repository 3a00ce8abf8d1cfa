"""What to say when calling an emergency number, with the family's own address beside it."""

from __future__ import annotations

from msgspec import Struct

from guide.content.guide import Guide
from guide.content.model import SayLine
from guide.household.field import fields_of
from guide.household.household import Household
from guide.household.names import tidy

_ADDRESS = ("settlement", "street", "building")


class Call(Struct, frozen=True):
    """The lines to say in order, and the address to read out; no address while none is typed."""

    say: tuple[SayLine, ...]
    address: tuple[str, ...]


def own_address(household: Household) -> list[str]:
    """The pieces of the address that are typed: settlement, street, building.

    A street that was typed before "no streets here" was ticked is not read out.
    """
    plan = household.plan
    fields = {field.name: field for field in fields_of(type(plan))}
    asked = [fields[name] for name in _ADDRESS if fields[name].is_asked(plan)]
    pieces = [tidy(field.value(plan)) for field in asked]
    return [piece for piece in pieces if piece]


def what_to_say(guide: Guide, household: Household) -> Call:
    """What the page of a number shows."""
    return Call(tuple(guide.say()), tuple(own_address(household)))
