"""The JSON Schema of the plan, read from its types: for exchange files and their readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from guide.household.plan import Institution, Person, Plan


def plan_schema(types: Sequence[type[Struct]] = (Plan, Person, Institution)) -> dict[str, Any]:
    """Return one schema with a definition for each record type."""
    _, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": components}
