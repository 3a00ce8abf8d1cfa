"""A store from before the full plan opens unchanged, and an edit of it loses nothing."""

from __future__ import annotations

import json

from guide.household.household import Household
from guide.store.document import Change
from guide.usecases.program.services import Services

# As the version before the full plan kept them.
KEPT = {
    "plan": '{"chosen":[{"confirmed_on":"2026-11-20","field":"hospital","filled_by":"Үлгі",'
    '"lang":"kk","line":"hospital","pack":"sample","source":"Ойдан шығарылған",'
    '"text":"№ 00 аурухана"}],"hospital":"№ 00 аурухана","ice_order":["person:a1","contact:out1"],'
    '"out_name":"Айгүл","out_phone":"8 700 000 00 03"}',
    "person:a1": '{"given_name":"Ерлан","id":"a1","mobile":"+7 700 000 00 01","position":0}',
    "person:c1": '{"given_name":"Айша","id":"c1","institution":"institution:i1",'
    '"is_child":true,"position":1}',
    "institution:i1": '{"hand_over":"Қақпа","id":"i1","inst_name":"№ 00 мектеп","position":0}',
}


def keep(services: Services) -> None:
    services.store.edit(
        [Change(name, name.partition(":")[0], body.encode()) for name, body in KEPT.items()]
    )


def bodies(services: Services) -> dict[str, object]:
    found = {name: services.store.get(name) for name in KEPT}
    return {name: json.loads(one.body) for name, one in found.items() if one is not None}


def test_it_is_read_as_it_was_and_nothing_of_it_is_written(services: Services) -> None:
    keep(services)
    before = services.store.mark()
    household = services.plan_editor.household()
    assert household.others == ()
    assert [one.given_name for one in household.people] == ["Ерлан", "Айша"]
    assert household.institutions[0].hand_over == "Қақпа"
    assert household.plan.chosen[0].pack == "sample"
    assert services.store.mark() == before


def test_what_is_added_to_it_leaves_the_rest_as_it_lay(services: Services) -> None:
    keep(services)
    editor = services.plan_editor
    editor.change("health:c1", "conditions", "демікпе")
    editor.change("person:a1", "mobile", "+7 700 000 00 09")
    said = {name: json.loads(body) for name, body in KEPT.items()}
    said["person:a1"]["mobile"] = "+7 700 000 00 09"
    # What is the default is not written, as before.
    assert {name: _told(one) for name, one in bodies(services).items()} == {
        name: _told(one) for name, one in said.items()
    }
    editor.undo()
    editor.undo()
    assert editor.household() == _old(services)


def _told(facts: object) -> dict[str, object]:
    assert isinstance(facts, dict)
    return {key: value for key, value in facts.items() if value not in (0, "")}


def _old(services: Services) -> Household:
    household = services.plan_editor.household()
    return Household(household.plan, household.people, household.institutions)
