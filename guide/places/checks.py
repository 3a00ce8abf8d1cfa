"""What is wrong in the words of a place pack: the safety rules of the guide's own words.

The very functions of the content check are asked. What a guide's line needs beyond them, a basis
and the order of a call, a place line has not; who answers for it stands on the line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from guide.content.checks.entries import RawEntry
from guide.content.checks.finding import Finding
from guide.content.checks.foreign import check_letters
from guide.content.checks.languages import check_languages
from guide.content.checks.leaving import check_leaving
from guide.content.checks.levels import check_level_words
from guide.content.checks.limits import check_limits
from guide.content.checks.negation import check_negation
from guide.content.checks.safety import check_safety
from guide.content.checks.services import strayed
from guide.content.checks.signs import check_signs
from guide.content.files import PLACE
from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.places.kind import kinds_of
from guide.places.names import without_names, without_people
from guide.places.pack import PlacePack

MOST_FINDINGS = 100  # who mends so many does not need the rest
_PHONE = re.compile(r"\+?[0-9][0-9 ()–-]{0,30}[0-9](?:[,;] ?(?:доб\.|ішкі|ext\.)? ?[0-9]{1,6})?")
_KNOWN = frozenset({"101", "102", "103", "104", "110", "111", "112"})
# What says nothing in any language of whom a line was heard.
_MADE = frozenset({"filled_by", "source"})
# Texts of no language: they are shown and printed as all others, and may be of any.
_OF_ANY = ("detail", *sorted(_MADE), "frequency")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LETTERS: dict[Lang, re.Pattern[str]] = {
    "kk": _CYRILLIC, "ru": _CYRILLIC, "en": re.compile("[A-Za-z]")
}  # fmt: skip


def find_faults(
    tables: Mapping[str, Any], regions: Collection[str], shape: type[PlacePack] = PlacePack
) -> list[Finding]:
    """The faults of a pack whose shape is right; `regions` are the codes of the list.

    None when it is sound.
    """
    return list(islice(_faults(tables, regions, shape), MOST_FINDINGS))


def require_sound(tables: Mapping[str, Any], regions: Collection[str]) -> None:
    """Errors: GuideError PLACE_FAULTY with `count`, `first`, `fault` and `detail`."""
    found = find_faults(tables, regions)
    if found:
        first = found[0]
        raise GuideError(
            Code.PLACE_FAULTY,
            count=str(len(found)) + ("+" if len(found) >= MOST_FINDINGS else ""),
            first=f"{first.id}: {first.code}",
            fault=first.code,
            detail=first.detail[:200],
        )


def _faults(
    tables: Mapping[str, Any], regions: Collection[str], shape: type[PlacePack]
) -> Iterator[Finding]:
    if tables["region"] not in regions:
        yield Finding(PLACE, tables["id"], "region_code_odd", str(tables["region"]))
    for entry in _entries(tables, shape):
        bare = without_names(entry)
        yield from _check_words(entry, bare)
        yield from _check_meaning(bare)
        yield from _check_origin(entry)
        yield from _check_number(entry)
        yield from _check_of_any(entry)


def _entries(tables: Mapping[str, Any], shape: type[PlacePack]) -> Iterator[RawEntry]:
    """The head and the lines, as the content check reads what people are told."""
    head = {key: tables[key] for key in ("id", "detail", *LANGS) if key in tables}
    yield RawEntry(PLACE, "line", 1, head)
    for kind in kinds_of(shape):
        for position, values in enumerate(tables.get(kind.name, ()), 1):
            yield RawEntry(PLACE, "line", position, values)


def _check_words(entry: RawEntry, bare: RawEntry) -> Iterator[Finding]:
    # What was left out in one language is left out knowingly; a line that has no name is no line.
    for lang in LANGS:
        if lang in entry.values and not entry.words(lang).get("name", "").strip():
            yield Finding(entry.file, entry.id, "text_empty", f"{lang}.name")
    for check in (check_signs, check_letters, check_limits):
        yield from check(entry)
    for one in check_languages(bare):
        if not (one.code == "language_missing" and one.detail.startswith("en.")):
            yield one
    yield from check_negation(bare, None)


def _check_meaning(entry: RawEntry) -> Iterator[Finding]:
    yield from check_safety(entry)
    yield from check_level_words(entry)
    yield from check_leaving([entry])


def _check_of_any(entry: RawEntry) -> Iterator[Finding]:
    for key in _OF_ANY:
        for code, detail in _faults_of_any(key, entry.text(key)):
            yield Finding(entry.file, entry.id, code, detail)


@lru_cache(maxsize=1 << 10)
def _faults_of_any(key: str, text: str) -> tuple[tuple[str, str], ...]:
    """What is said in a text of no language, asked as if each had said it: code and detail.

    Most lines of a pack name the same people and the same source.
    """
    could = [lang for lang in LANGS if _LETTERS[lang].search(text)]
    said = RawEntry(PLACE, "line", 1, {lang: {key: text} for lang in could})
    bare = RawEntry(PLACE, "line", 1, {lang: {key: without_people(text)} for lang in could})
    found = [(one.code, one.detail) for one in _check_meaning(without_names(bare))]
    if key != "source":  # a source may stand on the net; nobody and nothing else is an address
        found += [(one.code, one.detail) for one in check_signs(said) if one.code == "link"]
    return tuple(dict.fromkeys((code, detail.partition(".")[2]) for code, detail in found))


def _check_origin(entry: RawEntry) -> Iterator[Finding]:
    for key in _MADE & entry.values.keys():
        if not entry.text(key).strip():
            yield Finding(entry.file, entry.id, "text_empty", key)


def _check_number(entry: RawEntry) -> Iterator[Finding]:
    """A phone that can be dialled, and no emergency number under another service's name."""
    phone = entry.text("phone")
    if phone and not _PHONE.fullmatch(phone):
        yield Finding(entry.file, entry.id, "number_odd", phone)
    for lang in LANGS:
        for role, text in entry.words(lang).items():
            said = f"{text} {phone}" if role == "name" and phone in _KNOWN else text
            for number, own in strayed(said, lang, set(_KNOWN)):
                told = f"{lang}.{role}: {number}"
                yield Finding(entry.file, entry.id, "number_of_other_service", told, own)
