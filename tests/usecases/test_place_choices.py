"""Place lines in the plan: chosen by a person, copied with their source, changed by nobody else."""

from __future__ import annotations

import datetime as dt
import random
from typing import Any

import pytest
from msgspec import structs

from guide.alerts.declaration import Place
from guide.content.model import LANGS
from guide.errors import GuideError
from guide.household.field import fields_of
from guide.household.plan import Institution, Plan, origin_of
from guide.places.kind import kinds_of
from guide.places.pack import PlaceLine, PlacePack
from guide.places.pack_file import read_place, write_place
from guide.places.remarks import Remark
from guide.usecases.places.choices import (
    PlaceChoice,
    PlanOffer,
    Since,
    can_be_chosen,
    choices,
    choose,
    offers,
    take_over,
)
from guide.usecases.program.services import Services
from tests.places.made import MADE_ON, TODAY, line, newer, school

LATER = dt.date(2026, 11, 20)


def of(services: Services, key: str, *packs: PlacePack, **more: Any) -> list[PlaceChoice]:
    asked = {"lang": "kk", "today": TODAY} | more
    return choices(key, packs, words=services.book.choice, **asked)


def since(services: Services, *packs: PlacePack, today: dt.date = TODAY) -> list[PlanOffer]:
    household = services.plan_editor.household()
    return offers(household, packs, today, services.book.choice)


@pytest.fixture
def chosen(full: Services) -> Services:
    """The family's plan, with a reception point, a hospital and a gate from the school's pack."""
    pack, editor = school(), full.plan_editor
    for key in ("meeting.reception_point", "home.hospital"):
        choose(editor, "plan", of(full, key, pack)[0])
    ref = next(ref for ref, record in editor.household().records()
               if isinstance(record, Institution))  # fmt: skip
    choose(editor, ref, of(full, "people.hand_over", pack)[0])
    return full


def plan(services: Services) -> Plan:
    return services.plan_editor.household().plan


def test_every_answer_that_a_line_can_be_is_a_field_of_the_plan() -> None:
    known = {field.key for record in (Plan, Institution) for field in fields_of(record)}
    filled = {
        one.key
        for kind in kinds_of(PlacePack)
        for filling in kind.ask.fills
        for one in (filling, *filling.also)
    }
    assert filled <= known
    assert {"people.inst_name", "people.hand_over", "meeting.meet_near", "meeting.meet_far",
            "meeting.reception_point", "home.hospital"} <= filled  # fmt: skip
    assert can_be_chosen("meeting.meet_far")
    assert not can_be_chosen("contact.out_name")


@pytest.mark.parametrize(
    ("key", "lang", "expected"),
    [
        ("meeting.reception_point", "kk", "Үлгі 4"),
        ("meeting.reception_point", "ru", "Образец 4"),
        ("home.hospital", "kk", "Үлгі 5; +7 000 000 00 03"),
        ("people.hand_over", "en", "Sample 1; first shift"),
        ("meeting.meet_near", "kk", "Үлгі 2"),
        ("people.inst_name", "kk", "Үлгі № 000"),
    ],
)
def test_what_would_be_copied(full: Services, key: str, lang: str, expected: str) -> None:
    (choice,) = of(full, key, school(), lang=lang)
    assert choice.text == expected
    assert choice.remarks == ()


def test_a_school_brings_its_phone_along(full: Services) -> None:
    editor = full.plan_editor
    ref = f"institution:{editor.add_institution().id}"
    (choice,) = of(full, "people.inst_name", school())
    step = choose(editor, ref, choice)
    record = editor.household().record(ref)
    assert isinstance(record, Institution)
    assert (record.inst_name, record.inst_phone) == ("Үлгі № 000", "+7 000 000 00 01")
    assert choose(editor, ref, choice) == 0, "the same again is no edit"
    assert step > 0
    editor.undo()
    undone = editor.household().record(ref)
    assert undone == Institution(id=record.id, position=record.position)


def test_a_school_without_a_phone_leaves_the_one_that_was_typed(full: Services) -> None:
    editor = full.plan_editor
    ref = next(ref for ref, record in editor.household().records()
               if isinstance(record, Institution))  # fmt: skip
    (choice,) = of(full, "people.inst_name", school(institution=(line("self", "№ 000"),)))
    choose(editor, ref, choice)
    record = editor.household().record(ref)
    assert isinstance(record, Institution)
    assert (record.inst_name, record.inst_phone) == ("Үлгі № 000", "8 7212 00 00 04")


