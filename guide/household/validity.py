"""Whether what was typed can be used, computed each time it is read. Nothing here blocks saving.

"help" says how to complete a value; "hint" asks to look again and never counts against the plan.
Codes, not sentences: screens and papers word them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from guide.form_fields import Problem, is_empty
from guide.household.field import Field, PlanRule, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.names import is_name, tidy
from guide.household.phones import PhoneKind, is_known, is_service_number, read_phone
from guide.household.plan import Person, Plan, Ref

if TYPE_CHECKING:
    import datetime as dt

ProblemCode = Literal[
    "missing",
    "name_odd",
    "phone_incomplete",
    "phone_is_service",
    "service_incomplete",
    "choice_unknown",
    "ref_unknown",
    "calls_too_few",
    "call_without_phone",
    "day_unreadable",
    "date_unreadable",
    "month_unreadable",
    "time_unreadable",
    "count_unreadable",
    "email_odd",
    "same_phone",
    "no_adult_mobile",
    "child_without_institution",
    "same_town",
    "phone_unknown",
    "same_second_phone",
    "day_ahead",
    "birth_long_ago",
    "expired",
    "time_order",
    "stock_low",
    "paper_old",
    "review_order",
    "review_far",
    "reviewed_early",
    "pickup_no_phone",
    "gas_no_adult",
]
# The others are help: what they name keeps the plan from being complete.
_HINTS = frozenset(
    {
        "same_phone", "no_adult_mobile", "child_without_institution", "same_town",
        "phone_unknown", "same_second_phone", "day_ahead", "birth_long_ago", "expired",
        "time_order", "stock_low", "paper_old", "review_order", "review_far", "reviewed_early",
        "pickup_no_phone", "gas_no_adult",
    }
)  # fmt: skip
CALLS_WANTED = 2

# Towns are compared without the words people put before or after them.
_TOWN_WORDS = frozenset({"г", "гор", "город", "қ", "қаласы", "с", "село", "а", "ауылы", "ауыл"})


Check = Callable[[Any, Field, Household], ProblemCode | None]


def problems(
    household: Household,
    *,
    with_hints: bool = True,
    today: dt.date | None = None,
) -> list[Problem]:
    """All problems in the order of the form, at most one a field.

    Without hints it stays cheap: the number-plan library is not imported. Without a day nothing is
    said of what has passed and what is still to come.
    """
    return [
        problem_with(ref, field, code)
        for ref, record in household.records()
        for field in fields_of(type(record))
        if (code := _code(record, field, household, with_hints=with_hints, today=today)) is not None
    ]


class SectionProblems:
    """What needs help in one section, told again and again: what did not change is kept.

    A record that is the same is judged anew only where it names others.
    """

    def __init__(self, section: Section) -> None:
        self._section = section
        self._known: dict[Ref, tuple[Struct, list[Problem]]] = {}

    def of(self, household: Household) -> list[Problem]:
        """The problems in the order of the form, without hints and without what is missing."""
        known, self._known = self._known, {}
        found: list[Problem] = []
        by_shape = {shape: _fields_in(shape, self._section) for shape in household.shapes()}
        for ref, record in household.records():
            own, naming = by_shape[type(record)]
            if not own and not naming:
                continue
            was = known.get(ref)
            if was is None or was[0] is not record:
                was = record, _help(ref, record, own, household)
            self._known[ref] = was
            found += was[1]
            if naming:
                found += _help(ref, record, naming, household)
        return found


def _help(ref: Ref, record: Struct, fields: Iterable[Field], household: Household) -> list[Problem]:
    codes = ((one, _code(record, one, household, with_hints=False)) for one in fields)
    return [
        problem_with(ref, field, code)
        for field, code in codes
        if code is not None and code != "missing"
    ]


@cache
def _fields_in(
    record: type[Struct], section: Section
) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The fields of a section: those that stand alone, and those that name other records."""
    fields = [field for field in fields_of(record) if field.ask.section is section]
    naming = tuple(field for field in fields if field.ask.kinds)
    return tuple(field for field in fields if not field.ask.kinds), naming


