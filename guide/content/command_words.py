"""The words of the command line (resources/content/cli.toml), in one language of a run.

They are content and not interface text, because the commands run where no window can.
"""

from __future__ import annotations

from pathlib import Path

from guide.content import files
from guide.content.model import FixedWord, Lang
from guide.content.reader import FixedWords
from guide.content.source import ContentSource


class CommandWords(FixedWords):
    """Words by id, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    _file = files.COMMANDS

    def __init__(self, place: ContentSource | Path, lang: Lang) -> None:
        super().__init__(place)
        self.lang = lang

    def in_all(self, word_id: str) -> FixedWord:
        """The text in all languages as it stands; KeyError for an unknown id."""
        return self._words[word_id]

    def say(self, word_id: str, **fields: object) -> str:
        """The text with its placeholders filled; KeyError for an unknown id."""
        return self._words[word_id].words(self.lang).format(**fields)
