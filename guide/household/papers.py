"""Which field may stand on which paper: its own papers, as far as its privacy class allows.

The classes are those of family-plan.md section 7. What needs a tick is told by the declaration
(class P2 and the paper's name); there is no list of such fields anywhere. A phone carries what the
wall sheet shows unasked, as far as class P1: it copies on what it is given, into clouds and chats.
"""

from __future__ import annotations

from collections.abc import Collection

from guide.household.field import Field, Paper, Privacy, fields_of
from guide.household.plan import Institution, Person, Plan

# Papers that carry home details without being asked: they stay with the school or the rescuers.
_TRUSTED = frozenset({Paper.SCHOOL, Paper.RESCUE})


def papers_of(field: Field) -> tuple[Paper, ...]:
    """The papers a field stands on unless the family ticks more."""
    return tuple(paper for paper in Paper if stands_on(field, paper))


def stands_on(field: Field, paper: Paper, ticked: Collection[str] = ()) -> bool:
    """Whether the field is printed on `paper`, `ticked` holding the keys that were ticked."""
    if paper not in _declared(field) or field.ask.privacy in (Privacy.P3, Privacy.P4):
        return False
    return not needs_tick(field, paper) or field.key in ticked


def needs_tick(field: Field, paper: Paper) -> bool:
    """Whether the field stands on `paper` only when it was ticked there, one by one."""
    return field.ask.privacy is Privacy.P2 and paper in _declared(field) and paper not in _TRUSTED


def _declared(field: Field) -> tuple[Paper, ...]:
    """The papers it may stand on at all."""
    named = field.ask.papers
    if Paper.WALL in named:
        named = (*named, Paper.PHONE)
    is_open = field.ask.privacy in (Privacy.P0, Privacy.P1)
    return named if is_open else tuple(paper for paper in named if paper is not Paper.PHONE)


def tickable(paper: Paper) -> tuple[Field, ...]:
    """The fields that `paper` shows only when they are ticked, in the order of the form."""
    return tuple(
        field
        for record in (Plan, Person, Institution)
        for field in fields_of(record)
        if needs_tick(field, paper)
    )
