"""Kits, what is in them, and the lots that were bought for them (family-plan.md section 10).

A line is kept only where the family said something about it: what a kit should hold is worked out
from the list (`kit_list.py`) and from who lives here.
"""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref

KIT_TYPES = ("home", "go_bag", "car", "work", "school", "comfort", "pet")
SIZES = ("0.5", "1.5", "5", "19")  # litres in one container
OWN = "own"  # a line of the family's own
# All that the list knows, in its order; which kit holds what is said in `kit_list.py`.
SUPPLIES = (
    "water", "food", "documents", "money", "first_aid", "medicine", "hygiene", "warm_clothes",
    "blanket", "radio", "torch", "batteries", "matches", "tools", "whistle", "power_bank",
    "masks", "winter_boots", "winter_hat", "gloves", "infant_food", "nappies", "bottle_set",
    "glasses", "hearing_aid", "device_power", "pet_water", "pet_food", "toy", "game",
    "family_photo", "note",
)  # fmt: skip
_IN_LITRES = ("water", "pet_water")


def _is_for_somebody(record: Struct) -> bool:
    return getattr(record, "kit_type", "") not in ("", "home")


def _is_at_home(record: Struct) -> bool:
    return getattr(record, "kit_type", "") == "home"


def _is_own(record: Struct) -> bool:
    return getattr(record, "what", "") == OWN


def _is_in_litres(record: Struct) -> bool:
    return getattr(record, "what", "") in _IN_LITRES


class Kit(PlanRecord, frozen=True, kw_only=True):
    """One kit, such as the home store or somebody's go-bag."""

    id: str
    position: int = 0
    kit_type: Annotated[
        str, ask(Section.KIT, Rule.LIST, Privacy.P0, Paper.KIT, max_length=20, choices=KIT_TYPES)
    ] = ""
    kit_for: Annotated[
        Ref,
        ask(Section.KIT, PlanRule.REF, Privacy.P1, Paper.KIT,
            max_length=40, kinds=("person", "pet", "car"),
            when=_is_for_somebody),
    ] = ""  # fmt: skip
    kit_name: Annotated[str, ask(Section.KIT, Rule.TEXT, Privacy.P0, Paper.KIT, max_length=40)] = ""
    kit_place: Annotated[
        str, ask(Section.KIT, Rule.TEXT, Privacy.P2, max_length=80, width=Width.LONG)
    ] = ""
    days: Annotated[
        str,
        ask(Section.KIT, Rule.COUNT, Privacy.P0, Paper.KIT,
            max_length=10, width=Width.SHORT, least=1,
            most=90, when=_is_at_home),
    ] = ""  # fmt: skip
    looked_on: Annotated[
        str,
        ask(Section.KIT, Rule.DAY, Privacy.P0, Paper.KIT,
            max_length=20, width=Width.SHORT, is_past=True),
    ] = ""  # fmt: skip


class KitItem(PlanRecord, frozen=True, kw_only=True):
    """What the family said about one line of a kit."""

    id: str
    position: int = 0
    kit: Annotated[
        Ref, ask(Section.KIT, PlanRule.REF, Privacy.P0, Paper.KIT, max_length=40, kinds=("kit",))
    ] = ""
    what: Annotated[
        str,
        ask(Section.KIT, Rule.LIST, Privacy.P0, Paper.KIT, max_length=20, choices=(*SUPPLIES, OWN)),
    ] = ""
    item_name: Annotated[
        str, ask(Section.KIT, Rule.TEXT, Privacy.P0, Paper.KIT, max_length=60, when=_is_own)
    ] = ""
    target: Annotated[
        str,
        ask(Section.KIT, Rule.COUNT, Privacy.P0, Paper.KIT,
            max_length=10, width=Width.SHORT, most=9999),
    ] = ""  # fmt: skip
    container: Annotated[
        str,
        ask(Section.KIT, Rule.CHOICE, Privacy.P0, Paper.KIT, max_length=10, choices=SIZES,
            when=_is_in_litres),
    ] = ""  # fmt: skip
    not_needed: Annotated[bool, ask(Section.KIT, Rule.FLAG, Privacy.P0, Paper.KIT)] = False
    item_note: Annotated[
        str, ask(Section.KIT, Rule.TEXT, Privacy.P0, Paper.KIT, max_length=120, width=Width.LONG)
    ] = ""


class Lot(PlanRecord, frozen=True, kw_only=True):
    """One purchase of an item: how many there are, and its two clocks."""

    id: str
    position: int = 0
    kit_item: Annotated[
        Ref,
        ask(Section.KIT, PlanRule.REF, Privacy.P0, Paper.KIT, max_length=40, kinds=("kit_item",)),
    ] = ""
    amount: Annotated[
        str,
        ask(Section.KIT, Rule.COUNT, Privacy.P0, Paper.KIT,
            max_length=10, width=Width.SHORT, most=9999),
    ] = ""  # fmt: skip
    size: Annotated[
        str, ask(Section.KIT, Rule.CHOICE, Privacy.P0, Paper.KIT, max_length=10, choices=SIZES)
    ] = ""
    bought_on: Annotated[
        str,
        ask(Section.KIT, Rule.DAY, Privacy.P0, Paper.KIT,
            max_length=20, width=Width.SHORT, is_past=True),
    ] = ""  # fmt: skip
    lot_expires: Annotated[
        str,
        ask(Section.KIT, PlanRule.MONTH, Privacy.P0, Paper.KIT, max_length=20, width=Width.SHORT,
            expires=True),
    ] = ""  # fmt: skip
    replace_every: Annotated[
        str,
        ask(Section.KIT, Rule.COUNT, Privacy.P0, Paper.KIT,
            max_length=10, width=Width.SHORT, least=1,
            most=120),
    ] = ""  # fmt: skip
