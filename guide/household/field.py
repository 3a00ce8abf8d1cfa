"""A field of the plan: what a form's field declares, and its section, privacy and papers.

`ask(...)` goes into `Annotated[...]` beside the type. Form, review page, validity, papers,
exports and the JSON Schema read it through `fields_of`; its words (label, hint) lie in
`resources/content/fields.toml` under `<section>.<name>`. Adding a field is one line here in
`plan.py` and its words in three languages.
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
    """The sections of the plan, in the order of the section list."""

    CONTACT = "contact"
    PEOPLE = "people"
    HOME = "home"
    MEETING = "meeting"
    CALLS = "calls"
    TITLE = "title"


class Privacy(StrEnum):
    """Privacy classes of family-plan.md section 7; they decide where a field may be printed."""

    P0 = "P0"
    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"


class Paper(StrEnum):
    """The papers of the plan that a field may stand on."""

    WALL = "wall"
    CARD = "card"
    CHILD_CARD = "child_card"
    SCHOOL = "school"
    RESCUE = "rescue"
    ENTRANCE = "entrance"  # hangs where everybody of the house passes
    PHONE = "phone"  # page, code, contact, calendar and message for a phone: P0 and P1 alone


class PlanRule(StrEnum):
    """The rules of fields that name other records of the plan, beside the form's own."""

    REF = "ref"
    CALL_ORDER = "call_order"


class PlanFieldSpec(FieldSpec, frozen=True, kw_only=True):
    """What the annotation of a field of the plan says beyond its shape."""

    privacy: Privacy
    papers: tuple[Paper, ...] = ()
    kinds: tuple[str, ...] = ()  # with REF and CALL_ORDER: the record kinds it may name

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
    return declared(
        PlanFieldSpec(group=section.value, rule=rule, privacy=privacy, papers=papers, **more),
        max_length,
        {
            "x-section": section.value,
            "x-rule": rule.value,
            "x-privacy": privacy.value,
            "x-papers": [paper.value for paper in papers],
        },
    )


def fields_of(record: type[Struct]) -> tuple[Field, ...]:
    """The asked fields of a record of the plan, in the order they are declared."""
    return form_fields.fields_of(record)
