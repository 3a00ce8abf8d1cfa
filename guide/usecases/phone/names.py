"""The name under which a record of the plan may go to a phone."""

from __future__ import annotations

from guide.household.field import Paper, fields_of
from guide.household.household import PLAN_REF, Household
from guide.household.names import tidy
from guide.household.papers import stands_on
from guide.household.plan import Ref


def name_for_phone(household: Household, ref: Ref) -> str:
    """The name behind a reference; "" where its own field may not go to a phone."""
    record, name = household.record(ref), household.named(ref)
    if record is None or ref == PLAN_REF:
        return ""
    its_own = [
        field for field in fields_of(type(record))
        if name and tidy(str(field.value(record))) == name
    ]  # fmt: skip
    is_free = not its_own or any(stands_on(field, Paper.PHONE) for field in its_own)
    return name if is_free else ""
