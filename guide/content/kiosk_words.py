"""What the owner and the staff of a kiosk read beside its window (kiosk.toml).

Fields of the configuration, what is found wrong in it, on the machine and among many screens. The
program's own words; no edition of the guide holds them, and a home never reads this file.
"""

from __future__ import annotations

from functools import cache

from guide.content import files
from guide.content.model import Lang
from guide.content.reader import FixedWords
from guide.paths import resources


class KioskWords(FixedWords):
    """The words by id, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    _file = files.KIOSK

    def say(self, word_id: str, lang: Lang, **fields: object) -> str:
        """The word with its placeholders filled; KeyError for an unknown id."""
        return self._words[word_id].words(lang).format_map(fields)


@cache
def kiosk_words() -> KioskWords:
    """The words that came with the program."""
    return KioskWords(resources() / "content")
