"""Gas, electricity and water: where they are shut off, who does it, whom to call.

That gas is opened again only by the gas service is a fixed line of the papers, not an answer.
"""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord, Ref

_SHUT_OFF = (Paper.FIRST_HOUR, Paper.HELPER, Paper.TAG, Paper.RESCUE)


def _has_gas(record: Struct) -> bool:
    return getattr(record, "gas_kind", "") in ("central", "cylinder", "boiler")


class Utilities(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once."""

    gas_kind: Annotated[
        str,
        ask(Section.UTILITIES, Rule.CHOICE, Privacy.P1, *_SHUT_OFF, max_length=20,
            choices=("central", "cylinder", "boiler", "none")),
    ] = ""  # fmt: skip
    gas_valve: Annotated[
        str,
        ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, *_SHUT_OFF, max_length=120,
            width=Width.LONG, when=_has_gas),
    ] = ""  # fmt: skip
    gas_photo: Annotated[
        Ref,
        ask(Section.UTILITIES, PlanRule.PHOTO, Privacy.P2, Paper.TAG, max_length=40,
            when=_has_gas),
    ] = ""  # fmt: skip
    gas_who: Annotated[
        Choices,
        ask(Section.UTILITIES, PlanRule.REFS, Privacy.P1, Paper.FIRST_HOUR, max_length=4,
            kinds=("person",), when=_has_gas),
    ] = ()  # fmt: skip
    gas_number: Annotated[
        str,
        ask(Section.UTILITIES, Rule.SERVICE, Privacy.P1, *_SHUT_OFF, max_length=40,
            width=Width.SHORT, when=_has_gas),
    ] = ""  # fmt: skip
    gas_shown_on: Annotated[
        str,
        ask(Section.UTILITIES, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True, when=_has_gas),
    ] = ""  # fmt: skip
    power_panel: Annotated[
        str,
        ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, *_SHUT_OFF, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    power_photo: Annotated[
        Ref, ask(Section.UTILITIES, PlanRule.PHOTO, Privacy.P2, Paper.TAG, max_length=40)
    ] = ""
    water_valve: Annotated[
        str,
        ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, *_SHUT_OFF, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    water_photo: Annotated[
        Ref, ask(Section.UTILITIES, PlanRule.PHOTO, Privacy.P2, Paper.TAG, max_length=40)
    ] = ""
    heating: Annotated[
        str,
        ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, Paper.HELPER, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    extinguisher: Annotated[
        str, ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, *_SHUT_OFF, max_length=80)
    ] = ""
    extinguisher_expires: Annotated[
        str,
        ask(Section.UTILITIES, PlanRule.MONTH, Privacy.P1, max_length=20, width=Width.SHORT,
            expires=True),
    ] = ""  # fmt: skip
    detectors_on: Annotated[
        str,
        ask(Section.UTILITIES, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip


class UtilityNumber(PlanRecord, frozen=True, kw_only=True):
    """A local number that the family knows: water, lift, electricity, the house's management."""

    id: str
    position: int = 0
    utility_name: Annotated[
        str,
        ask(Section.UTILITIES, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, Paper.HELPER,
            max_length=40),
    ] = ""  # fmt: skip
    utility_phone: Annotated[
        str,
        ask(Section.UTILITIES, Rule.SERVICE, Privacy.P1, Paper.FIRST_HOUR, Paper.HELPER,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
