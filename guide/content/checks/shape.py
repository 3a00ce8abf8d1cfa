"""Tests that the keys and values of a file have the shape its reader expects.

The expected shape is the reader's own (`files.SHAPES`), so that no second list of keys exists.
The reader stops at the first mistake; this walk names them all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import inspect as shapes

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.files import SHAPES
from guide.content.model import LANGS

# The type of a plain value, and how one is written.
_PLAIN: dict[type[shapes.Type], tuple[type, str]] = {
    shapes.StrType: (str, '"…"'),
    shapes.IntType: (int, "0"),
    shapes.BoolType: (bool, "true, false"),
    shapes.DateType: (dt.date, "2026-11-22"),
}


def check_shape(file: str, tables: Mapping[str, Any]) -> Iterator[Finding]:
    """Missing and unknown keys, values outside their list, values of a wrong type."""
    shape = shapes.type_info(SHAPES[file])
    for row, code, detail in _findings(shape, tables, ""):
        yield Finding(file, _entry_id(file, tables, row), code, detail)


def _entry_id(file: str, tables: Mapping[str, Any], place: str) -> str:
    """The id of the entry that a place such as `action[3].kk.title` lies in."""
    table, bracket, rest = place.partition("[")
    if not bracket:
        return ""
    position = int(rest.partition("]")[0])
    values = tables[table][position]
    return RawEntry(file, table, position + 1, values if isinstance(values, dict) else {}).id


def _findings(shape: shapes.Type, value: object, place: str) -> Iterator[tuple[str, str, str]]:
    """Place, code and detail of everything in `value` that is not of this shape."""
    if isinstance(shape, shapes.StructType):
        if isinstance(value, dict):
            yield from _struct_findings(shape, value, place)
        else:
            yield place, "type_wrong", f"{place} = {{ … }}"
    elif isinstance(shape, shapes.VarTupleType):
        if isinstance(value, list):
            for position, one in enumerate(value):
                yield from _findings(shape.item_type, one, f"{place}[{position}]")
        else:
            yield place, "type_wrong", f"{place} = [ … ]"
    elif isinstance(shape, shapes.EnumType | shapes.LiteralType):
        allowed = _allowed(shape)
        if value not in allowed:
            listed = ", ".join(str(one) for one in allowed)
            yield place, "value_unknown", f"{place} = {value!r}: {listed}"
    else:
        expected, form = _PLAIN[type(shape)]
        if type(value) is not expected:
            yield place, "type_wrong", f"{place} = {form}"


def _struct_findings(
    shape: shapes.StructType, value: Mapping[str, Any], place: str
) -> Iterator[tuple[str, str, str]]:
    known = {field.encode_name: field for field in shape.fields}
    dot = "." if place else ""
    for key, inner in value.items():
        field = known.get(key)
        if field is None:
            yield f"{place}{dot}{key}" if place else "", "key_unknown", f"{place}{dot}{key}"
        else:
            yield from _findings(field.type, inner, f"{place}{dot}{key}")
    for key, field in known.items():
        if field.required and key not in value:
            code = "language_missing" if key in LANGS else "key_missing"
            yield place, code, f"{place}{dot}{key}"


def _allowed(shape: shapes.EnumType | shapes.LiteralType) -> tuple[object, ...]:
    if isinstance(shape, shapes.EnumType):
        return tuple(one.value for one in shape.cls)
    return shape.values
