"""Tests that the three languages of an entry say the same, as far as a program can tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from guide.content.checks.counts import ONE, counts_in, dates_in
from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding, odd_one
from guide.content.checks.phrases import Phrases
from guide.content.files import SHOWN
from guide.content.model import LANGS, Lang

# How a level is read aloud differs: "two of three" is "второй из трёх".
_READ_ALOUD = "spoken"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%(?:\d+|L?n|[sd])")
_COLOURS = {
    "yellow": Phrases(
        {
            "kk": r"(?<!қызғылт )(?<!қызғылт-)сары(?!\s*бұлақ|\s*арқа)\w{0,5}",
            "ru": r"ж[её]лт\w+",
            "en": "yellow",
        }
    ),
    "orange": Phrases({"kk": r"қызғылт[\s-]сары\w{0,5}", "ru": r"оранжев\w+", "en": "orange"}),
    "red": Phrases(
        {
            "kk": r"қызыл(?!\s+крест|\s+жарты|\s*орда)\w{0,5}",
            "ru": r"красн(?!\w+\s+крест|\w+\s+полум)\w+",
            "en": r"red(?!\s+cross|\s+crescent)",
        }
    ),
    "blue": Phrases(
        {
            "kk": r"көк(?:тен|ке|тің)?",
            "ru": r"син(?:ий|его|ем|ему|их|ие)",
            "en": "blue",
        }
    ),
    "green": Phrases({"kk": r"жасыл\w{0,5}", "ru": r"зелен(?:ый|ого|ом|ому|ых|ые)", "en": "green"}),
}


def check_languages(entry: RawEntry) -> Iterator[Finding]:
    """Missing or empty texts; numbers, dates, colours and placeholders that differ."""
    if not entry.has_languages:
        return
    yield from _check_presence(entry)
    present: list[Lang] = [lang for lang in LANGS if entry.words(lang)]
    if len(present) > 1:
        yield from _check_numbers(entry, present)
        yield from _check_same(
            entry, present, "placeholders_differ", lambda text, _: _PLACEHOLDER.findall(text)
        )
        if entry.table == "source":
            return  # names of papers, and the places where they appeared
        yield from _check_same(entry, present, "numbers_differ", dates_in)
        if entry.file in SHOWN:
            yield from _check_same(entry, present, "colours_differ", colours_in)


def colours_in(text: str, lang: Lang) -> list[str]:
    """The colours of levels that a text names."""
    return [colour for colour, words in _COLOURS.items() if words.stands_in(text, lang)]


def _check_presence(entry: RawEntry) -> Iterator[Finding]:
    roles = {role: None for lang in LANGS for role in entry.words(lang)}
    for lang in LANGS:
        if lang not in entry.values and entry.table != "source":
            continue  # a whole language is missing: the shape says so, save of a source
        words = entry.words(lang)
        for role in roles:
            place = f"{lang}.{role}"
            if role not in words:
                yield Finding(entry.file, entry.id, "language_missing", place)
            elif not words[role].strip():
                yield Finding(entry.file, entry.id, "text_empty", place)


def _check_numbers(entry: RawEntry, present: list[Lang]) -> Iterator[Finding]:
    """A number is the same in digits or in words; "one" in words need not be a number."""
    counted = {
        lang: Counter(
            number
            for role, text in entry.words(lang).items()
            if role != _READ_ALOUD
            for number in counts_in(text, lang)
        )
        for lang in present
    }
    ones = {lang: (found.pop("1", 0), found.pop(ONE, 0)) for lang, found in counted.items()}
    is_one_lost = any(
        digits > other + words for digits, _ in ones.values() for other, words in ones.values()
    )
    if len({tuple(sorted(found.elements())) for found in counted.values()}) > 1 or is_one_lost:
        for lang, (digits, _) in ones.items():
            counted[lang].update({"1": digits})
        said = {lang: sorted(found.elements()) for lang, found in counted.items()}
        yield _differing(entry, "numbers_differ", said)


def _check_same(
    entry: RawEntry,
    present: list[Lang],
    code: str,
    parts: Callable[[str, Lang], Iterator[str] | list[str] | frozenset[str]],
) -> Iterator[Finding]:
    found = {lang: sorted(parts(entry.all_words(lang), lang)) for lang in present}
    if len({tuple(listed) for listed in found.values()}) > 1:
        yield _differing(entry, code, found)


def _differing(entry: RawEntry, code: str, said: Mapping[Lang, list[str]]) -> Finding:
    told = "; ".join(f"{lang}: {', '.join(listed) or '–'}" for lang, listed in said.items())
    return Finding(entry.file, entry.id, code, told, odd_one(said))
