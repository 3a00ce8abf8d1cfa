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
from guide.store.backup_name import Reason
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.base.results import Receipt
from guide.usecases.plan.editing import KEPT_KIND
from guide.usecases.plan.replacement import KeptRecord
from guide.usecases.program.services import Services
from guide.usecases.safekeeping.backup_service import edit_after_backup

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


def keep_beside(services: Services, plan_file: PlanFile) -> Receipt:
    """Keep a plan beside the present one, as versions did that knew no plans of other homes."""
    kept = KeptRecord.of(new_id(), plan_file.made_at, plan_file.household)
    change = Repository(services.store, KEPT_KIND, KeptRecord).change(kept, kept.id)
    return edit_after_backup(services.store, services.data, services.now, Reason.IMPORT, [change])


def names_in(services: Services) -> list[str]:
    """The people in the plan."""
    return [person.given_name for person in services.plan_editor.household().people]
