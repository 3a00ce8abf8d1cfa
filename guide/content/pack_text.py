"""Reading the texts of a pack within bounds, whatever they hold.

The bounds lie far above any text of the guide and far below what costs a reader time: each is
looked at before the step that it protects. Measured on 2 MB texts, the reader of TOML takes up to
1.2 s and 250 MB; within these bounds it takes a quarter of a second at most.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from guide.content import files
from guide.content.pack_finding import PackError, PackFinding
from guide.content.signs import other_signs

LINE_LIMIT = 2048  # characters
TEXT_LIMIT = 400  # characters of one text; the content check wants far shorter ones
ENTRY_LIMIT = 2000  # entries of all files
VALUE_LIMIT = 20_000  # texts, numbers and tables of one file
_DEPTH_LIMIT = 6
_NUMBER_LIMIT = 1 << 31
_LINK = re.compile("://")
# An archive's address holds the address of what it keeps.
_LINK_IN_SOURCES = re.compile(r"(?<![/\w])\w*://")


def has_link(name: str, text: str) -> bool:
    """Whether a text of the file `name` holds a link; an address of a source is none."""
    return bool((_LINK_IN_SOURCES if name == files.SOURCES else _LINK).search(text))


def read_tables(name: str, data: bytes, text_limit: int = TEXT_LIMIT) -> dict[str, Any]:
    """The tables of one file of a pack, no text longer than the limit. Errors: PackError."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PackError(PackFinding.TEXT_CODING, name) from error
    _require_short_lines(name, text)
    try:
        tables = files.parse(data)
    except (ValueError, RecursionError, OverflowError, MemoryError) as error:
        raise PackError(PackFinding.TEXT_BROKEN, name) from error
    _Walk(name, text_limit).through(tables, 0)
    return tables


def count_entries(all_tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Errors: PackError ENTRIES_MANY for more entries than the content check is measured for."""
    counted = sum(
        len(rows) for tables in all_tables.values() for rows in tables.values()
        if isinstance(rows, list)
    )  # fmt: skip
    if counted > ENTRY_LIMIT:
        raise PackError(PackFinding.ENTRIES_MANY)


def _require_short_lines(name: str, text: str) -> None:
    if any(len(line) > LINE_LIMIT for line in text.split("\n")):
        raise PackError(PackFinding.TEXT_LONG, name)


class _Walk:
    """Looks at everything that a file holds, once."""

    def __init__(self, name: str, text_limit: int) -> None:
        self._name = name
        self._text_limit = text_limit
        self._counted = 0

    def through(self, value: object, depth: int) -> None:
        """Errors: PackError for what is too deep, too much, too long, or of other signs."""
        self._counted += 1
        if depth > _DEPTH_LIMIT:
            raise PackError(PackFinding.TEXT_BROKEN, self._name)
        if self._counted > VALUE_LIMIT:
            raise PackError(PackFinding.ENTRIES_MANY, self._name)
        if isinstance(value, dict):
            for key, inner in value.items():
                self._require_plain(key)
                self.through(inner, depth + 1)
        elif isinstance(value, list):
            for inner in value:
                self.through(inner, depth + 1)
        elif isinstance(value, str):
            self._require_plain(value)
        elif isinstance(value, int) and abs(value) > _NUMBER_LIMIT:
            raise PackError(PackFinding.TEXT_LONG, self._name)

    def _require_plain(self, text: str) -> None:
        if len(text) > self._text_limit:
            raise PackError(PackFinding.TEXT_LONG, self._name)
        if next(other_signs(self._name, text), None) is not None:
            raise PackError(PackFinding.TEXT_SIGNS, self._name)
        if has_link(self._name, text):
            raise PackError(PackFinding.TEXT_LINK, self._name)
