"""Tests of the emergency numbers in texts: each is known, and stands beside its own service.

Which number is whose is known; `numbers.toml` must agree with it. A line on a found
thing or an attack calls the police, one on fire the fire service: a number that does not belong to
what the entry is about leads a call astray.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guide.content import files
from guide.content.checks.counts import counts_in
from guide.content.checks.entries import LINES, READ, RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.limits import sentences
from guide.content.checks.phrases import Phrases, folded
from guide.content.model import LANGS, Lang

ANY = "112"  # takes every call
# By number: what its service is called.
_SERVICES: dict[str, Phrases] = {
    "102": Phrases({
        "kk": r"полиция\w*", "ru": r"полици(?!ейск\w+\s+участ)\w+", "en": r"police\w*|cops?",
    }),
    "103": Phrases({
        "kk": r"жедел\s+(?:медициналық\s+)?жәрдем\w*|дәрігер\w*|медицин\w*",
        "ru": r"скор(?:ая|ую|ой)(?:\s+\w+)?(?:\s+помощ\w+)?|неотложк\w+|врач\w*|медик\w*"
            r"|медицинск\w+",
        "en": r"ambulance\w*|doctors?|medics?|paramedics?",
    }),
    "101": Phrases({
        "kk": r"өрт\s+сөндір\w+|өртке\s+қарсы\w*", "ru": r"пожарн\w+|пожаротуш\w+",
        "en": r"fire\s+(?:service|brigade|department|crews?|station)|fire\s?fighters?",
    }),
    "104": Phrases({
        "kk": r"газ(?:дың)?\s+(?:апат\w+\s+)?қызмет\w*|апат\w+\s+газ\s+\w+|газшы\w*",
        "ru": r"газов\w+\s+(?:служб|аварий)\w+|служб\w+\s+газа"
            r"|аварийн\w+\s+(?:служб\w+\s+газа|газ\w*)|газовик\w*|горгаз\w*",
        "en": r"gas\s+(?:emergency\s+)?(?:service|company|line)s?",
    }),
    "110": Phrases({
        "kk": r"(?:терроризмге\s+қарсы\s+)?жедел\s+желі\w*",
        "ru": r"(?:антитеррористическ\w+\s+)?горяч\w+\s+лини\w+",
        "en": r"(?:anti-?terror\w*\s+)?hot\s?line",
    }),
    "111": Phrases({
        "kk": r"байланыс\s+орталығ\w+|сенім\s+телефон\w*",
        "ru": r"контакт-?центр\w*|телефон\w*\s+доверия", "en": r"contact\s+cent(?:re|er)|helpline",
    }),
}  # fmt: skip
# What an entry is about, and whose numbers may stand in it.
_TOPICS: tuple[tuple[Phrases, frozenset[str]], ...] = (
    (
        Phrases(
            {
                "kk": r"иесіз\w*|күдікті\w*|күмәнді\w*|теракт\w*|шабуыл\w*|атыс\w*"
                r"|қоқан-лоққы\w*|кепіл\w*|бомба\w*|қарулы\w*|лаңкес\w*|блок-бекет\w*"
                r"|әдеттен\s+тыс\w*",
                "ru": r"без\s+хозяина|бесхоз\w+|подозрит\w+|подозрева\w+|теракт\w*|террор\w+"
                r"|нападе\w+|напада\w+|стрел(?:ьб|я)\w+|угроз\w+|угрожа\w+|заложник\w*|бомб\w+"
                r"|вооруж\w+|блокпост\w*|необычн\w+",
                "en": r"unattended|suspicious\w*|attack\w*|terror\w*|shoot\w*|threat\w*"
                r"|hostages?|bombs?|armed|checkpoints?|unusual",
            }
        ),
        frozenset({"102", "110"}),
    ),
    (
        Phrases(
            {
                "kk": r"жара(?:лы|ла|қат|ны|сы)\w*|қан\s+кет\w*|қан\s+қатты|науқас\w*"
                r"|алғашқы\s+көмек\w*",
                "ru": r"ранен\w*|рана|рану|раны|травм\w+|кров\w+|пострадавш\w+"
                r"|перв\w+\s+помощ\w+|больн\w+|болен",
                "en": r"hurt|wound\w*|injur\w*|bleed\w*|blood|first\s+aid|ill",
            }
        ),
        frozenset({"103"}),
    ),
    (
        Phrases(
            {
                "kk": r"өрт(?:те|ке|тен|і)?|түтін\w*|жарылыс\w*|үйінді\w*",
                "ru": r"пожар\w*|дым\w*|взрыв\w*|огонь|завал\w*",
                "en": r"fires?|smoke|flames?|explosions?|blast|rubble|trapped",
            }
        ),
        frozenset({"101", "103"}),
    ),
    (
        Phrases({"kk": r"газ\w*", "ru": r"газ(?:а|ом|у|ов\w+)?", "en": r"gas"}),
        frozenset({"104", "101"}),
    ),
    (
        Phrases(
            {
                "kk": r"бала(?!бақша)\w*|қолдау\w*|отбасы\w*",
                "ru": r"дет[ией]\w*|реб[её]н\w+|поддержк\w+|семь\w+",
                "en": r"child\w*|support|famil\w+",
            }
        ),
        frozenset({"111"}),
    ),
)
_DIALLED = Phrases(
    {
        "kk": r"қоңырау|нөмір\w*|теріңіз|хабарласыңыз",
        "ru": r"(?:по)?звон\w+|набер\w+|набира\w+|номер\w*|тел\.",
        "en": r"call\w*|dial\w*|ring|phone|number\w*",
    }
)
_ADVICE = LINES | {"level"}
_CHECKED = READ | {"situation"}
# What looks like the number of a service, and whatever is short where one is told to call it.
_SHORT = re.compile(r"1\d\d|9\d\d|1[45]\d\d")
_DIALLED_NUMBER = re.compile(r"(?!20\d\d)\d{3,4}")
_MEASURE = re.compile(r"\d+\s*(?:%|мм|mm)|(?:№|\b[Nn]o\.)\s*\d+")
_CALLED = re.compile(
    r"(?<![\d:.-])\d{3}(?![\d:]|\s*(?:мин|сек|час|дн|лет|год|учен|чел|тенге|сағ|күн|жыл|оқушы|адам"
    r"|теңге|minute|second|hour|day|year|pupil|people|children|tenge))"
)
_THREE = re.compile(r"\d{3}")
_LISTED = 3  # numbers of several services; such a line is about none of them
_BESIDE = 24  # signs between a service and its number, other words among them


def check_services(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    """Unknown numbers, numbers of another service, and numbers that do not fit what is told."""
    known = {entry.text("number") for entry in entries if entry.table == "number"}
    calls = {
        entry.id: set(entry.list_of("call")) for entry in entries if entry.table == "situation"
    }
    for entry in entries if known else ():
        if entry.table == "number":
            yield from _check_own_number(entry)
        if entry.table == "situation":
            yield from _check_called(entry, calls[entry.id])
        if entry.table in _CHECKED and entry.file in files.PACKED:
            yield from _check_named(entry, known)
        if entry.table in _ADVICE:
            yield from _check_topic(entry, calls.get(entry.text("situation")), known)


def _check_named(entry: RawEntry, known: set[str]) -> Iterator[Finding]:
    """Numbers that nobody answers, and numbers beside the name of another service."""
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            for number in service_numbers_in(text, lang):
                if number not in known:
                    told, fits = f"{lang}.{role}: {number}", ", ".join(sorted(known))
                    yield Finding(entry.file, entry.id, "number_unknown", told, fits)
            for number, own in strayed(text, lang, known):
                told = f"{lang}.{role}: {number}"
                yield Finding(entry.file, entry.id, "number_of_other_service", told, own)


def service_numbers_in(text: str, lang: Lang) -> list[str]:
    """The numbers of a text that are or would be those of a service, in digits or in words."""
    found: list[str] = []
    for sentence in sentences(_MEASURE.sub(" ", text)) if counts_in(text, lang) else ():
        dialled = _DIALLED_NUMBER if _DIALLED.stands_in(sentence, lang) else _SHORT
        found += [
            number for number in counts_in(sentence, lang)
            if dialled.fullmatch(number) and number != "100"
        ]  # fmt: skip
    return found


def dialled_numbers_in(text: str, lang: Lang) -> list[str]:
    """The short numbers that a text tells people to call; what counts people or minutes is none."""
    return [
        found.group()
        for sentence in sentences(_MEASURE.sub(" ", text))
        if _DIALLED.stands_in(sentence, lang)
        for found in _CALLED.finditer(sentence)
    ]


def strayed(text: str, lang: Lang, known: set[str]) -> Iterator[tuple[str, str]]:
    """Each number that stands beside the name of another service, and that service's own."""
    for sentence in sentences(folded(text)) if _THREE.search(text) else ():
        numbers = [
            (found.start(), found.end(), found.group())
            for found in re.finditer(r"(?<!\d)\d{3}(?!\d)", sentence) if found.group() in known
        ]  # fmt: skip
        for own, names in _SERVICES.items():
            for name in names.pattern(lang).finditer(sentence):
                near = [
                    number for start, end, number in numbers
                    if _is_beside(sentence, name.start(), name.end(), start, end)
                ]  # fmt: skip
                if near and not {own, ANY} & set(near):
                    yield near[0], own


