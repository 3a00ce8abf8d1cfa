"""Who does what: each task has somebody, and a deputy."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, ask
from guide.household.plan import PlanRecord, Ref

TASKS = (
    "gas", "power", "water", "documents", "kit", "children", "pets", "elders", "count", "link",
    "other",
)  # fmt: skip

_SEEN = (Paper.FIRST_HOUR, Paper.RESCUE)


def _is_other(record: Struct) -> bool:
    return getattr(record, "task", "") == "other"


class Role(PlanRecord, frozen=True, kw_only=True):
    """One task."""

    id: str
    position: int = 0
    task: Annotated[
        str,
        ask(Section.ROLES, Rule.LIST, Privacy.P0, *_SEEN, max_length=20,
            choices=TASKS),
    ] = ""  # fmt: skip
    task_what: Annotated[
        str,
        ask(Section.ROLES, Rule.TEXT, Privacy.P0, *_SEEN, max_length=80,
            when=_is_other),
    ] = ""  # fmt: skip
    doer: Annotated[
        Ref,
        ask(Section.ROLES, PlanRule.REF, Privacy.P0, *_SEEN, max_length=40,
            kinds=("person",)),
    ] = ""  # fmt: skip
    deputy: Annotated[
        Ref,
        ask(Section.ROLES, PlanRule.REF, Privacy.P0, *_SEEN, max_length=40,
            kinds=("person", "contact")),
    ] = ""  # fmt: skip
