"""Tests that the three languages of an entry say the same, as far as a program can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding, finding
from guide.content.model import LANGS, Lang

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
# A phone number in groups ("+7 700 000 00 01"), thousands parted by a narrow space, or a number.
_NUMBER = re.compile(
    r"\+?\d[\s(.-]*\d{3}[\s).-]*\d{3}[\s.-]*\d{2}[\s.-]*\d{2}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)"
    r"|\d+"
)
_UNTIDY = re.compile(r"^\s|\s$|\s\s|[\t\r\n]")
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
        yield from _check_same(entry, present, "placeholders_differ", _PLACEHOLDER.findall)


def numbers_in(text: str) -> list[str]:
    """The numbers of a text as bare digits; a phone number in groups is one number."""
    return [re.sub(r"\D", "", number) for number in _NUMBER.findall(text)]


def _check_presence(entry: RawEntry) -> Iterator[Finding]:
    roles = {role: None for lang in LANGS for role in entry.words(lang)}
    for lang in LANGS:
        if lang not in entry.values:
            continue  # a whole language is missing: the shape says so
        words = entry.words(lang)
        for role in roles:
            place = f"{lang}.{role}"
            if role not in words:
                yield finding(entry.file, entry.id, "language_missing", place)
            elif not words[role].strip():
                yield finding(entry.file, entry.id, "text_empty", place)
            elif _UNTIDY.search(words[role]):
                yield finding(entry.file, entry.id, "text_untidy", place)


def _check_script(entry: RawEntry, lang: Lang) -> Iterator[Finding]:
    for role, text in entry.words(lang).items():
        if not re.search(r"[^\W\d_]", _PLACEHOLDER.sub("", text)):
            continue  # digits, signs and placeholders belong to every language
        if (lang == "en") == bool(_CYRILLIC.search(text)):
            yield finding(entry.file, entry.id, "wrong_script", f"{lang}.{role}: {text}")


def _check_same(
    entry: RawEntry, present: list[Lang], fault: str, parts: Callable[[str], list[str]]
) -> Iterator[Finding]:
    found = {lang: sorted(parts(entry.all_words(lang))) for lang in present}
    if len({tuple(listed) for listed in found.values()}) > 1:
        told = "; ".join(f"{lang}: {', '.join(listed) or 'none'}" for lang, listed in found.items())
        yield finding(entry.file, entry.id, fault, told)
