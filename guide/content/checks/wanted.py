"""Tests that words which come to a program that is there already fit that program.

The program asks for some entries by name, fills the braces of fixed words, and draws the icons it
has. Nothing that the program advises may vanish unsaid either. The program's own words are the
measure, so that no second list of them exists.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from string import Formatter
from typing import Any

from guide.content import files
from guide.content.checks.entries import RawEntry, entries_of
from guide.content.checks.finding import Finding
from guide.content.model import DECLARED, LANGS

# What papers and pages ask for by its id; a test compares this with the program's source.
ASKED_BY_ID = frozenset({"INFO", "INFO-01", "SAY-05"})
_FILLED = frozenset(
    {files.PAPER, files.COMMANDS, files.MESSAGES, files.CLASS, files.TRAINING, files.KIOSK}
)
_FIXED = _FILLED | {files.FIELDS}
# What stays unless an edition says that it is retired: whoever wrote the words has meant it so.
_STAYING = frozenset({"action", "notice", "situation", "step", "number", "say", "region"})

Tables = Mapping[str, Mapping[str, Any]]  # by file name, as TOML has them


def check_wanted(
    tables: Tables, own: Tables, icons: Collection[str], retired: Collection[str] = ()
) -> Iterator[Finding]:
    """Faults of `tables` beside the program's `own` ones: what it would look for in vain.

    `icons` are the drawings that the program has; `retired` are the ids of entries that are left
    out knowingly.
    """
    for name in tables:
        new = {(entry.table, entry.id): entry for entry in entries_of(name, tables[name])}
        old = {(entry.table, entry.id): entry for entry in entries_of(name, own[name])}
        for key, entry in old.items():
            if key not in new and (_is_asked_for(name, entry) or _stays(entry, retired)):
                yield Finding(name, entry.id, "entry_wanted", entry.id)
        for key, entry in new.items():
            yield from _check_braces(entry, old.get(key))
            icon = entry.text("icon")
            if icon and icon not in icons:
                yield Finding(name, entry.id, "icon_unknown", icon)
            earlier = old.get(key)
            is_marked = earlier is not None and earlier.values.get("sends_out") is True
            if is_marked and entry.values.get("sends_out") is not True:
                yield Finding(name, entry.id, "sends_out_unmarked", entry.id)
    lines = list(entries_of(files.LEVELS, tables.get(files.LEVELS, {})))
    advised = {line.text("level") for line in lines if line.table == "action"}
    for level in DECLARED:
        if lines and level not in advised:
            yield Finding(files.LEVELS, level, "entry_wanted", f"action: {level}")
    if files.NUMBERS in tables and not any(
        entry.table == "number" for entry in entries_of(files.NUMBERS, tables[files.NUMBERS])
    ):
        yield Finding(files.NUMBERS, "", "entry_wanted", "number")


def _is_asked_for(name: str, entry: RawEntry) -> bool:
    return name in _FIXED or entry.id in ASKED_BY_ID


def _stays(entry: RawEntry, retired: Collection[str]) -> bool:
    return entry.table in _STAYING and entry.id not in retired


def _check_braces(entry: RawEntry, own: RawEntry | None) -> Iterator[Finding]:
    """The names in braces are the program's, and nothing else stands in braces."""
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            known: set[str] = set()
            if entry.file in _FILLED and own is not None:
                known = _names_in(own.words(lang).get(role, "")) or set()
            if _names_in(text) != known:
                yield Finding(entry.file, entry.id, "placeholder_unknown", f"{lang}.{role}: {text}")


def _names_in(text: str) -> set[str] | None:
    """The names in the braces of a text; None when they are more than plain names."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    names = [part for part in parts if part[1] is not None]
    if any(not name or not name.isidentifier() or form or turn for _, name, form, turn in names):
        return None
    return {str(name) for _, name, _, _ in names}
