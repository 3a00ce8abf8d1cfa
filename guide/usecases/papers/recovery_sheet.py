"""The data of the recovery sheet: the code that opens a plan file when its passphrase is forgotten.

It is printed once and kept nowhere; the sheet says so, and what the protection does not do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.paper.schemas import Line, RecoverySheet

_NOTES = (
    "recovery_opens",
    "recovery_no_other",
    "recovery_apart",
    "recovery_paper",
    "recovery_limits",
)


def recovery_sheet_data(
    words: PaperWords, langs: Sequence[Lang], code: str, today: dt.date
) -> RecoverySheet:
    """Return the sheet of a code as it is shown. ValueError without a language."""
    if not langs:
        raise ValueError(langs)

    def line(word_id: str) -> Line:
        return [words.word(word_id, lang) for lang in langs]

    heading = line("recovery_title")
    days = [words.date(today, lang) for lang in langs]
    return {
        "langs": list(langs),
        "title": heading[0],
        "heading": heading,
        "printed": [
            text.format(date=day) for text, day in zip(line("printed_on"), days, strict=True)
        ],
        "groups": code.split("-"),
        "file": line("recovery_file"),
        "phrase": line("recovery_phrase"),
        "notes": [line(note) for note in _NOTES],
    }
