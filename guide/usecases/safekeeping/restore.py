"""What bringing back an earlier state changes: the plan as it was then, levels with care.

The plan is replaced. Settings stay. Kept plans, entered levels and ticks that are missing now come
back; those that exist now are never touched. A level that comes back takes its place before all
that was entered here, and an open one comes back open only when none is entered now: so it never
changes which level home shows.
"""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import msgspec
from msgspec import Struct, structs

from guide.alerts.declaration import Closing, ClosingKind, Declaration, Regime
from guide.alerts.state import standing
from guide.checklist import Ticks
from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.store.document import Change, Document
from guide.store.snapshot import Snapshot
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.level import held, ticks
from guide.usecases.plan import editing
from guide.usecases.plan.replacement import KeptRecord, PlanReplacement

T = TypeVar("T", bound=Struct)


class RestoreChanges(Struct, frozen=True):
    """The changes that bring an earlier state back, ready for one edit."""

    changes: tuple[Change, ...]  # none when everything is as it was then
    declarations: int  # how many entered levels come back


def restore_changes(store: Store, earlier: Snapshot, now: dt.datetime) -> RestoreChanges:
    """Return what must change in `store`. Errors: GuideError BACKUP_DAMAGED."""
    household_in(earlier, store)  # nothing goes in that could not be read afterwards
    levels = _levels(store, earlier, now)
    changes = (
        *PlanReplacement(store).replacing_documents(earlier.of(*editing.KINDS)),
        *_missing(store, earlier, editing.KEPT_KIND, KeptRecord),
        *levels,
        *_missing(store, earlier, held.REGIME_KIND, Regime),
        *_missing(store, earlier, ticks.KIND, Ticks),
    )
    return RestoreChanges(changes, len(levels))


def household_in(earlier: Snapshot, store: Store) -> Household:
    """Return the plan of an earlier state of any store. Errors: GuideError BACKUP_DAMAGED."""
    try:
        return PlanReplacement(store).household_of(earlier.of(*editing.KINDS))
    except GuideError as error:
        raise GuideError(Code.BACKUP_DAMAGED, fault="document") from error


def _levels(store: Store, earlier: Snapshot, now: dt.datetime) -> list[Change]:
    records = Repository(store, held.KIND, Declaration)
    here = {entry.id: entry for entry in records.all()}
    then = [_decoded(document, Declaration) for document in earlier.of(held.KIND)]
    # What was entered for other places changes nothing at home, and comes back as it was.
    entered = standing([entry for entry in here.values() if not entry.is_elsewhere])
    changes = []
    for entry in then:
        if entry.id in here:
            continue
        came = entry
        if entered is not None and entry.closing is None and not entry.is_elsewhere:
            closing = Closing(kind=ClosingKind.REPLACED, closed_at=now, replaced_by=entered.id)
            came = structs.replace(entry, closing=closing)
        changes.append(structs.replace(records.change(came, came.id), goes_first=True))
    return changes


def _missing(store: Store, earlier: Snapshot, kind: str, shape: type[Struct]) -> list[Change]:
    """The changes that bring back the documents of a kind that are not here any more."""
    here = {document.id for document in store.all(kind)}
    missing = [found for found in earlier.of(kind) if found.id not in here]
    for document in missing:
        _decoded(document, shape)
    return [Change(document.id, document.kind, document.body) for document in missing]


def _decoded(document: Document, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(document.body, type=shape)
    except msgspec.MsgspecError:
        # Its message would quote what was typed.
        raise GuideError(Code.BACKUP_DAMAGED, fault="document") from None
