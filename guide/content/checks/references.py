"""Tests that entries name each other rightly: ids, sources, situations, numbers, countries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guide.content import files
from guide.content.checks.counts import numbers_in
from guide.content.checks.entries import ADVICE, LINES, RawEntry
from guide.content.checks.finding import Finding
from guide.content.model import DECLARED, LANGS, Kind

_ID = re.compile(r"[A-Z]+-\d{2}(?:-[a-z])?")
_WITH_FACT_ID = LINES | {"number"}
_WITH_SOURCES = ADVICE | {"region"}
_KINDS = {
    "action": ("task", "habit"),
    "step": ("step",),
    "say": ("step",),
    "notice": ("fact",),
}
_POLICE = {"102", "112"}


def check_references(entries: Sequence[RawEntry], read: frozenset[str]) -> Iterator[Finding]:
    """Faults between entries.

    `read` names the files that could be read: what only a missing one could answer is not asked.
    """
    yield from _check_ids(entries)
    yield from _check_sources(entries, read)
    yield from _check_situations(entries, read)
    yield from _check_numbers(entries)
    yield from _check_levels(entries, read)
    for entry in entries:
        yield from _check_kind(entry)
        yield from _check_parts(entry)


def _of(entries: Sequence[RawEntry], table: str) -> list[RawEntry]:
    return [entry for entry in entries if entry.table == table]


def _check_ids(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    seen: dict[tuple[str, str], RawEntry] = {}
    for entry in entries:
        # Ids are one pool over all files; codes and keys are read only within their table.
        pool = "" if "id" in entry.values else entry.table
        first = seen.setdefault((pool, entry.id), entry)
        if first is not entry:
            yield Finding(entry.file, entry.id, "id_repeated", f"{entry.id}: {first.file}")
        if entry.table in _WITH_FACT_ID and "id" in entry.values and not _ID.fullmatch(entry.id):
            yield Finding(entry.file, entry.id, "id_odd", entry.id)
        if entry.table == "region" and not re.fullmatch(r"[A-Z]{2}(?:-\d{2})?", entry.id):
            yield Finding(entry.file, entry.id, "region_code_odd", entry.id)


def _check_sources(entries: Sequence[RawEntry], read: frozenset[str]) -> Iterator[Finding]:
    known = {entry.id for entry in _of(entries, "source")}
    countries = {entry.id for entry in _of(entries, "country")}
    for entry in entries:
        if entry.table in _WITH_SOURCES:
            named = entry.list_of("sources")
            if files.SOURCES in read:
                for source in named:
                    if source not in known:
                        yield Finding(entry.file, entry.id, "source_unknown", source)
            if "sources" in entry.values and not named and entry.text("basis") != "general":
                yield Finding(entry.file, entry.id, "sources_empty", "sources = []")
        if entry.table == "source" and not (entry.has_languages or entry.text("title")):
            yield Finding(entry.file, entry.id, "key_missing", "kk, ru, en")
        country = entry.text("country") if entry.table == "source" else ""
        if country and country not in countries:
            yield Finding(entry.file, entry.id, "country_unknown", country)


def _check_situations(entries: Sequence[RawEntry], read: frozenset[str]) -> Iterator[Finding]:
    situations = {entry.id: entry for entry in _of(entries, "situation")}
    steps = _of(entries, "step")
    numbers = {entry.text("number") for entry in _of(entries, "number")}
    lines = (*_of(entries, "action"), *steps)
    for line, key in ((line, "how" if line.table == "action" else "situation") for line in lines):
        if key in line.values and line.text(key) not in situations and files.SITUATIONS in read:
            yield Finding(line.file, line.id, "situation_unknown", line.text(key))
    for situation_id, situation in situations.items():
        path = [
            step
            for step in steps
            if step.text("situation") == situation_id and step.values.get("aside") is not True
        ]
        if not path:
            yield Finding(situation.file, situation_id, "situation_without_steps", situation_id)
        elif situation.values.get("call_after_leaving") is True and not any(
            set(numbers_in(step.all_words(lang))) >= _POLICE for step in path for lang in LANGS
        ):
            yield Finding(situation.file, situation_id, "path_without_call", "102, 112")
        if files.NUMBERS in read:
            for number in situation.list_of("call"):
                if number not in numbers:
                    all_known = ", ".join(sorted(numbers))
                    yield Finding(situation.file, situation_id, "number_unknown", number, all_known)


def _check_numbers(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    seen: set[str] = set()
    for entry in _of(entries, "number"):
        number = entry.text("number")
        if "number" in entry.values and not re.fullmatch(r"\d{3,4}", number):
            yield Finding(entry.file, entry.id, "number_odd", number)
        if number in seen:
            yield Finding(entry.file, entry.id, "id_repeated", number)
        seen.add(number)


def _check_levels(entries: Sequence[RawEntry], read: frozenset[str]) -> Iterator[Finding]:
    found = [entry.id for entry in _of(entries, "level")]
    if files.LEVELS in read and found != list(DECLARED):
        yield Finding(files.LEVELS, "", "level_missing", ", ".join(found) or "–")


def _check_kind(entry: RawEntry) -> Iterator[Finding]:
    allowed = _KINDS.get(entry.table)
    kind = entry.text("kind")
    if allowed and kind in tuple(Kind) and kind not in allowed:
        yield Finding(entry.file, entry.id, "kind_odd", f"kind = {kind!r}: {', '.join(allowed)}")


def _check_parts(entry: RawEntry) -> Iterator[Finding]:
    for part in entry.tables("parts"):
        for lang in LANGS:
            quoted = part.get(lang)
            if isinstance(quoted, str) and not any(
                quoted.strip() and quoted in text for text in entry.words(lang).values()
            ):
                yield Finding(entry.file, entry.id, "part_not_in_line", f"{lang}: {quoted}")
