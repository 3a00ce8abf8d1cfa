"""Which field may stand on which paper: its own papers, as far as its privacy class allows.

The classes of family-plan.md section 7: P0 and P1 stand on the papers that the declaration names.
P2 stands on those that stay with the family, the school or the rescuers; elsewhere only if it is
ticked there. P3 stands nowhere unless it is ticked there, field by field. What leaves for a phone
carries neither, and P4 leaves no screen. The full plan is a paper of every field.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from guide.household.field import Field, Paper, Privacy, fields_of

# Papers that carry home details without being asked: they stay with the family, the school or the
# rescuers.
_TRUSTED = frozenset({Paper.SCHOOL, Paper.RESCUE, Paper.FULL})
# What leaves through a phone or hangs where strangers pass carries no health, ticked or not.
_OPEN = frozenset({Paper.PHONE, Paper.ENTRANCE})
_FREE = frozenset({Privacy.P0, Privacy.P1})
_HIDDEN = frozenset({Privacy.P3, Privacy.P4})


def declared_papers(field: Field) -> tuple[Paper, ...]:
    """The papers that a field may stand on at all, ticked or not."""
    named = (*field.ask.papers, Paper.FULL)
    if Paper.WALL in named:  # a phone carries what hangs on the wall, as far as class P1
        named = (*named, Paper.PHONE)
    return tuple(paper for paper in Paper if paper in named and _is_open_to(field, paper))


def papers_of(field: Field) -> tuple[Paper, ...]:
    """The papers a field stands on unless the family ticks more."""
    return tuple(paper for paper in declared_papers(field) if not needs_tick(field, paper))


def stands_on(field: Field, paper: Paper, ticked: Collection[str] = ()) -> bool:
    """Whether the field is printed on `paper`, `ticked` holding the keys that were ticked there."""
    if paper not in declared_papers(field):
        return False
    return not needs_tick(field, paper) or field.key in ticked


def needs_tick(field: Field, paper: Paper) -> bool:
    """Whether the field stands on `paper` only when it was ticked there, one by one."""
    if paper not in declared_papers(field) or field.ask.privacy in _FREE:
        return False
    return field.ask.privacy is Privacy.P3 or paper not in _TRUSTED


def tickable(paper: Paper) -> tuple[Field, ...]:
    """The fields that `paper` shows only when they are ticked, in the order of the form."""
    return tuple(field for field in all_fields() if needs_tick(field, paper))


def is_hidden(field: Field) -> bool:
    """Whether a screen shows the answer only when it is asked for."""
    return field.ask.privacy in _HIDDEN


def all_fields() -> Iterable[Field]:
    """Every field of every kind of record, in the order of the form."""
    from guide.household.records.kinds import shapes

    return (field for shape in shapes() for field in fields_of(shape))


def _is_open_to(field: Field, paper: Paper) -> bool:
    match field.ask.privacy:
        case Privacy.P4:
            return False
        case Privacy.P3:
            return paper not in _OPEN
        case Privacy.P2:
            return paper is not Paper.PHONE
    return True
