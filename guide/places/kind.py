"""A kind of place line: what is asked of such a line, and which answers of a plan it can be.

`lines_of(...)` goes into `Annotated[...]` beside the lines of that kind in `PlacePack`. Reader,
writer, check, comparison, choices and forms read it through `kinds_of`; its words lie in
`resources/content/places.toml` under `place.<name>`. Adding a kind is one line in `pack.py` and its
words in three languages.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from msgspec import Meta, Struct

from guide import form_fields
from guide.form_fields import FieldSpec, declared

GROUP = "place"  # of the words of a pack
LINE_GROUP = "place_line"  # of the words of a line
MOST_LINES = 600  # of one kind: the largest city has 545 reception points


class PlaceRule(StrEnum):
    """The rules of a pack beside those of any form."""

    LINES = "lines"
    TERRITORY = "territory"  # a code of the list of regions


class Filling(Struct, frozen=True):
    """An answer of the plan that a line can be: the field's key, and the parts that make it."""

    key: str  # such as `meeting.meet_far`; it names a field and loads no household
    parts: tuple[str, ...]
    also: tuple[Filling, ...] = ()  # other answers of the same record that come with it


class KindSpec(FieldSpec, frozen=True, kw_only=True):
    """What the annotation of a kind says beyond its shape."""

    parts: tuple[str, ...]  # what is asked of a line, in this order
    fills: tuple[Filling, ...] = ()


Kind = form_fields.Field[KindSpec]


def lines_of(*parts: str, fills: tuple[Filling, ...] = (), **more: Any) -> Meta:
    """Return the annotation of a kind of lines."""
    spec = KindSpec(rule=PlaceRule.LINES, group=GROUP, parts=parts, fills=fills, **more)
    return declared(spec, MOST_LINES)


def kinds_of(record: type[Struct]) -> tuple[Kind, ...]:
    """The kinds of lines of a pack, in the order they are declared."""
    return tuple(
        field for field in form_fields.fields_of(record) if isinstance(field.ask, KindSpec)
    )
