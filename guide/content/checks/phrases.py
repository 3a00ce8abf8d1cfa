"""Words of three languages that are looked for in texts, whatever case, spacing or dots they have.

A list holds beginnings of words and short phrases as they stand after folding: small letters, `ё`
as `е`, one space between words, letters that were spaced or dotted apart put together again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from guide.content.model import Lang

# "о р у ж и е", "о.р.у.ж.и.е": four single letters or more.
_SPELT = re.compile(r"(?<!\w)(?:[^\W\d_][\s.·*_-]){3,}[^\W\d_](?!\w)")
_IN_WORD = re.compile(r"(?<=[^\W\d_])[-/'*_](?=[^\W\d_])")
_KEPT = 1 << 15  # texts and their sentences; a guide has a fraction of that
_PLAIN = str.maketrans({"ё": "е", "’": "'", "\u00a0": " ", "\u202f": " ", "\u00ad": None})


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """The text as the lists read it."""
    plain = " ".join(text.casefold().translate(_PLAIN).split())
    return _SPELT.sub(lambda found: re.sub(r"[\W_]", "", found.group()), plain)


@lru_cache(maxsize=_KEPT)
def readings(text: str) -> tuple[str, ...]:
    """The folded text, and once more without the strokes inside words where it has some."""
    plain = folded(text)
    joined = _IN_WORD.sub("", plain)
    return (plain,) if joined == plain else (plain, joined)


class Phrases:
    """One list: patterns by language. A pattern matches whole words, from their beginning."""

    def __init__(self, words: Mapping[Lang, str]) -> None:
        self._words = words
        self._patterns: dict[Lang, re.Pattern[str]] = {}

    def words(self, lang: Lang) -> str:
        """The list of a language, to be part of a larger pattern."""
        return self._words[lang]

    def pattern(self, lang: Lang) -> re.Pattern[str]:
        """The list of a language as one pattern for folded text, made when first asked for."""
        if lang not in self._patterns:
            self._patterns[lang] = re.compile(rf"(?<!\w)(?:{self._words[lang]})(?!\w)")
        return self._patterns[lang]

    def stands_in(self, text: str, lang: Lang) -> bool:
        """Whether any of the list stands in the text, also with its words cut by strokes."""
        return any(self.pattern(lang).search(read) for read in readings(text))

    def count(self, text: str, lang: Lang) -> int:
        """How often the list stands in the text."""
        return len(self.pattern(lang).findall(folded(text)))

    def places(self, text: str, lang: Lang) -> list[int]:
        """Where in the folded text the list stands."""
        return [found.start() for found in self.pattern(lang).finditer(folded(text))]
