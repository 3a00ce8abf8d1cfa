"""Search that forgives the keyboard: К finds Қ, О finds Ө, е finds ё, in every case.

Both the query and the text are folded, so a reader without Kazakh letters finds Kazakh words and
the other way round. Pure text; nothing is ranked or stored.
"""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans("әғқңөұүһіы", "агкноуухии")
_NOT_A_LETTER = str.maketrans(dict.fromkeys("-–—_/.,;:!?…«»\"'()[]№", " "))


def fold(text: str) -> str:
    """The text without case, accents and Kazakh letters, words parted by single spaces.

    Folding twice changes nothing more.
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(bare.translate(_PLAIN).translate(_NOT_A_LETTER).split())


def matches(query: str, *texts: str) -> bool:
    """Whether every word of the query stands somewhere in the texts; an empty query matches."""
    heap = " \n ".join(fold(text) for text in texts)
    return all(word in heap for word in fold(query).split())
