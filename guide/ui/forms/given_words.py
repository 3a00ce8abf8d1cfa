"""Words that a page gives its form itself, already in the page's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from guide.content.model import Lang
from guide.form_fields import Field, fields_of


class GivenWords(Struct, frozen=True):
    """Question and hint, and the choices, by the name of the field; "" where there is none."""

    questions: Mapping[str, tuple[str, str]]
    choices: Mapping[str, Mapping[str, str]] = {}

    def label(self, key: str, _lang: Lang) -> str:
        """The question."""
        return self.questions[key.rpartition(".")[2]][0]

    def hint(self, key: str, _lang: Lang) -> str:
        """The quiet line under the question."""
        return self.questions[key.rpartition(".")[2]][1]

    def choice(self, key: str, value: str, _lang: Lang) -> str:
        """The words of one choice."""
        return self.choices.get(key.rpartition(".")[2], {}).get(value, "")

    def fields_of(self, record: type[Struct], *names: str) -> list[Field[Any]]:
        """The fields of a record, all or those named, with the choices that are worded here."""
        return [
            field.offering(*self.choices.get(field.name, field.ask.choices))
            for field in fields_of(record)
            if not names or field.name in names
        ]
