"""People whom the family helps: who goes to them, and who goes instead."""

from typing import Annotated

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


class Helped(PlanRecord, frozen=True, kw_only=True):
    """Somebody outside of the home who counts on the family."""

    id: str
    position: int = 0
    helped_name: Annotated[
        str, ask(Section.HELPED, Rule.NAME, Privacy.P1, Paper.FIRST_HOUR, max_length=60)
    ] = ""
    helped_address: Annotated[
        str,
        ask(Section.HELPED, Rule.TEXT, Privacy.P2, Paper.FIRST_HOUR, max_length=120,
            width=Width.LONG),
    ] = ""  # fmt: skip
    helped_phone: Annotated[
        str,
        ask(Section.HELPED, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            width=Width.SHORT),
    ] = ""  # fmt: skip
    needs: Annotated[
        str, ask(Section.HELPED, Rule.TEXT, Privacy.P2, max_length=200, width=Width.LONG)
    ] = ""
    goes: Annotated[
        Ref,
        ask(Section.HELPED, PlanRule.REF, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            kinds=("person",)),
    ] = ""  # fmt: skip
    goes_instead: Annotated[
        Ref,
        ask(Section.HELPED, PlanRule.REF, Privacy.P1, Paper.FIRST_HOUR, max_length=40,
            kinds=("person",)),
    ] = ""  # fmt: skip
