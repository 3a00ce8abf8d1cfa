"""Find every fault in a folder of content files before a reader does.

Works on any folder and never raises on bad content: a fault is a finding. One module per kind
of question; all of them read the TOML as it stands.
"""

from __future__ import annotations

from pathlib import Path

from guide.content.checks.entries import RawEntry, entries_of
from guide.content.checks.finding import Finding, finding
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
            found.append(finding(name, "", "file_missing", name))
        except (OSError, UnicodeDecodeError) as fault:
            found.append(finding(name, "", "file_unreadable", _without_path(fault)))
        except (ValueError, RecursionError) as fault:
            found.append(finding(name, "", "toml_broken", str(fault)))
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


def _without_path(fault: OSError | UnicodeDecodeError) -> str:
    """What the system said, without the place of the folder on this machine."""
    if isinstance(fault, OSError):
        return fault.strerror or type(fault).__name__
    return f"not UTF-8 at byte {fault.start}"
