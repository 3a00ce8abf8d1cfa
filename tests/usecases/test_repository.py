"""Typed documents: canonical bytes, and damage that tells nothing about the family."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.errors import Code, GuideError
from guide.household.plan import Plan
from guide.store import version_stamp
from guide.store.connection import connect, transaction
from guide.store.document import Change
from guide.store.store import Store
from guide.usecases.base.clean_text import sanitize
from guide.usecases.base.repository import Repository, new_id
from guide.usecases.program.services import Services, services_on
from tests.clock import clock


def test_a_record_comes_back_as_it_went_in_and_as_the_same_bytes(services: Services) -> None:
    records = Repository(services.store, "plan", Plan)
    plan = Plan(street="Мысал көшесі", out_name="Айгүл")
    services.store.edit([records.change(plan)])
    assert records.get() == plan
    document = services.store.get("plan")
    assert document is not None
    assert document.body == '{"out_name":"Айгүл","street":"Мысал көшесі"}'.encode()
    services.store.edit([records.change(None)])
    assert records.get() is None
    assert records.all() == ()


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"out_name":5}', '{"Айгүл":1}'.encode(), b"\xff"]
)
def test_bytes_of_no_known_version_are_damage_without_words(
    services: Services, body: bytes
) -> None:
    services.store.edit([Change("plan", "plan", body)])
    with pytest.raises(GuideError) as raised:
        services.plan_editor.household()
    assert raised.value.code is Code.STORE_DAMAGED
    assert raised.value.fields == {"document": "plan"}
    assert raised.value.__suppress_context__


def test_a_full_store_is_said_and_nothing_is_half_done(
    full: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = full.plan_editor.household()

    def refuse(_store: Store, _changes: object) -> int:
        raise GuideError(Code.DISK_FULL)

    monkeypatch.setattr(Store, "edit", refuse)
    for command in (
        lambda: full.plan_editor.change("plan", "out_name", "Айша"),
        lambda: full.plan_editor.remove(f"person:{before.people[0].id}"),
        full.plan_editor.add_person,
        lambda: full.checklist.toggle("d", "Y-10"),
    ):
        with pytest.raises(GuideError):
            command()
    assert full.plan_editor.household() == before


def test_ids_are_short_and_differ() -> None:
    ids = {new_id() for _ in range(50)}
    assert len(ids) == 50
    assert {len(found) for found in ids} == {8}


@pytest.mark.parametrize("turn", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_what_turns_the_direction_is_taken_away(turn: int) -> None:
    assert sanitize(f"А{chr(turn)}й{chr(turn)}ша") == "Айша"
    assert sanitize("А\u200fй\u200dша") == "А\u200fй\u200dша"  # a mark of one letter stays


@given(st.text(st.characters()))
def test_cleaning_twice_changes_nothing_more_and_can_be_kept(text: str) -> None:
    once = sanitize(text)
    assert sanitize(once) == once
    once.encode("utf-8")
    assert len(once) <= len(text)


def _left_by_newer(path: Path, *changes: Change) -> Store:
    """A store that a newer program wrote to last, opened by this one."""
    with Store.open(path, now=clock) as store:
        store.edit(changes)
    with closing(connect(path)) as connection, transaction(connection):
        version_stamp.note(connection, "999.0")
    return Store.open(path, now=clock)


def test_what_a_newer_program_wrote_is_shown_as_far_as_it_is_known(tmp_path: Path) -> None:
    plan = '{"out_name":"Айгүл","out_town":["a list"],"drone":{"a":1},"street":"Мысал көшесі"}'
    person = '{"id":"1","given_name":"Ерлан","mobile":7,"robot":true}'
    changes = (
        Change("plan", "plan", plan.encode()),
        Change("person:1", "person", person.encode()),
        Change("person:2", "person", b"[]"),
        Change("person:3", "person", b'{"called":"in another way"}'),
    )
    with _left_by_newer(tmp_path / "daiyn.db", *changes) as store:
        household = services_on(store, clock).plan_editor.household()
        assert household.plan == Plan(out_name="Айгүл", street="Мысал көшесі")
        assert [person.given_name for person in household.people] == ["Ерлан"]
        with pytest.raises(GuideError) as refused:
            Repository(store, "plan", Plan).decoded("plan", b"[]")
        assert refused.value.code is Code.STORE_DAMAGED


def test_what_this_program_cannot_have_written_is_damage_in_its_own_store(tmp_path: Path) -> None:
    """Negative control: the same bytes are not passed over where this version used the store."""
    with Store.open(tmp_path / "daiyn.db", now=clock) as store:
        store.edit([Change("plan", "plan", b'{"drone":1}')])
        with pytest.raises(GuideError):
            services_on(store, clock).plan_editor.household()