def problem_of(
    record: Struct, field: Field, household: Household, today: dt.date | None = None
) -> Problem | None:
    """The problem of one field, help before hint; None when there is nothing to say."""
    code = _code(record, field, household, with_hints=True, today=today)
    return None if code is None else problem_with(household.ref_of(record), field, code)


def is_filled(record: Struct, field: Field, household: Household) -> bool:
    """Whether the field holds something that needs no help."""
    code = _code(record, field, household, with_hints=False)
    return code is None and not is_empty(field.value(record))


def refs_in(field: Field, value: Any) -> tuple[Ref, ...]:
    """The references a field holds."""
    if field.ask.rule in (PlanRule.CALL_ORDER, PlanRule.REFS):
        return tuple(value)
    if field.ask.rule is PlanRule.REF and value:
        return (value,)
    return ()


def is_said(value: Any, field: Field, household: Household) -> bool:
    """Whether an answer says anything: a reference to what is not there does not."""
    if is_empty(value):
        return False
    named = (value,) if field.ask.rule is PlanRule.PHOTO else refs_in(field, value)
    return not named or any(map(household.knows, named))


def photos_in(record: Struct | None) -> tuple[Ref, ...]:
    """The pictures that a record names."""
    fields = fields_of(type(record)) if record is not None else ()
    return tuple(
        field.value(record)
        for field in fields
        if record is not None and field.ask.rule is PlanRule.PHOTO and field.value(record)
    )


def problem_with(ref: Ref, field: Field, code: str) -> Problem:
    """The problem of this code, with what its words need."""
    bounds = {"least": str(field.ask.least), "most": str(field.ask.most)}
    fields = bounds if code == "count_unreadable" else {}
    return Problem(ref, field, code, "hint" if code in _HINTS else "help", fields)


def _code(
    record: Struct,
    field: Field,
    household: Household,
    *,
    with_hints: bool,
    today: dt.date | None = None,
) -> ProblemCode | None:
    if not field.is_asked(record):
        return None
    value = field.value(record)
    if is_empty(value):
        if field.ask.needed:
            return "missing"
    else:
        check = _CHECKS.get(field.ask.rule)
        code = check(value, field, household) if check is not None else None
        if code is None and field.ask.rule in _OF_THE_FULL_PLAN:
            from guide.household.further_checks import check_typed  # not for a start

            code = check_typed(value, field)
        if code is not None:
            return code
    return _all_hints(record, field, household, today) if with_hints else None


def _all_hints(
    record: Struct, field: Field, household: Household, today: dt.date | None
) -> ProblemCode | None:
    from guide.household.further_checks import hint

    return _hint(record, field, household) or hint(record, field, today)


def _check_name(value: str, _field: Field, _household: Household) -> ProblemCode | None:
    return None if is_name(value) else "name_odd"


def _check_phone(value: str, _field: Field, _household: Household) -> ProblemCode | None:
    phone = read_phone(value)
    if phone.is_readable:
        return None
    return "phone_is_service" if is_service_number(phone) else "phone_incomplete"


def _check_service(value: str, _field: Field, _household: Household) -> ProblemCode | None:
    phone = read_phone(value)
    is_usable = phone.is_readable or phone.kind is PhoneKind.SERVICE
    return None if is_usable else "service_incomplete"


def _check_choice(value: str, field: Field, _household: Household) -> ProblemCode | None:
    return None if value in field.ask.choices else "choice_unknown"


def _check_refs(value: Any, field: Field, household: Household) -> ProblemCode | None:
    for ref in refs_in(field, value):
        if ref.partition(":")[0] not in field.ask.kinds or not household.knows(ref):
            return "ref_unknown"
    return None


