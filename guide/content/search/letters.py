"""One spelling for all keyboards: К is Қ, ё is е, "sumka" and "cevrf" are "сумка".

Both what is typed and what is looked for are folded, so a reader without Kazakh letters finds
Kazakh words and the other way round. Pure text; nothing is ranked or stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Kazakh letters, letters that sound alike, and the two signs that have no sound.
_PLAIN = str.maketrans("әғқңөұүһіыэщ", "агкноуухииеш", "ьъ")
_NOT_A_LETTER = str.maketrans(dict.fromkeys("-–—_/.,;:!?…«»\"'()[]№", " "))

# The keys of a Latin keyboard and what the Kazakh and Russian ones have in their places.
_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`234589-=0"
_CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұөһқ"
_TO_CYRILLIC_KEYS = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS)
_TO_LATIN_KEYS = str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)

# As people write Kazakh and Russian in Latin letters; the longer ones first.
_SOUNDS = {
    "shch": "щ", "tsya": "тся", "sch": "щ", "zh": "ж", "kh": "х", "ch": "ч", "sh": "ш", "ts": "ц",
    "yu": "ю", "ya": "я", "yo": "е", "ye": "е", "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е",
    "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н",
    "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "w": "у",
    "x": "х", "y": "и", "z": "з",
}  # fmt: skip
_SOUND = re.compile("|".join(_SOUNDS))
_TWINS = str.maketrans("aceopxykmtbh", "асеорхукмтвн")  # Latin letters that look Cyrillic
_LATIN, _CYRILLIC = re.compile("[a-z]"), re.compile("[\u0400-\u052f]")


def fold(text: str) -> str:
    """The text without case, accents and Kazakh letters, words parted by single spaces.

    Folding twice changes nothing more.
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(bare.translate(_PLAIN).translate(_NOT_A_LETTER).split())


def readings(typed: str) -> Iterator[str]:
    """What the signs between two spaces may stand for, the likeliest first: words, not yet folded.

    As it is typed, on the other keyboard, and as Kazakh or Russian in Latin letters.
    """
    for text in _spellings(typed.casefold()):
        yield text.translate(_NOT_A_LETTER)


def _spellings(small: str) -> Iterator[str]:
    yield small
    is_latin, is_cyrillic = bool(_LATIN.search(small)), bool(_CYRILLIC.search(small))
    if is_latin and is_cyrillic:
        yield small.translate(_TWINS)
    elif is_latin:
        yield small.translate(_TO_CYRILLIC_KEYS)
        apart = unicodedata.normalize("NFKD", small.replace("ş", "ш"))
        yield _SOUND.sub(lambda sound: _SOUNDS[sound[0]], apart)
    elif is_cyrillic:
        yield small.translate(_TO_LATIN_KEYS)
