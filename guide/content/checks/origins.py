"""Tests that a line is labelled no better than its sources: where they are from, and who speaks.

`seed` needs a founding document, `kz` an authority of Kazakhstan, `abroad` one of another country;
the same holds for a part of a line, asked of the sources of its line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guide.content.checks.entries import ADVICE, RawEntry
from guide.content.checks.finding import Finding

_SEEDS = frozenset({"SD0", "SD1", "SD4"})
_BASES = ("seed", "kz", "abroad", "unofficial", "general")
_HOME = "KZ"


def check_origins(entries: Sequence[RawEntry]) -> Iterator[Finding]:
    """Lines and parts whose basis none of their sources bears out.

    Nothing is asked of older words, whose sources do not tell who speaks.
    """
    sources = {entry.id: entry for entry in entries if entry.table == "source"}
    if not any("authority" in source.values for source in sources.values()):
        return
    for entry in entries:
        if entry.table not in ADVICE or "sources" not in entry.values:
            continue
        named = [sources[one] for one in entry.list_of("sources") if one in sources]
        if len(named) < len(entry.list_of("sources")):
            continue  # an unknown one is a finding already
        for basis in [entry.text("basis"), *map(_basis_of, entry.tables("parts"))]:
            if not _bears_out(basis, named):
                told = f"{basis}: {', '.join(map(_told, named)) or '–'}"
                fits = ", ".join(one for one in _BASES if _bears_out(one, named))
                yield Finding(entry.file, entry.id, "basis_unfounded", told, fits)


def _basis_of(part: Mapping[str, Any]) -> str:
    basis = part.get("basis")
    return basis if isinstance(basis, str) else ""


def _bears_out(basis: str, named: Sequence[RawEntry]) -> bool:
    if basis == "seed":
        return any(source.id in _SEEDS for source in named)
    if basis == "unofficial":
        return bool(named)
    if basis not in ("kz", "abroad"):
        return True
    return any(
        source.values.get("authority") is True
        and bool(source.text("country"))
        and (source.text("country") == _HOME) == (basis == "kz")
        for source in named
    )


def _told(source: RawEntry) -> str:
    mark = " authority" if source.values.get("authority") is True else ""
    return f"{source.id} ({source.text('country') or '?'}{mark})"
