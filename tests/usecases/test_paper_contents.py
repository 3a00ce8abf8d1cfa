"""Every field of the plan, on every paper: an answer stands only where class and ticks allow."""

from __future__ import annotations

import io
import json
from typing import Any

import msgspec
import pytest
from msgspec import structs
from PIL import Image

from guide.household.field import Field, Paper, PlanRule, Privacy, Rule, Section, fields_of
from guide.household.household import Household
from guide.household.papers import all_fields, is_hidden, needs_tick, stands_on, tickable
from guide.household.plan import Person
from guide.household.records.contact import Contact
from guide.household.records.health import Health
from guide.household.records.kinds import KINDS
from guide.household.records.photo import Photo, photo_of, photo_ref
from guide.household.records.utilities import Utilities
from guide.usecases.base.paper_preferences import PaperPreferences, ticked_on
from guide.usecases.papers.catalogue import KINDS as PAPERS
from guide.usecases.papers.catalogue import PaperRequest, sheet_of
from guide.usecases.plan.paper_contents import paper_contents
from guide.usecases.program.services import Services

# What was typed stays as it was typed, also where it is no day or count.
_TYPED = (
    Rule.TEXT, Rule.NAME, Rule.PHONE, Rule.SERVICE, Rule.COUNT, Rule.DAY, PlanRule.EMAIL,
    PlanRule.DATE, PlanRule.MONTH, PlanRule.TIME,
)  # fmt: skip


def marked(services: Services) -> dict[str, str]:
    """A plan whose every typed answer is a word of its own; returns them by field key."""
    editor = services.plan_editor
    person = f"person:{editor.add_person(is_child=True).id}"
    school = f"institution:{editor.add_institution().id}"
    editor.change(person, "institution", school)
    canaries, refs = {}, dict[str, str]()
    for kind in KINDS:
        if kind.name in ("person", "institution"):
            ref = {"person": person, "institution": school}[kind.name]
        elif kind.is_content:
            continue
        elif kind.is_repeated:
            owners = {"person": person, **refs}
            added = editor.add(kind.name, owners.get(kind.owner, ""))
            ref = refs[kind.name] = f"{kind.name}:{added.id}"
        elif kind.is_once:
            ref = kind.name
        else:
            own_id = (kind.ids or (_base(kind.beside, person, school),))[-1]
            ref = f"{kind.name}:{own_id}"
        for field in fields_of(kind.shape):
            if field.ask.rule in _TYPED:
                canaries[field.key] = f"Ұ{len(canaries):03d}ұ"[: field.max_length]
                editor.change(ref, field.name, canaries[field.key])
    return canaries


def _base(kind: str, person: str, school: str) -> str:
    return (person if kind == "person" else school).partition(":")[2]


@pytest.mark.parametrize("is_child", [False, True])
@pytest.mark.parametrize("is_ticked", [False, True])
def test_a_canary_stands_on_a_paper_only_where_its_class_and_the_ticks_allow(
    services: Services, is_ticked: bool, is_child: bool
) -> None:
    canaries = marked(services)
    (person,) = services.plan_editor.household().people
    services.plan_editor.change(f"person:{person.id}", "is_child", is_child)
    fields = {field.key: field for field in all_fields()}
    assert len(canaries) > 120
    for paper in Paper:
        for field in tickable(paper) if is_ticked else ():
            services.paper_preferences.tick(paper, field.key, is_on=True)
    choices = services.paper_preferences.read()
    seen = 0
    for kind in PAPERS:
        if not kind.is_of_plan:
            continue
        paper = kind.paper
        ticked = ticked_on(choices, paper) if paper else ()
        request = PaperRequest(
            paper=kind.id, langs=("kk",), ticked=ticked, item=kind.item(services)
        )
        said = json.dumps(msgspec.to_builtins(sheet_of(services, request).data), ensure_ascii=False)
        for key, canary in canaries.items():
            if canary in said:
                seen += 1
                # The sheet about phones is a paper of advice that knows whose they are.
                may = fields[key].ask.section is Section.PHONES or key == "people.given_name"
                assert stands_on(fields[key], paper, ticked) if paper else may, (kind.id, key)
    assert seen > 60, "the walk sees what is there"


def given(field: Field, photo: Photo) -> Any:
    """Another answer than none to what is marked, chosen, named or photographed."""
    refs = {"person": "person:one", "contact": "contact:one"}
    match field.ask.rule:
        case Rule.FLAG:
            return True
        case Rule.CHOICE | Rule.LIST:
            return field.ask.choices[-1]
        case PlanRule.SEVERAL:
            return field.ask.choices[:1]
        case PlanRule.PHOTO:
            return photo_ref(photo)
    return refs[field.ask.kinds[0]]


