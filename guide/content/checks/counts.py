"""The numbers, months and weekdays of a text, whether in digits or in words, in three languages.

"On" is ten in Kazakh and "he" in Russian: every list belongs to a language. What is written alike
but is no number in its place (the month of May, a second of time) is told apart by its neighbours.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guide.content.checks.phrases import folded
from guide.content.model import Lang

# A phone number in groups ("+7 700 000 00 01"), thousands parted by a narrow space, or a number.
_NUMBER = re.compile(
    r"\+?\d[\s(.-]*\d{3}[\s).-]*\d{3}[\s.-]*\d{2}[\s.-]*\d{2}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)"
    r"|\d+"
)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_DIGITS = 7  # of a number; more are those of a phone
_PHONE = re.compile(rf"\+?\d(?:[\s().-]*\d){{{_DIGITS},}}")
_SPELT = 3  # digits in words that make one number
_TEN, _HUNDRED = 10, 100
_MULTIPLIERS = (_HUNDRED, 1000)
ONE = "one"  # in words it is often no count: "one another", "бір-біріңіз"

# Endings of Kazakh cases and of "the two of them".
_KK = r"(?:[дт][ае]н|[ғгқк][ае]|[дтн][ыі]ң|[дт][ае]|[мбп]ен|[ыі]?нш[ыі]\w*)?"
_RU_ORDINAL = r"(?:ый|ой|ий|ая|ое|ого|ому|ом|ую|ым|ые|ых|ыми)"
_VALUES: dict[Lang, dict[int, str]] = {
    "kk": {
        0: "нөл|нольге?",
        1: "бір",
        2: rf"екі{_KK}|екеу\w*|екеу[мң]?із\w*",
        3: r"үш(?:тен|ке|тің|те|інші\w*)?|үшеу\w*",
        4: rf"төрт{_KK}|төртеу\w*|төртінші\w*",
        5: rf"бес{_KK}|бесеу\w*|бесінші\w*",
        6: r"алты(?:дан|ға|ның|ншы\w*)?|алтау\w*",
        7: r"жеті(?:ден|ге|нің|нші\w*)?|жетеу\w*",
        8: rf"сегіз{_KK}|сегізінші\w*",
        9: rf"тоғыз{_KK}|тоғызыншы\w*",
        10: r"он|онға|оныншы\w*",
        20: rf"жиырма{_KK}", 30: rf"отыз{_KK}", 40: rf"қырық{_KK}", 50: r"елу(?:ден|ге|інші\w*)?",
        60: rf"алпыс{_KK}", 70: rf"жетпіс{_KK}", 80: rf"сексен{_KK}", 90: rf"тоқсан{_KK}",
        100: r"жүз(?:ден|ге|інші\w*)?", 1000: r"мың(?:нан|ға|ыншы\w*)?",
    },
    "ru": {
        0: "ноль|нуля?",
        1: "один|одного|одному|одним|одна|одну|одной",
        2: rf"дв[ае]|двух|двум|двумя|двое|двоих|двоим|об[ае]|обоих|обеих|втор{_RU_ORDINAL}|вдвоем"
            rf"|дважды",
        3: r"три|трех|трем|тремя|трое|троих|троим|трет(?:ий|ья|ье|ьего|ьей|ьем|ью|ьи|ьих)|втроем"
            r"|трижды",
        4: rf"четыре|четырех|четырем|четверо|четверых|вчетвером|четверт{_RU_ORDINAL}",
        5: rf"пят[ьи]|пятью|пятеро|пятерых|пят{_RU_ORDINAL}",
        6: rf"шест[ьи]|шестью|шестеро|шестерых|шест{_RU_ORDINAL}",
        7: rf"сем[ьи]|семеро|семерых|седьм{_RU_ORDINAL}",
        8: rf"вос[её]?м[ьи]|восемь|восьмью|восьмеро|восьм{_RU_ORDINAL}",
        9: rf"девят[ьи]|девятью|девят{_RU_ORDINAL}",
        10: rf"десят[ьи]|десятью|десятеро|десят{_RU_ORDINAL}",
        11: r"одиннадцат\w+", 12: r"двенадцат\w+", 13: r"тринадцат\w+", 14: r"четырнадцат\w+",
        15: r"пятнадцат\w+", 16: r"шестнадцат\w+", 17: r"семнадцат\w+", 18: r"восемнадцат\w+",
        19: r"девятнадцат\w+", 20: r"двадцат\w+", 30: r"тридцат\w+",
        40: r"сорок|сорока|сороков\w+", 50: r"пят(?:ь|и)десят\w*", 60: r"шест(?:ь|и)десят\w*",
        70: r"сем(?:ь|и)десят\w*", 80: r"вос(?:е|ь)м(?:ь|и)десят\w*", 90: r"девяност\w+",
        100: rf"ст[оа]|сот{_RU_ORDINAL}", 200: r"двести|двухсот\w*|двумстам", 300: r"триста"
            r"|трехсот\w*",
        400: r"четыреста|четырехсот\w*", 500: r"пят(?:ь|и)сот\w*", 600: r"шест(?:ь|и)сот\w*",
        700: r"сем(?:ь|и)сот\w*", 800: r"вос(?:е|ь)м(?:ь|и)сот\w*", 900: r"девят(?:ь|и)сот\w*",
        1000: r"тысяч[аиу]?|тысячн\w+",
    },
    "en": {
        0: "zero|nought", 1: "one", 2: "two|both|second|twice", 3: "three|third|thrice",
        4: "four|fourth", 5: "five|fifth", 6: "six|sixth", 7: "seven|seventh", 8: "eight|eighth",
        9: "nine|ninth", 10: "ten|tenth", 11: "eleven(?:th)?", 12: "twelve|twelfth",
        13: "thirteen(?:th)?", 14: "fourteen(?:th)?", 15: "fifteen(?:th)?", 16: "sixteen(?:th)?",
        17: "seventeen(?:th)?", 18: "eighteen(?:th)?", 19: "nineteen(?:th)?",
        20: "twent(?:y|ieth)", 30: "thirt(?:y|ieth)", 40: "fort(?:y|ieth)", 50: "fift(?:y|ieth)",
        60: "sixt(?:y|ieth)", 70: "sevent(?:y|ieth)", 80: "eight(?:y|ieth)", 90: "ninet(?:y|ieth)",
        100: "hundred(?:th)?", 1000: "thousand(?:th)?",
    },
}  # fmt: skip
# "Two-way", "one-off": no count of anything.
_NO_COUNT = re.compile(r"\b(?:two|one|four)-(?=way|off|wheel)")

_MONTHS: dict[Lang, tuple[str, ...]] = {
    "kk": (
        r"қаңтар\w*", r"ақпан(?!ың?ыз)(?:[а-яіғ]{0,4}ғы|да|нан|ға|ның|ын|ында|ынан)?", r"наурыз\w*",
        r"сәуір\w*", r"мамыр(?!л)\w*", r"маусым(?:да|нан|ға|ның|ның|ында|дағы|ындағы|ынан|ына)?",
        r"шілде\w*", r"тамыз(?!ы[мң])\w*", r"қыркүйек\w*|қыркүйе[гк]\w*",
        r"қазан(?:да|нан|ға|ның|ында|дағы|ындағы|ынан|ына)?", r"қараша\w*", r"желтоқсан\w*",
    ),
    "ru": (
        r"январ[ьяею]м?|январск\w+", r"феврал[ьяею]м?|февральск\w+", r"март(?:а|е|у|ом|овск\w+)?",
        r"апрел[ьяею]м?|апрельск\w+", r"ма[йяею]|маем|майск\w+", r"июн[ьяею]м?|июньск\w+",
        r"июл[ьяею]м?|июльск\w+", r"август(?:а|е|у|ом|овск\w+)?", r"сентябр[ьяею]м?|сентябрьск\w+",
        r"октябр[ьяею]м?|октябрьск\w+", r"ноябр[ьяею]м?|ноябрьск\w+",
        r"декабр[ьяею]м?|декабрьск\w+",
    ),
    "en": (
        "january|jan", "february|feb", "march", "april|apr", "may", "june", "july",
        "august|aug", "september|sept?", "october|oct", "november|nov", "december|dec",
    ),
}  # fmt: skip
# Words that are also no months: written small, at the beginning of a sentence, far from a number
# (маусым is a season as well, Қазан a city).
_MONTH_WORD = {
    ("en", "m3"): re.compile(r"(?<![.!?:] )(?<!^)\bMarch\b|\bMarch\s+\d|^March$"),
    ("en", "m5"): re.compile(r"(?<![.!?:] )(?<!^)\bMay\b|\bMay\s+\d|^May$"),
    ("kk", "m6"): re.compile(
        r"(?:\d|жыл\w*|мамыр\w*)\W+(?:мен\s+)?маусым|маусым\w*\W+(?:мен\s+)?(?:\d|шілде)"
        r"|^маусым$",
        re.IGNORECASE,
    ),
    ("kk", "m10"): re.compile(
        r"(?:\d|жыл\w*|қыркүйек)\W+(?:мен\s+)?қазан|қазан\w*\W+(?:мен\s+)?(?:\d|қараша)"
        r"|^қазан$",
        re.IGNORECASE,
    ),
}
_DAYS: dict[Lang, tuple[str, ...]] = {
    "kk": (
        r"дүйсенбі\w*", r"сейсенбі\w*", r"сәрсенбі\w*", r"бейсенбі\w*", r"жұма(?:да|дан|ға|сы)?",
        r"сенбі(?:де|ден|ге|сі)?", r"жексенбі\w*",
    ),
    "ru": (
        r"понедельник\w*", r"вторник\w*", r"сред[уы]", r"четверг\w*", r"пятниц\w+", r"суббот\w+",
        r"воскресень\w+",
    ),
    "en": (
        "mondays?", "tuesdays?", "wednesdays?", "thursdays?", "fridays?", "saturdays?", "sundays?",
    ),
}  # fmt: skip


@cache
def _classes(lang: Lang) -> re.Pattern[str]:
    values = [f"(?P<n{value}>{words})" for value, words in _VALUES[lang].items()]
    months = [f"(?P<m{number}>{words})" for number, words in enumerate(_MONTHS[lang], 1)]
    days = [f"(?P<d{number}>{words})" for number, words in enumerate(_DAYS[lang], 1)]
    return re.compile("|".join([*values, *months, *days]))


@lru_cache(maxsize=1 << 15)
def _class_of(word: str, lang: Lang) -> str:
    """`n20` for twenty, `m5` for May, `d1` for Monday, else an empty text."""
    found = _classes(lang).fullmatch(word)
    return found.lastgroup or "" if found is not None else ""


def numbers_in(text: str) -> list[str]:
    """The numbers of a text as bare digits; a phone number in groups is one number."""
    return [re.sub(r"\D", "", number) for number in _NUMBER.findall(text)]


@lru_cache(maxsize=1 << 14)
def counts_in(text: str, lang: Lang) -> tuple[str, ...]:
    """All numbers as bare digits, in digits or words; a lone "one" in words is told as `ONE`."""
    plain = folded(text)
    found = [one for one in numbers_in(plain) if len(one) > _DIGITS]
    plain = _NO_COUNT.sub(", ", _PHONE.sub(", ", plain))
    run: list[tuple[int, bool]] = []
    end = 0
    for word in _WORD.finditer(plain):
        between = plain[end : word.start()].strip(" -")
        end = word.end()
        if run and not between and word.group() == "and" and run[-1][0] in _MULTIPLIERS:
            continue  # "two hundred and five"
        value = _value(word.group(), lang)
        if value is None or between:
            found += _sums(run)
            run = []
        if value is not None:
            run.append((value, word.group().isdigit()))
    return tuple(found + _sums(run))


def _value(word: str, lang: Lang) -> int | None:
    if word.isdigit():
        return int(word)
    kind = _class_of(word, lang)
    return int(kind[1:]) if kind.startswith("n") else None


def _sums(run: list[tuple[int, bool]]) -> list[str]:
    """The numbers that neighbours make: 20 5 is 25, 5 100 is 500, and 2 3 are two of them."""
    if len(run) >= _SPELT and all(value < _TEN for value, _ in run):
        return ["".join(str(value) for value, _ in run)]  # "one one two", as it is dialled
    found: list[int] = []
    last = 0
    for value, is_digits in run:
        if found and not is_digits and value in _MULTIPLIERS and last < value:
            found[-1] = found[-1] * value if value > _HUNDRED else found[-1] + last * (value - 1)
        elif found and not is_digits and 0 < value < last and last % _TEN ** len(str(value)) == 0:
            found[-1] += value
        else:
            found.append(value)
        last = value
    if any(is_digits for _, is_digits in run):
        return [str(one) for one in found]
    return [ONE if one == 1 else str(one) for one in found if one]


def dates_in(text: str, lang: Lang) -> frozenset[str]:
    """The months (`m1` to `m12`) and weekdays (`d1` to `d7`) that are named."""
    plain = folded(text)
    found = set()
    for word in _WORD.finditer(plain):
        kind = _class_of(word.group(), lang)
        if not kind or kind.startswith("n"):
            continue
        told = _MONTH_WORD.get((lang, kind))
        if told is not None and not told.search(text):
            continue
        found.add(kind)
    return frozenset(found)
