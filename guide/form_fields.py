"""A field of a form, declared once: as the annotation of its type.

What is declared goes into `Annotated[...]` beside the type, and the form, its check and its words
read it through `fields_of`. A record of any room can be a form: this module knows none of them.
A room whose fields mean more than a form needs extends `FieldSpec` (as the plan does with section,
privacy and paper).

The type bounds shape and length only. Whether a value is complete is computed when it is read, so
nothing ever blocks keeping it and what was typed stays as typed.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Generic, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct, structs


class Rule(StrEnum):
    """Which editor a field gets, and which check reads its value."""

    TEXT = "text"
    NAME = "name"
    PHONE = "phone"
    SERVICE = "service"
    CHOICE = "choice"
    LIST = "list"
    FLAG = "flag"
    DAY = "day"
    TIME = "time"
    COUNT = "count"


class Width(StrEnum):
    """The expected length, shown by the width of the box."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Depth(StrEnum):
    """In which of the two depths a field is asked; the full form is the same data with more."""

    QUICK = "quick"
    FULL = "full"


When = Callable[[Struct], bool]


class FieldSpec(Struct, frozen=True, kw_only=True):
    """What the annotation of a field says beyond its shape."""

    rule: StrEnum  # a `Rule`, or one of the room that declares the field
    group: str = ""  # where its words lie: `<group>.<name>`
    depth: Depth = Depth.QUICK
    width: Width = Width.MEDIUM
    needed: bool = False  # counts towards "complete"; never blocks keeping
    when: When | None = None  # asked only when this holds for the record
    choices: tuple[str, ...] = ()  # with CHOICE and LIST: the values; each has its words
    place: Literal["below", "beside", "close"] = "below"  # how it stands to the field before


Spec = TypeVar("Spec", bound=FieldSpec)


class Field(Struct, Generic[Spec], frozen=True):
    """A declared field as its readers see it."""

    record: type[Struct]
    name: str
    ask: Spec
    max_length: int | None
    default: Any

    @property
    def key(self) -> str:
        """The key of the field's words, such as `people.given_name`."""
        return f"{self.ask.group}.{self.name}"

    def value(self, record: Struct) -> Any:
        """What was typed, as typed."""
        return getattr(record, self.name)

    def is_asked(self, record: Struct) -> bool:
        """Whether the field applies to this record (conditional fields)."""
        return self.ask.when is None or self.ask.when(record)

    def offering(self, *choices: str) -> Field[Spec]:
        """The same field with other choices, such as those that hold today."""
        return structs.replace(self, ask=structs.replace(self.ask, choices=choices))


class Problem(Struct, frozen=True):
    """What there is to say of a field of a record. `fields` fills the placeholders of its words."""

    record_id: str  # as the form's owner names the record, such as `plan` or `person:4f2a`
    field: Field[Any]
    code: str
    severity: Literal["help", "hint"] = "help"
    fields: dict[str, str] = {}


def declared(
    spec: FieldSpec, max_length: int | None = None, schema: dict[str, Any] | None = None
) -> Meta:
    """Return the annotation of a field: its bounds for msgspec, and how it is asked."""
    return Meta(max_length=max_length, extra={"ask": spec}, extra_json_schema=schema)


def ask(rule: StrEnum, *, max_length: int | None = None, **more: Any) -> Meta:
    """Return the annotation of a field that needs no more than a form does."""
    return declared(FieldSpec(rule=rule, **more), max_length)


@cache
def fields_of(record: type[Struct]) -> tuple[Field[Any], ...]:
    """The asked fields of a record type, in the order they are declared.

    Attributes without a declaration (ids, positions) are not fields.
    """
    info = msgspec.inspect.type_info(record)
    if not isinstance(info, msgspec.inspect.StructType):
        raise TypeError(record)
    found = []
    for field in info.fields:
        kind = field.type
        spec = (kind.extra or {}).get("ask") if isinstance(kind, msgspec.inspect.Metadata) else None
        if isinstance(kind, msgspec.inspect.Metadata) and isinstance(spec, FieldSpec):
            default = field.default if field.default is not msgspec.NODEFAULT else None
            if field.default_factory is not msgspec.NODEFAULT:
                default = field.default_factory()
            bound = getattr(kind.type, "max_length", None)
            found.append(Field(record, field.name, spec, bound, default))
    return tuple(found)


def is_empty(value: Any) -> bool:
    """Whether nothing was typed or chosen; spaces are nothing."""
    return not value.strip() if isinstance(value, str) else not value
