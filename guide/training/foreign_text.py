"""Whether the text of one language stands in the place of another, as when two were exchanged.

One word tells nothing: a name keeps its letters. What a whole text tells is certain.
"""

from __future__ import annotations

import re

from guide.content.model import Lang

_WORD = re.compile(r"[^\W\d_]{2,}")
_KAZAKH = re.compile(r"[әғқңөұүһі]|(?:[ае]мыз|пай|май|лар|дар|тар|дан|тан|дын|мын)$", re.IGNORECASE)
_KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_RUSSIAN_WORD = re.compile(
    r"(?<!\w)(?:не|на|по|для|что|это|как|при|вы|мы|они|или|если|чтобы|нам|нас|его|ее|их|кто|где"
    r"|взросл\w+|говорим|скажем|\w+(?:ать|ить|еть|аем|яем|ого|ему|ться|ите|йте|ешь|ует|ыми))(?!\w)",
    re.IGNORECASE,
)
_FEW = 3  # words of a title may all be loans


def is_of_other_language(text: str, lang: Lang) -> bool:
    """Whether a Kazakh text is Russian, or a Russian one Kazakh; English is known by its script."""
    words = _WORD.findall(text)
    if len(words) < _FEW:
        return False
    has_letters = bool(_KAZAKH_LETTER.search(text))
    if lang == "kk":
        return not has_letters and len(_RUSSIAN_WORD.findall(text)) > 1
    kazakh = sum(bool(_KAZAKH.search(word)) for word in words)
    return lang == "ru" and has_letters and 2 * kazakh > len(words)
