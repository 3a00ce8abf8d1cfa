"""Whether a list of words is told in a text or denied: "do not follow him" sends nobody after him.

In English and Russian the "not" stands before what it denies, in Kazakh in the verb or behind it;
it reaches as far as its clause does. "Don't be afraid, follow him" denies nothing of the second.
"""

from __future__ import annotations

import re

from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, readings
from guide.content.model import Lang

_REACH = 4  # words between a "not" and what it denies
_NEAREST = {
    # The words of the same clause: a sign or a joining word ends it.
    "en": re.compile(r"[,;:–—(]|(?<!\w)(?:and|but|then|so|instead)(?!\w)"),
    "ru": re.compile(r"[,;:–—(]|(?<!\w)(?:и|а|но|зато|потом)(?!\w)"),
    "kk": re.compile(r"[,;:–—)]|(?<!\w)(?:бірақ|сосын|ал)(?!\w)"),
}
_NOT: dict[Lang, re.Pattern[str]] = {
    "en": re.compile(r"(?<!\w)(?:not|never|no|nobody|nothing|without|cannot|\w+n't)(?!\w)"),
    "ru": re.compile(r"(?<!\w)(?:не|ни|нельзя|никогда|никто|нет|без)(?!\w)"),
    "kk": re.compile(
        r"(?<!\w)(?:емес\w*|болмайды|жоқ|(?!апай)\w+[мбп][ае](?:ң[ыі]з(?:дар|дер)?|ң|ңдар|ңдер|й"
        r"|йді|йды|йм[ыі][нз]|йміз|ймыз|йық|йік|у|са|се|ған|ген|д[ыі])?)(?!\w)"
    ),
}


def is_told(words: Phrases, text: str, lang: Lang) -> bool:
    """Whether some sentence says one of the words and does not deny it."""
    return any(
        not _is_denied(sentence, found.start(), found.end(), lang)
        for read in readings(text)
        for sentence in sentences(read)
        for found in words.pattern(lang).finditer(sentence)
    )


def _is_denied(sentence: str, start: int, end: int, lang: Lang) -> bool:
    if lang == "kk":
        behind = _NEAREST[lang].split(sentence[end:], maxsplit=1)[0].split()
        near = " ".join([*sentence[start:end].split()[-1:], *behind[:_REACH]])
    else:
        before = _NEAREST[lang].split(sentence[:start])[-1].split()
        near = " ".join(before[-_REACH:])
    return bool(_NOT[lang].search(near))
