"""Where documents and money lie. Never what they say: no numbers are asked."""

from typing import Annotated

from msgspec import Struct

from guide.household.field import PlanRule, Privacy, Rule, Section, Width, ask
from guide.household.plan import PlanRecord, Ref


def _is_other(record: Struct) -> bool:
    return getattr(record, "document_type", "") == "other"


def _has_cash(record: Struct) -> bool:
    return bool(getattr(record, "has_cash", False))


class PaperDocument(PlanRecord, frozen=True, kw_only=True):
    """One document: its place, the place of its copy, the month in which it ends."""

    id: str
    position: int = 0
    document_type: Annotated[
        str,
        ask(Section.DOCUMENTS, Rule.LIST, Privacy.P2, max_length=20,
            choices=("identity", "passport", "birth", "marriage", "home", "insurance",
                     "driving", "medical", "school", "pension", "other")),
    ] = ""  # fmt: skip
    document_what: Annotated[
        str, ask(Section.DOCUMENTS, Rule.TEXT, Privacy.P2, max_length=60, when=_is_other)
    ] = ""
    whose: Annotated[
        Ref,
        ask(Section.DOCUMENTS, PlanRule.REF, Privacy.P2, max_length=40, kinds=("person",)),
    ] = ""
    original: Annotated[str, ask(Section.DOCUMENTS, Rule.TEXT, Privacy.P2, max_length=80)] = ""
    copy: Annotated[str, ask(Section.DOCUMENTS, Rule.TEXT, Privacy.P2, max_length=80)] = ""
    document_expires: Annotated[
        str,
        ask(Section.DOCUMENTS, PlanRule.MONTH, Privacy.P2, max_length=20, width=Width.SHORT,
            expires=True),
    ] = ""  # fmt: skip


class Belongings(PlanRecord, frozen=True, kw_only=True):
    """What stands in the plan once."""

    has_cash: Annotated[bool, ask(Section.DOCUMENTS, Rule.FLAG, Privacy.P2)] = False
    cash_place: Annotated[
        str, ask(Section.DOCUMENTS, Rule.TEXT, Privacy.P2, max_length=80, when=_has_cash)
    ] = ""
    home_insurance: Annotated[str, ask(Section.DOCUMENTS, Rule.TEXT, Privacy.P2, max_length=80)] = (
        ""
    )
    home_insurance_phone: Annotated[
        str, ask(Section.DOCUMENTS, Rule.PHONE, Privacy.P2, max_length=40, width=Width.SHORT)
    ] = ""