def _check_call_order(
    value: tuple[Ref, ...], field: Field, household: Household
) -> ProblemCode | None:
    unknown = _check_refs(value, field, household)
    if unknown is not None:
        return unknown
    phones = [household.phone(ref) for ref in value]
    if any(not phone.is_readable for phone in phones):
        return "call_without_phone"
    if len(value) < CALLS_WANTED:
        return "calls_too_few"
    # One phone under two names is one call, so it does not make a second one.
    if len({phone.e164 for phone in phones}) < len(phones):
        return "same_phone"
    return None


def _check_several(
    value: tuple[str, ...], field: Field, _household: Household
) -> ProblemCode | None:
    return None if set(value) <= set(field.ask.choices) else "choice_unknown"


_OF_THE_FULL_PLAN = frozenset(
    {Rule.DAY, Rule.COUNT, PlanRule.DATE, PlanRule.MONTH, PlanRule.TIME, PlanRule.EMAIL}
)
_CHECKS: dict[StrEnum, Check] = {
    Rule.NAME: _check_name,
    Rule.PHONE: _check_phone,
    Rule.SERVICE: _check_service,
    Rule.CHOICE: _check_choice,
    Rule.LIST: _check_choice,
    PlanRule.SEVERAL: _check_several,
    PlanRule.ORDER: _check_several,
    PlanRule.REF: _check_refs,
    PlanRule.REFS: _check_refs,
    PlanRule.CALL_ORDER: _check_call_order,
}


def _hint(record: Struct, field: Field, household: Household) -> ProblemCode | None:
    """What one may look at again: never a reason to call the plan incomplete."""
    value = field.value(record)
    if isinstance(record, Person):
        code = _hint_of_person(record, field, household)
        if code is not None:
            return code
    if _is_out_of_town(record, field) and _is_home_town(value, household):
        return "same_town"
    if field.name == "gas_who" and value and not _has_adult(value, household):
        return "gas_no_adult"
    if field.ask.rule is Rule.PHONE and not is_empty(value):
        return _hint_of_phone(record, field, household)
    return None


def _hint_of_person(person: Person, field: Field, household: Household) -> ProblemCode | None:
    if field.name == "mobile" and not has_adult_phone(household):
        first_adult = next(iter(household.adults), None)
        if person is first_adult:
            return "no_adult_mobile"
    if field.name == "institution" and is_empty(field.value(person)):
        return "child_without_institution"
    return None


def _hint_of_phone(record: Struct, field: Field, household: Household) -> ProblemCode | None:
    if _is_same_phone(record, field, household):
        return "same_second_phone"
    return None if is_known(read_phone(field.value(record))) else "phone_unknown"


def _has_adult(refs: Iterable[Ref], household: Household) -> bool:
    known = (household.record(ref) for ref in refs)
    return any(isinstance(one, Person) and not one.is_child for one in known)


def _is_same_phone(record: Struct, field: Field, household: Household) -> bool:
    """Whether a second phone is the first one again."""
    own_id = getattr(record, "id", "")
    firsts = {"out_phone_2": household.plan.out_phone}
    if field.name == "phone_2":
        firsts["phone_2"] = getattr(record, "phone", "") or household.phone_typed(
            f"person:{own_id}"
        )
    first = read_phone(firsts.get(field.name, ""))
    return first.is_readable and first.e164 == read_phone(field.value(record)).e164


def has_adult_phone(household: Household) -> bool:
    """Whether at least one adult can be called."""
    return any(read_phone(person.mobile).is_readable for person in household.adults)


def _is_out_of_town(record: Struct, field: Field) -> bool:
    """Whether it is where somebody lives who is to be outside of the family's own town."""
    if isinstance(record, Plan):
        return field.name == "out_town"
    return field.key == "contacts.town" and getattr(record, "role", "") == "far"


def _is_home_town(typed: str, household: Household) -> bool:
    town = _town(typed)
    return bool(town) and town == _town(household.plan.settlement)


def _town(text: str) -> str:
    words = tidy(text).casefold().replace("ё", "е").replace(".", " ").split()
    return " ".join(word for word in words if word not in _TOWN_WORDS)
