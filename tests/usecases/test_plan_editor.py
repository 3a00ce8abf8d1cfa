"""The plan is kept as typed, field by field; removals and undo lose nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.household import MOST_RECORDS
from guide.household.steps import is_plan_complete
from guide.store.store import Store
from guide.usecases.base.repository import Repository
from guide.usecases.plan.editing import PlanEditor
from guide.usecases.program.services import Services


def test_the_plan_is_entered_field_by_field(full: Services) -> None:
    household = full.plan_editor.household()
    assert is_plan_complete(household)
    assert [p.given_name for p in household.adults] == ["Ерлан", "Динара"]
    assert [p.given_name for p in household.children] == ["Әлихан", "Айша"]
    assert household.plan.out_phone == "8 700 000 00 03"
    assert {household.named(child.institution) for child in household.children} == {"№ 00 мектеп"}


@pytest.mark.parametrize(
    "typed", ["  Ерлан  ", "12345", "ӘҒҚҢӨҰҮҺІәғқңөұүһі", "🙂 d'Or", "<b>", "{name}", "а" * 60]
)
def test_what_was_typed_is_kept_as_typed(services: Services, typed: str) -> None:
    services.plan_editor.change("plan", "out_name", typed)
    assert services.plan_editor.household().plan.out_name == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ай\x00гүл", "Айгүл"),
        ("Ай\ud83dгүл", "Айгүл"),
        ("Ай\tгүл\n", "Ай гүл "),
        ("\x1b[2J", "[2J"),
    ],
)
def test_what_no_file_can_hold_is_taken_out(services: Services, typed: str, kept: str) -> None:
    services.plan_editor.change("plan", "out_name", typed)
    assert services.plan_editor.household().plan.out_name == kept


@given(st.text(st.characters(), max_size=60))
def test_any_text_of_any_keyboard_is_kept(typed: str) -> None:
    with Store.in_memory(now=_noon) as store:
        plan_editor = PlanEditor(store)
        plan_editor.change("plan", "out_name", typed)
        kept = plan_editor.household().plan.out_name
        plan_editor.change("plan", "out_name", kept)
        assert plan_editor.household().plan.out_name == kept
        assert typed.isprintable() <= (kept == typed)


def _noon() -> Any:
    import datetime as dt

    return dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("ref", "field", "value"),
    [
        ("plan", "no_such", ""),
        ("plan", "out_name", "а" * 61),
        ("plan", "out_name", None),
        ("plan", "no_streets", "yes"),
        ("plan", "ice_order", ("a", "b", "c", "d")),
        ("plan", "plan_lang", "de"),
        ("person:gone", "given_name", "Ерлан"),
        ("person:", "given_name", "Ерлан"),
        ("planet", "given_name", "Ерлан"),
        ("", "given_name", "Ерлан"),
    ],
)
def test_what_no_screen_can_ask_for_is_a_bug_without_words_of_the_family(
    full: Services, ref: str, field: str, value: Any
) -> None:
    before = full.plan_editor.household()
    with pytest.raises(ValueError) as raised:  # noqa: PT011 — its text is checked below
        full.plan_editor.change(ref, field, value)
    assert "Ерлан" not in str(raised.value)
    assert "ааа" not in str(raised.value)
    assert full.plan_editor.household() == before


def test_a_persons_id_and_position_are_no_fields(services: Services) -> None:
    ref = f"person:{services.plan_editor.add_person().id}"
    for name in ("id", "position"):
        with pytest.raises(ValueError, match=name):
            services.plan_editor.change(ref, name, "x")


def test_the_same_value_again_makes_no_step(services: Services) -> None:
    for _ in range(2):
        services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.change("plan", "ice_order", ["contact:out1"])
    services.plan_editor.change("plan", "ice_order", ("contact:out1",))
    assert len(services.store.history("plan")) == 2


def test_a_removal_takes_its_references_along_in_one_step(full: Services) -> None:
    before = full.plan_editor.household()
    gone = before.adults[1]
    receipt = full.plan_editor.remove(f"person:{gone.id}")
    household = full.plan_editor.household()
    assert household.person(gone.id) is None
    assert household.plan.ice_order == (f"person:{before.adults[0].id}", "contact:out1")
    assert full.plan_editor.undo()
    assert full.plan_editor.household() == before
    assert full.plan_editor.redo()
    assert full.plan_editor.household() == household
    full.plan_editor.undo_removal(receipt)
    assert full.plan_editor.household().person(gone.id) is not None


def test_a_removed_school_comes_back_with_its_children(full: Services) -> None:
    before = full.plan_editor.household()
    receipt = full.plan_editor.remove(f"institution:{before.institutions[0].id}")
    assert {child.institution for child in full.plan_editor.household().children} == {""}
    full.plan_editor.undo_removal(receipt)
    assert full.plan_editor.household() == before


def test_what_was_typed_meanwhile_survives_the_undo_of_a_removal(full: Services) -> None:
    before = full.plan_editor.household()
    gone, child = before.adults[0], before.children[0]
    ref = f"person:{gone.id}"
    receipt = full.plan_editor.remove(ref)
    full.plan_editor.change("plan", "settlement", "Теміртау")
    full.plan_editor.change(f"person:{child.id}", "given_name", "Әлихан Е.")
    full.plan_editor.undo_removal(receipt)
    after = full.plan_editor.household()
    assert after.plan.settlement == "Теміртау"
    assert after.plan.ice_order == before.plan.ice_order
    assert [p.given_name for p in after.people] == ["Ерлан", "Динара", "Әлихан Е.", "Айша"]


def test_a_removed_person_and_every_reference_come_back_in_one_step(full: Services) -> None:
    gone = full.plan_editor.household().adults[0]
    ref = f"person:{gone.id}"
    receipt = full.plan_editor.remove(ref)
    full.plan_editor.change("plan", "settlement", "Теміртау")
    full.plan_editor.undo_removal(receipt)
    assert ref in full.plan_editor.household().plan.ice_order
    # One step is one transaction: ended between the two, the person would stand in no list.
    assert full.store.history(ref)[-1].step == full.store.history("plan")[-1].step
    again = full.plan_editor.household()
    full.plan_editor.change("plan", "ice_order", ("contact:out1",))
    full.plan_editor.undo_removal(receipt)  # nothing is removed any more: the choice stays
    assert full.plan_editor.household().people == again.people
    assert full.plan_editor.household().plan.ice_order == ("contact:out1",)


def test_a_new_choice_made_meanwhile_stays(full: Services) -> None:
    before = full.plan_editor.household()
    receipt = full.plan_editor.remove(f"person:{before.adults[0].id}")
    full.plan_editor.change("plan", "ice_order", ("contact:out1",))
    full.plan_editor.undo_removal(receipt)
    assert full.plan_editor.household().plan.ice_order == ("contact:out1",)


def test_the_plan_itself_and_what_is_gone_cannot_be_removed(services: Services) -> None:
    for ref in ("plan", "person:gone", "contact:out1"):
        with pytest.raises(ValueError, match=ref):
            services.plan_editor.remove(ref)


def test_undo_walks_over_the_plan_only(full: Services) -> None:
    before = full.plan_editor.household()
    full.plan_editor.change("plan", "settlement", "Теміртау")
    full.preferences.change(theme="dark")
    full.checklist.toggle("d", "Y-10")
    assert full.plan_editor.undo()
    assert full.plan_editor.household() == before
    assert full.preferences.read().theme == "dark"
    assert full.checklist.ticks("d").has("Y-10")
    assert full.plan_editor.redo()
    assert full.plan_editor.household().plan.settlement == "Теміртау"
    assert not full.plan_editor.redo()


def test_everything_can_be_undone_and_redone(full: Services) -> None:
    end = full.plan_editor.household()
    steps = 0
    while full.plan_editor.undo():
        steps += 1
    assert full.plan_editor.household().is_empty
    while full.plan_editor.redo():
        steps -= 1
    assert steps == 0
    assert full.plan_editor.household() == end


def test_people_are_bounded(services: Services) -> None:
    for _ in range(MOST_RECORDS):
        services.plan_editor.add_person()
    with pytest.raises(ValueError, match="30"):
        services.plan_editor.add_person()
    positions = [person.position for person in services.plan_editor.household().people]
    assert positions == list(range(MOST_RECORDS))


def test_institutions_are_bounded_and_the_form_is_told(services: Services) -> None:
    for _ in range(MOST_RECORDS):
        assert services.plan_editor.may_add("institution")
        services.plan_editor.add_institution()
    assert not services.plan_editor.may_add("institution")
    assert services.plan_editor.may_add("person")
    with pytest.raises(ValueError, match="30"):
        services.plan_editor.add("institution")


def test_each_state_of_the_plan_is_read_once_however_often_it_is_asked_for(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit asks for the household six times, and leaving a field nine times."""
    for _ in range(MOST_RECORDS):
        services.plan_editor.add_person()
    services.plan_editor.change("plan", "out_name", "Айгүл")
    services.plan_editor.household()
    read: list[str] = []
    decoded = Repository.decoded

    def counted(repository: Repository[Any], document_id: str, body: bytes) -> Any:
        read.append(document_id)
        return decoded(repository, document_id, body)

    monkeypatch.setattr(Repository, "decoded", counted)
    services.plan_editor.change("plan", "out_name", "Динара")
    households = [services.plan_editor.household() for _ in range(6)]
    assert households[0].plan.out_name == "Динара"
    assert all(one is households[0] for one in households)
    assert read == ["plan"], "the change alone, and no person at all"
    services.store.undo(["plan"])
    assert services.plan_editor.household().plan.out_name == "Айгүл"
    assert read == ["plan"] * 2, "the control: another state is read anew"
