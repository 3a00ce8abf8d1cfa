"""A store from before the full plan opens unchanged, and an edit of it loses nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.alerts.declaration import AmendmentKind, Place, RegimeKind
from guide.content.model import Level
from guide.household.household import Household
from guide.paths import Places
from guide.store.document import Change
from guide.usecases.program.services import Services, open_services
from tests.clock import clock
from tests.data.make_sample_before_full_plan import told

DATA = Path(__file__).parents[1] / "data"

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


@pytest.fixture
def left(tmp_path: Path) -> Iterator[Services]:
    """What the version before the full plan wrote, with all that it knew in use."""
    places = Places(tmp_path)
    places.store.write_bytes((DATA / "before-full-plan.db").read_bytes())
    services = open_services(places, clock)
    yield services
    services.close()


def test_what_that_version_wrote_is_kept_and_understood(left: Services) -> None:
    assert left.store.failure is None
    assert told(left.store) == json.loads((DATA / "before-full-plan.json").read_text("utf-8"))
    household = left.plan_editor.household()
    assert [one.given_name for one in household.people] == ["Ерлан", "Айша"]
    assert (household.plan.hospital, household.plan.chosen[0].pack) == ("№ 00 аурухана", "sample")
    assert household.others == ()
    choices = left.paper_preferences.read()
    assert (choices.langs, choices.ticked) == ("kk+ru", ("home.entrance",))
    levels, regimes = left.declarations.held.levels.all(), left.declarations.held.regimes.all()
    assert [(one.level, one.place.region) for one in levels] == [
        (Level.YELLOW, "KZ-35"), (Level.ORANGE, "KZ-75"),
    ]  # fmt: skip
    assert [one.kind for one in levels[0].amendments] == [AmendmentKind.EXTENDED]
    assert [one.regime for one in regimes] == [RegimeKind.OPERATION]
    look = left.last_look.read()
    assert look is not None
    assert look.places["KZ-75"].level is Level.ORANGE
    assert len(left.place_drafting.draft().lines) == 1
    assert left.preferences.read().place == Place(region="KZ-35", detail="Қарағанды")
    assert left.home() is not None


def test_what_that_version_wrote_goes_on(left: Services) -> None:
    before = told(left.store)
    child = left.plan_editor.household().people[1]
    left.plan_editor.change(f"health:{child.id}", "conditions", "демікпе")
    assert told(left.store) == before, "nothing of it was written anew"
    assert left.change_log.days("kk")
    assert left.plan_editor.undo()
    assert left.plan_editor.household().others == ()