@pytest.mark.parametrize("is_child", [False, True])
def test_what_is_chosen_marked_or_named_changes_a_paper_only_where_it_may_stand(
    services: Services, is_child: bool
) -> None:
    """Private answers that no canary can be put into: each paper with and without one of them."""
    drawn = io.BytesIO()
    Image.new("L", (90, 120), 128).save(drawn, "JPEG")
    photo = photo_of(drawn.getvalue())
    person = Person(id="one", given_name="Айша", is_child=is_child, institution="institution:one")
    base: dict[str, Any] = {"person": person, "health": Health(id="one", blood_confirmed=True)}
    for kind in KINDS:
        owner = {kind.owner: "person:one"} if kind.owner == "person" else {}
        own = {} if kind.is_once else {"id": (*kind.ids, "one")[0]}
        base.setdefault(kind.name, photo if kind.is_content else kind.shape(**own, **owner))
    base["contact"] = Contact(id="one", role="neighbour", name="Сәуле", phone="87000000008")
    base["utilities"] = Utilities(gas_kind="central")

    def shown(records: dict[str, Any], *, is_ticked: bool) -> dict[str, str]:
        household = Household.of_records(list(records.values()))
        services.plan_editor.household = lambda: household  # type: ignore[method-assign]
        found = {}
        for paper in (one for one in PAPERS if one.is_of_plan):
            ticked = _keys(paper.paper) if paper.paper and is_ticked else ()
            item = paper.item(services)
            request = PaperRequest(paper=paper.id, langs=("kk",), ticked=ticked, item=item)
            found[paper.id] = json.dumps(msgspec.to_builtins(sheet_of(services, request).data))
        return found

    kinds = {paper.id: paper.paper for paper in PAPERS}
    changed: set[str] = set()
    for is_ticked in (False, True):
        before = shown(base, is_ticked=is_ticked)
        for name, record in base.items():
            for field in fields_of(type(record)):
                is_private = field.ask.privacy >= Privacy.P2 and field.ask.rule not in _TYPED
                if not is_private or field.value(record):
                    continue
                answered = structs.replace(record, **{field.name: given(field, photo)})
                after = shown({**base, name: answered}, is_ticked=is_ticked)
                for one in (one for one in after if after[one] != before[one]):
                    changed.add(field.key)
                    paper = kinds[one]
                    keys = _keys(paper) if paper and is_ticked else ()
                    assert paper is not None, (one, field.key)
                    assert stands_on(field, paper, keys), (one, field.key)
    assert changed >= {"about.mobility", "health.blood", "contacts.has_key", "utilities.gas_photo"}


def test_the_contents_tell_of_every_paper_what_may_stand_there(services: Services) -> None:
    marked(services)
    household = services.plan_editor.household()
    for is_ticked in (False, True):
        found = paper_contents(household, lambda paper: _keys(paper) if is_ticked else ())  # noqa: B023
        assert [one.paper for one in found] == list(Paper)
        for one in found:
            told = sum(count for _section, count in one.answers)
            allowed = [
                field
                for ref, record in household.records()
                for field in fields_of(type(record))
                if _is_told(household, ref, field)
                and stands_on(field, one.paper, _keys(one.paper) if is_ticked else ())
            ]
            assert told == len(allowed), one.paper
            assert {field.key for field, _ in one.to_tick} <= set(_keys(one.paper))


def _keys(paper: Paper) -> tuple[str, ...]:
    return tuple(field.key for field in tickable(paper))


def _is_told(household: Household, ref: str, field: Field) -> bool:
    from guide.form_fields import is_empty
    from guide.household.records.kinds import kind_named

    record: Any = household.record(ref)
    is_answer = field.is_asked(record) and not is_empty(field.value(record))
    return is_answer and field.name != kind_named(ref).owner


def test_a_tick_is_of_one_field_on_one_paper(services: Services) -> None:
    preferences: PaperPreferences = services.paper_preferences
    preferences.tick(Paper.CARD, "health.allergies", is_on=True)
    preferences.tick(Paper.WALL, "home.floor", is_on=True)
    choices = preferences.read()
    assert ticked_on(choices, Paper.CARD) == ("health.allergies",)
    assert ticked_on(choices, Paper.SCHOOL) == ()
    assert ticked_on(choices, Paper.WALL) == ("home.floor",)
    preferences.tick(Paper.CARD, "health.allergies", is_on=False)
    assert ticked_on(preferences.read(), Paper.CARD) == ()
    for paper, key in ((Paper.PHONE, "health.allergies"), (Paper.CARD, "school.code_word_on")):
        with pytest.raises(ValueError, match=key):
            preferences.tick(paper, key, is_on=True)


def test_what_a_screen_hides_is_health_doors_courts_and_marks() -> None:
    hidden = {field.key for field in all_fields() if is_hidden(field)}
    assert {"house.intercom", "school.pickup_forbid", "about.marks", "health.allergies"} <= hidden
    assert not any(needs_tick(field, Paper.PHONE) for field in all_fields())
    free = [one for one in all_fields() if one.ask.privacy in (Privacy.P0, Privacy.P1)]
    assert not hidden & {field.key for field in free}
