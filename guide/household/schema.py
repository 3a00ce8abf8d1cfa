"""The JSON Schema of the plan, read from its types: for exchange files and their readers.

It is published as `docs/plan.schema.json`, written by `daiyn plan schema`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from inspect import cleandoc
from typing import Any

import msgspec
from msgspec import Struct

from guide.household.exchange_format import LADDER, Records
from guide.household.plan import Institution, Person, Plan

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def plan_schema(types: Sequence[type[Struct]] = (Plan, Person, Institution)) -> dict[str, Any]:
    """Return one schema with a definition for each record type."""
    _, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    for record in components.values():
        if "description" in record:  # versions of Python indent it differently
            record["description"] = cleandoc(record["description"])
    return {"$schema": _DIALECT, "$defs": components}


def file_schema() -> dict[str, Any]:
    """Return the schema of the JSON object in a plan file of today's format."""
    found = plan_schema([Records])
    records = found["$defs"].pop("Records")
    facts = {
        "version": {"const": len(LADDER) + 1},
        "made": {"type": "string", "format": "date-time"},
        **records["properties"],
    }
    return {
        **found,
        "title": f"Daiyn plan file, format {len(LADDER) + 1}",
        "type": "object",
        "properties": facts,
        "required": list(facts),
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The same as the text that is published."""
    return json.dumps(file_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
