"""How the family stays in touch, and where it hears what is official."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import Paper, PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import Choices, PlanRecord


def _listens_to_radio(record: Struct) -> bool:
    return "radio" in getattr(record, "info_sources", ())


class Connection(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once."""

    channels: Annotated[
        Choices,
        ask(Section.CONNECTION, PlanRule.ORDER, Privacy.P0, Paper.FIRST_HOUR, Paper.CARD,
            Paper.PHONE, max_length=4, choices=("chat", "sms", "call", "meet")),
    ] = ()  # fmt: skip
    chat_name: Annotated[
        str, ask(Section.CONNECTION, Rule.TEXT, Privacy.P1, Paper.FIRST_HOUR, max_length=60)
    ] = ""
    check_in: Annotated[
        str,
        ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=80),
    ] = ""  # fmt: skip
    message: Annotated[
        str,
        ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=140, width=Width.LONG),
    ] = ""  # fmt: skip
    message_2: Annotated[
        str,
        ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.PHONE, max_length=140,
            width=Width.LONG),
    ] = ""  # fmt: skip
    lost_rule: Annotated[
        str,
        ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, Paper.CARD,
            Paper.CHILD_CARD, Paper.PHONE, max_length=160, width=Width.LONG, leads_out=True),
    ] = ""  # fmt: skip
    out_phone_2: Annotated[
        str,
        ask(Section.CONNECTION, Rule.PHONE, Privacy.P1, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=40, width=Width.SHORT),
    ] = ""  # fmt: skip
    out_told_on: Annotated[
        str,
        ask(Section.CONNECTION, Rule.DAY, Privacy.P0, max_length=20, width=Width.SHORT,
            is_past=True),
    ] = ""  # fmt: skip
    info_sources: Annotated[
        Choices,
        ask(Section.CONNECTION, PlanRule.SEVERAL, Privacy.P0, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=10, choices=("ministry", "app", "akimat", "television", "radio", "sms")),
    ] = ()  # fmt: skip
    radio: Annotated[
        str,
        ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, Paper.PHONE,
            max_length=40, when=_listens_to_radio),
    ] = ""  # fmt: skip
    power_place: Annotated[
        str, ask(Section.CONNECTION, Rule.TEXT, Privacy.P0, Paper.FIRST_HOUR, max_length=120)
    ] = ""
