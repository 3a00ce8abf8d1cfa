"""Merging two edited copies of a plan: no answer of either is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from guide.errors import Code, GuideError
from guide.form_fields import is_empty
from guide.household.exchange_format import read, write
from guide.household.field import fields_of
from guide.household.household import MOST_RECORDS, Household
from guide.household.merging import Side, choice_of, merged
from guide.household.pairing import Pair, pairs
from guide.household.plan import Chosen, Institution, Person, Plan
from guide.household.records.kinds import kind_named, kind_of
from guide.household.records.pet import Pet
from guide.household.records.photo import Photo, photo_ref
from guide.household.records.profile import Profile
from guide.household.validity import is_said, photos_in
from tests.household.strategies import (
    GONE,
    PICTURES,
    _value,
    households,
    ids,
    picture,
    settled_with_pictures,
)

MADE = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
Merge = Callable[[Household, Household], Household]


@st.composite
def edited(draw: st.DrawFn, copy: Household) -> Household:
    """A copy that somebody worked on: answers changed, people and schools come and gone."""
    records: list[Any] = [one for _, one in copy.records() if not isinstance(one, Photo)]
    for place, record in enumerate(records):
        owner = kind_of(type(record)).owner
        fields = [one for one in fields_of(type(record)) if one.name != owner]
        field = draw(st.sampled_from(fields))
        if draw(st.booleans()):
            records[place] = structs.replace(record, **{field.name: draw(_value(field))})
    for shape in (Person, Institution, Pet):
        known = [one for one in records if type(one) is shape]
        if known and draw(st.integers(0, 3)) == 0:
            records.remove(draw(st.sampled_from(known)))
        if draw(st.booleans()):
            new = draw(ids)
            field = draw(st.sampled_from(fields_of(shape)))
            last = max((record.position for record in known), default=-1)
            said: dict[str, Any] = {field.name: draw(_value(field))}
            if new not in {record.id for record in known}:
                records.append(shape(id=new, position=last + 1, **said))
    return settled_with_pictures(records)


@st.composite
def copies(draw: st.DrawFn) -> tuple[Household, Household]:
    start = draw(households(3))
    return draw(edited(start)), draw(edited(start))


def lost(ours: Household, theirs: Household, merge: Merge = merged) -> list[str]:
    """The answers of either side that are in neither the merged plan nor a question about both."""
    whole = merge(ours, theirs)
    known = {ref for ref, _ in ours.records()}
    came = [record for ref, record in whole.records() if ref not in known]
    gone = []
    for pair in pairs(ours, theirs):
        if pair.kind.is_content:
            continue
        now: Any = whole.record(pair.our_ref) if pair.our_ref else None
        if pair.ours is None:
            now = next((one for one in came if _is_same(one, pair.theirs)), None)
        if now is None:
            gone.append(pair.our_ref or pair.their_ref)
            continue
        for field in fields_of(pair.shape):
            here = None if pair.ours is None else field.value(pair.ours)
            there = None if pair.theirs is None else field.value(pair.theirs)
            if is_said(here, field, ours):
                if field.value(now) != here:
                    gone.append(field.key)  # ours stands unless theirs is chosen
            elif is_said(there, field, theirs) and not is_said(field.value(now), field, whole):
                gone.append(field.key)
    named = {one for _, record in whole.records() for one in photos_in(record)}
    there = (ref for ref in named if ours.knows(ref) or theirs.knows(ref))
    return gone + [ref for ref in there if not whole.knows(ref)]


def _is_same(one: Any, other: Any) -> bool:
    """Whether a record that came is this one of theirs; references may lead elsewhere here."""
    return type(one) is type(other) and all(
        is_empty(field.value(one)) == is_empty(field.value(other))
        if field.ask.kinds
        else field.value(one) == field.value(other)
        for field in fields_of(type(other))
    )


def _by_record(ours: Household, theirs: Household) -> Household:
    """A merge as many programs do it: the whole record of the other copy wins."""
    whole = merged(ours, theirs)
    changed = {pair.our_ref: pair.theirs for pair in pairs(ours, theirs) if pair.theirs}
    return Household(
        changed.get("plan", whole.plan),
        tuple(
            structs.replace(changed[ref], id=one.id) if (ref := ours.ref_of(one)) in changed
            else one
            for one in whole.people
        ),
        whole.institutions,
    )  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(pair=copies())
def test_merging_two_edited_copies_loses_no_answer(pair: tuple[Household, Household]) -> None:
    _holds(*pair)


@pytest.mark.proof
@settings(max_examples=2_000, deadline=None)
@given(pair=copies())
def test_merging_2000_pairs_of_edited_copies_loses_no_answer(
    pair: tuple[Household, Household],
) -> None:
    _holds(*pair)


def _holds(ours: Household, theirs: Household) -> None:
    assert lost(ours, theirs) == []
    whole = merged(ours, theirs)
    assert read(write(whole, MADE, "notice")).household == whole, "it can be carried on"
    assert lost(whole, theirs) == []
    assert merged(ours, ours) == ours
    everything = {
        choice_of(pair, field.name): Side.THEIRS
        for pair in pairs(ours, theirs)
        if pair.ours is not None and pair.theirs is not None
        for field in fields_of(pair.shape)
    }
    chosen = merged(ours, theirs, everything)
    for pair in pairs(ours, theirs):
        if pair.ours is not None and pair.theirs is not None:
            now = chosen.record(pair.our_ref) or _nothing(pair)
            for field in fields_of(pair.shape):
                if not field.ask.kinds:
                    assert field.value(now) == field.value(pair.theirs)


def _nothing(pair: Pair) -> Any:
    """What a record is that was not kept, because nothing is left in it."""
    return pair.shape() if pair.kind.is_once else pair.shape(id=pair.our_ref.partition(":")[2])


def test_a_merge_by_whole_records_does_lose_answers() -> None:
    """The control: the same question finds what a simpler merge loses."""
    ours = Household(Plan(out_name="Айгүл"), (Person(id="1", given_name="Айша", mobile="1"),))
    theirs = Household(Plan(meet_far="Саябақ"), (Person(id="1", given_name="Айша"),))
    assert lost(ours, theirs) == []
    assert lost(ours, theirs, _by_record) == ["contact.out_name", "people.mobile"]


def test_both_sides_come_together() -> None:
    ours = Household(
        Plan(out_name="Айгүл", meet_near="Мектеп"),
        (Person(id="1", position=0, given_name="Ерлан"), Person(id="2", position=1)),
    )
    theirs = Household(
        Plan(out_name="Динара", meet_far="Саябақ", ice_order=("person:1", "person:7")),
        (
            Person(id="7", position=0, given_name="ерлан", mobile="1"),
            Person(id="1", position=1, given_name="Айша", institution="institution:3"),
        ),
        (Institution(id="3", inst_name="Мектеп"),),
    )
    whole = merged(ours, theirs)
    assert (whole.plan.out_name, whole.plan.meet_near, whole.plan.meet_far) == (
        "Айгүл", "Мектеп", "Саябақ",
    )  # fmt: skip
    assert [person.given_name for person in whole.people] == ["Ерлан", "", "Айша"]
    assert [person.position for person in whole.people] == [0, 1, 2]
    assert whole.people[0].mobile == "1"
    called = [whole.named(ref) for ref in whole.plan.ice_order]
    assert called == ["Айша", "Ерлан"], "the id of Айша was taken here by Ерлан"
    assert whole.named(whole.people[2].institution) == "Мектеп"


def test_each_answer_and_each_person_can_be_chosen() -> None:
    ours = Household(Plan(out_name="Айгүл"), (Person(id="1", given_name="Ерлан"),))
    theirs = Household(
        Plan(out_name="Динара", ice_order=("person:2",)), (Person(id="2", given_name="Айша"),)
    )
    whole = merged(ours, theirs, {("plan", "out_name"): Side.THEIRS})
    assert whole.plan.out_name == "Динара"
    whole = merged(ours, theirs, {("person:2", ""): Side.OURS})
    assert [person.given_name for person in whole.people] == ["Ерлан"]
    assert whole.plan.ice_order == (), "nobody is called who was left out"
    whole = merged(ours, theirs, {("person:1", ""): Side.THEIRS})
    assert [person.given_name for person in whole.people] == ["Айша"]


def test_where_an_answer_comes_from_goes_with_the_answer() -> None:
    def origin(text: str) -> Chosen:
        return Chosen(field="meet_far", text=text, pack="p", line="l", lang="kk", filled_by="м",
                      source="с", confirmed_on=dt.date(2026, 11, 1))  # fmt: skip

    ours = Household(Plan(meet_far="Саябақ", chosen=(origin("Саябақ"),)))
    theirs = Household(Plan(meet_far="Мектеп", chosen=(origin("Мектеп"),)))
    assert merged(ours, theirs).plan.chosen == (origin("Саябақ"),)
    other = merged(ours, theirs, {("plan", "meet_far"): Side.THEIRS})
    assert other.plan == theirs.plan
    assert merged(Household(), theirs) == theirs


def test_more_than_a_plan_holds_is_refused() -> None:
    people = tuple(Person(id=f"a{n}", given_name=f"А{n}") for n in range(MOST_RECORDS))
    others = (Person(id="b", given_name="Б"),)
    with pytest.raises(GuideError) as caught:
        merged(Household(people=people), Household(people=others))
    assert caught.value.code is Code.PLAN_TOO_FULL
    whole = merged(
        Household(people=people), Household(people=others), {("person:b", ""): Side.OURS}
    )
    assert whole.people == people


def test_where_both_have_a_picture_each_can_be_chosen() -> None:
    def of(number: int) -> Household:
        photo = PICTURES[number]
        return Household(
            people=(Person(id="a1", given_name="Айша"),),
            others=(Profile(id="a1", photo=photo_ref(photo)), photo),
        )

    ours, theirs = of(0), of(1)
    assert merged(ours, theirs) == ours
    assert merged(ours, theirs, {("profile:a1", "photo"): Side.THEIRS}) == theirs


def test_a_merged_plan_holds_no_more_pictures_than_a_plan_may() -> None:
    most = kind_named("photo").most
    photos = [picture(number) for number in range(most + 1)]
    refs = list(map(photo_ref, photos))
    people = [Person(id=f"a{n}", given_name=f"А{n}", position=n) for n in range(MOST_RECORDS)]
    profiles = [Profile(id=one.id, photo=refs[n]) for n, one in enumerate(people)]
    pets = [
        Pet(id=f"p{n}", pet_name=f"Б{n}", position=n, pet_photo=refs[MOST_RECORDS + n])
        for n in range(most + 1 - MOST_RECORDS)
    ]
    ours = Household.of_records([*people, *profiles, *photos[:MOST_RECORDS]])
    theirs = Household.of_records([*pets, *photos[MOST_RECORDS:]])
    with pytest.raises(GuideError) as caught:
        merged(ours, theirs)
    assert caught.value.code is Code.PLAN_TOO_FULL
    whole = merged(ours, theirs, {("pet:p0", ""): Side.OURS})
    assert len(whole.of(Photo)) == most
    assert read(write(whole, MADE, "notice")).household == whole, "it can be carried on"


def test_a_reference_to_nobody_stands_in_no_answers_way() -> None:
    person, photo = Person(id="a1", given_name="Айша"), PICTURES[0]
    ours = Household(
        Plan(ice_order=("person:gone",)), (person,), others=(Profile(id="a1", photo=GONE),)
    )
    theirs = Household(
        Plan(ice_order=("person:a1",)),
        (person,),
        others=(Profile(id="a1", photo=photo_ref(photo)), photo),
    )
    assert merged(ours, theirs) == theirs
    assert merged(theirs, ours) == theirs
