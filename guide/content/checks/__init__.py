"""Find everything wrong in a set of content files before a reader does.

Works on any source and never raises on bad content. One module per kind
of question; all of them read the TOML as it stands.
"""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import tomli

from guide.content.checks.entries import entries_of
from guide.content.checks.finding import Finding
from guide.content.checks.languages import check_languages
from guide.content.checks.leaving import check_leaving
from guide.content.checks.limits import check_limits
from guide.content.checks.references import check_references
from guide.content.checks.safety import check_safety
from guide.content.checks.shape import check_shape
from guide.content.files import SHAPES, parse
from guide.content.source import ContentFolder, ContentSource

__all__ = ["Finding", "check_folder", "check_source", "check_tables", "in_order"]


def check_folder(folder: Path) -> list[Finding]:
    """All findings in the content files of `folder`, file by file; none when it is clean."""
    return check_source(ContentFolder(folder))


def check_source(source: ContentSource) -> list[Finding]:
    """All findings in the content files of `source`, as `check_folder`."""
    found: list[Finding] = []
    tables: dict[str, Mapping[str, Any]] = {}
    for name in SHAPES:
        try:
            tables[name] = parse(source.read(name))
        except FileNotFoundError:
            found.append(Finding(name, "", "file_missing", name))
        except (OSError, UnicodeDecodeError) as error:
            found.append(Finding(name, "", "file_unreadable", _cause(error)))
        except (ValueError, RecursionError) as error:
            found.append(Finding(name, "", "toml_broken", _position(error)))
    for name, read in tables.items():
        found += check_shape(name, read)
    return in_order([*found, *check_tables(tables)])


def check_tables(
    tables: Mapping[str, Mapping[str, Any]], known: Collection[str] = ()
) -> Iterator[Finding]:
    """The findings in what the files say, by file name; their shape is not asked again.

    Of the files in `known`, which have been checked before, only what links entries is asked.
    """
    entries = [entry for name, read in tables.items() for entry in entries_of(name, read)]
    for entry in entries:
        if entry.file in known:
            continue
        yield from check_languages(entry)
        yield from check_limits(entry)
        yield from check_safety(entry)
    yield from check_leaving(entries)
    yield from check_references(entries, frozenset(tables))


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
