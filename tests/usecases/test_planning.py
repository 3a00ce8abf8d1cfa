"""The plan is kept as typed, field by field; removals and undo lose nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.household.steps import is_plan_complete
from guide.store.store import Store
from guide.usecases.plan.editing import MOST_PEOPLE, Planning
from guide.usecases.program.services import Workbench


def test_the_plan_is_entered_field_by_field(full: Workbench) -> None:
    household = full.planning.household()
    assert is_plan_complete(household)
    assert [p.given_name for p in household.adults] == ["Ерлан", "Динара"]
    assert [p.given_name for p in household.children] == ["Әлихан", "Айша"]
    assert household.plan.out_phone == "8 700 000 00 03"
    assert {household.named(child.institution) for child in household.children} == {"№ 00 мектеп"}


@pytest.mark.parametrize(
    "typed", ["  Ерлан  ", "12345", "ӘҒҚҢӨҰҮҺІәғқңөұүһі", "🙂 d'Or", "<b>", "{name}", "а" * 60]
)
def test_what_was_typed_is_kept_as_typed(bench: Workbench, typed: str) -> None:
    bench.planning.change("plan", "out_name", typed)
    assert bench.planning.household().plan.out_name == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Ай\x00гүл", "Айгүл"),
        ("Ай\ud83dгүл", "Айгүл"),
        ("Ай\tгүл\n", "Ай гүл "),
        ("\x1b[2J", "[2J"),
    ],
)
def test_what_no_file_can_hold_is_taken_out(bench: Workbench, typed: str, kept: str) -> None:
    bench.planning.change("plan", "out_name", typed)
    assert bench.planning.household().plan.out_name == kept


@given(st.text(st.characters(), max_size=60))
def test_any_text_of_any_keyboard_is_kept(typed: str) -> None:
    with Store.in_memory(now=_noon) as store:
        planning = Planning(store)
        planning.change("plan", "out_name", typed)
        kept = planning.household().plan.out_name
        planning.change("plan", "out_name", kept)
        assert planning.household().plan.out_name == kept
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
    full: Workbench, ref: str, field: str, value: Any
) -> None:
    before = full.planning.household()
    with pytest.raises(ValueError) as raised:  # noqa: PT011 — its text is checked below
        full.planning.change(ref, field, value)
    assert "Ерлан" not in str(raised.value)
    assert "ааа" not in str(raised.value)
    assert full.planning.household() == before


def test_a_persons_id_and_position_are_no_fields(bench: Workbench) -> None:
    ref = f"person:{bench.planning.add_person().id}"
    for name in ("id", "position"):
        with pytest.raises(ValueError, match=name):
            bench.planning.change(ref, name, "x")


def test_the_same_value_again_makes_no_step(bench: Workbench) -> None:
    for _ in range(2):
        bench.planning.change("plan", "out_name", "Айгүл")
    bench.planning.change("plan", "ice_order", ["contact:out1"])
    bench.planning.change("plan", "ice_order", ("contact:out1",))
    assert len(bench.store.history("plan")) == 2


def test_a_removal_takes_its_references_along_in_one_step(full: Workbench) -> None:
    before = full.planning.household()
    gone = before.adults[1]
    receipt = full.planning.remove(f"person:{gone.id}")
    household = full.planning.household()
    assert household.person(gone.id) is None
    assert household.plan.ice_order == (f"person:{before.adults[0].id}", "contact:out1")
    assert full.planning.undo()
    assert full.planning.household() == before
    assert full.planning.redo()
    assert full.planning.household() == household
    full.planning.undo_removal(receipt)
    assert full.planning.household().person(gone.id) is not None


def test_a_removed_school_comes_back_with_its_children(full: Workbench) -> None:
    before = full.planning.household()
    receipt = full.planning.remove(f"institution:{before.institutions[0].id}")
    assert {child.institution for child in full.planning.household().children} == {""}
    full.planning.undo_removal(receipt)
    assert full.planning.household() == before


def test_what_was_typed_meanwhile_survives_the_undo_of_a_removal(full: Workbench) -> None:
    before = full.planning.household()
    gone, child = before.adults[0], before.children[0]
    ref = f"person:{gone.id}"
    receipt = full.planning.remove(ref)
    full.planning.change("plan", "settlement", "Теміртау")
    full.planning.change(f"person:{child.id}", "given_name", "Әлихан Е.")
    full.planning.undo_removal(receipt)
    after = full.planning.household()
    assert after.plan.settlement == "Теміртау"
    assert after.plan.ice_order == before.plan.ice_order
    assert [p.given_name for p in after.people] == ["Ерлан", "Динара", "Әлихан Е.", "Айша"]


def test_a_removed_person_and_every_reference_come_back_in_one_step(full: Workbench) -> None:
    gone = full.planning.household().adults[0]
    ref = f"person:{gone.id}"
    receipt = full.planning.remove(ref)
    full.planning.change("plan", "settlement", "Теміртау")
    full.planning.undo_removal(receipt)
    assert ref in full.planning.household().plan.ice_order
    # One step is one transaction: ended between the two, the person would stand in no list.
    assert full.store.history(ref)[-1].step == full.store.history("plan")[-1].step
    again = full.planning.household()
    full.planning.change("plan", "ice_order", ("contact:out1",))
    full.planning.undo_removal(receipt)  # nothing is removed any more: the choice stays
    assert full.planning.household().people == again.people
    assert full.planning.household().plan.ice_order == ("contact:out1",)


def test_a_new_choice_made_meanwhile_stays(full: Workbench) -> None:
    before = full.planning.household()
    receipt = full.planning.remove(f"person:{before.adults[0].id}")
    full.planning.change("plan", "ice_order", ("contact:out1",))
    full.planning.undo_removal(receipt)
    assert full.planning.household().plan.ice_order == ("contact:out1",)


def test_the_plan_itself_and_what_is_gone_cannot_be_removed(bench: Workbench) -> None:
    for ref in ("plan", "person:gone", "contact:out1"):
        with pytest.raises(ValueError, match=ref):
            bench.planning.remove(ref)


def test_undo_walks_over_the_plan_only(full: Workbench) -> None:
    before = full.planning.household()
    full.planning.change("plan", "settlement", "Теміртау")
    full.preferences.change(theme="dark")
    full.ticking.toggle("d", "Y-10")
    assert full.planning.undo()
    assert full.planning.household() == before
    assert full.preferences.read().theme == "dark"
    assert full.ticking.ticks("d").has("Y-10")
    assert full.planning.redo()
    assert full.planning.household().plan.settlement == "Теміртау"
    assert not full.planning.redo()


def test_everything_can_be_undone_and_redone(full: Workbench) -> None:
    end = full.planning.household()
    steps = 0
    while full.planning.undo():
        steps += 1
    assert full.planning.household().is_empty
    while full.planning.redo():
        steps -= 1
    assert steps == 0
    assert full.planning.household() == end


def test_people_are_bounded(bench: Workbench) -> None:
    for _ in range(MOST_PEOPLE):
        bench.planning.add_person()
    with pytest.raises(ValueError, match="30"):
        bench.planning.add_person()
    positions = [person.position for person in bench.planning.household().people]
    assert positions == list(range(MOST_PEOPLE))
