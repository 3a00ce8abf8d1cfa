"""Tests that a text is short enough for a frightened reader, and for its row or tile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.files import KIOSK, MESSAGES
from guide.content.model import LANGS

TITLE_LIMIT = 60
TEXT_LIMIT = 120
SENTENCE_LIMIT = 2
# A message says what happened, what is safe and what to do, with a number where one is known.
MESSAGE_LIMIT = 240
MESSAGE_SENTENCE_LIMIT = 5

# What stands on one row, tile or label; everything else is a running text.
_TITLES = frozenset(
    {"title", "name", "level_name", "adjective", "spoken", "when", "label", "short"}
)
_MESSAGES = frozenset({MESSAGES, KIOSK})
# A sentence ends before a space; the short forms of "year" and "street" end none.
_END = re.compile(r"(?<=[.!?…])(?<!\bг\.)(?<!\bж\.)(?<!\bул\.)(?<!\bтел\.)[»”\"')]*\s+")


def check_limits(entry: RawEntry) -> Iterator[Finding]:
    """Titles over 60 characters; other texts over 120 characters or two sentences.

    The program's own messages may have twice that length.
    """
    most, most_sentences = (
        (MESSAGE_LIMIT, MESSAGE_SENTENCE_LIMIT)
        if entry.file in _MESSAGES
        else (TEXT_LIMIT, SENTENCE_LIMIT)
    )
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            place = f"{lang}.{role}"
            is_title = role in _TITLES and entry.table != "source"
            limit = TITLE_LIMIT if is_title else most
            if len(text) > limit:
                yield Finding(
                    entry.file, entry.id, "text_too_long", f"{place}: {len(text)} / {limit}"
                )
            counted = count_sentences(text)
            if not is_title and counted > most_sentences:
                yield Finding(
                    entry.file,
                    entry.id,
                    "too_many_sentences",
                    f"{place}: {counted} / {most_sentences}",
                )


def count_sentences(text: str) -> int:
    """The sentences of a text; a run of questions counts as one, as one thinks it at once."""
    counted = 0
    after_question = False
    for sentence in sentences(text):
        is_question = sentence.rstrip("»”\"')").endswith("?")
        if not (is_question and after_question):
            counted += 1
        after_question = is_question
    return counted


def sentences(text: str) -> list[str]:
    """The sentences of a text. A point inside a word, number or address ends none."""
    return [part for part in _END.split(text) if part.strip()]
