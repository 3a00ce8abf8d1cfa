"""Other words for a lesson, one text at a time: what "Adapt a copy" writes.

Only words change: steps, outcomes and sources stay as they are.
"""

from __future__ import annotations

from typing import Any

import msgspec

from guide.content.model import Lang
from guide.training.scenario import Scenario


def with_text(scenario: Scenario, piece: str, role: str, lang: Lang, text: str) -> Scenario:
    """The scenario with one text exchanged.

    Args:
        scenario: as it is.
        piece: the id of what says it (`lesson_texts.Piece.id`): "" is not one; the scenario's own
            id is its title, `objective 1`, `thing 1`, `i1`, `d1.a`, or `card.1` for a figure.
        role: which text of it, such as `text` or `script`.
        lang: in which language.
        text: the new words.

    Raises:
        KeyError: there is no such text.

    """
    tables: dict[str, Any] = msgspec.to_builtins(scenario)
    spoken = _place(tables, scenario.id, piece).get(lang)
    if spoken is None:
        raise KeyError(lang)
    spoken[role] = text
    return msgspec.convert(tables, Scenario)


def _place(tables: dict[str, Any], scenario_id: str, piece: str) -> dict[str, Any]:
    """The table that holds the languages of a piece. Errors: KeyError."""
    if piece == scenario_id:
        return tables
    kind, _, number = piece.partition(" ")
    if kind in ("objective", "thing") and number.isdecimal():
        return _at(tables[kind], int(number))
    node_id, _, part = piece.partition(".")
    node = _named(tables["node"], "id", node_id)
    if not part:
        return node
    if part.isdecimal():
        return _at(node.get("figure", []), int(part))
    return _named(node.get("option", []), "key", part)


def _named(tables: list[dict[str, Any]], name: str, value: str) -> dict[str, Any]:
    for table in tables:
        if table[name] == value:
            return table
    raise KeyError(value)


def _at(tables: list[dict[str, Any]], number: int) -> dict[str, Any]:
    if not 1 <= number <= len(tables):
        raise KeyError(number)
    return tables[number - 1]
