"""What places are called, taken out of a text before it is asked what it tells people to do.

A street may bear the name of peace or of defence, a village the name of an axe: "Бейбітшілік
көшесі" promises no safety, "улица Оборонная" calls nobody to fight, a monument to the fallen counts
nobody. Only a name with a capital letter beside the word for a street, a settlement and their like
goes, and what is listed here; a name that promises safety stays.
"""

from __future__ import annotations

import re
from typing import Any

from guide.content.checks.entries import RawEntry
from guide.content.model import LANGS, Lang

_NOT_SAFE = r"(?!(?i:safe|secure|безопас|қауіпсіз))"
_OF_RUSSIAN = (
    r"(?i:улиц[аеуы]|ул\.|проспект\w*|пр\.|переулок|площадь|сел[оае]|аул\w?|пос[её]лок"
    r"|микрорайон|парк|имени|им\.)"
)
_CYRILLIC = rf"\b{_NOT_SAFE}[А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]+"
_LATIN = rf"\b{_NOT_SAFE}[A-Z][\w'-]+"
_NAMES: dict[Lang, tuple[str, ...]] = {
    "kk": (
        rf"(?:{_CYRILLIC} ){{1,2}}(?:көше|даңғыл|алаң|ауыл|кент|саябақ|саябағ|зауыт|атындағы)\w*",
        r"(?i:қаза тапқан|құрбан)\w* (?:[\w-]+ )?(?:ескерткіш|мемориал)\w*",
        r"(?i:жарақат)\w* (?:бөлім|пункт)\w*",
    ),
    "ru": (
        rf"{_OF_RUSSIAN} {_CYRILLIC}",
        rf"{_CYRILLIC}(?<=[аоыи][яейм]) (?:улиц|площад|проспект|переул|парк|завод)\w*",
        r"(?i:гражданск\w+|дел\w+) обороны",
        r"(?i:памятник|мемориал|площадь)\w* (?i:жертв|погибш|павш)\w*",
        r"(?i:травмпункт|травматолог)\w*",
    ),
    "en": (
        rf"(?:{_LATIN} ){{1,2}}(?:street|avenue|square|village|settlement|park|plant|hall|club)\b",
        r"(?i:village|rural|youth|sports|chess) club\b",
        r"(?i:monument|memorial) to (?:the )?(?:victims|fallen)",
    ),
}  # fmt: skip
# A family name, by its ending or beside an initial; and any word with a capital inside a text.
_PERSON = re.compile(
    rf"^{_CYRILLIC}(?<=ов|ев|ёв|ин)(?:а|ой)?\b|^{_CYRILLIC}(?= [А-ЯЁӘҒҚҢӨҰҮҺІ])"
    rf"|(?<=[\w.,] ){_CYRILLIC}"
)
_PATTERNS = {lang: re.compile("|".join(names)) for lang, names in _NAMES.items()}


def without_people(text: str) -> str:
    """A text that says who answers for something, without the names of people."""
    return _PERSON.sub("…", text)


def without_names(entry: RawEntry) -> RawEntry:
    """The entry, its words without what places are called."""
    words: dict[str, Any] = {
        lang: {role: _PATTERNS[lang].sub("…", text) for role, text in entry.words(lang).items()}
        for lang in LANGS
        if lang in entry.values
    }
    return RawEntry(entry.file, entry.table, entry.position, {**entry.values, **words})
