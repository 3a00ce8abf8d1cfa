"""The talk at the table: whose answers a card asks for, and where the family stopped."""

from __future__ import annotations

from guide.content.talk import talk_cards
from guide.usecases.plan.talk import Asked, asked_by
from guide.usecases.program.services import Services


def asked(field: str, task: str = "") -> Asked:
    found = (card for card in talk_cards().cards if (card.field, card.task) == (field, task))
    return asked_by(next(found))


def test_what_stands_once_in_the_plan_is_asked_before_it_is_kept(services: Services) -> None:
    household = services.plan_editor.household()
    for field, ref in (("contact.out_name", "plan"), ("utilities.water_valve", "utilities")):
        assert asked(field).refs(household) == (ref,)
    answer = asked("utilities.water_valve")
    assert answer.record("utilities", household) == answer.kind.shape()
    services.plan_editor.change("utilities", "water_valve", "ас үйде")
    found = answer.record("utilities", services.plan_editor.household())
    assert answer.field.value(found) == "ас үйде"


def test_what_is_asked_of_children_is_asked_of_each_and_of_nobody_else(services: Services) -> None:
    answer = asked("school.route_home")
    services.plan_editor.add_person()
    assert answer.refs(services.plan_editor.household()) == ()
    children = [services.plan_editor.add_person(is_child=True) for _ in range(2)]
    household = services.plan_editor.household()
    refs = answer.refs(household)
    assert refs == tuple(f"childcare:{child.id}" for child in children)
    services.plan_editor.change(refs[1], "route_home", "көпір арқылы")
    kept = answer.record(refs[1], services.plan_editor.household())
    assert answer.field.value(kept) == "көпір арқылы"


def test_a_task_is_asked_for_by_itself_and_added_in_one_step(services: Services) -> None:
    elders, children = asked("roles.doer", "elders"), asked("roles.doer", "children")
    editor = services.plan_editor
    assert elders.refs(editor.household()) == ()
    editor.add(elders.kind.name, **elders.known)
    (ref,) = elders.refs(editor.household())
    assert children.refs(editor.household()) == ()
    assert getattr(editor.household().record(ref), "task", "") == "elders"
    assert editor.undo()
    assert elders.refs(editor.household()) == ()


def test_the_place_is_kept_and_is_no_step_that_anybody_could_undo(services: Services) -> None:
    assert services.talk.read() == ""
    services.plan_editor.change("plan", "meet_near", "аула")
    services.talk.keep("TALK-07")
    kept = services.store.all("_talk")
    services.talk.keep("TALK-07")
    assert services.store.all("_talk") == kept
    assert services.talk.read() == "TALK-07"
    assert services.plan_editor.undo()
    assert services.plan_editor.household().plan.meet_near == ""
    assert services.talk.read() == "TALK-07"
    services.talk.keep("")
    assert services.talk.read() == ""
