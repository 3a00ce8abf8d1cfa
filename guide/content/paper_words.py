"""The fixed words of the papers (resources/content/paper.toml), in each language of a paper.

Papers may be in another language than the screen, so their words are content, not interface.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from guide.content import files, model
from guide.content.message_words import message_words
from guide.content.model import Lang
from guide.content.reader import Reader


class PaperWords(Reader):
    """Words by id, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    @cached_property
    def _words(self) -> dict[str, model.PaperWord]:
        found = files.load(self._source, files.PAPER, files.PaperWordsFile)
        return {word.id: word for word in found.word}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all words, in file order."""
        return tuple(self._words)

    @property
    def sending_out(self) -> tuple[str, ...]:
        """The ids of the lines that send somebody out of the house."""
        return tuple(word.id for word in self._words.values() if word.sends_out)

    def word(self, word_id: str, lang: Lang) -> str:
        """The text; KeyError for an unknown id, which is a mistake of ours.

        An edition has all words that the papers of its day had: what came later stands among the
        program's messages.
        """
        found = self._words.get(word_id) or message_words().word(word_id)
        return found.words(lang)

    def date(self, day: dt.date, lang: Lang) -> str:
        """`2026 ж. 5 наурыз`, `5 марта 2026 г.`, `5 March 2026`."""
        return self.word("date", lang).format(
            year=day.year, month=self.word(f"month_{day.month}", lang), day=day.day
        )
