"""Tests that the three languages of an entry say the same, as far as a program can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.model import LANGS, Lang

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
# A phone number in groups ("+7 700 000 00 01"), thousands parted by a narrow space, or a number.
_NUMBER = re.compile(
    r"\+?\d[\s(.-]*\d{3}[\s).-]*\d{3}[\s.-]*\d{2}[\s.-]*\d{2}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)"
    r"|\d+"
)
# Spaces at the ends or doubled, controls and invisible marks, tags, and no space after a sentence.
_UNTIDY = re.compile(
    r"^\s|\s$|\s\s|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|</?[a-z]"
    r"|[a-zа-яёәғқңөұүһі][.!?…][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
)
# A Latin letter inside a Cyrillic word looks the same, and no search finds the word.
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
# The small numbers in words, as far as all three languages write them so.
_WORDS: dict[Lang, dict[str, int]] = {
    "kk": {
        r"екі": 2, r"екеу|екеуінің": 2, r"үш": 3, r"үшеу": 3, r"төрт": 4, r"бес": 5, r"алты": 6,
        r"жеті": 7, r"сегіз": 8, r"тоғыз": 9, r"он": 10,
    },
    "ru": {
        r"дв[ае]|двух|двум|двое|двоих|об[ае]": 2, r"три|тр[её]х|тр[её]м|трое": 3, r"четыр\w+": 4,
        r"пят[ьи]": 5, r"шест[ьи]": 6, r"сем[ьи]": 7, r"вос[еь]м[ьи]": 8, r"девят[ьи]": 9,
        r"десят[ьи]": 10,
    },
    "en": {
        r"two(?!-)|both": 2, r"three": 3, r"four": 4, r"five": 5, r"six": 6, r"seven": 7,
        r"eight": 8, r"nine": 9, r"ten": 10,
    },
}  # fmt: skip
_WORD_PATTERNS: dict[Lang, list[tuple[re.Pattern[str], int]]] = {
    lang: [
        (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), number)
        for words, number in _WORDS[lang].items()
    ]
    for lang in LANGS
}
# How a level is read aloud differs: "two of three" is "второй из трёх".
_READ_ALOUD = "spoken"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%(?:\d+|L?n|[sd])")


def check_languages(entry: RawEntry) -> Iterator[Finding]:
    """Missing or empty texts, wrong script, numbers and placeholders that differ."""
    if not entry.has_languages:
        return
    yield from _check_presence(entry)
    present: list[Lang] = [lang for lang in LANGS if entry.words(lang)]
    for lang in present:
        yield from _check_script(entry, lang)
    if len(present) > 1:
        yield from _check_same(entry, present, "numbers_differ", numbers_in)
        yield from _check_number_words(entry, present)
        yield from _check_same(entry, present, "placeholders_differ", _PLACEHOLDER.findall)


def numbers_in(text: str) -> list[str]:
    """The numbers of a text as bare digits; a phone number in groups is one number."""
    return [re.sub(r"\D", "", number) for number in _NUMBER.findall(text)]


def number_words_in(text: str, lang: Lang) -> list[int]:
    """The small numbers that stand in words, in order of size."""
    return sorted(number for words, number in _WORD_PATTERNS[lang] for _ in words.findall(text))


def _check_number_words(entry: RawEntry, present: list[Lang]) -> Iterator[Finding]:
    roles = [role for role in entry.words(present[0]) if role != _READ_ALOUD]
    found = {
        lang: number_words_in("\n".join(entry.words(lang).get(r, "") for r in roles), lang)
        for lang in present
    }
    if len({tuple(listed) for listed in found.values()}) > 1:
        told = "; ".join(f"{lang}: {listed or '–'}" for lang, listed in found.items())
        yield Finding(entry.file, entry.id, "numbers_differ", told)


def _check_presence(entry: RawEntry) -> Iterator[Finding]:
    roles = {role: None for lang in LANGS for role in entry.words(lang)}
    for lang in LANGS:
        if lang not in entry.values:
            continue  # a whole language is missing: the shape says so
        words = entry.words(lang)
        for role in roles:
            place = f"{lang}.{role}"
            if role not in words:
                yield Finding(entry.file, entry.id, "language_missing", place)
            elif not words[role].strip():
                yield Finding(entry.file, entry.id, "text_empty", place)
            elif _UNTIDY.search(words[role]):
                yield Finding(entry.file, entry.id, "text_untidy", place)


def _check_script(entry: RawEntry, lang: Lang) -> Iterator[Finding]:
    for role, text in entry.words(lang).items():
        if not re.search(r"[^\W\d_]", _PLACEHOLDER.sub("", text)):
            continue  # digits, signs and placeholders belong to every language
        is_other = (lang == "en") == bool(_CYRILLIC.search(text)) or bool(_MIXED.search(text))
        # A region's Russian name may carry Kazakh letters: область Ұлытау.
        is_kazakh = lang == "ru" and entry.table != "region" and bool(_KAZAKH.search(text))
        if is_other or is_kazakh:
            yield Finding(entry.file, entry.id, "wrong_script", f"{lang}.{role}: {text}")


def _check_same(
    entry: RawEntry, present: list[Lang], code: str, parts: Callable[[str], list[str]]
) -> Iterator[Finding]:
    found = {lang: sorted(parts(entry.all_words(lang))) for lang in present}
    if len({tuple(listed) for listed in found.values()}) > 1:
        told = "; ".join(f"{lang}: {', '.join(listed) or '–'}" for lang, listed in found.items())
        yield Finding(entry.file, entry.id, code, told)
