"""The entries of the content files as they stand in the TOML, before any shape is imposed.

The checks read these, so that one faulty entry hides no other. Nothing here trusts a type: any
value may be anything that TOML can hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from guide.content.model import LANGS, Lang

# The tables of lines of advice, of all that carries advice, and of all that people read.
LINES = frozenset({"action", "notice", "step", "say"})
ADVICE = LINES | {"level", "number"}
PLACES = frozenset({"line"})  # of a place pack
READ = ADVICE | PLACES | {"word", "section", "field", "choice", "record", "group", "card"}
# The key that names an entry, by table; `id` in all others.
_NAMED_BY = {"region": "code", "country": "code", "field": "key", "choice": "key"}


@dataclass(frozen=True)
class RawEntry:
    """One table of a file."""

    file: str
    table: str
    position: int  # from 1, to name an entry that has no id
    values: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The entry's id, or its place in the file when it has none."""
        found = self.values.get(_NAMED_BY.get(self.table, "id"))
        if not isinstance(found, str) or not found:
            return f"{self.table} {self.position}"
        value = self.values.get("value")
        return f"{found}.{value}" if self.table == "choice" and isinstance(value, str) else found

    def text(self, key: str) -> str:
        """A plain text of the entry, empty when it is missing or no text."""
        found = self.values.get(key)
        return found if isinstance(found, str) else ""

    def list_of(self, key: str) -> list[str]:
        """A list of texts of the entry; what is no text is left out."""
        found = self.values.get(key)
        return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []

    def tables(self, key: str) -> list[Mapping[str, Any]]:
        """A list of tables of the entry; what is no table is left out."""
        found = self.values.get(key)
        return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []

    @property
    def has_languages(self) -> bool:
        """Whether the entry carries words in any language."""
        return any(lang in self.values for lang in LANGS)

    @cached_property
    def _said(self) -> dict[Lang, dict[str, str]]:
        return {lang: self._words_in(lang) for lang in LANGS}

    def words(self, lang: Lang) -> Mapping[str, str]:
        """The texts of one language by role; a bare text is a `name`, on a paper any `text`."""
        return self._said[lang]

    def _words_in(self, lang: Lang) -> dict[str, str]:
        found = self.values.get(lang)
        if isinstance(found, str):
            return {"text" if self.table == "word" else "name": found}
        if isinstance(found, dict):
            return {role: text for role, text in found.items() if isinstance(text, str)}
        return {}

    def all_words(self, lang: Lang) -> str:
        """All texts of one language in one."""
        return "\n".join(self.words(lang).values())


def entries_of(file: str, tables: Mapping[str, Any]) -> Iterator[RawEntry]:
    """The entries of a file in order, whatever tables it has."""
    for table, rows in tables.items():
        if isinstance(rows, list):
            for position, values in enumerate(rows, 1):
                if isinstance(values, dict):
                    yield RawEntry(file, table, position, values)
