"""What tests of plans share: another family's, one person entered, and a refusal caught."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from guide.errors import GuideError
from guide.household.exchange_format import PlanFile
from guide.household.household import Household
from guide.household.plan import Person, Plan
from guide.usecases.program.services import Services

MADE = dt.datetime(2026, 11, 1, 9, 0, tzinfo=dt.UTC)
OTHERS = Household(
    Plan(plan_title="Отбасы жоспары", out_name="Айгүл", settlement="Қарағанды"),
    (Person(id="00000001", given_name="Динара"), Person(id="00000002", given_name="Айша")),
)
THEIRS = PlanFile(OTHERS, MADE, 1)


def failure(call: Callable[..., Any], *arguments: object, **more: object) -> GuideError:
    """The error with which a call refuses."""
    with pytest.raises(GuideError) as caught:
        call(*arguments, **more)
    return caught.value


def enter_person(services: Services, name: str) -> str:
    """Add a person of this name to the plan; the reference of the record."""
    ref = f"person:{services.plan_editor.add_person().id}"
    services.plan_editor.change(ref, "given_name", name)
    return ref


def names_in(services: Services) -> list[str]:
    """The people in the plan."""
    return [person.given_name for person in services.plan_editor.household().people]
