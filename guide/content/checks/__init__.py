"""Find every fault in a folder of content files before a reader does.

Works on any folder and never raises on bad content: a fault is a finding. One module per kind
of question; all of them read the TOML as it stands.
"""

from __future__ import annotations

import errno
from pathlib import Path

import tomli

from guide.content.checks.entries import RawEntry, entries_of
from guide.content.checks.finding import Finding
from guide.content.checks.languages import check_languages
from guide.content.checks.leaving import check_leaving
from guide.content.checks.limits import check_limits
from guide.content.checks.references import check_references
from guide.content.checks.safety import check_safety
from guide.content.checks.shape import check_shape
from guide.content.files import SHAPES, read_raw

__all__ = ["Finding", "check_folder"]


def check_folder(folder: Path) -> list[Finding]:
    """All faults of the content files in `folder`, file by file; an empty list when it is clean."""
    found: list[Finding] = []
    entries: list[RawEntry] = []
    read: set[str] = set()
    for name in SHAPES:
        path = folder / name
        try:
            tables = read_raw(path)
        except FileNotFoundError:
            found.append(Finding(name, "", "file_missing", name))
        except (OSError, UnicodeDecodeError) as fault:
            found.append(Finding(name, "", "file_unreadable", _cause(fault)))
        except (ValueError, RecursionError) as fault:
            found.append(Finding(name, "", "toml_broken", _position(fault)))
        else:
            read.add(name)
            found += check_shape(name, tables)
            entries += entries_of(name, tables)
    for entry in entries:
        found += check_languages(entry)
        found += check_limits(entry)
        found += check_safety(entry)
    found += check_leaving(entries)
    found += check_references(entries, frozenset(read))
    order = list(SHAPES)
    return sorted(dict.fromkeys(found), key=lambda one: order.index(one.file))


def _cause(fault: OSError | UnicodeDecodeError) -> str:
    """The system's name of the fault, or the byte that is not UTF-8; never the folder's place."""
    if isinstance(fault, OSError):
        return errno.errorcode.get(fault.errno or 0, type(fault).__name__)
    return f"UTF-8: {fault.start}"


def _position(fault: Exception) -> str:
    """Line and column of what is no TOML, as compilers write them; the start if it has no place."""
    if isinstance(fault, tomli.TOMLDecodeError):
        return f"{fault.lineno}:{fault.colno}"
    return "1:1"
