"""The words of a lesson's papers in one language: its papers' own, those of every class, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.content.class_words import class_paper_words, class_words
from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.exchange.text_document import (
    DocumentHeading,
    DocumentParagraph,
    DocumentTable,
    TextRun,
    paragraph,
)
from guide.paths import resources
from guide.training.quiz import Phase
from guide.training.scores import Share, Telling

TO_SIGN = "_" * 40  # where a pen writes
EMPTY = "–"  # where nothing was counted, or may not be told

PERCENT = "\u00a0%"  # never parted from its number
PHASES = {
    Phase.PRE: "report_before",
    Phase.POST: "report_after",
    Phase.WEEKS_2: "report_weeks_2",
    Phase.WEEKS_6: "report_weeks_6",
}


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


def second(text: str) -> DocumentHeading:
    """A heading under that of the page."""
    return DocumentHeading(text=text, level=2)


def item(text: str) -> DocumentParagraph:
    """A line of a list."""
    return DocumentParagraph(runs=(TextRun(text),), is_item=True)


def named_rows(name: str, say: DocumentWords, *rows: tuple[str, str]) -> DocumentTable:
    """What is asked and its answer; an empty one is filled in with a pen."""
    return DocumentTable(
        name=name, widths=(1, 2), rows=tuple((say.say(label), text) for label, text in rows)
    )


def by_reason(absent: Sequence[tuple[str, int]]) -> str:
    """Who did not come: numbers by reason; what of both nobody wrote is left out."""
    return "; ".join(
        ": ".join(part for part in (reason, str(number or "")) if part) for reason, number in absent
    )


def share_words(share: Share | None) -> str:
    """`17 / 20 · 85 %`; of few only the counts, of very few nothing."""
    if share is None or share.telling is Telling.NOTHING:
        return EMPTY
    counts = f"{share.count} / {share.of}"
    return counts if share.percent is None else f"{counts} · {share.percent}{PERCENT}"


def percent_words(part: float) -> str:
    """`85 %` of 0.85."""
    return f"{round(part * 100)}{PERCENT}"


def points_words(points: int | None, say: DocumentWords) -> str:
    """`+25 points`."""
    return EMPTY if points is None else say.say("report_points", points=f"{points:+d}")
