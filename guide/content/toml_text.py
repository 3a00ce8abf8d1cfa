"""Records written as TOML that a person can read; the same record is always the same text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from functools import cache

import msgspec
from msgspec import Struct, structs


def rows(record: Struct, without: Collection[str] = ()) -> Iterator[str]:
    """The values of a record that say something, one a row."""
    for field in _fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in without and value != field.default:
            yield f"{field.name} = {written(value)}"


@cache
def _fields(record: type[Struct]) -> tuple[structs.FieldInfo, ...]:
    """Its fields; msgspec works them out anew each time."""
    return structs.fields(record)


def written(value: object) -> str:
    """A value as TOML has it. TypeError for what no record of ours holds."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case dt.date():
            return value.isoformat()
        case str():
            # JSON's way of writing a text is one of TOML's, but for a sign that TOML wants escaped.
            return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")
        case tuple():
            return f"[{', '.join(written(one) for one in value)}]"
        case Struct():
            return f"{{ {', '.join(rows(value))} }}"
    raise TypeError(type(value))
