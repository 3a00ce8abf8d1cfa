"""Who has answered at a level: ticked beside its lines, and still known once it is lifted."""

from __future__ import annotations

from collections.abc import Iterable

from guide.usecases.level.declarations import Declarations
from guide.usecases.level.ticks import Checklist

_TICK = "answered:"


def ticked_beside(declarations: Declarations) -> str:
    """The entry that the ticks belong to: what stands, else the one whose end is shown; "" none."""
    entry = declarations.current() or declarations.last_closed()
    return entry.id if entry is not None else ""


def answered(
    declarations: Declarations, checklist: Checklist, refs: Iterable[str]
) -> frozenset[str]:
    """Of those who are to answer, who has."""
    beside = ticked_beside(declarations)
    ticks = checklist.ticks(beside) if beside else None
    return frozenset(ref for ref in refs if ticks is not None and ticks.has(_TICK + ref))


def toggle(checklist: Checklist, beside: str, ref: str) -> None:
    """Tick that somebody has answered, or take it back."""
    checklist.toggle(beside, _TICK + ref)
