"""Two plans made one, field by field: nothing that was filled in on one side is lost.

Where only one side says something, that is kept. Where both say something else, ours stands unless
theirs is chosen; a caller shows both before it asks. People and institutions of one side alone are
kept, each with a reference that leads to it. Pure: the same two plans and choices are always the
same plan.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from msgspec import Struct, structs

from guide.errors import Code, GuideError
from guide.form_fields import is_empty
from guide.household.field import Field, fields_of
from guide.household.household import Household
from guide.household.pairing import Pair, pairs
from guide.household.plan import Ref
from guide.household.records.kinds import KINDS, QUICK, RecordKind, kind_of
from guide.household.validity import is_said, photos_in


class Side(StrEnum):
    """Whose answer is taken."""

    OURS = "ours"
    THEIRS = "theirs"


# Which answer: the record here (there, when it stands there alone) and the field's name; with "" as
# the name, whether a record that stands on one side alone is taken at all.
Choice = tuple[Ref, str]
Choices = Mapping[Choice, Side]
NO_CHOICES: Choices = {}
_WHICH = frozenset({"id", "position"})
_ORIGINS = "chosen"


def choice_of(pair: Pair, field_name: str = "") -> Choice:
    """What names an answer of a pair in `Choices`."""
    return pair.our_ref or pair.their_ref, field_name


def merged(ours: Household, theirs: Household, choices: Choices = NO_CHOICES) -> Household:
    """Return both plans as one.

    Errors: GuideError PLAN_TOO_FULL when it would hold more records than a plan may.
    """
    found = list(pairs(ours, theirs))
    refs = _refs(found, ours, choices)
    records: list[Any] = []
    for kind in KINDS:
        of_kind = [
            record
            for pair in found
            if pair.kind is kind and (record := _record(pair, choices, refs, ours, theirs))
        ]
        known = [one for ref, one in ours.records() if ref.partition(":")[0] == kind.name]
        records += _in_order(kind, known, of_kind) if kind.is_repeated else of_kind
    whole = settled(Household.of_records(records))
    for kind in KINDS:
        if kind.is_content and len(whole.of(kind.shape)) > kind.most:
            raise GuideError(Code.PLAN_TOO_FULL)
    return whole


def settled(household: Household) -> Household:
    """The same without what was there only for somebody who is not, and without empty records."""
    kept: dict[Ref, Any] = {}  # what belongs to another record comes after it
    for ref, record in household.records():
        kind, own_id = kind_of(type(record)), ref.partition(":")[2]
        base = f"{kind.beside}:{own_id}" if kind.beside else ""
        owner = getattr(record, kind.owner) if kind.owner else ""
        is_filled = kind.is_repeated or kind in QUICK or _is_filled(record)
        is_whole = (not kind.beside or base in kept) and (not kind.owner or owner in kept)
        if is_whole and is_filled and not kind.is_content:
            kept[ref] = record
    named = {ref for record in kept.values() for ref in photos_in(record)}
    kept |= {ref: one for ref, one in household.records() if ref in named}
    return Household.of_records(list(kept.values()))


def _is_filled(record: Struct) -> bool:
    return any(not is_empty(field.value(record)) for field in fields_of(type(record)))


def _refs(found: list[Pair], ours: Household, choices: Choices) -> dict[Ref, Ref]:
    """Where each reference of theirs leads in the merged plan; "" for a record that is left out."""
    refs: dict[Ref, Ref] = {}
    taken = {ref for ref, _ in ours.records()}
    for pair in found:
        if not pair.their_ref:
            continue
        if pair.our_ref:
            refs[pair.their_ref] = pair.our_ref
        elif choices.get(choice_of(pair)) is Side.OURS:
            refs[pair.their_ref] = ""
        elif pair.kind.beside:
            base = refs[f"{pair.kind.beside}:{pair.their_ref.partition(':')[2]}"]
            own_id = base.partition(":")[2]
            refs[pair.their_ref] = f"{pair.kind.name}:{own_id}" if base else ""
        else:
            ref = _free(pair.their_ref, taken)
            taken.add(ref)
            refs[pair.their_ref] = ref
    return refs


def _free(ref: Ref, taken: set[Ref]) -> Ref:
    """The reference itself, or one made from it where it leads to somebody else here."""
    kind, _, record_id = ref.partition(":")
    while ref in taken:
        record_id = hashlib.blake2b(record_id.encode(), digest_size=4).hexdigest()
        ref = f"{kind}:{record_id}"
    return ref


def _record(
    pair: Pair, choices: Choices, refs: Mapping[Ref, Ref], ours: Household, theirs: Household
) -> Any:
    """The record that a pair becomes; None for one that is left out."""
    if pair.theirs is None:
        return None if choices.get(choice_of(pair)) is Side.THEIRS else pair.ours
    fields = {field.name: field for field in fields_of(pair.shape)}
    brought = {name: _led(pair.theirs, name, fields.get(name), refs) for name in _said(pair)}
    if pair.ours is None:
        ref = refs[pair.their_ref]
        return structs.replace(pair.theirs, id=ref.partition(":")[2], **brought) if ref else None
    answers = {}
    for name, there in brought.items():
        here, field = getattr(pair.ours, name), fields.get(name)
        is_here = not is_empty(here) if field is None else is_said(here, field, ours)
        is_there = (
            not is_empty(there)
            if field is None
            else is_said(getattr(pair.theirs, name), field, theirs)
        )
        is_theirs = is_there and not is_here
        usual = Side.THEIRS if is_theirs else Side.OURS  # the filled one, else ours
        side = choices.get(choice_of(pair, name), usual)
        answers[name] = there if side is Side.THEIRS else here
    if _ORIGINS in answers:
        taken = structs.replace(pair.ours, **answers)
        both = dict.fromkeys((*getattr(pair.ours, _ORIGINS), *brought[_ORIGINS]))
        # What is said of an answer that was not taken would only be in the way.
        answers[_ORIGINS] = tuple(
            one for one in both if one.text == getattr(taken, one.field, None)
        )
    return structs.replace(pair.ours, **answers)


def _said(pair: Pair) -> tuple[str, ...]:
    """All that a record says: its answers, and what goes with them; not which record it is."""
    return tuple(name for name in pair.shape.__struct_fields__ if name not in _WHICH)


def _led(record: Struct, name: str, field: Field | None, refs: Mapping[Ref, Ref]) -> Any:
    """An answer of theirs with its references as they lead here."""
    value = getattr(record, name)
    may_lead = field is not None and bool(field.ask.kinds)
    if isinstance(value, tuple):
        led = [_led_value(one, refs, may_lead=may_lead) for one in value]
        return tuple(one for one, was in zip(led, value, strict=True) if one or not was)
    return _led_value(value, refs, may_lead=may_lead)


def _led_value(value: Any, refs: Mapping[Ref, Ref], *, may_lead: bool) -> Any:
    if isinstance(value, str):
        return refs.get(value, value) if may_lead else value
    if isinstance(value, Struct) and may_lead:
        facts = structs.asdict(value)
        led = {name: _led_value(one, refs, may_lead=True) for name, one in facts.items()}
        return structs.replace(value, **led)
    return value


def _in_order(kind: RecordKind, ours: Sequence[Any], records: Sequence[Any]) -> list[Any]:
    """Ours in their places, and those that came behind them."""
    if len(records) > kind.most:
        raise GuideError(Code.PLAN_TOO_FULL)
    places = {record.id: place for place, record in enumerate(ours)}
    kept = sorted((one for one in records if one.id in places), key=lambda one: places[one.id])
    last = max((one.position for one in ours), default=-1)
    came = (one for one in records if one.id not in places)
    behind = (structs.replace(one, position=place) for place, one in enumerate(came, last + 1))
    return [*kept, *behind]
