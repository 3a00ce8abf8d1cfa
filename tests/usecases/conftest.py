"""Services in memory with a clock that the test moves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.paths import Places
from guide.store.store import Store
from guide.usecases.program.services import Services, open_services, services_on
from tests.usecases.plans import enter_person


class Clock:
    """Tells the time that was set."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.time

    def pass_days(self, days: int) -> None:
        self.time += dt.timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def services(clock: Clock) -> Iterator[Services]:
    found = services_on(Store.in_memory(now=clock), clock)
    yield found
    found.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "Дерек қалтасы"


@pytest.fixture
def kept(data: Path, clock: Clock) -> Iterator[Services]:
    """Services on the disk, with a plan of one person in it."""
    found = open_services(Places(data), clock)
    enter_person(found, "Ерлан")
    yield found
    found.close()


@pytest.fixture
def home(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """A store on the disk with a small plan in it."""
    found = open_services(Places(tmp_path / "data"), clock)
    person = found.plan_editor.add_person()
    found.plan_editor.change(f"person:{person.id}", "given_name", "Ерлан")
    found.plan_editor.change("plan", "meet_near", "Аула")
    yield found
    found.close()


@pytest.fixture
def full(services: Services) -> Services:
    """The fictional family's complete quick plan, entered field by field."""
    plan_editor = services.plan_editor
    school = plan_editor.add_institution()
    school_ref = f"institution:{school.id}"
    plan_editor.change(school_ref, "inst_name", "№ 00 мектеп")
    plan_editor.change(school_ref, "inst_phone", "8 7212 00 00 04")
    refs = []
    for name, mobile in (("Ерлан", "+7 700 000 00 01"), ("Динара", "87000000002")):
        ref = f"person:{plan_editor.add_person().id}"
        plan_editor.change(ref, "given_name", name)
        plan_editor.change(ref, "mobile", mobile)
        refs.append(ref)
    for name in ("Әлихан", "Айша"):
        ref = f"person:{plan_editor.add_person(is_child=True).id}"
        plan_editor.change(ref, "given_name", name)
        plan_editor.change(ref, "institution", school_ref)
    for field, value in {
        "out_name": "Айгүл",
        "out_town": "Астана",
        "out_phone": "8 700 000 00 03",
        "settlement": "Қарағанды",
        "street": "Мысал көшесі",
        "building": "10",
        "meet_near": "Аула",
        "meet_far": "Мектеп алдында",
        "ice_order": (*refs, "contact:out1"),
        "plan_title": "Отбасы жоспары",
        "plan_lang": "kk+ru",
    }.items():
        plan_editor.change("plan", field, value)
    return services
