"""A household as plain data, by kind of record, and back: for plan files and what is kept beside.

The first three kinds stand under the names they had before there were others.
"""

from __future__ import annotations

from typing import Any

import msgspec

from guide.household.household import Household
from guide.household.plan import CONTACT_REF
from guide.household.records.kinds import FURTHER, KINDS, RecordKind, kind_of

_KEYS = {"person": "people", "institution": "institutions"}  # else the kind's own name


def key_of(kind: RecordKind) -> str:
    """Under which key the records of a kind stand."""
    return _KEYS.get(kind.name, kind.name)


def facts_of(household: Household) -> dict[str, Any]:
    """The records by kind; kinds of which nothing is kept are left out, but for the first three."""
    facts: dict[str, Any] = {
        "plan": household.plan,
        "people": household.people,
        "institutions": household.institutions,
    }
    for one in household.others:
        kind = kind_of(type(one))
        if kind.is_once:
            facts[kind.name] = one
        else:
            facts.setdefault(kind.name, []).append(one)
    return facts


def household_of(facts: dict[str, Any]) -> Household:
    """The household that such data tell. ValueError when they are no records of today's kinds.

    Never quotes what it was given.
    """
    known = {key_of(kind) for kind in KINDS}
    if not facts.keys() <= known:
        raise ValueError("a kind that is not known")
    records: list[Any] = []
    try:
        records.append(msgspec.convert(facts["plan"], KINDS[0].shape))
        for kind in KINDS[1:]:
            found = facts.get(key_of(kind), () if kind in FURTHER else None)
            if kind.is_once:
                records += [msgspec.convert(found, kind.shape)] if found != () else []
                continue
            told = msgspec.convert(found, tuple[kind.shape, ...])  # type: ignore[name-defined]
            if len(told) > kind.most or len({one.id for one in told}) != len(told):
                raise ValueError("more records than there can be, or one of them twice")
            if kind.is_content and not all(map(_is_sound, told)):
                raise ValueError("a picture that this program did not make")
            records += told
    except (KeyError, msgspec.MsgspecError):
        raise ValueError("no records of the plan") from None
    if any(f"contact:{getattr(one, 'id', '')}" == CONTACT_REF for one in records):
        raise ValueError("an id that is taken")
    return Household.of_records(records)


def _is_sound(photo: Any) -> bool:
    from guide.household.records.photo import is_sound

    return is_sound(photo)