def test_what_has_no_room_is_left_out_whole(full: Services) -> None:
    long = line("yard", "2", way="ы" * 90)
    pack = school(assembly=(structs.replace(long, kk=structs.replace(long.kk, name="ж" * 60)),))
    near = of(full, "meeting.meet_near", pack)[0].text
    assert near == "ж" * 60, "120 letters have no room for both"
    assert len(of(full, "meeting.reception_point", school(reception=pack.assembly))[0].text) == 152


def test_the_source_and_its_date_are_copied(chosen: Services) -> None:
    origin = origin_of(plan(chosen), "reception_point")
    assert origin is not None
    assert (origin.source, origin.filled_by, origin.confirmed_on) == ("Sample 1", "Sample", MADE_ON)
    chosen.plan_editor.change("plan", "reception_point", "Өз орнымыз")
    assert origin_of(plan(chosen), "reception_point") is None, "typed over: the family's own"
    assert since(chosen, newer(school(), reception=(line("hall", "9"),))) == []
    chosen.plan_editor.undo()
    assert origin_of(plan(chosen), "reception_point") == origin


def test_typing_elsewhere_keeps_the_source(chosen: Services) -> None:
    chosen.plan_editor.change("plan", "meet_near", "Басқа аула")
    assert origin_of(plan(chosen), "reception_point") is not None


def test_remarks_stand_beside_what_may_be_chosen(full: Services) -> None:
    old = line("hall", "4", confirmed_on=dt.date(2025, 1, 1))
    pack = school(reception=(old,), made_up=True)
    other = school(id="akimat", reception=(line("hall", "4", phone="", way="5"),))
    first, second = of(full, "meeting.reception_point", pack, other)
    said = [one.remark for one in first.remarks]
    assert said == [Remark.MADE_UP, Remark.OUTDATED, Remark.DISAGREES]
    assert [one.remark for one in second.remarks] == [Remark.DISAGREES]
    for home, remarks in (("KZ-35", []), ("KZ-75", [Remark.ELSEWHERE])):
        (told,) = of(full, "home.hospital", school(), home=Place(region=home))
        assert [one.remark for one in told.remarks] == remarks


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        # Renamed, moved, and another rule.
        ({"reception": (line("hall", "9"),)}, [("reception_point", Since.CHANGED, "Үлгі 9")]),
        ({"reception": (line("hall", "4", way="5"),)},
         [("reception_point", Since.CHANGED, "Үлгі 4; 5")]),
        ({"hand_over": (line("gate", "1", shift="second"),)},
         [("hand_over", Since.CHANGED, "Үлгі 1; екінші ауысым")]),
        ({"hospital": (line("clinic", "5", phone="+7 000 000 00 09"),)},
         [("hospital", Since.CHANGED, "Үлгі 5; +7 000 000 00 09")]),
        # Said again later, or by somebody else.
        ({"reception": (line("hall", "4", confirmed_on=LATER),)},
         [("reception_point", Since.CONFIRMED, "Үлгі 4")]),
        ({"reception": (line("hall", "4", source="Sample 2"),)},
         [("reception_point", Since.CONFIRMED, "Үлгі 4")]),
        # Withdrawn, and put under another kind.
        ({"reception": ()}, [("reception_point", Since.WITHDRAWN, None)]),
        ({"reception": (line("other", "4"),)}, [("reception_point", Since.WITHDRAWN, None)]),
        ({"reception": (), "transport": (line("hall", "4"),)},
         [("reception_point", Since.WITHDRAWN, None)]),
        # Changed beside what was chosen.
        ({"reception": (line("hall", "4", about="5"),)}, []),
        ({"number": ()}, []),
        # Another school.
        ({"id": "school-111", "reception": ()}, []),
    ],
)  # fmt: skip
def test_a_newer_pack_offers_the_difference_and_changes_nothing(
    chosen: Services, changed: dict[str, Any], expected: list[tuple[str, Since, str | None]]
) -> None:
    before = chosen.plan_editor.household()
    found = since(chosen, newer(school(), **changed))
    told = [(one.field.name, one.since, one.now.text if one.now else None) for one in found]
    assert told == expected
    assert chosen.plan_editor.household() is before
    for one in found:
        assert (take_over(chosen.plan_editor, one) > 0) is (one.now is not None)
        record = chosen.plan_editor.household().record(one.record_ref)
        assert record is not None
        origin = origin_of(record, one.field.name)
        assert origin == (one.now or one.was)
        assert getattr(record, one.field.name) == (one.now or one.was).text
    left = [one.since for one in since(chosen, newer(school(), **changed))]
    assert left == [one[1] for one in expected if one[1] is Since.WITHDRAWN], "asked once"


