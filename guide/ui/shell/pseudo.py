"""A made-up language, 40 % longer than English, for pictures and for the test of cut words.

Placeholders (`%n`, `%1`, `{name}`) stay as they are. The guide's own words, which no translator
sees, are stretched by `stretched`.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TypeVar

import msgspec
from PySide6.QtCore import QTranslator

from guide.content.fields import FieldBook
from guide.content.files import ContentFile, FieldsFile
from guide.content.guide import Guide
from guide.content.model import LANGS

T = TypeVar("T")
F = TypeVar("F", bound=ContentFile)

_GROWTH = 0.4
_FILL = "ұзағырақ сөзбен "  # real letters in word lengths: they wrap where words wrap
_KEPT = re.compile(r"%n|%L?\d|\{[a-z_]*\}")


def stretch(words: str) -> str:
    """Return `words` in brackets and two fifths longer. Empty stays empty."""
    if not words:
        return words
    length = round(len(_KEPT.sub("", words)) * _GROWTH)
    fill = (_FILL * (length // len(_FILL) + 1))[:length].strip()
    return f"[{words} {fill}]" if fill else f"[{words}]"


def stretched(thing: T) -> T:
    """Return a content shape (or a tuple of them) with the words of all languages stretched."""
    if isinstance(thing, tuple):
        return tuple(stretched(one) for one in thing)  # type: ignore[return-value]
    if not isinstance(thing, msgspec.Struct):
        return thing
    changed: dict[str, object] = {}
    for name in thing.__struct_fields__:
        value = getattr(thing, name)
        if name in LANGS:
            changed[name] = _longer(value)
        elif isinstance(value, (msgspec.Struct, tuple)):
            changed[name] = stretched(value)
    return msgspec.structs.replace(thing, **changed)


def _longer(value: object) -> object:
    """Stretch a text, or every text of the words of one language."""
    if isinstance(value, str):
        return stretch(value)
    if isinstance(value, msgspec.Struct):
        texts = {
            name: _longer(getattr(value, name))
            for name in value.__struct_fields__
            if isinstance(getattr(value, name), str)
        }
        return msgspec.structs.replace(value, **texts)
    return value


class StretchedGuide(Guide):
    """The guide with all its words stretched as they are read."""

    def _load(self, name: str, shape: type[F]) -> F:
        return stretched(super()._load(name, shape))


class StretchedBook(FieldBook):
    """The words of the plan's fields, stretched as they are read."""

    @cached_property
    def _file(self) -> FieldsFile:
        return stretched(super()._file)


class PseudoTranslator(QTranslator):
    """Answers every text with its stretched twin."""

    def isEmpty(self) -> bool:
        """Not empty: Qt skips translators that say they are."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """Return the stretched text."""
        return stretch(sourceText)
