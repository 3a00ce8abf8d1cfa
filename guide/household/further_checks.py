"""What the full plan adds to the checks of what was typed: days, times, counts, and what they say.

Loaded when such an answer is looked at, and never at a start.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from guide.form_fields import is_empty
from guide.household.dates import months_later, read_date, read_day, read_month, read_time
from guide.household.field import Field, PlanRule, Rule

TypedCode = Literal[
    "day_unreadable", "date_unreadable", "month_unreadable", "time_unreadable",
    "count_unreadable", "email_odd",
]  # fmt: skip
HintCode = Literal[
    "day_ahead", "birth_long_ago", "expired", "time_order", "stock_low", "paper_old",
    "review_order", "review_far", "reviewed_early", "pickup_no_phone", "gas_no_adult",
]  # fmt: skip
_OLDEST = 120  # years (family-plan.md section 6)
_WHOLE = re.compile(r"[-−]?\d{1,9}", re.ASCII)
_LEAST_DAYS = 7  # of a medicine (family-plan.md section 8)
_YEAR = 12  # months: after so long a paper at school or a review is looked at again
_DATED = frozenset({Rule.DAY, PlanRule.DATE, PlanRule.MONTH})


def check_typed(value: str, field: Field) -> TypedCode | None:
    """Whether what was typed can be read as what the field asks for."""
    return _CHECKS[field.ask.rule](value, field)


def _day(value: str, _field: Field) -> TypedCode | None:
    return None if read_day(value) else "day_unreadable"


def _date(value: str, _field: Field) -> TypedCode | None:
    return None if read_date(value) else "date_unreadable"


def _month(value: str, _field: Field) -> TypedCode | None:
    return None if read_month(value) else "month_unreadable"


def _time(value: str, _field: Field) -> TypedCode | None:
    return None if read_time(value) else "time_unreadable"


def _count(value: str, field: Field) -> TypedCode | None:
    return None if read_count(value, field) is not None else "count_unreadable"


def _email(value: str, _field: Field) -> TypedCode | None:
    name, at, host = value.strip().partition("@")
    is_one = bool(name and at and host) and "@" not in host and len(value.split()) == 1
    return None if is_one else "email_odd"


def read_count(text: str, field: Field) -> int | None:
    """The whole number that was typed, when it is one that the field can mean."""
    typed = text.strip()
    if not _WHOLE.fullmatch(typed):
        return None
    number = int(typed.replace("−", "-"))
    return number if field.ask.least <= number <= field.ask.most else None


_CHECKS: dict[StrEnum, Callable[[str, Field], TypedCode | None]] = {
    Rule.DAY: _day,
    Rule.COUNT: _count,
    PlanRule.DATE: _date,
    PlanRule.MONTH: _month,
    PlanRule.TIME: _time,
    PlanRule.EMAIL: _email,
}


def hint(record: Struct, field: Field, today: dt.date | None) -> HintCode | None:
    """What a day says beside today, or beside another one of the same record."""
    value = field.value(record)
    if is_empty(value) or not isinstance(value, str):
        return None
    span = read_date(value) if field.ask.rule in _DATED else None
    if span is not None and today is not None:
        first, last = span
        if field.ask.is_past and first > today:
            return "day_ahead"
        if field.ask.rule is PlanRule.DATE and today.year - last.year > _OLDEST:
            return "birth_long_ago"
        if field.ask.expires and last < today:
            return "expired"
        if field.name == "paper_on" and months_later(last, _YEAR) < today:
            return "paper_old"
    beside = _BESIDE.get(field.name)
    return beside(record, field, value) if beside is not None else None


def _times(record: Struct, _field: Field, value: str) -> HintCode | None:
    start, end = read_time(getattr(record, "starts", "")), read_time(value)
    return "time_order" if start and end and end <= start else None


def _stock(_record: Struct, field: Field, value: str) -> HintCode | None:
    count = read_count(value, field)
    return "stock_low" if count is not None and count < _LEAST_DAYS else None


def _fetches(record: Struct, _field: Field, _value: str) -> HintCode | None:
    return None if getattr(record, "pickup_phone", "").strip() else "pickup_no_phone"


def _reviewed(record: Struct, _field: Field, value: str) -> HintCode | None:
    created, reviewed = read_day(getattr(record, "created_on", "")), read_day(value)
    return "reviewed_early" if created and reviewed and reviewed < created else None


def _next_review(record: Struct, _field: Field, value: str) -> HintCode | None:
    reviewed, following = read_day(getattr(record, "reviewed_on", "")), read_day(value)
    if reviewed is None or following is None:
        return None
    if following <= reviewed:
        return "review_order"
    return "review_far" if following > months_later(reviewed, _YEAR) else None


# What an answer says beside another one of the same record, by the field's name.
_BESIDE: dict[str, Callable[[Struct, Field, str], HintCode | None]] = {
    "ends": _times,
    "days_left": _stock,
    "pickup_name": _fetches,
    "reviewed_on": _reviewed,
    "next_review_on": _next_review,
}