def test_what_was_chosen_grows_old_with_and_without_a_newer_pack(chosen: Services) -> None:
    later = dt.date(2027, 11, 1)
    found = since(chosen, school(), today=later)
    assert [(one.field.name, one.since) for one in found] == [
        ("hospital", Since.OUTDATED),
        ("reception_point", Since.OUTDATED),
        ("hand_over", Since.OUTDATED),
    ]
    assert [one.since for one in since(chosen, today=later)] == [Since.OUTDATED] * 3
    assert since(chosen, school(), today=later - dt.timedelta(days=1)) == []


def test_removing_a_pack_leaves_the_plan_as_it_was(chosen: Services) -> None:
    before = chosen.plan_editor.household()
    assert since(chosen) == []
    assert chosen.plan_editor.household() is before
    assert plan(chosen).reception_point == "Үлгі 4"


def test_an_offer_for_an_answer_that_was_changed_since_does_nothing(chosen: Services) -> None:
    (offer,) = since(chosen, newer(school(), reception=(line("hall", "9"),)))
    chosen.plan_editor.change("plan", "reception_point", "Өз орнымыз")
    assert take_over(chosen.plan_editor, offer) == 0
    assert plan(chosen).reception_point == "Өз орнымыз"


# Whatever is edited in a pack


def edited(pack: PlacePack, chance: random.Random) -> PlacePack:
    """The pack after some edits that anybody could make."""
    for _ in range(chance.randint(1, 4)):
        kind = chance.choice(kinds_of(PlacePack))
        lines: list[PlaceLine] = list(kind.value(pack))
        way = chance.randrange(8)
        if way == 0 or not lines:
            lines.append(line(f"n{chance.randrange(10_000)}", str(chance.randrange(99))))
        elif way == 1:
            lines.pop(chance.randrange(len(lines)))
        elif way == 2:
            chance.shuffle(lines)
        elif way == 3:
            pack = structs.replace(
                pack, made_on=dt.date(2020 + chance.randrange(10), 1, 1),
                region=chance.choice(["KZ-10", "KZ-35"]), made_up=chance.random() < 0.5,
            )  # fmt: skip
            continue
        else:
            at = chance.randrange(len(lines))
            lang = chance.choice(LANGS)
            said = lines[at].words(lang)
            change: dict[str, Any] = {
                4: {lang: structs.replace(said, name=f"Үлгі {chance.randrange(99)}")},
                5: {lang: structs.replace(said, way=f"{chance.randrange(99)}")},
                6: {"phone": f"+7 000 000 00 {chance.randrange(10, 99)}"},
                7: {"confirmed_on": dt.date(2020 + chance.randrange(10), 1, 1)},
            }[way]
            lines[at] = structs.replace(lines[at], **change)
        pack = structs.replace(pack, **{kind.name: tuple(lines)})
    return pack


def edit_at_random(chosen: Services, seeds: range, act: Any = lambda *_: None) -> int:
    """Read packs that were edited at random, look at every offer; how many plans changed."""
    base, editor, changed = school(), chosen.plan_editor, 0
    known = editor.household()
    for seed in seeds:
        chance = random.Random(seed)  # noqa: S311
        try:
            pack = read_place(write_place(edited(base, chance)))
        except GuideError:
            continue
        for key in ("meeting.reception_point", "home.hospital", "people.hand_over"):
            of(chosen, key, base, pack)
        for offer in since(chosen, pack):
            act(offer)
        changed += editor.household() is not known
        known = editor.household()
    return changed


def test_no_edit_of_a_pack_changes_a_plan_without_a_yes(chosen: Services) -> None:
    assert edit_at_random(chosen, range(200)) == 0


@pytest.mark.proof
def test_two_thousand_edits_of_a_pack_change_no_plan_without_a_yes(chosen: Services) -> None:
    assert edit_at_random(chosen, range(1000, 3000)) == 0


def test_somebody_who_says_yes_to_everything_is_seen(chosen: Services) -> None:
    """Negative control: the edits do lead to offers, and one that is taken over is a change."""
    act = lambda offer: take_over(chosen.plan_editor, offer)  # noqa: E731
    assert edit_at_random(chosen, range(200), act) > 20
