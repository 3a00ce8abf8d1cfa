"""Find everything wrong in a set of content files before a reader does.

Works on any source and never raises on bad content. One module per kind
of question; all of them read the TOML as it stands.
"""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli

from guide.content import pack_text
from guide.content.about import about_of, added_since
from guide.content.checks.call_order import check_call_order
from guide.content.checks.entries import RawEntry, entries_of
from guide.content.checks.finding import Finding
from guide.content.checks.foreign import Vocabulary, check_foreign, check_letters
from guide.content.checks.languages import check_languages
from guide.content.checks.leaving import check_leaving
from guide.content.checks.levels import check_level_words
from guide.content.checks.limits import check_limits
from guide.content.checks.negation import check_negation
from guide.content.checks.origins import check_origins
from guide.content.checks.references import check_references
from guide.content.checks.repeats import check_repeats
from guide.content.checks.safety import check_safety
from guide.content.checks.services import check_services
from guide.content.checks.shape import check_shape
from guide.content.checks.signs import check_signs
from guide.content.checks.wanted import check_wanted
from guide.content.files import PACKED, SHAPES, SHOWN, parse
from guide.content.icons import icon_names
from guide.content.pack_finding import PackError, PackFinding
from guide.content.source import ContentFolder, ContentSource
from guide.errors import GuideError
from guide.paths import resources

__all__ = ["Finding", "check_folder", "check_source", "check_words", "in_order"]


def check_folder(folder: Path) -> list[Finding]:
    """All findings in the content files of `folder`, file by file; none when it is clean."""
    return check_source(ContentFolder(folder), ContentFolder(resources() / "content"))


def check_source(source: ContentSource, own: ContentSource) -> list[Finding]:
    """All findings in the content files of `source` beside those of the program's `own`."""
    found: list[Finding] = []
    tables: dict[str, Mapping[str, Any]] = {}
    built_in: dict[str, Mapping[str, Any]] = {}
    for name in SHAPES:
        try:
            data = source.read(name)
            tables[name] = parse(data)
        except FileNotFoundError:
            found.append(Finding(name, "", "file_missing", name))
        except (OSError, UnicodeDecodeError) as error:
            found.append(Finding(name, "", "file_unreadable", _cause(error)))
        except (ValueError, RecursionError) as error:
            found.append(Finding(name, "", "toml_broken", _position(error)))
        else:
            built_in[name] = parse(own.read(name))
            if name in PACKED:
                found += _out_of_bounds(name, data)
    left_out = {*_retired(source), *added_since(tables, own)}
    found += check_words(tables, built_in, icon_names(), left_out)
    return in_order(found)


def check_words(
    tables: Mapping[str, Mapping[str, Any]],
    own: Mapping[str, Mapping[str, Any]],
    icons: Collection[str],
    retired: Collection[str] = (),
    *,
    are_taken: bool = False,
) -> Iterator[Finding]:
    """All that is asked of words, by file name, beside the program's `own` of the same files.

    The command and the gate for packs both ask this, so that what the one finds clean the other
    takes. `icons` are the drawings that the program has; `retired` are the ids of entries that are
    left out knowingly. Words that an earlier version has taken (`are_taken`) are not asked again
    what they mean: somebody signed them and somebody accepted them, and what a later version has
    learnt to see takes them from nobody.
    """
    for name, read in tables.items():
        yield from check_shape(name, read)
    entries = [entry for name, read in tables.items() for entry in entries_of(name, read)]
    for entry in entries:
        yield from check_signs(entry)
        yield from check_letters(entry)
        yield from check_languages(entry)
        yield from check_limits(entry)
        yield from check_safety(entry)
    yield from check_leaving(entries)
    yield from check_references(entries, frozenset(tables))
    if not are_taken:
        yield from _check_meaning(entries, own)
    yield from check_wanted(tables, own, icons, retired)


def _check_meaning(
    entries: Sequence[RawEntry], own: Mapping[str, Mapping[str, Any]]
) -> Iterator[Finding]:
    # A pack holds its own files only: what is said of them must not hang on the others.
    packed = Vocabulary.of(entry for entry in entries if entry.file in PACKED)
    every = Vocabulary.of(entries)
    before = {
        (name, entry.table, entry.id): entry
        for name, read in own.items()
        for entry in entries_of(name, read)
    }
    for entry in entries:
        yield from check_level_words(entry)
        yield from check_foreign(entry, packed if entry.file in PACKED else every)
        if entry.file in SHOWN and entry.table != "source":  # names of papers forbid nothing
            yield from check_negation(entry, before.get((entry.file, entry.table, entry.id)))
    yield from check_services(entries)
    yield from check_origins(entries)
    yield from check_call_order(entries)
    yield from check_repeats(entries)


def _out_of_bounds(name: str, data: bytes) -> Iterator[Finding]:
    """What the reader of packs would refuse before it looks at any word."""
    try:
        pack_text.read_tables(name, data)
    except PackError as error:
        if error.finding not in (PackFinding.TEXT_SIGNS, PackFinding.TEXT_LINK):  # told by entry
            yield Finding(name, "", "bound_passed", error.finding.value)


def _retired(source: ContentSource) -> tuple[str, ...]:
    try:
        return about_of(source).retired
    except GuideError:  # no words are retired where nothing says so
        return ()


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """The same findings, each once, file by file."""
    order = list(SHAPES)
    return sorted(dict.fromkeys(found), key=lambda one: order.index(one.file))


def _cause(error: OSError | UnicodeDecodeError) -> str:
    """The system's name of the error, or the byte that is not UTF-8; never the folder's place."""
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno or 0, type(error).__name__)
    return f"UTF-8: {error.start}"


def _position(error: Exception) -> str:
    """Line and column of what is no TOML, as compilers write them; the start if it has no place."""
    if isinstance(error, tomli.TOMLDecodeError):
        return f"{error.lineno}:{error.colno}"
    return "1:1"
