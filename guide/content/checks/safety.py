"""Words that the guide must not carry: distances, casualty figures, fighting.

No official Kazakhstan distance from a found item is known (CON-08), casualty figures contradict
each other (CON-03), and advice to fight is not the public guidance that is followed here
(alert-levels.md section 5). The lists are by language, as "он" is ten in Kazakh and "he" in
Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.limits import sentences
from guide.content.model import LANGS, Lang

_COUNTS: dict[Lang, str] = {
    "kk": r"екі|екеу|үш|үшеу|төрт|төртеу|бес|бесеу|алты|алтау|жеті|жетеу|сегіз|тоғыз|он|жиырма"
    r"|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз\w{0,4}|мың\w{0,4}|(?:бірнеше )?онда(?:п|ған)",
    "ru": r"дв[ае]|двое|двух|три|трое|трёх|четыре|четверо|пять|пятеро|шесть|шестеро|семь"
    r"|семеро|восемь|девять|десять|десятк\w+|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать"
    r"|двадцать|тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|двести|(?:три|четыре)ста"
    r"|(?:пять|шесть|семь|восемь|девять)сот|сот(?:ни|ня|ен)|полсотни|тысяч\w*",
    "en": r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|dozens?|scores|hundreds?|thousands?",
}
_HARM: dict[Lang, str] = {
    "kk": r"қаза\b|қаза\s+тап\w*|мерт\s+бол\w*|опат\s+бол\w*|қайтыс\w*"
    r"|өл(?:ді|ген|тірілді)\w*|құрбан\w*|жарала\w*|жаралы\w*|зардап\s+шек\w*|шығын\w*",
    "ru": r"погиб\w*|гибел\w*|убит\w*|убил\w*|умер\w*|жертв\w*|ранен\w*|ранил\w*|пострада\w*"
    r"|скончал\w*|жизн(?:ь|и|ей)|лишил\w*\s+жизни",
    "en": r"kill\w*|dead|die[ds]?|deaths?|lives|wounded|injured|hurt|victims?"
    r"|casualt\w*|fatalit\w*",
}
_UNITS: dict[Lang, str] = {
    "kk": r"м|км|шақырым\w*|қадам\s+жер\w*",
    "ru": r"м|км|вёрст\w*|шагов",
    "en": r"m|km|ft|feet|yards?|miles?",
}
# The word itself, with or without a figure; "метро" is the underground.
_METRES = re.compile(
    r"\b(?:пол)?(?:кило|санти)?метр(?!о(?:\b|пол|ға|да|ны|мен|ның|дан))\w*|\b(?:kilo|centi)?met(?:re|er)s?\b",
    re.IGNORECASE,
)
_FIGHTING: dict[Lang, str] = {
    "kk": r"төбелес\w*|соғысыңыз|қару\w*|мылтық\w*|пышақ\w*|ұрыңыз|күресіңіз"
    r"|қарсыласыңыз|шабуылдаңыз",
    "ru": r"драк\w*|дерит\w*|драть\w*|боритесь|бороть\w*|сражай\w*|оруж\w*|пистолет\w*|нож(?:ом|и)?"
    r"|обезоруж\w*|бейте|ударьте|атакуйте|сопротивляй\w*|дайте\s+отпор",
    "en": r"fight\w*|fought|weapons?|guns?|kni(?:fe|ves)|disarm\w*|overpower\w*|tackle\w*"
    r"|strike\s+back|hit\s+back|attack\s+(?:him|her|them|the\s+attackers?)",
}
# Numbers of services are no figures of anything.
_SERVICE = re.compile(r"\b1(?:0[1-4]|1[0-2])\b")
# The tables that advise; search words and names of situations may hold what people type.
_ADVICE = frozenset({"level", "action", "notice", "step", "say", "number"})


def check_safety(entry: RawEntry) -> Iterator[Finding]:
    """Distances and casualty figures in any text; weapons and fighting in advice."""
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            place = f"{lang}.{role}: {text}"
            if is_distance(text, lang):
                yield Finding(entry.file, entry.id, "distance", place)
            if is_casualty_figure(text, lang):
                yield Finding(entry.file, entry.id, "casualties", place)
            if entry.table in _ADVICE and _has(_FIGHTING[lang], text):
                yield Finding(entry.file, entry.id, "fighting", place)


def is_distance(text: str, lang: Lang) -> bool:
    """Whether the text gives a distance, in digits or in words."""
    return bool(_METRES.search(text)) or bool(_figures(lang).search(text))


def is_casualty_figure(text: str, lang: Lang) -> bool:
    """Whether one sentence holds both a figure and a word for killed or hurt people."""
    return any(
        _has(_HARM[lang], sentence)
        and (_has(_COUNTS[lang], sentence) or bool(re.search(r"\d", _SERVICE.sub("", sentence))))
        for sentence in sentences(text)
    )


def _has(words: str, text: str) -> bool:
    return bool(_pattern(words).search(text))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """The words as a pattern, made once: a content check asks for each a thousand times."""
    return re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _figures(lang: Lang) -> re.Pattern[str]:
    """A figure, in digits or in words, and a unit of length."""
    # A run of figures is tried from its start only: what fits from the middle fits from there.
    count = rf"(?:(?<!\d)(?<!\d[\s.,–-])\d[\d\s.,–-]*|\b(?:{_COUNTS[lang]})\s+)"
    return re.compile(rf"{count}\s*(?:{_UNITS[lang]})(?!\w)", re.IGNORECASE)
