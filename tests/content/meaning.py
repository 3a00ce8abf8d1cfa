"""Faults of meaning and innocent lines, planted in the shipped words without touching the disk."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from guide.content.checks import Finding, check_words
from guide.content.checks.entries import RawEntry, entries_of
from guide.content.files import PACKED, parse
from guide.content.icons import icon_names
from guide.content.model import LANGS

HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "resources" / "content"
Tables = dict[str, dict[str, Any]]
Row = Mapping[str, Any]


def rows_of(name: str, table: str) -> list[dict[str, Any]]:
    """The rows of a data file, in order."""
    found: list[dict[str, Any]] = tomllib.loads((HERE / name).read_text(encoding="utf-8"))[table]
    return found


FAULTS = rows_of("planted.toml", "fault")
INNOCENT = rows_of("innocent.toml", "line")


def shipped_tables() -> Tables:
    return {name: parse((CONTENT / name).read_bytes()) for name in PACKED}


def shipped_ids() -> list[str]:
    return [entry.id for name, read in shipped_tables().items() for entry in entries_of(name, read)]


def place_of(row: Row) -> str:
    """The id at which a fault must be found."""
    return str(row.get("at", row["id"]))


def planted(tables: Tables, row: Row) -> None:
    """Put a row into the tables."""
    if "like" in row:
        rows, place = _found(tables, row["like"])
        made = copy.deepcopy(rows[place]) | {"id": row["id"]}
        for lang in LANGS:
            made[lang] = {}
        rows.append(made)
    if "swap" in row:
        (rows, one), (_, other) = (_found(tables, name) for name in row["swap"])
        rows[one], rows[other] = rows[other], rows[one]
    rows, place = _found(tables, row["id"])
    entry = rows[place]
    for lang in LANGS:
        words = row.get(lang)
        if words is None:
            continue
        if isinstance(entry[lang], dict):
            entry[lang] |= words
        else:
            (entry[lang],) = words.values()
    if all(lang in row for lang in LANGS):
        entry.pop("parts", None)  # they quote words that stand there no more
    entry |= row.get("set", {})


def _found(tables: Tables, named: str) -> tuple[list[dict[str, Any]], int]:
    for name, read in tables.items():
        for entry in entries_of(name, read):
            if entry.id == named:
                return read[entry.table], entry.position - 1
    raise KeyError(named)


def findings_at(rows: Iterable[Row]) -> list[list[Finding]]:
    """For each row what is found at its entry, rows of different entries in one check."""
    waiting = list(enumerate(rows))
    answers: dict[int, list[Finding]] = {}
    while waiting:
        batch: list[tuple[int, Row]] = []
        used: set[str] = set()
        rest: list[tuple[int, Row]] = []
        for number, row in waiting:
            names = {row["id"], *row.get("swap", ()), *([row["like"]] if "like" in row else [])}
            is_alone = "swap" in row or "number" in row.get("set", {})  # others depend on it
            if used & names or (batch and is_alone):
                rest.append((number, row))
            else:
                used |= set(shipped_ids()) if is_alone else set()
                used |= names
                batch.append((number, row))
        tables = shipped_tables()
        for _, row in batch:
            planted(tables, row)
        found = list(check_words(tables, shipped_tables(), icon_names()))
        for number, row in batch:
            answers[number] = [one for one in found if one.id == place_of(row)]
        waiting = rest
    return [answers[number] for number in sorted(answers)]


def entry_named(tables: Tables, named: str) -> RawEntry:
    """The entry with an id, as it stands."""
    for name, read in tables.items():
        for entry in entries_of(name, read):
            if entry.id == named:
                return entry
    raise KeyError(named)


def half(rows: Sequence[Row], odd: int) -> list[Row]:
    """The rows at even (0) or odd (1) places that were not looked at; all others for 2."""
    fresh = [row for row in rows if not row.get("seen")]
    return [row for row in rows if row.get("seen")] if odd == 2 else fresh[odd::2]
