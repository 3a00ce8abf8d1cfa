"""Which words of the guide a typed word may be: the same, a form of it, its beginning, a slip.

Forms of Russian and English are Snowball's. No kept stemmer knows Kazakh, but its words only grow
at the end: the longest word that a typed one begins with is its root. Slips are found by SQLite's
index of trigrams.
"""

from __future__ import annotations

import re
import sqlite3
import weakref
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import islice, takewhile

import snowballstemmer  # type: ignore[import-untyped]

from guide.content.model import LANGS, Lang
from guide.content.search.letters import fold

# How sure a word is what was meant.
SAME, FORM, BEGINNING, SLIP, TWO_SLIPS = 1.0, 0.95, 0.7, 0.6, 0.45

_STEMMED: dict[Lang, str] = {"ru": "russian", "en": "english"}
_LEAST_BEGINNING, _LEAST_ROOT, _LEAST_SLIP = 2, 3, 4  # letters
_LONG = 8  # letters from which two may be wrong
_MOST = 40  # letters; a longer one is no word of any language
_NEAREST = 12  # words that share the most trigrams, looked at closely
# The endings of Kazakh as they are folded; several follow each other.
_ENDINGS = re.compile(
    r"(?:[лдт][ае]р|и?м|и?н|и?[мн]из|с?и|[нд]ин|тин|[гкн]?[ае]|[ндт]и|н?[дт][ае]|[дтн][ае]н|[мбп]ен"
    r"|[гк]и|сиз|и?п|[гк][ае]н|с[ае]|[ае]?р|[мбп][ае]и|у|[лт])+"
)
_HARD = str.maketrans("гб", "кп")  # a root's last letter, as it is when nothing follows

Matches = dict[str, float]  # words of the guide, folded, and how sure each is


class WordIndex:
    """The words of the guide by language; a typed word is looked up in all of them.

    Args:
        words: for each language its words, as they are written.

    """

    def __init__(self, words: dict[Lang, set[str]]) -> None:
        self._written = {lang: {fold(word): word for word in words[lang]} for lang in LANGS}
        self._known = set[str]().union(*self._written.values())
        self._in_order = sorted(self._known)
        self._stemmers = {lang: snowballstemmer.stemmer(name) for lang, name in _STEMMED.items()}
        self._stems: dict[tuple[Lang, str], str] = {}
        self._looked_up: dict[str, Matches] = {}
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, connection.close)
        connection.execute("CREATE VIRTUAL TABLE word USING fts5(spelling, tokenize='trigram')")
        rows = ((_bounded(word),) for word in self._in_order if len(word) >= _LEAST_SLIP)
        connection.executemany("INSERT INTO word VALUES (?)", rows)
        self._trigrams = connection

    def look_up(self, word: str) -> Matches:
        """What `word` may be; nothing when it is like no word of the guide."""
        if word not in self._looked_up:
            folded = fold(word)
            # A word that is known itself is typed to its end.
            if folded in self._known:
                found = self._forms(word, folded) | {folded: SAME}
            else:
                found = self._longer(folded) | self._forms(word, folded)
            self._looked_up[word] = found or self._near(word, folded)
        return self._looked_up[word]

    def _forms(self, word: str, folded: str) -> Matches:
        """Words with the same stem, and Kazakh roots."""
        if len(folded) < _LEAST_ROOT:
            return {}
        found = {
            spelled: FORM
            for spelled in self._beginning_with(folded[:_LEAST_ROOT])
            for lang in _STEMMED
            if self._stem_of(spelled, lang) == self._stem(word, lang)
        }
        return found | dict.fromkeys(self._kazakh_roots(folded), FORM)

    def _longer(self, folded: str) -> Matches:
        """Words that begin with what was typed so far."""
        if len(folded) < _LEAST_BEGINNING:
            return {}
        return dict.fromkeys(self._beginning_with(folded), BEGINNING)

    def _near(self, word: str, folded: str) -> Matches:
        """The nearest words, when they are no more than a slip away."""
        if not _LEAST_SLIP <= len(folded) <= _MOST or not folded.isalnum():
            return {}
        bounded = _bounded(folded)
        trigrams = {bounded[at : at + 3] for at in range(len(bounded) - 2)}
        query = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
        rows = self._trigrams.execute(
            "SELECT spelling FROM word WHERE word MATCH ? ORDER BY rank LIMIT ?", (query, _NEAREST)
        )
        spellings = [
            near[1:-1]
            for (near,) in rows
            # Of four letters one may be missing; with another in its place it is another word.
            if len(folded) > _LEAST_SLIP or len(near) - 2 > len(folded)
        ]
        counted = {spelled: self._slips(word, folded, spelled) for spelled in spellings}
        fewest = min(counted.values(), default=(_LONG, False))
        if fewest[0] > (2 if len(folded) >= _LONG else 1):
            return {}
        sure = SLIP if fewest[0] == 1 else TWO_SLIPS
        return {spelled: sure for spelled, slips in counted.items() if slips == fewest}

    def _slips(self, word: str, folded: str, spelled: str) -> tuple[int, bool]:
        """How many letters are wrong if `spelled` was meant, and whether in another form."""
        stems = [(self._stem(word, lang), self._stem_of(spelled, lang)) for lang in _STEMMED]
        pairs = [(one, other) for one, other in stems if other and len(one) > _LEAST_SLIP]
        whole = count_slips(folded, spelled), False
        return min([whole, *((count_slips(*pair), True) for pair in pairs)])

    def _stem_of(self, spelled: str, lang: Lang) -> str:
        """The stem of a word of the guide; none where it is of another language."""
        written = self._written[lang].get(spelled)
        return self._stem(written, lang) if written else ""

    def _stem(self, word: str, lang: Lang) -> str:
        """What the forms of a Russian or English word have in common, folded."""
        key = lang, word
        if key not in self._stems:
            plain = word.casefold().replace("ё", "е")
            self._stems[key] = fold(self._stemmers[lang].stemWord(plain))
        return self._stems[key]

    def _beginning_with(self, start: str) -> Iterable[str]:
        at = bisect_left(self._in_order, start)
        return takewhile(lambda word: word.startswith(start), islice(self._in_order, at, None))

    def _kazakh_roots(self, folded: str) -> Iterator[str]:
        """The Kazakh words that `folded` is a form of, the longest first."""
        for length in range(len(folded) - 1, _LEAST_ROOT - 1, -1):
            start, ending = folded[:length], folded[length:]
            if _ENDINGS.fullmatch(ending):
                hard = start[:-1] + start[-1].translate(_HARD)
                yield from {start, hard} & self._written["kk"].keys()


def count_slips(one: str, other: str) -> int:
    """How many letters are put in, left out or mistaken; two that changed places are one slip."""
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    counted = sum(max(i2 - i1, j2 - j1) for how, i1, i2, j1, j2 in changes if how != "equal")
    return counted - (counted == 2 and sorted(one) == sorted(other))  # noqa: PLR2004


def _bounded(word: str) -> str:
    """With a sign at both ends, so that a beginning and an end are trigrams of their own."""
    return f"<{word}>"
