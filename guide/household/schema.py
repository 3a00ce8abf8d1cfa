"""The JSON Schema of the plan, read from its types: for exchange files and their readers.

It is published as `docs/plan.schema.json`, written by `daiyn plan schema`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from inspect import cleandoc
from typing import Any

import msgspec
from msgspec import Struct

from guide.household.exchange_format import ID, LADDER
from guide.household.facts import key_of
from guide.household.field import PlanRule, Rule
from guide.household.records.kinds import KINDS, QUICK, shapes

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def plan_schema(types: Sequence[type[Struct]] = ()) -> dict[str, Any]:
    """Return one schema with a definition for each record type; by default for all of them."""
    found = types or shapes()
    _, components = msgspec.json.schema_components(found, ref_template="#/$defs/{name}")
    for record in components.values():
        if "description" in record:  # versions of Python indent it differently
            record["description"] = cleandoc(record["description"])
        for name, told in record["properties"].items():
            told.update(_bounds(name, told))
    return {"$schema": _DIALECT, "$defs": components}


def _bounds(name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """What a reader refuses beyond the types: an id of other signs, an answer nobody is offered."""
    offered: list[str] = told.get("x-choices", [])
    if name == "id":
        return {"pattern": f"^{ID}$"}
    if told.get("x-rule") in (Rule.LIST, Rule.CHOICE) and "enum" not in told:
        return {"enum": ["", *offered]}
    if told.get("x-rule") in (PlanRule.SEVERAL, PlanRule.ORDER):
        return {"items": {"enum": offered}}
    return {}


def file_schema() -> dict[str, Any]:
    """Return the schema of the JSON object in a plan file of today's format."""
    facts: dict[str, Any] = {
        "version": {"const": len(LADDER) + 1},
        "made": {"type": "string", "format": "date-time"},
    }
    for kind in KINDS:
        record = {"$ref": f"#/$defs/{kind.shape_name}"}
        many = {"type": "array", "items": record, "maxItems": kind.most}
        facts[key_of(kind)] = record if kind.is_once else many
    return {
        **plan_schema(),
        "title": f"Daiyn plan file, format {len(LADDER) + 1}",
        "type": "object",
        "properties": facts,
        "required": ["version", "made", *(key_of(kind) for kind in QUICK)],
        "additionalProperties": False,
    }


def schema_text() -> str:
    """The same as the text that is published."""
    return json.dumps(file_schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
