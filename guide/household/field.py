"""A field of the plan, declared once: as the annotation of its type.

`ask(...)` goes into `Annotated[...]` beside the type. Form, review page, validity, papers,
exports and the JSON Schema read it through `fields_of`; its words (label, hint) lie in
`resources/content/fields.toml` under `<section>.<name>`. Adding a field is one line here in
`plan.py` and its words in three languages.

The type bounds shape and length only. Whether a value is complete is computed when it is read
(`validity.py`), so nothing ever blocks saving and what was typed stays as typed.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from msgspec import Meta, Struct


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


class Rule(StrEnum):
    """Which check reads the value (`validity.py`)."""

    TEXT = "text"
    NAME = "name"
    PHONE = "phone"
    SERVICE = "service"
    CHOICE = "choice"
    FLAG = "flag"
    REF = "ref"
    CALL_ORDER = "call_order"


class Width(StrEnum):
    """The expected length, shown by the width of the box."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Depth(StrEnum):
    """In which of the two depths a field is asked; the full plan is the same data with more."""

    QUICK = "quick"
    FULL = "full"


When = Callable[[Struct], bool]


class FieldSpec(Struct, frozen=True):
    """What the annotation of a field says beyond its shape."""

    section: Section
    rule: Rule
    privacy: Privacy
    papers: tuple[Paper, ...] = ()
    depth: Depth = Depth.QUICK
    width: Width = Width.MEDIUM
    needed: bool = False  # counts towards "complete"; never blocks saving
    when: When | None = None  # asked only when this holds for the record
    choices: tuple[str, ...] = ()  # with CHOICE; words under `<section>.<name>.<choice>`
    kinds: tuple[str, ...] = ()  # with REF and CALL_ORDER: the record kinds it may name


def ask(
    section: Section,
    rule: Rule,
    privacy: Privacy,
    *papers: Paper,
    max_length: int | None = None,
    **more: Any,
) -> Meta:
    """Return the annotation of a field: its bounds for msgspec, and how it is asked."""
    asked = FieldSpec(section, rule, privacy, tuple(papers), **more)
    return Meta(
        max_length=max_length,
        extra={"ask": asked},
        extra_json_schema={
            "x-section": section.value,
            "x-rule": rule.value,
            "x-privacy": privacy.value,
            "x-papers": [paper.value for paper in asked.papers],
        },
    )


class Field(Struct, frozen=True):
    """A declared field as its readers see it."""

    record: type[Struct]
    name: str
    ask: FieldSpec
    max_length: int | None
    default: Any

    @property
    def key(self) -> str:
        """The key of the field's words, such as `people.given_name`."""
        return f"{self.ask.section.value}.{self.name}"

    def value(self, record: Struct) -> Any:
        """What was typed, as typed."""
        return getattr(record, self.name)

    def is_asked(self, record: Struct) -> bool:
        """Whether the field applies to this record (conditional fields)."""
        return self.ask.when is None or self.ask.when(record)


@cache
def fields_of(record: type[Struct]) -> tuple[Field, ...]:
    """The asked fields of a record type, in the order they are declared.

    Attributes without `ask` (ids, positions) are not fields.
    """
    info = msgspec.inspect.type_info(record)
    if not isinstance(info, msgspec.inspect.StructType):
        raise TypeError(record)
    found = []
    for field in info.fields:
        declared = _ask_of(field.type)
        if declared is None:
            continue
        asked, bound = declared
        default = field.default if field.default is not msgspec.NODEFAULT else None
        if field.default_factory is not msgspec.NODEFAULT:
            default = field.default_factory()
        found.append(Field(record, field.name, asked, bound, default))
    return tuple(found)


def _ask_of(kind: Any) -> tuple[FieldSpec, int | None] | None:
    """The `FieldSpec` inside a msgspec type description and the length it bounds."""
    if not isinstance(kind, msgspec.inspect.Metadata):
        return None
    found = (kind.extra or {}).get("ask")
    if not isinstance(found, FieldSpec):
        return None
    return found, getattr(kind.type, "max_length", None)
