"""The words of a lesson's papers in one language: its papers' own, those of every class, dates."""

from __future__ import annotations

import datetime as dt

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.exchange.text_document import DocumentParagraph, paragraph
from guide.paths import resources

EMPTY = "–"  # where nothing was counted, or may not be told


class DocumentWords:
    """What a paper of a lesson says in one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._papers = PaperWords(resources() / "content")

    def say(self, word_id: str, **fields: object) -> str:
        """A word of `training.toml`, or of `class.toml` where the id begins with `class_`."""
        words = class_words() if word_id.startswith("class_") else class_paper_words()
        return words.say(word_id, self.lang, **fields)

    def date(self, day: dt.date | None) -> str:
        """A day in words; empty where there is none."""
        return "" if day is None else self._papers.date(day, self.lang)

    def line(self, word_id: str, **fields: object) -> DocumentParagraph:
        """A paragraph of one word."""
        return paragraph(self.say(word_id, **fields))

    def led(self, word_id: str, text: str) -> DocumentParagraph:
        """A paragraph after its label."""
        return paragraph(text, lead=f"{self.say(word_id)}:")
