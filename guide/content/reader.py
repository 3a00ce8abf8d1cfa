"""What all readers of content share: where the bytes come from, and forgetting what was read."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import ClassVar

from guide.content import files
from guide.content.model import FixedWord
from guide.content.source import ContentSource, source_of


class Reader:
    """Reads files of one source on first use and keeps what it made of them."""

    def __init__(self, place: ContentSource | Path) -> None:
        self._source = source_of(place)

    def forget(self) -> None:
        """Read everything anew when it is asked for next: the source may say something else now."""
        for name in tuple(self.__dict__):
            if isinstance(getattr(type(self), name, None), cached_property):
                del self.__dict__[name]


class FixedWords(Reader):
    """The fixed words of one file by id; subclasses set `_file` and say how a word is filled."""

    _file: ClassVar[str]

    @cached_property
    def _words(self) -> dict[str, FixedWord]:
        found = files.load(self._source, self._file, files.WordsFile)
        return {word.id: word for word in found.word}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all words, in file order."""
        return tuple(self._words)
