"""A field of the plan: what a form's field declares, and its section, privacy and papers.

`ask(...)` goes into `Annotated[...]` beside the type. Form, review page, validity, papers,
exports and the JSON Schema read it through `fields_of`; its words (label, hint) lie in
`resources/content/plan.toml` under `<section>.<name>` (those of the quick plan in `fields.toml`).
Adding a field is one line in its record and its words in three languages. The modules of records
keep annotations as values: one that is a text is compiled anew by each reader, at each start.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Meta, Struct

from guide import form_fields
from guide.form_fields import Depth, FieldSpec, Rule, Width, declared

__all__ = [
    "Depth", "Field", "Paper", "PlanRule", "Privacy", "Rule", "Section", "Width", "ask",
    "fields_of",
]  # fmt: skip


class Section(StrEnum):
    """The sections of the plan, the six of the quick plan first; `sections.py` groups them."""

    CONTACT = "contact"
    PEOPLE = "people"
    HOME = "home"
    MEETING = "meeting"
    CALLS = "calls"
    TITLE = "title"
    ABOUT = "about"
    HEALTH = "health"
    SCHOOL = "school"
    WORK = "work"
    CONTACTS = "contacts"
    OURS = "ours"
    HOUSE = "house"
    UTILITIES = "utilities"
    EXITS = "exits"
    DOCUMENTS = "documents"
    PETS = "pets"
    CAR = "car"
    PLACES = "places"
    CONNECTION = "connection"
    PHONES = "phones"
    ROLES = "roles"
    HELPED = "helped"
    RULES = "rules"
    KIT = "kit"
    KEEPING = "keeping"
    PRACTICE = "practice"


class Privacy(StrEnum):
    """Privacy classes (`papers.py`); they decide where a field may be printed.

    P0 harmless, P1 how to reach somebody, P2 details of the home, P3 health and what courts or
    doors demand, P4 what leaves no screen. From P3 on a screen hides the answer until it is asked.
    """

    P0 = "P0"
    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"


class Paper(StrEnum):
    """What a field may stand on: papers, and what leaves for a phone or a relative."""

    WALL = "wall"
    CARD = "card"
    CHILD_CARD = "child_card"
    SCHOOL = "school"
    RESCUE = "rescue"  # what is said to the emergency service
    ENTRANCE = "entrance"  # hangs where everybody of the house passes
    FULL = "full"  # the full plan, for the folder at home: every field, as its class allows
    FIRST_HOUR = "first_hour"
    HELPER = "helper"  # for a neighbour or a relative
    TAG = "tag"  # hangs at the gas valve and the electricity panel
    KIT = "kit"  # the list inside a kit, and the strip of dates
    ELDER = "elder"  # large print for an older person
    PHONE = "phone"  # page, code, contact, calendar and message for a phone: P0 and P1 alone


class PlanRule(StrEnum):
    """The rules of the plan's fields beside the form's own."""

    REF = "ref"  # one other record, of one of `kinds`
    REFS = "refs"  # several of them
    CALL_ORDER = "call_order"
    SEVERAL = "several"  # several of the choices
    ORDER = "order"  # the choices one after another
    DATE = "date"  # a day, a month or a year alone
    MONTH = "month"  # a month counts as its last day
    TIME = "time"
    EMAIL = "email"
    PHOTO = "photo"
    REGION = "region"


class PlanFieldSpec(FieldSpec, frozen=True, kw_only=True):
    """What the annotation of a field of the plan says beyond its shape."""

    privacy: Privacy
    papers: tuple[Paper, ...] = ()
    kinds: tuple[str, ...] = ()  # with REF, REFS and CALL_ORDER: the record kinds it may name
    least: int = 0  # with COUNT
    most: int = 0  # with COUNT
    is_past: bool = False  # with DAY and DATE: what has happened, so not after today
    expires: bool = False  # with DAY and MONTH: there is something to do once it has passed
    leads_out: bool = False  # may send somebody out: begins with the authorities' condition

    @property
    def section(self) -> Section:
        """The section it is asked in, which also groups its words."""
        return Section(self.group)


Field = form_fields.Field[PlanFieldSpec]


def ask(
    section: Section,
    rule: Rule | PlanRule,
    privacy: Privacy,
    *papers: Paper,
    max_length: int | None = None,
    **more: Any,
) -> Meta:
    """Return the annotation of a field: its bounds for msgspec, and how it is asked."""
    schema = {
        "x-section": section.value,
        "x-rule": rule.value,
        "x-privacy": privacy.value,
        "x-papers": [paper.value for paper in papers],
    }
    if more.get("choices"):
        schema["x-choices"] = list(more["choices"])
    return declared(
        PlanFieldSpec(group=section.value, rule=rule, privacy=privacy, papers=papers, **more),
        max_length,
        schema,
    )


def fields_of(record: type[Struct]) -> tuple[Field, ...]:
    """The asked fields of a record of the plan, in the order they are declared."""
    return form_fields.fields_of(record)
