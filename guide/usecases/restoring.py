"""What bringing back an earlier state changes: the plan as it was then, levels with care.

The plan is replaced. Settings stay. Entered levels and ticks that are missing now come back;
those that exist now are never touched. What comes back takes its place before everything that was
entered here, and an open level comes back open only when none is entered now: so it never changes
which level home shows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct, structs

from guide.alerts.declaration import Closing, ClosingKind, Declaration
from guide.alerts.state import standing
from guide.checklist import Ticks
from guide.errors import Code, GuideError
from guide.household.household import Household
from guide.store.document import Change, Document
from guide.store.snapshot import Snapshot
from guide.store.store import Store
from guide.usecases import declaring, planning, ticking
from guide.usecases.records import Records
from guide.usecases.whole_plan import WholePlan

PLAN_KINDS = (*planning.KINDS, planning.KEPT_KIND)

T = TypeVar("T", bound=Struct)


class Returning(Struct, frozen=True):
    """The changes that bring an earlier state back, ready for one edit."""

    changes: tuple[Change, ...]  # none when everything is as it was then
    declarations: int  # how many entered levels come back


def returning(store: Store, earlier: Snapshot, now: dt.datetime) -> Returning:
    """Return what must change in `store`. Errors: GuideError BACKUP_DAMAGED."""
    household_in(earlier, store)  # nothing goes in that could not be read afterwards
    levels = _levels(store, earlier, now)
    changes = (*_exchange(store, earlier.of(*PLAN_KINDS)), *levels, *_ticks(store, earlier))
    return Returning(changes, len(levels))


def household_in(earlier: Snapshot, store: Store) -> Household:
    """Return the plan of an earlier state of any store. Errors: GuideError BACKUP_DAMAGED."""
    try:
        return WholePlan(store).household_of(earlier.of(*planning.KINDS))
    except GuideError as error:
        raise GuideError(Code.BACKUP_DAMAGED, fault="document") from error


def taking_back(store: Store, step: int) -> list[Change] | None:
    """Return what takes a restore back after the plan was edited again; None: nothing was edited.

    The plan becomes what it was before, as a whole: no mixture of two plans. A level that came
    back goes again, unless somebody ended or corrected it since.
    """
    chronicle = store.chronicle()
    newest = chronicle.turned(PLAN_KINDS, most=1)
    if not newest or newest[0].step <= step:
        return None
    before = chronicle.as_of(step - 1, PLAN_KINDS)
    came = [turned for turned in chronicle.step(step) if turned.kind not in PLAN_KINDS]
    gone = [
        Change(turned.id, turned.kind, turned.old)
        for turned in came
        if (found := store.get(turned.id)) is not None and found.body == turned.new
    ]
    return [*_exchange(store, before), *gone]


def _exchange(store: Store, documents: Sequence[Document]) -> list[Change]:
    """The changes that make the plan consist of these documents."""
    then = {document.id: document for document in documents}
    here = {document.id: document for kind in PLAN_KINDS for document in store.all(kind)}
    gone = [Change(found.id, found.kind, None) for found in here.values() if found.id not in then]
    differing = [
        _same(found)
        for found in then.values()
        if found.id not in here or here[found.id].body != found.body
    ]
    return [*gone, *differing]


def _levels(store: Store, earlier: Snapshot, now: dt.datetime) -> list[Change]:
    records = Records(store, declaring.KIND, Declaration)
    here = {entry.id: entry for entry in records.all()}
    then = [_decoded(document, Declaration) for document in earlier.of(declaring.KIND)]
    entered = standing([*here.values()]) or standing(then)
    changes = []
    for entry in then:
        if entry.id in here:
            continue
        came = entry
        if entered is not None and entry.closing is None and entry.id != entered.id:
            closing = Closing(kind=ClosingKind.REPLACED, closed_at=now, replaced_by=entered.id)
            came = structs.replace(entry, closing=closing)
        changes.append(structs.replace(records.change(came, came.id), goes_first=True))
    return changes


def _ticks(store: Store, earlier: Snapshot) -> list[Change]:
    here = {document.id for document in store.all(ticking.KIND)}
    missing = [found for found in earlier.of(ticking.KIND) if found.id not in here]
    for document in missing:
        _decoded(document, Ticks)
    return [_same(document) for document in missing]


def _same(document: Document) -> Change:
    return Change(document.id, document.kind, document.body)


def _decoded(document: Document, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(document.body, type=shape)
    except msgspec.MsgspecError:
        # Its message would quote what was typed.
        raise GuideError(Code.BACKUP_DAMAGED, fault="document") from None
