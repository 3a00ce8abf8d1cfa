"""What one set of the guide's words says differently from another, entry by entry.

Pure comparison of tables as they stand in the TOML; nothing here reads the disk or judges.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from guide.content import files
from guide.content.checks.entries import RawEntry, entries_of
from guide.content.model import LANGS, Named


class EntryChange(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Area(StrEnum):
    """What an entry is about."""

    LEVEL = "level"
    SITUATION = "situation"
    NUMBER = "number"
    REGION = "region"
    SOURCE = "source"
    WORDS = "words"  # of the plan's fields, the papers and the command line


class ValueChange(Struct, frozen=True):
    """Something of an entry that is no text: its sources, how sure it is, its place in the list.

    `position` is the place among its neighbours, from 1. Values are as they stand in the file.
    """

    key: str
    before: str
    after: str


class ChangeView(Struct, frozen=True):
    """One entry that differs.

    `where` is the level, situation or section it belongs to, empty where there is none; `before`
    is None for an added entry, `after` for a removed one. Texts may be the same when only
    `values` changed.
    """

    kind: EntryChange
    area: Area
    where: str
    entry: str
    before: Named | None
    after: Named | None
    values: tuple[ValueChange, ...] = ()


Tables = Mapping[str, Mapping[str, Any]]  # by file name, as TOML has them

_AREAS = {
    files.LEVELS: Area.LEVEL,
    files.SITUATIONS: Area.SITUATION,
    files.NUMBERS: Area.NUMBER,
    files.REGIONS: Area.REGION,
    files.SOURCES: Area.SOURCE,
    files.FIELDS: Area.WORDS,
    files.PAPER: Area.WORDS,
    files.COMMANDS: Area.WORDS,
}
_Key = tuple[str, str, str]  # file, table, id


def compare(before: Tables, after: Tables) -> tuple[ChangeView, ...]:
    """All entries of an edition that differ, file by file; both sides have passed the checks."""
    return tuple(
        change for name in files.PACKED for change in _compare_file(name, before[name], after[name])
    )


def _compare_file(
    name: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[ChangeView]:
    old, new = _by_key(name, before), _by_key(name, after)
    moved = _moved(old, new)
    for key, entry in new.items():
        earlier = old.get(key)
        if earlier is None:
            yield ChangeView(
                EntryChange.ADDED, _AREAS[name], _where(entry), entry.id, None, _text(entry)
            )
        else:
            values = (*_value_changes(earlier, entry), *moved.get(key, ()))
            texts = _text(earlier), _text(entry)
            if values or texts[0] != texts[1]:
                yield ChangeView(
                    EntryChange.CHANGED, _AREAS[name], _where(entry), entry.id, *texts, values
                )
    for key, entry in old.items():
        if key not in new:
            yield ChangeView(
                EntryChange.REMOVED, _AREAS[name], _where(entry), entry.id, _text(entry), None
            )


def _by_key(name: str, tables: Mapping[str, Any]) -> dict[_Key, RawEntry]:
    return {(name, entry.table, entry.id): entry for entry in entries_of(name, tables)}


def _where(entry: RawEntry) -> str:
    if entry.table in {"level", "situation"}:
        return entry.id
    return (
        entry.text("level")
        or entry.text("situation")
        or entry.text("topic")
        or entry.text("number")
        or (entry.id.partition(".")[0] if entry.table in {"field", "choice"} else "")
    )


def _text(entry: RawEntry) -> Named:
    return Named(**{lang: entry.all_words(lang) for lang in LANGS})


def _value_changes(before: RawEntry, after: RawEntry) -> Iterator[ValueChange]:
    keys = dict.fromkeys((*before.values, *after.values))
    for key in keys:
        if key in LANGS:
            continue
        old, new = before.values.get(key), after.values.get(key)
        if old != new:
            yield ValueChange(key, _shown(old), _shown(new))


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_shown(one) for one in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_shown(one)}" for key, one in value.items())
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _moved(
    old: Mapping[_Key, RawEntry], new: Mapping[_Key, RawEntry]
) -> dict[_Key, tuple[ValueChange, ...]]:
    """The place of each entry that stands elsewhere among the entries that both sides have."""
    found: dict[_Key, tuple[ValueChange, ...]] = {}
    ranks = _ranks(old, new), _ranks(new, old)
    for key, rank in ranks[0].items():
        if rank != ranks[1][key]:
            found[key] = (ValueChange("position", str(rank), str(ranks[1][key])),)
    return found


def _ranks(entries: Mapping[_Key, RawEntry], others: Mapping[_Key, RawEntry]) -> dict[_Key, int]:
    """The place of an entry among those of its table and its level or situation."""
    counted: dict[tuple[str, str], int] = {}
    ranks: dict[_Key, int] = {}
    for key, entry in entries.items():
        other = others.get(key)
        if other is None or _where(other) != _where(entry):
            continue
        is_alone = entry.table in {"level", "situation", "number"}  # each is a place of its own
        group = (entry.table, "" if is_alone else _where(entry))
        counted[group] = ranks[key] = counted.get(group, 0) + 1
    return ranks