def _is_beside(sentence: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether a number belongs to a name: little stands between them, and no other pair."""
    between = sentence[end:first] if first >= end else sentence[last:start]
    is_parted = bool(re.search(r"\d{3}|[;]", re.sub(r"\d{3}\s+(?:немесе|или|or)\s", "", between)))
    return len(between) <= _BESIDE and not is_parted


def _check_own_number(entry: RawEntry) -> Iterator[Finding]:
    """A service of `numbers.toml` has the number that is known of it."""
    number = entry.text("number")
    for lang in LANGS:
        name = entry.words(lang).get("name", "")
        for own, names in _SERVICES.items():
            if names.stands_in(name, lang) and number != own:
                yield Finding(
                    entry.file, entry.id, "number_of_other_service", f"{lang}.name: {number}", own
                )


def _allowed(texts: Iterator[tuple[Lang, str]]) -> set[str]:
    """The numbers that fit what is told; none when nothing says what it is about."""
    told = list(texts)
    return {
        number for words, numbers in _TOPICS for lang, text in told
        if words.stands_in(text, lang) for number in numbers
    }  # fmt: skip


def _check_called(entry: RawEntry, called: set[str]) -> Iterator[Finding]:
    fitting = _allowed((lang, entry.words(lang).get("name", "")) for lang in LANGS)
    for number in sorted(called - fitting - {ANY}) if fitting else ():
        fits = ", ".join(sorted(fitting | {ANY}))
        yield Finding(entry.file, entry.id, "number_of_other_service", f"call: {number}", fits)


def _check_topic(entry: RawEntry, called: set[str] | None, known: set[str]) -> Iterator[Finding]:
    """A step calls whom its situation calls; another line calls whom its words are about."""
    said = {
        lang: {one for one in service_numbers_in(entry.all_words(lang), lang) if one in known}
        for lang in LANGS
    }
    fitting = (
        called if called is not None else _allowed((lang, entry.all_words(lang)) for lang in LANGS)
    )
    if not fitting:
        return
    for lang, numbers in said.items():
        if len(numbers - {ANY}) >= _LISTED:
            continue
        for number in sorted(numbers - fitting - {ANY}):
            fits = ", ".join(sorted(fitting | {ANY}))
            yield Finding(
                entry.file, entry.id, "number_of_other_service", f"{lang}: {number}", fits
            )
