"""The data of the sheet with the fingerprint of a key for messages about levels.

Whoever looks after a computer compares it with what the program shows before the key is trusted;
so it has to come by another way than the file does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from guide.content.model import Lang
from guide.content.paper_words import PaperWords
from guide.paper.schemas import KeySheet, Line
from guide.signatures.minisign import PublicKey

_NOTES = ("key_compare", "key_other_way", "key_secret", "key_tell")
_BLANKS = ("key_whose", "key_territory")
_GROUP = 4


def key_sheet_data(
    words: PaperWords, langs: Sequence[Lang], key: PublicKey, today: dt.date
) -> KeySheet:
    """Return the sheet of a key. ValueError without a language."""
    if not langs:
        raise ValueError(langs)

    def line(word_id: str) -> Line:
        return [words.word(word_id, lang) for lang in langs]

    heading = line("key_title")
    days = [words.date(today, lang) for lang in langs]
    written = key.line
    return {
        "langs": list(langs),
        "title": heading[0],
        "heading": heading,
        "printed": [
            text.format(date=day) for text, day in zip(line("printed_on"), days, strict=True)
        ],
        "fingerprint": line("key_fingerprint"),
        "groups": key.fingerprint.split(" "),
        "number": line("key_number"),
        "key_id": key.shown_id,
        "line": line("key_line"),
        "key_groups": [written[at : at + _GROUP] for at in range(0, len(written), _GROUP)],
        "blanks": [line(one) for one in _BLANKS],
        "notes": [line(note) for note in _NOTES],
    }
