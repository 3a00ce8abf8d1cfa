"""What a class reads in every lesson (class.toml), and on the papers of one (training.toml).

The program's own words; no edition of the guide holds them. A home never reads this file.
"""

from __future__ import annotations

from functools import cache

from guide.content import files
from guide.content.model import Lang
from guide.content.reader import FixedWords
from guide.paths import resources


class ClassWords(FixedWords):
    """The words by id, read on first use; GuideError CONTENT_UNREADABLE if they cannot be read."""

    _file = files.CLASS

    def say(self, word_id: str, lang: Lang, **fields: object) -> str:
        """The word with its placeholders filled; KeyError for an unknown id."""
        return self._words[word_id].words(lang).format_map(fields)


class ClassPaperWords(ClassWords):
    """The words of the papers of a lesson: they may be in another language than the screen."""

    _file = files.TRAINING


@cache
def class_words() -> ClassWords:
    """The words that came with the program."""
    return ClassWords(resources() / "content")


@cache
def class_paper_words() -> ClassPaperWords:
    """The words of its papers, as above."""
    return ClassPaperWords(resources() / "content")
